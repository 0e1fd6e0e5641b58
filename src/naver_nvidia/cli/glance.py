"""The sections of an article at a glance. What the article does not say is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from naver_nvidia.article import Account, Article, days_told, sources_of
from naver_nvidia.cli.page import Page
from naver_nvidia.corpus import Corpus, accounts_in, proof_in
from naver_nvidia.dates import DateRange
from naver_nvidia.dates.calendar.units import WEEKDAYS
from naver_nvidia.entities import Entity, Person, Source, containing
from naver_nvidia.meetings import Delegation, Encounter, Meeting
from naver_nvidia.passages import Passage

_LABELS = len("according to ")


def article_at_a_glance(article: Article, page: Page) -> None:
    """Lay out date, people, organizations, meetings, quotes, and who met whom with the proof."""
    lay_out = partial(page.rows, label_columns=_LABELS)
    page.heading(name_of(article))
    lay_out(_imprint(article))
    if article.people:
        page.heading("People")
        lay_out((person.name, _roles(article, person)) for person in article.people)
    if article.organizations:
        page.heading("Organizations")
        lay_out((each.name, each.classification or "") for each in article.organizations)
    for meeting in article.meetings:
        page.heading("Meeting")
        lay_out(meeting_rows(article, meeting))
    if article.quotes:
        page.heading("Quotes")
        _quotes(article, page)
    if pairs := tuple(article.meetings.pairs()):
        page.heading("Who met whom")
        encounters(article, pairs, page)


def encounters(source: Article | Corpus, answers: Iterable[Encounter], page: Page) -> None:
    """Lay out who met whom and when, then the sentences that prove it, each once.

    What is denied or cancelled beside it follows; of a corpus, each sentence has its article.
    """
    numbers: dict[tuple[Article, Passage, tuple[Source | None, ...]], int] = {}

    def marked(accounts: Iterable[Account]) -> list[str]:
        marks: dict[str, None] = {}
        for each in accounts:
            shown = each.article, each.sentence or each.passage, each.sources
            number = numbers.setdefault(shown, len(numbers) + 1)
            marks[f"[{number}]"] = None
        return list(marks)

    rows: list[tuple[str, str]] = []
    for answer in answers:
        when = ", ".join(_dates(answer.meetings))
        said = " ".join([when, *marked(proof_in(source, answer))])
        rows.append((f"{answer.subject.name} met {answer.counterpart.name}", said))
        for meeting in answer.denied:
            marks = marked(accounts_in(source, [meeting]))
            rows.append((f"  but this is {meeting.status}", " ".join([_when(meeting), *marks])))
    page.rows(rows)
    for (article, sentence, sources), number in numbers.items():
        page.gap()
        page.rows([(f"[{number}]", sentence.exact)])
        named = "" if article is source else f"{name_of(article)}: "
        provenance = named + _provenance(article, sentence, sources)
        page.note(provenance, indent=4 + len(f"[{number}]"))


def name_of(article: Article) -> str:
    """What an article is called among several."""
    return article.headline or article.id


def _dates(meetings: Sequence[Meeting]) -> list[str]:
    """When each was; one without a date is told only where it would not be told from others."""
    if len(meetings) == 1 and meetings[0].date is None:
        return []
    return [_when(each) or "undated" for each in meetings]


def _when(meeting: Meeting) -> str:
    days = (_days(each) for each in (meeting.date, meeting.end_date) if each is not None)
    return " to ".join(days)


def day(value: date) -> str:
    """A day and its weekday."""
    return f"{WEEKDAYS[value.weekday()]} {value}"


def _days(dates: DateRange) -> str:
    if dates.precision == "day":
        return day(dates.earliest)
    days = f"{dates.earliest} to {dates.latest}"
    return days if dates.precision == "range" else f"{dates} ({days})"


def _imprint(article: Article) -> Iterator[tuple[str, str]]:
    yield "published", day(article.date_published)
    if article.publisher is not None:
        yield "publisher", article.publisher.name
    if article.authors:
        yield "by", ", ".join(author.name for author in article.authors)
    if article.language is not None:
        yield "language", article.language


def _roles(article: Article, person: Person) -> str:
    titles: dict[str, list[str]] = {}
    for role in article.roles_of(person):
        organization = "" if role.organization is None else f", {role.organization.name}"
        titles.setdefault(organization, []).append(role.title)
    return "; ".join(f"{_and(held)}{organization}" for organization, held in titles.items())


def _and(words: list[str]) -> str:
    if not words:
        return ""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def meeting_rows(article: Article, meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Who sat with whom, where, when, about what, and who says so."""
    if meeting.status != "held":
        yield "status", meeting.status
    for number, side in enumerate(meeting.delegations):
        yield "with" if number else "who", _delegation(side)
    if meeting.organizer is not None:
        yield "organizer", meeting.organizer.name
    if meeting.place is not None:
        yield "where", _place(meeting.place)
    if meeting.date is not None:
        yield "when", _when(meeting)
    if meeting.topics:
        yield "about", "; ".join(topic.name for topic in meeting.topics)
    label = "according to"
    for words in _on_whose_word(article, meeting):
        yield label, words
        label = ""


def _delegation(side: Delegation) -> str:
    names = [person.name for person in side.members]
    if side.complete is False:
        names.append("others")
    elif side.complete:
        names.append("nobody else")
    sender = [] if side.organization is None else [side.organization.name]
    if side.on_behalf_of is not None:
        sender.append(f"for {side.on_behalf_of.name}")
    return ": ".join(part for part in (" ".join(sender), _and(names)) if part)


def _place(place: Entity) -> str:
    return ", ".join(each.name for each in containing(place))


def _on_whose_word(article: Article, meeting: Meeting) -> Iterator[str]:
    for source, said in sources_of(article, meeting).items():
        days = map(_days, days_told(article, meeting, source))
        where = _paragraphs(article, said)
        yield ", ".join([_source(source), *days]) + (f" ({where})" if where else "")


def _source(source: Source | None) -> str:
    return "the article itself" if source is None else source.name


def _paragraphs(article: Article, passages: Iterable[Passage]) -> str:
    """Which they are, counted from 1; nothing where the article does not tell paragraphs apart."""
    among = tuple(passages)
    numbers = [
        str(number)
        for number, paragraph in enumerate(article.paragraphs, start=1)
        if any(paragraph.overlaps(passage) for passage in among)
    ]
    plural = "s" if len(numbers) > 1 else ""
    return f"paragraph{plural} {_and(numbers)}" if numbers else ""


def _provenance(article: Article, passage: Passage, sources: Iterable[Source | None]) -> str:
    said = f"according to {_and([_source(source) for source in sources])}"
    return ", ".join(part for part in (_paragraphs(article, [passage]), said) if part)


def _quotes(article: Article, page: Page) -> None:
    for number, quote in enumerate(article.quotes):
        if number:
            page.gap()
        channel = "" if quote.channel is None else f", {quote.channel.name}"
        page.block(f"{_and(list(quote.spoken_by))} ({quote.kind}{channel})")
        page.block(quote.passage.exact, indent=4)
