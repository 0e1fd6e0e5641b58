#!/usr/bin/env bash
# parsedatetime 2.6: "this morning" and "last night" are those of the reader's day, whatever day
# they are asked to be counted from, although its documentation says that the value is calculated
# from the time that is given; "yesterday morning" and "tonight" are. In an article of 2024 they
# are years too late, and the flag that comes with them says only that a time was found.
#
# Seen, counted from 28 June 2024:
#   this morning       the day of the run
#   last night         the day before the run
#   yesterday morning  2024-06-27
#   tonight            2024-06-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet parsedatetime==2.6 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from datetime import date, datetime, timedelta

import parsedatetime

friday = datetime(2024, 6, 28, 12)
calendar = parsedatetime.Calendar()


def seen():
    words = ("this morning", "last night", "yesterday morning", "tonight")
    return [calendar.parseDT(each, friday)[0].date() for each in words]


def expected(today):
    return [today, today - timedelta(days=1), date(2024, 6, 27), date(2024, 6, 28)]


before = date.today()
found = seen()
print(*found)
assert found in (expected(before), expected(date.today())), found  # midnight may have passed
PYTHON
