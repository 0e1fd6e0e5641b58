#!/usr/bin/env bash
# tieval 0.1.11: its scores of temporal links call the temporal precision recall, and the recall
# precision: the two measures take the prediction first, as their docstrings say, and are handed
# the reference. The macro recall is counted with the false positives, as precision is. A system
# that finds one link of four, and no wrong one, has a recall of 1 but for the micro one, and a
# macro F1 of 1; temporal awareness is the same either way, and shows nothing of it.
#
# Seen, for one right link of four:
#   micro     precision 1.0   recall 0.25  f1 0.4
#   macro     precision 1.0   recall 1.0   f1 1.0
#   temporal  precision 0.25  recall 1.0   awareness 0.4
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tieval==0.1.11 networkx==3.6.1 nltk==3.10.4 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from tieval.evaluate import tlink_classification
from tieval.links import TLink

pairs = (("e1", "e2"), ("e3", "e4"), ("e5", "e6"), ("e7", "e8"))
reference = [TLink(source, target, "BEFORE") for source, target in pairs]
scores = tlink_classification({"article": reference}, {"article": reference[:1]})
print(scores)
micro, macro = scores["micro"], scores["macro"]
assert [micro[name] for name in ("precision", "recall", "f1")] == [1.0, 0.25, 0.4], micro
assert [macro[name] for name in ("precision", "recall", "f1")] == [1.0, 1.0, 1.0], macro
for each in (micro, macro):
    assert each["temporal_precision"] == 0.25 and each["temporal_recall"] == 1.0, each
    assert each["temporal_awareness"] == 0.4, each
PYTHON
