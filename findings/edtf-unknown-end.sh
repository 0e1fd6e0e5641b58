#!/usr/bin/env bash
# edtf 5.0.2: an interval whose end is unknown ("2004/") gets a last day: ten years after the
# first. EDTF's unknown end says nothing of the kind. One whose end is open ("2004/..") has
# infinity instead, which is no date, so that the two neighbouring spellings need different code.
#
# Seen:
#   2004/    2004-01-01 to 2014-01-01
#   2004/..  infinity
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet edtf==5.0.2 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from edtf import parse_edtf, struct_time_to_date

unknown = parse_edtf("2004/")
days = [struct_time_to_date(day) for day in (unknown.lower_strict(), unknown.upper_strict())]
print("2004/   ", *days)
assert list(map(str, days)) == ["2004-01-01", "2014-01-01"], days
assert parse_edtf("2004/..").upper_strict() == float("inf")
PYTHON
