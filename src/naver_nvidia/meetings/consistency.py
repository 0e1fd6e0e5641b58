"""Consistency: whether rows are complete, and those of one meeting or delegation agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates import DateRange
from naver_nvidia.meetings.numbers import NONE, numbers
from naver_nvidia.meetings.vectors import highest, lowest, scattered, taken

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable

    from naver_nvidia.meetings.rows import Reader

OF_MEETING = ("date", "place", "organizer", "status")
"""What the rows of one meeting must agree on; a row may leave it empty."""


def check(rows: Reader) -> None:
    """Report every row that is incomplete, or contradicts one before it."""
    _require_meeting(rows)
    _require_party(rows)
    _merge_dates(rows)
    meeting = rows.codes.get("meeting", numbers())
    for field in OF_MEETING:
        if (codes := rows.column(field)) is not None:
            _agree(rows, field, meeting, codes, "the meeting")
    said_of_sides = [
        field
        for field in ("organization", "on_behalf_of")
        if rows.column(field) is not None
        and (field == "on_behalf_of" or rows.column("delegation") is not None)
    ]
    if said_of_sides:
        side = _paired(meeting, sides(rows))
        for field in said_of_sides:
            _agree(rows, field, side, rows.codes[field], "the delegation")
    _check_parents(rows)


def sides(rows: Reader) -> array[int]:
    """A code for the side that each row is on: its delegation, else organization, else person."""
    for field, others in (("delegation", ()), ("organization", ("delegation",))):
        codes = rows.column(field)
        if codes is not None and lowest(codes) >= 0 and not any(map(rows.column, others)):
            return codes  # all rows have the same kind of label
    labels = [
        rows.codes.get(field) or numbers([NONE]) * len(rows)
        for field in ("delegation", "organization", "person")
    ]
    return numbers(
        3 * delegation if delegation >= 0 else 3 * sender + 1 if sender >= 0 else 3 * person + 2
        for delegation, sender, person in zip(*labels, strict=True)
    )


def _require_meeting(rows: Reader) -> None:
    codes = rows.codes.get("meeting", numbers())
    if lowest(codes) < 0:
        for row, code in enumerate(codes):
            if code == NONE:
                rows.report(
                    row, f"{rows.names['meeting']}: is empty; it says which rows belong together"
                )


def _require_party(rows: Reader) -> None:
    if len(rows) and not {"person", "organization"} & set(rows.codes):
        either = " or ".join(repr(rows.names[field]) for field in ("person", "organization"))
        rows.refuse(f"there is no column {either}", rows.seen)
    nobody = numbers([NONE]) * len(rows)
    person, sender = (rows.codes.get(field, nobody) for field in ("person", "organization"))
    if lowest(person) < 0:
        for row, (one, other) in enumerate(zip(person, sender, strict=True)):
            if one == other == NONE:
                rows.report(row, "names neither a person nor an organization")


def _merge_dates(rows: Reader) -> None:
    """Turn earliest and latest into the one date that they bound."""
    nothing = numbers([NONE]) * len(rows)
    first, last = (rows.column(field) for field in ("date_earliest", "date_latest"))
    if first is None and last is None:
        return
    given = rows.column("date") or nothing
    merged = numbers()
    known: dict[tuple[int, int, int], int | str] = {}
    for row, key in enumerate(zip(given, first or nothing, last or nothing, strict=True)):
        if key not in known:
            known[key] = _merged(rows, *key)
        found = known[key]
        if isinstance(found, str):
            rows.report(row, found)
            found = NONE
        merged.append(found)
    rows.codes["date"] = merged


def _merged(rows: Reader, given: int, first: int, last: int) -> int | str:
    """The code of the date, or what is wrong with it."""
    if min(given, first, last) < NONE:
        return max(given, NONE)  # reported when it was read
    if first == last == NONE:
        return given
    if NONE in (first, last):
        return "has one of date_earliest and date_latest, not both"
    dates = rows.dates.distinct
    earliest, latest = dates[first].earliest, dates[last].latest
    if latest < earliest:
        return f"date_latest: {latest} lies before {earliest}"
    if given == NONE:
        return rows.dates.code_of(DateRange(earliest, latest))
    if (dates[given].earliest, dates[given].latest) != (earliest, latest):
        return f"date: {dates[given]} is not {earliest} to {latest}"
    return given


def _paired(one: Iterable[int], other: Iterable[int]) -> array[int]:
    """One code for each pair of codes."""
    known: dict[tuple[int, int], int] = {}
    return numbers(known.setdefault(pair, len(known)) for pair in zip(one, other, strict=True))


def _agree(rows: Reader, field: str, group: array[int], codes: array[int], whole: str) -> None:
    """Report the rows that say other than the first of their group; fill in what rows leave out."""
    size = highest(group) + 1
    # If the last row of each group says what all say, as it should be, no row needs a look.
    if taken(scattered(group, codes, size), group) == codes:
        return
    said = numbers([NONE]) * size
    first = [0] * len(said)
    for row, (number, code) in enumerate(zip(group, codes, strict=True)):
        if row in rows.bad or code < 0:
            continue
        if said[number] < 0:
            said[number], first[number] = code, row
        elif said[number] != code:
            source, line = rows.proof_of(first[number])
            one, other = (str(_value(rows, field, each)) for each in (code, said[number]))
            rows.report(
                row,
                f"{rows.names[field]}: {one!r} contradicts {other!r}, which {source}:{line} "
                f"says of {whole}",
            )
    rows.codes[field] = taken(said, group)


def _value(rows: Reader, field: str, code: int) -> object:
    if field == "date":
        return rows.dates.distinct[code]
    if field == "status":
        return rows.statuses.distinct[code]
    return (rows.organizations if field != "place" else rows.texts["place"]).distinct[code]


def _check_parents(rows: Reader) -> None:
    """An organization has one parent, and does not own itself through others."""
    if rows.column("parent_organization") is None:
        return
    name = rows.names["parent_organization"]
    sent = rows.codes.get("organization") or numbers([NONE]) * len(rows)
    for row, (one, parent) in enumerate(zip(sent, rows.codes["parent_organization"], strict=True)):
        if one == NONE and parent >= 0:
            rows.report(row, f"{name}: stands there without an organization")
    owned = numbers(code if code >= 0 else len(rows.organizations.distinct) for code in sent)
    _agree(rows, "parent_organization", owned, rows.codes["parent_organization"], "it")
    above: dict[int, int] = {}
    for row, (one, parent) in enumerate(zip(sent, rows.codes["parent_organization"], strict=True)):
        if row in rows.bad or parent < 0 or one in above:
            continue
        owner: int | None = parent
        while owner is not None and owner != one:
            owner = above.get(owner)
        if owner is None:
            above[one] = parent
        else:
            itself = rows.organizations.distinct[one]
            rows.report(row, f"{name}: {itself!r} would own itself")
