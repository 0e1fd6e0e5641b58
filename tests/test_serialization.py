"""Article to JSON and back: every article returns equal, and what is no article says why."""

from __future__ import annotations

import codecs
import copy
import hashlib
import json
import math
import subprocess
import sys
from array import array
from collections import OrderedDict, UserString, defaultdict
from datetime import date
from enum import Enum, IntEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naver_nvidia import (
    Article,
    Fault,
    InvalidArticle,
    InvalidValue,
    Meetings,
    Organization,
    Place,
    Topic,
    article_from_dict,
    article_from_json,
    article_to_dict,
    article_to_json,
    load_article,
)
from naver_nvidia.article import DECLARED, MAX_DEPTH
from naver_nvidia.serialization import FORMAT
from naver_nvidia.serialization.reading import quick_article
from naver_nvidia.serialization.structure import thorough_article
from naver_nvidia.strategies import articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# These laws are about what is read, not how fast: a busy machine must not fail them.
untimed = settings(deadline=None)

# Round trips.


@untimed
@given(article=articles())
def test_every_article_returns_equal_from_json_and_from_its_dict(article: Article) -> None:
    """An article read back is equal to the one written, in either form, as text, bytes or dict."""
    assert returns_equal(article)


def test_the_bundled_article_returns_equal() -> None:
    """As every article does."""
    assert returns_equal(load_article())


def returns_equal(article: Article) -> bool:
    return all(again == article for again in read_back(article))


def read_back(article: Article) -> Iterator[Article]:
    for standoff in (False, True):
        text = article.text if standoff else None
        as_dict = article_to_dict(article, standoff=standoff)
        as_json = article_to_json(article, standoff=standoff)
        yield article_from_dict(as_dict, text=text)
        yield article_from_json(as_json, text=text)
        yield article_from_json(as_json.encode(), text=text)
        yield article_from_json(json.dumps(as_dict), text=text)


@untimed
@given(article=articles())
def test_equal_articles_are_written_alike(article: Article) -> None:
    """What is read back is written as it was, character by character."""
    written = article_to_json(article)
    assert article_to_json(article_from_json(written)) == written


@untimed
@given(article=articles())
def test_keys_that_hold_the_default_may_be_left_out(article: Article) -> None:
    """A document without its nulls and empty lists is the same article."""

    def pruned(value: Any) -> Any:
        if isinstance(value, dict):
            kept = {key: pruned(each) for key, each in value.items()}
            # A role says who it is of, and that it is nobody's in particular.
            return {
                key: each
                for key, each in kept.items()
                if each not in (None, []) or key in ("organization", "delegations")
            }
        return [pruned(each) for each in value] if isinstance(value, list) else value

    assert article_from_dict(pruned(article_to_dict(article))) == article


def test_the_dict_is_plain_data() -> None:
    """The dict form holds what JSON holds and nothing else, and nothing of it is shared."""

    def kinds(value: Any) -> set[type]:
        if isinstance(value, dict):
            return {dict}.union(*map(kinds, value), *map(kinds, value.values()))
        return {list}.union(*map(kinds, value)) if isinstance(value, list) else {type(value)}

    assert kinds(article_to_dict(load_article())) <= {dict, list, str, int, bool, type(None)}
    one = article_to_dict(load_article())
    one["people"][0]["alternate_names"].append("X")
    assert article_to_dict(load_article()) != one


def test_what_is_referred_to_stands_before_what_refers_to_it() -> None:
    """A written document declares entities above everything that refers to them."""
    keys = list(article_to_dict(load_article()))
    assert keys == ["format", *(field.name for field in attrs.fields(Article))]
    referring = ("publisher", "authors", "mentions", "roles", "meetings", "quotes", "statements")
    last_entity = max(map(keys.index, DECLARED[:6]))
    assert all(keys.index(name) > last_entity for name in referring)
    assert keys.index("statements") > keys.index("meetings")


def test_the_standoff_form_has_neither_text_nor_words() -> None:
    """Standoff, the text and the passages' words are not in the file; its SHA-256 is."""
    article = load_article()
    data = article_to_dict(article, standoff=True)
    assert "text" not in data
    assert data["text_sha256"] == hashlib.sha256(article.text.encode()).hexdigest()
    assert data["mentions"][0]["passage"].keys() == {"start", "end"}


def test_writing_does_not_load_cattrs() -> None:
    """Who only writes JSON does not wait for the reader."""
    program = "import naver_nvidia.serialization.writing, sys; sys.exit('cattrs' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603 - our own


# Faults.

TEXT = "Lee met Huang on Tuesday. “Good,” Lee said."


