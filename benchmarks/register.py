"""A register of a million meetings against the tools that one would otherwise use, in one run.

``python benchmarks/register.py [--meetings N] [--only NAME ...] [--growth FILE.svg]``

Every row is measured in a process of its own, so that memory is its own; each engine gets the same
integers. "naver_nvidia, bare" asks the columns by number, as the others are asked; "naver_nvidia,
public" reads an Arrow table of words and gives the objects with their proof.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import json
import os
import subprocess
import sys
import time
from array import array
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FIRST_DAY = date(2014, 1, 1).toordinal()
DAYS = 3652
PEOPLE_PER_MEETING = 5  # 200,000 people for a million meetings
SAMPLE = 500
YEAR = (FIRST_DAY + 1000, FIRST_DAY + 1365)


class Register(NamedTuple):
    """One row a participation: meeting, side (0 or 1) and person, and the day of each meeting."""

    meeting: array[int]
    side: array[int]
    person: array[int]
    day: array[int]
    people: int


def made(meetings: int) -> Register:
    """2 to 8 participants, drawn by Zipf's law, on two sides, on days of ten years."""
    import numpy as np  # noqa: PLC0415 - only the benchmark needs it

    rng = np.random.default_rng(7)
    people = max(meetings // PEOPLE_PER_MEETING, 10)
    size = rng.integers(2, 9, meetings)
    weight = np.cumsum(1 / np.arange(1, people + 1))
    drawn = np.searchsorted(weight / weight[-1], rng.random(int(size.sum())))
    person = rng.permutation(people)[np.minimum(drawn, people - 1)]
    meeting = np.repeat(np.arange(meetings), size)
    first = np.repeat(np.cumsum(size) - size, size)
    cut = np.repeat(1 + (rng.random(meetings) * (size - 1)).astype(int), size)
    side = (np.arange(len(meeting)) - first >= cut).astype(int)
    _, kept = np.unique(meeting * people + person, return_index=True)
    kept.sort()
    day = np.sort(rng.integers(FIRST_DAY, FIRST_DAY + DAYS, meetings))

    def packed(values: Any) -> array[int]:  # noqa: ANN401
        return array("i", values.astype(np.int32).tobytes())

    return Register(
        packed(meeting[kept]), packed(side[kept]), packed(person[kept]), packed(day), people
    )


class Engine(NamedTuple):
    """What an engine answers, by numbers: each call gives something that can be counted."""

    counterparts: Callable[[int], Any]
    between: Callable[[int, int], Any]
    in_range: Callable[[int], Any]
    chain: Callable[[int, int], Any] | None


def bare(register: Register) -> Engine:
    """Our columns, by number."""
    from naver_nvidia.meetings.agenda import Agenda  # noqa: PLC0415
    from naver_nvidia.meetings.incidence import Incidence  # noqa: PLC0415
    from naver_nvidia.meetings.paths import Network  # noqa: PLC0415
    from naver_nvidia.meetings.seating import in_order, seated  # noqa: PLC0415

    order = sorted(range(len(register.day)), key=register.day.__getitem__)
    rows, start = in_order(order, register.meeting)
    del rows  # the meetings are in order already
    seats = Incidence.of(*seated(start, register.side, register.person)[:3], register.people)
    runs: dict[int, int] = {}
    for day in register.day:
        runs[day] = runs.get(day, 0) + 1
    from naver_nvidia import DateRange  # noqa: PLC0415

    agenda = Agenda.of_runs(
        (DateRange.day(date.fromordinal(day)), count) for day, count in sorted(runs.items())
    )
    everything = range(len(order))
    network = Network(seats, agenda, everything, None, frozenset())
    first, last = map(date.fromordinal, YEAR)

    def counterparts(person: int) -> set[int]:
        found: set[int] = set()
        for _, others in seats.counterparts((person,), everything):
            found.update(others)
        return found

    def between(one: int, other: int) -> Sequence[int]:
        return seats.seats_of(one).across_from(seats.seats_of(other))

    def in_range(person: int) -> Sequence[int]:
        chosen = agenda.during(everything, first, last, certainly=True)
        assert isinstance(chosen, range)  # noqa: S101 - every date is a day
        own = seats.seats_of(person)
        low, high = own.stretch(chosen)
        return own.meeting[low:high]

    return Engine(counterparts, between, in_range, network.shortest)


def arrow_table(register: Register) -> Any:  # noqa: ANN401
    """The register as its users have it: words."""
    import numpy as np  # noqa: PLC0415
    import pyarrow as pa  # noqa: PLC0415

    def words(prefix: str, values: array[int]) -> Any:  # noqa: ANN401
        distinct, which = np.unique(np.frombuffer(values, np.int32), return_inverse=True)
        spelled = pa.array([f"{prefix}{value}" for value in distinct])
        return pa.DictionaryArray.from_arrays(which.astype(np.int32), spelled).cast(pa.string())

    days = np.frombuffer(register.day, np.int32)[np.frombuffer(register.meeting, np.int32)]
    epoch = date(1970, 1, 1).toordinal()
    return pa.table(
        {
            "meeting": words("m", register.meeting),
            "date": pa.array(days - epoch, pa.int32()).cast(pa.date32()),
            "delegation": words("side ", register.side),
            "person": words("Person ", register.person),
        }
    )


def public(register: Register, table: Any) -> Engine:  # noqa: ANN401
    """Our public calls: objects with their proof, asked by id."""
    from naver_nvidia import Meetings  # noqa: PLC0415

    meetings = Meetings.from_rows(table)
    meetings.of(f"Person {register.person[0]}")  # numbers the ids, once
    first, last = map(date.fromordinal, YEAR)
    return Engine(
        lambda person: meetings.who_met(f"Person {person}"),
        lambda one, other: meetings.between(f"Person {one}", f"Person {other}"),
        lambda person: meetings.of(f"Person {person}").during(first, last),
        lambda one, other: meetings.shortest_path(f"Person {one}", f"Person {other}"),
    )


def chain(counterparts: Callable[[int], set[int]], one: int, other: int) -> int | None:
    """How many meetings apart, searched from both ends, for what has no search of its own."""
    near, far, reached, aimed, steps = {one}, {other}, {one}, {other}, 0
    while near and far:
        steps += 1
        if len(near) > len(far):
            near, far, reached, aimed = far, near, aimed, reached
        found: set[int] = set()
        for person in near:
            found |= counterparts(person) - reached
            if found & aimed:
                return steps
        reached |= found
        near = found
    return None


def dicts(register: Register) -> Engine:
    """Dicts of sets, in plain Python."""
    meetings_of: dict[int, set[int]] = {}
    members: dict[int, list[tuple[int, int]]] = {}
    for meeting, side, person in zip(register.meeting, register.side, register.person, strict=True):
        meetings_of.setdefault(person, set()).add(meeting)
        members.setdefault(meeting, []).append((side, person))
    day, low, high = register.day, *YEAR

    def counterparts(person: int) -> set[int]:
        found: set[int] = set()
        for meeting in meetings_of[person]:
            own = next(side for side, who in members[meeting] if who == person)
            found.update(who for side, who in members[meeting] if side != own)
        return found

    return Engine(
        counterparts,
        lambda one, other: meetings_of[one] & meetings_of[other],
        lambda person: [each for each in meetings_of[person] if low <= day[each] <= high],
        lambda one, other: chain(counterparts, one, other),
    )


def networkx(register: Register) -> Engine:
    """A bipartite graph, the side on each edge and the day on each meeting."""
    import networkx as nx  # noqa: PLC0415

    graph = nx.Graph()
    people = register.people
    graph.add_nodes_from((people + at, {"day": day}) for at, day in enumerate(register.day))
    graph.add_edges_from(
        (person, people + meeting, {"side": side})
        for meeting, side, person in zip(
            register.meeting, register.side, register.person, strict=True
        )
    )
    low, high = YEAR
    adjacent, nodes = graph._adj, graph.nodes  # noqa: SLF001 - the quickest that it has

    def counterparts(person: int) -> set[int]:
        return {
            who
            for meeting, seat in adjacent[person].items()
            for who, other in adjacent[meeting].items()
            if other["side"] != seat["side"]
        }

    return Engine(
        counterparts,
        lambda one, other: [each for each in adjacent[one] if other in adjacent[each]],
        lambda person: [each for each in adjacent[person] if low <= nodes[each]["day"] <= high],
        lambda one, other: nx.bidirectional_shortest_path(graph, one, other),
    )


def rustworkx(register: Register) -> Engine:
    """A bipartite graph of numbers."""
    import rustworkx as rx  # noqa: PLC0415

    graph = rx.PyGraph()
    people = register.people
    graph.add_nodes_from(range(people + len(register.day)))
    graph.add_edges_from(
        [
            (person, people + meeting, side)
            for meeting, side, person in zip(
                register.meeting, register.side, register.person, strict=True
            )
        ]
    )
    day, (low, high) = register.day, YEAR

    def counterparts(person: int) -> set[int]:
        return {
            who
            for meeting, side in graph.adj(person).items()
            for who, other in graph.adj(meeting).items()
            if other != side
        }

    return Engine(
        counterparts,
        lambda one, other: set(graph.neighbors(one)).intersection(graph.neighbors(other)),
        lambda person: [m for m in graph.neighbors(person) if low <= day[m - people] <= high],
        lambda one, other: rx.dijkstra_shortest_paths(graph, one, other, default_weight=1),
    )


def igraph(register: Register) -> Engine:
    """A bipartite graph; its sides in an array by edge."""
    import igraph as ig  # noqa: PLC0415

    people = register.people
    graph = ig.Graph(people + len(register.day))
    graph.add_edges(
        [
            (person, people + meeting)
            for meeting, person in zip(register.meeting, register.person, strict=True)
        ]
    )
    side, day, (low, high) = register.side, register.day, YEAR

    def counterparts(person: int) -> set[int]:
        found: set[int] = set()
        for edge in graph.incident(person):
            meeting = people + register.meeting[edge]
            found.update(
                register.person[other]
                for other in graph.incident(meeting)
                if side[other] != side[edge]
            )
        return found

    return Engine(
        counterparts,
        lambda one, other: set(graph.neighbors(one)).intersection(graph.neighbors(other)),
        lambda person: [m for m in graph.neighbors(person) if low <= day[m - people] <= high],
        graph.get_shortest_path,
    )


COUNTERPARTS = """SELECT DISTINCT b.person FROM p a JOIN p b ON a.meeting = b.meeting
    WHERE a.person = ? AND b.side <> a.side"""
BETWEEN = """SELECT a.meeting FROM p a JOIN p b ON a.meeting = b.meeting
    WHERE a.person = ? AND b.person = ? AND a.side <> b.side"""
IN_RANGE = "SELECT meeting FROM p WHERE person = ? AND day BETWEEN ? AND ?"


def sqlite(register: Register) -> Engine:
    """In memory, with an index each way."""
    import sqlite3  # noqa: PLC0415

    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE p (meeting INT, side INT, person INT, day INT)")
    base.executemany(
        "INSERT INTO p VALUES (?, ?, ?, ?)",
        (
            (meeting, side, person, register.day[meeting])
            for meeting, side, person in zip(
                register.meeting, register.side, register.person, strict=True
            )
        ),
    )
    base.execute("CREATE INDEX by_person ON p (person, day, meeting, side)")
    base.execute("CREATE INDEX by_meeting ON p (meeting, side, person)")
    asked = _sql(lambda query, values: base.execute(query, values).fetchall())

    def counterparts(person: int) -> set[int]:
        return {who for (who,) in asked.counterparts(person)}

    return asked._replace(chain=lambda one, other: chain(counterparts, one, other))


def duckdb(register: Register) -> Engine:
    """In memory, on columns."""
    import duckdb as duck  # noqa: PLC0415

    base = duck.connect()
    base.register("rows", _columns(register))
    base.execute("CREATE TABLE p AS SELECT * FROM rows")
    return _sql(lambda query, values: base.execute(query, values).fetchall())


def _columns(register: Register) -> Any:  # noqa: ANN401
    import numpy as np  # noqa: PLC0415
    import pyarrow as pa  # noqa: PLC0415

    meeting = np.frombuffer(register.meeting, np.int32)
    return pa.table(
        {
            "meeting": meeting,
            "side": np.frombuffer(register.side, np.int32),
            "person": np.frombuffer(register.person, np.int32),
            "day": np.frombuffer(register.day, np.int32)[meeting],
        }
    )


def _sql(ask: Callable[[str, tuple[int, ...]], Any]) -> Engine:
    return Engine(
        lambda person: ask(COUNTERPARTS, (person,)),
        lambda one, other: ask(BETWEEN, (one, other)),
        lambda person: ask(IN_RANGE, (person, *YEAR)),
        None,
    )


def polars(register: Register) -> Engine:
    """An eager frame."""
    import polars as pl  # noqa: PLC0415

    frame = pl.from_arrow(_columns(register))
    assert isinstance(frame, pl.DataFrame)  # noqa: S101 - narrows the type
    low, high = YEAR

    def joined(person: int) -> Any:  # noqa: ANN401
        own = frame.filter(pl.col("person") == person)
        both = own.join(frame, on="meeting")
        return both.filter(pl.col("side") != pl.col("side_right"))

    return Engine(
        lambda person: joined(person)["person_right"].unique(),
        lambda one, other: joined(one).filter(pl.col("person_right") == other)["meeting"],
        lambda person: frame.filter(
            pl.col("person") == person, pl.col("day").is_between(low, high)
        ),
        None,
    )


ENGINES: dict[str, Callable[..., Engine]] = {
    "naver_nvidia, bare": bare,
    "naver_nvidia, no NumPy": bare,
    "naver_nvidia, public": public,
    "networkx bipartite": networkx,
    "rustworkx": rustworkx,
    "igraph": igraph,
    "SQLite, indexed": sqlite,
    "DuckDB": duckdb,
    "Polars": polars,
    "dicts of sets": dicts,
}


def held_bytes() -> int:
    """What this process holds."""
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)  # what was freed counts for nobody
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def timed(call: Callable[..., Any], arguments: Sequence[tuple[int, ...]]) -> float:
    """The best microseconds for one call, on average over the arguments."""
    best = float("inf")
    spent = time.perf_counter()
    for _ in range(5):
        start = time.perf_counter()
        for each in arguments:
            call(*each)
        best = min(best, (time.perf_counter() - start) / len(arguments))
        if time.perf_counter() - spent > 20:  # noqa: PLR2004 - seconds; the slow are slow enough
            break
    return best * 1e6


