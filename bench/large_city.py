"""A data folder with 10,000 items: those of the demonstration city in every division of the province.
Always the same."""
import csv
import json
import pathlib
import shutil

from processes import ROOT

ITEMS = 10_000
# Places in the names of the demonstration city's departments, longer ones first.
PLACES = ["揭阳市揭东区", "汕头市潮南区", "揭阳揭东", "揭东区", "潮南区", "揭阳市", "汕尾市", "汕头市",
          "揭东", "潮南", "揭阳"]


def make(folder):
    """Writes the data folder; brings the documents that a search engine needs of its items."""
    folder = pathlib.Path(folder)
    data = ROOT / "data"
    shutil.copytree(data, folder, ignore=shutil.ignore_patterns("items"))
    read = lambda path: json.loads(path.read_text(encoding="utf-8"))
    items = [read(path) for path in sorted((data / "demonstration/items").rglob("*.json"))]
    origins = {unit["name"]: unit for unit in read(data / "demonstration/units.json")}
    remarks = read(data / "demonstration/remarks.json")
    units, documents = dict(origins), []
    for place in divisions(data):
        target = folder / "demonstration/items" / place["code"]
        target.mkdir(parents=True)
        for item in items:
            if len(documents) == ITEMS:
                break
            unit = unit_in(place, origins[item["department"]], units)
            there = {**item, "department": unit["name"],
                     "annual_cases_estimate": estimate(item, place)}
            (target / f"{item['key']}.json").write_text(json.dumps(there, ensure_ascii=False),
                                                        encoding="utf-8")
            documents.append(document_of(there, unit, place, remarks.get(item["key"], "")))
    (folder / "demonstration/units.json").write_text(
        json.dumps(list(units.values()), ensure_ascii=False), encoding="utf-8")
    return documents


def divisions(data):
    """Prefectures and counties, each with the names of itself and of its prefecture."""
    with open(data / "divisions-guangdong.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if len(row["code"]) == 6]
    names = {row["code"]: row["name"] for row in rows}
    for row in rows:
        if row["code"].endswith("0000"):
            continue
        prefecture = names.get(row["code"][:4] + "00")
        own = [row["name"]] if prefecture in (None, row["name"]) else [row["name"], prefecture]
        yield {"code": row["code"], "full": "".join(reversed(own)), "names": own}


def unit_in(place, origin, units):
    name = origin["name"]
    for known in PLACES:
        if known in name:
            name = name.replace(known, place["full"], 1)
            break
    else:
        name = place["full"] + name
    if name not in units:
        units[name] = {**origin, "id": f"{origin['id']}-{place['code']}", "name": name,
                       "short_name": name, "division_code": place["code"], "parent_id": None}
    return units[name]


def estimate(item, place):
    return item["annual_cases_estimate"] * (50 + int(place["code"]) % 100) // 100


def document_of(item, unit, place, remark):
    body = [remark, item["department"], item["area"], item["result"]["name"], *item["topics"],
            *item["conditions"], *(question["q"] for question in item["faq"]),
            *(material["name"] for material in item["materials"])]
    return {"_key": f"{item['key']}.{unit['id']}", "name": item["name"],
            "words": " ".join(item["search_words"]), "body": " ".join(body),
            "places": " ".join(place["names"]), "popularity": item["annual_cases_estimate"],
            # What a row of the list shows, so that both servers send about as much.
            "type": item["type"], "area": item["area"], "unit_id": unit["id"],
            "unit_name": unit["name"], "division": unit["division_code"], "level": item["level"],
            "handling_type": item["handling_type"], "promised_days": item["promised_days"],
            "remark": remark}
