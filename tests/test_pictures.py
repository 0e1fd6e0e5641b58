"""Pictures and graphs of meetings: two kinds of node, nothing inferred, the proof kept."""

from __future__ import annotations

import itertools
import sys
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import attrs
import pytest

from naver_nvidia import (
    Delegation,
    InvalidValue,
    Meeting,
    Meetings,
    Organization,
    Person,
    Place,
    Topic,
    load_article,
)
from naver_nvidia.meetings.graphs import met_at, relations_of

if TYPE_CHECKING:
    from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"
ODD = Person("odd", 'A "B" <C> & D#1')
PLAN = Meetings(
    [Meeting("plan", (Delegation(members=[ODD]), Delegation(members=[])), status="planned")]
)
MANY = Meetings.from_rows(
    {"meeting": number, "person": each} for number in range(31) for each in ("Ana", "Bo")
)


def texts(svg: str, tag: str) -> list[str]:
    return [each.text or "" for each in ET.fromstring(svg).iter(SVG + tag)]  # noqa: S314


def test_the_article_as_a_picture() -> None:
    """Each person and meeting once, a line for each participation, and words for the blind."""
    svg = load_article().meetings.to_svg()
    assert load_article().meetings._repr_svg_() == svg  # pyright: ignore[reportPrivateUsage]
    title, *_ = texts(svg, "title")
    assert title == "4 people in 1 meeting"
    assert texts(svg, "desc") == [
        "2024-06-25, Nvidia's headquarters: Lee Hae-jin, Choi Soo-yeon, Kim Yoo-won with Jensen Huang."
    ]
    assert len(texts(svg, "line")) == 4
    assert texts(svg, "text") == [
        "Lee Hae-jin", "Choi Soo-yeon", "Kim Yoo-won", "2024-06-25", "Nvidia's headquarters",
        "Jensen Huang",
    ]  # fmt: skip
    assert "script" not in svg


def test_long_names_are_cut_in_the_picture_alone() -> None:
    """What has no room in its box is shortened there, and whole in the box's title."""
    hall = Meeting("m" * 30, (Delegation(members=[Person("long", "N" * 30)]), Delegation()))
    svg = Meetings([hall]).to_svg()
    assert texts(svg, "text") == ["N" * 21 + "\u2026", "m" * 21 + "\u2026"]
    assert texts(svg, "title")[1:] == ["N" * 30, "m" * 30]


def test_an_organization_that_came_without_a_name_is_drawn() -> None:
    """With square corners, for those whom its side does not name."""
    sides = [Delegation(members=[ODD]), Delegation(Organization("acme", "Acme"))]
    meetings = Meetings([Meeting("m", sides)])
    svg = meetings.to_svg()
    assert texts(svg, "title")[0] == "1 person and 1 organization in 1 meeting"
    assert texts(svg, "desc") == [f"m: {ODD.name} with Acme."]
    assert len(texts(svg, "line")) == 2
    assert svg.count('class="person" rx="4"') == svg.count('class="person" rx="20"') == 1
    assert 'n1("Acme")' in meetings.to_mermaid()


def test_a_meeting_is_looked_at_once_however_many_came(monkeypatch: pytest.MonkeyPatch) -> None:
    """To hash one takes as long as it has members, and its lines are as many."""
    hall = Meetings([Meeting("hall", [Delegation(members=[ODD]), Delegation()])])
    monkeypatch.setattr(Meeting, "__hash__", None)
    assert hall.to_svg().count("<line") == hall.to_mermaid().count("---") == 1


def test_a_picture_may_be_of_a_path() -> None:
    """Only the people along it, and the meetings that join them."""
    path = load_article().meetings.shortest_path("Lee", "Huang")
    assert path is not None
    meetings = Meetings(each for each in path if isinstance(each, Meeting))
    svg = meetings.to_svg(people=[each for each in path if isinstance(each, Person)])
    assert texts(svg, "title")[0] == "2 people in 1 meeting"
    assert len(texts(svg, "line")) == 2


