# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""sql_coverage.py FOLDER: fails for each named query that no test has run.

Every process under NOKKENAS_SQL_COVERAGE=FOLDER appends the names of the queries it ran.
"""

import pathlib
import sys

from embed_sql import load


def main():
    folder, root = pathlib.Path(sys.argv[1]), pathlib.Path(__file__).resolve().parent.parent
    ran = {name for path in folder.glob("*") for name in path.read_text(encoding="utf-8").split()}
    owners, _ = load(root)
    homes = {name: owner for owner, content in owners.items() for name in content["queries"]}
    never = sorted(f"{homes[name]}: {name}" for name in homes.keys() - ran)
    for line in never:
        print(f"no test runs the query {line}")
    print(f"sql-coverage: {int(not never)} passed, {int(bool(never))} failed, 0 skipped")
    sys.exit(1 if never else 0)


if __name__ == "__main__":
    main()
