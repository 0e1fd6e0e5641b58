"""Who met whom: each answer leads to the words that prove it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from naver_nvidia.article import Article, passages_of
from naver_nvidia.entities import Person, containing
from naver_nvidia.markup.annotated import Annotated
from naver_nvidia.markup.elements import Html, element, joined
from naver_nvidia.meetings import Delegation, Encounter, Meeting
from naver_nvidia.passages import Passage


def panel_of(annotated: Annotated, *, level: int, picture: str | None) -> Html:
    """The pairs who met, then each meeting with its numbered words, under a heading of the level.

    ``picture`` is an SVG document; as an image it can neither run nor fetch anything.
    """
    article = annotated.article
    cited = _Cited(annotated)
    heading_id = f"{annotated.key}-who-met-whom"
    parts = [element(f"h{level}", {"id": heading_id}, "Who met whom")]
    if picture is not None:
        parts.append(_image(picture))
    pairs = [_pair(encounter, article, cited) for encounter in article.meetings.pairs()]
    if pairs:
        parts.append(element("ul", {"class": "nn-pairs"}, *pairs))
    else:
        parts.append(element("p", {}, "The article says of no two people that they met."))
    parts += [_meeting(meeting, article, cited, level + 1) for meeting in article.meetings]
    return element("section", {"class": "nn-panel", "aria-labelledby": heading_id}, *parts)


class _Cited:
    """The words of the meetings, numbered as the panel lists them."""

    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated
        listed = (passage for each in annotated.article.meetings for passage in each.passages)
        self._numbers = {passage: n for n, passage in enumerate(dict.fromkeys(listed), start=1)}

    def number(self, passage: Passage) -> Html:
        number = str(self._numbers[passage])
        target = f"#{self._annotated.words_id(passage)}"
        return element("a", {"href": target, "aria-label": f"words {number}"}, number)

    def item(self, passage: Passage) -> Html:
        value = str(self._numbers[passage])
        return element("li", {"value": value}, self._annotated.link(passage))


def _image(picture: str) -> Html:
    source = f"data:image/svg+xml,{quote(picture)}"
    alternative = "The people and their meetings as a graph; the list below says the same."
    return element("img", {"class": "nn-picture", "src": source, "alt": alternative})


def _pair(encounter: Encounter, article: Article, cited: _Cited) -> Html:
    return element(
        "li",
        {},
        element("b", {"dir": "auto"}, encounter.subject.name),
        " met ",
        element("b", {"dir": "auto"}, encounter.counterpart.name),
        *(
            part
            for passage in dict.fromkeys(article.proof_of(encounter))
            for part in (" ", cited.number(passage))
        ),
    )


def _meeting(meeting: Meeting, article: Article, cited: _Cited, level: int) -> Html:
    title = "Meeting" if meeting.status == "held" else f"Meeting {meeting.status}"
    facts = (
        element("div", {}, element("dt", {}, label), element("dd", {"dir": "auto"}, value))
        for label, value in _facts(meeting, article)
    )
    words = map(cited.item, dict.fromkeys(passages_of(meeting)))
    parts = [
        element(f"h{level}", {}, f"{title}, {meeting.when}" if meeting.when else title),
        element("dl", {}, *facts),
        element("ol", {"class": "nn-words"}, *words),
    ]
    return joined(parts)


def _facts(meeting: Meeting, article: Article) -> Iterator[tuple[str, str]]:
    for number, side in enumerate(meeting.delegations, start=1):
        label = f"Side {number}" if side.organization is None else side.organization.name
        yield label, _people(side, article)
    if meeting.place is not None:
        yield "Where", ", ".join(each.name for each in containing(meeting.place))
    if meeting.organizer is not None:
        yield "Organizer", meeting.organizer.name
    if meeting.topics:
        yield "About", "; ".join(topic.name for topic in meeting.topics)
    if meeting.according_to:
        yield "According to", "; ".join(source.name for source in meeting.according_to)


def _people(side: Delegation, article: Article) -> str:
    people = [_with_titles(person, side, article) for person in side.members]
    if side.complete is False or not people:
        people.append("others" if people else "people not named")
    return "; ".join(people)


def _with_titles(person: Person, side: Delegation, article: Article) -> str:
    """The name and its posts; whose, where that is not the side they came on."""
    titles = [
        role.title
        if role.organization is None or role.organization == side.organization
        else f"{role.title} of {role.organization.name}"
        for role in article.roles
        if role.person == person
    ]
    return ", ".join([person.name, *titles])
