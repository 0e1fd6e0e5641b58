"""The calendar, read back by icalendar."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import attrs
import pytest

icalendar = pytest.importorskip(
    "icalendar", reason="icalendar is not installed: naver-nvidia[icalendar]"
)

from naver_nvidia import (
    Article,
    DateRange,
    Delegation,
    InvalidValue,
    Meeting,
    Meetings,
    Passage,
    Person,
    resolve_date,
)
from naver_nvidia.interop.icalendar import to_calendar, to_recurrence


def events(article: Article) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(to_calendar(article).to_ical()).events


def test_the_meeting_is_an_event(bundled: Article) -> None:
    """The meeting is read back with its day, place, topics and words, and takes up its day."""
    (event,) = events(bundled)
    meeting = bundled.meetings[0]
    assert event["uid"] == "naver-nvidia-meeting@naver-nvidia-2024-06-28"
    assert event.decoded("dtstamp") == datetime(2024, 6, 28, tzinfo=UTC)
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (
        date(2024, 6, 25),
        date(2024, 6, 26),
    )
    assert event["status"] == "CONFIRMED"
    assert event["location"] == "Nvidia's headquarters, Santa Clara, California"
    assert [str(each) for each in event.categories] == [each.name for each in meeting.topics]
    assert all(person.name in event["summary"] for person in meeting.participants)
    assert "transp" not in event
    assert str(event["description"]).split("\n\n") == [each.exact for each in meeting.passages]


def test_only_what_is_an_event_is_one(hostile: Article) -> None:
    """Meetings held and planned are events; a denied one is none, nor one without a date."""
    held, planned = events(hostile)
    assert (held["uid"], held["status"]) == (f"m 1@{hostile.id}", "CONFIRMED")
    assert (planned["uid"], planned["status"]) == (f"m2@{hostile.id}", "TENTATIVE")
    assert held["summary"] == "Kim, \U00020bb7田 (Acme Inc) / Zoë\u0301"
    assert planned["summary"] == "Kim / Acme Inc"
    assert held["organizer"].params["CN"] == "<Kim & Kim>"


def test_an_uncertain_day_is_said_to_be_one_of_them(hostile: Article) -> None:
    """The event of a month spans it, its end exclusive, says so, and keeps nobody busy."""
    _, planned = events(hostile)
    assert (planned.decoded("dtstart"), planned.decoded("dtend")) == (
        date(2024, 6, 1),
        date(2024, 7, 1),
    )
    assert planned["transp"] == "TRANSPARENT"
    assert str(planned["description"]) == (
        "On one of these days (2024-06).\n\nThey\u00a0may meet in June"
    )


END_OF_JUNE = DateRange(date(2024, 6, 25), date(2024, 6, 30))


@pytest.mark.parametrize(
    ("first", "end", "takes_up"),
    [
        (DateRange.day(date(2024, 6, 24)), DateRange.day(date(2024, 6, 25)), True),
        (DateRange.day(date(2024, 6, 24)), END_OF_JUNE, False),
    ],
)
def test_a_meeting_of_several_days_takes_up_all(
    bundled: Article, first: DateRange, end: DateRange, *, takes_up: bool
) -> None:
    """From its first day to its last; where one of these is not known, nobody is busy."""
    words = bundled.meetings[0].passages[:1]
    meeting = Meeting("m", (Delegation(),), date=first, end_date=end, passages=words)
    (event,) = events(attrs.evolve(bundled, meetings=Meetings([meeting]), statements=()))
    assert event.decoded("dtstart") == date(2024, 6, 24)
    assert event.decoded("dtend") == end.latest + timedelta(days=1)
    assert ("transp" not in event) == takes_up
    assert str(event["description"]).startswith("Within these days (") != takes_up


def test_no_address_is_invented(article: Article) -> None:
    """Nobody has an address who has none in the article, and so nobody is an attendee."""
    assert b"mailto" not in to_calendar(article).to_ical().lower()
    for event in events(article):
        assert "attendee" not in event
        assert event.get("organizer", "urn:uuid:").startswith("urn:uuid:")


def test_bytes_are_stable() -> None:
    """Every process writes the same bytes, whatever its hash seed."""
    script = (
        "import sys; from naver_nvidia import load_article;"
        "from naver_nvidia.interop.icalendar import to_calendar;"
        "sys.stdout.buffer.write(to_calendar(load_article()).to_ical())"
    )
    one, other = (
        subprocess.run(  # noqa: S603 - our own script
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    )
    assert one == other
    assert one.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")


def test_a_meeting_may_have_neither_place_nor_names(bundled: Article) -> None:
    """An event has no place, topics or people where the article states none."""
    words, day = bundled.meetings[0].passages[:1], DateRange.day(date(2024, 6, 25))
    bare = Meeting("m", (Delegation(),), date=day, passages=words)
    (event,) = events(attrs.evolve(bundled, meetings=Meetings([bare]), statements=()))
    assert not {"location", "categories", "attendee", "organizer"} & {key.lower() for key in event}


def test_what_a_calendar_cannot_hold_is_refused() -> None:
    """A control character, or a last day with none behind it, is an error."""
    person = Person("p", "Lee\x1bHae-jin")
    day = DateRange.day(date(2024, 6, 25))
    words = (Passage(0, 1, "x"),)
    meeting = Meeting("m", (Delegation(members=(person,)),), date=day, passages=words)
    article = Article(
        id="a", text="x", date_published=day.latest, people=(person,), meetings=(meeting,)
    )
    with pytest.raises(
        InvalidValue, match=r"people\[0\]\.name: iCalendar cannot hold the U\+001B at 3"
    ):
        to_calendar(article)
    last = attrs.evolve(meeting, date=DateRange.day(date.max), status="planned")
    with pytest.raises(InvalidValue, match="'m' ends on 9999-12-31"):
        to_calendar(attrs.evolve(article, meetings=(last,)))


def test_what_comes_round_is_an_rrule() -> None:
    """A SET is a recurrence that icalendar writes; a date is none."""
    friday = date(2024, 6, 28)
    monthly = to_recurrence(
        resolve_date("the first Friday of each month", published=friday), start=friday
    )
    assert monthly is not None
    assert monthly.to_ical() == b"FREQ=MONTHLY;BYDAY=+1FR"
    assert to_recurrence(resolve_date("Tuesday", published=friday), start=friday) is None
