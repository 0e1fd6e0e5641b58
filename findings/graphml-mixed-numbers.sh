#!/usr/bin/env bash
# networkx 3.6.1, igraph 1.0.0: where an edge attribute is an int on one edge and a float on
# another, networkx writes two GraphML keys with one attr.name, which it reads back itself; igraph
# refuses the whole file. A weight of 1 beside one of 2.5 is enough.
#
# Seen:
#   Duplicate attribute name found: 'weight' (for <key id='d1'>)
#
# Here: an attribute of our graphs has one type on all nodes and edges:
# tests/interop/test_networkx.py.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet networkx==3.6.1 igraph==1.0.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import igraph
import networkx

graph = networkx.Graph()
graph.add_edge("a", "b", weight=1)
graph.add_edge("b", "c", weight=2.5)
networkx.write_graphml(graph, "graph.graphml")
back = networkx.read_graphml("graph.graphml")
assert sorted(weight for *_, weight in back.edges(data="weight")) == [1, 2.5]
try:
    igraph.Graph.Read_GraphML("graph.graphml")
except igraph.InternalError as error:
    print(error)
    assert "Duplicate attribute name found: 'weight'" in str(error)
else:
    raise SystemExit("igraph reads it now")
PYTHON
