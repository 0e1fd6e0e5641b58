#!/usr/bin/env bash
# python-calamine 0.9.1, openpyxl 3.1.5: a cell that holds an error (#VALUE!, #N/A) and one that
# holds a formula without a stored result are the empty string to calamine, as an empty cell is. A
# date that Excel could not work out cannot be told from one that was never given.
#
# Seen:
#   calamine ['', '', '']
#   openpyxl ['#VALUE!', '=1+1', None]
#
# Here: docs/how-to/state-register.md says so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet python-calamine==0.9.1 openpyxl==3.1.5 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python - <<'PYTHON'
import openpyxl
from python_calamine import CalamineWorkbook

book = openpyxl.Workbook()
for cells in (["kind", "cell"], ["error", "#VALUE!"], ["formula", "=1+1"], ["nothing", None]):
    book.active.append(cells)
book.save("book.xlsx")
read = CalamineWorkbook.from_path("book.xlsx").get_sheet_by_index(0).to_python()
written = [row[1].value for row in openpyxl.load_workbook("book.xlsx").active.iter_rows(min_row=2)]
print("calamine", [row[1] for row in read[1:]])
print("openpyxl", written)
assert [row[1] for row in read[1:]] == ["", "", ""]
assert written == ["#VALUE!", "=1+1", None]
PYTHON
