"""Arrangement: from rows as they are published to one row for each participation."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, cast

from naver_nvidia.meetings.store.numbers import NONE, numbers
from naver_nvidia.register.cells import BAD, NIL
from naver_nvidia.register.rows import Reader

MET = ("met_person", "met_organization")
"""Whom the person or organization of the row met."""

HOST = ("person", "organization")
"""Who met them."""

_OF_OWN_SIDE = ("delegation", "parent_organization", "on_behalf_of")
_OF_ORGANIZATION = 1
"""What is left of a side's code, divided by four, where an organization stands for it."""

_PLACES = ("file", "source", "line")


class Arranged(NamedTuple):
    """What was done to the rows: cells filled and split, and rows that state no meeting."""

    rows: int
    filled: int = 0
    split: int = 0
    headings: int = 0
    nothing_held: int = 0


def arrange(rows: Reader) -> Arranged:
    """Carry cells down, leave out what states no meeting, and give each participation a row."""
    count, split = len(rows), 0
    headings, nil = _headings(rows), _nil(rows)
    filled = _fill(rows)
    if left_out := headings | nil:
        rows.rearrange(numbers(row for row in range(count) if row not in left_out))
    if rows.layout.none_of:
        for field, codes in rows.codes.items():
            rows.codes[field] = numbers(NONE if code == NIL else code for code in codes)
    _name_meetings(rows)
    if rows.layout.split or _known(rows, MET):
        split = _seat(rows)
    return Arranged(count, filled, split, len(headings), len(nil))


def _known(rows: Reader, fields: Sequence[str]) -> list[str]:
    return [field for field in fields if field in rows.codes]


def _headings(rows: Reader) -> set[int]:
    """The rows that say only what is carried down to those below."""
    if not rows.layout.fill_down:
        return set()
    stated = [
        codes
        for field, codes in rows.codes.items()
        if field not in (*rows.layout.fill_down, *rows.layout.constant, *_PLACES)
    ]
    said = zip(*stated, strict=True) if stated else [(NONE,)] * len(rows)
    return {row for row, codes in enumerate(said) if max(codes) == min(codes) == NONE} - rows.bad


def _nil(rows: Reader) -> set[int]:
    """The rows that say that nothing was held: in one cell, and name nobody who was there."""
    if not rows.layout.none_of:
        return set()
    whom = _known(rows, MET) or _known(rows, HOST)
    nobody = numbers([NONE]) * len(rows)
    named = zip(*(rows.codes[field] for field in whom), nobody, strict=True)
    return {
        row
        for row, (codes, names) in enumerate(
            zip(zip(*rows.codes.values(), strict=True), named, strict=True)
        )
        if NIL in codes and max(names) == NONE
    } - rows.bad


def _fill(rows: Reader) -> int:
    """Carry cells down, within each file; how many were filled. From a broken row none is."""
    filled = 0
    starts = frozenset(rows.starts)
    for field in rows.layout.fill_down:
        last, broken = NONE, False
        codes = rows.codes.get(field, numbers())
        for row, code in enumerate(codes):
            if row in starts:
                last, broken = NONE, False
            if row in rows.broken:
                broken = True
            elif code != NONE:
                last, broken = max(code, NONE), False
            elif broken:
                rows.report(row, f"{rows.names[field]}: is empty below a row that cannot be read")
            else:
                codes[row] = last
                filled += last >= 0
    return filled


def _name_meetings(rows: Reader) -> None:
    """Say which rows are one meeting, where it takes more than the column of that name."""
    fields = list(rows.parts.values())
    if fields:
        rows.names["meeting"] = ", ".join(rows.parts)
    elif "meeting" not in rows.codes:
        sources, lines = rows.proofs()
        names = rows.sources
        places = Counter[str]()
        rows.codes["meeting"] = numbers()
        for source, line in zip(sources, lines, strict=True):
            place = f"{names[source]}:{line}"
            places[place] += 1  # rows may name one place twice, and are two meetings all the same
            again = f" ({places[place]})" if places[place] > 1 else ""
            rows.codes["meeting"].append(rows.code_of("meeting", place + again))
        return
    elif "file" in rows.codes:
        fields = ["meeting"]
    else:
        return
    known: dict[tuple[int, ...], int] = {}
    columns = zip(*map(rows.codes_in, fields), strict=True)
    found = numbers()
    for row, (file, key) in enumerate(zip(rows.codes_in("file"), columns, strict=True)):
        code = known.get((file, *key))
        if code is None:
            code = known[(file, *key)] = _meeting(rows, fields, file, key)
        elif code >= 0 and min(key) == NONE:
            rows.report(row, _unsaid(rows, fields, key))
        found.append(code)
    rows.codes["meeting"] = found
    rows.rearranged = True


def _meeting(rows: Reader, fields: Sequence[str], file: int, key: tuple[int, ...]) -> int:
    if min(key) <= BAD or max(key) == NONE:
        return min(key)
    words = [
        "" if code == NONE else _words(rows.said(field, code))
        for field, code in zip(fields, key, strict=True)
    ]
    source = "" if file == NONE else f"{rows.said('source', file)}:"
    # A bar within a part is doubled, so that no two keys have one id.
    parts = words if len(words) == 1 else [each.replace("|", "||") for each in words]
    return rows.code_of("meeting", source + " | ".join(parts).strip())


