#!/usr/bin/env bash
# PyLD 3.3.0, pyoxigraph 0.5.13, rdflib 7.6.0: a JSON number with a fraction that a JSON-LD context
# types as xsd:decimal becomes "1.25E1"^^xsd:decimal, as JSON-LD's algorithm has it, which writes
# all of them as doubles; but no decimal has an exponent, so that the literal is ill-formed. Whole
# numbers are not concerned, so that all goes well until the first amount with a fraction: the sum
# over such a graph is then unbound, and a filter drops the row. rdflib writes "12.5", and takes
# the exponent as well where it reads another's triples.
#
# Seen, of 1200 and 12.5:
#   PyLD      "1200", "1.25E1"
#   Oxigraph  "1200", "1.25E1"  SUM unbound  above 10: 1 of 2
#   rdflib    "1200", "12.5"    SUM 1212.5   above 10: 2 of 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet PyLD==3.3.0 pyoxigraph==0.5.13 rdflib==7.6.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import json

import pyoxigraph
import rdflib
from pyld import jsonld

AMOUNT = "https://example.org/amount"
typed = {"@id": AMOUNT, "@type": "http://www.w3.org/2001/XMLSchema#decimal"}
graph = [
    {"@id": "https://example.org/a", "amount": 1200},
    {"@id": "https://example.org/b", "amount": 12.5},
]
document = {"@context": {"amount": typed}, "@graph": graph}
text = json.dumps(document)
SUM = f"SELECT (SUM(?x) AS ?sum) {{ ?s <{AMOUNT}> ?x }}"
ABOVE = f"SELECT ?s {{ ?s <{AMOUNT}> ?x FILTER(?x > 10) }}"

store = pyoxigraph.Store()
store.load(text.encode(), format=pyoxigraph.RdfFormat.JSON_LD)
one = sorted(quad.object.value for quad in store)
(row,) = store.query(SUM)
one += [row["sum"], len(list(store.query(ABOVE)))]

memory = rdflib.Graph().parse(data=text, format="json-ld")
other = sorted(str(value) for value in memory.objects())
((total,),) = memory.query(SUM)
other += [str(total), len(memory.query(ABOVE))]

quads = jsonld.to_rdf(document)["@default"]
third = sorted(quad["object"]["value"] for quad in quads)
print(one, other, third)
assert one == ["1.25E1", "1200", None, 1], one
assert other == ["12.5", "1200", "1212.5", 2], other
assert third == ["1.25E1", "1200"], third
PYTHON