def small() -> dict[str, Any]:
    """A whole article with every layer, as a document to spoil."""

    def at(words: str) -> dict[str, Any]:
        start = TEXT.index(words)
        return {"start": start, "end": start + len(words), "exact": words}

    return {
        "format": FORMAT,
        "id": "small",
        "text": TEXT,
        "date_published": "2024-06-28",
        "language": "en",
        "paragraphs": [at(TEXT)],
        "sentences": [at("Lee met Huang on Tuesday."), at("“Good,” Lee said.")],
        "people": [
            {"id": "lee", "name": "Lee", "alternate_names": ["Lee H."], "family_name": "Lee"},
            {"id": "huang", "name": "Huang"},
        ],
        "organizations": [
            {"id": "naver", "name": "Naver", "classification": "company"},
            {"id": "cloud", "name": "Naver Cloud", "parent_organization": "naver"},
        ],
        "places": [{"id": "us", "name": "US"}, {"id": "ca", "name": "California", "within": "us"}],
        "topics": [{"id": "ai", "name": "AI"}],
        "products": [{"id": "chip", "name": "chip"}],
        "documents": [{"id": "post", "name": "post"}],
        "publisher": "naver",
        "authors": ["lee"],
        "mentions": [{"entity": "lee", "passage": at("Lee"), "kind": "name"}],
        "dates": [
            {
                "passage": at("Tuesday"),
                "resolved": {
                    "words": "Tuesday",
                    "published": "2024-06-28",
                    "type": "DATE",
                    "value": "2024-06-25",
                    "rule": "weekday",
                    "range": "2024-06-25",
                },
            }
        ],
        "roles": [
            {
                "person": "lee",
                "organization": "naver",
                "title": "Lee",
                "passages": [at("Lee said")],
            }
        ],
        "meetings": [
            {
                "id": "m1",
                "delegations": [
                    {"organization": "naver", "members": ["lee"], "complete": False},
                    {"members": ["huang"]},
                ],
                "date": "2024-06-25",
                "place": "ca",
                "organizer": "naver",
                "topics": ["ai"],
                "according_to": "post",
                "passages": [at("met")],
            }
        ],
        "quotes": [
            {
                "id": "q1",
                "text": "Good,",
                "speaker": "lee",
                "passage": at("“Good,”"),
                "kind": "direct",
                "cue": at("Lee said"),
                "channel": "post",
            }
        ],
        "statements": [
            {
                "subject": "lee",
                "predicate": "meet",
                "object": {"id": "huang"},
                "passages": [at("Lee met Huang")],
            },
            {
                "subject": "m1",
                "predicate": "go",
                "object": {"literal": "good"},
                "passages": [at("Good")],
            },
            {
                "subject": "ai",
                "predicate": "be",
                "basis": "inferred",
                "reason": "so it seems",
                "passages": [at("Good")],
            },
        ],
        "photo": {"caption": at("Lee met"), "depicts": ["lee", "chip"], "place": "ca"},
        "rights": "none",
    }


def refused(data: Any, **how: Any) -> list[str]:
    read = article_from_json if isinstance(data, (str, bytes)) else article_from_dict
    with pytest.raises(InvalidArticle) as caught:
        read(data, **how)
    assert str(caught.value)
    return [str(fault) for fault in caught.value.faults]


def set_at(path: str, value: Any) -> dict[str, Any]:
    data = small()
    *steps, last = [int(each) if each.isdecimal() else each for each in path.split(".")]
    at: Any = data
    for step in steps:
        at = at[step]
    at[last] = value
    return data


def test_the_document_to_spoil_is_right() -> None:
    """The tables below begin with a document that has no fault."""
    assert article_from_dict(small()).person("huang").name == "Huang"


