#!/usr/bin/python3
"""Turns api/problems.toml into a sorted table of words: code -> kind, 中文, English."""
import json
import pathlib
import sys
import tomllib

output, source = map(pathlib.Path, sys.argv[1:])
problems = tomllib.loads(source.read_text(encoding="utf-8"))
quote = lambda text: json.dumps(text, ensure_ascii=False)
lines = [
    "#pragma once",
    "#include <string_view>",
    "namespace yimen::http {",
    "struct ProblemWords {",
    "    std::string_view code;",
    "    int status;",
    "    std::string_view zh;",
    "    std::string_view en;",
    "};",
    "inline constexpr ProblemWords kProblemWords[] = {",
]
for code in sorted(problems):
    entry = problems[code]
    lines.append(f'    {{{quote(code)}, {entry["status"]}, {quote(entry["zh"])}, {quote(entry["en"])}}},')
lines += ["};", "}  // namespace yimen::http"]
output.parent.mkdir(parents=True, exist_ok=True)
output.write_text("\n".join(lines) + "\n", encoding="utf-8")
