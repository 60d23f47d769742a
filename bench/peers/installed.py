"""What peers need on this machine: packages of npm below build/peers, packages of Debian."""
import json
import pathlib
import shutil
import subprocess

from processes import ROOT, say

NPM_INSTALL = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error",
               "--fetch-retry-maxtimeout=10000"]


class NotInstalled(Exception):
    """The peer is not on this machine and could not be brought."""


def npm_packages(name, packages, overrides=None):
    """The peer's folder with these packages in these versions, brought when they changed."""
    folder = ROOT / "build/peers" / name
    wanted = json.dumps({"private": True, "dependencies": packages, "overrides": overrides or {}})
    stamp = folder / ".installed-for"
    if stamp.is_file() and stamp.read_text() == wanted:
        return folder
    if not shutil.which("npm"):
        raise NotInstalled("not installed, there is no npm")
    say(f"installing {name} from npm")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "package.json").write_text(wanted)
    if subprocess.run(NPM_INSTALL, cwd=folder).returncode:
        raise NotInstalled("npm could not install it")
    stamp.write_text(wanted)
    return folder


def debian_file(path, package):
    if not pathlib.Path(path).exists():
        raise NotInstalled(f"Debian's {package} is not installed")
    return path