WRONG_VALUES = [
    # Types: what looks like the value is not it.
    ("paragraphs.0.start", False, "$.paragraphs[0].start: false is not a whole number"),
    ("paragraphs.0.start", 0.0, "$.paragraphs[0].start: 0.0 is not a whole number"),
    ("paragraphs.0.start", "0", "$.paragraphs[0].start: '0' is not a whole number"),
    ("paragraphs.0.start", None, "$.paragraphs[0].start: null is not a whole number"),
    ("paragraphs.0.start", math.nan, "$.paragraphs[0].start: nan is not a whole number"),
    ("paragraphs.0.end", math.inf, "$.paragraphs[0].end: inf is not a whole number"),
    (
        "paragraphs.0.end",
        IntEnum("Offset", {"END": 43}).END,
        "$.paragraphs[0].end: <Offset.END: 43> is not a whole number",
    ),
    ("id", 1, "$.id: 1 is not a string"),
    ("id", b"small", "$.id: b'small' is not a string"),
    ("headline", ["x"], "$.headline: ['x'] is not a string"),
    ("people", {}, "$.people: {} is not a list"),
    ("people", (), "$.people: () is not a list"),
    ("people", None, "$.people: null is not a list"),
    ("people.1", "huang", "$.people[1]: 'huang' is not an object"),
    ("topics.0.alternate_names", "AI", "$.topics[0].alternate_names: 'AI' is not a list"),
    ("topics.0.alternate_names", [1], "$.topics[0].alternate_names[0]: 1 is not a string"),
    ("roles", [1], "$.roles[0]: 1 is not an object"),
    ("dates.0.resolved", "Tuesday", "$.dates[0].resolved: 'Tuesday' is not an object"),
    ("photo", [], "$.photo: [] is not an object"),
    ("photo.caption", 3, "$.photo.caption: 3 is not an object"),
    (
        "meetings.0.delegations.0.complete",
        1,
        "$.meetings[0].delegations[0].complete: 1 is not true or false",
    ),
    ("statements.0.object", "huang", "$.statements[0].object: 'huang' is not an object"),
    (
        "statements.0.object",
        {},
        '$.statements[0].object: {} is not an {"id": ...}, a {"literal": ...} or null',
    ),
    (
        "statements.0.object",
        {"id": "huang", "literal": "x"},
        "$.statements[0].object.literal: is no key of the format",
    ),
    ("statements.0.object", {"literal": 1}, "$.statements[0].object.literal: 1 is not a string"),
    # Strings.
    ("id", "", "$.id: '' is not a string with words and no outer space"),
    ("people.0.family_name", " Lee", "$.people[0].family_name: ' Lee' is not a string with words"),
    ("rights", "\ud800", "$.rights: a lone surrogate stands at 0: not Unicode text"),
    ("topics.0.alternate_names", ["a\udc00"], "$.topics[0].alternate_names[0]: a lone surrogate"),
    ("text", TEXT + "\ud800", "$.text: a lone surrogate stands at 43: not Unicode text"),
    ("text", 5, "$.text: 5 is not a string"),
    ("mentions.0.kind", "Name", "$.mentions[0].kind: 'Name' is not one of 'name', 'nominal', "),
    ("mentions.0.kind", [], "$.mentions[0].kind: [] is not one of 'name', 'nominal', 'pronoun'"),
    ("format", "naver-nvidia-article-2", "$.format: is 'naver-nvidia-article-2'; this version"),
    ("format", ["x"], "$.format: is ['x']; this version reads 'naver-nvidia-article-1'"),
    # Dates.
    ("date_published", "28 June", "$.date_published: '28 June' is not a date such as '2024-06-28'"),
    ("date_published", "2024-02-30", "$.date_published: '2024-02-30' is not a date such as"),
    ("date_published", "20240628", "$.date_published: '20240628' is not a date such as"),
    ("date_published", "2024-W26-5", "$.date_published: '2024-W26-5' is not a date such as"),
    ("date_published", date(2024, 6, 28), "$.date_published: datetime.date(2024, 6, 28) is not a"),
    ("date_published", "2024-06-27", "$.dates[0].resolved.published: is not the article's 2024-06"),
    ("meetings.0.date", "last week", "$.meetings[0].date: 'last week'"),
    ("meetings.0.date", "2024-06-25/2024-06-24", "$.meetings[0].date: 2024-06-24 lies"),
    ("meetings.0.date", "2024/" * 100_000, "$.meetings[0].date: '2024/2024/"),
    ("meetings.0.date", 2024, "$.meetings[0].date: 2024 is not a string"),
    ("dates.0.resolved.words", "Monday", "$.dates[0].resolved.words: are not those of its passage"),
    # Offsets.
    ("paragraphs.0.start", -1, "$.paragraphs[0].start: -1 lies before the text"),
    ("paragraphs.0.start", 43, "$.paragraphs[0].end: 43 does not lie after start 43"),
    ("paragraphs.0.end", 44, "$.paragraphs[0].end: 'Lee met Huang"),
    ("paragraphs.0.end", 10**5000, "$.paragraphs[0].end: the number lies beyond 9007199254740991"),
    ("paragraphs.0.start", -(10**5000), "$.paragraphs[0].start: the number lies beyond 900719925"),
    (
        "mentions.0.passage",
        {"start": 0, "end": 3, "exact": "Kim"},
        "$.mentions[0].passage: 'Kim' is not at 0 to 3: 'Lee' stands there",
    ),
    (
        "mentions.0.passage",
        {"start": 90, "end": 93, "exact": "Kim"},
        "$.mentions[0].passage: 'Kim' is not at 90 to 93: the text ends before",
    ),
    ("mentions.0.passage", {"start": 0, "end": 3}, "$.mentions[0].passage.exact: is missing"),
    (
        "sentences",
        [{"start": 0, "end": 3, "exact": "Lee"}, {"start": 2, "end": 3, "exact": "e"}],
        "$.sentences[1]: does not come after the one before it",
    ),
    ("quotes.0.text", "Bad", "$.quotes[0].text: 'Bad' does not stand in its passage"),
    # Ids and references.
    ("quotes.0.id", "lee", "$.quotes[0].id: 'lee' is already declared at $.people[0].id"),
    ("authors", ["kim"], "$.authors[0]: 'kim' is not declared, or not before it is referred to"),
    ("authors", "lee", "$.authors: 'lee' is not a list"),
    ("authors", ["naver"], "$.authors[0]: 'naver' is of the kind Organization, not Person"),
    ("meetings.0.organizer", "m1", "$.meetings[0].organizer: 'm1' is not declared, or not before"),
    ("statements.0.subject", "q2", "$.statements[0].subject: 'q2' is not declared, or not before"),
    ("quotes.0.channel", "us", "$.quotes[0].channel: 'us' is of the kind Place, not Document"),
    ("mentions.0.entity", "m1", "$.mentions[0].entity: 'm1' is not declared, or not before"),
    ("mentions.0.entity", {"id": "lee"}, "$.mentions[0].entity: {'id': 'lee'} is not a string"),
    ("places.0.within", "us", "$.places[0].within: 'us' is not declared, or not before"),
    ("places.0.within", "ca", "$.places[0].within: 'ca' is not declared, or not before"),
    ("places.1.within", "naver", "$.places[1].within: 'naver' is of the kind Organization, not"),
    ("organizations.0.parent_organization", "cloud", "$.organizations[0].parent_organization: 'c"),
    ("meetings.0.delegations.0.members", ["lee", "lee"], "$.meetings[0].delegations[0].members: "),
    # Statements.
    ("statements.2.reason", None, "$.statements[2].reason: an inference gives its reason"),
    ("statements.0.reason", "why", "$.statements[0].reason: an inference gives its reason"),
    # Keys.
    ("headlines", "x", "$.headlines: is no key of the format"),
    ("$schema", "x", "$['$schema']: is no key of the format"),
    ("photo.colour", "x", "$.photo.colour: is no key of the format"),
]


@pytest.mark.parametrize(
    ("path", "value", "fault"), WRONG_VALUES, ids=[fault for _, _, fault in WRONG_VALUES]
)
def test_a_wrong_value_is_refused_where_it_stands(path: str, value: object, fault: str) -> None:
    """One wrong value gives one fault, with its JSON path and what is wrong."""
    faults = refused(set_at(path, value))
    assert faults[0].startswith(fault)
    assert len(faults) == 1


REQUIRED = {
    "": ["format", "id", "date_published"],
    "paragraphs.0": ["start", "end"],
    "people.0": ["id", "name"],
    "mentions.0": ["entity", "passage", "kind"],
    "dates.0": ["passage", "resolved"],
    "dates.0.resolved": ["words", "published", "type", "value", "rule"],
    "roles.0": ["person", "organization", "title"],
    "meetings.0": ["id", "delegations"],
    "quotes.0": ["id", "text", "passage", "kind"],
    "statements.0": ["subject", "predicate"],
    "photo": ["caption"],
}


