# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""Checks who may include whom and who may name which table. There are no exceptions.

  base <- engines, platform <- modules <- app
  in a module:    domain <- storage <- service, facade <- api <- module
  across modules: only facade.h, and only downwards in ORDER
  tables:         named only by their owner (a module, or `platform`), as the line
                  `-- owner: framework` above CREATE TABLE says; REFERENCES may point downwards
"""

import pathlib
import re
import sys

ORDER = ("party document calendar law governance portfolio framework lessons calloff strategy consultation "
         "advice businesscase planning competition contract performance intake lawfulness exchange "
         "report").split()
RANK = {name: rank for rank, name in enumerate(ORDER)}
INNER = {"domain": 0, "storage": 1, "service": 2, "facade": 2, "api": 3, "module": 4}
LAYERS = ("base", "engines", "platform", "modules", "app")
GENERATED = ("sql/", "gen/", "version.h", "migrations.h", "texts.h", "assets.h")

# A header of a package, and the folders that may include it.
PACKAGES = [
    (re.compile(r"boost/beast"), ("platform/http/",)),
    (re.compile(r"boost/asio"), ("platform/",)),
    (re.compile(r"libpq-fe\.h|postgresql/|sqlite3\.h"), ("platform/storage/",)),
    (re.compile(r"sodium|liboath/|openssl/|xlsxwriter|zip\.h|libxml/|magic\.h|curl/|cjose/|spdlog/"),
     ("platform/", "app/")),
    (re.compile(r"CLI/|toml\+\+"), ("app/", "platform/")),
    (re.compile(r"gtest/|gmock/|rapidcheck"), ("platform/testing/",)),
]
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.M)


def inner_layer(parts):
    """The layer inside a module of modules/<m>/…; rules beside service.cpp count as service."""
    name = parts[2] if len(parts) > 3 else parts[2].rsplit(".", 1)[0]
    return "test" if name == "test" else name if name in INNER else "service"


def inside_module(path, target):
    """The complaint about an include by a module, or None."""
    mine, theirs = path.split("/"), target.split("/")
    layer = inner_layer(mine)
    if theirs[0] in ("base", "engines"):
        return None
    if theirs[0] == "platform":
        return "domain is pure: base and engines only" if layer == "domain" else None
    if theirs[0] != "modules" or len(theirs) < 3:
        return "a module never includes app"
    if theirs[1] == mine[1]:
        if layer == "test" or inner_layer(theirs) == "test":
            return None if layer == "test" else "only tests include tests"
        down = INNER[inner_layer(theirs)] <= INNER[layer]
        return None if down else f"{layer} lies below {inner_layer(theirs)}"
    if layer == "domain":
        return "domain is pure: base and engines only"
    if theirs[2:] != ["facade.h"]:
        return f"only the facade.h of {theirs[1]} is for others"
    if RANK.get(theirs[1], 99) > RANK.get(mine[1], -1):
        return f"{theirs[1]} lies above {mine[1]}: use an event"
    return None


def complaint(path, target):
    """What is wrong with the file `path` including `target` (both below src/), or None."""
    here, there = path.split("/")[0], target.split("/")[0]
    test = "/test/" in path or path.startswith("platform/testing/")
    if target.startswith(GENERATED):
        return sql_complaint(path, target, test) if target.startswith("sql/") else None
    if there not in LAYERS:
        return "write the whole path from src/"
    if here == "base" and there != "base":
        return "base includes base only"
    if here == "engines" and there != "base" and target.split("/")[:2] != path.split("/")[:2]:
        return "engines include base only"
    if here == "platform" and there not in ("base", "platform") and not test:
        return "platform includes base and platform only"
    return inside_module(path, target) if here == "modules" else None


def sql_complaint(path, target, test):
    if test or path.startswith("app/"):
        return None
    owner = target[len("sql/"):-len(".h")]
    # The statements of a module are its own; its domain does no I/O and its endpoints only call
    # services.
    allowed = tuple(f"modules/{owner}/{part}" for part in ("storage/", "service/", "module.cpp"))
    allowed += (f"platform/{owner}/",)
    return None if path.startswith(allowed) else f"the queries of {owner} are its own"


def includes(source, errors):
    for path in sorted([*source.rglob("*.h"), *source.rglob("*.cpp")]):
        name = path.relative_to(source).as_posix()
        text = path.read_text(encoding="utf-8")
        test = "/test/" in name
        if name.startswith("modules/") and name.split("/")[1] not in RANK:
            errors.append(f"src/{name}: this module has no place in ORDER (tools/layers.py)")
        for match in INCLUDE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            quoted, angled = match.groups()
            wrong = complaint(name, quoted) if quoted else None
            for pattern, folders in PACKAGES:
                if angled and not test and pattern.match(angled) and not name.startswith(folders):
                    wrong = f"<{angled}> stays in {' and '.join(folders)}"
            if wrong:
                errors.append(f"src/{name}:{line}: includes {quoted or angled}: {wrong}")


CREATE = re.compile(r"^\s*--\s*owner:\s*(\w+)|\bCREATE\s+(?:VIRTUAL\s+)?TABLE\s+"
                    r"(?:IF\s+NOT\s+EXISTS\s+)?(\w+)|\bREFERENCES\s+(\w+)", re.M | re.I)
NAMED = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:ONLY\s+)?(\w+)((?:(?:\s+(?:AS\s+)?\w+)?\s*,\s*"
                   r"\w+)*)")


def tables(root, errors):
    """{table: owner}, from the remarks above CREATE TABLE."""
    owners, references = {}, []
    for path in sorted((root / "migrations").glob("*.sql")):
        owner = None
        for match in CREATE.finditer(path.read_text(encoding="utf-8")):
            if match[1]:
                owner = match[1]
            elif match[2] and owner is None:
                errors.append(f"migrations/{path.name}: no '-- owner:' above {match[2]}")
            elif match[2]:
                owners[match[2].lower()] = owner
            elif owner:
                references.append((path.name, owner, match[3].lower()))
    for name, owner, table in references:
        target = owners.get(table, owner)
        if target != owner and owner in RANK and RANK.get(target, -1) > RANK[owner]:
            errors.append(f"migrations/{name}: {owner} refers up to {table} of {target}")
        if target != owner and owner not in RANK and target in RANK:
            errors.append(f"migrations/{name}: the platform refers to {table} of {target}")
    return owners


LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"|R"sql\((.*?)\)sql"', re.S)


def folder_owner(name):
    """modules/framework/… -> framework; every platform/… -> platform; else None."""
    parts = name.split("/")
    return {"modules": parts[1], "platform": "platform"}.get(parts[0]) if len(parts) > 2 else None


def statements(path):
    """The SQL in a file: all of a .sql file without remarks, the string literals of a .cpp file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".sql":
        return re.sub(r"--[^\n]*|'(?:[^']|'')*'", " ", text)
    joined = re.sub(r'"\s*"', "", re.sub(r"//[^\n]*", "", text))
    return "\n".join("".join(match) for match in LITERAL.findall(joined))


def table_names(source, owners, errors):
    for path in sorted([*source.rglob("*.sql"), *source.rglob("*.cpp")]):
        name = path.relative_to(source).as_posix()
        owner = folder_owner(name)
        if owner is None or "/test/" in name or name.startswith("platform/testing/"):
            continue
        text = statements(path)
        for match in NAMED.finditer(text.upper() if path.suffix == ".sql" else text):
            named = [match[1], *re.findall(r",\s*(\w+)", match[2] or "")]
            for table in (item.lower() for item in named):
                if owners.get(table, owner) != owner:
                    errors.append(f"src/{name}: names the table {table} of {owners[table]}")


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    errors = []
    includes(root / "src", errors)
    table_names(root / "src", tables(root, errors), errors)
    for error in errors:
        print(error)
    sys.exit(1 if errors else 0)


if __name__ == "__main__":
    main()
