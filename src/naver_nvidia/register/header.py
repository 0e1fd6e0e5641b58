"""Header: the names of columns, of which those that are read have to be there."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from naver_nvidia.register.rows import Reader


def check_names(reader: Reader, cells: Mapping[str, object], *, of_file: bool) -> None:
    """The columns that the caller named are there, and none has almost the name of one.

    Raises:
        InvalidRows: one is not, or has; or the header of a file has none that is read.
    """
    if of_file:
        _require_any(reader, cells)
    known = {
        _alike(name): (field, name)
        for field, names in reader.layout.names.items()
        for name in names
    }
    read = {name for _, name in known.values()} | reader.parts.keys()
    for name in cells:
        if name not in read and _alike(name) in known:
            field, other = known[_alike(name)]
            reader.refuse(
                f"the column {name!r} differs from {other!r} by case or spaces only; say "
                f"columns={{{field!r}: {name!r}}}, or {field!r}: None for another thing",
                cells,
            )
    for field, wanted in reader.layout.names.items():
        if field not in reader.layout.named:
            continue
        found = [name for name in wanted if name in cells]
        if not found:
            reader.refuse(f"there is no column {' or '.join(map(repr, wanted))}", cells)
        if len(found) > 1:
            reader.refuse(
                f"there are two columns for {field!r}: {found[0]!r}, {found[1]!r}; a list has "
                "the names of one in different files; to join cells, map the rows",
                cells,
            )
    for names in reader.apart.values():
        if not any(name in cells for name in names):
            reader.refuse(f"there is no column {' or '.join(map(repr, names))}", cells)


def _require_any(reader: Reader, cells: Mapping[str, object]) -> None:
    """It has a column that is read; else it is perhaps none."""
    read = chain(reader.parts, *reader.layout.names.values())
    if not set(read).intersection(cells):
        layout = reader.layout
        named = (names for field, names in layout.names.items() if field in layout.named)
        wanted = [*reader.parts, *chain.from_iterable(named)] or ["person", "organization"]
        reader.refuse(
            f"there is no column {' or '.join(map(repr, wanted))}",
            cells,
            "; if a title stands above the names, header= says on which line these are",
        )


def _alike(name: object) -> str:
    """The name without what makes it look different: case, spaces, and what stands for them."""
    return "".join(str(name).casefold().replace("_", " ").split())
