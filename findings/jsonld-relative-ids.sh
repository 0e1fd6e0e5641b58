#!/usr/bin/env bash
# PyLD 3.3.0, rdflib 7.6.0, pyoxigraph 0.5.13: a JSON-LD document without a base whose "@id" is
# relative means three things to three readers: PyLD resolves it against http://example.org/base/,
# rdflib against the reader's working directory, and Oxigraph drops the node and all that it says.
# None complains.
#
# Seen:
#   PyLD      <http://example.org/base/jensen>
#   rdflib    <file:///the/working/directory/jensen>
#   Oxigraph  nothing
#
# Here: the JSON-LD export writes no relative identifier: tests/interop/test_jsonld.py.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet PyLD==3.3.0 rdflib==7.6.0 pyoxigraph==0.5.13 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import json

import pyoxigraph
import rdflib
from pyld import jsonld

document = {"@context": {"@vocab": "https://schema.org/"}, "@id": "jensen", "name": "Jensen"}
text = json.dumps(document)
(expanded,) = jsonld.expand(document)
(subject,) = rdflib.Graph().parse(data=text, format="json-ld").subjects()
kept = list(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.JSON_LD))
print(expanded["@id"], subject, kept)
assert expanded["@id"] == "http://example.org/base/jensen"
assert subject.startswith("file:///") and subject.endswith("/jensen")
assert kept == []
PYTHON
