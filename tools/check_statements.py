#!/usr/bin/python3
"""Fails when a statement of src/*/store/queries was run by no test on one of the engines.

usage: check_statements.py FILE     FILE: what the tests wrote down (YIMEN_STATEMENTS_RUN)
"""
import pathlib
import sys

ENGINES = ("sqlite", "postgresql")


def statements(root):
    """Their names as the program has them: catalog.find_entry."""
    return sorted(f"{path.parts[-4]}.{path.stem}" for path in root.glob("src/*/store/queries/*.sql"))


def find_faults(root, lines):
    """A sentence for each statement and engine that no line names."""
    run = {tuple(line.split()) for line in lines}
    if not run:
        return ["no statement was written down: run the whole of ./dev test"]
    return [f"no test runs {name} on {engine}"
            for name in statements(root) for engine in ENGINES if (engine, name) not in run]


def main():
    recorded = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1] else None
    lines = recorded.read_text().splitlines() if recorded and recorded.exists() else []
    faults = find_faults(pathlib.Path(__file__).resolve().parent.parent, lines)
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
