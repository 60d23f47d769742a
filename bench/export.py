"""All cases of one item with a long form, taken away as text and as a workbook."""
import json
import shutil
import time
import urllib.parse

import lives
from desk import Caller
from figures import Figure
from load import middle
from processes import ROOT, resident_megabytes, say

CASES = 24_000
FIELDS = 190
KEY = "disability-care-allowance"


def long_item(folder):
    """The data folder with a form of so many fields in the place of one item's own."""
    data = folder / "long-data"
    shutil.copytree(ROOT / "data", data)
    path = data / f"demonstration/items/chaonan/{KEY}.json"
    item = json.loads(path.read_text(encoding="utf-8"))
    field = next(each for each in item["form"] if each["type"] == "text")
    item["form"] = [{**field, "name": f"field_{place}", "label": f"第{place}项",
                     "from_certificate": None, "required": False} for place in range(FIELDS)]
    path.write_text(json.dumps(item, ensure_ascii=False), encoding="utf-8")
    return data


def take_away(server, process, kind, cookie):
    """Seconds and megabytes that the server grew by meanwhile."""
    caller = Caller(server.port)
    caller.cookie = f"yimen_session={cookie}"
    before = resident_megabytes(process)
    began = time.monotonic()
    purpose = urllib.parse.quote("测量")
    _, content = caller.ask("GET", f"/api/desk/cases.{kind}?item_id={lives.ENTRY}&purpose={purpose}")
    return time.monotonic() - began, resident_megabytes(process) - before, content


def measure(options):
    say(f"{CASES // options.shortened:,} cases with {FIELDS} fields taken away")
    cases = CASES // options.shortened
    city = lives.City(options, "export", data=long_item(options.folder))
    city.tool("fill", cases, 0, KEY)
    city.people = city.cast(1)
    cookie = next(cookie for role, unit, *_, cookie in city.people
                  if role == "clerk" and unit == lives.UNIT)
    figures = []
    with city.server.running() as process:
        for kind, name, most in [("csv", "CSV", 5), ("xlsx", "XLSX", 10)]:
            rounds = [take_away(city.server, process, kind, cookie) for _ in range(options.rounds)]
            if kind == "csv" and rounds[0][2].count(b"\r\n") != cases + 1:
                raise SystemExit("the text has not all cases")
            figures += [
                Figure(f"{cases:,} cases × {FIELDS} fields as {name}",
                       middle([seconds for seconds, _, _ in rounds]), "s",
                       f"{len(rounds[0][2]) / 1e6:.1f} MB", bar=("<=", most, "ours")),
                Figure("  the server grew by", max(grown for _, grown, _ in rounds), "MB",
                       bar=("<=", 50, "ours")),
            ]
    return figures
