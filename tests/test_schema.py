"""The JSON Schema that is shipped says what the code does."""

from __future__ import annotations

import copy
import json
import re
import types
import typing
from datetime import date
from importlib import resources
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from naver_nvidia import (
    Alternative,
    Argument,
    Article,
    DateMention,
    DateRange,
    Delegation,
    Document,
    Entity,
    InvalidArticle,
    Meeting,
    Meetings,
    Mention,
    MissingText,
    Organization,
    Passage,
    Person,
    Place,
    Product,
    Quote,
    ResolvedDate,
    Role,
    Statement,
    Topic,
    article_from_dict,
    article_to_dict,
    load_article,
)
from naver_nvidia import fields as field_checks
from naver_nvidia.article import DECLARED, Photo
from naver_nvidia.dates.timex3 import MODIFIERS
from naver_nvidia.entities import each_uri, optional_uri
from naver_nvidia.serialization import FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA: dict[str, Any] = json.loads(
    (resources.files("naver_nvidia") / "data" / "article.schema.json").read_bytes()
)
DEFS = SCHEMA["$defs"]
VALIDATOR = Draft202012Validator(SCHEMA)
OBJECTS = (
    Passage,
    Person,
    Organization,
    Place,
    Topic,
    Product,
    Document,
    Mention,
    DateMention,
    ResolvedDate,
    Role,
    Delegation,
    Meeting,
    Quote,
    Argument,
    Alternative,
    Statement,
    Photo,
)
# What the schema has and no class of ours.
HELPERS = {"words", "string", "reference", "date", "date_range", "declared_object"} | {
    "literal_object",
    "timex3_value",
}
NULL = {"type": "null"}
ONE_OR_MANY = {"according_to", "speakers"}  # of which one, or none, is read without a list
FORMER = {Quote: "speaker", Article: "photo"}  # keys that are still read
REFERENCES = (Entity, Meeting, Quote, Statement)
PARTS = {
    Role: ["person", "organization", "title"],
    Meeting: ["participant", "date", "end_date", "place", "organizer", "topic"],
    Quote: ["source", "content"],
}

# The schema, derived from the types, and from what an article asks of them.


def is_proof(field: attrs.Attribute[Any], owner: type) -> bool:
    return owner in (Role, Meeting, Statement) and field.name == "passages"


def is_required(field: attrs.Attribute[Any], owner: type) -> bool:
    if owner is Quote and field.name == "speakers":  # an argument may say instead who it is
        return False
    return field.default is attrs.NOTHING or is_proof(field, owner)


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}


def one(kind: Any, field: attrs.Attribute[Any], owner: type) -> dict[str, Any]:
    """What the schema must say of a value of the type, where it is no Optional."""
    simple = {date: ref("date"), DateRange: ref("date_range"), bool: {"type": "boolean"}}
    if owner is ResolvedDate and field.name == "value":
        return ref("timex3_value")
    if owner is ResolvedDate and field.name == "mod":
        return {"enum": list(MODIFIERS)}
    if kind is str:
        says = (
            field_checks.words,
            field_checks.optional_words,
            field_checks.each_words,
            each_uri,
            optional_uri,
        )
        checked = field.validator in says or field.name == "language"  # words of one form
        return ref("words" if checked else "string")
    if kind is int:
        return {"type": "integer"}
    if kind in simple:
        return simple[kind]
    if typing.get_origin(kind) is typing.Literal:
        return {"enum": list(typing.get_args(kind))}
    if typing.get_origin(kind) is tuple or kind is Meetings:
        member = Meeting if kind is Meetings else typing.get_args(kind)[0]
        declares = owner is Article and field.name in DECLARED
        inner = ref(member.__name__) if declares else one(member, field, owner)
        if member is Argument:
            inner["properties"] = {"name": {"enum": PARTS[owner]}}
        return {"type": "array", "items": inner}
    kinds = members(kind)
    if all(issubclass(each, REFERENCES) for each in kinds):
        return ref("reference")
    (only,) = kinds
    return ref(only.__name__)


def members(kind: Any) -> tuple[Any, ...]:
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return typing.get_args(kind)
    return (kind,)


