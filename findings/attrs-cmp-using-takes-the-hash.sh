#!/usr/bin/env bash
# attrs 26.1.0: a frozen class, which is hashable, stops being so once a field compares by
# cmp_using(eq=...): the wrapper that holds the field's key has __eq__ and no __hash__, and the
# TypeError names it, not the field or the class. The class is still made without a complaint, and
# isinstance(value, Hashable) is true.
#
# Seen:
#   isinstance(value, Hashable)  True
#   hash(value)                  TypeError: unhashable type: 'Comparable'
#
# Here: no field of ours has a comparison of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet attrs==26.1.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from collections.abc import Hashable

import attrs


@attrs.frozen
class Reading:
    value: float = attrs.field(eq=attrs.cmp_using(eq=lambda one, other: abs(one - other) < 1))


reading = Reading(1.0)
assert reading == Reading(1.5) and isinstance(reading, Hashable)
try:
    hash(reading)
except TypeError as error:
    print(error)
    assert "Comparable" in str(error)
else:
    raise SystemExit("it can be hashed now")
PYTHON
