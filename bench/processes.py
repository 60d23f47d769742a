"""Starts servers for a measurement on free loopback ports and ends them, by process, afterwards."""
import contextlib
import http.client
import os
import pathlib
import socket
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def say(words):
    print(words, flush=True)


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def answers(port, path):
    """Whether the server brings this path with status 200."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


@contextlib.contextmanager
def running(command, port, path, output, environment=None, patience_seconds=120):
    """The command as a process, from its first answer on `path` to the end of the block."""
    with open(output, "wb") as told:
        process = subprocess.Popen(command, stdout=told, stderr=told, cwd=ROOT,
                                   env={**os.environ, **(environment or {})})
    try:
        deadline = time.monotonic() + patience_seconds
        while not answers(port, path):
            if process.poll() is not None or time.monotonic() > deadline:
                words = pathlib.Path(output).read_text(errors="replace")[-2000:]
                raise SystemExit(f"{command[0]} does not answer:\n{words}")
            time.sleep(0.005)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def resident_megabytes(process):
    for line in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


class OurServer:
    """The release program over one folder, as `serve` starts it, with its log in a file."""

    def __init__(self, build, folder, data=None, store=None):
        self.program = str(pathlib.Path(build).resolve() / "src/yimen")
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.log = self.folder / "log.jsonl"
        self.port = free_port()
        self.environment = {
            "YIMEN_SERVER_PORT": str(self.port),
            "YIMEN_STORE_PATH": str(self.folder / "yimen.db"),
            "YIMEN_FOLDERS_DATA": str(data or ROOT / "data"),
            "YIMEN_FOLDERS_UPLOADS": str(self.folder / "uploads"),
            "YIMEN_FOLDERS_FILES": str(self.folder / "files"),
            "YIMEN_FOLDERS_WEB": "",
            "YIMEN_SECURITY_KEY_FILE": str(self.folder / "keys.json"),
            "YIMEN_AUDIT_ANCHOR_FILE": str(self.folder / "audit.anchors"),
            "YIMEN_LOG_FILE": str(self.log),
            **(store or {}),
        }

    def running(self, command="serve"):
        return running([self.program, command], self.port, "/health/ready",
                       self.folder / "told.txt", self.environment, patience_seconds=900)


@contextlib.contextmanager
def private_postgres(build):
    """A PostgreSQL of its own; yields how to connect to it."""
    command = [f"{build}/tests/private_postgres", "run", "--", "sh", "-c",
               'echo "$YIMEN_TEST_POSTGRES"; cat >/dev/null']
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True) as process:
        connection = process.stdout.readline().strip()
        if not connection:
            raise SystemExit("PostgreSQL does not start")
        yield connection
        process.stdin.close()


@contextlib.contextmanager
def nginx(folder, files):
    """nginx as shipped, two workers and no log, over `files`: name -> bytes. Yields its port."""
    place = pathlib.Path(folder) / "nginx"
    (place / "files").mkdir(parents=True)
    for name, content in files.items():
        (place / "files" / name).write_bytes(content)
    port = free_port()
    user = "user root;" if os.geteuid() == 0 else ""
    temporary = "\n".join(f"{kind}_temp_path {place}/{kind};" for kind in
                          ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (place / "nginx.conf").write_text(f"""
        {user}
        worker_processes 2;
        daemon off;
        pid {place}/nginx.pid;
        error_log {place}/error.log;
        events {{ worker_connections 1024; }}
        http {{
            {temporary}
            access_log off;
            sendfile on;
            tcp_nopush on;
            keepalive_requests 1000000;
            default_type application/json;
            server {{ listen 127.0.0.1:{port}; root {place}/files; }}
        }}""")
    command = ["/usr/sbin/nginx", "-p", str(place), "-c", str(place / "nginx.conf")]
    with running(command, port, "/" + next(iter(files)), place / "told.txt"):
        yield port