@pytest.mark.parametrize(
    ("where", "key"), [(where, key) for where, keys in REQUIRED.items() for key in keys]
)
def test_a_missing_key_is_named(where: str, key: str) -> None:
    """A key that the format needs and the document lacks is a fault at its own path."""
    data = small()
    at: Any = data
    for step in filter(None, where.split(".")):
        at = at[int(step) if step.isdecimal() else step]
    del at[key]
    steps = "".join(f"[{s}]" if s.isdecimal() else f".{s}" for s in where.split(".") if s)
    assert [each.split(";")[0] for each in refused(data)] == [f"${steps}.{key}: is missing"]


@pytest.mark.parametrize(
    "key",
    [1, None, True, 1.5, ("a",), b"id", "", "a b", "\ud800", 10**5000, "x" * 10**6],
    ids=lambda key: type(key).__name__,
)
def test_a_key_that_is_none_of_the_formats_is_named(key: object) -> None:
    """Any key that is not in the format is refused, whatever a dict lets it be."""
    for at in ("", "people.0", "photo"):
        data = small()
        place: Any = data
        for step in filter(None, at.split(".")):
            place = place[int(step) if step.isdecimal() else step]
        place[key] = 1
        (fault,) = refused(data)
        assert fault.endswith(": is no key of the format")
        fault.encode()


@pytest.mark.parametrize("key", ["roles", "meetings", "statements"])
@pytest.mark.parametrize(
    "change", [lambda fact: fact.pop("passages"), lambda fact: fact.update(passages=[])]
)
def test_what_is_stated_has_the_words_that_state_it(
    key: str, change: Callable[[dict[str, Any]], Any]
) -> None:
    """Passages that are left out are as much at fault as an empty list of them."""
    data = small()
    change(data[key][0])
    assert refused(data) == [f"$.{key}[0].passages: is empty; give the words that state it"]


def test_missing_words_are_found_beside_other_faults() -> None:
    """The path is that of the document, and what refers to such a meeting is no further fault."""
    data = small()
    data["meetings"].insert(0, {"id": "m0", "delegations": [], "date": "2024-06-26"})
    data["statements"][1]["subject"] = "m0"
    data["roles"][0].update(title="", passages=[])
    data["rights"] = ""
    assert [each.partition(": ")[0] for each in refused(data)] == [
        "$.roles[0].title",
        "$.roles[0].passages",
        "$.meetings[0].passages",
        "$.rights",
    ]


def test_all_faults_are_listed_in_the_order_of_the_format() -> None:
    """Faults of every kind come together: what is wrong in one place hides no other place."""
    data = small()
    data["extra"] = 1
    del data["id"]
    data["rights"] = ""
    data["sentences"] = [data["sentences"][1], data["sentences"][0]]
    data["people"][0]["name"] = ""
    data["people"][0]["family_name"] = 7
    data["people"][0]["nick"] = "x"
    data["topics"][0]["alternate_names"] = [1, "AI", 2]
    data["dates"][0]["resolved"]["published"] = "2024-06-27"
    data["roles"][0].update(person="kim", title=" ")
    assert [each.partition(": ")[0] for each in refused(data)] == [
        "$.extra",
        "$.id",
        "$.sentences[1]",
        "$.people[0].name",
        "$.people[0].family_name",
        "$.people[0].nick",
        "$.topics[0].alternate_names[0]",
        "$.topics[0].alternate_names[2]",
        "$.dates[0].resolved.published",
        "$.roles[0].person",
        "$.roles[0].title",
        "$.rights",
    ]


def test_what_refers_to_a_faulty_declaration_is_no_further_fault() -> None:
    """One fault in a person does not become a fault for everything said of the person."""
    data = set_at("people.0.name", 1)
    assert refused(data) == ["$.people[0].name: 1 is not a string"]


def test_an_id_that_is_declared_twice_is_a_fault_at_the_second() -> None:
    """The first keeps the id, of whatever kind the two are; what meant another id finds nothing."""
    data = set_at("documents.0.id", "ca")
    assert refused(data) == [
        "$.documents[0].id: 'ca' is already declared at $.places[1].id",
        "$.meetings[0].according_to: 'post' is not declared, or not before it is referred to",
        "$.quotes[0].channel: 'post' is not declared, or not before it is referred to",
    ]


def test_a_fault_that_follows_through_another_declaration_is_none_either() -> None:
    """A meeting in a faulty place is not at fault, nor is what refers to the meeting."""
    assert refused(set_at("places.0.name", 1)) == ["$.places[0].name: 1 is not a string"]


@pytest.mark.parametrize(("field", "outer"), [("places", "within"), ("organizations", "parent")])
def test_nesting_has_a_depth(field: str, outer: str) -> None:
    """A chain of places or parents may be so deep and no deeper, and one fault says so."""
    key = {"within": "within", "parent": "parent_organization"}[outer]

    def chain(length: int) -> dict[str, Any]:
        first = [{"id": "0", "name": "0"}]
        rest = [{"id": f"{n}", "name": f"{n}", key: f"{n - 1}"} for n in range(1, length)]
        minimal = {"format": FORMAT, "id": "x", "text": "x", "date_published": "2024-06-28"}
        return {**minimal, field: first + rest}

    deepest = article_from_dict(chain(MAX_DEPTH))
    assert article_from_json(article_to_json(deepest)) == deepest
    fault = f"$.{field}[{MAX_DEPTH}].{key}: lies more than {MAX_DEPTH} deep"
    assert refused(chain(MAX_DEPTH + 1)) == [fault]
    assert refused(chain(20_000)) == [fault]


