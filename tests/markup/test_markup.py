"""What holds of the HTML of any article, read by the standard library's parser."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import (
    Article,
    DateRange,
    Delegation,
    InvalidValue,
    Meeting,
    Mention,
    Organization,
    Passage,
    Person,
    load_article,
)
from naver_nvidia.markup import to_html, to_html_fragment
from naver_nvidia.markup.annotations import annotations_of, side_in_words

VOID = {"img", "input", "meta"}
ELEMENTS = re.findall(
    r"\S+",
    """
    html head meta title style body main article header h1 h2 h3 h4 p time div fieldset legend
    label input span section ul ol li b a dl dt dd img details summary table caption thead tbody
    tr th td
    """,
)
ATTRIBUTES = re.findall(
    r"\S+",
    """
    alt aria-describedby aria-label aria-labelledby charset checked class colspan content
    data-note data-passages datetime dir href http-equiv id lang name open role scope src
    tabindex type value
    """,
)


@attrs.define
class Node:
    name: str
    attributes: dict[str, str]
    children: list[Node | str] = attrs.Factory(list)

    @property
    def text(self) -> str:
        return "".join(each if isinstance(each, str) else each.text for each in self.children)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self) -> list[Node]:
        """The elements inside, in document order."""
        nodes = (each for each in self.children if isinstance(each, Node))
        return [each for node in nodes for each in (node, *node.all())]

    def named(self, name: str) -> list[Node]:
        return [node for node in self.all() if node.name == name]

    def of_class(self, name: str) -> list[Node]:
        return [node for node in self.all() if name in node.classes]


class Reader(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self._open = [self.root]
        self.feed(source)
        self.close()
        assert self._open == [self.root], "an element is left open"

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert len(dict(attributes)) == len(attributes), "an attribute stands twice"
        node = Node(tag, {name: value or "" for name, value in attributes})
        self._open[-1].children.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().name == tag, "elements cross"

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def read(source: str) -> Node:
    return Reader(source).root


def text_element(page: Node) -> Node:
    (element,) = page.of_class("nn-text")
    return element


@given(data=st.data())
def test_text_is_unchanged(articles: st.SearchStrategy[Article], data: st.DataObject) -> None:
    """The text content of the text element is the article's text, code point for code point."""
    article = data.draw(articles)
    assert text_element(read(to_html(article))).text == article.text
    assert text_element(read(to_html_fragment(article))).text == article.text


@given(data=st.data())
def test_segments_hold_every_passage(
    articles: st.SearchStrategy[Article], data: st.DataObject
) -> None:
    """Each passage has a number, and the segments that bear it are exactly its words.

    The place that its links lead to stands right before them.
    """
    article = data.draw(articles)
    page = read(to_html(article))
    stretches, begins, offset = {}, {}, 0
    for node in text_element(page).all():
        if "id" in node.attributes:
            begins[node.attributes["id"]] = offset
        if node.attributes.get("role") == "paragraph":
            continue
        for number in node.attributes.get("data-passages", "").split():
            start, words = stretches.get(number, (offset, ""))
            assert start + len(words) == offset, "a passage has a gap"
            stretches[number] = (start, words + node.text)
        offset += len(node.text)
    marked = {passage for each in annotations_of(article) for passage in each.passages}
    assert {Passage(start, start + len(words), words) for start, words in stretches.values()} == (
        marked
    )
    assert sorted(begins.values()) == sorted(passage.start for passage in marked)


@given(data=st.data())
def test_every_annotation_is_in_the_table_and_leads_to_its_words(
    articles: st.SearchStrategy[Article], data: st.DataObject
) -> None:
    """The table has a row for each annotation: its meaning, and a link to each of its passages."""
    article = data.draw(articles)
    page = read(to_html(article))
    starts, offset = {}, 0
    for node in text_element(page).all():
        if "id" in node.attributes:
            starts[node.attributes["id"]] = offset
        elif node.attributes.get("role") != "paragraph":
            offset += len(node.text)
    rows = [row for row in page.named("tr") if "id" in row.attributes]
    annotations = list(annotations_of(article))
    assert len(rows) == len(annotations)
    for row, annotation in zip(rows, annotations, strict=True):
        links = [link.attributes["href"].removeprefix("#") for link in row.named("a")]
        assert [starts[link] for link in links] == [each.start for each in annotation.passages]
        (meaning,) = row.named("td")
        assert meaning.text == " ".join(filter(None, (annotation.meaning, annotation.grounds)))


