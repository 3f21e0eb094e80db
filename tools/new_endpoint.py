# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""new_endpoint.py MODULE NOUN_VERB PERMISSION: a command on an existing object, with a failing test.

Writes MODULE/service/NOUN_VERB.{h,cpp}, the row in MODULE/api/endpoints.cpp, its text in the trail
and a scenario that fails until you write it. It checks the right and the version, writes an audit
row, and changes nothing yet.
"""

import re
import sys

from new_module import ROOT, add_texts, lay_out, next_number, write

TEMPLATE = ROOT / "tools/new_endpoint"

ROW = """      http::Define<@Name@In, @Name@Out>(
          http::Command("@name@", "/@plural@/{id}/@verb@",
                        http::On("@noun@", "@permission@"), "Say what it does"),
          @Name@),
"""


def main():
    if len(sys.argv) != 4:
        sys.exit("make new-endpoint MODULE=framework NAME=framework_suspend PERMISSION=framework.manage")
    module, name, permission = sys.argv[1:]
    folder = ROOT / "src/modules" / module
    endpoints = folder / "api/endpoints.cpp"
    if not re.fullmatch(r"[a-z]+(_[a-z]+)+", name) or not endpoints.exists():
        sys.exit("NAME is noun_verb (framework_suspend), MODULE a folder of src/modules")
    noun, verb = name.split("_", 1)
    rows = endpoints.read_text(encoding="utf-8")
    plural = next(iter(re.findall(rf'"/([a-z-]+)/\{{id\}}[^"]*",\s*(?:http::)?On\("{noun}"', rows)),
                  noun + "s")

    def fill(text):
        camel = "".join(word.capitalize() for word in name.split("_"))
        for mark, value in (("@module@", module), ("@name@", name), ("@Name@", camel),
                            ("@noun@", noun), ("@verb@", verb.replace("_", "-")),
                            ("@plural@", plural), ("@permission@", permission)):
            text = text.replace(mark, value)
        return text

    def read(file):
        return fill((TEMPLATE / file).read_text(encoding="utf-8"))

    write(folder / f"service/{name}.h", read("command.h.in"))
    write(folder / f"service/{name}.cpp", read("command.cpp.in"))
    scenarios = ROOT / "tests/scenarios"
    write(scenarios / f"{next_number(scenarios, 2)}-{name.replace('_', '-')}.test.ts",
          read("scenario.ts"))
    at = rows.rindex("  };\n}")
    rows = rows[:at] + fill(ROW) + rows[at:]
    own = f'#include "modules/{module}/service/{name}.h"\n'
    others = sorted({*re.findall(rf'#include "modules/{module}/service/\w+\.h"\n', rows), own})
    rows = re.sub(rf'(#include "modules/{module}/service/\w+\.h"\n)+', "".join(others), rows, count=1)
    endpoints.write_text(rows, encoding="utf-8")
    lay_out(endpoints)
    print(f"src/modules/{module}/api/endpoints.cpp: one row more")
    add_texts(module, {f"action.{name}": [f"{name}: schrijf deze tekst", f"{name}: write this text"]})
    print("next: make openapi, then the rule in domain/ with its refusals, then the scenario")


if __name__ == "__main__":
    main()
