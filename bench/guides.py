"""Guides over HTTP, beside nginx with the same bytes in a file."""
import concurrent.futures
import contextlib
import json
import threading
import time

from desk import Caller, Desk
from figures import Figure
from load import alternate, load, middle, middle_ratio
from processes import OurServer, nginx, say

ENTRY = "drug-retail-licence.jiedong-market-supervision-bureau"
GUIDE = f"/api/items/{ENTRY}"
CONNECTIONS = 64
CHANGES = 10


def measure(options):
    folder = options.folder / "guides"
    server = OurServer(options.build, folder)
    say("loading the demonstration city")
    with server.running("demonstrate"):
        _, guide = Caller(server.port).ask("GET", GUIDE)
        say(f"guide of {len(guide)} bytes beside nginx")
        with nginx(folder, {"guide.json": guide, "alive": b"alive\n"}) as peer:
            figures = rates(options, server, peer, folder)
            figures.append(visibility(server, folder))
        figures += people_wait_for(server)
        given = answers_given(server)
    return [*figures, written_down(server, given)]


def rates(options, server, peer, folder):
    ask = lambda port, path: load(folder, port, [path], CONNECTIONS, options.seconds)
    ask(server.port, GUIDE)
    ours, theirs = alternate(options.rounds, lambda: ask(server.port, GUIDE),
                             lambda: ask(peer, "/guide.json"))
    alive, bare = alternate(options.rounds, lambda: ask(server.port, "/health/live"),
                            lambda: ask(peer, "/alive"))
    return [
        Figure("guide JSON, 64 connections", middle([each.a_second for each in ours]), "/s",
               "nginx, same bytes from a file", middle([each.a_second for each in theirs]),
               middle_ratio(ours, theirs), (">=", 0.4, "ratio")),
        Figure("  p99", middle([each.p99_ms for each in ours]), "ms", "nginx",
               middle([each.p99_ms for each in theirs])),
        Figure("shortest answer, 64 connections", middle([each.a_second for each in alive]), "/s",
               "nginx, same bytes from a file", middle([each.a_second for each in bare]),
               middle_ratio(alive, bare)),
    ]


def visibility(server, folder):
    """Publishes again and again under load; each time the very next request must show it."""
    say(f"{CHANGES} changes published while the guide is asked for")
    desk = Desk(server.port, ENTRY)
    reader = Caller(server.port)
    seen = 0
    with busy(server, folder):
        for change in range(CHANGES):
            words = f"第{change + 1}次，{time.time_ns()}"
            desk.review_change(words)
            before = json.loads(reader.ask("GET", GUIDE)[1])
            desk.publish()
            after = json.loads(reader.ask("GET", GUIDE)[1])
            if after["version"] == before["version"] + 1 and after["item"]["faq"][0]["a"] == words:
                seen += 1
    return Figure("changes seen by the very next request", seen, "", "published under load", CHANGES,
                  seen / CHANGES, (">=", 1, "ratio"))


@contextlib.contextmanager
def busy(server, folder):
    """The guide is asked for without a pause until the block ends."""
    over = threading.Event()

    def keep_asking():
        while not over.is_set():
            load(folder, server.port, [GUIDE], CONNECTIONS, 1)

    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        asking = pool.submit(keep_asking)
        try:
            yield
        finally:
            over.set()
        asking.result()


def people_wait_for(server):
    """What one person waits for when nobody else asks."""
    caller = Caller(server.port)
    return [
        Figure("sign-in, argon2id", wait_ms(lambda: Caller(server.port, "editor"), 10), "ms"),
        Figure("guide as PDF", wait_ms(lambda: caller.ask("GET", GUIDE + "/guide.pdf"), 10), "ms"),
    ]


def wait_ms(work, times):
    waits = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        waits.append((time.perf_counter() - begun) * 1e3)
    return middle(waits)


def answers_given(server):
    """How many guides the server says it has sent."""
    _, metrics = Caller(server.port).ask("GET", "/metrics")
    return sum(float(line.split()[-1]) for line in metrics.decode().splitlines()
               if line.startswith("yimen_requests_total") and 'operation="getItem"' in line)


def written_down(server, given):
    """Whether the log was on: the server has ended, so every line is in the file."""
    with open(server.log, "rb") as log:
        lines = sum(b'"operation":"getItem"' in line for line in log)
    return Figure("lines of the access log", lines, "", "guides sent", given, lines / given)
