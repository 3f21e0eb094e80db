#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
# deb.sh BINARY OUT: a Debian package of a built program. It needs no network, and the same program
# gives the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$(realpath "$1")
out=$(realpath -m "$2")
folder=$(mktemp -d "${TMPDIR:-/tmp}/nokkenas-deb.XXXXXX")
trap 'rm -rf "$folder"' EXIT
root=$folder/root
version=$("$binary" --version)
doc=$root/usr/share/doc/nokkenas

install -D -m 0755 "$binary" "$root/usr/bin/nokkenas"
strip --strip-unneeded "$root/usr/bin/nokkenas"
install -D -m 0644 packaging/nokkenas.service "$root/lib/systemd/system/nokkenas.service"
install -D -m 0644 packaging/nokkenas.toml "$root/etc/nokkenas/nokkenas.toml"
install -D -m 0644 README.md "$doc/README.md"
install -D -m 0644 docs/api.md "$doc/docs/api.md"
install -D -m 0644 LICENSE "$doc/copyright"
install -D -m 0644 CHANGELOG.md "$doc/changelog"
gzip -9n "$doc/changelog"

# What it links to, as dpkg knows it.
mkdir -p "$folder/build/debian"
printf 'Source: nokkenas\n\nPackage: nokkenas\nArchitecture: any\n' >"$folder/build/debian/control"
depends=$(cd "$folder/build" && dpkg-shlibdeps -O "$root/usr/bin/nokkenas" 2>/dev/null |
  sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { echo "dpkg-shlibdeps says nothing of $binary" >&2; exit 1; }

mkdir -p "$root/DEBIAN"
cat >"$root/DEBIAN/control" <<END
Package: nokkenas
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: The Nokkenas authors <nokkenas@example.com>
Depends: $depends, adduser, poppler-utils, tzdata
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Section: web
Priority: optional
Description: steering of call-offs under framework agreements
 Nokkenas is the information system of a public body that steers its suppliers by one framework
 agreement: a server with an API and pages, on SQLite or PostgreSQL.
END
echo /etc/nokkenas/nokkenas.toml >"$root/DEBIAN/conffiles"
install -m 0755 packaging/postinst packaging/prerm "$root/DEBIAN/"
(cd "$root" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z |
  xargs -0 md5sum >DEBIAN/md5sums)

# The moment of the last change to what goes in, so that nothing of the machine's clock is in it.
epoch=$(git log -1 --format=%ct 2>/dev/null || date -r "$binary" +%s)
mkdir -p "$(dirname "$out")"
SOURCE_DATE_EPOCH=$epoch dpkg-deb --root-owner-group --build "$root" "$out" >/dev/null
echo "$out"
