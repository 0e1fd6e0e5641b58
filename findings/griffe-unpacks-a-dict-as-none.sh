#!/usr/bin/env bash
# griffelib 2.1.0 and 2.2.0: the value of a module's dict that unpacks another, {**OTHER, "b": 2}, is
# written {None: OTHER, 'b': 2} by the older, which is valid Python and another dict: a snapshot of an
# API says None: OTHER, and with two unpackings has one key twice. The newer writes it as it stands.
#
# Seen:
#   griffelib 2.1.0 {None: OTHER, 'b': 2}
#   griffelib 2.2.0 {**OTHER, 'b': 2}
#
# Here: the test group asks for griffelib>=2.2, for tests/test_stability.py compares such values.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/sources"
cat > "$folder/sources/shop.py" <<'PYTHON'
OTHER = {"a": 1}
PRICES = {**OTHER, "b": 2}
PYTHON
cat > "$folder/show.py" <<'PYTHON'
import sys

import griffe

value = str(griffe.load("shop", search_paths=["sources"])["PRICES"].value)
print("griffelib", sys.argv[1], value)
assert value == sys.argv[2]
PYTHON
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet griffelib==2.1.0 || exit 75 # not to be had, which tells nothing
venv/bin/python show.py 2.1.0 "{None: OTHER, 'b': 2}"
venv/bin/pip install --quiet griffelib==2.2.0 || exit 75
venv/bin/python show.py 2.2.0 "{**OTHER, 'b': 2}"
