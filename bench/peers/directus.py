"""Directus over PostgreSQL: a collection with the columns of an application, a row by each POST."""
import contextlib
import json
import urllib.request

from load import post
from processes import free_port, private_postgres, running as process_running

from .application import application
from .command import told_by
from .installed import npm_packages
from .kept import growing, number, parts_of

VERSION = "11.3.5"
NAME = f"Directus {VERSION}"
WORK = "one row by POST"
WAIT = "an answer, p50"
CONNECTIONS = (4, 8, 16)
TOKEN = "token-of-this-measurement"
AUTHORIZED = {"Authorization": f"Bearer {TOKEN}"}
# Only flows that run scripts need it; the version that Directus names must be compiled for Node 24.
OVERRIDES = {"isolated-vm": "6.1.2"}
COLUMNS = {"item": "string", "applicant": "string", "unit": "string", "state": "string",
           "answers": "json"}


def collection():
    key = {"field": "id", "type": "integer",
           "schema": {"is_primary_key": True, "has_auto_increment": True}}
    columns = [{"field": name, "type": kind, "schema": {}} for name, kind in COLUMNS.items()]
    return {"collection": "cases", "schema": {}, "meta": {}, "fields": [key, *columns]}


def environment(folder, port, connection):
    database = parts_of(connection)
    return {
        "NODE_ENV": "production", "HOST": "127.0.0.1", "PORT": str(port),
        "PUBLIC_URL": f"http://127.0.0.1:{port}", "SECRET": "secret-of-this-measurement",
        "DB_CLIENT": "pg", "DB_HOST": database["host"], "DB_PORT": "5432",
        "DB_USER": database["user"], "DB_DATABASE": database["dbname"],
        "ADMIN_EMAIL": "bench@example.com", "ADMIN_PASSWORD": TOKEN, "ADMIN_TOKEN": TOKEN,
        "STORAGE_LOCAL_ROOT": str(folder / "uploads"),
        "EXTENSIONS_PATH": str(folder / "extensions"),
        "TELEMETRY": "false", "LOG_LEVEL": "warn",
    }


def create_collection(port):
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/collections", json.dumps(collection()).encode(),
        {**AUTHORIZED, "Content-Type": "application/json"})
    urllib.request.urlopen(request).close()


@contextlib.contextmanager
def running(options):
    """Yields the load of a round by so many connections."""
    program = npm_packages("directus", {"directus": VERSION}, OVERRIDES)
    command = ["node", str(program / "node_modules/@directus/api/dist/cli/run.js")]
    folder = options.folder / "directus"
    for name in ("uploads", "extensions"):
        (folder / name).mkdir(parents=True)
    with private_postgres(options.build) as connection:
        port = free_port()
        settings = environment(folder, port, connection)
        told_by([*command, "bootstrap"], settings)
        told = folder / "told.txt"
        with process_running([*command, "start"], port, "/server/ping", told, settings):
            create_collection(port)
            load = lambda connections: post(folder, port, "/items/cases", application(), AUTHORIZED,
                                            connections, options.seconds)
            yield growing(lambda: number(connection, "SELECT count(*) FROM cases"), load)
