"""Groonga's HTTP server over the same documents."""
import contextlib
import json
import pathlib
import subprocess
import urllib.parse

from processes import free_port, running

TEXTS = ["name", "words", "body", "places"]
SHOWN = ["type", "area", "unit_id", "unit_name", "division", "level", "handling_type", "remark"]
NUMBERS = ["popularity", "promised_days"]
MATCHED = "name*10||words*8||body||places"
COLUMNS = ["_key", "name", *SHOWN, "promised_days", "_score"]


def schema():
    yield "table_create Items TABLE_HASH_KEY ShortText"
    for column in TEXTS + SHOWN:
        yield f"column_create Items {column} COLUMN_SCALAR Text"
    for column in NUMBERS:
        yield f"column_create Items {column} COLUMN_SCALAR Int64"
    yield ("table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram "
           "--normalizer NormalizerNFKC130")
    for column in TEXTS:
        yield f"column_create Terms {column}_index COLUMN_INDEX|WITH_POSITION Items {column}"


@contextlib.contextmanager
def groonga(folder, documents):
    """Yields the port of a server as shipped, a thread a processor."""
    place = pathlib.Path(folder) / "groonga"
    place.mkdir()
    commands = "\n".join([*schema(), "load --table Items",
                          json.dumps(documents, ensure_ascii=False)]) + "\n"
    (place / "commands").write_text(commands, encoding="utf-8")
    quiet = ["--log-path", str(place / "groonga.log"), "--query-log-path", ""]
    subprocess.run(["groonga", *quiet, "--file", str(place / "commands"), "-n", str(place / "db")],
                   check=True, stdout=subprocess.DEVNULL)
    port = free_port()
    command = ["groonga", *quiet, "-s", "--protocol", "http", "--bind-address", "127.0.0.1",
               "--port", str(port), str(place / "db")]
    with running(command, port, "/d/status", place / "told.txt"):
        yield port


def as_phrase(query):
    """The query as it was typed. Most everyday sentences stand in no document: quick, and empty."""
    return "".join("\\" + letter if letter in ' "()\\+-*<>~:' else letter for letter in query)


def as_pairs(query):
    """Any of its pairs of neighbours: finds what people mean as often as Groonga can."""
    letters = "".join(letter if letter.isalnum() else " " for letter in query).split()
    pairs = [run[at:at + 2] for run in letters for at in range(max(len(run) - 1, 1))]
    return " OR ".join(dict.fromkeys(pairs))


def path_of(words, limit, cache):
    return "/d/select?" + urllib.parse.urlencode({
        "table": "Items", "match_columns": MATCHED, "query": words, "limit": limit,
        "sort_keys": "-_score,-popularity", "output_columns": ",".join(COLUMNS), "cache": cache})


def keys_in(content):
    return [row[0].split(".")[0] for row in json.loads(content)[1][0][2:]]