def test_an_article_that_could_not_be_read_back_cannot_be_built() -> None:
    """What the reader would refuse, order, depth or a lone surrogate, the article refuses too."""
    us = Place("us", "US")
    ca = Place("ca", "California", within=us)
    naver = Organization("naver", "Naver")
    cloud = Organization("cloud", "Cloud", parent_organization=naver)
    for fields, path in (
        ({"places": [ca, us]}, "$.places[0].within"),
        ({"organizations": [cloud, naver]}, "$.organizations[0].parent_organization"),
        ({"headline": "\ud800"}, "$.headline"),
        ({"topics": [Topic("x", "y", alternate_names=["z", "\udfff"])]}, "$.topics[0].alternate_n"),
    ):
        with pytest.raises(InvalidArticle) as caught:
            Article(id="x", text="x", date_published=date(2024, 6, 28), **fields)  # type: ignore[arg-type]
        assert caught.value.faults[0].path.startswith(path)


# The text and its SHA-256.


def test_the_whole_form_may_be_given_the_text_that_it_has() -> None:
    """A text given beside the whole form must be the same."""
    assert article_from_dict(small(), text=TEXT).text == TEXT
    assert refused(small(), text=TEXT + " ") == ["$.text: is not the text that was given"]


def standoff(**changes: object) -> dict[str, Any]:
    return {**article_to_dict(article_from_dict(small()), standoff=True), **changes}


@pytest.mark.parametrize(
    ("data", "text", "fault"),
    [
        ({}, None, "is missing"),
        (
            {},
            "Lee.",
            "is missing, and so is text_sha256, by which the one that was given is checked",
        ),
        (standoff(), None, "is not in this document; give the text that its text_sha256 names"),
        (standoff(), "other", "has the SHA-256 d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a"),
        (standoff(), "\ud800", "has the SHA-256 "),
        (standoff(), TEXT.replace("\n", "\r\n") + "\n", "has the SHA-256 "),
        (standoff(text=TEXT), TEXT, "stands beside text_sha256; an article has one or the other"),
        (standoff(text_sha256=None), TEXT, "has the SHA-256 "),
        (standoff(text_sha256=[]), TEXT, "has the SHA-256 "),
    ],
)
def test_without_its_text_no_article_is_read(data: Any, text: str | None, fault: str) -> None:
    """The text must be there, once, and be the one that the SHA-256 names."""
    data = data or {key: each for key, each in small().items() if key != "text"}
    (found,) = refused(data, text=text)
    assert found.startswith(f"$.text: {fault}")


def test_a_sha_256_may_be_in_upper_case() -> None:
    """Hexadecimal digits mean the same in either case."""
    data = standoff()
    data["text_sha256"] = data["text_sha256"].upper()
    assert article_from_dict(data, text=TEXT) == article_from_dict(small())


def test_without_its_text_other_faults_are_found_all_the_same() -> None:
    """A missing text hides only what stands in it."""
    data = standoff(rights="", extra=1)
    data["people"][0]["name"] = 1
    data["mentions"][0]["passage"]["start"] = True
    assert [each.partition(": ")[0] for each in refused(data)] == [
        "$.extra",
        "$.text",
        "$.people[0].name",
        "$.mentions[0].passage.start",
        "$.rights",
    ]


def test_standoff_passages_may_have_their_words_which_are_then_checked() -> None:
    """The words of a standoff passage are optional, and right."""
    data = standoff()
    data["mentions"][0]["passage"]["exact"] = "Lee"
    assert article_from_dict(data, text=TEXT) == article_from_dict(small())
    data["mentions"][0]["passage"]["exact"] = "Kim"
    assert refused(data, text=TEXT)[0].startswith("$.mentions[0].passage: 'Kim' is not at 0 to 3")


@pytest.mark.parametrize(
    ("start", "end", "fault"),
    [
        (0, 44, ": the text ends at 43, before the passage does"),
        (50, 60, ": the text ends at 43, before the passage does"),
        (-1, 3, ".start: -1 lies before the text"),
        (3, 3, ".end: 3 does not lie after start 3"),
        (True, 3, ".start: true is not a whole number"),
        (None, 3, ".start: null is not a whole number"),
        (0, 2**53, ": the text ends at 43, before the passage does"),
    ],
)
def test_standoff_positions_are_checked(start: object, end: object, fault: str) -> None:
    """A standoff passage whose positions are wrong is refused for these, not for its words."""
    data = standoff()
    data["mentions"][0]["passage"] = {"start": start, "end": end}
    assert refused(data, text=TEXT) == [f"$.mentions[0].passage{fault}"]


# JSON itself.


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ("", "$: not JSON: Expecting value: line 1 column 1 (char 0)"),
        (b"", "$: not JSON: Expecting value: line 1 column 1 (char 0)"),
        ("{", "$: not JSON: Expecting property name"),
        ("{} {}", "$: not JSON: Extra data"),
        ("[]", "$: [] is not an object"),
        ("null", "$: null is not an object"),
        ("NaN", "$: nan is not an object"),
        ('"text"', "$: 'text' is not an object"),
        ("[" * 100_000, "$: nested too deeply"),
        ('{"a":' * 100_000, "$: nested too deeply"),
        ("[" * 100_000 + "]" * 100_000, "$: nested too deeply"),
        ("9" * 5000, "$: a number has more digits than Python reads"),
        ("1e999", "$: inf is not an object"),
        (json.dumps(small()).encode("utf-16"), "$: not UTF-8: byte 0xff at 0"),
        (json.dumps(small()).encode("utf-16-le"), "$: not JSON in UTF-8; in UTF-16"),
        (json.dumps(small()).encode("utf-32-be"), "$: not JSON in UTF-8; in UTF-16"),
        ('{"id": "é"}'.encode("latin-1"), "$: not UTF-8: byte 0xe9 at 8"),
        (b'{"id": "\xed\xa0\x80"}', "$: not UTF-8: byte 0xed at 8"),
        (b'{"id": "\xc0\x80"}', "$: not UTF-8: byte 0xc0 at 8"),
        ('{"id": "\x00"}', "$: not JSON: Invalid control character"),
        ("\ufeff\ufeff{}", "$: not JSON: more than one byte order mark before it"),
        (codecs.BOM_UTF8 * 2, "$: not JSON: more than one byte order mark before it"),
    ],
)
def test_what_is_no_json_in_utf_8_is_refused(data: str | bytes, fault: str) -> None:
    """Broken JSON, other encodings, and what Python will not read are faults of the whole."""
    (found,) = refused(data)
    assert found.startswith(fault)


