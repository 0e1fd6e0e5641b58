"""An article taken up again: as a draft to correct, or carried over to a corrected text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile
from typing import Any, Final

import attrs

from naver_nvidia.article import Article
from naver_nvidia.drafting.finishing import progress_of
from naver_nvidia.drafting.placing import position
from naver_nvidia.drafting.words import Naming
from naver_nvidia.fields import check_type
from naver_nvidia.passages import Passage
from naver_nvidia.serialization import article_to_dict
from naver_nvidia.serialization.plain import is_list, is_object
from naver_nvidia.serialization.writing import DRAFT_FORMAT

_AROUND: Final = 32
"""So many code points before and after a passage are compared, W3C's prefix and suffix."""
_ENOUGH: Final = 24
"""So many of them and of the words themselves must agree: one name alone may be anywhere."""


def draft_from_article(article: Article) -> dict[str, Any]:
    """The article as a draft, its passages named by their words, to be corrected by hand.

    >>> from naver_nvidia import load_article
    >>> from naver_nvidia.drafting import article_from_draft, draft_from_article
    >>> draft = draft_from_article(load_article())
    >>> draft["mentions"][1]["passage"], article_from_draft(draft) == load_article()
    ({'s': 2, 'exact': 'Lee Hae-jin'}, True)
    """
    naming = Naming(article.text, article.sentences)
    draft = _with_passages(article_to_dict(article), naming.name)
    for key, segments in (("paragraphs", article.paragraphs), ("sentences", article.sentences)):
        after = 0
        for number, each in enumerate(segments):
            is_next = article.text.find(each.exact, after) == each.start
            draft[key][number] = {"exact": each.exact} if is_next else position(each)
            after = each.end
    return {**draft, "format": DRAFT_FORMAT}


@attrs.frozen(eq=False)
class Reanchored:
    """An article on its corrected text.

    ``lost`` are the passages of the former text that stand there no more, each once; the ``draft``
    has them where they stood. ``article`` is None while any is lost or something else is wrong,
    which `progress_of` the draft says.
    """

    article: Article | None
    lost: tuple[Passage, ...]
    draft: dict[str, Any] = attrs.field(repr=False)


def reanchored(article: Article, text: str) -> Reanchored:
    """The article on a corrected text, each passage found by its words and what surrounds them.

    Sentences and paragraphs may have other words within, as long as they begin and end alike, where
    others did: one that goes on before or behind its words is lost. What could be in several places
    is lost, too, and not put in one of them. New sentences and paragraphs are in none yet; put them
    into the draft.

    >>> from naver_nvidia import load_article
    >>> from naver_nvidia.drafting import reanchored
    >>> article = load_article()
    >>> corrected = reanchored(article, article.text.replace("(Naver Instagram)", "(Instagram)"))
    >>> [passage.exact for passage in corrected.lost]
    ['Naver']
    >>> reanchored(article, article.text.strip()).article.sentences[0].start
    0

    Raises:
        InvalidValue: the text is not a string.
    """
    check_type("reanchored.text", text, str)
    found: dict[Passage, Passage | None] = {}
    segments = {*article.paragraphs, *article.sentences}

    def moved(passage: Passage) -> dict[str, Any]:
        if passage not in found:
            anchor = _anchored(article.text, text, passage)
            if passage in segments:
                anchor = anchor or _stretched(article.text, text, passage)
                if anchor and _edges(text, anchor) != _edges(article.text, passage):
                    anchor = None
            found[passage] = anchor
        return position(found[passage] or passage)

    draft = _with_passages(article_to_dict(article), moved)
    draft |= {"format": DRAFT_FORMAT, "text": text}
    for mention in draft["dates"]:
        mention["resolved"]["words"] = mention["passage"]["exact"]
    lost = tuple(sorted(each for each, anchor in found.items() if anchor is None))
    return Reanchored(None if lost else progress_of(draft).article, lost, draft)


def _with_passages(value: Any, place: Callable[[Passage], dict[str, Any]]) -> Any:  # noqa: ANN401
    """The JSON of an article with each of its passages written anew."""
    if is_list(value):
        return [_with_passages(each, place) for each in value]
    if not is_object(value):
        return value
    if value.keys() == {"start", "end", "exact"}:
        return place(Passage(**value))
    return {key: _with_passages(each, place) for key, each in value.items()}


def _anchored(old: str, new: str, passage: Passage) -> Passage | None:
    """The one place in the new text that is most like the passage's in the old one."""
    best, best_start, is_one = 0, -1, False
    start = new.find(passage.exact)
    while start >= 0:
        alike = _alike(old, new, passage, start)
        is_one = alike != best if alike >= best else is_one
        if alike > best:
            best, best_start = alike, start
        start = new.find(passage.exact, start + 1)
    if not is_one or best + len(passage) < _ENOUGH:
        return None
    return Passage(best_start, best_start + len(passage), passage.exact)


def _alike(old: str, new: str, passage: Passage, start: int) -> int:
    """How many code points before and after agree; where both texts end, all that could."""
    end = start + len(passage)
    before = _shared(old[: passage.start][-_AROUND:][::-1], new[:start][-_AROUND:][::-1])
    return before + _shared(old[passage.end :][:_AROUND], new[end:][:_AROUND])


def _shared(one: str, other: str) -> int:
    if one == other:
        return _AROUND
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _edges(text: str, segment: Passage) -> tuple[str, str]:
    """What parts the segment from its neighbours: a line end, or the last mark and a space."""
    before, after = text[: segment.start], text[segment.end :]
    mark = before.rstrip()
    space, behind = before[len(mark) :], after[: len(after) - len(after.lstrip())]
    return (
        "\n" if "\n" in space or not mark else mark[-1] + space,
        "\n" if "\n" in behind or not after.strip() else behind or after[0],
    )


def _stretched(old: str, new: str, segment: Passage) -> Passage | None:
    """Where it stands with other words in the middle, but the same beginning and end."""
    start, end = segment.start, segment.end
    begins, ends = None, None
    for length in (min(_ENOUGH, len(segment)), 1):
        first = Passage(start, start + length, segment.exact[:length])
        last = Passage(end - length, end, segment.exact[-length:])
        begins = begins or _anchored(old, new, first)
        ends = ends or _anchored(old, new, last)
    if begins is None or ends is None or begins.start >= ends.end:
        return None
    return Passage(begins.start, ends.end, new[begins.start : ends.end])
