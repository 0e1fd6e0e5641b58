#!/usr/bin/env bash
# followthemoney 4.11.2: its date type, which refuses what it does not know ("June 2024",
# "25/06/2024"), cleans an ISO week to the year alone, and a time with an offset to UTC without
# saying so, which can move the day.
#
# Seen:
#   2024-W26                   2024
#   2024-06-25T01:00:00+09:00  2024-06-24T16:00:00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet followthemoney==4.11.2 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from followthemoney.types import registry

seen = [registry.date.clean(text) for text in ("2024-W26", "2024-06-25T01:00:00+09:00", "June 2024")]
print(seen)
assert seen == ["2024", "2024-06-24T16:00:00", None], seen
PYTHON
