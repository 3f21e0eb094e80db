# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""new_module.py NAME [PLURAL]: a room that works, with two tests that fail until you write them.

Writes src/modules/NAME from tools/new_module, its table, texts and a scenario, gives contract
managers its rights and puts it in the house. NAME stands in ORDER of tools/layers.py already: its
place says which rooms it may use.
"""

import json
import pathlib
import re
import subprocess
import sys

from layers import ORDER

ROOT = pathlib.Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "tools/new_module"
WORD = re.compile(r"[a-z]+")


def next_number(folder, width):
    numbers = [int(re.match(r"\d+", path.name)[0]) for path in folder.iterdir()
               if re.match(r"\d+", path.name)]
    return f"{max(numbers, default=0) + 1:0{width}}"


def lay_out(path):
    """A longer name makes other lines."""
    if path.suffix in (".h", ".cpp"):
        subprocess.run(["clang-format-19", "-i", path], check=True)


def write(path, text):
    if path.exists():
        sys.exit(f"{path.relative_to(ROOT)} is there already")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    lay_out(path)
    print(f"wrote {path.relative_to(ROOT)}")


def add_texts(name, texts):
    for at, language in enumerate(("nl", "en")):
        path = ROOT / f"i18n/{language}/{name}.json"
        known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        known |= {key: both[at] for key, both in texts.items()}
        path.write_text(json.dumps(dict(sorted(known.items())), ensure_ascii=False, indent=2) + "\n",
                        encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")


def grant(name):
    path = ROOT / "data/roles.json"
    roles = json.loads(path.read_text(encoding="utf-8"))
    roles["contract_manager"] += [f"{name}.read", f"{name}.manage"]
    lines = [f"  {json.dumps(role)}: {json.dumps(rights)}" for role, rights in roles.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print("data/roles.json: contract_manager may read and manage it")


def put_in_house(name):
    path = ROOT / "src/app/modules.cpp"
    text = path.read_text(encoding="utf-8")
    include = f'#include "modules/{name}/module.h"\n'
    includes = sorted([*re.findall(r'#include "modules/\w+/module\.h"\n', text), include])
    text = re.sub(r'(#include "modules/\w+/module\.h"\n)+', "".join(includes), text, count=1)
    rows = re.findall(r"^  modules\.push_back\((\w+)::", text, re.M)
    above = next((row for row in rows if ORDER.index(row) > ORDER.index(name)), None)
    row = f"  modules.push_back({name}::MakeModule(subjects));\n"
    at = text.index(f"  modules.push_back({above}::") if above else text.index("  return modules;")
    path.write_text(text[:at] + row + text[at:], encoding="utf-8")
    print("src/app/modules.cpp: put in its place")


def teach_each(name, plural):
    """The tests that go past all operations need one object of every collection."""
    path = ROOT / "tests/scenarios/lib/each.ts"
    text = path.read_text(encoding="utf-8")
    line = (f'  const made{name.title()} = await manager.post("/{plural}", '
            f'{{ title: unique("{name.title()}") }});\n'
            f"  ids.{plural} = expectStatus(made{name.title()}, 201).json.id;\n")
    text = text.replace("  return ids;\n", line + "  return ids;\n")
    if "unique" not in text.split("export")[0]:
        text = text.replace(' } from "./make.ts";', ', unique } from "./make.ts";')
    path.write_text(text, encoding="utf-8")
    print("tests/scenarios/lib/each.ts: knows how to make one")


def main():
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    plural = sys.argv[2] if len(sys.argv) > 2 else name + "s"
    if not WORD.fullmatch(name) or not WORD.fullmatch(plural):
        sys.exit("make new-module NAME=lessons [PLURAL=lessons]: one word, lower case")
    if name not in ORDER:
        sys.exit(f"give {name} its place in ORDER of tools/layers.py first: low may not use high")

    def fill(text):
        return (text.replace("@name@", name).replace("@Name@", name.capitalize())
                .replace("@plural@", plural))

    apart = {"migration.sql", "scenario.ts", "texts.json"}
    for source in sorted(path for path in TEMPLATE.rglob("*") if path.is_file()):
        if source.name not in apart:
            target = fill(source.relative_to(TEMPLATE).as_posix()).removesuffix(".in")
            write(ROOT / "src/modules" / name / target, fill(source.read_text(encoding="utf-8")))
    read = lambda file: fill((TEMPLATE / file).read_text(encoding="utf-8"))
    migrations, scenarios = ROOT / "migrations", ROOT / "tests/scenarios"
    write(migrations / f"{next_number(migrations, 4)}_{name}.all.sql", read("migration.sql"))
    write(scenarios / f"{next_number(scenarios, 2)}-{name}.test.ts", read("scenario.ts"))
    add_texts(name, json.loads(read("texts.json")))
    grant(name)
    put_in_house(name)
    teach_each(name, plural)
    print(f"next: make openapi, make unit ARGS=--gtest_filter='{name.capitalize()}*' (one fails), "
          f"then README.md of the room")


if __name__ == "__main__":
    main()
