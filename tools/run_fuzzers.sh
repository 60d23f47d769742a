#!/usr/bin/env bash
# Runs every fuzz target of a build folder, two at once: run_fuzzers.sh BUILD_FOLDER SECONDS_EACH [TARGET…]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
build=$1
seconds=$2
shift 2

run_one() {
    local name=$1 grown="$build/corpus/$1"
    mkdir -p "$grown"
    LSAN_OPTIONS="suppressions=$PWD/tools/dev/leaks_of_libraries.txt:print_suppressions=0" \
        "$build/tests/fuzz/$name" "$grown" "tests/fuzz/corpus/$name" -max_total_time="$seconds" \
        -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$build/$name-" \
        >"$build/$name.log" 2>&1 || {
        tail -40 "$build/$name.log"
        echo "$name found something; see $build/$name.log"
        return 255
    }
    echo "$name: $seconds seconds, $(grep -oE 'units: +[0-9]+' "$build/$name.log" | grep -oE '[0-9]+') inputs, no finding"
}
export -f run_one
export build seconds

if [ $# = 0 ]; then
    for target in "$build"/tests/fuzz/fuzz_*; do
        [ -f "$target" ] && [ -x "$target" ] && set -- "$@" "$(basename "$target")"
    done
fi
printf '%s\n' "$@" | xargs -P2 -I{} bash -c 'run_one {}'
