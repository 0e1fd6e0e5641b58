#!/usr/bin/env bash
# spaCy 3.8.18: Doc.to_json writes whom a span of doc.spans is linked to and leaves it out of
# doc.ents, where the entity linker puts it: read back by Doc.from_json, the same passage is linked
# in the one and not in the other. A span's own id is lost from both. to_bytes keeps all of it.
#
# Seen:
#             ents          spans
#   as given  ('Q100', e1)  ('Q100', e1)
#   JSON      ('', '')      ('Q100', '')
#   bytes     ('Q100', e1)  ('Q100', e1)
#
# Here: docs/how-to/export.md says how to save what to_doc links.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet spacy==3.8.18 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import json

import spacy
from spacy.tokens import Doc, Span

doc = spacy.blank("en")("Jane Roe met the mayor.")
person = Span(doc, 0, 2, label="PERSON", kb_id="Q100", span_id="e1")
doc.ents = [person]
doc.spans["people"] = [person]
text = json.dumps(doc.to_json())
seen = {
    "as given": doc,
    "JSON": Doc(doc.vocab).from_json(json.loads(text)),
    "bytes": Doc(doc.vocab).from_bytes(doc.to_bytes()),
}
seen = {
    name: [(each.kb_id_, each.id_) for each in (*doc.ents, *doc.spans["people"])]
    for name, doc in seen.items()
}
print(seen)
linked = [("Q100", "e1"), ("Q100", "e1")]
assert seen == {"as given": linked, "JSON": [("", ""), ("Q100", "")], "bytes": linked}, seen
PYTHON
