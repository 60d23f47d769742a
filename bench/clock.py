"""The clock of cases beside npm chinese-days, which is only to agree."""
import re
import secrets
import subprocess

from figures import Figure
from processes import ROOT, say

QUESTIONS_OF_A_KIND = 200_000


def measure(options):
    say("the clock beside chinese-days")
    seed = secrets.token_hex(4)
    told = subprocess.run(
        ["tools/check_clock.sh", f"{options.build}/tests/clock_lines",
         str(QUESTIONS_OF_A_KIND // options.shortened), seed],
        cwd=ROOT, capture_output=True, text=True)
    found = re.search(r"(\d+) questions .*: (\d+) differences", told.stdout)
    if not found:
        raise SystemExit(told.stdout + told.stderr)
    asked, differences = int(found[1]), int(found[2])
    return [Figure("answers about working days, 2016 to 2026", asked, "",
                   f"chinese-days; with procedures a count day by day; seed {seed}: the same",
                   asked - differences, (asked - differences) / asked, (">=", 1, "ratio"))]
