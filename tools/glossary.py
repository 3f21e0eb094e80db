# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""Writes docs/glossary.md from the glossary that the pages show, so that the two cannot drift."""

import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEAD = """# Glossary

The Dutch word on the pages, the standard English term, and the name that the code and the texts use.
Made by `make doc` from `i18n/{nl,en}/glossary.json`. Words that a page never uses are in
`tools/words-nl.txt`.

| Dutch | English | name | meaning |
|---|---|---|---|
"""


def load(locale):
    return json.loads((ROOT / "i18n" / locale / "glossary.json").read_text(encoding="utf-8"))


def main():
    dutch, english = load("nl"), load("en")
    names = sorted({key.split(".")[1] for key in dutch})
    rows = [f"| {dutch[f'glossary.{n}.word']} | {english[f'glossary.{n}.word']} | {n} | "
            f"{english[f'glossary.{n}.text']} |\n" for n in names]
    (ROOT / "docs" / "glossary.md").write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
