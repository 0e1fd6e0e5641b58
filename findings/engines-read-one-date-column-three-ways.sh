#!/usr/bin/env bash
# pandas 3.1.1, polars 2.1.0, duckdb 2.0.1, pyarrow 26.0.1: one CSV column of dates without a
# statement of their order, read by four engines with their readers' own detection: the day first,
# the month first, or text. Of a year of two digits DuckDB makes the first number the year, and
# Polars the year 24.
#
# Seen:
#               03/04/2024         03-04-24
#   DuckDB      2024-04-03         2003-04-24
#   Polars      2024-04-03         0024-04-03
#   pandas      2024-03-04         2024-03-04
#   pyarrow     text               text
#
# Here: a register whose dates could be read either way is refused until day_first= says which.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet pandas==3.1.1 polars==2.1.0 duckdb==2.0.1 pyarrow==26.0.1 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
import io
from datetime import date

import duckdb
import pandas as pd
import polars as pl
from pyarrow import csv


def by_each(cell):
    with open("dates.csv", "w") as file:
        file.write(f"day\n{cell}\n{cell}\n")
    rows = open("dates.csv", "rb").read()
    values = {
        "DuckDB": duckdb.sql("SELECT * FROM 'dates.csv'").fetchall()[0][0],
        "Polars": pl.read_csv("dates.csv", try_parse_dates=True)["day"][0],
        "pandas": pd.to_datetime(pd.read_csv("dates.csv")["day"])[0].date(),
        "pyarrow": csv.read_csv(io.BytesIO(rows))["day"][0].as_py(),
    }
    return {name: str(value) if isinstance(value, date) else "text" for name, value in values.items()}


seen = by_each("03/04/2024"), by_each("03-04-24")
print(*seen, sep="\n")
assert seen == (
    {"DuckDB": "2024-04-03", "Polars": "2024-04-03", "pandas": "2024-03-04", "pyarrow": "text"},
    {"DuckDB": "2003-04-24", "Polars": "0024-04-03", "pandas": "2024-03-04", "pyarrow": "text"},
), seen
PYTHON
