#!/usr/bin/env bash
# undate 0.8.0: as ISO 8601, an Undate of a year and a day whose month is not known has the day in
# the place of the month, and one of a year known to the century is a hyphen alone. Both are
# written without a complaint; in EDTF both are right.
#
# Seen:
#   Undate(2024, None, 5)  ISO8601 2024-05  EDTF 2024-XX-05
#   Undate("20XX")         ISO8601 -        EDTF 20XX
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet undate==0.8.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from undate import Undate

seen = {
    str(value): (value.format("ISO8601"), value.format("EDTF"))
    for value in (Undate(2024, None, 5), Undate("20XX"))
}
print(seen)
assert list(seen.values()) == [("2024-05", "2024-XX-05"), ("-", "20XX")], seen
PYTHON