def _unsaid(rows: Reader, fields: Sequence[str], key: tuple[int, ...]) -> str:
    empty = ", ".join(
        rows.names[field] for field, code in zip(fields, key, strict=True) if code < 0
    )
    return (
        f"{empty}: is empty, in a row before it too that is alike in the rest of what makes a "
        "meeting: whether they are one is not said"
    )


def _words(said: object) -> str:
    return "; ".join(cast("tuple[str, ...]", said)) if isinstance(said, tuple) else str(said)


class _Party(NamedTuple):
    organization: int
    person: int
    side: int
    own: bool


def _seat(rows: Reader) -> int:
    """Give each party, and each further topic, a row; how many cells had several."""
    split = 0
    met = _known(rows, MET)
    if met and not _known(rows, HOST):
        remedy = "; constant= gives what is alike in a whole file"
        rows.refuse("there is no column 'person' or 'organization'", rows.seen, remedy)
    delegations = rows.codes_in("delegation")
    columns = [
        _parts(rows, field)
        for field in ("organization", "person", "met_organization", "met_person", "topic")
    ]
    places, parties, topics = numbers(), list[_Party](), numbers()
    for row, cells in enumerate(zip(*columns, strict=True)):
        split += sum(len(cell) > 1 for cell in cells)
        organizations, people, met_organizations, met_people, of_row = cells
        there = _side(organizations, people, delegations[row], together=bool(met))
        across = _side(met_organizations, met_people, NONE, together=True, own=False)
        across = _apart(there, across)
        problem = _problem(rows, there, across, met=bool(met))
        if problem is not None and row not in rows.bad:
            rows.report(row, problem)
        everyone = [*(there or ()), *(across or ())] or [_Party(NONE, NONE, NONE, own=True)]
        several = max(len(everyone), len(of_row))
        places.extend([row] * several)
        parties.extend(everyone)
        parties.extend(everyone[-1:] * (several - len(everyone)))
        topics.extend((*of_row, *[NONE] * (several - len(of_row))))
    _take(rows, places, parties, topics)
    if met:
        rows.sides = numbers(each.side for each in parties)
    return split


def _parts(rows: Reader, field: str) -> Sequence[tuple[int, ...]]:
    """The codes of what each cell of the column names."""
    codes = rows.codes.get(field)
    if codes is None:
        return [()] * len(rows)
    if field not in rows.layout.split:
        return [(code,) if code >= 0 else () for code in codes]
    known = {
        code: tuple(rows.code_of(field, each) for each in rows.said(field, code))  # type: ignore[attr-defined]
        for code in {*codes}
        if code >= 0
    }
    return [known.get(code, ()) for code in codes]


def _side(
    organizations: tuple[int, ...],
    people: tuple[int, ...],
    delegation: int,
    *,
    together: bool,
    own: bool = True,
) -> list[_Party] | None:
    """Those whom a row names on one side; None if it does not say who is of what."""
    if len(organizations) > 1 and people:
        return None
    if len(organizations) > 1 or not people:
        return [_Party(each, NONE, side_of(delegation, each, NONE), own) for each in organizations]
    of = organizations[0] if organizations else NONE
    return [
        _Party(of, each, side_of(delegation, of, people[0] if together else each), own)
        for each in people
    ]


def _apart(there: list[_Party] | None, across: list[_Party] | None) -> list[_Party] | None:
    """Those across on a side of their own, even if people of one organization met each other."""
    taken = {each.side for each in there or () if each.side % 4 == _OF_ORGANIZATION}
    people = [each for each in (*(there or ()), *(across or ())) if each.person != NONE]
    if not across or not people or taken.isdisjoint(each.side for each in across):
        return across
    return [each._replace(side=each.side + 2) for each in across]


def side_of(delegation: int, organization: int, person: int) -> int:
    """A code for the side that a row names: by its delegation, else organization, else person."""
    return (
        4 * delegation
        if delegation >= 0
        else 4 * organization + _OF_ORGANIZATION
        if organization >= 0
        else 4 * person + 2
    )


def _problem(
    rows: Reader, there: list[_Party] | None, across: list[_Party] | None, *, met: bool
) -> str | None:
    if there is None or across is None:
        return "names several organizations and people: who is of which is not said"
    if met and not there:
        remedy = f"; fill_down={tuple(_known(rows, HOST))} gives a blank cell what stands above"
        remedy = "" if {*rows.layout.fill_down}.intersection(HOST) else remedy
        return f"names nobody who met them: {_blank(rows, HOST)}{remedy}"
    if met and not across:
        return f"names nobody who was met: {_blank(rows, MET)}"
    return None


def _blank(rows: Reader, fields: Sequence[str]) -> str:
    names = [repr(rows.names[field]) for field in _known(rows, fields)]
    return f"{' and '.join(names)} {'is' if len(names) == 1 else 'are'} blank"


def _take(rows: Reader, places: array[int], parties: list[_Party], topics: array[int]) -> None:
    rows.rearrange(places)
    rows.codes["organization"] = numbers(each.organization for each in parties)
    rows.codes["person"] = numbers(each.person for each in parties)
    rows.codes["topic"] = topics
    for field in _OF_OWN_SIDE:
        if (codes := rows.codes.get(field)) is not None:
            rows.codes[field] = numbers(
                code if each.own else NONE for code, each in zip(codes, parties, strict=True)
            )
    for field in MET:
        rows.codes.pop(field, None)
