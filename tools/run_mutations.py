#!/usr/bin/python3
"""Takes one rule after another out of a copy of the sources, builds the scenarios and shows which
of them turn red. A mutation that none notices has survived, and this fails.

usage: run_mutations.py [WORDS]      only mutations whose file name holds WORDS
       run_mutations.py --check      builds nothing: whether each still applies to the sources

A mutation is tests/mutations/REQ-nnn-what.patch; the scenarios that must turn red are those tagged
with the same REQ.
"""
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
COPY = ROOT / "build" / "mutations" / "tree"
BUILD = ROOT / "build" / "mutations" / "build"
PARTS = ["api", "cmake", "data", "db", "src", "tests", "tools", "bench", "CMakeLists.txt",
         "CMakePresets.json"]


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, errors="replace", **options)


def mirror(source, target):
    """Makes `target` the same as `source`, touching only what differs, so that little is rebuilt."""
    if source.is_file():
        if not target.exists() or target.read_bytes() != source.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
        return
    target.mkdir(parents=True, exist_ok=True)
    names = {path.name for path in source.iterdir()}
    for path in target.iterdir():
        if path.name not in names:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name in names:
        mirror(source / name, target / name)


def copy_tree():
    for part in PARTS:
        mirror(ROOT / part, COPY / part)


def build():
    built = run("ninja", "-C", str(BUILD), "scenario_tests")
    return built.returncode == 0, built.stdout[-3000:]


def failed_scenarios(names):
    # A hyphen in a filter would begin what is left out.
    wanted = ":".join("sqlite." + name.replace("-", "?") for name in names)
    outcome = run(str(BUILD / "tests" / "scenario_tests"), f"--gtest_filter={wanted}")
    return sorted(set(re.findall(r"^\[  FAILED  \] sqlite\.(\S+)", outcome.stdout, re.MULTILINE)))


def tagged_scenarios(requirement):
    """Names of the scenarios that carry @REQ-nnn."""
    return [path.stem for path in (ROOT / "tests" / "scenarios").rglob("*.scenario")
            if f"@{requirement}" in path.read_text(encoding="utf-8").split("\n", 1)[0].split()]


def mutations_called(words):
    return sorted(path for path in (ROOT / "tests" / "mutations").glob("*.patch")
                  if words in path.name)


def check():
    """A file that moved takes the rules in it out of reach of their mutations."""
    lost = [path.name for path in mutations_called("")
            if run("patch", "-p1", "--dry-run", "--force", "-i", str(path), cwd=ROOT).returncode]
    sys.exit("".join(f"{name} no longer applies\n" for name in lost) if lost else 0)


def main():
    words = sys.argv[1] if len(sys.argv) > 1 else ""
    if words == "--check":
        check()
    mutations = mutations_called(words)
    copy_tree()
    configured = run("cmake", "-S", str(COPY), "-B", str(BUILD), "-G", "Ninja",
                     "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0")
    if configured.returncode != 0:
        sys.exit(configured.stderr)
    done, words = build()
    if not done:
        sys.exit(f"the sources do not build:\n{words}")
    already = failed_scenarios(["*"])
    if already:
        sys.exit(f"red before any mutation: {', '.join(already)}")

    survivors = []
    for mutation in mutations:
        requirement = re.match(r"REQ-\d{3}", mutation.name)[0]
        applied = run("patch", "-p1", "--no-backup-if-mismatch", "-i", str(mutation), cwd=COPY)
        if applied.returncode != 0:
            sys.exit(f"{mutation.name} no longer applies:\n{applied.stdout}")
        done, words = build()
        noticed = failed_scenarios(tagged_scenarios(requirement)) if done else []
        run("patch", "-R", "-p1", "--no-backup-if-mismatch", "-i", str(mutation), cwd=COPY)
        if not done:
            sys.exit(f"{mutation.name} does not build:\n{words}")
        print(f"{mutation.stem:60} {'red: ' + ', '.join(noticed) if noticed else 'SURVIVED'}",
              flush=True)
        if not noticed:
            survivors.append(mutation.stem)
    print(f"{len(mutations)} mutations, {len(survivors)} survived")
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
