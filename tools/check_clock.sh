#!/usr/bin/env bash
# Asks npm chinese-days and our program the same questions about days: check_clock.sh PROGRAM [COUNT [SEED]]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
# shellcheck source=/dev/null
source tools/dev/setup.sh
install_web_packages
exec node tests/differential/clock_peer.mjs "$1" data/holidays.json web/node_modules/chinese-days "${2:-20000}" "${3:-1}"
