#!/usr/bin/env bash
# scripts/html-validate.sh: prints the path of html-validate; everything else goes to standard error.
# It is installed from npm into build/html-validate (git-ignored), to the versions of scripts/html-validate.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

npm_path scripts/html-validate build/html-validate html-validate/bin/html-validate.mjs "The tests of a published page's HTML"
