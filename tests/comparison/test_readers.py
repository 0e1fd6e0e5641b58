"""What other tools predict, read from the form in which each of them gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from naver_nvidia import InvalidValue, Prediction, compare, load_article
from naver_nvidia.interop.spans import names
from naver_nvidia.interop.standoff import to_brat, to_label_studio

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "Jensen Huang, of Nvidia, met\nNaver Cloud."


@pytest.fixture
def doc() -> Any:
    """A Doc by spaCy's own matcher, with a group of spans too."""
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Jensen Huang"}])
    found = pipeline(TEXT)
    found.spans["sc"] = [found.char_span(29, 34, "ORG"), found.char_span(29, 40, "ORG")]
    return found


def test_spacys_entities(doc: Any) -> None:
    """What a Doc has as entities, in code points."""
    assert Prediction.from_spacy(doc).spans == ((0, 12, "PERSON"),)


def test_a_group_of_spacys_spans(doc: Any) -> None:
    """Spans that overlap are kept, and a group that there is not is an error that lists them."""
    assert Prediction.from_spacy(doc, spans_key="sc").spans == ((29, 34, "ORG"), (29, 40, "ORG"))
    with pytest.raises(InvalidValue, match=r"doc\.spans has no 'ruler', but 'sc'"):
        Prediction.from_spacy(doc, spans_key="ruler")
    del doc.spans["sc"]
    with pytest.raises(InvalidValue, match=r"doc\.spans has no 'sc', but none"):
        Prediction.from_spacy(doc, spans_key="sc")


def test_spacys_chains(doc: Any) -> None:
    """The numbered groups of a name, one for each chain; no other group is one."""
    for number, places in enumerate([[(0, 12)], [(17, 23), (29, 34)]], start=1):
        doc.spans[f"coref_clusters_{number}"] = [doc.char_span(*place) for place in places]
        doc.spans[f"coref_head_clusters_{number}"] = [doc[0:1]]
    doc.spans["coref_clusters_all"] = [doc[0:1]]
    found = Prediction.from_spacy(doc, chains_prefix="coref_clusters")
    assert found.chains == (((0, 12),), ((17, 23), (29, 34)))
    assert found.spans == ((0, 12, "PERSON"),)
    assert Prediction.from_spacy(doc, chains_prefix="coref").chains == ()
    assert Prediction.from_spacy(doc).chains is None


GROUP = {"entity_group": "PER", "score": 0.9, "word": "Jensen Huang", "start": 0, "end": 12}


def test_a_pipeline_of_transformers() -> None:
    """Grouped entities of one text."""
    assert Prediction.from_transformers([GROUP]).spans == ((0, 12, "PER"),)
    assert Prediction.from_transformers([]).spans == ()


@pytest.mark.parametrize(
    ("entities", "message"),
    [
        ([[GROUP]], r"from_transformers\[0\]: .* is not a dict; give the list for one text"),
        ([GROUP, {"entity": "B-PER"}], r"transformers\[1\]: no entity_group; ask for aggregation"),
        ([{**GROUP, "start": None}], "no start and end; a fast tokenizer gives them"),
        ([{"entity_group": "PER"}], "no start and end; a fast tokenizer gives them"),
    ],
)
def test_refuses_what_a_pipeline_gives_of_tokens(entities: Any, message: str) -> None:
    """Entities without a place or an extent are nothing to score."""
    with pytest.raises(InvalidValue, match=message):
        Prediction.from_transformers(entities)


TOKENS = ["Jensen", "Huang", ",", "of", "Nvidia", ",", "met", "Naver", "Cloud", "."]


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        (["B-P", "I-P", "O", "O", "B-O", "O", "O", "B-O", "I-O", "O"], [(0, 12), (17, 23), (29, 40)]),
        (["B-P", "L-P", "O", "O", "U-O", "O", "O", "U-O", "U-O", "O"],
         [(0, 12), (17, 23), (29, 34), (35, 40)]),
        (["B-P", "E-P", "O", "O", "S-O", "O", "O", "O", "O", "O"], [(0, 12), (17, 23)]),
        (["I-P", "I-P", "O", "O", "I-O", "O", "O", "I-P", "I-O", "O"],
         [(0, 12), (17, 23), (29, 34), (35, 40)]),
        (["B-P", "L-P", "I-P", "O", "O", "O", "O", "O", "O", "O"], [(0, 12), (12, 13)]),
    ],
    ids=["IOB2", "BILUO", "BIOES", "IOB1", "after the last"],
)  # fmt: skip
def test_tags(tags: list[str], spans: list[tuple[int, int]]) -> None:
    """Each scheme says where a name begins, and what nobody began begins by itself."""
    found = Prediction.from_tags(TEXT, TOKENS, tags).spans
    assert [each[:2] for each in found or ()] == spans


