# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""Writes migrations.h and migrations.cpp: every migration in order, with a text for each database.

migrations/0007_framework_ledger.all.sql serves both by tokens ({{text}}, {{int}}, {{blob}},
{{strict}}); where the two really differ there is a .sqlite.sql and a .postgres.sql instead.
"""

import re

from generator import BANNER, arguments, constant_array, fail, literal, raw, write_if_changed

FILE = re.compile(r"^(\d{4})_([a-z][a-z0-9_]*)\.(all|sqlite|postgres)\.sql$")
TOKENS = {
    "text": ("TEXT", 'text COLLATE "C"'),
    "int": ("INTEGER", "bigint"),
    "blob": ("BLOB", "bytea"),
    "strict": ("STRICT", ""),
}

def translate(text, dialect, where, errors):
    def one(match):
        if match[1] not in TOKENS:
            errors.append(f"{where}: unknown token {match[0]}")
            return match[0]
        return TOKENS[match[1]][dialect]

    return re.sub(r"\{\{(.*?)\}\}", one, text)


def load(root):
    """[(number, name, sqlite, postgres)] and the errors found."""
    found, errors = {}, []
    for path in sorted((root / "migrations").glob("*.sql")):
        match = FILE.match(path.name)
        if not match:
            errors.append(f"migrations/{path.name}: name it NNNN_name.all.sql, .sqlite.sql or "
                          ".postgres.sql")
            continue
        number, name, dialect = int(match[1]), match[2], match[3]
        entry = found.setdefault(number, {"name": name})
        if entry["name"] != name:
            errors.append(f"migrations/{path.name}: number {number} is taken by {entry['name']}")
        text = path.read_text(encoding="utf-8").strip() + "\n"
        for index, key in enumerate(("sqlite", "postgres")):
            if dialect in ("all", key):
                if key in entry:
                    errors.append(f"migrations/{path.name}: {key} already has this migration")
                entry[key] = translate(text, index, f"migrations/{path.name}", errors)
    for expected, number in enumerate(sorted(found), start=1):
        if number != expected:
            errors.append(f"migrations: number {expected:04d} is missing before {number:04d}")
            break
    for number, entry in sorted(found.items()):
        for key in ("sqlite", "postgres"):
            if key not in entry:
                errors.append(f"migrations/{number:04d}_{entry['name']}: no text for {key}")
    rows = [(n, e["name"], e.get("sqlite"), e.get("postgres")) for n, e in sorted(found.items())]
    return rows, errors


def header(rows):
    return (BANNER.format(tool="embed_migrations") + "#pragma once\n\n#include <array>\n\n"
            + '#include "platform/storage/migrate.h"\n\nnamespace nokkenas::storage {\n\n'
            + "// In order, numbered from 1 without gaps.\n"
            + f"extern const std::array<Migration, {len(rows)}> kMigrations;\n\n"
            + "}  // namespace nokkenas::storage\n")


def source(rows):
    body = "".join(f"    {{{number}, {literal(name)},\n     {raw(sqlite)},\n     {raw(postgres)}}},\n"
                   for number, name, sqlite, postgres in rows)
    return (BANNER.format(tool="embed_migrations") + '#include "gen/migrations.h"\n\n'
            + "namespace nokkenas::storage {\n\n"
            + constant_array("Migration", "kMigrations", body, len(rows))
            + "}  // namespace nokkenas::storage\n")


def main():
    args = arguments(__doc__)
    rows, errors = load(args.root)
    if errors:
        fail(errors)
    write_if_changed(args.out / "migrations.h", header(rows))
    write_if_changed(args.out / "migrations.cpp", source(rows))


if __name__ == "__main__":
    main()