def test_a_draft_is_said_to_be_one() -> None:
    """Not a fault for all that a draft has and an article has not: one, with the remedy."""
    assert refused({"format": "naver-nvidia-draft-1", "review": []}) == [
        "$.format: is 'naver-nvidia-draft-1': a draft, of which article_from_draft makes an article"
    ]


@pytest.mark.parametrize("path", ["story.json", "data/Lee's story.JSONL", "text.txt"])
def test_a_path_is_said_to_be_one(path: str) -> None:
    """Who gives a file's name in place of what is in it is told what to give."""
    (fault,) = refused(path)
    assert fault.startswith("$: not JSON: Expecting value: line 1 column 1 (char 0)")
    assert fault.endswith(f"; of a file, give Path({path!r}).read_bytes()")


def test_a_byte_order_mark_is_ignored() -> None:
    """A byte order mark, which some editors write, is no part of the document."""
    written = json.dumps(small())
    expected = article_from_dict(small())
    assert article_from_json(codecs.BOM_UTF8 + written.encode()) == expected
    assert article_from_json("\ufeff" + written) == expected


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_of_any_kind_are_read(kind: Any) -> None:
    """What a socket or a mapped file gives needs no copy by the caller."""
    assert article_from_json(kind(json.dumps(small()).encode())) == article_from_dict(small())


def test_a_key_that_stands_twice_is_refused_where_it_stands() -> None:
    """Which of two equal keys counts, JSON does not say; each repetition is named."""
    written = json.dumps(small())
    written = written.replace('"id": "huang"', '"id": "huang", "id": "huang"')
    written = written.replace(
        '"kind": "direct"', '"kind": "direct", "kind": "direct", "\\u0069d": 1'
    )
    assert refused(written) == [
        "$.people[1].id: stands more than once in its object",
        "$.quotes[0].id: stands more than once in its object",
        "$.quotes[0].kind: stands more than once in its object",
        "$.statements[0].object.id: stands more than once in its object",
    ]


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity", "1e999", "0.5"])
def test_numbers_that_are_not_whole_are_refused_where_they_stand(constant: str) -> None:
    """NaN, infinities and fractions have no place in the format, and each place says so."""
    written = json.dumps(small()).replace('"start": 0', f'"start": {constant}')
    assert "is not a whole number" in refused(written)[0]
    assert all(".start: " in each for each in refused(written))


def test_an_escaped_surrogate_is_a_character_in_a_pair_and_a_fault_alone() -> None:
    """JSON's escapes can spell half a character; only the whole one is text."""
    paired = json.dumps(small()).replace('"rights": "none"', '"rights": "\\ud83d\\ude00"')
    assert article_from_json(paired).rights == "\U0001f600"
    for half in ("\\ud83d", "\\ude00", "\\ude00\\ud83d"):
        (fault,) = refused(json.dumps(small()).replace('"none"', f'"{half}"'))
        assert fault == "$.rights: a lone surrogate stands at 0: not Unicode text"


def test_line_ends_and_every_other_character_are_kept() -> None:
    """The text comes back code point by code point, whatever it is made of."""
    text = "\r\n\u2028\u2029\x00\x7f\x85\ufeff\U0010ffff \t"
    data = {"format": FORMAT, "id": "x", "text": text, "date_published": "2024-06-28"}
    assert article_from_json(article_to_json(article_from_dict(data))).text == text


# Python's ways to give it.


def test_any_kind_of_dict_is_read_and_left_as_it_was() -> None:
    """Subclasses of dict are read as dicts, and a defaultdict gains no keys by it."""
    data = OrderedDict(small())
    data["people"] = [defaultdict(str, each) for each in small()["people"]]
    data["photo"] = defaultdict(list, small()["photo"])
    before = copy.deepcopy(data)
    assert article_from_dict(data) == article_from_dict(small())
    assert data == before
    del data["people"][0]["name"]
    assert refused(data) == ["$.people[0].name: is missing"]
    assert refused(defaultdict(str, small(), text="")) != []


def test_other_mappings_are_refused() -> None:
    """The dict form is made of dicts, as JSON's reader makes them."""
    assert refused(MappingProxyType({}))[0].startswith("$: mappingproxy({}) is not an object")
    assert refused(set_at("photo", MappingProxyType({})))[0].startswith("$.photo: mappingproxy")
    assert refused([]) == ["$: [] is not an object"]
    assert refused(None) == ["$: null is not an object"]


def test_strings_of_a_subclass_round_trip() -> None:
    """An enumeration of strings is strings."""
    kind = Enum("kind", {"LEE": "lee"}, type=str)
    article = Article(id=kind.LEE, text="x", date_published=date(2024, 6, 28))
    assert article_from_dict(article_to_dict(article)) == article
    assert article_from_json(article_to_json(article)) == article


