#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
set -euo pipefail
cd "$(dirname "$0")/.."
git ls-files -z -co --exclude-standard -- '*.cpp' '*.h' |
  xargs -0 -r clang-format-19 -i
if [ -f web/package.json ]; then web/run format; fi
