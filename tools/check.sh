#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# check.sh [NAME…]: every check that needs no running server, or only those named. Each prints one
# line; a failing one shows why, and the others still run. Ends with the counts.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
export PATH=$PWD/web/node_modules/.bin:$PATH
all=(format layers tidy lint migrations licences openapi adr redocly words texts publiccode npm-lock
     eslint prettier web-tests web-size deb)
wanted=("$@")
[ ${#wanted[@]} -gt 0 ] || wanted=("${all[@]}")
binary=build/ci/nokkenas
data=${NOKKENAS_TEST_DATA:-../shared/data}
readonly kSkipped=77

# Says why a check cannot run here; the caller passes the status on.
skip() { echo "$1"; return "$kSkipped"; }

check_format() {
  local said status=0
  said=$(git ls-files -z -co --exclude-standard -- '*.cpp' '*.h' |
    xargs -0 -r clang-format-19 --dry-run -Werror 2>&1) || status=1
  sed -nE 's/^([^ :]+):[0-9]+:[0-9]+: error: .*/\1/p' <<<"$said" | sort | uniq -c
  [ "$status" -eq 0 ] || { echo "places to mend per file; run: make format"; return 1; }
}
check_layers() { python3 -B tools/layers.py; }
check_tidy() { python3 -B tools/tidy.py; }
# Faults that a compiler lets pass, where the rules of the business are: the pure code.
check_lint() {
  git ls-files -z -co --exclude-standard -- 'src/base/*.cpp' 'src/modules/*/domain/*.cpp' |
    grep -zv '/test/' | xargs -0 -P2 -I{} clang-tidy-19 --quiet {} -- -std=c++20 -Isrc 2>/dev/null
}
check_words() { python3 -B tools/words.py; }
check_texts() { python3 -B tools/texts.py; }
check_publiccode() { python3 -B tools/publiccode.py; }
check_licences() { reuse lint; }
# The package of what is built here: installed in a folder, started, and removed again.
check_deb() {
  [ -x "$binary" ] || { skip "$binary is not built"; return; }
  tools/deb.sh "$binary" build/check.deb >/dev/null && tools/try_deb.sh build/check.deb
}

# Numbers, names and tokens, by the generator that the build uses.
check_migrations() {
  local out status=0
  out=$(mktemp -d)
  python3 -B tools/embed_migrations.py --root . --out "$out" || status=1
  rm -rf "$out"
  return "$status"
}

# What the binary serves is what is committed.
check_openapi() {
  [ -x "$binary" ] || { skip "$binary is not built"; return; }
  "$binary" openapi | diff -u openapi/openapi.json - | head -n 40 ||
    { echo "run: make openapi"; return 1; }
}

# The Dutch API Design Rules.
check_adr() {
  local rules=$data/adr/adr-2.2.0-spectral-linter.yaml
  [ -f "$rules" ] || { skip "no rules in $data/adr (set NOKKENAS_TEST_DATA)"; return; }
  [ -x web/node_modules/.bin/spectral ] || { skip "spectral is not installed"; return; }
  spectral lint openapi/openapi.json --ruleset "$rules" --fail-severity=error
}

check_redocly() {
  [ -x web/node_modules/.bin/redocly ] || { skip "redocly is not installed"; return; }
  REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true redocly lint openapi/openapi.json
}

# An address in the lock file would tie every build to one registry.
check_npm_lock() {
  [ -f web/package-lock.json ] || { skip "no web/package-lock.json"; return; }
  ! grep -n '"resolved":' web/package-lock.json | head -n 5 | grep .
}

check_eslint() {
  [ -x web/run ] || { skip "no web/run"; return; }
  web/run lint
}

check_prettier() {
  [ -x web/run ] || { skip "no web/run"; return; }
  web/run format-check
}

check_web_tests() {
  [ -x web/run ] || { skip "no web/run"; return; }
  web/run test
}

# JavaScript of the first page, compressed.
check_web_size() {
  [ -d web/dist ] || { skip "web/dist is not built"; return; }
  web/run size
}

passed=0 failed=0 skipped=0
for name in "${all[@]}"; do
  [[ " ${wanted[*]} " == *" $name "* ]] || continue
  status=0
  output=$("check_${name//-/_}" 2>&1) || status=$?
  case $status in
    0) passed=$((passed + 1)); echo "ok       $name" ;;
    "$kSkipped") skipped=$((skipped + 1)); echo "skipped  $name: $output" ;;
    *)
      failed=$((failed + 1))
      echo "FAILED   $name"
      head -n "${NOKKENAS_CHECK_LINES:-80}" <<<"$output" | sed 's/^/  /'
      ;;
  esac
done
echo "checks: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