@pytest.mark.parametrize("people", ["Lee", ["Lee"], 5])
def test_a_picture_is_limited_to_people_not_names(people: Any) -> None:
    """A name would silently leave everyone out."""
    with pytest.raises(
        InvalidValue, match=r"^Meetings\.to_svg: people: .*, not (Person or Org|Collection)"
    ):
        load_article().meetings.to_svg(people=people)


def test_names_cannot_break_a_picture() -> None:
    """Quotes, angle brackets and ampersands stay text; what was not held is dashed."""
    svg = PLAN.to_svg()
    assert ODD.name in texts(svg, "text")
    assert texts(svg, "desc") == [f"planned, plan: {ODD.name} with nobody named."]
    assert svg.count("stroke-dasharray") == 2
    assert 'n0(["A #quot;B#quot; #lt;C> & D#35;1"])' in PLAN.to_mermaid()
    assert "n0 -.- n1" in PLAN.to_mermaid()


def test_mermaid_draws_the_same() -> None:
    """A flowchart with a node for each person and meeting and a link for each participation."""
    assert load_article().meetings.to_mermaid().splitlines() == [
        "flowchart LR",
        '    n0(["Lee Hae-jin"])',
        '    n1(["Choi Soo-yeon"])',
        '    n2(["Kim Yoo-won"])',
        '    n3(["Jensen Huang"])',
        '    n4["2024-06-25, Nvidia\'s headquarters"]',
        "    n0 --- n4",
        "    n1 --- n4",
        "    n2 --- n4",
        "    n3 --- n4",
    ]


def test_a_notebook_shows_no_picture_that_nobody_can_read() -> None:
    """Of more than thirty meetings the words must do; asked for, the picture is drawn."""
    assert MANY._repr_svg_() is None  # pyright: ignore[reportPrivateUsage]
    assert len(texts(MANY.to_svg(), "line")) == 62
    assert texts(Meetings().to_svg(), "title") == ["0 people in 0 meetings"]


@pytest.mark.parametrize("meetings", [None, PLAN, MANY, Meetings()])
def test_boxes_lie_apart_in_the_picture_and_hold_their_words(meetings: Meetings | None) -> None:
    """No box hides another, words stand within theirs, and a line goes from edge to edge."""
    drawn = load_article().meetings if meetings is None else meetings
    picture = ET.fromstring(drawn.to_svg())  # noqa: S314 - our own
    paper, *boxes = map(_sides, picture.iter(SVG + "rect"))
    assert paper[1:] == (float(picture.attrib["width"]), 0, float(picture.attrib["height"]))
    for one, other in itertools.combinations(boxes, 2):
        assert one[1] < other[0] or other[1] < one[0] or one[3] < other[2] or other[3] < one[2]
    assert all(left > 0 and right < paper[1] for left, right, _, _ in boxes)
    assert all(top > 0 and bottom < paper[3] for _, _, top, bottom in boxes)
    for group, (left, right, top, bottom) in zip(picture.iter(SVG + "g"), boxes, strict=True):
        baselines = [float(each.attrib["y"]) for each in group.iter(SVG + "text")]
        assert baselines == sorted(set(baselines))
        assert top + 10 < baselines[0] <= baselines[-1] < bottom
        middles = {float(each.attrib["x"]) for each in group.iter(SVG + "text")}
        assert middles == {(left + right) / 2}
    edges = {(x, (top + bottom) / 2) for *sides, top, bottom in boxes for x in sides}
    for line in picture.iter(SVG + "line"):
        x1, y1, x2, y2 = (float(line.attrib[each]) for each in ("x1", "y1", "x2", "y2"))
        assert {(x1, y1), (x2, y2)} < edges
        assert not any(min(x1, x2) < (left + right) / 2 < max(x1, x2) for left, right, *_ in boxes)


