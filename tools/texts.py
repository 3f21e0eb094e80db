# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts for people: every key in both languages, none empty, with the same {names} in both."""

import pathlib
import sys

from embed_texts import load
from icu import parse


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    errors = []
    for web in (False, True):
        rows, found = load(root, web)
        errors += found
        for key, nl, en in rows:
            try:
                dutch, english = parse(nl)[0], parse(en)[0]
            except ValueError as error:
                errors.append(f"{key}: {error}")
                continue
            if dutch != english:
                errors.append(f"{key}: {sorted(dutch ^ english)} stands in one language only")
    for error in errors:
        print(error)
    sys.exit(1 if errors else 0)


if __name__ == "__main__":
    main()
