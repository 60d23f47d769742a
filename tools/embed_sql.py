#!/usr/bin/python3
"""Turns queries/*.sql of one context into named statements: find_item.sql -> sql::find_item."""
import pathlib
import sys

output, *inputs = map(pathlib.Path, sys.argv[1:])
context = output.parent.parent.name
lines = [
    "#pragma once",
    '#include "platform/db/statement.h"',
    f"namespace yimen::{context}::sql {{",
]
for path in sorted(inputs):
    text = "\n".join(
        line for line in path.read_text(encoding="utf-8").splitlines()
        if not line.lstrip().startswith("--")
    ).strip().rstrip(";")
    if ";" in text:
        sys.exit(f"{path}: one statement a file")
    lines.append(f'inline constexpr db::Statement {path.stem}{{"{context}.{path.stem}", R"~sql({text})~sql"}};')
lines.append(f"}}  // namespace yimen::{context}::sql")
output.parent.mkdir(parents=True, exist_ok=True)
output.write_text("\n".join(lines) + "\n", encoding="utf-8")
