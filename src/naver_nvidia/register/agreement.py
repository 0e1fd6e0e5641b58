"""Agreement: whether rows are complete, and those of one meeting or delegation agree."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from naver_nvidia.dates import DateRange
from naver_nvidia.meetings.store.numbers import NONE, numbers
from naver_nvidia.meetings.store.vectors import vectors
from naver_nvidia.register.arrangement import side_of
from naver_nvidia.register.owners import Owners
from naver_nvidia.register.rows import Reader

OF_MEETING = ("date", "place", "organizer", "status")
"""What the rows of one meeting must agree on; a row may leave it empty."""


def check(rows: Reader) -> None:
    """Report every row that is incomplete, or contradicts one before it that is not left out.

    What is wrong with one row of a meeting makes all of them bad: half a meeting is another one.
    """
    _require_meeting(rows)
    _require_party(rows)
    _require_child(rows)
    _merge_dates(rows)
    claims = [*_claims(rows)]
    for row in range(len(rows)) if claims else ():
        if row not in rows.bad:
            _take_in(rows, row, claims)
    for claim in claims:
        rows.codes[claim.field] = vectors(len(rows)).taken(claim.said, claim.group)
    _leave_out_meetings(rows)
    if (parents := rows.column("parent_organization")) is not None:
        _check_owners(rows, Owners(rows, parents))


def _leave_out_meetings(rows: Reader) -> None:
    """Make the rows bad that are of one meeting with a bad one."""
    if rows.bad:
        meeting = rows.codes["meeting"]
        bad = {meeting[row] for row in rows.bad} - {NONE}
        rows.bad.update(row for row, code in enumerate(meeting) if code in bad)


def _check_owners(rows: Reader, owners: Owners) -> None:
    """Take in the owners that the rows name, meeting by meeting: one that is bad decides none."""
    of_meetings: dict[int, list[int]] = {}
    for row, code in enumerate(rows.codes["meeting"]):
        if row not in rows.bad:
            of_meetings.setdefault(code, []).append(row)
    for together in of_meetings.values():
        for row in together:
            if problem := owners.problem(row):
                rows.report(row, problem)
            else:
                owners.keep(row)
        if rows.bad.isdisjoint(together):
            owners.commit()
        else:
            owners.roll_back()
            rows.bad.update(together)


def _claims(rows: Reader) -> Iterator[Claim]:
    """What the rows of one meeting or delegation must agree on, where they do not say the same."""
    meeting = rows.codes.get("meeting", numbers())
    wholes: list[tuple[str, array[int], tuple[str, ...]]] = [("the meeting", meeting, OF_MEETING)]
    of_sides: tuple[str, ...] = ("on_behalf_of",)
    if rows.column("delegation") is not None:
        of_sides = ("organization", "on_behalf_of")
    if any(map(rows.column, of_sides)):
        wholes.append(("the delegation", _paired(meeting, sides(rows)), of_sides))
    for whole, group, said in wholes:
        steps = vectors(len(group))
        size = steps.highest(group) + 2  # the last place is for rows without a group, at -1
        for field in said:
            codes = rows.column(field)
            # If the last row of each group says what all say, as it should be, none needs a look.
            if codes is None:
                continue
            if steps.taken(steps.scattered(group, codes, size), group) != codes:
                yield Claim(field, whole, group, codes, numbers([NONE]) * size, [0] * size)


class Claim(NamedTuple):
    """What rows say in one field, by group: ``said`` by the row that is ``first`` to say it."""

    field: str
    whole: str
    group: array[int]
    codes: array[int]
    said: array[int]
    first: list[int]

    def problem(self, rows: Reader, row: int) -> str | None:
        """What the row says other than the first of its group."""
        code, group = self.codes[row], self.group[row]
        if code < 0 or self.said[group] in (NONE, code):
            return None
        source, line = rows.proof_of(self.first[group])
        one, other = (str(_value(rows, self.field, each)) for each in (code, self.said[group]))
        return (
            f"{rows.names[self.field]}: {one!r} contradicts {other!r}, which {source}:{line} "
            f"says of {self.whole}"
        )

    def keep(self, row: int) -> None:
        """Let the row decide, if it is the first."""
        group = self.group[row]
        if self.codes[row] >= 0 and self.said[group] == NONE:
            self.said[group], self.first[group] = self.codes[row], row


def _take_in(rows: Reader, row: int, claims: Sequence[Claim]) -> None:
    """Report what the row contradicts, or let it decide: never both."""
    problems = [problem for claim in claims if (problem := claim.problem(rows, row))]
    for problem in problems:
        rows.report(row, problem)
    if not problems:
        for claim in claims:
            claim.keep(row)


def sides(rows: Reader) -> array[int]:
    """A code for the side that each row is on: its delegation, else organization, else person."""
    if rows.sides is not None:
        return rows.sides
    for field, others in (("delegation", ()), ("organization", ("delegation",))):
        codes = rows.column(field)
        if (
            codes is not None
            and vectors(len(codes)).lowest(codes) >= 0
            and not any(map(rows.column, others))
        ):
            return codes  # all rows have the same kind of label
    labels = map(rows.codes_in, ("delegation", "organization", "person"))
    return numbers(map(side_of, *labels))


def _require_meeting(rows: Reader) -> None:
    codes = rows.codes.get("meeting", numbers())
    if vectors(len(codes)).lowest(codes) < 0:
        for row, code in enumerate(codes):
            if code == NONE:
                rows.report(
                    row, f"{rows.names['meeting']}: is empty; it says which rows belong together"
                )
        rows.codes["meeting"] = numbers(max(code, NONE) for code in codes)  # the bad ones as well


def _require_party(rows: Reader) -> None:
    if rows.seen and len(rows) and not {"person", "organization"} & set(rows.codes):
        either = " or ".join(repr(rows.names[field]) for field in ("person", "organization"))
        rows.refuse(f"there is no column {either}", rows.seen)
    if rows.sides is not None:  # it was looked at when they were seated
        return
    person, sender = map(rows.codes_in, ("person", "organization"))
    if vectors(len(person)).lowest(person) < 0:
        for row, (one, other) in enumerate(zip(person, sender, strict=True)):
            if one == other == NONE:
                rows.report(row, "names neither a person nor an organization")


def _require_child(rows: Reader) -> None:
    """A parent is that of the organization on its own row."""
    parents = rows.column("parent_organization")
    if parents is not None:
        for row, (one, parent) in enumerate(
            zip(rows.codes_in("organization"), parents, strict=True)
        ):
            if one == NONE and parent >= 0:
                name = rows.names["parent_organization"]
                rows.report(row, f"{name}: stands there without an organization")


def _merge_dates(rows: Reader) -> None:
    """Turn earliest and latest into the one date that they bound."""
    nothing = numbers([NONE]) * len(rows)
    first, last = (rows.column(field) for field in ("date_earliest", "date_latest"))
    if first is None and last is None:
        return
    given = rows.column("date") or nothing
    if _merged_by_date(rows, given, first or nothing, last or nothing):
        return
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


def _merged_by_date(rows: Reader, given: array[int], first: array[int], last: array[int]) -> bool:
    """Whether each date says as much as its bounds, which are the same wherever it stands."""
    steps = vectors(len(rows))
    if min(map(steps.lowest, (given, first, last))) < NONE:
        return False
    bounds = [steps.scattered(given, each, steps.highest(given) + 2) for each in (first, last)]
    if [steps.taken(each, given) for each in bounds] != [first, last]:
        return False
    found = [_merged(rows, *key) for key in zip(range(len(bounds[0]) - 1), *bounds, strict=False)]
    found.append(_merged(rows, NONE, bounds[0][-1], bounds[1][-1]))
    dates = [each for each in found if not isinstance(each, str)]
    if len(dates) == len(found):
        rows.codes["date"] = steps.taken(numbers(dates), given)
    return len(dates) == len(found)


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


def _value(rows: Reader, field: str, code: int) -> object:
    if field == "date":
        return rows.dates.distinct[code]
    if field == "status":
        return rows.statuses.distinct[code]
    return (rows.organizations if field != "place" else rows.texts["place"]).distinct[code]
