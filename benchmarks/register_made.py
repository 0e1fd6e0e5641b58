"""A made register: meetings as numbers, and as the words that a user would have."""

from __future__ import annotations

from array import array
from datetime import date
from typing import Any, NamedTuple

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


def word(person: int) -> str:
    """The name of a person."""
    return f"Person {person}"


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
    table = pa.table(
        {
            "meeting": words("m", register.meeting),
            "date": pa.array(days - epoch, pa.int32()).cast(pa.date32()),
            "delegation": words("side ", register.side),
            "person": words("Person ", register.person),
        }
    )
    pa.default_memory_pool().release_unused()  # else what it keeps is counted for nobody
    return table


def typical_and_hub(register: Register) -> tuple[list[int], int]:
    """People with as many meetings as half of them have not, and the one with the most."""
    counts = [0] * register.people
    for person in register.person:
        counts[person] += 1
    median = sorted(counts)[len(counts) // 2]
    return [who for who, count in enumerate(counts) if count == median][:SAMPLE], counts.index(
        max(counts)
    )


def pairs(register: Register, people: list[int]) -> list[tuple[int, int]]:
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
