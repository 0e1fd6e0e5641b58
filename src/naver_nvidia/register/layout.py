"""Layout: what the caller says of how a register's rows are meant, checked before any is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fnmatch import fnmatch
from itertools import chain
from os.path import basename
from typing import Any, Final, NamedTuple, cast

from naver_nvidia.dates import DateRange
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.fields import check_count, check_type, check_words
from naver_nvidia.meetings.inputs import BySource, Covering, Names
from naver_nvidia.register.cells import folded
from naver_nvidia.register.files import FileOptions

FIELDS: Final = (
    "meeting",
    "date",
    "date_earliest",
    "date_latest",
    "delegation",
    "organization",
    "parent_organization",
    "on_behalf_of",
    "person",
    "met_organization",
    "met_person",
    "place",
    "topic",
    "organizer",
    "status",
    "source",
    "line",
)
"""What the columns of a register may hold."""

CONSTANT: Final = tuple(each for each in FIELDS if each not in ("meeting", "source", "line"))
"""Those that may be alike in a whole file."""

SPLIT: Final = ("organization", "person", "met_organization", "met_person", "topic")
"""Those of which one cell may hold several."""

_WHERE: Final = "Meetings.from_rows"


class Layout(NamedTuple):
    """How the rows of a register are meant.

    ``names`` are those that a field's column may have; ``key`` the columns that make a meeting
    together, where it is several.
    """

    names: Mapping[str, tuple[str, ...]]
    named: frozenset[str]
    key: tuple[str, ...]
    source: str | None
    fill_down: tuple[str, ...]
    split: Mapping[str, tuple[str, ...]]
    none_of: frozenset[str]
    day_first: bool | None
    covering: Covering | None
    encoding: BySource | None
    constant: Mapping[str, BySource]
    dates: Callable[[object], object] | None
    files: FileOptions

    def file_options(self, source: str) -> FileOptions:
        """How the file is to be read, with the columns that are."""
        names = chain(self.key, *self.names.values())
        encoding = _of_source("encoding", self.encoding, source)
        return self.files._replace(wanted=frozenset(names), encoding=encoding)

    def constants(self, source: str) -> dict[str, str]:
        """What all rows of a source say, by field."""
        found = {
            field: _of_source("constant", each, source) for field, each in self.constant.items()
        }
        return {field: words for field, words in found.items() if words is not None}

    def covered(self, source: str) -> DateRange | None:
        """The period that a source covers."""
        found = _of_source("covering", self.covering, source, DateRange)
        return DateRange.parse(found) if isinstance(found, str) else found


def layout_of(  # noqa: PLR0913 - what from_rows takes
    files: FileOptions,
    *,
    columns: Mapping[str, Names | None] | None = None,
    source: str | None = None,
    fill_down: Iterable[str] = (),
    split: Mapping[str, Names] | None = None,
    none_of: Iterable[str] = (),
    day_first: bool | None = None,
    covering: Covering | None = None,
    encoding: BySource | None = None,
    constant: Mapping[str, BySource] | None = None,
    dates: Callable[[Any], object] | None = None,
) -> Layout:
    """Check what the caller says.

    Raises:
        InvalidValue: it names a field that there is not, or is of the wrong type.
    """
    if source is not None:
        check_words(f"{_WHERE}: source", source)
    if day_first is not None:
        check_type(f"{_WHERE}: day_first", day_first, bool)
    _check_by_source("covering", covering, DateRange)
    _check_by_source("encoding", encoding)
    constants = _of_fields("constant", {} if constant is None else constant, CONSTANT)
    for each in constants.values():
        _check_by_source("constant", each)
    check_type(f"{_WHERE}: delimiter", files.delimiter, str, type(None))
    if files.header is not None:
        check_count(f"{_WHERE}: header", files.header, least=1)
    if files.delimiter is not None and len(files.delimiter) != 1:
        raise InvalidValue(f"{_WHERE}: delimiter", f"{shown(files.delimiter)} is not one character")
    given = _of_fields("columns", {} if columns is None else columns, FIELDS)
    unread = {field for field, name in given.items() if name is None}
    named = {field: _strings("columns", name) for field, name in given.items() if name is not None}
    several = not isinstance(given.get("meeting", ""), str)
    key = named.pop("meeting") if several and "meeting" in named else ()
    marks = _of_fields("split", {} if split is None else split, SPLIT)
    return Layout(
        {
            field: named.get(field, (field,))
            for field in ("source", "line", *FIELDS)  # first what a fault is reported by
            if field not in unread and not (field == "meeting" and key)
        },
        frozenset(named),
        key,
        source,
        tuple(_of_fields("fill_down", dict.fromkeys(_strings("fill_down", fill_down)), FIELDS)),
        {field: _strings("split", mark) for field, mark in marks.items()},
        frozenset(map(folded, _strings("none_of", none_of))),
        day_first,
        covering,
        encoding,
        constants,
        dates,
        files._replace(sheet=_strings("sheet", files.sheet)),
    )


def _of_fields(option: str, given: Any, known: Sequence[str]) -> Mapping[str, Any]:  # noqa: ANN401
    check_type(f"{_WHERE}: {option}", given, Mapping)
    for field in given:
        if field not in known:
            listed = ", ".join(known)
            raise InvalidValue(_WHERE, f"{shown(field)} is none of the columns {listed}")
    return cast("Mapping[str, Any]", given)


def _check_by_source(option: str, given: object, *kinds: type) -> None:
    """It is a string, or of the kinds, or says by pattern or by function which of them."""
    if given is not None and not callable(given):
        each: Iterable[object] = [given]
        if isinstance(given, Mapping):
            each = cast("Mapping[str, object]", given).values()
        for one in each:
            check_type(f"{_WHERE}: {option}", one, *kinds, str)
            if option == "covering" and isinstance(one, str):
                DateRange.parse(one)


def _of_source(option: str, given: Any, source: str, *kinds: type) -> Any:  # noqa: ANN401
    """What is said of all sources, or of this one: by the first pattern that its name fits."""
    if isinstance(given, Mapping):
        patterns = cast("Mapping[str, object]", given)
        name = basename(source)  # noqa: PTH119 - a source need be no path
        return next((each for one, each in patterns.items() if fnmatch(name, one)), None)
    if not callable(given):
        return given
    found: object = given(source)
    if not isinstance(found, (*kinds, str, type(None))):
        raise InvalidValue(f"{_WHERE}: {option}", f"gave {shown(found)} for {shown(source)}")
    return found


def _strings(option: str, given: object) -> tuple[str, ...]:
    """One string or several, as a tuple."""
    many = (given,) if isinstance(given, str) else given
    check_type(f"{_WHERE}: {option}", many, Iterable)
    strings = tuple(cast("Iterable[object]", many))
    for each in strings:
        check_type(f"{_WHERE}: {option}", each, str)
        if not each:
            raise InvalidValue(f"{_WHERE}: {option}", "'' says nothing")
    return cast("tuple[str, ...]", strings)
