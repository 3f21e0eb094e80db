#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# A PostgreSQL server of our own for tests, on a free loopback port; no other server is touched.
#   postgres.sh start         prints the address: postgresql://nokkenas@127.0.0.1:PORT/nokkenas
#   postgres.sh stop          stops the one that start began
#   postgres.sh run COMMAND…  start, COMMAND with the address in NOKKENAS_POSTGRES, stop
# fsync is off: never point a test of durability at it. PostgreSQL refuses to run as root, so root
# hands over to the user postgres.
set -euo pipefail
cd "$(dirname "$0")/.."
state=${NOKKENAS_POSTGRES_STATE:-$PWD/build/postgres.folder}
bin=/usr/lib/postgresql/15/bin

as_owner() {
  if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start() {
  if [ -f "$state" ]; then stop; fi
  local folder port
  folder=$(mktemp -d "${TMPDIR:-/tmp}/nokkenas-postgres.XXXXXX")
  if [ "$(id -u)" -eq 0 ]; then chown postgres: "$folder"; fi
  mkdir -p "$(dirname "$state")"
  echo "$folder" >"$state"
  as_owner "$bin/initdb" -D "$folder/data" -U nokkenas --auth=trust --locale=C --encoding=UTF8 \
    --no-sync >"/dev/null"
  port=$(free_port)
  as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -s -w -t 60 -o \
    "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder -c fsync=off \
     -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" start >&2 ||
    { as_owner cat "$folder/log" >&2; return 1; }
  as_owner "$bin/createdb" -h 127.0.0.1 -p "$port" -U nokkenas nokkenas
  echo "postgresql://nokkenas@127.0.0.1:$port/nokkenas"
}

stop() {
  [ -f "$state" ] || return 0
  local folder pid
  folder=$(cat "$state")
  if [ -f "$folder/data/postmaster.pid" ]; then
    pid=$(head -n 1 "$folder/data/postmaster.pid")
    kill -INT "$pid" 2>/dev/null || true
    for _ in $(seq 100); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
  fi
  case $folder in */nokkenas-postgres.*) rm -rf "$folder" ;; esac
  rm -f "$state"
}

case ${1:-} in
  start) start ;;
  stop) stop ;;
  run)
    shift
    state=$(mktemp "${TMPDIR:-/tmp}/nokkenas-postgres-state.XXXXXX")
    rm -f "$state"
    trap stop EXIT
    NOKKENAS_POSTGRES=$(start)
    export NOKKENAS_POSTGRES
    "$@"
    ;;
  *) sed -n '4,9s/^# //p' "$0" >&2; exit 2 ;;
esac
