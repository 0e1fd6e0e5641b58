#!/usr/bin/env bash
# nervaluate 1.2.1: two spans of characters that only touch, [0, 4) and [4, 8), share no character
# and count as overlapping: half a point by the scheme "partial" and a whole one by "ent_type".
# Its ends are inclusive where spaCy's, Label Studio's and brat's are exclusive; nothing says so.
#
# Seen:
#   partial  f1 0.5
#   ent_type f1 1.0
#
# Here: the tests that hold `compare` against it give it inclusive ends: tests/comparison/test_comparing.py.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet nervaluate==1.2.1 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from nervaluate import Evaluator

true = [[{"label": "PER", "start": 0, "end": 4}]]
predicted = [[{"label": "PER", "start": 4, "end": 8}]]
scores = Evaluator(true, predicted, tags=["PER"], loader="dict").evaluate()["overall"]
seen = {scheme: scores[scheme].f1 for scheme in ("strict", "exact", "partial", "ent_type")}
print(seen)
assert seen == {"strict": 0, "exact": 0, "partial": 0.5, "ent_type": 1.0}, seen
PYTHON
