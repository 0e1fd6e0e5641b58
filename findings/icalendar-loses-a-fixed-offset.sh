#!/usr/bin/env bash
# icalendar 7.3.2: an event at 10:00 with a fixed offset of nine hours is written with
# TZID="UTC+09:00", for which add_missing_timezones adds no definition; read back by the same
# library the time has no zone, so the instant is lost. With a named zone it is kept.
#
# Seen:
#   DTSTART;TZID="UTC+09:00":20240625T100000
#   read back: 2024-06-25 10:00:00, tzinfo None
#
# Here: the calendar export writes days, and no times.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet icalendar==7.3.2 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event


def back(zone):
    event = Event()
    event.add("dtstart", datetime(2024, 6, 25, 10, tzinfo=zone))
    calendar = Calendar()
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return Calendar.from_ical(calendar.to_ical()).events[0].start


fixed, named = back(timezone(timedelta(hours=9))), back(ZoneInfo("Asia/Seoul"))
print(repr(fixed), repr(named))
assert fixed.tzinfo is None and named.utcoffset() == timedelta(hours=9)
PYTHON
