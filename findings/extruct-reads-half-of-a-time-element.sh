#!/usr/bin/env bash
# extruct 0.18.0: of HTML's time element, microdata have only the attribute and RDFa only the text.
# A date that is the element's text, as it may be, is the empty string in microdata, where HTML
# takes the text if there is no datetime attribute; and a date in the attribute is overruled in RDFa
# by the text for readers, where HTML+RDFa takes the attribute first.
#
# Seen:
#                                                 microdata   RDFa
#   <time>2024-06-25</time>                       (empty)     2024-06-25
#   <time datetime="2024-06-26">Wednesday</time>  2024-06-26  Wednesday
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet extruct==0.18.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import extruct

PAGE = """<!DOCTYPE html><html lang="en"><head><title>A title</title></head><body>
<div itemscope itemtype="https://schema.org/NewsArticle">
<time itemprop="datePublished">2024-06-25</time>
<time itemprop="dateModified" datetime="2024-06-26">Wednesday</time></div>
<div vocab="https://schema.org/" typeof="NewsArticle">
<time property="datePublished">2024-06-25</time>
<time property="dateModified" datetime="2024-06-26">Wednesday</time></div></body></html>"""
found = extruct.extract(PAGE, base_url="https://example.org/", syntaxes=["microdata", "rdfa"])
names = ("datePublished", "dateModified")
one = [found["microdata"][0]["properties"][name] for name in names]
(article,) = (node for node in found["rdfa"] if "@type" in node)
other = [article[f"https://schema.org/{name}"][0]["@value"] for name in names]
print(one, other)
assert one == ["", "2024-06-26"], one
assert other == ["2024-06-25", "Wednesday"], other
PYTHON
