#!/usr/bin/python3
"""Turns what api/openapi.yaml says of queries into the table by which the server refuses them."""
import json
import pathlib
import sys

import yaml

INTEGER_MIN = "std::numeric_limits<std::int64_t>::min()"
INTEGER_MAX = "std::numeric_limits<std::int64_t>::max()"
KNOWN = {"type", "format", "maxLength", "minimum", "maximum", "default", "enum", "description"}

output, source = map(pathlib.Path, sys.argv[1:])
contract = yaml.safe_load(source.read_text(encoding="utf-8"))
quote = lambda text: json.dumps(text, ensure_ascii=False)


def follow(value):
    while "$ref" in value:
        target = contract
        for name in value["$ref"].removeprefix("#/").split("/"):
            target = target[name]
        value = target
    return value


def rule_of(operation_id, parameter):
    schema = follow(parameter["schema"])
    place = f"{operation_id}: {parameter['name']}"
    if unknown := set(schema) - KNOWN:
        sys.exit(f"{place}: no rule for {', '.join(sorted(unknown))}")
    if schema["type"] == "integer":
        kind = "Integer"
    elif schema["type"] == "string":
        if schema.get("format") not in (None, "date"):
            sys.exit(f"{place}: no rule for the format {schema['format']}")
        kind = "Day" if schema.get("format") else "Text"
    else:
        sys.exit(f"{place}: no rule for the type {schema['type']}")
    return (f"    {{.operation_id = {quote(operation_id)}, .name = {quote(parameter['name'])}, "
            f".kind = http::QueryKind::{kind}, "
            f".required = {'true' if parameter.get('required') else 'false'}, "
            f".least = {schema.get('minimum', INTEGER_MIN)}, .most = {schema.get('maximum', INTEGER_MAX)}, "
            f".length_max = {schema.get('maxLength', 0)}, "
            f".words = {quote(chr(10).join(schema.get('enum', [])))}}},")


rules = [rule_of(operation["operationId"], parameter)
         for path in contract["paths"].values()
         for operation in path.values()
         for parameter in map(follow, operation.get("parameters", []))
         if parameter["in"] == "query"]
lines = [
    "#pragma once",
    "#include <limits>",
    '#include "platform/http/query_rules.h"',
    "namespace yimen::app {",
    "inline constexpr http::QueryRule kQueryRules[] = {",
    *rules,
    "};",
    "}  // namespace yimen::app",
]
output.parent.mkdir(parents=True, exist_ok=True)
output.write_text("\n".join(lines) + "\n", encoding="utf-8")
