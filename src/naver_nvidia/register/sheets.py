"""Sheets: the rows of a spreadsheet, by python-calamine (the extra ``excel``)."""

from __future__ import annotations

from importlib import import_module
from typing import IO, TYPE_CHECKING, Any

from naver_nvidia.errors import InvalidRows, InvalidValue, RowFault, shown

if TYPE_CHECKING:
    from collections.abc import Sequence


def numbered_rows(
    name: str, file: IO[bytes], sheet: str | None
) -> list[tuple[int, Sequence[object]]]:
    """The rows that are not blank, with their numbers: those of the one sheet that has any.

    Raises:
        InvalidValue: python-calamine is not installed, there is no such sheet, or several have
            rows and none is named.
        InvalidRows: it cannot be read.
    """
    try:
        calamine: Any = import_module("python_calamine")
    except ModuleNotFoundError:
        raise InvalidValue(
            "python-calamine",
            f"is not installed, and {name} is a spreadsheet: install naver-nvidia[excel]",
        ) from None
    try:
        book = calamine.CalamineWorkbook.from_filelike(file)
        sheets = {each: book.get_sheet_by_name(each) for each in book.sheet_names}
        filled = {each: _numbered(sheets[each]) for each in sheets if sheet in (None, each)}
    except calamine.CalamineError as error:
        raise InvalidRows(
            [RowFault(name, 1, f"no spreadsheet that can be read: {error}")]
        ) from None
    if sheet is None:
        filled = {each: rows for each, rows in filled.items() if rows}
    if len(filled) > 1 or (sheet is not None and not filled):
        named = ", ".join(map(repr, sheets))
        raise InvalidValue(
            "Meetings.from_rows: sheet", f"{shown(sheet)} is not one of those in {name}: {named}"
        )
    return [row for rows in filled.values() for row in rows]


def _numbered(sheet: Any) -> list[tuple[int, Sequence[object]]]:  # noqa: ANN401 - it has no base
    rows = enumerate(sheet.to_python(skip_empty_area=False), 1)
    # An empty cell is an empty string there.
    return [
        (line, [None if each == "" else each for each in row])
        for line, row in rows
        if any(each != "" for each in row)
    ]
