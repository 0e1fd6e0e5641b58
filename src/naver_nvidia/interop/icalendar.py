"""Meetings as an iCalendar file (RFC 5545), for calendars."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event, vCalAddress, vRecur

from naver_nvidia.article import Article, passages_of
from naver_nvidia.dates import DateRange, ResolvedDate
from naver_nvidia.entities import Entity, containing
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.interop.plumbing.characters import NO_ICALENDAR, check
from naver_nvidia.interop.plumbing.events import title
from naver_nvidia.meetings import Meeting

_STATUS: Final = {"held": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED"}


def to_calendar(article: Article) -> Calendar:
    """The meetings held and planned, each an event of whole days, the last of them exclusive.

    ``to_ical()`` gives the same bytes each time: a UID is the meeting's id and the article's, the
    DTSTAMP the day of publication. A meeting held is CONFIRMED, a planned one TENTATIVE. Of a date
    that is not one day the event spans all the days, and its description says that it is on one of
    them; it is TRANSPARENT then, for nobody was busy on all of them. The description has the words
    that state the meeting, CATEGORIES its topics. A meeting of several days that are known takes
    all of them up. An ORGANIZER that the article states is a URN,
    with CN the name.

    It carries no meeting that is denied, which is no event, and none without a date; and who met
    only in the words of the summary, for an ATTENDEE is an address and the article has none.

    >>> from naver_nvidia import load_article
    >>> (event,) = to_calendar(load_article()).events
    >>> print(event["summary"])
    Lee Hae-jin, Choi Soo-yeon, Kim Yoo-won and others (Naver) / Jensen Huang (Nvidia)
    >>> event.start, event.end
    (datetime.date(2024, 6, 25), datetime.date(2024, 6, 26))

    Raises:
        InvalidValue: a text has a control character, or a date ends on 9999-12-31, behind which
            there is no day.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//naver-nvidia//article//EN")
    calendar.add("version", "2.0")
    for meeting in article.meetings:
        if meeting.status in _STATUS and meeting.dates is not None:
            calendar.add_component(_event(article, meeting, meeting.dates))
    return calendar


def to_recurrence(resolved: ResolvedDate, start: date) -> vRecur | None:
    """The RRULE by which a SET comes round from a day on; None where no rule says it.

    It counts from the event's DTSTART, which is the first time of `ResolvedDate.rrule`.

    >>> from naver_nvidia import resolve_date
    >>> each = resolve_date("every other Tuesday", published=date(2024, 6, 28))
    >>> to_recurrence(each, start=date(2024, 6, 28)).to_ical()
    b'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'
    >>> each.rrule(date(2024, 6, 28))[0]
    datetime.datetime(2024, 7, 2, 0, 0)

    Raises:
        InvalidValue: ``start`` is not a plain date.
    """
    rule = resolved.rrule(start)
    return None if rule is None else vRecur.from_ical(str(rule).partition("RRULE:")[2])


def _event(article: Article, meeting: Meeting, days: DateRange) -> Event:
    if days.latest == date.max:
        raise InvalidValue(
            "to_calendar", f"{shown(meeting.id)} ends on {days.latest}, the last day"
        )
    event = Event()
    event.add("uid", _text(article, f"{meeting.id}@{article.id}"))
    event.add("dtstamp", datetime.combine(article.date_published, time(), UTC))
    event.add("dtstart", days.earliest)
    event.add("dtend", days.latest + timedelta(days=1))
    event.add("status", _STATUS[meeting.status])
    if not _is_firm(meeting):
        event.add("transp", "TRANSPARENT")
    event.add("summary", _text(article, title(meeting)))
    event.add("description", _text(article, "\n\n".join(_description(meeting, days))))
    if meeting.place is not None:
        event.add(
            "location", _text(article, ", ".join(each.name for each in containing(meeting.place)))
        )
    if meeting.topics:
        event.add("categories", [_text(article, topic.name) for topic in meeting.topics])
    if meeting.organizer is not None:
        event.add("organizer", _address(article, meeting.organizer))
    return event


def _description(meeting: Meeting, days: DateRange) -> Iterator[str]:
    if meeting.end_date is None and days.earliest != days.latest:
        yield f"On one of these days ({days})."
    elif meeting.end_date is not None and not _is_firm(meeting):
        yield f"Within these days ({meeting.when})."
    for passage in passages_of(meeting):
        yield passage.exact


def _is_firm(meeting: Meeting) -> bool:
    """Whether it is known on which day it begins, and on which it ends."""
    return all(
        each is None or each.earliest == each.latest for each in (meeting.date, meeting.end_date)
    )


def _address(article: Article, party: Entity) -> vCalAddress:
    address = vCalAddress(uuid5(NAMESPACE_URL, f"{article.id}#{party.id}").urn)
    address.params["CN"] = _text(article, party.name)
    return address


def _text(article: Article, words: str) -> str:
    """The words, which the article has, if iCalendar can hold them."""
    check(article, "iCalendar", NO_ICALENDAR, (words,))
    return words