@pytest.mark.parametrize(
    ("tokens", "tags", "message"),
    [
        (["Jensen"], [], "1 tokens have 0 tags"),
        (["Huang"], ["O"], r"from_tags\[0\]: 'Huang' does not come next in the text, at 0"),
        (["Jensen", "Hwang"], ["O", "O"], r"from_tags\[1\]: 'Hwang' does not come next .* at 6"),
        (["Jensen", ""], ["O", "O"], "'' does not come next"),
        (["Jensen"], ["PER"], "'PER' is no tag of IOB2, BILUO, BIOES"),
        (["Jensen"], ["X-PER"], "'X-PER' is no tag"),
    ],
)
def test_refuses_tokens_of_another_text_and_tags_of_no_scheme(
    tokens: list[str], tags: list[str], message: str
) -> None:
    """Nothing is skipped to make tokens fit."""
    with pytest.raises(InvalidValue, match=message):
        Prediction.from_tags(TEXT, tokens, tags)


ANN = (
    "T1\tPER 0 12\tJensen Huang\n#1\tAnnotatorNotes T1\tT2\nE1\tMeet:T1\n"
    "T2\tORG 17 20;21 23;29 34\tNvi ia Na\u2028ver\n"
)


def test_brat() -> None:
    """Text-bound annotations alone, of several fragments from the first to the last."""
    assert Prediction.from_brat(ANN).spans == ((0, 12, "PER"), (17, 34, "ORG"))
    with pytest.raises(InvalidValue, match=r"from_brat line 2: 'T2\\tORG' is no text-bound"):
        Prediction.from_brat("T1\tPER 0 12\tJensen Huang\nT2\tORG")


def region(**value: Any) -> dict[str, Any]:
    return {"type": "labels", "value": {"labels": ["ORG"], "text": "x", **value}}


def test_label_studio() -> None:
    """The labelled regions of an annotation, or else of a prediction; relations are none."""
    result = [region(start=0, end=5), {"type": "relation"}]
    for name in ("annotations", "predictions"):
        task = {"data": {"text": TEXT}, name: [{"result": result}]}
        assert Prediction.from_label_studio(task).spans == ((0, 5, "ORG"),)


@pytest.mark.parametrize(
    ("task", "message"),
    [
        ({"data": {}}, "the task has 0 annotations or predictions"),
        ({"annotations": [{"result": []}] * 2}, "has 2 annotations .*; leave the one to score"),
        ({"annotations": [{"result": [region(start="/p[1]")]}]}, r"result\[0\]: no place in plain"),
    ],
)
def test_refuses_a_task_that_does_not_say_what_is_meant(task: Any, message: str) -> None:
    """Of several annotations none is picked, and regions of HTML have no place in a text."""
    with pytest.raises(InvalidValue, match=message):
        Prediction.from_label_studio(task)


@pytest.mark.needs_text
@pytest.mark.parametrize(
    "read",
    [
        lambda article: Prediction.from_brat(to_brat(article).ann),
        lambda article: Prediction.from_label_studio(to_label_studio(article)),
    ],
    ids=["brat", "Label Studio"],
)
def test_our_own_exports_are_right(read: Callable[[Any], Prediction]) -> None:
    """Whoever corrects nothing in an annotation tool agrees with the article."""
    article = load_article()
    kinds = ("name", "nominal", "pronoun")
    comparison = compare(article, read(article), labels="naver-nvidia", kinds=kinds)
    assert comparison.spans.strict.recall == 1
    wrong = {miss.message.splitlines()[0] for miss in comparison.misses}
    assert all("predicted more than once" in each for each in wrong)


@pytest.mark.needs_text
def test_the_tags_of_our_own_export_are_right() -> None:
    """The names of the flat export, read back by their tags."""
    article = load_article()
    flat = names(article)
    tokens = [span.passage.exact for span in flat]
    tags = [f"U-{span.label}" for span in flat]
    text = " ".join(tokens)
    found = Prediction.from_tags(text, tokens, tags).spans or ()
    assert [(text[start:end], label) for start, end, label in found] == [
        (span.passage.exact, span.label) for span in flat
    ]
