"""An article as rows and columns: plain dicts, as data frames, CSV and SQL take them.

Needs no library: ``pandas.DataFrame(records(article, "mentions"))`` is a data frame already, in
which pandas 3 has nan for None in columns of text, and floats for integers beside a None. For
columns whose types do not depend on what is in them, see `naver_nvidia.interop.arrow`.

A row holds one thing and a cell one value; only ``authors``, ``alternate_names``, ``topics`` and
``depicts`` are lists. Entities and meetings stand as their ids. A ``path`` is a JSON Pointer (RFC
6901) into the article's JSON format; the passages that state a fact are the rows of "passages" with
the fact's path. An uncertain date is two days, ``earliest`` and ``latest``, both inclusive, with
its precision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final, TypeAlias

from naver_nvidia.article import Article
from naver_nvidia.corpus import Corpus
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Organization, Person, Place
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.interop.columns import COLUMNS, IDENTIFIED
from naver_nvidia.interop.plumbing.formats import LAYERS, Layer
from naver_nvidia.interop.spans import identity, spans

__all__ = ["COLUMNS", "Cell", "Layer", "Record", "records"]

Cell: TypeAlias = str | int | bool | date | list[str] | None
Record: TypeAlias = dict[str, Cell]


def records(source: Article | Corpus, layer: Layer) -> list[Record]:
    """The rows of a layer, each with all the columns that `COLUMNS` lists for it.

    ``participants`` has a row for each member of each delegation, and one whose person is None for
    a delegation that names nobody. What a statement says of its subject stands under ``object`` if
    it is an entity or meeting, and under ``literal`` if it is words.

    A row of a `Corpus` begins with the id of its ``article``; that of an entity or meeting has its
    ``identity`` too, the id in the corpus, which is the same for all that are one.

    >>> from naver_nvidia import load_article
    >>> for row in records(load_article(), "participants"):
    ...     print(row["delegation"], row["organization"], row["person"])
    0 naver lee-hae-jin
    0 naver choi-soo-yeon
    0 naver kim-yoo-won
    1 nvidia jensen-huang

    Raises:
        InvalidValue: there is no such layer.
    """
    if layer not in LAYERS:
        raise InvalidValue("records", f"{shown(layer)} is not one of {', '.join(LAYERS)}")
    if isinstance(source, Article):
        return list(_ROWS[layer](source))
    rows = [{"article": each.id, **row} for each in source for row in _ROWS[layer](each)]
    if layer not in IDENTIFIED:
        return rows
    one = {record.key: known.id for known in source.entities for record in source.records_of(known)}
    one |= {
        record.key: known.id for known in source.meetings for record in source.reports_of(known)
    }
    return [
        {"article": row["article"], "identity": one[str(row["article"]), str(row["id"])], **row}
        for row in rows
    ]


def _article(article: Article) -> Iterator[Record]:
    yield {
        "id": article.id,
        "date_published": article.date_published,
        "language": article.language,
        "headline": article.headline,
        "publisher": identity(article.publisher),
        "authors": [author.id for author in article.authors],
        "rights": article.rights,
        "text": article.text,
    }


def _entities(article: Article) -> Iterator[Record]:
    for each in article.entities:
        person = each if isinstance(each, Person) else None
        organization = each if isinstance(each, Organization) else None
        yield {
            "id": each.id,
            "type": type(each).__name__,
            "name": each.name,
            "alternate_names": list(each.alternate_names),
            "family_name": person and person.family_name,
            "given_name": person and person.given_name,
            "classification": organization and organization.classification,
            "parent_organization": organization and identity(organization.parent_organization),
            "within": identity(each.within) if isinstance(each, Place) else None,
        }


def _mentions(article: Article) -> Iterator[Record]:
    for number, each in enumerate(article.mentions):
        yield {
            "path": f"/mentions/{number}",
            "entity": each.entity.id,
            "type": type(each.entity).__name__,
            "kind": each.kind,
            "start": each.passage.start,
            "end": each.passage.end,
            "exact": each.passage.exact,
        }


def _dates(article: Article) -> Iterator[Record]:
    for number, each in enumerate(article.dates):
        yield {
            "path": f"/dates/{number}",
            "start": each.passage.start,
            "end": each.passage.end,
            "exact": each.passage.exact,
            "type": each.resolved.type,
            "value": each.resolved.value,
            "mod": each.resolved.mod,
            **_days(each.resolved.range),
            "rule": each.resolved.rule,
        }


def _roles(article: Article) -> Iterator[Record]:
    for number, each in enumerate(article.roles):
        yield {
            "path": f"/roles/{number}",
            "person": each.person.id,
            "organization": identity(each.organization),
            "title": each.title,
            "titles": list(each.titles),
        }


def _meetings(article: Article) -> Iterator[Record]:
    for number, each in enumerate(article.meetings):
        yield {
            "path": f"/meetings/{number}",
            "id": each.id,
            "status": each.status,
            **_days(each.date),
            "end_date": None if each.end_date is None else str(each.end_date),
            "place": identity(each.place),
            "organizer": identity(each.organizer),
            "topics": [topic.id for topic in each.topics],
            "according_to": [source.id for source in each.according_to],
        }


def _participants(article: Article) -> Iterator[Record]:
    for number, meeting in enumerate(article.meetings):
        for side, delegation in enumerate(meeting.delegations):
            for person in delegation.members or (None,):
                yield {
                    "path": f"/meetings/{number}",
                    "meeting": meeting.id,
                    "delegation": side,
                    "organization": identity(delegation.organization),
                    "on_behalf_of": identity(delegation.on_behalf_of),
                    "complete": delegation.complete,
                    "person": identity(person),
                }


def _quotes(article: Article) -> Iterator[Record]:
    for number, each in enumerate(article.quotes):
        yield {
            "path": f"/quotes/{number}",
            "id": each.id,
            "speakers": [speaker.id for speaker in each.speakers],
            "spoken_by": list(each.spoken_by),
            "kind": each.kind,
            "text": each.text,
            "start": each.passage.start,
            "end": each.passage.end,
            "exact": each.passage.exact,
            "cue": None if each.cue is None else each.cue.exact,
            "channel": identity(each.channel),
        }


def _statements(article: Article) -> Iterator[Record]:
    for number, each in enumerate(article.statements):
        referred = None if isinstance(each.object, str) else each.object
        yield {
            "path": f"/statements/{number}",
            "subject": each.subject.id,
            "predicate": each.predicate,
            "object": identity(referred),
            "literal": each.object if isinstance(each.object, str) else None,
            **_days(each.date),
            "according_to": [source.id for source in each.according_to],
            "modality": each.modality,
            "basis": each.basis,
            "reason": each.reason,
        }


def _photos(article: Article) -> Iterator[Record]:
    for number, photo in enumerate(article.photos):
        yield {
            "path": f"/photos/{number}",
            "caption": photo.caption.exact,
            "credit": None if photo.credit is None else photo.credit.exact,
            "depicts": [entity.id for entity in photo.depicts],
            "place": identity(photo.place),
            **_days(photo.date),
        }


def _passages(article: Article) -> Iterator[Record]:
    for span in spans(article):
        yield {
            "path": span.id,
            "fact": "/".join(span.id.split("/")[:3]),
            "layer": span.layer,
            "start": span.passage.start,
            "end": span.passage.end,
            "exact": span.passage.exact,
            "label": span.label,
            "kind": span.kind,
            "value": span.value,
        }


def _days(days: DateRange | None) -> Record:
    if days is None:
        return {"earliest": None, "latest": None, "precision": None}
    return {"earliest": days.earliest, "latest": days.latest, "precision": days.precision}


_ROWS: Final[Mapping[Layer, Callable[[Article], Iterator[Record]]]] = {
    "article": _article,
    "entities": _entities,
    "mentions": _mentions,
    "dates": _dates,
    "roles": _roles,
    "meetings": _meetings,
    "participants": _participants,
    "quotes": _quotes,
    "statements": _statements,
    "photos": _photos,
    "passages": _passages,
}
