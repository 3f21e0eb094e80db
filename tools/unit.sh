#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# unit.sh PRESET [GOOGLETEST ARGUMENT…]: runs the C++ tests; only failures and the counts are shown.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift
"build/$preset/nokkenas_tests" "$@" 2>&1 |
  sed -uE '/^\[( RUN  |       OK|-----)/d; /^(Using configuration: seed=.*|OK, passed [0-9]+ tests)?$/d'
