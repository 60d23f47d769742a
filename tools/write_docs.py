#!/usr/bin/python3
"""Writes docs/generated/ from the contract, the scenarios, the migrations and the program itself.

usage: write_docs.py BUILD_FOLDER [--check]

BUILD_FOLDER holds tests/print_tables. With --check nothing is written: what has gone stale is named
and this fails.
"""
import pathlib
import re
import sqlite3
import subprocess
import sys
import tomllib

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "docs" / "generated"
METHODS = ("get", "post", "put", "patch", "delete")
NOT_SHOWN = "未演示"

# The rules that the catalogue, the trunk and their neighbours must keep, listed even while nothing shows them.
RULES = {
    "REQ-004": "what no superior catalogue has is marked local and cites its basis",
    "REQ-015": "a channel lists nothing that has no item code",
    "REQ-018": "no approval in disguise behind one of eight words",
    "REQ-021": "a guide has thirteen elements",
    "REQ-027": "no material without a basis",
    "REQ-028": "no catch-all material",
    "REQ-029": "no stamping step without a basis",
    "REQ-030": "only proofs on the list of retained proofs",
    "REQ-032": "a proof is justified and opinions are heard",
    "REQ-036": "a special step has a limit and a basis",
    "REQ-037": "the promise stays below the statutory, the policy and the superior limit",
    "REQ-042": "a permit names its supervising department",
    "REQ-043": "above 3000 cases a year an item is of high frequency",
    "REQ-059": "local sign-in can be switched off for the provincial identity service",
    "REQ-060": "one number for a natural person, one for a legal person, checked",
    "REQ-063": "a mandate has a scope, days and an end; who grants and who acts are seen",
    "REQ-064": "a relative acts once they have accepted, until it is taken back",
    "REQ-067": "mobile by the existing channels, no app of its own",
    "REQ-076": "online is never the only way, unless a reason is given",
    "REQ-079": "what is handled outside the platform is listed",
    "REQ-080": "all items are handled on the platform, but for a ground of the law",
    "REQ-081": "cases of departments' own systems stand in one register, under one number",
    "REQ-082": "what is complete is accepted on the spot, in one act with its receipt",
    "REQ-083": "what is incomplete is told on the spot, or accepted by silence",
    "REQ-084": "all gaps are told once; a second notice is a breach",
    "REQ-086": "the due day follows from the promise and the law, and is lengthened once",
    "REQ-088": "nobody examines before acceptance; who tries is seen",
    "REQ-089": "a stationed item that the department's own system received is flagged",
    "REQ-090": "an item online has a window, too",
    "REQ-091": "one form, list and limit online and at the window",
    "REQ-092": "no appointment and no online draft before a window",
    "REQ-093": "what is held electronically is not asked for on paper",
    "REQ-094": "the next step sees what the first received",
    "REQ-095": "what the office issued itself is known by its number",
    "REQ-096": "two papers for one fact are noticed",
    "REQ-122": "every window of the city takes in every item",
    "REQ-128": "notification-and-commitment states five texts and is public",
    "REQ-129": "no commitment where risk excludes it",
    "REQ-132": "deferral names a main material and one that may come later",
    "REQ-133": "only listed materials come later",
    "REQ-210": "who accepts does not examine or decide, who examines does not decide",
    "REQ-270": "each case is rated once",
    "REQ-271": "each contact is rated once, apart from its case",
    "REQ-274": "only the applicant rates; whose an anonymous rating is, the unit does not learn",
    "REQ-282": "limits count working days by a calendar of holidays and make-up days",
}

