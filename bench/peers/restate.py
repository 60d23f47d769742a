"""Restate with its own store: approvals as durable steps, asked for over HTTP."""
import contextlib
import json
import pathlib
import shutil
import tempfile
import urllib.request

from load import post
from processes import ROOT, free_port, running as process_running

from .application import application
from .installed import npm_packages
from .kept import growing

VERSION = "1.7.12"
SDK_VERSION = "1.17.2"
NAME = f"Restate {VERSION}"
WORK = "five durable steps over HTTP"
WAIT = "an approval, p50"
CONNECTIONS = (8, 16, 32, 64)
# With so many it did the 202 a second that the bar is five times of.
CONNECTIONS_OF_BAR = 8
PROGRAM = "restate_approvals.mjs"
SERVER = "node_modules/@restatedev/restate-server-linux-x64/bin/restate-server"
KEPT = "SELECT count(*) AS kept FROM sys_invocation WHERE status = 'completed' " \
       "AND target_handler_name = 'approve'"


def kept(admin):
    request = urllib.request.Request(
        f"http://127.0.0.1:{admin}/query", json.dumps({"query": KEPT}).encode(),
        {"Content-Type": "application/json", "Accept": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["rows"][0]["kept"]


@contextlib.contextmanager
def running(options):
    """Yields the load of a round by so many connections."""
    program = npm_packages("restate", {"@restatedev/restate-sdk": SDK_VERSION,
                                       "@restatedev/restate-server": VERSION})
    shutil.copy(ROOT / "bench/peers" / PROGRAM, program)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="restate-", dir=options.folder))
    ingress, admin, fabric, service = (free_port() for _ in range(4))
    settings = {"RESTATE_INGRESS__BIND_PORT": str(ingress), "RESTATE_ADMIN__BIND_PORT": str(admin),
                "RESTATE_DISABLE_TELEMETRY": "true", "RESTATE_LOG_FILTER": "warn"}
    server = [program / SERVER, "--base-dir", folder / "store", "--listen-mode", "tcp",
              "--bind-ip", "127.0.0.1", "--bind-port", str(fabric)]
    with process_running(server, admin, "/health", folder / "server.txt", settings), \
         process_running(["node", program / PROGRAM, str(service), str(admin)], ingress,
                         "/approvals/ready", folder / "service.txt", {"NODE_ENV": "production"}):
        load = lambda connections: post(folder, ingress, "/approvals/approve", application(), {},
                                        connections, options.seconds)
        yield growing(lambda: kept(admin), load)
