"""Whole lives of cases over HTTP, beside sqlite3 alone with the same rows; filling; lists; export."""
import http.client
import json
import pathlib
import subprocess

import lists
from figures import Figure
from load import middle
from processes import ROOT, OurServer, private_postgres, say

ITEM = "disability-care-allowance"
UNIT = "chaonan-civil-affairs-bureau"
ENTRY = f"{ITEM}.{UNIT}"
REVIEWED_SIDE_BY_SIDE = "large-outdoor-ad-approval"
REVIEWING_UNIT = "chaonan-urban-management-bureau"
CONNECTIONS = 64
APPLICANTS = 64
ANSWERS = {
    "person_name": "测量甲", "person_id_number": "445203195003129010", "person_phone": "13800138000",
    "person_gender": "男", "person_birth_date": "1950-03-12",
    "person_household_address": "汕头市潮南区峡山街道广祥路1号",
    "disability_cert_no": "44520319500312901041", "disability_category": "肢体",
    "disability_level": "一级", "bank_name": "汕头农商银行", "bank_account": "6222021234567890128",
}


def read_item(key):
    path = ROOT / f"data/demonstration/items/chaonan/{key}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def papers(item):
    """What the item needs, brought to the window."""
    return [{"key": each["key"], "handing": "paper", "files": []} for each in item["materials"]
            if each["necessity"] == "必要"]


def ticked(item):
    return [f"{each['key']}/{place}" for each in item["materials"]
            for place in range(len(each["review_points"]))]


def act(name):
    return f"/api/cases/{{id}}/{name}"


def whole_life():
    """Role, path and body of every step: opening, then submit, receive, accept, two reviews, decide,
    deliver, complete, rate."""
    item = read_item(ITEM)
    return [
        ("applicant", "/api/cases", {"item_id": ENTRY, "channel": "网上"}),
        ("applicant", act("submit"), {"answers": ANSWERS}),
        ("clerk", act("receive"), {"materials": papers(item)}),
        ("clerk", act("accept"), {"ticked": ticked(item)}),
        ("examiner", act("pass-step"), {"step": 0}),
        ("second", act("pass-step"), {"step": 1}),
        ("decider", act("grant"), {"reason": ""}),
        ("clerk", act("deliver"), {"way": "窗口领取"}),
        ("clerk", act("complete"), {}),
        ("applicant", act("rate"), {"level": 5, "options": []}),
    ]


def approval():
    """Accepted at the window, reviewed by three departments side by side, inspected, decided."""
    item = read_item(REVIEWED_SIDE_BY_SIDE)
    units = [step.get("unit_id", REVIEWING_UNIT) for step in item["process"] if step["kind"] == "review"]
    return [
        ("applicant", "/api/cases",
         {"item_id": f"{REVIEWED_SIDE_BY_SIDE}.{REVIEWING_UNIT}", "channel": "网上"}),
        ("clerk", act("receive"), {"materials": papers(item), "ticked": ticked(item)}),
        *[(f"examiner of {unit}", act("pass-step"), {"step": place}) for place, unit in enumerate(units)],
        ("second", act("pass-step"), {"step": len(units), "persons": ["甲", "乙"]}),
        ("decider", act("grant"), {"reason": ""}),
    ]


def write_play(path, steps):
    path.write_text("".join(
        f"{role}\t{address}\t{json.dumps(body, ensure_ascii=False)}\n" for role, address, body in steps),
        encoding="utf-8")


class City:
    """The demonstration city in a store of its own, with cases and with people who are signed in."""

    def __init__(self, options, name, data=None, store=None):
        self.build = options.build
        self.folder = options.folder / name
        self.server = OurServer(options.build, self.folder, data=data,
                                store={"YIMEN_SECURITY_SECOND_FACTOR_FOR_STAFF": "false",
                                       **(store or {})})
        connection = (store or {}).get("YIMEN_STORE_CONNECTION")
        self.store = f"postgres:{connection}" if connection else str(self.folder / "yimen.db")
        with self.server.running("demonstrate"):
            pass

    def tool(self, *words):
        told = subprocess.run(
            [f"{self.build}/bench/fill_cases", self.store, self.folder / "keys.json",
             *map(str, words)], capture_output=True, text=True)
        if told.returncode:
            raise SystemExit(told.stderr)
        return told.stdout

    def fill(self, cases, open_in_hundred=15):
        before = self.bytes()
        told = json.loads(self.tool("fill", cases, open_in_hundred))
        told["bytes_a_case"] = (self.bytes() - before) / cases
        return told

    def bare(self, lives, acts_a_commit):
        return json.loads(self.tool("bare", lives, acts_a_commit))

    def bytes(self):
        """Of the store, with what waits in its log brought home."""
        subprocess.run(["sqlite3", self.store, "PRAGMA wal_checkpoint(TRUNCATE)"],
                       capture_output=True, check=True)
        return pathlib.Path(self.store).stat().st_size

    def cast(self, applicants=APPLICANTS):
        """Signs everybody in; (role, unit, division, account, person, cookie) of each."""
        self.tool("cast", self.folder / "cast", applicants)
        return [line.split("\t") for line in
                (self.folder / "cast").read_text(encoding="utf-8").splitlines()]


