#!/usr/bin/env bash
# parsedatetime 2.6, timefhuman 0.1.5: two readers of English that share no code give "a year
# earlier" as a year later. Neither knows the word "earlier", both are content with "a year", and
# both take an amount without a direction for one from now on.
#
# Seen:
#   parsedatetime 2025-06-28
#   timefhuman    2025-06-28
#   (and "a year ago", which both know: 2023-06-28)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet parsedatetime==2.6 timefhuman==0.1.5 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from datetime import datetime

import parsedatetime
from timefhuman import tfhConfig, timefhuman

friday = datetime(2024, 6, 28)
for words, year in (("a year earlier", 2025), ("a year ago", 2023)):
    one, _ = parsedatetime.Calendar().parseDT(words, friday)
    (other,) = timefhuman(words, tfhConfig(now=friday))
    print(words, one.date(), other.date())
    assert one.year == other.year == year, (one, other)
PYTHON
