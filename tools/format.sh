#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
set -euo pipefail
cd "$(dirname "$0")/.."
find src bench tests \( -name '*.cpp' -o -name '*.h' \) -print0 2>/dev/null |
  xargs -0 -r clang-format-19 -i
if [ -f web/package.json ]; then web/run format; fi