def measure(name: str, meetings: int) -> dict[str, float]:
    """Build one engine and ask it."""
    if name == "naver_nvidia, no NumPy":
        from naver_nvidia.meetings import numbers  # noqa: PLC0415

        numbers.WORTH_NUMPY = sys.maxsize
    register = made(meetings)
    typical, hub = _who(register)
    given = (register, arrow_table(register)) if name == "naver_nvidia, public" else (register,)
    before = held_bytes()
    start = time.perf_counter()
    engine = ENGINES[name](*given)
    result = {"build s": time.perf_counter() - start}
    result["MB"] = (held_bytes() - before) / 1e6
    pairs = _pairs(register, typical)
    slow = name in {"DuckDB", "Polars"}
    one = [(person,) for person in (typical[:20] if slow else typical)]
    result["counterparts us"] = timed(engine.counterparts, one)
    result["between us"] = timed(engine.between, pairs[:20] if slow else pairs)
    result["in a range us"] = timed(engine.in_range, one)
    if engine.chain is not None:
        ends = list(pairwise(typical))
        few = {"rustworkx": 2, "igraph": 20}.get(name, len(ends))
        result["chain us"] = timed(engine.chain, ends[:few])
    result["hub ms"] = timed(engine.counterparts, [(hub,)]) / 1e3
    return result


