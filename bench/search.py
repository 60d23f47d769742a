"""Search over 10,000 items through our HTTP server, beside Groonga's on the same corpus."""
import json
import urllib.parse

import groonga
import large_city
import start
from desk import Caller
from figures import Figure
from load import alternate, load, middle, middle_ratio
from processes import ROOT, OurServer, say

CONNECTIONS = 32
PAGE = 20


def measure(options):
    folder = options.folder / "search"
    say("making a city of 10,000 items")
    documents = large_city.make(folder / "data")
    server = OurServer(options.build, folder, folder / "data")
    say("publishing them, each through the gate: some minutes")
    with server.running("demonstrate"):
        pass
    figures = start.measure(options, server, len(documents))
    queries = json.loads((ROOT / "data/demonstration/queries.json").read_text(encoding="utf-8"))
    with server.running(), groonga.groonga(folder, documents) as peer:
        figures += quality(queries, server, peer)
        figures += rates(options, queries, server, peer, folder)
    return figures


def our_path(query, limit):
    return "/api/items?" + urllib.parse.urlencode({"query": query, "limit": limit})


def quality(queries, server, peer):
    say(f"right among the first three, {len(queries)} everyday queries")
    ours, theirs = Caller(server.port), Caller(peer)
    found = {"ours": 0, "phrase": 0, "pairs": 0}
    for query in queries:
        words, expected = query["query"], set(query["expects"])
        _, content = ours.ask("GET", our_path(words, 3))
        if expected & {item["item_id"].split(".")[0] for item in json.loads(content)["items"]}:
            found["ours"] += 1
        else:
            say(f"  missed: {words}")
        for way, asked in ("phrase", groonga.as_phrase), ("pairs", groonga.as_pairs):
            _, content = theirs.ask("GET", groonga.path_of(asked(words), 3, "no"))
            found[way] += bool(expected & set(groonga.keys_in(content)))
    share = {who: 100 * right / len(queries) for who, right in found.items()}
    return [
        Figure("right among the first 3", share["ours"], "%", "Groonga, any pair of the query",
               share["pairs"], bar=(">=", 95, "ours")),
        Figure("  beside a phrase", share["ours"], "%", "Groonga, the query as a phrase",
               share["phrase"]),
    ]


def rates(options, queries, server, peer, folder):
    say("search under load beside Groonga")
    words = [query["query"] for query in queries]
    ask = lambda port, paths: load(folder, port, paths, CONNECTIONS, options.seconds)
    our_paths = [our_path(each, PAGE) for each in words]
    phrases = [groonga.path_of(groonga.as_phrase(each), PAGE, "yes") for each in words]
    pairs = [groonga.path_of(groonga.as_pairs(each), PAGE, "yes") for each in words]
    ask(server.port, our_paths)
    our_new = [each + "&asked={n}" for each in our_paths]
    new_phrases = [groonga.path_of(groonga.as_phrase(each), PAGE, "no") for each in words]
    ours, theirs, finding, ours_new, theirs_new = alternate(
        options.rounds, lambda: ask(server.port, our_paths), lambda: ask(peer, phrases),
        lambda: ask(peer, pairs), lambda: ask(server.port, our_new),
        lambda: ask(peer, new_phrases))
    rate = middle([each.a_second for each in ours])
    return [
        Figure("search, 10,000 items, 32 connections", rate, "/s", "Groonga, the query as a phrase",
               middle([each.a_second for each in theirs]), middle_ratio(ours, theirs),
               (">=", 0.8, "ratio")),
        Figure("  beside what finds as much", rate, "/s", "Groonga, any pair of the query",
               middle([each.a_second for each in finding]), middle_ratio(ours, finding)),
        Figure("  each asked for the first time", middle([each.a_second for each in ours_new]), "/s",
               "Groonga, a phrase, cache off", middle([each.a_second for each in theirs_new]),
               middle_ratio(ours_new, theirs_new)),
        Figure("  p99 then", middle([each.p99_ms for each in ours_new]), "ms",
               "Groonga, a phrase, cache off", middle([each.p99_ms for each in theirs_new])),
        Figure("  p50", middle([each.p50_ms for each in ours]), "ms", "Groonga, a phrase",
               middle([each.p50_ms for each in theirs])),
        Figure("  p99", middle([each.p99_ms for each in ours]), "ms", "Groonga, a phrase",
               middle([each.p99_ms for each in theirs]), bar=("<=", 10, "ours")),
    ]
