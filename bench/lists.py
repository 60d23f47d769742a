"""Lists and pages of cases at many cases: ordinary officers and applicants, random pages."""
import json
import random
import subprocess
import urllib.parse

import lives
from desk import Caller
from figures import Figure
from load import middle
from processes import say

CONNECTIONS = 16
STATES = ["submitted", "received", "accepted", "granted", "delivered"]
PAGES_MOST = 12
COUNTED_MOST = 10_000
OFFICERS = 40
APPLICANTS = 64


def asked(port, cookie):
    caller = Caller(port)
    caller.cookie = f"yimen_session={cookie}"
    return lambda path: json.loads(caller.ask("GET", path)[1])


def pages(ask, path, cursor):
    """Addresses of the pages of a list, and the cases on them."""
    listed, cases, address = [], [], path
    while len(listed) < PAGES_MOST:
        page = ask(address)
        listed.append(address)
        cases += [each["case_id"] for each in page["cases"]]
        if not page.get("next"):
            break
        address = f"{path}{'&' if '?' in path else '?'}{cursor}={urllib.parse.quote(page['next'])}"
    return listed, cases


def wanted(city):
    """(cookie, path) of work lists, of applicants' lists and of case pages."""
    work, own, single = [], [], []
    by_role = {}
    for role, unit, _, _, _, cookie in city.people:
        by_role.setdefault(role, []).append((unit, cookie))
    for unit, cookie in by_role["clerk"][:OFFICERS] + by_role["examiner"][:OFFICERS]:
        ask = asked(city.server.port, cookie)
        clerk = (unit, cookie) in by_role["clerk"]
        for state in STATES if clerk else STATES[2:]:
            addresses, cases = pages(ask, f"/api/desk/cases?unit={unit}&state={state}", "after")
            work += [(cookie, address) for address in addresses]
            single += [(cookie, f"/api/cases/{each}") for each in cases]
    for _, cookie in by_role["applicant"]:
        addresses, cases = pages(asked(city.server.port, cookie), "/api/cases", "before")
        own += [(cookie, address) for address in addresses]
        single += [(cookie, f"/api/cases/{each}") for each in cases]
    random.Random(1).shuffle(single)
    return work, own, single[:20_000]


def wrong_totals(city, work):
    """How many work lists told a total, and for which of them the store counts another one."""
    lists = {}
    for cookie, address in work:
        lists.setdefault(address.split("&after=")[0], cookie)
    wrong = []
    for address, cookie in lists.items():
        unit, state = (urllib.parse.parse_qs(address.split("?")[1])[key][0] for key in ("unit", "state"))
        told = asked(city.server.port, cookie)(address + "&total=true")["total"]
        counted = int(subprocess.run(
            ["sqlite3", city.store, "SELECT count(*) FROM case_file WHERE open = 1 AND "
             f"unit_id = '{unit}' AND state = '{state}'"],
            capture_output=True, text=True, check=True).stdout)
        if told != {"count": min(counted, COUNTED_MOST), "more": counted > COUNTED_MOST}:
            wrong.append(address)
    return len(lists), wrong


def ask_for(options, city, requests):
    file = city.folder / "paths"
    file.write_text("".join(f"{cookie}\t{path}\n" for cookie, path in requests), encoding="utf-8")
    rounds = [lives.load(city, CONNECTIONS, options.seconds, "paths", file) for _ in range(options.rounds)]
    return {key: middle([each[key] for each in rounds]) for key in rounds[0]}


def measure(options, city):
    say("lists and pages")
    city.people = city.cast(APPLICANTS)
    figures = []
    with city.server.running():
        work, own, single = wanted(city)
        with_total = lambda paths: [(cookie, path + ("&" if "?" in path else "?") + "total=true")
                                    for cookie, path in paths]
        for name, requests, most in [("work list", work, 5), ("applicant's list", own, 5),
                                     ("case page", single, 5),
                                     ("work list with its total", with_total(work), 20),
                                     ("applicant's list with its total", with_total(own), 20)]:
            told = ask_for(options, city, requests)
            figures += [
                Figure(f"{name}, {options.cases:,} cases, {CONNECTIONS} connections, p99",
                       told["p99_ms"], "ms", f"{told['requests_a_second']:,.0f} answers a second, "
                       f"{len(requests):,} addresses", bar=("<=", most, "ours")),
                Figure("  p50", told["p50_ms"], "ms"),
            ]
        lists, wrong = wrong_totals(city, work)
        if wrong:
            raise SystemExit(f"another total than the store counts: {wrong}")
        figures.append(Figure("work lists whose total the store counts, too", lists, ""))
    return figures
