"""Story: a text as it is written, and the annotation of its words as each is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, TypeVar

from naver_nvidia.article import Article
from naver_nvidia.dates import DateMention, DateRange, ResolvedDate
from naver_nvidia.entities import Entity, Mention, MentionKind, Organization, Person, Place, Topic
from naver_nvidia.meetings import Meeting, Party
from naver_nvidia.newslike.days import Choose, draw_days
from naver_nvidia.newslike.lexicon import MARKS, ORGANIZATIONS, PEOPLE, Term
from naver_nvidia.passages import Passage
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Role, Statement

E = TypeVar("E", bound=Entity)

_CAST: Final = 8
"""So many people a story has: few enough to come again, and enough for each sentence."""


class Story:
    """A text and what it has stated so far; nothing is looked for in it afterwards.

    ``subject`` is whom the last sentence was about.
    """

    def __init__(self, choose: Choose, published: date) -> None:
        self.choose = choose
        self.opening: str
        self.closing: str
        self.stop_within: bool
        self.opening, self.closing, self.stop_within, self._apostrophe = choose(MARKS)
        first = choose(range(len(PEOPLE)))
        self.people: tuple[Term[Person], ...] = (PEOPLE * 2)[first : first + _CAST]
        self.parties: tuple[Sequence[Term[Party]], ...] = (ORGANIZATIONS, self.people)
        self.text: str = ""
        self.subject: Term[Party] | None = None
        self.mentions: list[Mention] = []
        self.dates: list[DateMention] = []
        self.posts: dict[str, Role] = {}
        self.meetings: list[Meeting] = []
        self.quotes: list[Quote] = []
        self.statements: list[Statement] = []
        self._published = published
        self._entities: dict[str, Entity] = {}
        self._sentences: list[Passage] = []
        self._paragraphs: list[Passage] = []
        self._sentence = self._paragraph = 0
        self.named: set[str] = set()
        self._taken: set[Entity] = set()
        self.wants_capital: bool = True
        self.wants_comma: bool = False
        self._year_said = False

    @property
    def here(self) -> int:
        """Where the next words will stand."""
        return len(self.text)

    def since(self, start: int) -> Passage:
        """All that was written from there on."""
        return Passage(start, self.here, self.text[start:])

    def write(self, words: str) -> int:
        """Write words: with a capital where a sentence begins, behind a comma if one is due.

        Returns where they start.
        """
        if self.wants_comma and words:
            self.text += "," if words[0] == " " else ""
            self.wants_comma = False
        if self.wants_capital and any(map(str.isalpha, words)):
            words = words[0].upper() + words[1:]
            self.wants_capital = False
        self.text += words.replace("'", self._apostrophe)
        return self.here - len(words)

    def begin(self, gap: str) -> None:
        """Begin a sentence behind the white space; a line feed begins a paragraph too."""
        if "\n" in gap:
            self._paragraphs.append(self.since(self._paragraph))
            self._paragraph = self.here + len(gap)
        self.text += gap
        self._sentence, self.wants_capital = self.here, True

    def end(self, mark: str = ".") -> Passage:
        """The sentence, which ends here with the mark."""
        self.write(mark)
        self.wants_comma = False
        self._taken.clear()
        self._sentences.append(self.since(self._sentence))
        return self._sentences[-1]

    def employer_of(self, term: Term[Entity]) -> Organization | None:
        """Where a person has a post; nobody has two."""
        role = self.posts.get(term.entity.id)
        return None if role is None else role.organization

    def pick(self, terms: Sequence[Term[E]]) -> Term[E]:
        """One of which the sentence says nothing yet, nor of whom it works for."""
        term = self.choose([each for each in terms if self._taken.isdisjoint(self._tied(each))])
        self.take(term)
        return term

    def take(self, term: Term[Entity]) -> None:
        """Have this sentence say no more of it."""
        self._taken.update(self._tied(term))

    def _tied(self, term: Term[Entity]) -> Iterable[Entity]:
        return filter(None, (term.entity, self.employer_of(term)))

    def name(self, term: Term[Entity], *, article: bool = True) -> Passage:
        """Write its name: the first time in full, with what stands behind it."""
        self.write(term.article if article else "")
        if term.entity.id in self.named:
            is_full = term.short == term.entity.name
            return self._full_name(term) if is_full else self.mention(term, term.short)
        self.named.add(term.entity.id)
        if isinstance(term.behind, str):
            passage = self._full_name(term)
            if term.behind:
                self.write(" (")
                self.mention(term, term.behind)
                self.write(")")
        else:
            self._entities.setdefault(term.behind.entity.id, term.behind.entity)
            passage = self._full_name(term)
            self.write(", ")
            self._full_name(term.behind)
            self.wants_comma = True
        return passage

    def _full_name(self, term: Term[Entity]) -> Passage:
        start = self.here
        for part in term.parts:
            if isinstance(part, Term):
                self._full_name(part)
            else:
                self.write(part)
        return self._mentioned(term, self.since(start), "name")

    def mention(self, term: Term[Entity], words: str, kind: MentionKind = "name") -> Passage:
        """Write words for it; of a description, the last word is the head."""
        return self._mentioned(term, self.since(self.write(words)), kind)

    def _mentioned(self, term: Term[Entity], passage: Passage, kind: MentionKind) -> Passage:
        self._entities.setdefault(term.entity.id, term.entity)
        head = None
        if kind == "nominal":
            head = self.since(passage.start + passage.exact.rindex(" ") + 1)
        self.mentions.append(Mention(term.entity, passage, kind, head=head))
        return passage

    def date(self, before: str, behind: str = "", *, ahead: bool = False) -> DateRange | None:
        """Write a date between other words, or none: a sentence has one at most.

        One more might be counted from the first, as on what day was meant by what was said on it.
        """
        has_date = bool(self.dates) and self.dates[-1].passage.start >= self._sentence
        if not self.choose((False, True)) or has_date:
            return None
        preposition, words, days = draw_days(
            self.choose, self._published, ahead=ahead, year_said=self._year_said
        )
        self._year_said |= str(days.earliest.year) in words
        self.write(before + preposition)
        self.write_date(words, days)
        self.write(behind)
        return days

    def write_date(self, words: str, days: DateRange) -> None:
        """Write words that mean these days."""
        passage, published = self.since(self.write(words)), self._published
        resolved = ResolvedDate(
            passage.exact, published, "DATE", days.timex3, "annotated", range=days
        )
        self.dates.append(DateMention(passage, resolved))

    def article(self, key: str) -> Article:
        """The article, with this id."""
        entities = self._entities.values()
        return Article(
            id=key,
            text=self.text,
            date_published=self._published,
            language="en",
            paragraphs=[*self._paragraphs, self.since(self._paragraph)],
            sentences=self._sentences,
            people=[each for each in entities if isinstance(each, Person)],
            organizations=[each for each in entities if isinstance(each, Organization)],
            places=[each for each in entities if isinstance(each, Place)],
            topics=[each for each in entities if isinstance(each, Topic)],
            mentions=sorted(
                self.mentions, key=lambda each: (each.passage.start, -each.passage.end)
            ),
            dates=self.dates,
            roles=self.posts.values(),
            meetings=self.meetings,
            quotes=self.quotes,
            statements=self.statements,
        )
