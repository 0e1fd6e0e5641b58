"""The tools that one would otherwise use, each with the best that it has for four questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from register_made import YEAR, Register

if TYPE_CHECKING:
    from collections.abc import Callable


class Engine(NamedTuple):
    """What an engine answers, of people by number: each call gives what can be counted."""

    counterparts: Callable[[Any], Any]
    between: Callable[[Any, Any], Any]
    in_range: Callable[[Any], Any]
    chain: Callable[[Any, Any], Any] | None


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
