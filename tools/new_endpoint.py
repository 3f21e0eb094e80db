# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""new_endpoint.py MODULE NOUN_VERB PERMISSION: a command on an existing object, with a failing test.

Writes MODULE/service/NOUN_VERB.{h,cpp}, the row in MODULE/api/endpoints.cpp, its text in the trail
and a scenario that fails until you write it. It checks the right and the version, writes an audit
row, and changes nothing yet.
"""

import re
import sys

from new_module import ROOT, add_texts, next_number, write

SPDX = ("// SPDX-FileCopyrightText: 2026 The Nokkenas authors\n"
        "// SPDX-License-Identifier: EUPL-1.2\n\n")

HEADER = SPDX + """#pragma once

#include "platform/http/endpoint.h"

namespace nokkenas::@module@ {

struct @Name@In {
  std::string id;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("reason", self.reason, "Why; kept in the audit trail", json::Length{3, 2'000});
  }
};
struct @Name@Out {
  static constexpr const char* kSchema = "@Name@";
  std::string id;
  static void Fields(auto& self, auto&& f) { f("id", self.id); }
};

Result<@Name@Out> @Name@(http::Context& ctx, const @Name@In& in);

}  // namespace nokkenas::@module@
"""

SOURCE = SPDX + """#include "modules/@module@/service/@name@.h"

#include "platform/audit/audit.h"

namespace nokkenas::@module@ {

// Load facts, Decide, save, audit: all in the transaction that is open. RequireVersion needs the
// version that is stored.
Result<@Name@Out> @Name@(http::Context& ctx, const @Name@In& in) {
  const auth::SubjectRef self{"@noun@", in.id};
  audit::Append(ctx, {self, self, "@name@", audit::Made(in)});
  return @Name@Out{in.id};
}

}  // namespace nokkenas::@module@
"""

ROW = """      http::Define<@Name@In, @Name@Out>(
          http::Command("@name@", "/@plural@/{id}/@verb@",
                        http::On("@noun@", "@permission@"), "Say what it does"),
          @Name@),
"""

SCENARIO = SPDX + """// What @name@ does, and who is refused.
import assert from "node:assert/strict";
import { test } from "node:test";

test("@name@ does what it says", () => {
  assert.fail("write the story of @name@");
});
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

    write(folder / f"service/{name}.h", fill(HEADER))
    write(folder / f"service/{name}.cpp", fill(SOURCE))
    scenarios = ROOT / "tests/scenarios"
    write(scenarios / f"{next_number(scenarios, 2)}-{name.replace('_', '-')}.test.ts",
          fill(SCENARIO))
    at = rows.rindex("  };\n}")
    rows = rows[:at] + fill(ROW) + rows[at:]
    own = f'#include "modules/{module}/service/{name}.h"\n'
    others = sorted({*re.findall(rf'#include "modules/{module}/service/\w+\.h"\n', rows), own})
    rows = re.sub(rf'(#include "modules/{module}/service/\w+\.h"\n)+', "".join(others), rows, count=1)
    endpoints.write_text(rows, encoding="utf-8")
    print(f"src/modules/{module}/api/endpoints.cpp: one row more")
    add_texts(module, {f"action.{name}": [f"{name}: schrijf deze tekst", f"{name}: write this text"]})
    print("next: make openapi, then the rule in domain/ with its refusals, then the scenario")


if __name__ == "__main__":
    main()