@given(data=st.data())
def test_every_annotation_is_one_stop_away(
    articles: st.SearchStrategy[Article], data: st.DataObject
) -> None:
    """Each annotation with words is described by its row where they begin, within Tab's reach."""
    article = data.draw(articles)
    page = read(to_html(article))
    stops = [node for node in page.all() if "tabindex" in node.attributes]
    described = {row for stop in stops for row in stop.attributes["aria-describedby"].split()}
    rows = [row.attributes["id"] for row in page.named("tr") if "id" in row.attributes]
    with_words = {
        row
        for row, annotation in zip(rows, annotations_of(article), strict=True)
        if annotation.passages
    }
    assert described == with_words
    assert all(stop.attributes["data-note"] for stop in stops)


@given(data=st.data())
def test_ids_are_unique_and_links_lead_somewhere(
    articles: st.SearchStrategy[Article], data: st.DataObject
) -> None:
    """No id stands twice; every link, label and description refers to an id that is there."""
    nodes = read(to_html(data.draw(articles))).all()
    ids = Counter(node.attributes["id"] for node in nodes if "id" in node.attributes)
    assert all(count == 1 for count in ids.values())
    for node in nodes:
        refers = node.attributes.get("aria-describedby", "").split()
        refers += node.attributes.get("aria-labelledby", "").split()
        if "href" in node.attributes:
            assert node.attributes["href"].startswith("#")
            refers.append(node.attributes["href"][1:])
        assert ids.keys() >= set(refers)


@given(data=st.data())
def test_nothing_but_our_elements_and_attributes(
    articles: st.SearchStrategy[Article], data: st.DataObject
) -> None:
    """Whatever text and labels hold, the page has no element or attribute that we did not write.

    Classes are ours alone: in a page of code, "nn" is how Pygments marks a module's name.
    """
    nodes = read(to_html(data.draw(articles), picture="<svg/>")).all()
    assert {node.name for node in nodes} <= set(ELEMENTS)
    assert {name for node in nodes for name in node.attributes} <= set(ATTRIBUTES)
    assert {node.attributes["class"].split()[0][:3] for node in nodes if node.classes} == {"nn-"}


@given(data=st.data())
def test_any_encoding_can_hold_the_page(
    articles: st.SearchStrategy[Article], data: st.DataObject
) -> None:
    """The page is Unicode text that UTF-8 can encode, without the characters HTML cannot hold."""
    source = to_html(data.draw(articles))
    source.encode()
    assert "\0" not in source
    assert "\r" not in source


def test_hostile_labels_stay_labels(hostile: Article) -> None:
    """An attack in every field is shown as the words it is, in heading, note and table."""
    page = read(to_html(hostile))
    assert {node.name for node in page.all()} <= set(ELEMENTS) - {"img"}
    (heading,) = page.named("h1")
    assert heading.text == page.named("title")[0].text == hostile.headline
    name = hostile.people[0].name
    assert any(name in node.text for node in page.named("td"))
    assert any(name[:40] in node.attributes.get("data-note", "") for node in page.all())


def test_note_gives_value_and_rule_in_the_order_of_the_lanes() -> None:
    """Words that several layers mark are told of layer by layer, a date with its rule."""
    article = load_article()
    page = read(to_html(article))
    thursday = next(node for node in page.all() if node.text == "Thursday" and node.classes)
    lines = thursday.attributes["data-note"].splitlines()
    rule = next(each for each in article.dates if each.passage.exact == "Thursday").resolved.rule
    assert lines[:2] == [f"Date: 2024-06-27 · rule {rule}", "Quote: Naver · indirect"]
    assert [line.split(":")[0] for line in lines[2:]] == ["Statement"]


