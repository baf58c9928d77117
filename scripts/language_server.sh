#!/usr/bin/env bash
# scripts/language_server.sh: prints the path of yaml-language-server; everything else goes to standard error.
# It is installed from npm into build/language-server (git-ignored), to the versions of scripts/language-server.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

pinned=scripts/language-server
home=build/language-server
server=node_modules/yaml-language-server/bin/yaml-language-server

found() {
  printf '%s\n' "$PWD/$home/$server"
  exit
}

node -e 'process.exit(process.versions.node.split(".")[0] < 18 ? 1 : 0)' 2>/dev/null ||
  fail "The tests of what editors show need Node.js 18 or newer (Debian, Ubuntu: apt-get install nodejs npm)."
# Installed beside its place and moved there as a whole: an interrupted installation is done again.
cmp -s "$pinned/package-lock.json" "$home/package-lock.json" && [ -e "$home/$server" ] && found
command -v npm >/dev/null 2>&1 || fail "The tests of what editors show need npm (Debian, Ubuntu: apt-get install npm)."

say "Installing yaml-language-server into $home."
new=$home.new
rm -rf "$new"
mkdir -p "$new"
cp "$pinned"/package*.json "$new"
if ! told=$(cd "$new" && npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-timeout=30000 2>&1); then
  rm -rf "$new"
  fail "$told" "
npm could not install yaml-language-server (see above): the tests of what editors show do not run."
fi
rm -rf "$home"
mv "$new" "$home"
found
