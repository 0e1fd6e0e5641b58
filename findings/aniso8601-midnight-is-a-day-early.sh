#!/usr/bin/env bash
# aniso8601 10.0.1, python-dateutil 4.0.0: ISO 8601's 24:00, the end of a day, is read as 00:00 of
# the same day, which is its beginning: 24 hours early and without a word. python-dateutil gives
# the first instant of the next day.
#
# Seen:
#   aniso8601 2024-06-25 00:00:00
#   dateutil  2024-06-26 00:00:00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet aniso8601==10.0.1 python-dateutil==4.0.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import aniso8601
from dateutil.parser import isoparse

one, other = (read("2024-06-25T24:00") for read in (aniso8601.parse_datetime, isoparse))
print(one, other)
assert (str(one), str(other)) == ("2024-06-25 00:00:00", "2024-06-26 00:00:00")
PYTHON
