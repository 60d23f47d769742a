#!/usr/bin/python3
"""Runs clang-tidy over src/, two files at a time. A file that passed is not read again until it, a
header that it includes or the rules change; that is remembered across folders.

usage: check_lint.py BUILD_FOLDER
"""
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MEMORY = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "yimen-lint"
PRECOMPILED = re.compile(r"\s-Winvalid-pch|\s-include (\S*cmake_pch\.hxx)")
FOR_GCC_ONLY = re.compile(r"\s-Wno-(maybe-uninitialized|restrict|stringop-overflow|dangling-reference|unknown-warning)")
OWN_INCLUDE = re.compile(r'^\s*#include "([^"]+)"', re.MULTILINE)


class Sources:
    """Files of the project and what they include, the generated ones too."""

    def __init__(self, build):
        self.folders = [ROOT / "src", build / "generated"]

    @functools.cache
    def text_of(self, path):
        return path.read_bytes()

    @functools.cache
    def includes_of(self, path):
        names = OWN_INCLUDE.findall(self.text_of(path).decode())
        places = [folder / name for name in names for folder in [*self.folders, path.parent]]
        return [place for place in places if place.is_file()]

    def digest(self, source):
        """Of the file and of everything that it includes, wherever the checkout lies."""
        seen, waiting = set(), [source]
        while waiting:
            path = waiting.pop()
            if path not in seen:
                seen.add(path)
                waiting.extend(self.includes_of(path))
        digests = sorted(hashlib.sha256(self.text_of(path)).hexdigest() for path in seen)
        return hashlib.sha256("".join(digests).encode()).hexdigest()


def prepared(entry, precompiled):
    """The compiler's command as clang-tidy can take it: headers in text instead of precompiled."""
    command = FOR_GCC_ONLY.sub("", PRECOMPILED.sub("", entry["command"]))
    return {**entry, "command": f"{command} -include {precompiled}"}


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    folder = build / "lint"
    folder.mkdir(exist_ok=True)
    MEMORY.mkdir(parents=True, exist_ok=True)
    commands = [entry for entry in json.loads((build / "compile_commands.json").read_text())
                if entry["file"].startswith(f"{ROOT}/src/")]
    headers = pathlib.Path(PRECOMPILED.search(commands[0]["command"].replace("-Winvalid-pch", ""))[1])
    precompiled = folder / "precompiled.h"
    precompiled.write_bytes(headers.read_bytes())
    ours = [prepared(entry, precompiled) for entry in commands]
    (folder / "compile_commands.json").write_text(json.dumps(ours))

    version = subprocess.run(["clang-tidy-19", "--version"], capture_output=True, text=True, check=True)
    rules = version.stdout + (ROOT / ".clang-tidy").read_text() + precompiled.read_text()
    sources = Sources(build)

    def examine(entry):
        source = pathlib.Path(entry["file"])
        options = re.findall(r"\s(-[DW]\S+|-std=\S+|-f\S+)", entry["command"])
        known = "\n".join([rules, sources.digest(source), *options])
        mark = MEMORY / hashlib.sha256(known.encode()).hexdigest()
        if mark.exists():
            return ""
        outcome = subprocess.run(
            ["clang-tidy-19", "--quiet", f"-p={folder}", str(source)], capture_output=True, text=True)
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
