# What the scripts share: messages, and Debian's packages. To be sourced.

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

# Runs a command as root, without ever asking for a password.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }
}

# Installs Debian packages; nothing goes to standard output. Lists are fetched only if the first try fails.
apt_install() {
  say "Installing $* with apt-get."
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >/dev/null 2>&1 && return
  as_root apt-get update >/dev/null 2>&1 || say "apt-get update failed; trying with the lists that are there."
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >&2
}