def test_lane_says_where_passages_begin_and_nest() -> None:
    """Naver Cloud is one mention and its "Naver" another inside it: the lane there is thicker."""
    text = "CEO of Naver Cloud"
    page = read(to_html(_article(text, ["Naver Cloud", "Naver"])))
    classes = {node.text: set(node.classes) for node in page.of_class("nn-mention")[1:]}
    assert classes == {
        "Naver": {"nn-segment", "nn-mention", "nn-mention-begins", "nn-mention-nested"},
        " Cloud": {"nn-segment", "nn-mention"},
    }


def test_panel_says_who_met_whom_and_links_the_proof() -> None:
    """Each pair that met stands there once, with links to the words that prove it."""
    article = load_article()
    page = read(to_html(article))
    (panel,) = page.of_class("nn-panel")
    (pairs,) = panel.of_class("nn-pairs")
    ids = {node.attributes["id"] for node in text_element(page).all() if "id" in node.attributes}
    for item, encounter in zip(pairs.named("li"), article.meetings.pairs(), strict=True):
        met = f"{encounter.subject.name} met {encounter.counterpart.name}"
        assert item.text.startswith(met)
        assert len(item.named("a")) == len(article.proof_of(encounter))
        assert {link.attributes["href"][1:] for link in item.named("a")} <= ids
    assert [term.text for term in panel.named("dt")] == ["Naver", "Nvidia", "Where", "About"]
    assert [value.text for value in panel.named("dd")][2] == (
        "Nvidia's headquarters, Santa Clara, California"
    )
    assert "Kim Yoo-won, CEO of Naver Cloud; others" in panel.named("dd")[0].text


@pytest.mark.parametrize("status", ["planned", "denied"])
def test_panel_does_not_take_a_plan_or_a_denial_for_a_meeting(status: str) -> None:
    """People of a meeting not held are listed as such, and as nobody who met."""
    lee, huang = Person("lee", "Lee"), Person("huang", "Huang")
    sides = (Delegation(members=(lee,)), Delegation(members=(huang,)))
    text = "Lee will meet Huang."
    words = (Passage(0, len(text), text),)
    meeting = Meeting("m", sides, status=status, date=DateRange.parse("2024-07"), passages=words)
    article = Article(
        id="a",
        text=text,
        date_published=DateRange.parse("2024-06-28").earliest,
        people=(lee, huang),
        meetings=(meeting,),
    )
    (panel,) = read(to_html(article)).of_class("nn-panel")
    assert panel.of_class("nn-pairs") == []
    assert "no two people" in panel.named("p")[0].text
    assert panel.named("h3")[0].text == f"Meeting {status}, 2024-07"


@pytest.mark.parametrize(
    ("members", "organization", "complete", "words"),
    [
        (["Lee", "Choi"], "Naver", None, "Lee and Choi (Naver)"),
        (["Lee", "Choi", "Kim"], None, True, "Lee, Choi and Kim"),
        (["Lee"], None, False, "Lee and others"),
        ([], "Naver", False, "people not named (Naver)"),
        ([], "Naver", None, "Naver"),
        ([], None, None, "people not named"),
    ],
)
def test_side_in_words(
    members: list[str], organization: str | None, *, complete: bool | None, words: str
) -> None:
    """A side is its people, the others where the list is open, and whom they came for."""
    people = [Person(name, name) for name in members]
    sender = None if organization is None else Organization("o", organization)
    assert side_in_words(Delegation(sender, people, complete=complete)) == words


def test_picture_is_an_image_that_carries_its_source() -> None:
    """The picture of the meetings stands in the panel as an image with words for who sees none."""
    picture = '<svg xmlns="http://www.w3.org/2000/svg"><title>Lee & "Huang", 이</title></svg>'
    (image,) = read(to_html(load_article(), picture=picture)).named("img")
    kind, _, source = image.attributes["src"].partition(",")
    assert (kind, unquote(source)) == ("data:image/svg+xml", picture)
    assert image.attributes["alt"]