class Marked(str):
    """A string that drags along more than its characters, as some parsers give."""

    __slots__ = ("document",)


def _marked(value: Any) -> Any:
    match value:
        case str():
            return Marked(value)
        case list():
            return [_marked(each) for each in value]
        case dict():
            return {Marked(key): _marked(each) for key, each in value.items()}
        case _:
            return value


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple | Meetings):
        for each in value:
            yield from _strings(each)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from _strings(getattr(value, field.name))


@pytest.mark.parametrize("made", [small, lambda: article_to_dict(load_article()), standoff])
def test_strings_of_a_subclass_are_read_as_plain_ones(made: Callable[[], dict[str, Any]]) -> None:
    """An article holds characters, and nothing else that came with them."""
    data = made()
    text = TEXT if "text_sha256" in data else None
    read = article_from_dict(_marked(data), text=text and Marked(text))
    assert read == article_from_dict(data, text=text)
    assert {type(each) for each in _strings(read)} == {str}


# Documents with more faults than anybody reads.


class Counted(list[Any]):
    """A list that counts how many of its members were asked for."""

    def __init__(self, members: Any) -> None:
        super().__init__(members)
        self.asked = 0

    def __iter__(self) -> Iterator[Any]:
        for each in super().__iter__():
            self.asked += 1
            yield each


STOPPED = "$: more faults than 1,000; reading stopped, and the rest is not known"


@pytest.mark.parametrize("key", ["sentences", "people", "meetings", "mentions", "quotes"])
def test_a_list_of_faults_is_not_read_to_its_end(key: str) -> None:
    """After 1,000 faults reading stops, and the last fault says so."""
    members, others = Counted([1] * 5_000), Counted([1] * 5_000)
    found = refused({**small(), key: members, "statements": others})
    expected = [f"$.{key}[{number}]: 1 is not an object" for number in range(1_000)]
    assert found == [*expected, STOPPED]
    assert members.asked <= 1_002
    assert others.asked == 0


def test_a_thousand_faults_are_all_listed() -> None:
    """Only with a fault more is anything left out."""
    found = refused({**small(), "sentences": [1] * 1_000})
    assert len(found) == 1_000
    assert found[-1] == "$.sentences[999]: 1 is not an object"
    assert len(refused({**small(), "sentences": [1] * 1_001})) == 1_001


@pytest.mark.parametrize(
    "data",
    [
        {**small(), **dict.fromkeys(map(str, range(2_000)), 1)},
        set_at("people.0", dict.fromkeys(map(str, range(2_000)), 1)),
        set_at("people.0", {**small()["people"][0], **dict.fromkeys(map(str, range(2_000)), 1)}),
        set_at("meetings.0.delegations", [{"members": [1] * 900}] * 900),
        set_at("meetings.0.delegations.0.members", [1] * 2_000),
        {"people": [1] * 600, "meetings": [1] * 600},
    ],
)
def test_faults_are_bounded_wherever_they_stand(data: Any) -> None:
    """Unknown keys, lists within lists, and several lists together are bounded like one list."""
    found = refused(data)
    assert len(found) == 1_001
    assert found[-1] == STOPPED


def test_an_error_that_is_not_the_documents_is_not_passed_off_as_its_fault() -> None:
    """Where reading itself fails, the error comes out as it is."""

    class Failing(str):
        __slots__ = ()

        def encode(self, *_: object) -> bytes:
            raise OSError("no")

    with pytest.raises(OSError, match="no"):
        article_from_dict(set_at("people.0.name", Failing("Lee")))


@pytest.mark.parametrize("data", [None, 1, {}, Path("article.json"), array("B", b"{}")])
def test_what_is_neither_text_nor_bytes_is_refused_with_the_remedy(data: Any) -> None:
    """A path or a dict given for JSON says what to give instead."""
    with pytest.raises(InvalidValue, match="neither JSON text nor its bytes; of a file, give path"):
        article_from_json(data)


def test_a_text_of_bytes_is_refused_with_the_remedy() -> None:
    """Bytes are no text: somebody has to say how they are encoded."""
    for data in (small(), standoff()):
        with pytest.raises(InvalidValue, match="decode bytes as UTF-8"):
            article_from_dict(data, text=TEXT.encode())  # type: ignore[arg-type]


# Whatever comes.

atoms = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=3),
    st.sampled_from([0, 1, 3, 43, 2**53, -1]),
    st.builds(lambda: 10**5000),
    st.sampled_from(
        ["\ud800", "lee", "m1", "q1", "us", "2024-06-25", "1/2/3", "held", " x", "202X"]
    ),
    st.sampled_from(
        ["DATE", "inferred", "stated", "2024-34", "2024-06-25\n", "٢٠٢٤", "0000", "name"]
    ),
)
json_values = st.recursive(
    atoms,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=3) | st.sampled_from(["id", "exact", "start"]), inner)
    ),
    max_leaves=4,
)


def nodes(value: Any) -> list[tuple[Any, Any]]:
    if isinstance(value, dict):
        items: Any = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    else:
        return []
    own = list(items)
    return [*((value, key) for key, _ in own), *(node for _, each in own for node in nodes(each))]


