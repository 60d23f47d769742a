"""How long a server with 10,000 items takes to its first answer, and what it holds in memory then."""
import time

from figures import Figure
from load import middle
from processes import resident_megabytes, say


def measure(options, server, items):
    say(f"start with {items} items")
    waits, sizes = [], []
    for _ in range(options.rounds):
        begun = time.perf_counter()
        with server.running() as process:
            waits.append(time.perf_counter() - begun)
            sizes.append(resident_megabytes(process))
    return [
        Figure(f"start with {items:,} items, to ready", middle(waits), "s", bar=("<=", 3, "ours")),
        Figure("  resident memory then", middle(sizes), "MB", bar=("<=", 300, "ours")),
    ]