def of_field(field: attrs.Attribute[Any], owner: type) -> dict[str, Any]:
    kinds = [each for each in members(field.type) if each is not types.NoneType]
    if {Entity, Meeting, str} <= set(kinds):
        said: Any = {"anyOf": [ref("declared_object"), ref("literal_object"), NULL]}
    elif len(kinds) == len(members(field.type)):
        said = one(field.type, field, owner)
    else:
        inner = one(kinds[0] if len(kinds) == 1 else typing.Union[tuple(kinds)], field, owner)  # noqa: UP007
        is_boolean = inner == {"type": "boolean"}
        said = {"type": ["boolean", "null"]} if is_boolean else {"anyOf": [inner, NULL]}
    if field.name in ONE_OR_MANY:
        said = {"anyOf": [said, ref("reference"), NULL]}
    if is_proof(field, owner):
        said["minItems"] = 1
    if not is_required(field, owner):
        empty = field.default in {(), attrs.NOTHING} or isinstance(field.default, attrs.Factory)
        said["default"] = [] if empty else field.default
    return said


def resolved(kind: Any) -> Iterator[attrs.Attribute[Any]]:
    for field in attrs.fields(attrs.resolve_types(kind)):
        if field.init and field.name != "rows":  # a register's proof, never an article's
            yield field


BOUNDS = {"description", "minimum", "maximum", "minLength", "maxLength", "uniqueItems", "examples"}


def told(said: dict[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in said.items() if key not in BOUNDS}


@pytest.mark.parametrize("kind", OBJECTS)
def test_an_object_of_the_schema_is_its_class(kind: type) -> None:
    """Keys, their order, types, null, defaults, enumerations and required keys are the class's.

    In an article, a role, meeting or statement has passages too.
    """
    said = DEFS[kind.__name__]
    fields = list(resolved(kind))
    properties = {key: told(each) for key, each in said["properties"].items()}
    if kind in FORMER:
        assert properties.pop(FORMER[kind])["deprecated"]
    if kind is Passage:
        assert properties.pop("exact") == {"type": "string"}
        fields = fields[:2]  # the standoff form leaves the words out
    assert properties == {field.name: of_field(field, kind) for field in fields}
    assert list(properties) == [field.name for field in fields]
    required = [each.name for each in fields if is_required(each, kind)]
    assert said["required"] == required
    assert said["additionalProperties"] is False


def test_the_whole_schema_is_the_article() -> None:
    """The document's keys are the article's fields, and the format's two of its own."""
    properties = {key: told(each) for key, each in SCHEMA["properties"].items()}
    assert properties.pop("format") == {"const": FORMAT}
    assert properties.pop("text_sha256")["type"] == "string"
    assert properties.pop("text") == {"type": "string"}
    assert properties.pop(FORMER[Article])["deprecated"]
    fields = [each for each in resolved(Article) if each.name != "text"]
    assert properties == {field.name: of_field(field, Article) for field in fields}
    assert list(properties) == [field.name for field in fields]
    required = [each.name for each in fields if each.default is attrs.NOTHING]
    assert SCHEMA["required"] == ["format", *required]
    assert SCHEMA["additionalProperties"] is False


def test_every_definition_is_a_class_or_a_listed_helper() -> None:
    """No definition is left over from a class that is gone, and no class is forgotten."""
    assert set(DEFS) == {kind.__name__ for kind in OBJECTS} | HELPERS


def test_everything_is_described() -> None:
    """Each key has a description, for an editor to show."""
    objects = [SCHEMA, *(DEFS[each] for each in DEFS if "properties" in DEFS[each])]
    for each in objects:
        assert each["description"]
        assert all(property_["description"] for property_ in each["properties"].values())


def test_the_schema_is_a_schema() -> None:
    """It conforms to the dialect that it names, draft 2020-12."""
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(SCHEMA)


# The schema and the reader, on the same documents.


def few(data: dict[str, Any]) -> dict[str, Any]:
    """A short article of the fixture's: all that is declared, and a little of the rest."""
    return {
        key: each[:3] if isinstance(each, list) and key not in DECLARED[:-1] else each
        for key, each in data.items()
    }


try:
    ARTICLE = load_article()
except MissingText as absent:
    pytest.skip(str(absent), allow_module_level=True)
WHOLE = few(article_to_dict(ARTICLE))
STANDOFF = few(article_to_dict(ARTICLE, standoff=True))
TEXT = ARTICLE.text

# What no schema can say, or none in this draft: what the reader then says of it.
BEYOND_THE_SCHEMA = {
    "a whole number is written as a fraction": r"\.0 is not a whole number",
    "an end lies before its start": r"does not lie after start",
    "a passage is not as long as its words": r"has \d+ code points, but",
    "the words of a passage stand elsewhere": r" is not at \d+ to \d+: ",
    "a passage of the whole form has no words": r"\.exact: is missing",
    "a passage lies outside the text": r"the text ends at",
    "passages are out of order": r"does not come after the one before it",
    "nobody speaks, and no words say who": r"\.speakers: is empty; where nobody is named",
    "a name is none of the entity's": r"is no name of",
    "a mention is there twice": r"is the same as \$",
    "a title is in no passage": r"stands in none of its passages",
    "a person meets themself": r"sits on more than one side",
    "a meeting held is to come": r"lies after the day of publication",
    "a change lies before publication": r"lies before the day of publication",
    "an end lies before the beginning": r"does not come after the date on which it begins",
    "words are for a part that is not there": r"but there is none|is no \w+ here|there is more than one",
    "a head lies without": r"does not lie within",
    "a uri is none": r"is not an absolute URI|stands in the list twice",
    "an id is declared twice": r"is already declared at \$\.\w+\[\d+\]\.id",
    "a reference finds nothing, or not yet": r"is not declared, or not before it is referred to",
    "a reference finds another kind": r"is of the kind",
    "places or parents lie too deep": r"lies more than",
    "no such day": r"is not a date such as",
    "no such range of days": r"\.(date|range): ",
    "the text is not the one that is named": r"\$\.text: ",
    "the words of a quote are not in its passage": r"does not stand in its passage",
    "the words of a date are not its passage's": r"\.words: are not those of its passage",
    "a value is none of its type": r"\.value: .* is no TIMEX3 value of a",
    "a value is no date of the calendar": r"\.value: .* is no date of the calendar",
    "a date was resolved from another day": r"\.published: is not the article's",
    "the text has a lone surrogate": r"a lone surrogate stands at",
}
atoms = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-1, 5),
    st.sampled_from([1.0, 0.5, 2**53, 2**53 - 1]),
    st.text(max_size=3),
    st.sampled_from(["naver", "m", " x", "x\n", "\u2028", "\x1fx", "x\x85", "\ufeff", "\ud800"]),
    st.sampled_from(["2024-06-25", "2024-06-25\n", "2024-W26-5", "2024-34", "202X", "20", "held"]),
    st.sampled_from(["PAST_REF", "2024-13", "P2Y", "TIME", "DURATION", "START", "2024-06-25T12"]),
    st.sampled_from(["2024-06/2024-07", "٢٠٢٤-٠٦-٢٥", "2024-02-30", "inferred", "name", "DATE"]),
)
json_values = st.recursive(
    atoms, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner)
)


