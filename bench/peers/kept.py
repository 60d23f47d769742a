"""What a peer keeps: its PostgreSQL, and whether all that it answered is there."""
import time

from .command import told_by


def parts_of(connection):
    """host (a folder), user and dbname of what private_postgres yields."""
    return dict(part.split("=", 1) for part in connection.split())


def number(connection, question):
    return int(told_by(["psql", connection, "-tAXc", question]))


def settled(count):
    """The count when nothing is under way any more."""
    before, now = None, count()
    while now != before:
        time.sleep(0.2)
        before, now = now, count()
    return now


def growing(count, load):
    """The load, after which the count must have grown by each thing that was answered. What was
    under way at the end is kept or not."""
    def loaded(connections):
        before = settled(count)
        result = load(connections)
        grown = settled(count) - before
        if not result.requests <= grown <= result.requests + connections:
            raise SystemExit(f"{result.requests} answers, but {grown:g} were kept")
        return result
    return loaded
