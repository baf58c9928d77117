#!/usr/bin/env bash
# scripts/chromium.sh [PYTHON]: prints the path of a Chromium that starts; everything else goes to standard error.
# One that is there, else Debian's package where it may install one, else Playwright's own download.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

python=${1:-.venv/bin/python}

# Ubuntu's chromium-browser may be a stub that only says which snap to install: ask it to start.
starts() {
  [ -n "$1" ] && "$1" --version >/dev/null 2>&1
}

on_path() {
  local name path
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
    path=$(command -v "$name" 2>/dev/null) || continue
    if starts "$path"; then
      printf '%s\n' "$path"
      return
    fi
    say "$path is there but does not start; looking further."
  done
  return 1
}

playwrights_own() {
  local path
  path=$("$python" -c 'from playwright.sync_api import sync_playwright as s
with s() as p: print(p.chromium.executable_path)' 2>/dev/null) || return 1
  if starts "$path"; then printf '%s\n' "$path"; else return 1; fi
}

# Ubuntu's package of that name only installs a snap, which needs a running snapd.
debian_has_one() {
  local told
  told=$(apt-cache show chromium 2>/dev/null) || return 1
  [[ $told == *"Package: chromium"* && ${told,,} != *snap* ]]
}

from_debian() {
  may_install || return 1
  debian_has_one || { as_root apt-get update >/dev/null 2>&1 && debian_has_one; } || return 1
  apt_install chromium fonts-liberation || return 1
  on_path
}

from_playwright() {
  say "Downloading Playwright's Chromium."
  "$python" -m playwright install chromium >&2 || return 1
  playwrights_own && return
  # It is there but does not start: libraries are missing.
  if may_install; then as_root "$(pwd)/$python" -m playwright install-deps chromium >&2 || return 1; fi
  playwrights_own
}

if [ -n "${CHROMIUM:-}" ]; then
  starts "$CHROMIUM" || fail "CHROMIUM=$CHROMIUM is not there or does not start."
  printf '%s\n' "$CHROMIUM"
  exit
fi

on_path || playwrights_own || from_debian || from_playwright || fail "No Chromium for the browser tests could be found or installed.
Install one (Debian: sudo apt-get install chromium), or name it: CHROMIUM=/path/to/chrome make test
All tests but those: make unit"
