"""A command of a peer, to its end."""
import os
import subprocess


def told_by(command, environment=None, folder=None):
    """What it writes; when it fails, the end of what it wrote ends the run."""
    result = subprocess.run(command, env={**os.environ, **(environment or {})}, cwd=folder,
                            capture_output=True, text=True)
    if result.returncode:
        words = " ".join(map(str, command))
        raise SystemExit(f"{words} failed:\n{result.stdout[-1000:]}\n{result.stderr[-2000:]}")
    return result.stdout