@st.composite
def mutated(draw: st.DrawFn, original: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    data = original()
    for _ in range(draw(st.integers(1, 3))):
        container, key = draw(st.sampled_from(nodes(data)))
        other_container, other_key = draw(st.sampled_from(nodes(data)))
        elsewhere = copy.deepcopy(other_container[other_key])
        value = draw(json_values | st.just(elsewhere))
        match draw(st.sampled_from(("replace", "delete", "insert"))):
            case "replace":
                container[key] = value
            case "delete":
                del container[key]
            case _ if isinstance(container, list):
                container.insert(key, value)
            case _:
                container[draw(st.sampled_from([f"{other_key}", "x"]))] = value
        if not nodes(data):
            break
    return data


def outcome(read: Callable[[], Article]) -> Article | tuple[Fault, ...]:
    try:
        return read()
    except InvalidArticle as error:
        str(error).encode()
        return error.faults


@untimed
@given(data=mutated(small) | mutated(standoff), text=st.sampled_from([None, TEXT]))
def test_a_spoilt_document_is_an_article_or_says_why_not(
    data: dict[str, Any], text: str | None
) -> None:
    """Whatever is changed in a document, it is refused with faults, or read for what it is."""
    found = outcome(lambda: article_from_dict(data, text=text))
    if isinstance(found, Article):
        assert article_from_json(article_to_json(found)) == found
    assert found
    try:
        written = json.dumps(data)
    except (TypeError, ValueError):  # a key that JSON has not, or too many digits
        return
    assert outcome(lambda: article_from_json(written, text=text)) == found


@untimed
@given(data=st.binary() | st.text() | st.text('{}[]",:0e-.nN\\u ', max_size=20))
def test_no_input_gives_another_error(data: str | bytes) -> None:
    """No text and no bytes give anything but faults."""
    assert refused(data)


@untimed
@given(cut=st.integers(0, 10**5), byte=st.binary(max_size=2))
def test_a_damaged_file_is_refused_or_read(cut: int, byte: bytes) -> None:
    """A byte lost or changed anywhere in the file gives faults or an article."""
    written = article_to_json(article_from_dict(small())).encode()
    at = cut % len(written)
    outcome(lambda: article_from_json(written[:at] + byte + written[at + 1 :]))


def test_a_large_article_is_read() -> None:
    """Thousands of people who are all mentioned and meet are read, or their one fault is found."""
    count = 2000
    spots = [{"start": 15 * n, "end": 15 * n + 3, "exact": "Lee"} for n in range(count)]
    data: dict[str, Any] = {
        "format": FORMAT,
        "id": "large",
        "text": "Lee met Huang. " * count,
        "date_published": "2024-06-28",
        "people": [{"id": f"p{n}", "name": f"Lee {n}"} for n in range(count)],
        "mentions": [
            {"entity": f"p{n}", "passage": spot, "kind": "nominal"} for n, spot in enumerate(spots)
        ],
        "meetings": [
            {"id": f"m{n}", "delegations": [{"members": [f"p{n}"]}], "passages": [spot]}
            for n, spot in enumerate(spots)
        ],
    }
    article = article_from_json(json.dumps(data))
    assert len(article.meetings) == len(article.mentions) == count
    data["mentions"][-1]["entity"] = "nobody"
    assert [each.partition(": ")[0] for each in refused(data)] == ["$.mentions[1999].entity"]


@untimed
@given(article=articles())
def test_reads_what_has_no_fault_the_quick_way(article: Article) -> None:
    """An article without a fault never takes the way that lists faults, and reads the same."""
    data = article_to_dict(article)
    assert quick_article(data, None) == article == thorough_article(data, None)
    standoff = article_to_dict(article, standoff=True)
    assert quick_article(standoff, article.text) == article


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("id", UserString("a")),
        ("language", 1),
        ("people", {}),
        ("people.0", defaultdict(str)),
        ("mentions.0.kind", "noun"),
        ("mentions.0.entity", "nobody"),
        ("mentions.0.passage.start", 1),
        ("meetings.0.place", "nowhere"),
        ("meetings.0.rows", []),
        ("meetings.0.passages", []),
        ("statements.0.object", {"word": "x"}),
        ("statements.0.object", {"literal": 1}),
        ("statements.0.object", []),
    ],
)
@pytest.mark.needs_text
def test_the_quick_way_stumbles_over_every_fault(path: str, value: object) -> None:
    """It gives nothing rather than what the thorough way refuses."""
    data = article_to_dict(load_article())
    at: Any = data
    *outer, last = path.split(".")
    for key in outer:
        at = at[int(key) if key.isdigit() else key]
    at[int(last) if last.isdigit() else last] = value
    assert quick_article(data, None) is None
    with pytest.raises(InvalidArticle):
        article_from_dict(data)


def test_faults_of_meetings_are_counted_as_they_stand_in_the_file() -> None:
    """The article orders them by date; whoever mends the file does not."""
    document = small()
    document["statements"] = []
    early = {**document["meetings"][0], "date": "2024-06-01", "id": "early"}
    late = {**document["meetings"][0], "date": "2024-06-25", "id": "late"}
    denied = {**early, "id": "denied", "status": "denied"}
    seat = {"members": [document["people"][0]["id"]]}
    document["meetings"] = [late, denied, early, {**late, "id": "seat", "delegations": [seat] * 2}]
    with pytest.raises(InvalidArticle) as caught:
        article_from_dict(document)
    assert [each.path for each in caught.value.faults] == [
        "$.meetings[3].delegations",
        "$.meetings[1]",
    ]
    assert "what $.meetings[2] says" in caught.value.faults[1].problem


@pytest.mark.parametrize(
    ("document", "fault"),
    [
        ('{"same": []}', "$: is a judgement of what is one, and no article; give the file to iden"),
        ('{"different": 1}', "$: is a judgement of what is one"),
        (
            "{}\n{}",
            "$: not JSON: Extra data: line 2 column 1 (char 3); of JSON Lines, articles_from",
        ),
    ],
)
def test_what_is_no_article_but_of_ours_is_said_to_be_what_it_is(document: str, fault: str) -> None:
    """One fault, with what reads it, and not every key that it lacks."""
    with pytest.raises(InvalidArticle) as caught:
        article_from_json(document)
    (found,) = caught.value.faults
    assert str(found).startswith(fault)
