#!/usr/bin/env bash
# scripts/language_server.sh: prints the path of yaml-language-server; everything else goes to standard error.
# It is installed from npm into build/language-server (git-ignored), to the versions of scripts/language-server.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

npm_path scripts/language-server build/language-server yaml-language-server/bin/yaml-language-server \
  "The tests of what editors show"
