#!/usr/bin/env bash
# scripts/graphology.sh: prints the path of graphology-gexf; everything else goes to standard error.
# It is installed from npm into build/graphology (git-ignored), to the versions of scripts/graphology.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

npm_path scripts/graphology build/graphology graphology-gexf/index.js "The tests of what graphology reads"
