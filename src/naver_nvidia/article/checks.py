"""What can be wrong with an article as a whole; each fault with its JSON path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

import attrs

from naver_nvidia.article.contradictions import contradictions
from naver_nvidia.dates import timex3
from naver_nvidia.entities import Entity, Organization, Place
from naver_nvidia.errors import Fault, shown
from naver_nvidia.fields import not_unicode
from naver_nvidia.meetings import Meeting, Row
from naver_nvidia.passages import Passage, misplaced
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Role, Statement

if TYPE_CHECKING:
    from naver_nvidia.article.article import Article

Reference: TypeAlias = Entity | Meeting | Quote | Statement
Leaf: TypeAlias = str | Passage | Row | Reference
Path: TypeAlias = "tuple[Path | None, str | int]"
"""A step, and those before it: written out where there is a fault, for most have none."""

DECLARED: Final = (
    "people",
    "organizations",
    "places",
    "topics",
    "products",
    "documents",
    "meetings",
    "quotes",
    "statements",
)
"""The fields whose members an article declares, each with an id; a statement need not have one."""

NO_PROOF: Final = "is empty; give the words that state it"
"""What is wrong with the passages of a role, meeting or statement that has none."""

MAX_DEPTH: Final = 100
"""How deep places may lie in one another, or organizations belong to one another."""


def faults(article: Article) -> Iterator[Fault]:
    """All that is wrong with the article."""
    if not article.text:
        yield Fault("$.text", "the text is empty")
    yield from _id_faults(article)
    yield from _leaf_faults(article)
    yield from _proof_faults("$.roles", article.roles)
    yield from _proof_faults("$.meetings", article.meetings)
    yield from _proof_faults("$.statements", article.statements)
    yield from _outer_faults("$.organizations[{}].parent_organization", article.organizations)
    yield from _outer_faults("$.places[{}].within", article.places)
    yield from _order_faults("$.paragraphs", article.paragraphs)
    yield from _order_faults("$.sentences", article.sentences)
    yield from _date_faults(article)
    yield from _reference_faults(article.statements)
    yield from contradictions(article)


def unmentioned(article: Article) -> Iterator[Entity]:
    """The entities that no mention, and no field of anything, refers to."""
    leaves = (leaf for _, leaf in _leaves_of_article(article))
    referred = {leaf.id for leaf in leaves if isinstance(leaf, Entity)}
    return (each for each in article.entities if each.id not in referred)


def _declared(article: Article, name: str) -> Iterable[Reference]:
    members: Iterable[Reference] = getattr(article, name)
    return members


def _id_faults(article: Article) -> Iterator[Fault]:
    first: dict[tuple[str, str], str] = {}
    for name in DECLARED:
        for number, each in enumerate(_declared(article, name)):
            path = f"$.{name}[{number}]"
            if each.id is not None and (at := first.setdefault(("id", each.id), path)) != path:
                yield Fault(f"{path}.id", f"{shown(each.id)} is already declared at {at}.id")
            for uri in each.same_as if isinstance(each, Entity | Meeting) else ():
                if (at := first.setdefault(("same_as", uri), path)) != path:
                    problem = f"{shown(uri)} is already that of {at}"
                    remedy = "declare what is one once, or take the URI out"
                    yield Fault(f"{path}.same_as", f"{problem}; {remedy}")


def _leaf_faults(article: Article) -> Iterator[Fault]:
    declared: dict[str, list[Reference]] = {}
    for each in (*article.entities, *article.meetings, *article.quotes, *article.statements):
        if each.id is not None:
            declared.setdefault(each.id, []).append(each)
    for path, leaf in _leaves_of_article(article):
        if problem := _problem(leaf, article.text, declared):
            yield Fault(_written(path), problem)


def _written(path: Path | None) -> str:
    if path is None:
        return "$"
    outer, step = path
    return f"{_written(outer)}[{step}]" if isinstance(step, int) else f"{_written(outer)}.{step}"


def _proof_faults(path: str, facts: Iterable[Role | Meeting | Statement]) -> Iterator[Fault]:
    for number, each in enumerate(facts):
        if not each.passages:
            yield Fault(f"{path}[{number}].passages", NO_PROOF)


def _problem(leaf: Leaf, text: str, declared: dict[str, list[Reference]]) -> str | None:
    if isinstance(leaf, str):
        return None if leaf.isascii() else not_unicode(leaf)
    if isinstance(leaf, Row):
        return "a row of a register proves nothing in an article; give a passage of its text"
    if isinstance(leaf, Passage):
        return None if leaf.stands_in(text) else misplaced(text, leaf)
    if leaf.id is None or leaf.id not in declared:
        return f"{shown(leaf.id)} is not declared in this article"
    if leaf not in declared[leaf.id]:
        return f"{shown(leaf.id)} differs from the one that this article declares"
    return None


def _leaves_of_article(article: Article) -> list[tuple[Path, Leaf]]:
    """Every string, passage and reference in the article, each with its path."""
    found: list[tuple[Path, Leaf]] = []
    for field in attrs.fields(type(article)):
        path: Path = (None, field.name)
        if field.name in DECLARED:
            for number, each in enumerate(_declared(article, field.name)):
                for part in attrs.fields(type(each)):
                    _gather(getattr(each, part.name), ((path, number), part.name), found)
        else:
            _gather(getattr(article, field.name), path, found)
    return found


def _gather(value: Any, path: Path, found: list[tuple[Path, Leaf]]) -> None:  # noqa: ANN401
    """Add the strings, passages and references in a value, each with its path; none is entered."""
    if isinstance(value, tuple):
        for number, each in enumerate(cast("tuple[object, ...]", value)):
            _gather(each, (path, number), found)
    elif (names := _parts(value.__class__)) is None:
        found.append((path, value))
    else:
        for name in names:
            _gather(getattr(value, name), (path, name), found)


@cache
def _parts(kind: type[Any]) -> tuple[str, ...] | None:
    """What a value of the type is made of; None of one that is not entered."""
    if issubclass(kind, Leaf):
        return None
    return tuple(field.name for field in attrs.fields(kind)) if attrs.has(kind) else ()


def _outer_faults(path: str, inner: Sequence[Organization | Place]) -> Iterator[Fault]:
    declared = {each.id for each in inner}
    depths: dict[str, int] = {}
    for number, each in enumerate(inner):
        outer = each.within if isinstance(each, Place) else each.parent_organization
        if outer is not None and outer.id in declared and outer.id not in depths:
            yield Fault(path.format(number), f"{shown(outer.id)} is not declared before this")
        depths[each.id] = 1 if outer is None else depths.get(outer.id, 0) + 1
        if depths[each.id] == MAX_DEPTH + 1:  # one fault for each chain, not for all that follows
            yield Fault(path.format(number), f"lies more than {MAX_DEPTH} deep")


def _order_faults(path: str, passages: tuple[Passage, ...]) -> Iterator[Fault]:
    for number, (one, other) in enumerate(pairwise(passages), start=1):
        if other.start < one.end:
            yield Fault(f"{path}[{number}]", "does not come after the one before it")


def _date_faults(article: Article) -> Iterator[Fault]:
    for number, mention in enumerate(article.dates):
        path = f"$.dates[{number}].resolved"
        if mention.resolved.words != mention.passage.exact:
            words = shown(mention.passage.exact)
            yield Fault(f"{path}.words", f"are not those of its passage: {words}")
        if mention.resolved.published != article.date_published:
            yield Fault(f"{path}.published", f"is not the article's {article.date_published}")
        for field, problem in timex3.problems(mention.resolved):
            yield Fault(f"{path}.{field}", problem)


def _reference_faults(statements: Sequence[Statement]) -> Iterator[Fault]:
    declared = {each.id for each in statements}
    depths: dict[str | None, int] = {None: 0}
    for number, each in enumerate(statements):
        others = [each.subject, each.object]
        others += [part for other in each.alternatives for part in (other.subject, other.object)]
        within = [other.id for other in others if isinstance(other, Statement)]
        for key in within:
            if key in declared and key not in depths:
                yield Fault(f"$.statements[{number}]", f"{shown(key)} is not declared before this")
        depths[each.id] = depth = 1 + max((depths.get(key, 0) for key in within), default=0)
        if depth == MAX_DEPTH + 1:
            yield Fault(f"$.statements[{number}]", f"lies more than {MAX_DEPTH} deep")
        depths[None] = 0