def nodes(value: Any) -> list[tuple[Any, Any]]:
    if isinstance(value, dict):
        own = list(value.items())
    elif isinstance(value, list):
        own = list(enumerate(value))
    else:
        return []
    return [*((value, key) for key, _ in own), *(node for _, each in own for node in nodes(each))]


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    data = copy.deepcopy(draw(st.sampled_from((WHOLE, STANDOFF))))
    container, key = draw(st.sampled_from(nodes(data)))
    other, other_key = draw(st.sampled_from(nodes(data)))
    value = draw(json_values | st.just(copy.deepcopy(other[other_key])))
    match draw(st.sampled_from(("replace", "delete", "insert"))):
        case "replace":
            container[key] = value
        case "delete":
            del container[key]
        case _ if isinstance(container, list):
            container.insert(key, value)
        case _:
            container[f"{other_key}"] = value
    return data


def faults(data: dict[str, Any]) -> list[str]:
    try:
        article_from_dict(data, text=TEXT if "text_sha256" in data else None)
    except InvalidArticle as error:
        return [str(fault) for fault in error.faults]
    return []


def kinds_of(fault: str) -> list[str]:
    return [kind for kind, said in BEYOND_THE_SCHEMA.items() if re.search(said, fault)]


def test_what_is_written_is_what_the_schema_describes() -> None:
    """The bundled article, in either form, is valid."""
    for standoff in (False, True):
        VALIDATOR.validate(article_to_dict(ARTICLE, standoff=standoff))


@pytest.mark.once
@given(data=mutated())
@settings(max_examples=200, deadline=None)  # a busy machine must not fail it
def test_schema_and_reader_agree(data: dict[str, Any]) -> None:
    """What is read is valid, and what is valid is read but for what no schema can say."""
    found = faults(data)
    if VALIDATOR.is_valid(data):
        assert all(kinds_of(fault) for fault in found), found
    else:
        assert found, next(VALIDATOR.iter_errors(data)).message


def spoilt(path: str, value: object) -> dict[str, Any]:
    data = copy.deepcopy(WHOLE)
    *steps, last = [int(each) if each.isdecimal() else each for each in path.split(".")]
    at: Any = data
    for step in steps:
        at = at[step]
    at[last] = value
    return data


