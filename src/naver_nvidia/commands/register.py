"""Registers of meetings: who met whom in files of rows, and what proves it."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import naver_nvidia
from naver_nvidia.commands.answers import NO, YES, Answer, Look, Options
from naver_nvidia.commands.files import Unreadable, refuse_taken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from naver_nvidia import Meeting, Meetings, Party

_IN_FILE: Final = frozenset(
    {"columns", "fill_down", "split", "none_of", "day_first", "covering", "encoding"}
    | {"delimiter", "sheet", "header", "constant", "keep_good"}
)
_HEAD: Final = 2**16
"""So many bytes have the names of a saved register's columns, and what they are of."""

_OBJECT: Final = "give the object itself, not its name"
_ARGUMENT: Final = re.compile(rf"\b({'|'.join(_IN_FILE)}|dates)=")
_IN_OUR_WORDS: Final = (
    "What is written name= here is a line of the file for --columns: day_first=True as day_first = "
    "true. keep_good=True is --keep-good, columns={'date': 'Day'} is --column date=Day, and "
    "functions take Python."
)

Told = tuple[list[dict[str, Any]], list[str]]
"""An answer for programs, and as lines for people."""


def register(options: Options, look: Look) -> Answer:
    """What a register answers; asked nothing, what was read of it."""
    at = next((at for at, word in enumerate(options.words) if word in ACTIONS), len(options.words))
    files, (action, *words) = options.words[:at], options.words[at:] or ["summary"]
    if not files:
        raise Unreadable("no file of a register is named")
    least, most, usage = _WORDS[action]
    if not least <= len(words) <= most:
        raise Unreadable(f"usage: naver-nvidia register FILE ... {action} {usage}".rstrip())
    if action == "save":
        refuse_taken(*words)
    meetings = _read(files, options, look)
    try:
        data, lines = ACTIONS[action](meetings, *words)
    except naver_nvidia.AmbiguousName as error:
        problem = str(error).replace(_OBJECT, "say person:NAME or organization:NAME")
        raise Unreadable(problem) from None
    status = YES if data and meetings else NO
    if options.json:
        return Answer(look.json(data), status)
    page = look.page()
    for line in lines or ["Nothing in this register answers that."]:
        page.block(line, indent=0)
    return Answer(str(page), status)


def _read(files: Sequence[str], options: Options, look: Look) -> Meetings:
    try:
        return _opened(files, options, look)
    except OSError as error:
        problem = f"{error.filename!r}: {error.strerror}" if error.filename else str(error)
        raise Unreadable(problem) from None
    except naver_nvidia.NaverNvidiaError as error:
        if _ARGUMENT.search(str(error)) is None:
            raise
        raise Unreadable(f"{error}\n{_IN_OUR_WORDS}") from None


def _opened(files: Sequence[str], options: Options, look: Look) -> Meetings:
    said: dict[str, Any] = {} if options.columns is None else _said(options.columns)
    columns = _columns(options.column or ())
    saved = next(filter(_is_saved, files), None)
    if saved is not None:
        if said or columns or options.keep_good or len(files) > 1:
            raise Unreadable(
                f"{saved!r} is a register that was saved: name it alone, without --columns, "
                "--column and --keep-good, which were for the files that it was read from"
            )
        return naver_nvidia.Meetings.open(saved)
    if columns:
        said["columns"] = {**said.get("columns", {}), **columns}
    if options.keep_good:
        said["keep_good"] = True
    if "-" in files and sys.stdin is None:  # closed before the process began
        raise Unreadable("cannot read '-': standard input is closed")
    rows = [sys.stdin.buffer if file == "-" else file for file in files]
    return naver_nvidia.Meetings.from_rows(rows, progress=look.rows, **said)


def _columns(words: Iterable[str]) -> dict[str, str | list[str]]:
    """What the options say of columns; a field that several name has all of them."""
    named: dict[str, dict[str, None]] = {}
    for word in words:
        field, _, name = word.partition("=")
        named.setdefault(field, {})[name] = None
    return {field: [*each] if len(each) > 1 else next(iter(each)) for field, each in named.items()}


def _is_saved(file: str) -> bool:
    path = Path(file)
    if not path.is_file():
        return False
    with path.open("rb") as opened:
        head = opened.read(_HEAD)
    return head.startswith(b"ARROW1") and b"naver_nvidia.register" in head


