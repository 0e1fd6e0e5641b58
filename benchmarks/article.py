"""What the article costs: importing, loading, making and asking, each against a plain rival."""

from __future__ import annotations

import json
import subprocess
import sys
import timeit
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

import naver_nvidia
from naver_nvidia import Delegation, Meeting, load_article

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 21


class Row(NamedTuple):
    """One comparison: a task, who else did it, and the seconds that both took."""

    task: str
    rival: str
    ours: float
    theirs: float

    def __str__(self) -> str:
        ours, theirs = _spell(self.ours), _spell(self.theirs)
        return f"{self.task:34} {ours}  {self.rival:34} {theirs} {self.ours / self.theirs:8.2f}"


def _spell(seconds: float) -> str:
    if seconds >= 1e-3:  # noqa: PLR2004 - a millisecond
        return f"{seconds * 1e3:8.2f} ms"
    return f"{seconds * 1e6:8.2f} us"


def fresh(ours: str, theirs: str, setup: str = "pass") -> tuple[float, float]:
    """Best time of each code in a process of its own, the two taking turns."""
    best = [float("inf")] * 2
    for _ in range(ROUNDS):
        for which, code in enumerate((ours, theirs)):
            program = (
                f"{setup}\nimport time\nstart = time.perf_counter()\n{code}\n"
                "print(time.perf_counter() - start)"
            )
            printed = subprocess.run(  # noqa: S603 - our own code, above
                [sys.executable, "-c", program], check=True, capture_output=True, text=True
            ).stdout
            best[which] = min(best[which], float(printed))
    return best[0], best[1]


def here(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Best time of one call of each in this process."""

    def best(call: Callable[[], object]) -> float:
        timer = timeit.Timer(call)
        number, _ = timer.autorange()
        return min(timer.repeat(repeat=7, number=max(1, number // 10))) / max(1, number // 10)

    return best(ours), best(theirs)


@dataclass(frozen=True, slots=True)
class PlainMeeting:
    """The rival of Meeting: the same fields as a frozen dataclass, which checks nothing."""

    id: str
    delegations: object
    date: object = None
    place: object = None
    organizer: object = None
    topics: object = ()
    status: str = "held"
    according_to: object = None
    passages: object = ()


def rows() -> list[Row]:
    """Measure everything."""
    article = load_article()
    meeting = article.meetings[0]
    huang = article.person("Jensen Huang")
    path = str(resources.files(naver_nvidia) / "data" / "article.json")
    everything = (
        "import naver_nvidia\nfor name in naver_nvidia.__all__: getattr(naver_nvidia, name)"
    )
    sides = tuple(Delegation(members=side.members) for side in meeting.delegations)
    plain = PlainMeeting("m", sides)
    ours = Meeting("m", sides)

    def loop() -> set[str]:
        return {
            other.id
            for each in article.meetings
            for side in each.delegations
            if huang not in side.members
            for other in side.members
        }

    def parse() -> object:
        with open(path, "rb") as file:  # noqa: PTH123 - the quickest way, as the rival would
            return json.loads(file.read())

    load = "import naver_nvidia\nnaver_nvidia.load_article()"
    load_json = f"import json\njson.loads(open({path!r}, 'rb').read())"
    again = "json.loads of the same file"
    frozen = "a frozen dataclass"
    return [
        Row("import naver_nvidia", "import attrs", *fresh("import naver_nvidia", "import attrs")),
        Row("import, every name used", "import attrs", *fresh(everything, "import attrs")),
        Row("load_article(), first", again, *fresh(load, load_json)),
        Row("load_article(), later", again, *here(load_article, parse)),
        Row(
            "make a Meeting",
            frozen,
            *here(lambda: Meeting("m", sides), lambda: PlainMeeting("m", sides)),
        ),
        Row("hash a Meeting", frozen, *here(lambda: hash(ours), lambda: hash(plain))),
        Row(
            "who_met, with the proof",
            "a loop that gathers ids",
            *here(lambda: article.meetings.who_met(huang), loop),
        ),
    ]


if __name__ == "__main__":
    print(f"{'task':34} {'ours':>11}  {'rival':34} {'theirs':>11} {'ratio':>8}")
    for row in rows():
        print(row)
