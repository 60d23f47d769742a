"""DBOS over PostgreSQL: approvals as durable workflows, called within its own process."""
import contextlib
import json
import shutil

from load import Load
from processes import ROOT, private_postgres

from .application import application
from .command import told_by
from .installed import npm_packages
from .kept import growing, number, parts_of

VERSION = "5.3.0"
NAME = f"DBOS {VERSION}"
WORK = "five durable steps, no HTTP"
WAIT = "an approval, p50"
CONNECTIONS = (8, 16)
PROGRAM = "dbos_approvals.mjs"
STEPS_KEPT = "SELECT count(*) FROM dbos.operation_outputs WHERE error IS NULL"
STEPS = 5


def approvals(folder, database, clients, seconds):
    told = told_by(
        ["node", "--no-deprecation", folder / PROGRAM, database, str(clients), str(seconds)],
        {"NODE_ENV": "production", "BENCH_APPLICATION": json.dumps(application())})
    result = json.loads(told.splitlines()[-1])
    return Load(result["approved"], result["a_second"], result["p50_ms"], result["p99_ms"])


@contextlib.contextmanager
def running(options):
    """Yields the load of a round by so many clients."""
    folder = npm_packages("dbos", {"@dbos-inc/dbos-sdk": VERSION})
    shutil.copy(ROOT / "bench/peers" / PROGRAM, folder)
    with private_postgres(options.build) as connection:
        host, user = (parts_of(connection)[name] for name in ("host", "user"))
        database = f"postgresql://{user}@localhost/dbos?host={host}"
        load = lambda clients: approvals(folder, database, clients, options.seconds)
        load(1)
        kept = lambda: number(f"host={host} user={user} dbname=dbos", STEPS_KEPT) / STEPS
        yield growing(kept, load)
