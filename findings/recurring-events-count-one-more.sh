#!/usr/bin/env bash
# recurring-ical-events 3.8.2, icalendar 7.3.2, python-dateutil 2.9.0.post0: of an event whose own
# day does not fit its rule (RFC 5545 leaves that undefined), the day is an occurrence that COUNT
# does not count for one library, and none at all for the other: COUNT=3 is four days or three.
#
# Seen:
#   recurring-ical-events  2024-01-31 2024-02-05 2024-02-12 2024-02-19
#   dateutil               2024-02-05 2024-02-12 2024-02-19
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet recurring-ical-events==3.8.2 icalendar==7.3.2 python-dateutil==2.9.0.post0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from datetime import date, datetime

import recurring_ical_events
from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

rule = "FREQ=WEEKLY;BYDAY=MO;COUNT=3"
event = Event()
event.add("uid", "1")
event.add("dtstart", date(2024, 1, 31))  # a Wednesday
event.add("rrule", {"freq": "weekly", "byday": "mo", "count": 3})
calendar = Calendar()
calendar.add_component(event)
found = recurring_ical_events.of(calendar).between(date(2024, 1, 1), date(2025, 1, 1))
one = [str(each.start) for each in found]
other = [str(each.date()) for each in rrulestr(rule, dtstart=datetime(2024, 1, 31))]
print(one, other)
assert one == ["2024-01-31", *other] and other == ["2024-02-05", "2024-02-12", "2024-02-19"]
PYTHON
