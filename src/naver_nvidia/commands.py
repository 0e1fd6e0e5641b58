"""The commands of the command line: each gives its answer as text and as an exit status."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import naver_nvidia
from naver_nvidia.glance import Page, article_at_a_glance, encounters, proof_of
from naver_nvidia.glance.terminal import printable, printable_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from naver_nvidia.glance.accounts import Account
    from naver_nvidia.meetings import Party

YES, NO = 0, 1


class Options(argparse.Namespace):
    """What the command line says. Each command reads what its usage has."""

    command: str = "show"
    json: bool = False
    version: bool = False
    file: str | None = None
    text: str | None = None
    name: list[str]
    words: list[str]
    published: date
    sentence: str | None
    reference: naver_nvidia.DateRange | None


class Look(NamedTuple):
    """What the text will be printed on."""

    columns: int = 80
    styled: bool = False
    encoding: str = "utf-8"

    def page(self) -> Page:
        """An empty page for it."""
        return Page(columns=self.columns, styled=self.styled, encoding=self.encoding)

    def json(self, data: object) -> str:
        """The data, or what is JSON text already, as JSON that it can show."""
        text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, indent=2)
        return printable_json(text, self.encoding)


class Answer(NamedTuple):
    """A text to print, and the exit status: whether it says yes or no."""

    text: str
    status: int = YES


class Unreadable(Exception):
    """A file that cannot be read; says which and why."""


def show(options: Options, look: Look) -> Answer:
    """An article at a glance."""
    article = _article(options)
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
    facts: dict[str, Any] = dict.fromkeys(("type", "value", "mod", "range", "rule"))
    try:
        resolved = naver_nvidia.resolve_date(
            words,
            published=options.published,
            sentence=options.sentence,
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


def version(_: Options, look: Look) -> Answer:
    """The installed version, and that of the bundled article."""
    from importlib import metadata  # noqa: PLC0415 - slow, and for this alone

    try:
        installed = metadata.version("naver-nvidia")
    except metadata.PackageNotFoundError:
        installed = "(not installed)"
    return Answer(
        printable(f"naver-nvidia {installed}, article {naver_nvidia.DATA_VERSION}", look.encoding)
    )


COMMANDS: Final[Mapping[str, Callable[[Options, Look], Answer]]] = {
    "show": show,
    "who-met": who_met,
    "resolve": resolve,
    "check": check,
    "version": version,
}


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
    # Bytes, not text: universal newlines would move every position behind one.
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise Unreadable(f"cannot read {file!r}: {error.strerror}") from None
    except ValueError as error:  # a path with a null character
        raise Unreadable(f"cannot read {file!r}: {error}") from None


def _decoded(file: str, data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise Unreadable(f"cannot read {file!r}: byte {error.start} is not UTF-8") from None


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
