#!/usr/bin/env bash
# Journeys through portal and desk in a real browser against a real server: check_journeys.sh YIMEN
set -euo pipefail
server=$(readlink -f "$1")
cd "$(dirname "$(readlink -f "$0")")/.."
# shellcheck source=/dev/null
source tools/dev/setup.sh
build_web
cd web
node e2e/run.mjs --server "$server"
