#!/usr/bin/env bash
# Installs what `make browsers` drives beside Chromium: Debian's Firefox and WebKit, and the two drivers, below .venv.
# Prints the folder with puppeteer-core.
set -euo pipefail
say() { printf '%s\n' "$*" >&2; }
needed=()
command -v firefox-esr >/dev/null || needed+=(firefox-esr)
command -v WebKitWebDriver >/dev/null || needed+=(webkit2gtk-driver)
command -v xvfb-run >/dev/null || needed+=(xvfb xauth)
command -v npm >/dev/null || needed+=(npm)
if [ "${#needed[@]}" -gt 0 ]; then
  command -v apt-get >/dev/null || { say "Install ${needed[*]}, then try again."; exit 1; }
  say "Installing ${needed[*]} ..."
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${needed[@]}" >&2
fi
folder=.venv/browsers
if [ ! -d "$folder/node_modules/puppeteer-core" ]; then
  mkdir -p "$folder"
  npm install --silent --no-audit --no-fund --prefix "$folder" puppeteer-core@24 >&2
fi
.venv/bin/python -c 'import selenium' 2>/dev/null || .venv/bin/python -m pip install --quiet 'selenium>=4.20,<5' >&2
printf '%s\n' "$folder"
