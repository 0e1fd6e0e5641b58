#!/usr/bin/env bash
# rdflib 7.6.0, pyoxigraph 0.5.13: SPARQL's year() of an xsd:gYear or xsd:gYearMonth is the year
# in Oxigraph and unbound in rdflib; and a gYear, or a dateTime, compared with a date is false in
# rdflib, so that FILTER drops the row as if the answer were known, where in Oxigraph it is an
# error.
#
# Seen:
#                year()        < "2024-06-26"^^xsd:date
#                rdflib  ox    rdflib  ox
#   date         2024    2024  true    true
#   dateTime     2024    2024  false   error
#   gYear        -       2024  false   error
#   gYearMonth   -       2024  false   error
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet rdflib==7.6.0 pyoxigraph==0.5.13 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import pyoxigraph
import rdflib

QUERY = """PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT (year(?d) AS ?y) (?d < "2024-06-26"^^xsd:date AS ?before) WHERE { VALUES ?d {
"2024-06-25"^^xsd:date "2024-06-25T10:00:00"^^xsd:dateTime "2024"^^xsd:gYear "2024-06"^^xsd:gYearMonth } }"""
one = [tuple(None if x is None else str(x) for x in row) for row in rdflib.Graph().query(QUERY)]
other = [
    tuple(None if row[name] is None else row[name].value for name in ("y", "before"))
    for row in pyoxigraph.Store().query(QUERY)
]
print(one, other)
assert one == [("2024", "true"), ("2024", "false"), (None, "false"), (None, "false")], one
assert other == [("2024", "true"), ("2024", None), ("2024", None), ("2024", None)], other
PYTHON
