"""Load by wrk, and what came of it."""
import dataclasses
import json
import pathlib
import statistics
import subprocess

THREADS = """
local threads = 0
function setup(thread) threads = threads + 1; thread:set("number", threads) end
local asked = 0
"""
# Each thread goes through the paths in an order of its own, always the same one. "{n}" in a path
# becomes another number each time.
PATHS = """
local paths = {}
for line in io.lines(os.getenv("BENCH_ASKED")) do paths[#paths + 1] = line end
function init() math.randomseed(number) end
function request()
    asked = asked + 1
    return wrk.format("GET", (paths[math.random(#paths)]:gsub("{n}", number .. "." .. asked)))
end
"""
# "{n}" in the body, too.
BODY = """
local body = io.open(os.getenv("BENCH_ASKED")):read("*a")
function request()
    asked = asked + 1
    return wrk.format("POST", nil, nil, (body:gsub("{n}", number .. "." .. asked)))
end
"""
RESULT = """
function done(summary, latency)
    local faults = summary.errors
    io.write(string.format(
        '\\nRESULT {"requests": %d, "microseconds": %d, "faults": %d, "p50": %d, "p99": %d}\\n',
        summary.requests, summary.duration,
        faults.connect + faults.read + faults.write + faults.status + faults.timeout,
        latency:percentile(50), latency:percentile(99)))
end
"""


@dataclasses.dataclass
class Load:
    requests: int
    a_second: float
    p50_ms: float
    p99_ms: float


def load(folder, port, paths, connections, seconds):
    """The paths asked for by so many connections, as fast as they are answered."""
    return asked(folder, PATHS, "\n".join(paths) + "\n", connections, seconds,
                 f"http://127.0.0.1:{port}")


def post(folder, port, path, body, headers, connections, seconds):
    """The body, as JSON, by so many connections, as fast as they are answered."""
    headers = {"Content-Type": "application/json", **headers}
    given = [word for name, value in headers.items() for word in ("-H", f"{name}: {value}")]
    return asked(folder, BODY, json.dumps(body, ensure_ascii=False), connections, seconds,
                 "--timeout", "60s", *given, f"http://127.0.0.1:{port}{path}")


def asked(folder, questions, text, connections, seconds, *words):
    folder = pathlib.Path(folder)
    script, listed = folder / "load.lua", folder / "asked.txt"
    script.write_text(THREADS + questions + RESULT)
    listed.write_text(text, encoding="utf-8")
    told = subprocess.run(
        ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "-s", str(script), *words],
        env={"BENCH_ASKED": str(listed), "PATH": "/usr/bin:/bin"},
        capture_output=True, text=True, check=True).stdout
    result = json.loads(told.split("RESULT ")[1])
    if result["faults"] or not result["requests"]:
        raise SystemExit(f"{result['faults']} of {result['requests']} requests failed: {told}")
    return Load(result["requests"], result["requests"] / result["microseconds"] * 1e6,
                result["p50"] / 1e3, result["p99"] / 1e3)


def middle(values):
    return statistics.median(values)


def alternate(rounds, *measures):
    """Each measure in turn, so many times over: what disturbs one round disturbs all alike."""
    results = [[] for _ in measures]
    for _ in range(rounds):
        for place, measure in zip(results, measures):
            place.append(measure())
    return results


def middle_ratio(ours, theirs):
    return middle([one.a_second / other.a_second for one, other in zip(ours, theirs)])
