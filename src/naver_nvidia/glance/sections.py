"""The sections of an article at a glance. What the article does not say is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from naver_nvidia.article import Article
    from naver_nvidia.article.accounts import Account, Source
    from naver_nvidia.corpus import Corpus
    from naver_nvidia.dates import DateRange
    from naver_nvidia.entities import Entity, Person
    from naver_nvidia.glance.page import Page
    from naver_nvidia.meetings import Delegation, Encounter, Meeting
    from naver_nvidia.passages import Passage

    Told: TypeAlias = tuple[Article, Account]

_LABELS = len("according to ")


def article_at_a_glance(article: Article, page: Page) -> None:
    """Lay out date, people, organizations, meetings, quotes, and who met whom with the proof."""
    page.heading(article.headline or article.id)
    page.rows(_imprint(article), label_columns=_LABELS)
    if article.people:
        page.heading("People")
        page.rows(
            ((person.name, _roles(article, person)) for person in article.people),
            label_columns=_LABELS,
        )
    if article.organizations:
        page.heading("Organizations")
        page.rows(
            ((each.name, each.classification or "") for each in article.organizations),
            label_columns=_LABELS,
        )
    for meeting in article.meetings:
        page.heading("Meeting")
        page.rows(meeting_rows(article, meeting), label_columns=_LABELS)
    if article.quotes:
        page.heading("Quotes")
        _quotes(article, page)
    if pairs := tuple(article.meetings.pairs()):
        page.heading("Who met whom")
        encounters(article, pairs, page)


def encounters(source: Article | Corpus, answers: Iterable[Encounter], page: Page) -> None:
    """Lay out who met whom and when, then the sentences that prove it, each once.

    What is denied beside it follows; of a corpus, each sentence is told with its article.
    """
    numbers: dict[tuple[Article, Passage, tuple[Source | None, ...]], int] = {}

    def marked(accounts: Iterable[Told]) -> list[str]:
        marks: dict[str, None] = {}
        for article, account in accounts:
            sentence = article.sentence_of(account.passage) or account.passage
            number = numbers.setdefault((article, sentence, account.sources), len(numbers) + 1)
            marks[f"[{number}]"] = None
        return list(marks)

    rows: list[tuple[str, str]] = []
    for answer in answers:
        when = ", ".join(_dates(answer.meetings))
        said = " ".join([when, *marked(proof_in(source, answer))])
        rows.append((f"{answer.subject.name} met {answer.counterpart.name}", said))
        if answer.denied:
            when = ", ".join(_dates(answer.denied))
            marks = marked(accounts_in(source, answer.denied))
            rows.append(("  but this is denied", " ".join([when, *marks])))
    page.rows(rows)
    for (article, sentence, sources), number in numbers.items():
        page.gap()
        page.rows([(f"[{number}]", sentence.exact)])
        named = "" if article is source else f"{article.headline or article.id}: "
        provenance = named + _provenance(article, sentence, sources)
        page.note(provenance, indent=4 + len(f"[{number}]"))


def proof_in(source: Article | Corpus, answer: Encounter) -> Iterator[Told]:
    """The passages that prove an answer, each on the word that it is on."""
    from naver_nvidia.article import Article, proof_of  # noqa: PLC0415 - --help waits for none

    if isinstance(source, Article):
        yield from ((source, account) for account in proof_of(source, answer))
        return
    proof = {(each.article.id, each.passage) for each in source.proof_of(answer)}
    for article, account in accounts_in(source, answer.meetings):
        if (article.id, account.passage) in proof:
            yield article, account


def accounts_in(source: Article | Corpus, meetings: Iterable[Meeting]) -> Iterator[Told]:
    """The passages about meetings, each on the word that it is on."""
    from naver_nvidia.article import accounts_of  # noqa: PLC0415 - --help waits for none

    for meeting in meetings:
        for article, own in reports_in(source, meeting):
            yield from ((article, account) for account in accounts_of(article, own))


def reports_in(source: Article | Corpus, meeting: Meeting) -> Iterator[tuple[Article, Meeting]]:
    """The meeting as each article has it that says the same of it."""
    from naver_nvidia.article import Article  # noqa: PLC0415 - --help waits for none

    if isinstance(source, Article):
        yield source, meeting
        return
    for record in source.records_of(meeting):
        own = cast("Meeting", record.own)
        if own.status == meeting.status:
            yield record.article, own


def _dates(meetings: Sequence[Meeting]) -> list[str]:
    """When each was; one without a date is told only where it would not be told from others."""
    if len(meetings) == 1 and meetings[0].date is None:
        return []
    return ["undated" if each.date is None else _days(each.date) for each in meetings]


def day(value: date) -> str:
    """A day and its weekday."""
    from naver_nvidia.dates.calendar.units import WEEKDAYS  # noqa: PLC0415 - --help waits for none

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
    dates = [_days(each) for each in (meeting.date, meeting.end_date) if each is not None]
    if dates:
        yield "when", " to ".join(dates)
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
    # The help of the command line, which imports this, waits for no entities.
    from naver_nvidia.entities import containing  # noqa: PLC0415

    return ", ".join(each.name for each in containing(place))


def _on_whose_word(article: Article, meeting: Meeting) -> Iterator[str]:
    from naver_nvidia.article import accounts_of  # noqa: PLC0415 - --help waits for none

    passages: dict[Source | None, list[Passage]] = {}
    for account in accounts_of(article, meeting):
        for source in account.sources:
            passages.setdefault(source, []).append(account.passage)
    for source, said in passages.items():
        dates = [
            _days(each.date)
            for each in article.statements_about(meeting)
            if each.subject == source and each.date is not None
        ]
        where = _paragraphs(article, said)
        yield ", ".join([_source(source), *dict.fromkeys(dates)]) + (f" ({where})" if where else "")


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
