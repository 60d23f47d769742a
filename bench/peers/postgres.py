"""The PostgreSQL of a peer."""
import subprocess


def parts_of(connection):
    """host (a folder), user and dbname of what private_postgres yields."""
    return dict(part.split("=", 1) for part in connection.split())


def number(connection, question):
    told = subprocess.run(["psql", connection, "-tAXc", question], capture_output=True, text=True)
    if told.returncode:
        raise SystemExit(told.stderr)
    return int(told.stdout)


def growing(connection, question, load, rows=1):
    """The load, after which the count must have grown by the rows of each thing that was answered.
    What was under way at the end is stored or not."""
    def loaded(connections):
        before = number(connection, question)
        result = load(connections)
        grown = (number(connection, question) - before) / rows
        if not result.requests <= grown <= result.requests + connections:
            raise SystemExit(f"{result.requests} answers, but {grown:g} kept: {question}")
        return result
    return loaded