def _who(register: Register) -> tuple[list[int], int]:
    """People with as many meetings as half of them have not, and the one with the most."""
    counts = [0] * register.people
    for person in register.person:
        counts[person] += 1
    median = sorted(counts)[len(counts) // 2]
    return [who for who, count in enumerate(counts) if count == median][:SAMPLE], counts.index(
        max(counts)
    )


def _pairs(register: Register, people: list[int]) -> list[tuple[int, int]]:
    """Each of the people with one whom they met."""
    wanted = dict.fromkeys(people, -1)
    last = (-1, -1, -1)
    for seat in zip(register.meeting, register.side, register.person, strict=True):
        if seat[0] == last[0] and seat[1] != last[1]:
            for one, other in ((seat[2], last[2]), (last[2], seat[2])):
                if wanted.get(one) == -1:
                    wanted[one] = other
        last = seat
    return [(one, other) for one, other in wanted.items() if other >= 0]


def in_its_own_process(name: str, meetings: int) -> dict[str, float]:
    """Measure an engine where nothing else is in memory."""
    command = [sys.executable, __file__, "--meetings", str(meetings), "--measure", name]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603
    if done.returncode:
        raise SystemExit(done.stderr)
    return dict(json.loads(done.stdout))


COLUMNS = ("build s", "MB", "counterparts us", "between us", "in a range us", "chain us", "hub ms")


def report(names: Sequence[str], meetings: int) -> None:
    """Print the table."""
    print(f"{meetings:,} meetings")
    print(f"{'':24}" + "".join(f"{each:>17}" for each in COLUMNS))
    for name in names:
        found = in_its_own_process(name, meetings)
        cells = (f"{found[each]:,.1f}" if each in found else "-" for each in COLUMNS)
        print(f"{name:24}" + "".join(f"{each:>17}" for each in cells), flush=True)


def growth(path: Path, most: int) -> None:
    """Measure from a thousand meetings up, and draw it."""
    import growth_plot  # noqa: PLC0415 - beside this file

    sizes = [size for power in range(3, 7) for size in (10**power, 2 * 10**power, 5 * 10**power)]
    measured = {
        size: in_its_own_process("naver_nvidia, bare", size) for size in sizes if size <= most
    }
    for size, found in measured.items():
        print(f"{size:>10,} " + " ".join(f"{each} {found[each]:,.2f}" for each in COLUMNS))
    path.write_text(growth_plot.drawn(measured), encoding="utf-8")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=1_000_000)
    parser.add_argument("--only", nargs="*", default=list(ENGINES), choices=list(ENGINES))
    parser.add_argument("--measure", choices=list(ENGINES), help=argparse.SUPPRESS)
    parser.add_argument("--growth", type=Path)
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(measure(asked.measure, asked.meetings)))
    elif asked.growth:
        growth(asked.growth, asked.meetings)
    else:
        report(asked.only, asked.meetings)


if __name__ == "__main__":
    main()
