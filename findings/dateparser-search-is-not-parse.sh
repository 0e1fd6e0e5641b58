#!/usr/bin/env bash
# dateparser 1.5.0: the same words mean one day to parse and another to search_dates, in a
# sentence that holds nothing else: the search stops at the full stop of an abbreviated month and
# then fills the day from the base, and it moves "the day before yesterday" by one.
#
# Seen:
#                             parse       search_dates
#   Sept. 11                  2024-09-11  2024-09-28
#   the day before yesterday  2024-06-26  2024-06-27
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet dateparser==1.5.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from datetime import datetime

import dateparser
from dateparser.search import search_dates

how = {"languages": ["en"], "settings": {"RELATIVE_BASE": datetime(2024, 6, 28)}}
seen = {}
for words in ("Sept. 11", "the day before yesterday"):
    (found,) = search_dates(f"He came {words} to them.", **how)
    seen[words] = (str(dateparser.parse(words, **how).date()), str(found[1].date()))
print(seen)
assert seen == {
    "Sept. 11": ("2024-09-11", "2024-09-28"),
    "the day before yesterday": ("2024-06-26", "2024-06-27"),
}, seen
PYTHON
