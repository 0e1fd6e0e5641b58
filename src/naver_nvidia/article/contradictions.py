"""What in an article contradicts its own words, its date, or another of its facts."""

from __future__ import annotations

from collections import Counter
from itertools import chain, combinations, product
from typing import TYPE_CHECKING, TypeAlias

from naver_nvidia.errors import Fault, shown
from naver_nvidia.names import keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from naver_nvidia.article.article import Article
    from naver_nvidia.meetings import Meeting, Party

    Occasion: TypeAlias = tuple[object, ...]


def contradictions(article: Article) -> Iterator[Fault]:
    """Each with the path of the fact, and of the other fact where there is one."""
    yield from _mention_faults(article)
    yield from _role_faults(article)
    yield from _meeting_faults(article)
    modified = article.date_modified
    if modified is not None and modified < article.date_published:
        yield Fault(
            "$.date_modified", f"lies before the day of publication, {article.date_published}"
        )


def _mention_faults(article: Article) -> Iterator[Fault]:
    first: dict[tuple[str, int, int], int] = {}
    names: dict[str, set[str]] = {}
    for number, each in enumerate(article.mentions):
        path = f"$.mentions[{number}]"
        key = (each.entity.id, each.passage.start, each.passage.end)
        if (before := first.setdefault(key, number)) != number:
            yield Fault(path, f"is the same as $.mentions[{before}]; take one out")
        if each.kind != "name":
            continue
        if each.entity.id not in names:
            forms = map(keys, each.entity.names())
            names[each.entity.id] = {*each.entity.names(), *chain.from_iterable(forms)}
        if each.passage.exact in names[each.entity.id]:
            continue
        if names[each.entity.id].isdisjoint(keys(each.passage.exact)):
            words = f"{shown(each.passage.exact)} is no name of {shown(each.entity.id)}"
            yield Fault(f"{path}.kind", f"{words}; add it to its alternate_names, or say nominal")


def _role_faults(article: Article) -> Iterator[Fault]:
    for number, role in enumerate(article.roles):
        for title in role.titles:
            if role.passages and not any(title in each.exact for each in role.passages):
                path = f"$.roles[{number}]." + (
                    "title" if title == role.title else "alternate_titles"
                )
                problem = f"{shown(title)} stands in none of its passages"
                yield Fault(path, f"{problem}; give it as printed, or the passage that has it")


def _meeting_faults(article: Article) -> Iterator[Fault]:
    for number, meeting in enumerate(article.meetings):
        path = f"$.meetings[{number}]"
        sides = Counter(person for side in meeting.delegations for person in side.members)
        for person in (person for person, count in sides.items() if count > 1):
            problem = f"{shown(person.id)} sits on more than one side; nobody meets themself"
            yield Fault(f"{path}.delegations", problem)
        is_past = meeting.date is None or meeting.date.earliest <= article.date_published
        if meeting.status == "held" and not is_past:
            problem = f"{meeting.date} lies after the day of publication, for a meeting held"
            yield Fault(f"{path}.date", f"{problem}; say planned, or give another date")
    denied = {
        occasion: number
        for number, meeting in enumerate(article.meetings)
        if meeting.status == "denied"
        for occasion in occasions(meeting)
    }
    pairs = {
        (number, denied[occasion]): None
        for number, meeting in enumerate(article.meetings)
        if denied and meeting.status == "held"
        for occasion in occasions(meeting)
        if occasion in denied
    }
    for held, denying in pairs:
        problem = f"denies on the same word what $.meetings[{held}] says: that these met that day"
        remedy = "say on whose word each is, or take one out"
        yield Fault(f"$.meetings[{denying}]", f"{problem}; {remedy}")


def occasions(meeting: Meeting) -> Iterator[Occasion]:
    """Each two who met, with the day and on whose word; nothing where the day is not known."""
    if meeting.date is None or meeting.date.earliest != meeting.date.latest:
        return
    for one, other in combinations(meeting.delegations, 2):
        for pair in product(one.parties, other.parties):
            yield frozenset(map(_key, pair)), meeting.date, frozenset(meeting.according_to)


def _key(party: Party) -> tuple[str, str]:
    return type(party).__name__, party.id
