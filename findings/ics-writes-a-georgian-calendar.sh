#!/usr/bin/env bash
# ics 0.7.3: a calendar that says nothing of its scale is written with "CALSCALE:GEORGIAN", which
# RFC 5545 does not know: the only value it has is GREGORIAN.
#
# Seen:
#   CALSCALE:GEORGIAN
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet ics==0.7.3 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from ics import Calendar

text = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    "DTSTAMP:20240101T000000Z\r\nDTSTART;VALUE=DATE:20240625\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
written = Calendar(text).serialize()
print([line for line in written.splitlines() if "CALSCALE" in line])
assert "CALSCALE:GEORGIAN" in written
PYTHON
