"""Durable writes, beside the disk, SQLite and libpq themselves."""
import json
import subprocess

from figures import Figure
from load import middle
from processes import say


def rounds_of(command):
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in told.splitlines() if line.startswith("{")]


def column(rounds, name):
    return middle([line[name] for line in rounds])


def ratio(rounds, one, other):
    return middle([line[one] / line[other] for line in rounds])


def sqlite(options):
    say("durable writes on SQLite")
    rounds = rounds_of([f"{options.build}/bench/write_rates", options.folder,
                        str(options.seconds), str(options.rounds)])
    ours = column(rounds, "ours")
    return [
        Figure("SQLite: durable rows/s, 64 callers", ours, "/s", "a commit for each row",
               column(rounds, "single"), ratio(rounds, "ours", "single"), (">=", 4, "ratio")),
        Figure("  beside the disk", ours, "/s", "bare 4 KiB fdatasync", column(rounds, "syncs"),
               ratio(rounds, "ours", "syncs")),
        Figure("  beside the engine", ours, "/s", "64 rows a commit, no code of ours",
               column(rounds, "bound"), ratio(rounds, "ours", "bound")),
        Figure("  one caller", column(rounds, "ours_one"), "/s", "a commit for each row",
               column(rounds, "single"), ratio(rounds, "ours_one", "single")),
        Figure("  a caller waits, p50 of 64", column(rounds, "ours_p50_ms"), "ms"),
        Figure("  a caller waits, p99 of 64", column(rounds, "ours_p99_ms"), "ms"),
    ]


def postgres(options):
    say("durable writes on PostgreSQL")
    rounds = rounds_of([f"{options.build}/tests/private_postgres", "run", "--",
                        f"{options.build}/bench/write_rates_postgres",
                        str(options.seconds), str(options.rounds)])
    return [
        Figure("PostgreSQL: durable rows/s, 64 callers", column(rounds, "ours"), "/s",
               "libpq alone, 12 connections", column(rounds, "libpq"),
               ratio(rounds, "ours", "libpq")),
        Figure("  a caller waits, p99 of 64", column(rounds, "ours_p99_ms"), "ms"),
    ]