def _sides(box: ET.Element) -> tuple[float, float, float, float]:
    """Left, right, top and bottom."""
    x, y, width, height = (float(box.get(each, 0)) for each in ("x", "y", "width", "height"))
    return x, x + width, y, y + height


def test_networkx_gets_meetings_and_what_relates_to_them(tmp_path: Path) -> None:
    """As the graph of an article has it, less who met whom; and GraphML keeps it all."""
    networkx = pytest.importorskip("networkx")
    to_graph = pytest.importorskip("naver_nvidia.interop.networkx").to_graph
    graph = load_article().meetings.to_networkx()
    assert networkx.is_bipartite(graph)
    whole = to_graph(load_article())
    assert graph.nodes["meeting:naver-nvidia-meeting"] == whole.nodes["naver-nvidia-meeting"]
    ours = {key: said for *_, key, said in graph.edges(keys=True, data=True)}
    assert ours == {
        key: said
        for *_, key, said in whole.edges(keys=True, data=True)
        if key.startswith("/meetings/") and said["relation"] != "met"
    }
    networkx.write_graphml(graph, tmp_path / "article.graphml")
    again = networkx.read_graphml(tmp_path / "article.graphml")
    assert dict(again.nodes(data=True)) == dict(graph.nodes(data=True))
    rows = MANY.to_networkx()
    assert rows.nodes["meeting:7"] == {
        "type": "Meeting", "status": "held", "rows": "rows:15;rows:16", "passages": "",
    }  # fmt: skip
    assert rows.get_edge_data("person:Ana", "meeting:7") == {
        "/meetings/7/delegations/0/members/0": {
            "relation": "participant", "delegation": 0,
            "path": "/meetings/7/delegations/0/members/0",
        }
    }  # fmt: skip


def test_networkx_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it, the error says what to install."""
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(InvalidValue, match="pip install 'networkx>="):
        load_article().meetings.to_networkx()


CONTROLLED = Meetings.from_rows(
    [{"meeting": 1, "person": f"A{each}B"} for each in "\0\x07\x1b\ufffe"]
)


def test_a_picture_replaces_what_xml_cannot_hold() -> None:
    """A control character in a name is seen to be missing, and the picture can be read."""
    names = texts(CONTROLLED.to_svg(), "text")
    assert names == ["A\ufffdB", "1", "A\ufffdB", "A\ufffdB", "A\ufffdB"]


def test_a_graph_refuses_what_graphml_cannot_hold() -> None:
    """Two names that differ in such a character must not become one node."""
    pytest.importorskip("networkx")
    with pytest.raises(InvalidValue, match=r"'person:A\\x00B' has U\+0000, which GraphML cannot"):
        CONTROLLED.to_networkx()


def test_what_relates_to_a_meeting_is_the_same_in_every_graph() -> None:
    """Who came for whom, who held it, where and about what; and who met, if they did."""
    acme, bolt, ana = (
        Organization("acme", "Acme"),
        Organization("bolt", "Bolt"),
        Person("ana", "Ana"),
    )
    held = Meeting(
        "m",
        (Delegation(acme, [ana]), Delegation(bolt)),
        place=Place("seoul", "Seoul"),
        organizer=bolt,
        topics=[Topic("ai", "AI")],
    )
    found = [(one.id, other.id, path) for one, other, path, _ in relations_of(held, "/m")]
    assert found == [
        ("acme", "m", "/m/delegations/0/organization"),
        ("ana", "m", "/m/delegations/0/members/0"),
        ("bolt", "m", "/m/delegations/1/organization"),
        ("bolt", "m", "/m/organizer"),
        ("m", "seoul", "/m/place"),
        ("m", "ai", "/m/topics/0"),
    ]
    met = [(one.id, other.id, path) for one, other, path, _ in met_at(held, "/m")]
    assert met == [("ana", "bolt", "/m#0"), ("bolt", "ana", "/m#1")]
    assert list(met_at(attrs.evolve(held, status="planned"), "/m")) == []