def _said(file: str) -> dict[str, Any]:
    """What a TOML file says of a register's rows: the arguments of from_rows."""
    try:
        said = tomllib.loads(Path(file).read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Unreadable(f"{file}: not TOML: {error}") from None
    for key in said:
        if key not in _IN_FILE:
            raise Unreadable(f"{file}: {key!r} is none of {', '.join(sorted(_IN_FILE))}")
    if not isinstance(said.get("columns", {}), dict):
        raise Unreadable(f"{file}: columns is no table")
    return said


def _summary(meetings: Meetings) -> Told:
    reading = meetings.reading
    told = "" if reading is None else str(reading)
    bad = meetings.invalid_rows
    data = {
        "meetings": len(meetings),
        "reading": told.splitlines(),
        "invalid_rows": [
            {"source": each.source, "line": each.line, "problem": each.problem} for each in bad
        ],
    }
    return [data], [repr(meetings).strip("<>"), *told.splitlines(), *map(str, bad)]


def _who_met(meetings: Meetings, *name: str) -> Told:
    data, lines = list[dict[str, Any]](), list[str]()
    for each in meetings.who_met(_called(meetings, " ".join(name))):
        held = list(map(_meeting, each.meetings))
        data.append({"counterpart": _party(each.counterpart), "meetings": held})
        first = _line(each.meetings[0])
        more = f" and {len(held) - 1:,} more" if len(held) > 1 else ""
        lines.append(f"{each.counterpart.name}: {first}{more}")
    return data, lines


def _between(meetings: Meetings, a: str, b: str) -> Told:
    found = meetings.between(_called(meetings, a), _called(meetings, b))
    return list(map(_meeting, found)), list(map(_line, found))


def _path(meetings: Meetings, a: str, b: str) -> Told:
    steps = meetings.shortest_path(_called(meetings, a), _called(meetings, b)) or ()
    return (
        [
            _meeting(each) if isinstance(each, naver_nvidia.Meeting) else _party(each)
            for each in steps
        ],
        [
            f"  {_line(each)}" if isinstance(each, naver_nvidia.Meeting) else each.name
            for each in steps
        ],
    )


def _most_met(meetings: Meetings, n: str = "10") -> Told:
    if not n.isdecimal():
        raise Unreadable(f"{n!r} is no number of parties")
    found = meetings.most_met(int(n))
    return (
        [{**_party(each), "meetings": count} for each, count in found],
        [f"{count:7,}  {each.name}" for each, count in found],
    )


def _count(meetings: Meetings, period: Any = "year") -> Told:  # noqa: ANN401 - checked there
    found = meetings.count_by(period)
    return (
        [{"period": each and str(each), "meetings": count} for each, count in found.items()],
        [f"{count:7,}  {each or 'of no such period'}" for each, count in found.items()],
    )


def _timeline(meetings: Meetings, *name: str) -> Told:
    found = meetings.timeline(_called(meetings, " ".join(name)))
    return (
        [{**_meeting(each), "met": list(map(_party, met))} for each, met in found],
        [f"{_line(each)}: {'; '.join(one.name for one in met)}" for each, met in found],
    )


def _called(meetings: Meetings, name: str) -> Party | str:
    """The name, or whom it means where it says whether it is a person's or an organization's."""
    kind, _, key = name.partition(":")
    parties: Sequence[Party] = ()
    if kind in ("person", "organization"):
        parties = meetings.people if kind == "person" else meetings.organizations
    return next((each for each in parties if each.id == key), name)


def _save(meetings: Meetings, file: str) -> Told:
    try:
        meetings.save(file)
    except OSError as error:  # PyArrow's has no file
        raise Unreadable(f"cannot write {file!r}: {error.strerror or error}") from None
    return [{"saved": file, "meetings": len(meetings)}], [f"{file}: {len(meetings):,} meetings"]


def _party(party: Party) -> dict[str, Any]:
    return {"type": type(party).__name__, "id": party.id, "name": party.name}


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "id": meeting.id,
        "date": None if meeting.date is None else str(meeting.date),
        "topics": [each.name for each in meeting.topics],
        "rows": list(map(str, meeting.rows)),
    }


def _line(meeting: Meeting) -> str:
    topics = "".join(f", {each.name}" for each in meeting.topics)
    return f"{meeting.date or 'undated'}{topics} [{', '.join(map(str, meeting.rows))}]"


ACTIONS: Final[Mapping[str, Callable[..., Told]]] = {
    "summary": _summary,
    "who-met": _who_met,
    "between": _between,
    "path": _path,
    "most-met": _most_met,
    "count": _count,
    "timeline": _timeline,
    "save": _save,
}
_WORDS: Final = {
    "summary": (0, 0, ""),
    "who-met": (1, 99, "NAME"),
    "between": (2, 2, "NAME NAME"),
    "path": (2, 2, "NAME NAME"),
    "most-met": (0, 1, "[N]"),
    "count": (0, 1, "[year|quarter|month|week]"),
    "timeline": (1, 99, "NAME"),
    "save": (1, 1, "FILE"),
}
