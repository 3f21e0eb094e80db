# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""Writes texts.h and texts.cpp: every text for people, sorted by key, in Dutch and English.

Reads i18n/nl/*.json and i18n/en/*.json; web-*.json is for the pages alone. Nested objects make
dotted keys. The build fails when a key lacks a language or occurs twice.
"""

import json

from generator import BANNER, arguments, constant_array, fail, literal, write_if_changed

LANGUAGES = ("nl", "en")

HEADER = """#pragma once

#include <array>
#include <string_view>

namespace nokkenas::gen {

struct TextEntry {
  std::string_view key;
  std::string_view nl;
  std::string_view en;
};

// Sorted by key (bytewise), so that a binary search finds one.
"""


def flatten(value, prefix, where, out, errors):
    for key, item in value:
        name = f"{prefix}.{key}" if prefix else key
        if isinstance(item, list):
            flatten(item, name, where, out, errors)
        elif not isinstance(item, str) or not item.strip():
            errors.append(f"{where}: {name} is not a text")
        elif name in out:
            errors.append(f"{where}: {name} occurs twice (also in {out[name][1]})")
        else:
            out[name] = (item, where)


def load_language(root, language, errors, web=False):
    """{key: (text, file)}; an object is read as pairs, so that a double key is seen."""
    out = {}
    for path in sorted((root / "i18n" / language).glob("*.json")):
        if path.name.startswith("web-") != web:
            continue
        where = f"i18n/{language}/{path.name}"
        try:
            pairs = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=list)
        except ValueError as error:
            errors.append(f"{where}: {error}")
            continue
        flatten(pairs, "", where, out, errors)
    return out


def load(root, web=False):
    """[(key, nl, en)] sorted bytewise, and the errors found."""
    errors = []
    nl, en = (load_language(root, language, errors, web) for language in LANGUAGES)
    errors += [f"{nl[key][1]}: {key} has no English text" for key in sorted(nl.keys() - en.keys())]
    errors += [f"{en[key][1]}: {key} has no Dutch text" for key in sorted(en.keys() - nl.keys())]
    rows = [(key, nl[key][0], en[key][0]) for key in nl.keys() & en.keys()]
    return sorted(rows, key=lambda row: row[0].encode()), errors


def header(rows):
    return (BANNER.format(tool="embed_texts") + HEADER
            + f"extern const std::array<TextEntry, {len(rows)}> kTexts;\n\n"
            + "}  // namespace nokkenas::gen\n")


def source(rows):
    body = "".join(f"    {{{literal(key)},\n     {literal(nl)},\n     {literal(en)}}},\n"
                   for key, nl, en in rows)
    return (BANNER.format(tool="embed_texts") + '#include "gen/texts.h"\n\n'
            + "namespace nokkenas::gen {\n\n"
            + constant_array("TextEntry", "kTexts", body, len(rows))
            + "}  // namespace nokkenas::gen\n")


def main():
    args = arguments(__doc__)
    rows, errors = load(args.root)
    if errors:
        fail(errors)
    write_if_changed(args.out / "texts.h", header(rows))
    write_if_changed(args.out / "texts.cpp", source(rows))


if __name__ == "__main__":
    main()
