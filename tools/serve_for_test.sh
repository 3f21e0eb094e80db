#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# serve_for_test.sh sqlite|postgres COMMAND…
# Serves a fresh demo on a free loopback port, runs COMMAND with its address in NOKKENAS_URL (and the
# database in NOKKENAS_DATABASE), then stops the server by its process id. For postgres,
# NOKKENAS_POSTGRES names a running server (tools/postgres.sh run …).
set -euo pipefail
cd "$(dirname "$0")/.."
backend=$1
shift
binary=$(realpath -m "${NOKKENAS_BINARY:-build/ci/nokkenas}")
folder=$(mktemp -d "${TMPDIR:-/tmp}/nokkenas-serve.XXXXXX")
pid=

stop() {
  local status=$?
  if [ -n "$pid" ]; then
    kill -TERM "$pid" 2>/dev/null || true
    for _ in $(seq 150); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    if kill -0 "$pid" 2>/dev/null; then
      echo "the server did not stop within 15 s of SIGTERM" >&2
      kill -KILL "$pid"
      [ "$status" -ne 0 ] || status=1
    fi
  fi
  if [ "$status" -ne 0 ] && [ -f "$folder/log" ]; then
    echo "--- last lines of the server's log" >&2
    tail -n 40 "$folder/log" >&2
  fi
  rm -rf "$folder"
  exit "$status"
}
trap stop EXIT

case $backend in
  sqlite) database=$folder/demo.sqlite ;;
  postgres)
    name=serve_$$
    psql -q -d "${NOKKENAS_POSTGRES:?start one with tools/postgres.sh}" -c "CREATE DATABASE $name"
    database=${NOKKENAS_POSTGRES%/*}/$name
    ;;
  *) echo "sqlite or postgres, not $backend" >&2; exit 2 ;;
esac
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export NOKKENAS_URL=http://127.0.0.1:$port NOKKENAS_DATABASE=$database NOKKENAS_BINARY=$binary

# The documents of the demo go to a folder of its own too.
cd "$folder"
"$binary" demo --database "$database" >"$folder/log" 2>&1
"$binary" serve --database "$database" --port "$port" >>"$folder/log" 2>&1 &
pid=$!
cd - >/dev/null
for attempt in $(seq 300); do
  curl -fsS -o /dev/null "$NOKKENAS_URL/health" 2>/dev/null && break
  if ! kill -0 "$pid" 2>/dev/null; then echo "the server ended at start" >&2; exit 1; fi
  if [ "$attempt" -eq 300 ]; then echo "no answer from /health in 30 s" >&2; exit 1; fi
  sleep 0.1
done
"$@"
