"""Request Tracker of Debian, with a configuration of its own, over PostgreSQL: a ticket by POST."""
import contextlib
import http.client
import json
import urllib.parse

from load import post
from processes import free_port, private_postgres, running as process_running

from .application import application
from .command import told_by
from .installed import debian_file
from .kept import growing, number, parts_of

NAME = "Request Tracker 5"
WORK = "one ticket by POST, three workers"
WAIT = "an answer, p50"
CONNECTIONS = (2, 4, 8)
SERVER = "/usr/share/request-tracker5/libexec/rt-server"
SET_UP = ["/usr/sbin/rt-setup-database-5", "--action", "init", "--dba", "postgres",
          "--dba-password", "none"]
# As it is set up.
PASSWORD = "password"


def ticket():
    filed = application()
    return {"Queue": "General", "Subject": f"{filed['item']} {filed['applicant']}",
            "ContentType": "text/plain",
            "Content": json.dumps(filed["answers"], ensure_ascii=False)}


def configuration(folder, port, connection):
    """What RT is told instead of what it finds in /etc."""
    (folder / "site").mkdir(parents=True)
    database = parts_of(connection)
    told = {"rtname": "bench", "Organization": "bench", "WebDomain": "127.0.0.1",
            "WebPort": port, "WebPath": "", "RestrictReferrer": 0,
            "DatabaseType": "Pg", "DatabaseHost": database["host"], "DatabaseName": "tracker",
            "DatabaseUser": database["user"], "DatabasePassword": "",
            "LogToSyslog": "", "LogToSTDERR": "error", "MailCommand": "mbox"}
    lines = [f"Set(${name}, '{value}');" for name, value in told.items()]
    lines += [f"${name} = '{folder}/{name}';" for name in ("MasonDataDir", "VarPath")]
    (folder / "site.pm").write_text("\n".join([*lines, "1;"]) + "\n")
    return {"RT_SITE_CONFIG": str(folder / "site.pm"), "RT_SITE_CONFIG_DIR": str(folder / "site")}


def session(port):
    """The cookie of who signed in; passwords and tokens are hashed slowly at every request."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("POST", "/NoAuth/Login.html",
                       urllib.parse.urlencode({"user": "root", "pass": PASSWORD}),
                       {"Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    return answer.headers["Set-Cookie"].split(";")[0]


@contextlib.contextmanager
def running(options):
    """Yields the load of a round by so many connections."""
    debian_file(SERVER, "request-tracker5")
    folder = options.folder / "request-tracker"
    with private_postgres(options.build) as connection:
        port = free_port()
        settings = configuration(folder, port, connection)
        told_by(SET_UP, settings)
        command = [SERVER, "--server", "Starman", "--host", "127.0.0.1", "--port", str(port),
                   "--workers", "3"]
        with process_running(command, port, "/", folder / "told.txt", settings):
            headers = {"Cookie": session(port)}
            load = lambda connections: post(folder, port, "/REST/2.0/ticket", ticket(), headers,
                                            connections, options.seconds)
            tickets = f"host={parts_of(connection)['host']} user=postgres dbname=tracker"
            yield growing(lambda: number(tickets, "SELECT count(*) FROM tickets"), load)
