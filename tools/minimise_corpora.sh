#!/usr/bin/env bash
# Takes into tests/fuzz/corpus what a run of the fuzzers found and the corpus does not reach yet, as
# few and small files as will do: minimise_corpora.sh PROGRAMS_FOLDER GROWN_FOLDER [TARGET…]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
programs=$1
grown=$2
shift 2
[ $# -gt 0 ] || set -- $(ls "$grown")
for target in "$@"; do
    corpus="tests/fuzz/corpus/$target"
    chosen=$(mktemp -d)
    cp "$corpus"/* "$chosen"
    # With the corpus as the first folder, only what adds to its coverage is taken.
    "$programs/$target" -set_cover_merge=1 -use_counters=0 -max_len=600 "$chosen" "$grown/$target" >/dev/null 2>&1
    cp -n "$chosen"/* "$corpus"
    rm -r "$chosen"
    echo "$target: $(find "$corpus" -type f | wc -l) files, $(du -sb "$corpus" | cut -f1) bytes"
done
