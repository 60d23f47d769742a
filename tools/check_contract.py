#!/usr/bin/python3
"""Fails when a route and the contract disagree, a route does not say who may ask, or an act goes by
more than one word.

usage: check_contract.py [ROOT]     prints one line a fault, exits 1 when there is one
"""
import pathlib
import re
import sys

import yaml

METHODS = ("get", "post", "put", "patch", "delete")
RIGHTS = ("public", "signed-in", "staff", "client")
ROUTE = re.compile(r"\brouter\.add\(\{(.*?)\}\);", re.DOTALL)
STATES_ACCESS = re.compile(r"\baccess\b|\bAccess::\w+")
OPERATION_ID = re.compile(r'"([a-z]+[A-Z]\w*)"')
CASE_ACT = re.compile(r'\bActRow\{\s*Act::(\w+),\s*"([a-z-]+)",\s*"([^"]+)"\s*\}')
ACT = re.compile(r'\bActRow\{\s*\w+::(\w+),\s*"([a-z-]+)",\s*"([^"]+)",\s*"([^"]*)"\s*\}')
STEM = 4


class Contract:
    """What api/openapi.yaml says, beside the code and the words of the same house."""

    def __init__(self, root):
        self.root = root
        self.faults = []
        self.operations = {}
        self.contexts = {}  # of the files that serve them
        self.values = set()
        path = root / "api/openapi.yaml"
        self.document = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}

    def fault(self, path, line, words):
        self.faults.append(f"{path}:{line}: {words}")

    def read(self, name):
        path = self.root / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def check(self):
        self.check_operations()
        self.check_routes()
        self.check_acts()
        return self.faults

    def check_operations(self):
        for place, methods in (self.document.get("paths") or {}).items():
            for method in METHODS:
                if method not in methods:
                    continue
                operation = methods[method]
                name = operation.get("operationId")
                where = f"{method.upper()} {place}"
                if not name:
                    self.fault("api/openapi.yaml", 1, f"{where} has no operationId")
                    continue
                if name in self.operations:
                    self.fault("api/openapi.yaml", 1, f"{name} stands twice")
                self.operations[name] = place
                if operation.get("x-access") not in RIGHTS:
                    self.fault("api/openapi.yaml", 1, f"{name} does not say who may ask (x-access)")
        self.collect_values(self.document)

    def collect_values(self, part):
        """Every value that some enum of the contract lists."""
        if isinstance(part, dict):
            self.values.update(value for value in part.get("enum", []) if isinstance(value, str))
            for inner in part.values():
                self.collect_values(inner)
        elif isinstance(part, list):
            for inner in part:
                self.collect_values(inner)

    def check_routes(self):
        served = set()
        for path in sorted((self.root / "src").rglob("*.cpp")):
            text = path.read_text(encoding="utf-8")
            name = path.relative_to(self.root)
            if "Router& router" not in text or name.parts[1] == "platform":
                continue
            for route in ROUTE.finditer(text):
                if not STATES_ACCESS.search(route[1]):
                    line = text.count("\n", 0, route.start()) + 1
                    self.fault(name, line, "a route that does not say who may ask")
            for found in OPERATION_ID.finditer(text):
                served.add(found[1])
                self.contexts[found[1]] = name.parts[1]
                if found[1] not in self.operations:
                    line = text.count("\n", 0, found.start()) + 1
                    self.fault(name, line, f"{found[1]} stands not in api/openapi.yaml")
        for name, context in self.acts_on_cases():
            served.add(name)
            self.contexts[name] = context
        for name in self.operations:
            if name not in served:
                self.fault("api/openapi.yaml", 1, f"no route serves {name}")

    def acts_on_cases(self):
        """Operations that follow from a table of acts by name: giveOpinionCase of give-opinion."""
        for path in (self.root / "src").glob("*/domain/*.h"):
            for row in CASE_ACT.finditer(path.read_text(encoding="utf-8")):
                yield self.operation_by_name(row[2]), path.parent.parent.name

    @staticmethod
    def operation_by_name(act):
        words = act.split("-")
        return words[0] + "".join(word.capitalize() for word in words[1:]) + "Case"

    def check_acts(self):
        """One word per act: table, glossary, contract, files, web and scenarios."""
        glossary = self.glossary_pairs()
        chinese_words = self.read("web/src/locales/zh-CN/desk.ts")
        english_words = self.read("web/src/locales/en/desk.ts")
        played = "".join(path.read_text(encoding="utf-8")
                         for path in sorted((self.root / "tests/scenarios/play").glob("*.cpp")))
        for path in sorted((self.root / "src").glob("*/domain/*.h")):
            text = path.read_text(encoding="utf-8")
            for row in ACT.finditer(text):
                enumerator, act, chinese, right = row.groups()
                line = text.count("\n", 0, row.start()) + 1
                place = path.relative_to(self.root)
                if enumerator.lower() != act.replace("-", ""):
                    self.fault(place, line, f"{enumerator} is called {act}")
                if (chinese, act) not in glossary:
                    self.fault(place, line, f"{chinese} is not {act} in docs/glossary.md")
                self.check_web(place, line, act, chinese, chinese_words, english_words)
                if not right:
                    continue
                if f'{{"{chinese}",' not in played:
                    self.fault(place, line, f"no scenario can {chinese}")
                self.check_operation_of(place, line, act, path.parent.parent)
            for row in CASE_ACT.finditer(text):
                line = text.count("\n", 0, row.start()) + 1
                self.check_act_by_name(path.relative_to(self.root), line, row.groups())

    def check_act_by_name(self, place, line, row):
        """An act whose name is its address, POST …/{id}/<act>, if people do it at all; its words
        stand in the contract, and nowhere else."""
        enumerator, act, chinese = row
        if enumerator.lower() != act.replace("-", ""):
            self.fault(place, line, f"{enumerator} is called {act}")
        name = self.operation_by_name(act)
        address = self.operations.get(name)
        if address is None:
            return
        if not address.endswith("/" + act):
            self.fault(place, line, f"{name} stands under {address}")
        words = self.document["paths"][address]["post"].get("x-words", {})
        if words.get("act", {}).get("zh-CN") != chinese:
            self.fault(place, line, f"{name} is not {chinese} in api/openapi.yaml (x-words)")

    def glossary_pairs(self):
        pairs = set()
        for line in self.read("docs/glossary.md").splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if len(cells) >= 2:
                pairs.update(zip(cells[0].split(" / "), cells[1].split(" / ")))
        return pairs

    def check_web(self, place, line, act, chinese, chinese_words, english_words):
        shown = re.search(rf"'act\.{act}': '([^']*)'", chinese_words)
        if not shown or chinese not in shown[1]:
            self.fault(place, line, f"the web does not call {act} {chinese}")
        if f"'act.{act}':" not in english_words:
            self.fault(place, line, f"the web has no English word for {act}")

    def check_operation_of(self, place, line, act, context):
        """An operation that begins with the act, in a path that says the act or what it is done to,
        and in a file of its name; or a value of an enum, for acts that share an operation."""
        named = [name for name in self.operations if re.match(rf"{act}(?=[A-Z])", name)
                 and self.contexts.get(name, context.name) == context.name]
        if not named:
            if act not in self.values:
                self.fault(place, line, f"no operation of the contract does {act}")
            return
        for name in named:
            words = [word.lower() for word in re.findall(r"[A-Z]?[a-z]+", name)]
            segments = self.operations[name].split("/")
            if not any(words[-1] in part or part[:STEM] == act[:STEM] for part in segments):
                self.fault(place, line, f"{name} stands under {self.operations[name]}")
            if not (context / "actions" / ("_".join(words) + ".h")).exists():
                self.fault(place, line, f"{name} is no file of {context.name}/actions")


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    faults = Contract(root).check()
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
