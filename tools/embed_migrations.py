#!/usr/bin/python3
"""Turns db/migrations/NNNN_context.sql into a table of constants, in order, without gaps."""
import pathlib
import sys

output, *inputs = map(pathlib.Path, sys.argv[1:])
lines = [
    "#pragma once",
    '#include "platform/db/migration.h"',
    "namespace yimen::app {",
    f"inline constexpr db::Migration kMigrations[] = {{",
]
for number, path in enumerate(sorted(inputs), start=1):
    if not path.name.startswith(f"{number:04d}_"):
        sys.exit(f"{path}: expected number {number:04d}")
    text = path.read_text(encoding="utf-8")
    chunks = [text[start:start + 12000] for start in range(0, len(text), 12000)]
    literal = " ".join(f'R"~sql({chunk})~sql"' for chunk in chunks)
    lines.append(f'    {{{number}, "{path.stem}", {literal}}},')
lines += ["};", "}  // namespace yimen::app"]
output.parent.mkdir(parents=True, exist_ok=True)
output.write_text("\n".join(lines) + "\n", encoding="utf-8")
