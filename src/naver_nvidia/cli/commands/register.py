"""Registers of meetings: who met whom in files of rows, and what proves it."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import naver_nvidia
from naver_nvidia import Meeting, Meetings, Party
from naver_nvidia.cli.answers import NO, YES, Answer, Look, Options, Unanswered, identified
from naver_nvidia.cli.files import cannot, refuse_taken, standard_input, text_of
from naver_nvidia.register import is_saved

_IN_FILE: Final = frozenset(
    {"columns", "fill_down", "split", "none_of", "day_first", "covering", "encoding"}
    | {"delimiter", "sheet", "header", "constant", "keep_good"}
)
_IN_OUR_WORDS: Final = (
    "What Meetings.from_rows takes is a line of the file for --columns: day_first=True as "
    "day_first = true. keep_good=True is --keep-good, columns={'date': 'Day'} is --column "
    "date=Day, and functions take Python."
)

Told = tuple[list[dict[str, Any]], list[str]]
"""An answer for programs, and as lines for people."""


class _Question(NamedTuple):
    answer: Callable[..., Told]
    words: str = ""
    least: int = 0
    most: int = 0


def register(options: Options, look: Look) -> Answer:
    """What a register answers; asked nothing, what was read of it."""
    at = next((at for at, word in enumerate(options.words) if word in _ASKED), len(options.words))
    files, (asked, *words) = options.words[:at], options.words[at:] or ["summary"]
    if not files:
        raise Unanswered("no file of a register is named")
    question = _ASKED[asked]
    if not question.least <= len(words) <= question.most:
        usage = f"usage: naver-nvidia register FILE ... {asked} {question.words}"
        raise Unanswered(usage.rstrip())
    if asked == "save":
        refuse_taken(*words)
    meetings = _read(files, options, look)
    try:
        data, lines = question.answer(meetings, *words)
    except naver_nvidia.AmbiguousName as error:
        if len({key for _, key in error.candidates}) == len(error.candidates):
            raise
        both = f"{error.name!r} is the name of a person and of an organization"
        raise Unanswered(f"{both}; say person:NAME or organization:NAME") from None
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
        file = str(error.filename or ", ".join(files))  # PyArrow's has none
        unread = cannot("read", file, error)
        near = difflib.get_close_matches(file, _ASKED, 1)
        raise (Unanswered(f"{unread}; did you mean {near[0]}?") if near else unread) from None


def _opened(files: Sequence[str], options: Options, look: Look) -> Meetings:
    said: dict[str, Any] = {} if options.columns is None else _said(options.columns)
    columns = _columns(options.column or ())
    saved = next(filter(is_saved, files), None)
    if saved is not None:
        if said or columns or options.keep_good or len(files) > 1:
            raise Unanswered(
                f"{saved!r} is a register that was saved: name it alone, without --columns, "
                "--column and --keep-good, which were for the files that it was read from"
            )
        return naver_nvidia.Meetings.open(saved)
    if columns:
        said["columns"] = {**said.get("columns", {}), **columns}
    if options.keep_good:
        said["keep_good"] = True
    rows = [standard_input() if file == "-" else file for file in files]
    try:
        return naver_nvidia.Meetings.from_rows(
            rows, progress=lambda count: look.progress(count, "rows"), **said
        )
    except (naver_nvidia.InvalidRows, naver_nvidia.InvalidValue) as error:
        raise Unanswered(f"{error}\n{_IN_OUR_WORDS}") from None


def _columns(words: Iterable[str]) -> dict[str, str | list[str]]:
    """What the options say of columns; a field that several name has all of them."""
    named: dict[str, dict[str, None]] = {}
    for word in words:
        field, _, name = word.partition("=")
        named.setdefault(field, {})[name] = None
    return {field: [*each] if len(each) > 1 else next(iter(each)) for field, each in named.items()}


def _said(file: str) -> dict[str, Any]:
    """What a TOML file says of a register's rows: the arguments of from_rows."""
    try:
        said = tomllib.loads(text_of(file))
    except tomllib.TOMLDecodeError as error:
        raise Unanswered(f"{file}: not TOML: {error}") from None
    for key in said:
        if key not in _IN_FILE:
            raise Unanswered(f"{file}: {key!r} is none of {', '.join(sorted(_IN_FILE))}")
    if not isinstance(said.get("columns", {}), dict):
        raise Unanswered(f"{file}: columns is no table")
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
        data.append({"counterpart": identified(each.counterpart), "meetings": held})
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
            _meeting(each) if isinstance(each, naver_nvidia.Meeting) else identified(each)
            for each in steps
        ],
        [
            f"  {_line(each)}" if isinstance(each, naver_nvidia.Meeting) else each.name
            for each in steps
        ],
    )


def _most_met(meetings: Meetings, n: str = "10") -> Told:
    if not n.isdecimal():
        raise Unanswered(f"{n!r} is no number of parties")
    found = meetings.most_met(int(n))
    return (
        [{**identified(each), "meetings": count} for each, count in found],
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
        [{**_meeting(each), "met": list(map(identified, met))} for each, met in found],
        [f"{_line(each)}: {'; '.join(one.name for one in met)}" for each, met in found],
    )


def _called(meetings: Meetings, name: str) -> Party | str:
    """The name, or whom it means where it says whether it is a person's or an organization's."""
    kind, _, key = name.partition(":")
    if kind not in ("person", "organization"):
        return name
    parties: Sequence[Party] = meetings.people if kind == "person" else meetings.organizations
    found = next((each for each in parties if each.id == key), None)
    if found is None and key in {each.id for each in (*meetings.people, *meetings.organizations)}:
        raise Unanswered(f"{key!r} is the name of no {kind} in this register")
    return found or name


def _save(meetings: Meetings, file: str) -> Told:
    try:
        meetings.save(file)
    except OSError as error:
        raise cannot("write", file, error) from None
    return [{"saved": file, "meetings": len(meetings)}], [f"{file}: {len(meetings):,} meetings"]


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


_ASKED: Final[Mapping[str, _Question]] = {
    "summary": _Question(_summary),
    "who-met": _Question(_who_met, "NAME", 1, 99),
    "between": _Question(_between, "NAME NAME", 2, 2),
    "path": _Question(_path, "NAME NAME", 2, 2),
    "most-met": _Question(_most_met, "[N]", 0, 1),
    "count": _Question(_count, "[year|quarter|month|week]", 0, 1),
    "timeline": _Question(_timeline, "NAME", 1, 99),
    "save": _Question(_save, "FILE", 1, 1),
}
