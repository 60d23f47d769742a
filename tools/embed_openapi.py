#!/usr/bin/python3
"""Turns api/openapi.yaml into JSON text for the tests, in pieces that every compiler takes."""
import json
import pathlib
import sys

import yaml

PIECE_CHARACTERS = 4000

output, source = map(pathlib.Path, sys.argv[1:])
text = json.dumps(yaml.safe_load(source.read_text(encoding="utf-8")), ensure_ascii=False)
pieces = [text[start:start + PIECE_CHARACTERS] for start in range(0, len(text), PIECE_CHARACTERS)]
lines = [
    "#pragma once",
    "#include <string_view>",
    "namespace yimen::test {",
    "inline constexpr std::string_view kContractPieces[] = {",
    *(f'    R"~json({piece})~json",' for piece in pieces),
    "};",
    "}  // namespace yimen::test",
]
output.parent.mkdir(parents=True, exist_ok=True)
output.write_text("\n".join(lines) + "\n", encoding="utf-8")
