#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# Writes openapi/openapi.json as the binary serves it, then the types of the web client.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1:-dev}
tools/build.sh "$preset" nokkenas
mkdir -p openapi
"build/$preset/nokkenas" openapi >build/openapi.json.new
cmp -s build/openapi.json.new openapi/openapi.json || cp build/openapi.json.new openapi/openapi.json
if [ -f web/package.json ]; then web/run types; fi
