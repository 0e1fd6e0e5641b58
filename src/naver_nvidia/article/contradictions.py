"""What in an article contradicts its own words, its date, or another of its facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, combinations, product
from typing import TYPE_CHECKING, TypeAlias

from naver_nvidia.entities import Mention
from naver_nvidia.errors import Fault, shown
from naver_nvidia.meetings import Meeting, Party
from naver_nvidia.names import keys
from naver_nvidia.statements import Role, Statement

if TYPE_CHECKING:
    from naver_nvidia.article.article import Article

Key: TypeAlias = tuple[object, ...]


def contradictions(article: Article) -> Iterator[Fault]:
    """Each with the path of the fact, and of the other fact where there is one."""
    yield from _same_faults("$.mentions", map(mention_key, article.mentions))
    yield from _mention_faults(article)
    yield from _role_faults(article)
    yield from _same_faults("$.roles", map(role_key, article.roles))
    yield from _same_faults("$.statements", map(statement_key, article.statements))
    yield from _meeting_faults(article)
    modified = article.date_modified
    if modified is not None and modified < article.date_published:
        yield Fault(
            "$.date_modified", f"lies before the day of publication, {article.date_published}"
        )


def _mention_faults(article: Article) -> Iterator[Fault]:
    names: dict[str, set[str]] = {}
    for number, each in enumerate(article.mentions):
        if each.kind != "name":
            continue
        if each.entity.id not in names:
            forms = map(keys, each.entity.names())
            names[each.entity.id] = {*each.entity.names(), *chain.from_iterable(forms)}
        if each.passage.exact in names[each.entity.id]:
            continue
        if names[each.entity.id].isdisjoint(keys(each.passage.exact)):
            words = f"{shown(each.passage.exact)} is no name of {shown(each.entity.id)}"
            yield Fault(
                f"$.mentions[{number}].kind",
                f"{words}; add it to its alternate_names, or say nominal",
            )


def _role_faults(article: Article) -> Iterator[Fault]:
    for number, role in enumerate(article.roles):
        for title in role.titles:
            if role.passages and not any(title in each.exact for each in role.passages):
                path = f"$.roles[{number}]." + (
                    "title" if title == role.title else "alternate_titles"
                )
                problem = f"{shown(title)} stands in none of its passages"
                yield Fault(path, f"{problem}; give it as printed, or the passage that has it")


def mention_key(mention: Mention) -> Key:
    """What tells a mention from others; not its kind, for words refer in one way."""
    return mention.entity.id, mention.passage.start, mention.passage.end


def role_key(role: Role) -> Key:
    """What tells a role from others."""
    organization = role.organization and role.organization.id
    return role.person.id, organization, role.title, role.passages


def statement_key(statement: Statement) -> Key:
    """What tells a statement from others; not its modality, for words have one."""
    said = statement.object if isinstance(statement.object, str | None) else (statement.object.id,)
    sources = frozenset(each.id for each in statement.according_to)
    about = statement.subject.id, statement.predicate, said, statement.date
    return *about, sources, statement.passages


def _same_faults(path: str, known: Iterable[Key]) -> Iterator[Fault]:
    first: dict[Key, int] = {}
    for number, key in enumerate(known):
        if (before := first.setdefault(key, number)) != number:
            yield Fault(f"{path}[{number}]", f"is the same as {path}[{before}]; take one out")


def _meeting_faults(article: Article) -> Iterator[Fault]:
    last, published = article.date_published, "publication"
    if article.date_modified is not None and article.date_modified > last:
        last, published = article.date_modified, "its last change"
    read = {each.passage: each.resolved.range for each in article.dates}
    for number, meeting in enumerate(article.meetings):
        path = f"$.meetings[{number}]"
        sides = Counter(party for side in meeting.delegations for party in side.parties)
        for party in (party for party, count in sides.items() if count > 1):
            problem = f"{shown(party.id)} sits on more than one side; nobody meets themself"
            yield Fault(f"{path}.delegations", problem)
        is_past = meeting.date is None or meeting.date.earliest <= last
        if meeting.status == "held" and not is_past:
            problem = f"{meeting.date} lies after the day of {published}, for a meeting held"
            yield Fault(f"{path}.date", f"{problem}; say planned, or give another date")
        days = {"date": meeting.date, "end_date": meeting.end_date}
        for each in meeting.arguments:
            said, stated = read.get(each.passage), days.get(each.name)
            if said is not None and stated is not None and not said.overlaps(stated):
                problem = f"{stated} is not what {shown(each.passage.exact)} means, {said}"
                yield Fault(f"{path}.{each.name}", f"{problem}; give one of them anew")
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


def occasions(meeting: Meeting) -> Iterator[Key]:
    """Each two who met, with the day and on whose word; nothing where the day is not known."""
    if meeting.date is None or meeting.date.earliest != meeting.date.latest:
        return
    for one, other in combinations(meeting.delegations, 2):
        for pair in product(one.parties, other.parties):
            yield frozenset(map(_key, pair)), meeting.date, frozenset(meeting.according_to)


def _key(party: Party) -> tuple[str, str]:
    return type(party).__name__, party.id
