#!/usr/bin/env bash
# Lint, types and tests of the web; that old phones understand it, and the size of a first view.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
# shellcheck source=/dev/null
source tools/dev/setup.sh
install_web_packages
cd web
npm run --silent check
npm run --silent check-size
npm run --silent check-old-phones