# What is shown beside the rules.
OTHERS = {
    "REQ-001": "the types of items and their other codes stand in tables",
    "REQ-003": "every entry is linked to a superior item, or reported",
    "REQ-005": "a joint review that is open keeps a draft from being published",
    "REQ-006": "a change upstream leaves a task that ends by adjusting or binding",
    "REQ-007": "what is cancelled upstream is retired or taken over",
    "REQ-008": "name, code, type and basis are held against the superior catalogue",
    "REQ-009": "changes of the catalogue are reviewed",
    "REQ-010": "lists of other owners match the superior catalogue",
    "REQ-011": "an item is the same in every place",
    "REQ-012": "what a change saves: materials, steps, days, visits before and after",
    "REQ-013": "hub-owned elements change by an answered request only",
    "REQ-020": "plain remarks stand beside the unchanged standard text",
    "REQ-026": "the catalogue changes as the law does, and is public at once",
    "REQ-031": "circular and repeated proofs are found",
    "REQ-039": "the list of 马上办 items is drawn from the items as they stand",
    "REQ-040": "the share of 马上办 items by unit and month",
    "REQ-049": "permits have all their elements",
    "REQ-052": "lower places object to what is set above them, and are answered",
    "REQ-062": "who has no citizen number is known by another document, joined only after comparing",
    "REQ-050": "each level and place has its own items",
    "REQ-035": "what the library holds, valid and trusted, is not asked for again",
    "REQ-055": "a form that nobody can fill in is not published",
    "REQ-061": "a draft goes on in another channel",
    "REQ-097": "an earlier case is copied",
    "REQ-098": "what earlier cases say is not asked again",
    "REQ-100": "the form is filled from what is known",
    "REQ-101": "how far a case is can be seen at once",
    "REQ-102": "who handles a case is told",
    "REQ-106": "results are handed out at the window",
    "REQ-107": "fees have a public basis",
    "REQ-110": "coaching, and the exact list of materials before filing",
    "REQ-114": "a published rule decides where every fact is known",
    "REQ-115": "a shop is registered at once by rule",
    "REQ-116": "steps of the examination are sent back and go on directly",
    "REQ-117": "inspections, procedures and opinions of other units",
    "REQ-121": "accepted on a promise, looked at later",
    "REQ-126": "public services are applied for and handled online",
    "REQ-135": "deferred materials are followed up, or the case ends",
    "REQ-137": "a broken promise may cost what was granted",
    "REQ-269": "whoever's case was completed is asked to rate it",
    "REQ-272": "ratings on the spot, at acceptance and after steps, by the receipt too",
    "REQ-285": "a second notice is a finding",
    "REQ-288": "every step leaves who, when and where",
    "REQ-291": "examining before acceptance is found",
    "REQ-381": "who may see and do what, for every operation",
}


def table(head, rows):
    """A Markdown table; cells hold no line ends and no bare bars."""
    def line(cells):
        return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"
    return "\n".join([line(head), "|" + "---|" * len(head), *map(line, rows)]) + "\n"


def requirements():
    shown = {requirement: ([], []) for requirement in RULES}
    for path in sorted((ROOT / "tests" / "scenarios").rglob("*.scenario")):
        title = path.read_text(encoding="utf-8").split("\n", 1)[0]
        name = title.removeprefix("场景:").split("@", 1)[0].strip()
        for requirement in re.findall(r"@(REQ-\d{3})", title):
            place = path.relative_to(OUTPUT.parent.parent).as_posix()
            shown.setdefault(requirement, ([], []))[0].append(f"[{name}](../../{place})")
    for path in sorted((ROOT / "tests" / "mutations").glob("*.patch")):
        requirement, what = re.fullmatch(r"(REQ-\d{3})-(.+)", path.stem).groups()
        shown.setdefault(requirement, ([], []))[1].append(f"`{what}`")
    words = RULES | OTHERS
    rows = [(requirement, words.get(requirement, ""), "<br>".join(scenarios) or NOT_SHOWN,
             "<br>".join(mutations))
            for requirement, (scenarios, mutations) in sorted(shown.items())]
    missing = sum(1 for row in rows if row[2] == NOT_SHOWN)
    untried = [requirement for requirement in sorted(RULES) if not shown[requirement][1]]
    return ("# Requirements and what shows them\n\n"
            "A scenario is played through the interface on both stores; a mutation takes the rule "
            "out, and a\nscenario of the same requirement must turn red.\n\n"
            f"{len(rows)} requirements, {missing} {NOT_SHOWN}. "
            f"Rules without a mutation: {', '.join(untried) or 'none'}.\n\n"
            + table(["Requirement", "In short", "Scenarios", "Mutations"], rows))


def problems():
    declared = tomllib.loads((ROOT / "api" / "problems.toml").read_text(encoding="utf-8"))
    rows = [(f"`{code}`", entry["status"], entry["zh"], entry["en"])
            for code, entry in sorted(declared.items())]
    return "# Refusals\n\n" + table(["Code", "Status", "中文", "English"], rows)