def without_passages(key: str) -> dict[str, Any]:
    data = copy.deepcopy(WHOLE)
    del data[key][0]["passages"]
    return data


def deep(length: int) -> list[dict[str, str]]:
    within = [{"id": f"{n}", "name": "x", "within": f"{n - 1}"} for n in range(1, length)]
    return [{"id": "0", "name": "x"}, *within]


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("a whole number is written as a fraction", spoilt("sentences.0.start", 1.0)),
        ("an end lies before its start", spoilt("sentences.0.end", 1)),
        ("a passage is not as long as its words", spoilt("sentences.0.end", 2)),
        (
            "the words of a passage stand elsewhere",
            spoilt("sentences.0", {"start": 1, "end": 2, "exact": "D"}),
        ),
        ("a passage of the whole form has no words", spoilt("sentences.0", {"start": 1, "end": 2})),
        (
            "a passage lies outside the text",
            {**STANDOFF, "sentences": [{"start": 1, "end": 10_000}]},
        ),
        ("passages are out of order", spoilt("sentences.2", WHOLE["sentences"][0])),
        ("an id is declared twice", spoilt("people.1.id", "lee-hae-jin")),
        ("a reference finds nothing, or not yet", spoilt("places.0.within", "santa-clara")),
        ("a reference finds another kind", spoilt("publisher", "lee-hae-jin")),
        (
            "places or parents lie too deep",
            {"format": FORMAT, "id": "x", "text": "x", "date_published": "2024-06-28"}
            | {"places": deep(101)},
        ),
        ("no such day", spoilt("date_published", "2024-02-30")),
        ("no such range of days", spoilt("meetings.0.date", "2024-13")),
        ("the text is not the one that is named", {**STANDOFF, "text_sha256": "0" * 64}),
        ("the words of a quote are not in its passage", spoilt("quotes.0.text", "xyz")),
        ("the words of a date are not its passage's", spoilt("dates.0.resolved.words", "x")),
        ("a value is none of its type", spoilt("dates.0.resolved.value", "P2Y")),
        ("a value is no date of the calendar", spoilt("dates.0.resolved.value", "2024-02-30")),
        (
            "a date was resolved from another day",
            spoilt("dates.0.resolved.published", "2024-06-27"),
        ),
        ("the text has a lone surrogate", spoilt("rights", "\ud800")),
    ],
)
def test_each_thing_beyond_the_schema_is_found_by_the_reader(
    kind: str, data: dict[str, Any]
) -> None:
    """Every kind listed is real: the schema lets it pass, and the reader does not."""
    assert VALIDATOR.is_valid(data)
    assert kind in {each for fault in faults(data) for each in kinds_of(fault)}


@pytest.mark.parametrize(
    "data",
    [
        {},
        [],
        spoilt("format", "naver-nvidia-article-2"),
        spoilt("text_sha256", "0" * 64),
        spoilt("sentences.0.start", value=True),
        spoilt("sentences.0.start", -1),
        spoilt("sentences.0.end", 2**53),
        spoilt("sentences.0.exact", ""),
        spoilt("people.0.name", " Lee"),
        spoilt("people.0.name", "Lee\n"),
        spoilt("people.0.nick", "x"),
        spoilt("meetings.0.status", "abandoned"),
        spoilt("meetings.0.delegations.0.members", ["lee-hae-jin", "lee-hae-jin"]),
        spoilt("statements.0.object", "words"),
        spoilt("statements.0.object", {"id": "naver", "literal": "x"}),
        spoilt("statements.0.basis", "inferred"),
        spoilt("statements.0.reason", "why"),
        spoilt("roles.0.arguments.0.name", "participant"),
        spoilt("meetings.0.arguments.0.name", "person"),
        spoilt("quotes.0.arguments.0.name", "title"),
        spoilt("date_published", "2024-06-28\n"),
        spoilt("meetings.0.date", "June"),
        spoilt("dates.0.resolved.value", "banana"),
        spoilt("dates.0.resolved.value", ""),
        spoilt("dates.0.resolved.mod", "FOO"),
        *(spoilt(f"{key}.0.passages", []) for key in ("roles", "meetings", "statements")),
        *(without_passages(key) for key in ("roles", "meetings", "statements")),
        {key: each for key, each in STANDOFF.items() if key != "text_sha256"},
    ],
)
def test_what_a_schema_can_say_it_says(data: Any) -> None:
    """An editor shows these faults without running the library."""
    assert not VALIDATOR.is_valid(data)
    with pytest.raises(InvalidArticle):
        article_from_dict(data)
