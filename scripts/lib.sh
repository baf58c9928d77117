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

# Prints the path of FILE (below node_modules) of packages from npm, to the versions of the folder PINNED, installed into
# HOME (git-ignored) if they are not there. WHAT is what does not run without: "The tests of what editors show".
npm_path() {
  local pinned=$1 home=$2 file=$3 what=$4 new=$2.new told
  node -e 'process.exit(process.versions.node.split(".")[0] < 18 ? 1 : 0)' 2>/dev/null ||
    fail "$what need Node.js 18 or newer (Debian, Ubuntu: apt-get install nodejs npm)."
  # Installed beside its place and moved there as a whole: an interrupted installation is done again.
  if ! { cmp -s "$pinned/package-lock.json" "$home/package-lock.json" && [ -e "$home/node_modules/$file" ]; }; then
    command -v npm >/dev/null 2>&1 || fail "$what need npm (Debian, Ubuntu: apt-get install npm)."
    say "Installing ${file%%/*} into $home."
    rm -rf "$new"
    mkdir -p "$new"
    cp "$pinned"/package*.json "$new"
    if ! told=$(cd "$new" && npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-timeout=30000 2>&1); then
      rm -rf "$new"
      fail "$told" "
npm could not install ${file%%/*} (see above): ${what,} do not run."
    fi
    rm -rf "$home"
    mv "$new" "$home"
  fi
  printf '%s\n' "$PWD/$home/node_modules/$file"
}
