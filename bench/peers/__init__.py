"""Peers on this machine, loaded in turn with our server: what files cases, what keeps approvals."""
import lives
from figures import Figure
from load import Load, alternate, middle, middle_ratio
from processes import say

from . import dbos, directus, redmine, request_tracker, restate
from .installed import NotInstalled

FILING = "applications filed/s, opened and submitted"
APPROVING = "approvals/s: accept, three departments side by side, inspect, decide"


def measure(options):
    say("our server for the rounds beside peers")
    city = lives.City(options, "peers")
    city.people = city.cast()
    with city.server.running():
        filing = lambda: played(city, options, lives.whole_life()[:2])
        approving = lambda: played(city, options, lives.approval(), lives.REVIEWING_UNIT)
        return [
            *beside(options, directus, FILING, filing, (">=", 10, "ratio")),
            *beside(options, redmine, FILING, filing),
            *beside(options, request_tracker, FILING, filing),
            *beside(options, dbos, APPROVING, approving, (">=", 5, "ratio")),
            *beside(options, restate, APPROVING, approving, (">=", 5, "ratio"),
                    restate.CONNECTIONS_OF_BAR),
            *beside(options, restate, APPROVING, approving),
        ]


def played(city, options, steps, unit=lives.UNIT):
    told = lives.play(city, steps, options.seconds, unit=unit)
    return Load(round(told["requests_a_second"] * options.seconds), told["lives_a_second"],
                told["p50_ms"], told["p99_ms"])


def beside(options, peer, figure, ours, bar=None, connections=None):
    """Rounds of the peer, at these connections or those that it does most with, and of ours in turn."""
    say(f"beside {peer.NAME}")
    try:
        with peer.running(options) as load:
            best = connections or max(peer.CONNECTIONS, key=lambda many: load(many).a_second)
            theirs, own = alternate(options.rounds, lambda: load(best), ours)
    except NotInstalled as reason:
        say(f"{peer.NAME}: {reason}")
        rate = middle([ours().a_second for _ in range(options.rounds)])
        return [Figure(figure, rate, "/s", f"{peer.NAME}: {reason}", bar=bar)]
    column = lambda rounds, name: middle([getattr(each, name) for each in rounds])
    return [
        Figure(figure, column(own, "a_second"), "/s",
               f"{peer.NAME}, {peer.WORK}, {best} at once", column(theirs, "a_second"),
               middle_ratio(own, theirs), bar),
        Figure(f"  an act at {lives.CONNECTIONS} connections, p50", column(own, "p50_ms"), "ms",
               f"the same, {peer.WAIT}", column(theirs, "p50_ms")),
    ]
