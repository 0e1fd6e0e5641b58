"""Sheets: the rows of a spreadsheet, by python-calamine (the extra ``excel``)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fnmatch import fnmatchcase
from functools import partial
from importlib import import_module
from typing import IO, Any

from naver_nvidia.errors import InvalidRows, InvalidValue, RowFault, pip_install, shown


def sheets_in(
    name: str, file: IO[bytes], wanted: Collection[str]
) -> list[tuple[str | None, list[tuple[int, Sequence[object]]]]]:
    """The rows that are not blank, with their numbers, by sheet.

    They are those of the wanted sheets, names or patterns; or of the one that has any, which then
    needs no name.

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
            f"is not installed, and {name} is a spreadsheet: {pip_install('excel')}",
        ) from None
    try:
        book = calamine.CalamineWorkbook.from_filelike(file)
        named: list[str] = book.sheet_names
        chosen = [each for each in named if not wanted or any(map(partial(_fits, each), wanted))]
        rows = {each: _numbered(book.get_sheet_by_name(each)) for each in chosen}
    except calamine.CalamineError as error:
        raise InvalidRows(
            [RowFault(name, 1, f"no spreadsheet that can be read: {error}")]
        ) from None
    place, listed = "Meetings.from_rows: sheet", ", ".join(map(repr, named))
    for each in wanted:
        if not any(_fits(sheet, each) for sheet in chosen):
            raise InvalidValue(place, f"{shown(each)} is not one of those in {name}: {listed}")
    filled = [each for each in chosen if rows[each]]
    if wanted:
        return [(each, rows[each]) for each in chosen if each in filled or each in wanted]
    if len(filled) > 1:
        problem = f"several in {name} have rows, of {listed}: name one or some, or '*' for all"
        raise InvalidValue(place, problem)
    return [(None, rows[filled[0]] if filled else [])]


def _fits(sheet: str, wanted: str) -> bool:
    return sheet == wanted or fnmatchcase(sheet, wanted)


def _numbered(sheet: Any) -> list[tuple[int, Sequence[object]]]:  # noqa: ANN401 - it has no base
    rows = enumerate(sheet.to_python(skip_empty_area=False), 1)
    # An empty cell is an empty string there.
    return [
        (line, [None if each == "" else each for each in row])
        for line, row in rows
        if any(each != "" for each in row)
    ]
