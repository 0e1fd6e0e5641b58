#!/usr/bin/env bash
# edtf 5.0.2: the reader of English, text_to_edtf, takes the number of a quarter for that of a
# month, and what it cannot read for a date of which nothing is known, not for no date.
#
# Seen:
#   Q2 2024          2024-02
#   last Tuesday     XXXX-XX-XX
#   1990 or 1991     1990
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet edtf==5.0.2 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from edtf import text_to_edtf

seen = {words: text_to_edtf(words) for words in ("Q2 2024", "last Tuesday", "1990 or 1991")}
print(seen)
assert seen == {"Q2 2024": "2024-02", "last Tuesday": "XXXX-XX-XX", "1990 or 1991": "1990"}, seen
PYTHON
