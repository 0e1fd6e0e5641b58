#!/usr/bin/env bash
# undate 0.8.0: a season of EDTF's level 1 ("2024-22", summer), which the grammar accepts, comes
# out as an error of the parsing library underneath, about a date without year, month and day;
# years, months, days and their unknown digits do not.
#
# Seen:
#   lark.exceptions.VisitError: ... At least one of year, month, or day must be specified
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet undate==0.8.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from lark.exceptions import VisitError
from undate import Undate

assert str(Undate.parse("2024-06-XX", "EDTF")) == "2024-06-XX"
try:
    print(repr(Undate.parse("2024-22", "EDTF")))
except VisitError as error:
    print(error)
    assert "At least one of year, month, or day" in str(error)
else:
    raise SystemExit("a season is read now")
PYTHON
