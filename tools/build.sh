#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# build.sh PRESET [TARGET]: configures when needed, then compiles.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
[ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >"/dev/null"
cmake --build --preset "$preset" ${2:+--target "$2"}
