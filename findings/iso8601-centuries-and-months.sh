#!/usr/bin/env bash
# isodate 0.7.2, aniso8601 10.0.1, metomi-isodatetime 1!3.2.0: three readers of ISO 8601 disagree
# on its shortest dates. "20", the century of the years 2000 to 2099, begins in 2001 for isodate
# and in 2000 for the others; "202406" is a month for isodate, and for the others no date, as the
# standard has it.
#
# Seen:
#            20          202406
#   isodate  2001-01-01  2024-06-01
#   aniso    2000-01-01  ISOFormatError
#   metomi   2000-01-01  ISO8601SyntaxError
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet isodate==0.7.2 aniso8601==10.0.1 metomi-isodatetime==1!3.2.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import aniso8601
import isodate
from metomi.isodatetime.parsers import TimePointParser

readers = {
    "isodate": isodate.parse_date,
    "aniso8601": aniso8601.parse_date,
    "metomi": lambda words: str(TimePointParser().parse(words))[:10],
}


def read(by, words):
    try:
        return str(readers[by](words))
    except ValueError as error:
        return type(error).__name__


seen = {by: (read(by, "20"), read(by, "202406")) for by in readers}
print(seen)
assert seen == {
    "isodate": ("2001-01-01", "2024-06-01"),
    "aniso8601": ("2000-01-01", "ISOFormatError"),
    "metomi": ("2000-01-01", "ISO8601SyntaxError"),
}, seen
PYTHON
