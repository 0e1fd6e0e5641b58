"""What the growth of each public call is measured on: articles, drafts, registers of any size."""

from __future__ import annotations

from datetime import date, timedelta
from io import StringIO
from typing import TYPE_CHECKING, Any

from naver_nvidia import (
    Article,
    Corpus,
    Delegation,
    Meeting,
    Meetings,
    Mention,
    Passage,
    Person,
    start_draft,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PUBLISHED = date(2024, 6, 28)
NEWS = "Lee met Orr in Seoul on Tuesday, officials said, three weeks after the talks of June 3. "
# Texts that readers of dates, sentences and quotation marks stumble over, many times over.
WORST = {
    "words of dates": "early in the last half of the first ten years to two and a half ",
    "weekdays": "Tuesday ",
    "numbers": "1 2 3/4 5:6 7 8 9-9-9 ",
    "digits": "1",
    "separated digits": "1,1.",
    "newlines": "\n ",
    "marks": "'",
    "marks that nothing closes": '\u201ea" ',
    "letters": "a",
    "full stops": ".",
    "short sentences": "The end. ",
    "speakers": '"a," he said. ',
    "cues": "the so-called said, ",
    "spaces": " ",
}


def article(size: int) -> Article:
    """An article of so many sentences, each with a person's name and a meeting."""
    people = [Person(f"p{number}", f"Lee{number}") for number in range(size)]
    text = "".join(f"{person.name} met Orr. " for person in people)
    orr = Person("orr", "Orr")
    mentions: list[Mention] = []
    meetings: list[Meeting] = []
    at = 0
    for number, person in enumerate(people):
        end = at + len(person.name)
        mentions.append(Mention(person, Passage(at, end, person.name), "name"))
        said = Passage(at, end + len(" met Orr."), f"{person.name} met Orr.")
        sides = (Delegation(members=(person,)), Delegation(members=(orr,)))
        meetings.append(Meeting(f"m{number}", sides, passages=(said,)))
        at = said.end + 1
    return Article(
        id="made",
        text=text,
        date_published=PUBLISHED,
        people=(*people, orr),
        mentions=mentions,
        meetings=Meetings(meetings),
    )


def draft(size: int) -> dict[str, Any]:
    """A draft that names one common word in every sentence by the sentence's number."""
    made = start_draft("Lee met Orr. " * size, id="made", published=PUBLISHED)
    made["people"] = [{"id": "lee", "name": "Lee"}]
    made["mentions"] = [
        {"entity": "lee", "passage": {"exact": "Lee", "s": number}, "kind": "name"}
        for number in range(1, size + 1)
    ]
    return made


def numbered(size: int) -> dict[str, Any]:
    """A draft that names one common word of a single sentence by its occurrence."""
    made = draft(1)
    made["text"] = text = f"{'Lee and ' * size}Orr met."
    made["sentences"] = made["paragraphs"] = [{"exact": text}]
    made["mentions"] = [
        {"entity": "lee", "passage": {"exact": "Lee", "n": number}, "kind": "name"}
        for number in range(1, size + 1)
    ]
    return made


def nested(size: int) -> Article:
    """An article whose mentions each lie within the one before."""
    text = "a " * size + "Lee" + " z" * size
    lee = Person("lee", "Lee")
    middle = 2 * size
    spans = [(middle - 2 * each, middle + 3 + 2 * each) for each in range(size)]
    mentions = [
        Mention(lee, Passage(start, end, text[start:end]), "nominal") for start, end in spans
    ]
    return Article(
        id="nested", text=text, date_published=PUBLISHED, people=(lee,), mentions=mentions
    )


def rows(size: int) -> list[dict[str, str]]:
    """Rows of meetings, two a meeting."""
    day = date(2000, 1, 1)
    return [
        {
            "meeting": str(number // 2),
            "person": f"Person {number * 7919 % max(size // 4, 1)} {number % 2}",
            "date": str(day + timedelta(days=number // 2 % 9000)),
        }
        for number in range(size)
    ]


def crowd(size: int) -> list[dict[str, str]]:
    """Rows of one meeting."""
    return [
        {"meeting": "1", "person": f"P {number}", "side": "ab"[number % 2]}
        for number in range(size)
    ]


def csv(header: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A CSV file's text."""
    return "".join(f"{','.join(line)}\n" for line in (header, *lines))


def wide(size: int) -> str:
    """A file of many columns, of which two are read."""
    header = ["person", "met_person", *(f"c{number}" for number in range(size))]
    return csv(header, [["Lee", "Orr", *("" for _ in range(size))]])


def crowded(size: int) -> Meetings:
    """One meeting of many."""
    sides = [Delegation(members=[Person(f"{s}{n}", f"{s} {n}") for n in range(size)]) for s in "ab"]
    return Meetings([Meeting("m", sides)])


def read(text: str, **options: Any) -> Meetings:  # noqa: ANN401 - options of from_rows
    """The register in a file's text."""
    return Meetings.from_rows(StringIO(text), **options)


def cited(size: int) -> Corpus:
    """A corpus of so many small articles."""
    return Corpus([_small(number) for number in range(size)])


def _small(number: int) -> Article:
    small = article(2)
    return Article(
        id=f"a{number}",
        text=small.text,
        date_published=PUBLISHED,
        people=small.people,
        mentions=small.mentions,
        meetings=small.meetings,
    )