def is_act_on_case(path, operation):
    """Acts of the table stand in case-lifecycle.md, each under its own name."""
    begin, _, act = path.rpartition("/")
    words = act.split("-")
    name = words[0] + "".join(word.capitalize() for word in words[1:]) + "Case"
    return begin == "/api/cases/{case_id}" and operation["operationId"] == name


def operations():
    contract = yaml.safe_load((ROOT / "api" / "openapi.yaml").read_text(encoding="utf-8"))
    rows = [(method.upper(), f"`{path}`", f"`{operation['operationId']}`", operation["x-access"],
             operation["summary"])
            for path, methods in contract["paths"].items()
            for method, operation in methods.items()
            if method in METHODS and not is_act_on_case(path, operation)]
    return ("# Operations\n\nThe whole contract stands in [openapi.yaml](../../api/openapi.yaml).\n"
            "Each act on a case, `POST /api/cases/{case_id}/<act>`, stands in "
            "[case-lifecycle.md](case-lifecycle.md).\n\n"
            + table(["Method", "Path", "Operation", "Access", "Summary"], rows))


def describe_column(database, name, column):
    _, column_name, kind, must, default, key_place = column
    words = []
    if key_place:
        words.append("key")
    words += [f"→ {target[2]}" for target in database.execute(f"PRAGMA foreign_key_list({name})")
              if target[3] == column_name]
    if not must and not key_place:
        words.append("may be empty")
    if default is not None:
        words.append(f"default {default}")
    return f"`{column_name}`", kind.lower(), ", ".join(words)


def comments_in(migration):
    """table -> what the lines right above say where it is made or gets its name."""
    found = re.finditer(r"((?:^--.*\n)+)(?:CREATE TABLE (?:IF NOT EXISTS )?|ALTER TABLE \w+ RENAME TO )(\w+)",
                        migration, re.MULTILINE)
    return {match[2]: " ".join(line.removeprefix("--").strip() for line in match[1].splitlines())
            for match in found}


def tables():
    database = sqlite3.connect(":memory:")
    owners, comments = {}, {}
    for path in sorted((ROOT / "db" / "migrations").glob("*.sql")):
        migration = path.read_text(encoding="utf-8")
        database.executescript(re.sub(r"/\*sqlite (.*?)\*/", r"\1", migration))
        comments |= comments_in(migration)
        for (name,) in database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid"):
            owners.setdefault(name, path.stem.split("_")[1])
    text = "# Tables\n\nEach belongs to one context; nobody else's statements name it.\n"
    for owner in dict.fromkeys(owners.values()):
        text += f"\n## {owner}\n"
        for name in (name for name in owners if owners[name] == owner):
            columns = database.execute(f"PRAGMA table_info({name})").fetchall()
            text += f"\n### {name}\n\n"
            text += comments[name] + "\n\n" if name in comments else ""
            text += table(["Column", "Type", ""],
                          [describe_column(database, name, column) for column in columns])
    return text


def printed(build, name):
    outcome = subprocess.run([build / "tests" / "print_tables", name], capture_output=True,
                             text=True, check=True)
    return outcome.stdout


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    documents = {
        "requirements.md": requirements(),
        "version-lifecycle.md": printed(build, "version-lifecycle"),
        "publishing-rules.md": printed(build, "publishing-rules"),
        "task-lifecycle.md": printed(build, "task-lifecycle"),
        "referral-lifecycle.md": printed(build, "referral-lifecycle"),
        "case-lifecycle.md": printed(build, "case-lifecycle"),
        "notice-kinds.md": printed(build, "notice-kinds"),
        "problems.md": problems(),
        "api.md": operations(),
        "tables.md": tables(),
    }
    standing = {path.name: path.read_text(encoding="utf-8") for path in OUTPUT.glob("*")}
    stale = sorted(name for name in documents.keys() | standing.keys()
                   if documents.get(name) != standing.get(name))
    if "--check" in sys.argv[2:]:
        for name in stale:
            print(f"docs/generated/{name} is stale: run ./dev docs")
        sys.exit(1 if stale else 0)
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for name in stale:
        if name in documents:
            (OUTPUT / name).write_text(documents[name], encoding="utf-8")
        else:
            (OUTPUT / name).unlink()


if __name__ == "__main__":
    main()
