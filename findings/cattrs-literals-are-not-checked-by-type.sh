#!/usr/bin/env bash
# cattrs 26.2.1: a Literal[1, 2] takes True and 1.0, which are equal to 1, and gives them back as
# they came, so that the structured value is none of the literals that its type names.
#
# Seen:
#   structure(True, Literal[1, 2])  True
#   structure(1.0, Literal[1, 2])   1.0
#
# Here: the reader of JSON, which is our own, tells true from 1: tests/test_serialization.py.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet cattrs==26.2.1 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from typing import Literal

from cattrs import structure

seen = [structure(value, Literal[1, 2]) for value in (True, 1.0)]
print(seen, [type(each).__name__ for each in seen])
assert seen[0] is True and type(seen[1]) is float
PYTHON
