"""The sentences of the grammar: each writes itself into a story and states what it says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, TypeAlias, TypeVar

from naver_nvidia.arguments import Argument
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Mention, Person
from naver_nvidia.meetings import Delegation, Meeting, Party
from naver_nvidia.newslike.lexicon import (
    DEEDS,
    DID,
    MET,
    ORGANIZATIONS,
    PHRASES,
    PLACES,
    TITLES,
    TOPICS,
    Term,
)
from naver_nvidia.newslike.story import Story
from naver_nvidia.passages import Passage
from naver_nvidia.quotes import Quote, QuoteKind
from naver_nvidia.statements import Modality, Role, Statement

P = TypeVar("P", bound=Party)

Cue: TypeAlias = tuple[Term[Party], Passage, Passage]
"""Who says something, the words for that, and all the words that attribute it."""
Quotation: TypeAlias = tuple[Passage, Passage]
"""The words that are quoted with their marks, and without."""

_PERHAPS: Final = (False, True)
_MOST_POSTS: Final = 3
"""So many people of a story have a post: enough have none for every sentence."""


def fact(story: Story) -> None:
    """Somebody did something, will do it, or did not; the date stands before it or behind it."""
    modality = story.choose(tuple(DID))
    day = story.date("", ", ", ahead=modality == "planned")
    about, _ = _subject(story)
    made = _deed(story, about, modality, day)
    story.statements.append(made(passages=[story.end()]))
    story.subject = about


def meeting(story: Story) -> None:
    """Two sides met, will meet, or are said not to have met."""
    status, denier = story.choose(tuple(MET)), None
    arguments: list[Argument] = []
    if status == "denied":
        term, _ = _somebody(story, ORGANIZATIONS)
        denier = term.entity
        story.write(" denied that ")
    sides = [_side(story, arguments)]
    story.subject = None  # the other side is never a pronoun
    story.write(story.choose(MET[status]))
    sides.append(_side(story, arguments))
    place = topic = None
    if story.choose(_PERHAPS):
        story.write(" in ")
        town = story.pick(PLACES)
        place = town.entity
        arguments.append(Argument("place", story.name(town)))
    day = story.date(" ", ahead=status == "planned")
    if day is not None:
        arguments.append(Argument("date", story.dates[-1].passage))
    if story.choose(_PERHAPS):
        story.write(" to discuss ")
        matter = story.choose(TOPICS)
        topic = matter.entity
        arguments.append(Argument("topic", story.mention(matter, topic.name, "nominal")))
    made = Meeting(
        f"meeting-{len(story.meetings) + 1}",
        sides,
        day,
        place,
        topics=[] if topic is None else [topic],
        status=status,
        according_to=denier,
        passages=[story.end()],
        arguments=arguments,
    )
    story.meetings.append(made)


def _side(story: Story, arguments: list[Argument]) -> Delegation:
    """One side of a meeting: a person, an organization, two people, or two of its executives."""
    kind = story.choose(("person", "organization", "two", "team"))
    if kind == "person":
        person, words = _referred(story, story.people)
        arguments.append(Argument("participant", words, entity=person.entity))
        return Delegation(story.employer_of(person), [person.entity])
    if kind == "organization":
        sender, words = _referred(story, ORGANIZATIONS)
        arguments.append(Argument("participant", words, entity=sender.entity))
        return Delegation(sender.entity)
    if kind == "two":
        return Delegation(members=_two(story, arguments))
    sender, start = story.pick(ORGANIZATIONS), story.here
    story.name(sender, article=False)
    head = story.since(story.write(" executives") + 1)
    group = story.since(start)
    story.write(", including ")
    members = _two(story, arguments)
    story.mentions += [Mention(each, group, "nominal", head=head) for each in members]
    story.wants_comma = True
    return Delegation(sender.entity, members, complete=False)


def _two(story: Story, arguments: list[Argument]) -> list[Person]:
    both = story.pick(story.people), story.pick(story.people)
    for each, link in zip(both, ("", " and "), strict=True):
        story.write(link)
        arguments.append(Argument("participant", story.name(each), entity=each.entity))
    return [each.entity for each in both]


def direct(story: Story) -> None:
    """A sentence between marks, behind or before the words that say who says it."""
    if story.choose(_PERHAPS):
        speaker, source = _subject(story)
        cue = _cue(story, speaker, source, source.start, " said")
        story.write(": ")
        quotation, made = _spoken(story, speaker, ".")
        story.end("")
    else:
        speaker = story.pick(story.choose(story.parties))
        quotation, made = _spoken(story, speaker, ",")
        start = story.write(" said ") + 1
        cue = _cue(story, speaker, _introduce(story, speaker), start)
        story.end()
    _quote(story, "direct", cue, quotation, made)


def phrase(story: Story) -> None:
    """Somebody calls something what stands between marks."""
    speaker, source = _subject(story)
    story.write(" called")
    cue = speaker, source, story.since(source.start)
    story.write(" ")
    thing, _ = _somebody(story, ORGANIZATIONS)
    story.write(f" {story.opening}")
    words = story.since(story.write(story.choose(PHRASES)))
    quotation = _closed(story, words.start, ".")
    made = partial(Statement, thing.entity, "be", words.exact, passages=[story.end("")])
    _quote(story, "partial", cue, quotation, made)


def indirect(story: Story) -> None:
    """A report without marks, of what the speaker says of itself or of another."""
    speaker, source = _subject(story)
    cue = _cue(story, speaker, source, source.start, " said")
    about, start = speaker, story.write(" that ") + len(" that ")
    if story.choose(_PERHAPS):
        about, _ = _somebody(story, ORGANIZATIONS)
    else:
        story.mention(about, about.pronoun, "pronoun")
    text, made = _reported(story, about, start)
    story.end()
    _quote(story, "indirect", cue, (text, text), made)


def attributed(story: Story) -> None:
    """A report without marks, and behind it whose word it is."""
    start = story.here
    about, _ = _subject(story)
    text, made = _reported(story, about, start)
    start = story.write(", according to ") + len(", ")
    speaker, source = _somebody(story, ORGANIZATIONS)
    cue = speaker, source, story.since(start)
    story.end()
    _quote(story, "indirect", cue, (text, text), made)
    story.subject = about


SENTENCES: Final = (phrase, fact, meeting, direct, indirect, attributed)
"""The one that takes the fewest choices first."""


def _subject(story: Story) -> tuple[Term[Party], Passage]:
    return _referred(story, story.choose(story.parties))


def _referred(story: Story, terms: Sequence[Term[P]]) -> tuple[Term[P], Passage]:
    """Whom the sentence before was about, by a pronoun or a description, or somebody by name."""
    last = next((each for each in terms if each is story.subject), None)
    refers = story.choose(_PERHAPS)
    if last is None or not refers:
        return _somebody(story, terms)
    story.take(last)
    role = story.posts.get(last.entity.id)
    nominal = last.nominal if role is None else role.title
    if nominal and story.choose(_PERHAPS):
        return last, story.mention(last, f"the {nominal}", "nominal")
    return last, story.mention(last, last.pronoun, "pronoun")


def _somebody(story: Story, terms: Sequence[Term[P]]) -> tuple[Term[P], Passage]:
    term = story.pick(terms)
    return term, _introduce(story, term)


def _introduce(story: Story, term: Term[Party]) -> Passage:
    """Name somebody; a person the first time perhaps with a title, or a post before or behind."""
    person, start = term.entity, story.here
    if not isinstance(person, Person):
        return story.name(term)
    # Chosen even where it settles nothing: without the sentence before, the rest stays in step.
    how = story.choose(("", "Dr. ", "before", "behind"))
    if person.id in story.named:
        return story.name(term)
    if how == "Dr. ":
        story.write(how)
    if how in ("", "Dr. ") or len(story.posts) == _MOST_POSTS:
        return story.name(term)
    employer, post = story.pick(ORGANIZATIONS), story.choose(TITLES)
    if how == "before":
        sender = story.name(employer, article=False)
        title = story.since(story.write(f" {post}") + 1)
        story.write(" ")
        name = story.name(term)
    else:
        name = story.name(term)
        described = story.write(", the ") + 2
        title = story.since(story.write(post))
        story.write(" of ")
        sender = story.name(employer)
        story.mentions.append(Mention(person, story.since(described), "nominal", head=title))
        story.wants_comma = True
    parts = [Argument("person", name), Argument("organization", sender), Argument("title", title)]
    held = Role(person, employer.entity, post, [story.since(start)], arguments=parts)
    story.posts[person.id] = held
    return name


def _deed(
    story: Story, about: Term[Party], modality: Modality, day: DateRange | None = None
) -> partial[Statement]:
    """What somebody did, will do or did not, perhaps on a day; the statement lacks its passages."""
    (predicate, past, base), things = story.choose(DEEDS)
    story.write(story.choose(DID[modality]).format(past=past, base=base))
    thing = story.pick(things)
    story.name(thing)
    day = day or story.date(" ", ahead=modality == "planned")
    return partial(Statement, about.entity, predicate, thing.entity, day, modality=modality)


def _reported(story: Story, about: Term[Party], start: int) -> tuple[Passage, partial[Statement]]:
    """What is said of somebody, from the words for them on, and the statement."""
    made = _deed(story, about, story.choose(tuple(DID)))
    words = story.since(start)
    return words, partial(made, passages=[words])


def _spoken(story: Story, speaker: Term[Party], stop: str) -> tuple[Quotation, partial[Statement]]:
    """A sentence in the first person between marks."""
    start = story.write(story.opening) + 1
    story.wants_capital = True
    story.mention(speaker, "I" if isinstance(speaker.entity, Person) else "we", "pronoun")
    _, made = _reported(story, speaker, start)
    return _closed(story, start, stop), made


def _closed(story: Story, start: int, stop: str) -> Quotation:
    """The quotation whose words start there, and the stop within its marks or behind them."""
    story.write(stop if story.stop_within else "")
    text = story.since(start)
    story.write(story.closing)
    quotation = story.since(start - 1)
    story.write("" if story.stop_within else stop)
    return quotation, text


def _cue(story: Story, speaker: Term[Party], source: Passage, start: int, verb: str = "") -> Cue:
    """Go on with the verb, and perhaps the day: all from the start on is the cue."""
    story.write(verb)
    story.date(" ")
    return speaker, source, story.since(start)


def _quote(
    story: Story, kind: QuoteKind, cue: Cue, quotation: Quotation, said: partial[Statement]
) -> None:
    (speaker, source, words), (whole, text) = cue, quotation
    parts = [Argument("source", source), Argument("content", text)]
    key, who = f"quote-{len(story.quotes) + 1}", speaker.entity
    story.quotes.append(Quote(key, text.exact, who, whole, kind, words, arguments=parts))
    story.statements.append(said(according_to=who))
    story.subject = speaker
