#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# Installs what is missing from Debian 12: `setup.sh` for building, `setup.sh browser` also for the
# browser tests. Does nothing, quickly, when everything is there.
set -euo pipefail
cd "$(dirname "$0")/.."
lists=(tools/packages.txt)
[ "${1:-}" = browser ] && lists+=(tools/packages-browser.txt)
missing=()
for package in $(cat "${lists[@]}" | grep -v '^#'); do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "Missing packages: ${missing[*]}. Install them as root." >&2; exit 1; }
  as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
echo "Installing from Debian: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
# In a few calls rather than one: a resolver conflict then names the few packages that cause it.
while [ ${#missing[@]} -gt 0 ]; do
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]:0:12}" >/dev/null
  missing=("${missing[@]:12}")
done
