#!/usr/bin/env bash
# ics 0.7.3, recurring-ical-events 3.8.2, icalendar 7.3.2: a calendar that ics reads and writes
# without a change has its times in UTC and no time zone any more, beside the rule of recurrence as
# it was: an evening that recurs is an hour early once the clocks have changed, and one whose UTC
# time is on the next day is on the wrong day of the week. The local time of a recurring event
# stays, as the examples of RFC 5545, 3.8.5.3, do at 9:00 from EDT to EST.
#
# Seen, at half past seven every week, and at half past eight on Tuesdays, New York time:
#   as given          Tue 29 Oct 19:30, Tue 05 Nov 19:30, Tue 12 Nov 19:30
#   as ics writes it  Tue 29 Oct 19:30, Tue 05 Nov 18:30, Tue 12 Nov 18:30
#   as given          Tue 29 Oct 20:30, Tue 05 Nov 20:30, ...
#   as ics writes it  Tue 29 Oct 20:30, Mon 04 Nov 19:30, ...
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet ics==0.7.3 recurring-ical-events==3.8.2 icalendar==7.3.2 tatsu==5.15.1 tzdata==2026.6 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from zoneinfo import ZoneInfo

import ics
import recurring_ical_events
from icalendar import Calendar

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example.org//council//EN
CALSCALE:GREGORIAN
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:council@example.org
DTSTAMP:20240601T000000Z
DTSTART;TZID=America/New_York:20241029T{time}
RRULE:{rule}
SUMMARY:Council
END:VEVENT
END:VCALENDAR
"""


def occurrences(calendar):
    found = recurring_ical_events.of(Calendar.from_ical(calendar)).between((2024, 10, 1), (2024, 12, 1))
    return [f"{each.start.astimezone(ZoneInfo('America/New_York')):%a %d %b %H:%M}" for each in found]


for time, rule, before, after in (
    ("193000", "FREQ=WEEKLY;COUNT=3", "Tue 05 Nov 19:30", "Tue 05 Nov 18:30"),
    ("203000", "FREQ=WEEKLY;BYDAY=TU;COUNT=3", "Tue 05 Nov 20:30", "Mon 04 Nov 19:30"),
):
    given = CALENDAR.format(time=time, rule=rule)
    written = ics.Calendar(given).serialize()
    print(occurrences(given), occurrences(written))
    assert rule in written and "TZID" not in written, written
    assert (occurrences(given)[1], occurrences(written)[1]) == (before, after)
PYTHON
