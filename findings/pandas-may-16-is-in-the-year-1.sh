#!/usr/bin/env bash
# pandas 3.1.1: to_datetime reads "May-16", as registers write May 2016, as the 16th of May of the
# year 1. Before version 3 the nanosecond unit could not hold that and the cell was an error;
# microseconds, the unit since, can.
#
# Seen:
#   May-16  0001-05-16
#
# Here: a register reads "May-16" as May 2016 by itself: tests of naver_nvidia.register.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet pandas==3.1.1 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import pandas as pd

seen = pd.to_datetime("May-16")
print(seen)
assert str(seen) == "0001-05-16 00:00:00", seen
PYTHON
