#!/usr/bin/env bash
# Runs every fuzz target of a build folder: run_fuzzers.sh BUILD_FOLDER SECONDS_EACH
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
build=$1
seconds=$2
for target in "$build"/tests/fuzz/fuzz_*; do
    [ -f "$target" ] && [ -x "$target" ] || continue
    name=$(basename "$target")
    grown="$build/corpus/$name"
    mkdir -p "$grown"
    echo "$name: $seconds seconds"
    "$target" "$grown" "tests/fuzz/corpus/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
        -print_final_stats=1 >"$build/$name.log" 2>&1 || {
        tail -40 "$build/$name.log"
        echo "$name found something; see $build/$name.log"
        exit 1
    }
    grep -E "stat::number_of_executed_units|^Done" "$build/$name.log"
done
