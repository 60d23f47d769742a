#!/usr/bin/env bash
# Asks our program, ajv over the JSON Schema of each form, and the web's check the same generated
# answers: check_forms.sh PROGRAM [ROUNDS [SEED]]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
# shellcheck source=/dev/null
source tools/dev/setup.sh
install_web_packages
exec node tests/differential/form_peer.mjs "$1" "${2:-15}" "${3:-1}"
