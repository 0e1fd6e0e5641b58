#!/usr/bin/env bash
# ctparse 0.3.6, scikit-learn 1.9.0: "last Tuesday" is the coming one, "next Tuesday" the one
# after it, and "in two years" is two o'clock on the day of publication.
#
# Seen:
#   last Tuesday  2024-07-02
#   next Tuesday  2024-07-09
#   in two years  2024-06-28 02:00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet ctparse==0.3.6 scikit-learn==1.9.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from datetime import datetime

from ctparse import ctparse

friday = datetime(2024, 6, 28)
seen = {
    words: str(ctparse(words, ts=friday, timeout=0).resolution)[:16]
    for words in ("last Tuesday", "next Tuesday", "in two years")
}
print(seen)
assert seen["last Tuesday"].startswith("2024-07-02"), seen
assert seen["next Tuesday"].startswith("2024-07-09"), seen
assert seen["in two years"] == "2024-06-28 02:00", seen
PYTHON
