# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""A small check of publiccode.yml: the mandatory keys, their values, and that the version is ours.

Reads the part of YAML that the file uses: nested keys, lists of texts, folded texts.
"""

import pathlib
import re
import sys

STATUS = {"concept", "development", "beta", "stable", "obsolete"}
TYPES = {"standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web",
         "standalone/backend", "standalone/other", "addon", "library", "configurationFiles"}
MANDATORY = ("publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus",
             "softwareType", "description", "legal/license", "maintenance/type",
             "localisation/localisationReady", "localisation/availableLanguages")


def read(text):
    """{"legal/license": "EUPL-1.2", "platforms": ["web"], …}; a parent key has an empty text."""
    values, path, folding = {}, [], None
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        indent = len(line) - len(line.lstrip())
        if folding and indent > folding[0]:
            values[folding[1]] = (values[folding[1]] + " " + line.strip()).strip()
            continue
        folding = None
        while path and path[-1][0] >= indent and not line.lstrip().startswith("- "):
            path.pop()
        if line.lstrip().startswith("- "):
            key = "/".join(name for _, name in path)
            values[key] = [*(values[key] or []), line.strip()[2:].strip("\"'")]
            continue
        name, _, value = line.strip().partition(":")
        if not re.fullmatch(r"[A-Za-z]+", name):
            raise ValueError(f"cannot read: {line}")
        path.append((indent, name))
        key, value = "/".join(name for _, name in path), value.strip()
        values[key] = "" if value in (">", "|") else value.strip("\"'")
        if value in (">", "|"):
            folding = (indent, key)
    return values


def complaints(values, version):
    for key in MANDATORY:
        if key not in values:
            yield f"{key} is missing"
    if values.get("developmentStatus") not in STATUS:
        yield "developmentStatus: one of " + ", ".join(sorted(STATUS))
    if values.get("softwareType") not in TYPES:
        yield "softwareType: one of " + ", ".join(sorted(TYPES))
    if values.get("legal/license") != "EUPL-1.2":
        yield "legal/license: EUPL-1.2"
    if values.get("softwareVersion") != version:
        yield f"softwareVersion is {values.get('softwareVersion')}, CMakeLists.txt says {version}"
    if values.get("maintenance/type") in ("internal", "community"):
        if "maintenance/contacts" not in values:
            yield "maintenance/contacts: name the people"
    for language in ("nl", "en"):
        short = values.get(f"description/{language}/shortDescription", "")
        long = values.get(f"description/{language}/longDescription", "")
        if not 0 < len(short) <= 150:
            yield f"description/{language}/shortDescription: 1 to 150 characters"
        if not 150 <= len(long) <= 10000:
            yield f"description/{language}/longDescription: 150 to 10000 characters"
        if not values.get(f"description/{language}/features"):
            yield f"description/{language}/features is missing"


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    version = re.search(r"project\(nokkenas VERSION (\S+)",
                        (root / "CMakeLists.txt").read_text(encoding="utf-8"))[1]
    errors = list(complaints(read((root / "publiccode.yml").read_text(encoding="utf-8")), version))
    for error in errors:
        print(f"publiccode.yml: {error}")
    sys.exit(1 if errors else 0)


if __name__ == "__main__":
    main()
