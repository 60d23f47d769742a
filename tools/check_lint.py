#!/usr/bin/python3
"""Runs clang-tidy over src/, two files at a time; a file that passed is not read again until it,
a header or the rules change.

usage: check_lint.py BUILD_FOLDER
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PRECOMPILED = re.compile(r"\s-Winvalid-pch|\s-include \S*cmake_pch\.hxx")
FOR_GCC_ONLY = re.compile(r"\s-Wno-(maybe-uninitialized|restrict|stringop-overflow|dangling-reference|unknown-warning)")


def fingerprint(paths):
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def main():
    build = pathlib.Path(sys.argv[1])
    cache = build / "lint"
    cache.mkdir(exist_ok=True)
    commands = json.loads((build / "compile_commands.json").read_text())
    ours = [entry for entry in commands if entry["file"].startswith(f"{ROOT}/src/")]
    for entry in ours:
        entry["command"] = FOR_GCC_ONLY.sub("", PRECOMPILED.sub("", entry["command"]))
        entry["command"] += f" -include {ROOT}/cmake/precompiled.h"
    (cache / "compile_commands.json").write_text(json.dumps(ours))
    shared = fingerprint([*(ROOT / "src").rglob("*.h"), ROOT / ".clang-tidy"])

    def examine(entry):
        source = pathlib.Path(entry["file"])
        mark = cache / hashlib.sha256(
            (shared + fingerprint([source])).encode()).hexdigest()
        if mark.exists():
            return ""
        outcome = subprocess.run(
            ["clang-tidy-19", "--quiet", f"-p={cache}", str(source)], capture_output=True, text=True)
        if outcome.returncode == 0:
            mark.touch()
            return ""
        return outcome.stdout + (outcome.stderr if not outcome.stdout else "")

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        findings = [text for text in pool.map(examine, ours) if text]
    print("\n".join(findings))
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
