#!/usr/bin/env bash
# narwhals 2.29.0, pandas 3.1.1, polars 2.1.0, pyarrow 26.0.1: one expression, str.to_uppercase,
# gives two answers by the engine under it: the sharp s becomes SS in Polars, as Unicode and
# Python have it, and its capital letter where Arrow's kernels do the work, which is in pandas too
# since its strings are Arrow's.
#
# Seen:
#   Polars   STRASSE
#   pandas   STRAẞE
#   pyarrow  STRAẞE
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet narwhals==2.29.0 pandas==3.1.1 polars==2.1.0 pyarrow==26.0.1 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa

seen = {
    make.__module__.partition(".")[0]: nw.from_native(make({"a": ["Stra\u00dfe"]}))["a"].str.to_uppercase()[0]
    for make in (pl.DataFrame, pd.DataFrame, pa.table)
}
print(seen)
assert list(seen.values()) == ["STRASSE", "STRA\u1e9eE", "STRA\u1e9eE"], seen
PYTHON