def load(city, *words):
    told = subprocess.run([f"{city.build}/bench/http_load", str(city.server.port),
                           *map(str, words)], capture_output=True, text=True)
    if told.returncode:
        raise SystemExit(told.stderr)
    return json.loads(told.stdout)


def play(city, steps, seconds, connections=CONNECTIONS, unit=UNIT):
    """Lives through the running server by people of the unit, and acts a commit meanwhile."""
    folder = city.folder
    write_play(folder / "play", steps)
    (folder / "players").write_text("".join(
        f"{role}\t{cookie}\n" for role, of, _, _, _, cookie in city.people
        if role == "applicant" or of == unit) + "".join(
        f"examiner of {of}\t{cookie}\n" for role, of, _, _, _, cookie in city.people
        if role == "examiner"))
    before = commits(city)
    told = load(city, connections, seconds, "lives", folder / "play", folder / "players")
    after = commits(city)
    told["acts_a_commit"] = (after[1] - before[1]) / max(1, after[0] - before[0])
    return told


def commits(city):
    """How often the store was committed, and of how many units of work."""
    connection = http.client.HTTPConnection("127.0.0.1", city.server.port, timeout=60)
    connection.request("GET", "/metrics")
    lines = connection.getresponse().read().decode().splitlines()
    value = lambda name: next((float(line.split()[-1]) for line in lines if line.startswith(name)), 0)
    return value("yimen_write_batch_units_count"), value("yimen_write_batch_units_sum")


# How far peers came when they were measured beside us (shared case systems and durable processes).
DIRECTUS_CREATES = 169
DBOS_APPROVALS = 227
LIVES_OF_BARE = 3_000


def beside_bare(options, city, name, bar):
    """Rounds of lives through the server and of the same rows by sqlite3 alone, in turn."""
    ours, theirs = [], []
    for _ in range(options.rounds):
        city.people = city.cast()
        with city.server.running():
            ours.append(play(city, whole_life(), options.seconds))
        theirs.append(city.bare(LIVES_OF_BARE // options.shortened,
                                max(1, round(ours[-1]["acts_a_commit"]))))
    column = lambda key: middle([each[key] for each in ours])
    bare = middle([each["lives_a_second"] for each in theirs])
    return [
        Figure(f"whole lives/s, {CONNECTIONS} connections, {name}", column("lives_a_second"), "/s",
               f"sqlite3 alone, {theirs[0]['rows_a_life']:.0f} rows a life, same batch", bare,
               middle([one["lives_a_second"] / other["lives_a_second"]
                       for one, other in zip(ours, theirs)]), (">=", bar, "ours")),
        Figure("  beside bare", column("lives_a_second"), "/s", "the same", bare,
               middle([one["lives_a_second"] / other["lives_a_second"]
                       for one, other in zip(ours, theirs)]), (">=", 0.5, "ratio")),
        Figure("  an act, p99", column("p99_ms"), "ms",
               f"{column('acts_a_commit'):.0f} acts a commit"),
    ]


def beside_peers(options, city):
    """What peers do at all, over HTTP on the same machine, when they were measured beside us."""
    city.people = city.cast()
    with city.server.running():
        created = [play(city, whole_life()[:2], options.seconds) for _ in range(options.rounds)]
        approved = [play(city, approval(), options.seconds, unit=REVIEWING_UNIT)
                    for _ in range(options.rounds)]
    rate = lambda rounds: middle([each["lives_a_second"] for each in rounds])
    return [
        Figure("applications filed/s, opened and submitted", rate(created), "/s",
               "Directus, one row by POST, measured 2026-11-22", DIRECTUS_CREATES,
               rate(created) / DIRECTUS_CREATES, (">=", 10, "ratio")),
        Figure("approvals/s: accept, three departments side by side, inspect, decide", rate(approved), "/s",
               "DBOS, five steps, measured 2026-11-22", DBOS_APPROVALS,
               rate(approved) / DBOS_APPROVALS, (">=", 5, "ratio")),
    ]


def measure(options):
    city = City(options, "lives")
    say("whole lives on an empty store")
    figures = beside_bare(options, city, "empty", 1000)
    figures += beside_peers(options, city)
    say(f"filling it with {options.cases:,} cases")
    filled = city.fill(options.cases)
    figures += [
        Figure("whole cases filled in bulk", filled["cases_a_second"], "/s", bar=(">=", 3000, "ours")),
        Figure("  store a case, history, papers, indexes", filled["bytes_a_case"], "bytes",
               bar=("<=", 6144, "ours")),
    ]
    figures += beside_bare(options, city, f"{options.cases:,} cases", 600)
    return figures + lists.measure(options, city)


def measure_on_postgres(options):
    say("whole lives on PostgreSQL")
    with private_postgres(options.build) as connection:
        city = City(options, "lives-postgres", store={"YIMEN_STORE_ENGINE": "postgres",
                                                      "YIMEN_STORE_CONNECTION": connection})
        city.people = city.cast()
        with city.server.running():
            rounds = [play(city, whole_life(), options.seconds) for _ in range(options.rounds)]
    return [
        Figure(f"PostgreSQL: whole lives/s, {CONNECTIONS} connections, empty",
               middle([each["lives_a_second"] for each in rounds]), "/s"),
        Figure("  an act, p99", middle([each["p99_ms"] for each in rounds]), "ms"),
    ]
