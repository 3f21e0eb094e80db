#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# Builds web/dist when a source is newer than the last build. Without web/package.json it does
# nothing, and the server carries a page that says so.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -f web/package.json ] || exit 0
web/run install
sources=(web i18n)
[ -f openapi/openapi.json ] && sources+=(openapi/openapi.json)
if [ -f web/dist/index.html ]; then
  newer=$(find "${sources[@]}" \( -name node_modules -o -name dist \) -prune -o \
    -type f -newer web/dist/index.html -print -quit)
  [ -n "$newer" ] || exit 0
fi
web/run build
