#!/usr/bin/env bash
# Names every C++ file that clang-format would change.
set -euo pipefail
git ls-files --cached --others --exclude-standard 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp' 'bench/*.h' 'bench/*.cpp' |
    xargs clang-format-19 --dry-run --Werror
