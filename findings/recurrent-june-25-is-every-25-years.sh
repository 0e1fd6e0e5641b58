#!/usr/bin/env bash
# recurrent 0.4.1, parsedatetime 2.6: "every year on 25 June" is an event in June of every 25th
# year: a number before the month becomes the interval, and the day is lost. With the month first,
# or as "the 25th of June", it is what it says.
#
# Seen:
#   every year on 25 June           RRULE:BYMONTH=6;INTERVAL=25;FREQ=YEARLY
#   every year on 4 July            RRULE:BYMONTH=7;INTERVAL=4;FREQ=YEARLY
#   every year on June 25           RRULE:BYMONTHDAY=25;BYMONTH=6;INTERVAL=1;FREQ=YEARLY
#   every year on the 25th of June  RRULE:BYMONTHDAY=25;BYMONTH=6;INTERVAL=1;FREQ=YEARLY
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet recurrent==0.4.1 parsedatetime==2.6 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from datetime import datetime

from recurrent import RecurringEvent

wrong, right = "RRULE:BYMONTH={};INTERVAL={};FREQ=YEARLY", "RRULE:BYMONTHDAY=25;BYMONTH=6;INTERVAL=1;FREQ=YEARLY"
expected = {
    "every year on 25 June": wrong.format(6, 25),
    "every year on 4 July": wrong.format(7, 4),
    "every year on June 25": right,
    "every year on the 25th of June": right,
}
friday = datetime(2024, 6, 28)
seen = {words: RecurringEvent(now_date=friday).parse(words) for words in expected}
print(seen)
assert seen == expected, seen
PYTHON
