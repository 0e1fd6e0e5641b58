#!/usr/bin/env bash
# dkpro-cassis 0.12.0: an empty string in a StringArray comes back from XMI as None, beside a None
# that comes back as None; from the JSON of the same CAS it comes back as it was. A feature that
# is one empty string survives both.
#
# Seen:
#   XMI  ['a', None, None]
#   JSON ['a', '', None]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet dkpro-cassis==0.12.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import io

from cassis import Cas, TypeSystem, load_cas_from_json, load_cas_from_xmi

types = TypeSystem()
Note = types.create_type("e.Note")
types.create_feature(Note, "names", "uima.cas.StringArray")
StringArray = types.get_type("uima.cas.StringArray")
cas = Cas(typesystem=types)
cas.sofa_string = "abc"
cas.add(Note(begin=0, end=1, names=StringArray(elements=["a", "", None])))
(xmi,) = load_cas_from_xmi(io.BytesIO(cas.to_xmi().encode()), types).select("e.Note")
(plain,) = load_cas_from_json(cas.to_json()).select("e.Note")
print(xmi.names.elements, plain.names.elements)
assert xmi.names.elements == ["a", None, None] and plain.names.elements == ["a", "", None]
PYTHON
