#!/usr/bin/env bash
# seqeval 1.2.2: with its default settings, two neighbouring names of one token each, tagged as
# spaCy tags them (U-ORG U-ORG, the BILUO scheme), are one name; beginning, last and unit tags are
# otherwise read, so that a report looks right until two names stand side by side. With
# mode="strict" and its BILOU scheme there are two.
#
# Seen:
#   get_entities(["U-ORG", "U-ORG", "O"])  [('ORG', 0, 1)]
#   strict, against ["U-ORG", "O", "O"]    precision 0.5
#
# Here: the export for taggers is IOB2, where each name begins with B-:
# tests/interop/test_standoff.py.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet seqeval==1.2.2 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from seqeval.metrics import precision_score
from seqeval.metrics.sequence_labeling import get_entities
from seqeval.scheme import BILOU

predicted, true = ["U-ORG", "U-ORG", "O"], ["U-ORG", "O", "O"]
loose = get_entities(predicted)
strict = precision_score([true], [predicted], mode="strict", scheme=BILOU)
print(loose, strict)
assert loose == [("ORG", 0, 1)] and strict == 0.5
PYTHON
