#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# scenarios.sh [FILE…]: the business stories over HTTP, against the server in NOKKENAS_URL.
# Ends with: scenarios: N passed, N failed, N skipped
set -euo pipefail
cd "$(dirname "$0")/.."
shopt -s nullglob
files=("$@")
[ ${#files[@]} -gt 0 ] || files=(tests/scenarios/*.test.ts)
if [ ${#files[@]} -eq 0 ]; then
  echo "scenarios: 0 passed, 0 failed, 1 skipped"
  exit 0
fi
export PATH=$PWD/web/node_modules/.bin:$PATH
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
run() {
  [ $# -eq 0 ] || node --disable-warning=ExperimentalWarning --test --test-reporter=spec \
    --test-concurrency=2 "$@" 2>&1 | tee -a "$log" || status=$?
}
# Random bodies also change what all stories share (lead times, rules), so they come last.
stories=() random=()
for file in "${files[@]}"; do
  if [[ $file == *-random.test.ts ]]; then random+=("$file"); else stories+=("$file"); fi
done
run "${stories[@]}"
run "${random[@]}"
# node ends each run with lines such as "ℹ pass 12"; todo counts as skipped.
count() { sed -nE "s/^(ℹ|#) $1 ([0-9]+)\$/\\2/p" "$log" | awk '{ sum += $1 } END { print sum + 0 }'; }
pass=$(count pass) fail=$(count fail) skip=$(count skipped) todo=$(count todo) gone=$(count cancelled)
fail=$((fail + gone))
[ "$status" -eq 0 ] || [ "$fail" -gt 0 ] || fail=1
echo "scenarios: $pass passed, $fail failed, $((skip + todo)) skipped"
[ "$fail" -eq 0 ]
