#!/usr/bin/env bash
# scripts/venv.sh REQUIREMENTS: makes .venv if there is no sound one and installs a requirements file into it.
# PYTHON=/path/to/python3 chooses the Python.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

requirements=$1
venv=.venv
# There while pip is at work: a .venv that was left in the middle is made anew.
working=$venv/.installing

new_enough() {
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
  local candidate seen=""
  for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python3.14 python}; do
    if new_enough "$candidate"; then
      printf '%s\n' "$candidate"
      return
    fi
    seen+="  $candidate: $("$candidate" --version 2>/dev/null || echo 'not there, or does not start')"$'\n'
  done
  fail "Python 3.11 or newer is needed, and none was found:
${seen}Install one (Debian, Ubuntu: apt-get install python3 python3-venv), or name it: make PYTHON=/path/to/python3.12 …"
}

# Debian ships Python without ensurepip, which venv needs.
provide_ensurepip() {
  local python=$1 package
  "$python" -c 'import ensurepip' >/dev/null 2>&1 && return
  package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
  if may_install && apt_install "$package" && "$python" -c 'import ensurepip' >/dev/null 2>&1; then return; fi
  fail "This Python cannot make a virtual environment: its ensurepip is missing.
On Debian and Ubuntu: sudo apt-get install $package
Then run make again."
}

sound() {
  [ ! -e "$working" ] && new_enough "$venv/bin/python" && "$venv/bin/python" -m pip --version >/dev/null 2>&1
}

if ! sound; then
  python=$(find_python)
  provide_ensurepip "$python"
  say "Making $venv with $("$python" --version)."
  rm -rf "$venv"
  "$python" -m venv "$venv"
fi

say "Installing $requirements."
touch "$working"
status=0
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -c constraints.txt -r "$requirements" || status=$?
rm -f "$working"
[ "$status" -eq 0 ] || fail "pip could not install $requirements (see above). Nothing was marked as done; run make again."
