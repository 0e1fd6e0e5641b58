#!/usr/bin/env bash
# pyoxigraph 0.5.13: a store gives back the value and not the literal that was put in: a duration
# of twelve months is one year, and 24:00 of a day is 00:00 of the next. A fact that is looked up
# by the literal that was stored is not found by its text.
#
# Seen:
#   "P12M"^^xsd:duration                 -> "P1Y"^^xsd:duration
#   "2024-06-25T24:00:00"^^xsd:dateTime  -> "2024-06-26T00:00:00"^^xsd:dateTime
#
# Here: a TIMEX3 value ("P12M") is written as text and not as an xsd:duration:
# tests/interop/test_jsonld.py.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet pyoxigraph==0.5.13 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from pyoxigraph import Literal, NamedNode, Quad, Store

XSD = "http://www.w3.org/2001/XMLSchema#"


def stored(lexical, datatype):
    store = Store()
    literal = Literal(lexical, datatype=NamedNode(XSD + datatype))
    store.add(Quad(NamedNode("http://e.org/s"), NamedNode("http://e.org/p"), literal))
    (quad,) = store
    return quad.object.value


seen = [stored("P12M", "duration"), stored("2024-06-25T24:00:00", "dateTime")]
print(seen)
assert seen == ["P1Y", "2024-06-26T00:00:00"], seen
PYTHON
