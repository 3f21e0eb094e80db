#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# run.sh [PORT]: from a fresh clone to a working demo in the browser.
set -euo pipefail
cd "$(dirname "$0")/.."
port=${1:-8080}
tools/setup.sh
tools/web.sh
tools/build.sh release nokkenas
mkdir -p var
build/release/nokkenas demo --database var/demo.sqlite
exec build/release/nokkenas serve --database var/demo.sqlite --port "$port"
