"""The commands of the command line: each gives its answer as text and as an exit status."""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import naver_nvidia
from naver_nvidia.glance import Page, article_at_a_glance, encounters, proof_of
from naver_nvidia.glance.terminal import printable, printable_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from typing import BinaryIO

    from naver_nvidia.glance.accounts import Account
    from naver_nvidia.meetings import Party

YES, NO = 0, 1

MOST_BYTES: Final = 200_000_000
_CHUNK = 2**20


class Options(argparse.Namespace):
    """What the command line says. Each command reads what its usage has."""

    command: str = "show"
    json: bool = False
    html: bool = False
    version: bool = False
    file: str | None = None
    text: str | None = None
    name: list[str]
    words: list[str]
    published: date
    sentence: str | None = None
    start: int | None = None
    reference: naver_nvidia.DateRange | None
    format: str
    layer: str | None


class Look(NamedTuple):
    """What the text will be printed on."""

    columns: int = 80
    styled: bool = False
    encoding: str = "utf-8"
    terminal: bool = False

    def page(self) -> Page:
        """An empty page for it."""
        return Page(columns=self.columns, styled=self.styled, encoding=self.encoding)

    def json(self, data: object) -> str:
        """The data, or what is JSON text already, as JSON that it can show."""
        text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, indent=2)
        return printable_json(text, self.encoding)


class Answer(NamedTuple):
    """What to print, and the exit status: whether it says yes or no.

    A text is printed in the encoding that it is looked at in, and ends with a line feed then; bytes
    are written as they are.
    """

    text: str | bytes
    status: int = YES


class Unreadable(Exception):
    """A file that cannot be read; says which and why."""


def show(options: Options, look: Look) -> Answer:
    """An article at a glance, as JSON or as a page for a browser."""
    article = _article(options)
    if options.html:
        return Answer(_page_of(article).encode())
    if options.json:
        return Answer(look.json(naver_nvidia.article_to_json(article)))
    page = look.page()
    article_at_a_glance(article, page)
    return Answer(str(page))


def who_met(options: Options, look: Look) -> Answer:
    """Whom a person or an organization met."""
    from naver_nvidia.entities import Organization, Person  # noqa: PLC0415 - --help waits for none
    from naver_nvidia.names import NameIndex  # noqa: PLC0415

    article = _article(options)
    parties: tuple[Party, ...] = (*article.people, *article.organizations)
    names: NameIndex[Party] = NameIndex(parties, Person, Organization, place="this article")
    subject = names.find(" ".join(options.name))
    meetings = article.meetings
    takes_part = subject in meetings.people or subject in meetings.organizations
    answers = meetings.who_met(subject) if takes_part else ()
    status = YES if answers else NO
    if options.json:
        data = {
            "subject": _party(subject),
            "encounters": [_encounter(article, each) for each in answers],
        }
        return Answer(look.json(data), status)
    page = look.page()
    if answers:
        encounters(article, answers, page)
    else:
        page.block(f"{subject.name} met nobody in this article.", indent=0)
    return Answer(str(page), status)


def resolve(options: Options, look: Look) -> Answer:
    """What day the words of a date mean."""
    words = " ".join(options.words)
    start = None if options.sentence is None else _start(words, options.sentence, options.start)
    facts: dict[str, Any] = dict.fromkeys(("type", "value", "mod", "range", "rule"))
    try:
        resolved = naver_nvidia.resolve_date(
            words,
            published=options.published,
            sentence=options.sentence,
            start=start,
            reference=options.reference,
        )
    except naver_nvidia.UnresolvableDate as error:
        explanation, status = str(error), NO
    else:
        explanation, status = resolved.explain(), YES
        days = None if resolved.range is None else str(resolved.range)
        facts |= {name: getattr(resolved, name) for name in facts} | {"range": days}
    if options.json:
        head = {"words": words, "published": options.published.isoformat()}
        return Answer(look.json(head | facts | {"explanation": explanation}), status)
    page = look.page()
    if status == YES:
        page.rows((name, fact) for name, fact in facts.items() if fact is not None)
        page.gap()
    page.block(explanation, indent=2 if status == YES else 0)
    return Answer(str(page), status)


def check(options: Options, look: Look) -> Answer:
    """Every fault of an article, with its path."""
    try:
        _article(options)
    except naver_nvidia.InvalidArticle as error:
        faults = error.faults
    else:
        faults = ()
    status = NO if faults else YES
    if options.json:
        listed = [{"path": fault.path, "problem": fault.problem} for fault in faults]
        return Answer(look.json({"valid": not faults, "faults": listed}), status)
    # One line each, however long, for programs that work on lines.
    lines = [str(fault) for fault in faults] or [f"{options.file}: no faults"]
    return Answer("\n".join(printable(line, look.encoding) for line in lines), status)


