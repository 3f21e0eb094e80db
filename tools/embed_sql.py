# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""Writes sql/<folder>.h with one Query per queries/*.sql, and sql/all.h with a list of all.

framework_move.sql becomes sql::framework::kFrameworkMove. A text for PostgreSQL only stands beside
it as framework_move.postgres.sql.
"""

import pathlib
import re

from generator import (BANNER, arguments, camel, fail, raw, without_leading_comments,
                       write_if_changed)

NAME = re.compile(r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")


def query_files(root):
    return sorted([*root.glob("src/modules/*/storage/queries/*.sql"),
                   *root.glob("src/platform/*/queries/*.sql")])


def owner_of(path):
    folder = path.parent.parent
    return folder.parent.name if folder.name == "storage" and "modules" in path.parts else folder.name


def load(root):
    """{owner: {name: {"all": text, "postgres": text}}} and the errors found."""
    owners, homes, errors = {}, {}, []
    for path in query_files(root):
        name, _, dialect = path.name[:-len(".sql")].partition(".")
        where = path.relative_to(root)
        if not NAME.match(name) or dialect not in ("", "postgres"):
            errors.append(f"{where}: name it noun_verb.sql or noun_verb.postgres.sql")
            continue
        text = without_leading_comments(path.read_text(encoding="utf-8"))
        if not text:
            errors.append(f"{where}: no statement")
        if homes.setdefault(name, path.parent) != path.parent:
            errors.append(f"{where}: {homes[name].relative_to(root)} has a query of this name")
        owner = owners.setdefault(owner_of(path), {"home": path.parent, "queries": {}})
        if owner["home"] != path.parent:
            errors.append(f"{where}: a module and a platform folder share the name {owner_of(path)}")
        owner["queries"].setdefault(name, {})[dialect or "all"] = text
    for owner in owners.values():
        for name, texts in owner["queries"].items():
            if "all" not in texts:
                errors.append(f"{owner['home'].relative_to(root)}/{name}.sql is missing; there is "
                              "only the PostgreSQL text")
    return owners, errors


def header(owner, queries):
    out = [BANNER.format(tool="embed_sql"), "#pragma once\n\n",
           '#include "platform/storage/query.h"\n\n', f"namespace nokkenas::sql::{owner} {{\n"]
    for name, texts in sorted(queries.items()):
        postgres = raw(texts["postgres"]) if "postgres" in texts else "nullptr"
        out.append(f'\ninline constexpr ::nokkenas::storage::Query k{camel(name)}{{\n    "{name}",\n'
                   f'    {raw(texts["all"])},\n    {postgres}}};\n')
    out.append(f"\n}}  // namespace nokkenas::sql::{owner}\n")
    return "".join(out)


def all_header(owners):
    names = [f"&{owner}::k{camel(name)}" for owner in sorted(owners)
             for name in sorted(owners[owner]["queries"])]
    includes = "".join(f'#include "sql/{owner}.h"\n' for owner in sorted(owners))
    rows = "".join(f"    {name},\n" for name in names)
    return (BANNER.format(tool="embed_sql") + "#pragma once\n\n#include <array>\n\n"
            + '#include "platform/storage/query.h"\n' + includes
            + "\nnamespace nokkenas::sql {\n\n"
            + f"inline constexpr std::array<const ::nokkenas::storage::Query*, {len(names)}> "
            + f"kAllQueries{{\n{rows}}};\n\n}}  // namespace nokkenas::sql\n")


def main():
    args = arguments(__doc__)
    owners, errors = load(args.root)
    if errors:
        fail(errors)
    folder = args.out / "sql"
    for owner, content in owners.items():
        write_if_changed(folder / f"{owner}.h", header(owner, content["queries"]))
    write_if_changed(folder / "all.h", all_header(owners))
    for stale in set(folder.glob("*.h")) - {folder / f"{name}.h" for name in [*owners, "all"]}:
        pathlib.Path(stale).unlink()


if __name__ == "__main__":
    main()
