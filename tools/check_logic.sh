#!/usr/bin/env bash
# Asks json-logic-js and our program the same generated questions: check_logic.sh PROGRAM [COUNT [SEED]]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
# shellcheck source=/dev/null
source tools/dev/setup.sh
install_web_packages
exec node tests/differential/logic_peer.mjs "$1" web/node_modules/json-logic-js "${2:-20000}" "${3:-1}"