def test_policy_allows_our_style_alone() -> None:
    """The Content Security Policy lets nothing load or run, and names the hash of the style."""
    page = read(to_html(load_article()))
    policies = [each for each in page.named("meta") if "http-equiv" in each.attributes]
    (style,) = page.named("style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    assert policies[0].attributes["content"].split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_unmarked_article_is_a_page_too() -> None:
    """An article with nothing but text has a page: the text, empty lanes and an empty table."""
    article = _article("Nothing is marked.", [])
    page = read(to_html(article))
    assert text_element(page).text == article.text
    assert page.named("caption")[0].text == "0 annotations, layer by layer"


def test_null_in_the_text_is_refused() -> None:
    """No HTML can hold U+0000, so a page would silently differ: the error says where it stands."""
    with pytest.raises(InvalidValue, match="U\\+0000 at 3: take it out"):
        to_html(_article("Lee\0 met", []))


def test_null_in_a_label_is_replaced() -> None:
    """A label may differ from its text, so there it is shown as a character that cannot be."""
    article = _article("Lee met", [], id="a\0b")
    assert read(to_html(article)).named("h1")[0].text == "a\ufffdb"


def test_notebook_shows_the_repr_of_what_no_html_can_hold() -> None:
    """An article with a U+0000 has no HTML for a notebook, which then shows its repr."""
    assert _article("Lee\0met Huang", [])._repr_html_() is None


def test_notebook_shows_the_fragment() -> None:
    """A notebook asks the article for its HTML and gets an element with its style, no page.

    The picture of the meetings stands in it, where there is one.
    """
    article = load_article()
    fragment = article._repr_html_()
    assert fragment is not None
    assert fragment == to_html_fragment(article, picture=article.meetings.to_svg())
    assert [node.name for node in read(fragment).named("img")] == ["img"]
    bare = _article("Lee met Huang", [])._repr_html_()
    assert bare is not None
    assert read(bare).named("img") == []
    assert [node.name for node in read(fragment).children if isinstance(node, Node)] == (
        ["style", "article"]
    )


def test_two_annotations_of_one_text_fit_on_a_page() -> None:
    """Fragments of articles that differ only in their annotation share no id."""
    texts = [["Lee"], ["Lee met"]]
    fragments = [to_html_fragment(_article("Lee met Huang", words)) for words in texts]
    ids = [
        {node.attributes["id"] for node in read(each).all() if "id" in node.attributes}
        for each in fragments
    ]
    assert ids[0].isdisjoint(ids[1])


@pytest.mark.needs_text
def test_page_is_the_same_in_every_process() -> None:
    """Nothing in the page hangs on hash seeds or the clock."""
    code = "from naver_nvidia import load_article as l; import naver_nvidia.markup as m, hashlib; "
    code += "print(hashlib.sha256(m.to_html(l()).encode()).hexdigest())"
    runs = [
        subprocess.run(  # noqa: S603 - our own interpreter and code
            [sys.executable, "-c", code], check=True, capture_output=True, text=True
        ).stdout
        for _ in range(2)
    ]
    assert runs[0] == runs[1]
    assert runs[0].strip() == hashlib.sha256(to_html(load_article()).encode()).hexdigest()


@pytest.mark.needs_text
def test_the_article_does_not_load_the_markup() -> None:
    """Who does not show the article does not pay for the page."""
    code = "import sys, naver_nvidia; naver_nvidia.load_article(); "
    code += "sys.exit(any('markup' in name for name in sys.modules if 'naver' in name))"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own


def _article(text: str, mentioned: list[str], **others: object) -> Article:
    naver = Organization("naver", "Naver", alternate_names=mentioned)
    mentions = [Mention(naver, Passage.find(text, words), "name") for words in mentioned]
    published = DateRange.parse("2024-06-28").earliest
    fields = {"id": "a", "organizations": (naver,), "mentions": mentions, **others}
    return Article(text=text, date_published=published, **fields)
