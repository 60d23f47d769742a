"""Redmine of Debian, copied beside its own configuration, over PostgreSQL: an issue by POST."""
import contextlib
import json
import shutil

from load import post
from processes import ROOT, free_port, private_postgres, running as process_running

from .application import application
from .command import told_by
from .installed import debian_file
from .kept import growing, number, parts_of

NAME = "Redmine 5"
WORK = "one issue by POST, two workers"
WAIT = "an answer, p50"
CONNECTIONS = (4, 8, 16)
INSTALLED = "/usr/share/redmine"
INSTANCE = "bench"
NOT_COPIED = shutil.ignore_patterns("instances", "Gemfile.lock", "database.yml")
ENVIRONMENT = {"RAILS_ENV": "production", "REDMINE_INSTANCE": INSTANCE, "REDMINE_LANG": "en",
               "SCHEMA": "/dev/null", "BUNDLE_SILENCE_ROOT_WARNING": "true"}


def issue():
    filed = application()
    return {"issue": {"project_id": "cases", "subject": f"{filed['item']} {filed['applicant']}",
                      "description": json.dumps(filed["answers"], ensure_ascii=False)}}


def configured(folder, connection):
    """The program with an instance that uses this PostgreSQL."""
    program = folder / "program"
    shutil.copytree(INSTALLED, program, ignore=NOT_COPIED)
    (program / "Gemfile.local").write_text("gem 'pg'\ngem 'puma'\n")
    instance = program / "instances" / INSTANCE
    for name in ("config", "files", "log", "tmp"):
        (instance / name).mkdir(parents=True)
    database = parts_of(connection)
    (instance / "config/secret_key.txt").write_text("secret-of-this-measurement" * 4)
    (instance / "config/database.yml").write_text(json.dumps({"production": {
        "adapter": "postgresql", "encoding": "utf8", "host": database["host"],
        "username": database["user"], "database": database["dbname"]}}))
    return program


@contextlib.contextmanager
def running(options):
    """Yields the load of a round by so many connections."""
    debian_file(INSTALLED, "redmine")
    folder = options.folder / "redmine"
    with private_postgres(options.build) as connection:
        program = configured(folder, connection)
        bundle = lambda *words: told_by(["bundle", *words], ENVIRONMENT, program)
        bundle("install", "--local", "--quiet")
        bundle("exec", "rake", "db:migrate")
        bundle("exec", "rake", "redmine:load_default_data")
        project = ROOT / "bench/peers/redmine_project.rb"
        key = bundle("exec", "rails", "runner", project).split("KEY ")[1].strip()
        port = free_port()
        command = ["bundle", "exec", "puma", "--dir", str(program), "--workers", "2", "--preload",
                   "--bind", f"tcp://127.0.0.1:{port}", str(program / "config.ru")]
        settings = {**ENVIRONMENT, "BUNDLE_GEMFILE": str(program / "Gemfile")}
        with process_running(command, port, "/login", folder / "told.txt", settings):
            headers = {"X-Redmine-API-Key": key}
            load = lambda connections: post(folder, port, "/issues.json", issue(), headers,
                                            connections, options.seconds)
            yield growing(lambda: number(connection, "SELECT count(*) FROM issues"), load)
