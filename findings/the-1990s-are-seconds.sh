#!/usr/bin/env bash
# dateparser 1.5.0, timefhuman 0.1.5, parsedatetime 2.6: three readers of English take the decade
# "the 1990s" for 1,990 seconds: one counts them back from the day of publication, two forth. None
# refuses.
#
# Seen:
#   dateparser    2024-06-27 23:26:50
#   timefhuman    2024-06-28 00:33:10
#   parsedatetime 2024-06-28 00:33:10
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet dateparser==1.5.0 timefhuman==0.1.5 parsedatetime==2.6 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from datetime import datetime, timedelta

import dateparser
import parsedatetime
from timefhuman import tfhConfig, timefhuman

friday = datetime(2024, 6, 28)
back = dateparser.parse("the 1990s", languages=["en"], settings={"RELATIVE_BASE": friday})
forth = timefhuman("the 1990s", tfhConfig(now=friday))[0]
too, _ = parsedatetime.Calendar().parseDT("the 1990s", friday)
print(back, forth, too)
assert friday - back == forth - friday == too - friday == timedelta(seconds=1990)
PYTHON
