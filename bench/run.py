#!/usr/bin/python3
"""Measures what the server does beside the physical limit, or beside a peer, in the same run.

usage: run.py BUILD_FOLDER [--rounds N] [--seconds N] [--cases N] [--quick]
              [writes|postgres|guides|search|lives|lives-postgres|export|clock|peers …]

Without parts it measures all but peers, which are installed and started only when asked for.
Rounds of ours and of the peer's alternate; the table has the middle of the rounds, and ratios are the
middle of the rounds' ratios. Exits 1 when a bar is not met.
"""
import argparse
import datetime
import os
import pathlib
import signal
import sys
import tempfile

import clock
import export
import figures
import guides
import lives
import peers
import search
import writes

PARTS = {"writes": writes.sqlite, "postgres": writes.postgres, "guides": guides.measure,
         "search": search.measure, "lives": lives.measure,
         "lives-postgres": lives.measure_on_postgres, "export": export.measure, "clock": clock.measure,
         "peers": peers.measure}
ONLY_WHEN_ASKED_FOR = {"peers"}


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build")
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3, help="of each round")
    parser.add_argument("--cases", type=int, default=1_000_000, help="in the large store")
    parser.add_argument("--quick", action="store_true", help="one short round, few cases: does it run?")
    options = parser.parse_intermixed_args()
    options.shortened = 10 if options.quick else 1
    if options.quick:
        options.rounds, options.seconds, options.cases = 1, 1, 2_000
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"no part is called {', '.join(sorted(unknown))}")
    return options


def main():
    options = read_options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    measured = []
    before = os.getloadavg()[0]
    # On the disk of the build: /tmp may be memory, where a sync costs nothing.
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.build) as folder:
        options.folder = pathlib.Path(folder).resolve()
        for name in options.parts or [each for each in PARTS if each not in ONLY_WHEN_ASKED_FOR]:
            measured += PARTS[name](options)
    print(f"\n{datetime.date.today()}, {os.cpu_count()} processors, load before: {before:.1f}, "
          f"{options.rounds} rounds of {options.seconds} s\n")
    print(figures.table(measured))
    return 1 if any(figure.met() is False for figure in measured) else 0


if __name__ == "__main__":
    sys.exit(main())