def export(options: Options, look: Look) -> Answer:
    """The article in the form of another library or format."""
    from naver_nvidia.interop import export as exporting  # noqa: PLC0415 - for this alone

    data = exporting.export(_article(options), options.format, options.layer)
    return Answer(exporting.on_terminal(data, look.encoding) if look.terminal else data)


def version(options: Options, look: Look) -> Answer:
    """The installed version, and that of the bundled article."""
    from importlib import metadata  # noqa: PLC0415 - slow, and for this alone

    installed: str | None
    try:
        installed = metadata.version("naver-nvidia")
    except metadata.PackageNotFoundError:
        installed = None
    if options.json:
        return Answer(look.json({"version": installed, "data_version": naver_nvidia.DATA_VERSION}))
    versions = f"{installed or '(not installed)'}, article {naver_nvidia.DATA_VERSION}"
    return Answer(printable(f"naver-nvidia {versions}", look.encoding))


COMMANDS: Final[Mapping[str, Callable[[Options, Look], Answer]]] = {
    "show": show,
    "who-met": who_met,
    "resolve": resolve,
    "check": check,
    "export": export,
    "version": version,
}


def _page_of(article: naver_nvidia.Article) -> str:
    from naver_nvidia.markup import to_html  # noqa: PLC0415 - --help waits for none

    meetings = article.meetings
    # As a notebook asks for it: none where it would be too large to read.
    picture = meetings._repr_svg_() if meetings else None  # pyright: ignore[reportPrivateUsage] - notebooks' protocol
    return to_html(article, picture=picture)


def _article(options: Options) -> naver_nvidia.Article:
    if options.file is None:
        if options.text is not None:
            raise Unreadable("--text goes with the file of an article; none is given")
        return naver_nvidia.load_article()
    if options.file == options.text == "-":
        raise Unreadable("standard input can be the article or its text, not both")
    data = _read(options.file)
    text = None if options.text is None else _decoded(options.text, _read(options.text))
    return naver_nvidia.article_from_json(data, text=text)


def _read(file: str) -> bytes:
    try:
        return _bytes_of(file)
    except OSError as error:
        raise Unreadable(f"cannot read {file!r}: {error.strerror}") from None
    except ValueError as error:
        raise Unreadable(f"cannot read {file!r}: {error}") from None


def _bytes_of(file: str) -> bytes:
    # Bytes, not text: universal newlines would move every position behind one.
    if file == "-":
        if sys.stdin is None:  # closed before the process began
            raise ValueError("standard input is closed")
        return _all_of(sys.stdin.buffer)
    if not file:
        raise ValueError("the name is empty")
    with Path(file).open("rb") as stream:
        return _all_of(stream)


def _all_of(stream: BinaryIO) -> bytes:
    # In chunks: one read of the most would take its memory for the smallest file.
    data = bytearray()
    while chunk := stream.read(_CHUNK):
        data += chunk
        if len(data) > MOST_BYTES:
            raise ValueError(f"it has more than {MOST_BYTES:,} bytes")
    return bytes(data)


def _decoded(file: str, data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise Unreadable(f"cannot read {file!r}: byte {error.start} is not UTF-8") from None


def _start(words: str, sentence: str, start: int | None) -> int:
    """Where the words stand in the sentence. What stands there twice is not guessed."""
    if start is not None and sentence.startswith(words, start):
        return start
    # The lookahead finds places that overlap, too; "May" does not stand in "Maybe".
    places = re.finditer(rf"(?<!\w)(?={re.escape(words)}(?!\w))", sentence)
    starts = [place.start() for place in places]
    if start is None and len(starts) == 1:
        return starts[0]
    listed = " and ".join(map(str, starts))
    if not starts:
        place, problem = "--sentence", "does not stand in it, or only inside a longer word"
    elif start is None:
        place, problem = "--sentence", f"stands in it at {listed}; --start says which is meant"
    else:
        place, problem = "--start", f"does not stand at {start} in the sentence, but at {listed}"
    raise naver_nvidia.InvalidValue(place, f"{words!r} {problem}")


def _party(party: Party) -> dict[str, str]:
    return {"type": type(party).__name__, "id": party.id, "name": party.name}


def _encounter(article: naver_nvidia.Article, encounter: naver_nvidia.Encounter) -> dict[str, Any]:
    return {
        "counterpart": _party(encounter.counterpart),
        "meetings": [
            {
                "id": meeting.id,
                "date": None if meeting.date is None else str(meeting.date),
                "place": None if meeting.place is None else meeting.place.id,
            }
            for meeting in encounter.meetings
        ],
        "proof": [_account(article, account) for account in proof_of(article, encounter)],
    }


def _account(article: naver_nvidia.Article, account: Account) -> dict[str, Any]:
    passage = account.passage
    sentence = article.sentence_of(passage)
    return {
        "passage": {"start": passage.start, "end": passage.end, "exact": passage.exact},
        "sentence": None if sentence is None else sentence.exact,
        "according_to": [None if source is None else source.id for source in account.sources],
    }
