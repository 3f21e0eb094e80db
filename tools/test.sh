#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# test.sh [STAGE…]: everything that must hold, or only the stages named, always in this order:
#   install build unit sqlite postgres browser checks
# A failing stage does not hide the later ones. Ends with the minutes per stage and, as the very
# last line, the counts over all stages; the exit status is 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
all=(install build unit sqlite postgres browser checks)
wanted=("$@")
[ ${#wanted[@]} -gt 0 ] || wanted=("${all[@]}")
logs=$PWD/build/test-logs
rm -rf "$logs"
mkdir -p "$logs/sql"
export PATH=$PWD/web/node_modules/.bin:$PATH
export NOKKENAS_SQL_COVERAGE=$logs/sql

stage_install() { tools/setup.sh browser; }

stage_build() {
  local status=0
  tools/web.sh || status=1
  tools/build.sh ci || status=1
  tools/build.sh ci nokkenas_bench || status=1  # Measured by hand, so that it must still compile.
  return "$status"
}

# The pure parts once more, under address and undefined-behaviour sanitizers.
stage_unit() {
  local status=0
  tools/unit.sh ci || status=1
  tools/build.sh asan && tools/unit.sh asan || status=1
  return "$status"
}

stage_sqlite() { tools/serve_for_test.sh sqlite tools/scenarios.sh; }

stage_postgres() {
  tools/postgres.sh run bash -c '
    status=0
    tools/unit.sh ci --gtest_filter="*ostgres*" || status=1
    tools/serve_for_test.sh postgres tools/scenarios.sh || status=1
    [ ! -x tests/e2e/run ] || NOKKENAS_E2E=smoke tools/serve_for_test.sh postgres tests/e2e/run ||
      status=1
    exit $status'
}

stage_browser() {
  if [ ! -x tests/e2e/run ]; then echo "e2e: 0 passed, 0 failed, 1 skipped"; return 0; fi
  tools/serve_for_test.sh sqlite tests/e2e/run
}

stage_checks() {
  local status=0
  tools/check.sh || status=1
  # Only a run of everything can say which queries never ran.
  if [ ${#wanted[@]} -eq ${#all[@]} ]; then
    python3 -B tools/sql_coverage.py "$NOKKENAS_SQL_COVERAGE" || status=1
  fi
  return "$status"
}

# Adds up the summary lines of every runner in a log: ours ("name: 1 passed, 0 failed, 0 skipped")
# and GoogleTest's.
count() {
  awk '
    /^[a-z0-9-]+: [0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$/ { p += $2; f += $4; s += $6 }
    /^\[  PASSED  \] [0-9]+ tests?\./ { p += $4 }
    /^\[  FAILED  \] [0-9]+ tests?, listed below/ { f += $4 }
    /^\[  SKIPPED \] [0-9]+ tests?, listed below/ { s += $4 }
    END { printf "%d %d %d", p, f, s }' "$1"
}

rows=()
passed=0 failed=0 skipped=0
for stage in "${all[@]}"; do
  [[ " ${wanted[*]} " == *" $stage "* ]] || continue
  echo "=== $stage"
  began=$(date +%s)
  status=0
  "stage_$stage" > >(tee "$logs/$stage.log") 2>&1 || status=$?
  wait
  read -r p f s <<<"$(count "$logs/$stage.log")"
  # A runner that broke off before its summary still counts as a failure.
  if [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then f=1; fi
  seconds=$(($(date +%s) - began))
  rows+=("$(printf '%-10s %6d.%d %8d %8d %8d' "$stage" $((seconds / 60)) \
    $((seconds % 60 / 6)) "$p" "$f" "$s")")
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

printf '\n%-10s %8s %8s %8s %8s\n' stage minutes passed failed skipped
printf '%s\n' "${rows[@]}"
[ "$failed" -eq 0 ] || echo "The full output of each stage is in build/test-logs/."
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
