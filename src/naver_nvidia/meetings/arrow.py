"""Arrow: the two tables of a register out of its columns."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from naver_nvidia.errors import InvalidValue
from naver_nvidia.meetings.numbers import NONE, numbers

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from naver_nvidia.meetings.numbers import Numbers
    from naver_nvidia.meetings.register import Register


def pyarrow() -> Any:  # noqa: ANN401 - PyArrow has no types
    """PyArrow, or InvalidValue that says how to get it."""
    try:
        return cast("Any", import_module("pyarrow"))
    except ModuleNotFoundError:
        raise InvalidValue("pyarrow", "is not installed: install naver-nvidia[arrow]") from None


def viewless(column: Any) -> Any:  # noqa: ANN401
    """The column, for what PyArrow cannot do with the strings that Polars has."""
    return column.cast("large_string") if str(column.type) == "string_view" else column


def to_arrow(register: Register, chosen: Numbers) -> tuple[Any, Any]:
    """The tables ``meetings`` and ``participations``, as naver_nvidia.meetings.tables has them."""
    arrow = pyarrow()
    columns = register.columns
    ids = [register.meetings[number].id for number in chosen]
    dates = [columns.agenda.date_of(number) for number in chosen]
    places = [columns.places[number] for number in chosen]
    organizers = [columns.organizers[number] for number in chosen]
    topics = [[each.id for each in columns.topics[number]] for number in chosen]
    earliest = arrow.array([each and each.earliest for each in dates], arrow.date32())
    latest = arrow.array([each and each.latest for each in dates], arrow.date32())
    meetings = arrow.table(
        {
            "meeting": arrow.array(ids, arrow.string()),
            "date": arrow.array([each and str(each) for each in dates], arrow.string()),
            "date_earliest": earliest,
            "date_latest": latest,
            "place": arrow.array([each and each.id for each in places], arrow.string()),
            "organizer": arrow.array([each and each.id for each in organizers], arrow.string()),
            "topics": arrow.array(topics, arrow.list_(arrow.string())),
            "status": arrow.array([columns.statuses[number] for number in chosen], arrow.string()),
        }
    )
    which, delegation, side, person, sender = _participations(register, chosen)
    speaking = [columns.on_behalf_of[number] for number in delegation]
    at = arrow.array(which, arrow.int32())
    people = [each.id for each in columns.people.directory]
    organizations = [each.id for each in columns.organizations.directory]
    owners = [each.parent_organization for each in columns.organizations.directory]
    parents = [each and each.id for each in owners]
    participations = arrow.table(
        {
            "meeting": meetings["meeting"].combine_chunks().take(at),
            "delegation": arrow.array(delegation, arrow.int32()),
            "side": arrow.array(side, arrow.int32()),
            "person": _named(arrow, people, person),
            "organization": _named(arrow, organizations, sender),
            "parent_organization": _named(arrow, parents, sender),
            "on_behalf_of": arrow.array([each and each.id for each in speaking], arrow.string()),
            "date_earliest": earliest.take(at),
            "date_latest": latest.take(at),
        }
    )
    return meetings, participations


def _participations(register: Register, chosen: Numbers) -> tuple[array[int], ...]:
    """For each participation its meeting's place, delegation, side, person and sender."""
    people, organizations = register.columns.casts()
    seating, sending = people.incidence, organizations.incidence
    found = (numbers(), numbers(), numbers(), numbers(), numbers())
    for at, meeting in enumerate(chosen):
        for side, delegation in enumerate(seating.delegations_of(meeting)):
            senders = organizations.among(sending.row(delegation))
            sender = next(senders, organizations.first + NONE) - organizations.first
            for person in [*people.among(seating.row(delegation))] or [NONE]:
                for column, value in zip(
                    found, (at, delegation, side, person, sender), strict=True
                ):
                    column.append(value)
    return found


def _named(arrow: Any, ids: Sequence[str | None], codes: Sequence[int]) -> Any:  # noqa: ANN401
    places = arrow.array([None if code == NONE else code for code in codes], arrow.int32())
    return arrow.array(ids, arrow.string()).take(places)
