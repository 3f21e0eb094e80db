#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# try_deb.sh PACKAGE: installs it in a folder, starts an organisation there and serves it. Nothing of
# this machine changes.
set -euo pipefail
package=$(realpath "$1")
folder=$(mktemp -d "${TMPDIR:-/tmp}/nokkenas-try-deb.XXXXXX")
pid=
stop() {
  local status=$?
  if [ -n "$pid" ]; then kill -TERM "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; fi
  rm -rf "$folder"
  exit "$status"
}
trap stop EXIT
root=$folder/root
mkdir -p "$root/var/lib/dpkg/"{info,updates,triggers}
touch "$root/var/lib/dpkg/"{status,available}
# What it depends on is asked of the machine itself, which would have to install nothing or something
# that there is.
dpkg --root="$root" --force-not-root --force-depends --force-script-chrootless \
  --install "$package" >"$folder/dpkg.log" 2>&1 || { cat "$folder/dpkg.log" >&2; exit 1; }
dpkg --root="$root" --status nokkenas | grep -q '^Status: install ok installed$'
apt-get --simulate --no-download -qq install "$package" >"$folder/apt.log" 2>&1 ||
  { cat "$folder/apt.log" >&2; exit 1; }
if command -v systemd-analyze >/dev/null; then
  sed "s|/usr/bin/nokkenas|$root/usr/bin/nokkenas|" "$root/lib/systemd/system/nokkenas.service" \
    >"$folder/nokkenas.service"
  systemd-analyze verify --man=no "$folder/nokkenas.service" 2>&1 |
    grep -F nokkenas.service: | grep -v 'Failed to' && exit 1
fi
# The settings of the package, with its folders below ours and a free port.
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
sed "s|\"/var/lib|\"$root/var/lib|; s|^port = .*|port = $port|" "$root/etc/nokkenas/nokkenas.toml" \
  >"$folder/nokkenas.toml"
program=$root/usr/bin/nokkenas
"$program" config check --config "$folder/nokkenas.toml" >/dev/null
"$program" init --config "$folder/nokkenas.toml" --organisation "Gemeente Proef" \
  --administrator beheer@proef.example >/dev/null
"$program" serve --config "$folder/nokkenas.toml" >"$folder/log" 2>&1 &
pid=$!
for attempt in $(seq 100); do
  curl -fsS -o /dev/null "http://127.0.0.1:$port/health" 2>/dev/null && break
  if [ "$attempt" -eq 100 ]; then cat "$folder/log" >&2; exit 1; fi
  sleep 0.1
done
curl -fsS "http://127.0.0.1:$port/" | grep -q '<div id="root"'
"$program" backup --config "$folder/nokkenas.toml" --out "$folder/backup.zip" >/dev/null
kill -TERM "$pid"
wait "$pid"
pid=
dpkg --root="$root" --force-not-root --force-script-chrootless --remove nokkenas >>"$folder/dpkg.log" 2>&1
[ ! -e "$root/usr/bin/nokkenas" ] && [ -e "$root/etc/nokkenas/nokkenas.toml" ] &&
  [ -e "$root/var/lib/nokkenas/nokkenas.sqlite" ]
echo "$(basename "$package"): installed, started, backed up and removed; settings and data stayed"
