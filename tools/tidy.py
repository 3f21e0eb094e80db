# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""Style as a test: lengths, banned calls, leftovers, licence lines. Limits only get tighter.

Functions are found by their braces, not by a parser: enough to see one that grew too long.
"""

import pathlib
import re
import subprocess
import sys

FILE_LINES, FUNCTION_LINES = 600, 70
CPP, WEB = {".cpp", ".h"}, {".ts", ".tsx"}
LICENSED = CPP | WEB | {".py", ".sh", ".css", ".cmake", ".js", ".mjs", ".html"}
# Made by the product itself; nobody reads or edits them.
GENERATED = ("web/src/lib/api-types.ts", "openapi/", "docs/examples/")

BANNED_CPP = [
    (re.compile(r"[.>]detach\("), "a detached thread cannot be waited for"),
    (re.compile(r"(?<![\w.>:])(?:std::)?s?rand\("), "use base random or libsodium"),
    (re.compile(r"(?<![\w.>])(?:std::|::)?system\("), "use posix_spawn"),
    (re.compile(r"(?<![\w.>])(?:::)?u?sleep\("), "wait for a condition, not for time"),
    (re.compile(r"\b(?:strcpy|strcat|sprintf|gets)\("), "writes past the end"),
    (re.compile(r"\b(?:gmtime|localtime)(?:_r)?\("), "use base/date.h"),
]
MONEY = re.compile(r"\b(?:double|float)\b")
LEFTOVER = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"))
                      + r")\b")
STRINGS = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"'
                     r"|(?<!\w)'(?:[^'\\\n]|\\.)*'", re.S)
CONTROL = re.compile(r"^\s*(?:\}\s*)?(?:if|else|for|while|switch|do|try|catch)\b")
SCOPE = re.compile(r"\b(?:namespace|class|struct|union|enum|extern|interface)\b|"
                   r"\b(?:describe|describe\.\w+|suite)\s*\(")


def tracked(root):
    """Files under version control or about to be; ignored ones are left out."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=root, check=True,
                            capture_output=True, text=True).stdout.splitlines()
    return sorted(name for name in set(listed) if (root / name).is_file())


def blank(match):
    """Keeps the line breaks of a remark or string, so that line numbers stay true."""
    return "\n" * match[0].count("\n") or " "


def is_function(head):
    if "(" not in head or SCOPE.search(head.split("(")[0]) or SCOPE.search(head):
        return False
    return not CONTROL.match(head) and re.search(
        r"\)[\w\s:&*<>,|\[\]().]*(?:=>\s*)?$|\)\s*(?::.*|->.*)$", head, re.S) is not None


def long_functions(text):
    """(first line, length, head) of every outermost function longer than allowed."""
    stack, start, line = [], 0, 1  # stack: is a function, first line, head, where the head began
    for at, char in enumerate(text):
        if char == "\n":
            line += 1
        elif char == "{":
            head = text[start:at].strip()
            inside = any(function for function, _, _, _ in stack)
            # A brace after one of these is a value or a type, and the head goes on behind it.
            value = head.endswith(("(", ",", ":", "="))
            stack.append((not value and not inside and is_function(head), line, head,
                          start if value else None))
            start = at + 1
        elif char == "}" and stack:
            function, first, head, start_before = stack.pop()
            if function and line - first + 1 > FUNCTION_LINES:
                yield first, line - first + 1, " ".join(head.split())[-60:]
            start = at + 1 if start_before is None else start_before
        elif char == ";":
            start = at + 1


def at_line(text, match):
    return text.count("\n", 0, match.start()) + 1


def check_code(name, suffix, text):
    bare = STRINGS.sub(blank, text)
    lines = text.count("\n")
    if lines > FILE_LINES:
        yield f"{name}: {lines} lines, {FILE_LINES} at most"
    for line, length, head in long_functions(bare):
        yield f"{name}:{line}: function of {length} lines, {FUNCTION_LINES} at most: {head}"
    if suffix in CPP:
        for pattern, reason in BANNED_CPP:
            for match in pattern.finditer(bare):
                yield f"{name}:{at_line(bare, match)}: {match[0]} is banned: {reason}"
    if suffix in CPP and name.startswith("src/modules/"):
        for match in MONEY.finditer(bare):
            yield (f"{name}:{at_line(bare, match)}: {match[0]}: whole numbers decide; "
                   "figures with a comma live in src/engines")
    if suffix in WEB and name.startswith("web/src/"):
        for match in re.finditer(r"\bconsole\.log\b", bare):
            yield f"{name}:{at_line(bare, match)}: console.log"


def check(root, name):
    path = root / name
    suffix = path.suffix or path.name
    if name.startswith(GENERATED) or suffix not in LICENSED | {".md", "Makefile", ".txt", ".yml"}:
        return
    text = path.read_text(encoding="utf-8")
    if name.startswith("LICENSE"):
        return
    for match in LEFTOVER.finditer(text):
        yield f"{name}:{at_line(text, match)}: {match[0]} left behind"
    licensed = suffix in LICENSED | {"Makefile"} or path.name == "CMakeLists.txt"
    if licensed and "SPDX-License-Identifier:" not in "\n".join(text.split("\n")[:6]):
        yield f"{name}: no SPDX-License-Identifier in the first lines"
    if suffix in CPP | WEB:
        yield from check_code(name, suffix, text)


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    errors = [error for name in tracked(root) for error in check(root, name)]
    for error in errors:
        print(error)
    sys.exit(1 if errors else 0)


if __name__ == "__main__":
    main()
