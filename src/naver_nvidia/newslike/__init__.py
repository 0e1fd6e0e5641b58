"""News prose from a small grammar, with annotation that is true by construction: `make_articles`.

The grammar chooses by a function that it is given, so that Hypothesis can draw and shrink what
`make_articles` makes by seed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Final, TypeVar

from naver_nvidia.article import Article
from naver_nvidia.dates import DateRange
from naver_nvidia.dates.calendar.units import MONTHS
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.newslike.days import Choose
from naver_nvidia.newslike.lexicon import TOWNS
from naver_nvidia.newslike.sentences import SENTENCES
from naver_nvidia.newslike.story import Story

T = TypeVar("T")

_PUBLISHED: Final = range(date(2024, 1, 1).toordinal(), date(2028, 1, 1).toordinal())
_MOST_SENTENCES: Final = 8


def make_articles(n: int, *, seed: int = 0) -> tuple[Article, ...]:
    """News-like articles in English, with annotation that is true: the same for the same seed.

    They have names of several orders and names within names, dates as newspapers print them,
    quotations in all marks and in none, and meetings held, planned and denied. Each word is
    annotated as it is written; no rule has looked for any. All is chosen by ``random()`` of
    ``random.Random``, whose sequence is the same on every version of Python and every platform;
    another version of this library may write others. Fewer articles are the first of more.

    >>> from naver_nvidia import make_articles
    >>> (article,) = make_articles(1, seed=868)
    >>> print(article.text)
    April Summers and Omar al-Khatib met with Ngozi Adéyemi and Søren Ågaard-Holm on Monday.
    >>> [each.counterpart.name for each in article.meetings.who_met("al-Khatib")]
    ['Ngozi Adéyemi', 'Søren Ågaard-Holm']
    >>> str(article.meetings[0].date), str(article.date_published)
    ('2025-08-04', '2025-08-09')

    Raises:
        InvalidValue: ``n`` or ``seed`` is no whole number, or less than 0.
    """
    for name, value in (("n", n), ("seed", seed)):
        if type(value) is not int or value < 0:  # a seed of -1 would be that of 1
            raise InvalidValue(f"make_articles.{name}", f"{shown(value)} does not count from 0")
    random = Random(seed).random  # noqa: S311 - to be repeated, not to be secret

    def choose(options: Sequence[T], /) -> T:
        return options[int(random() * len(options))]

    return tuple(write_article(choose, f"newslike-{seed}-{number}") for number in range(n))


def write_article(choose: Choose, key: str) -> Article:
    """An article with this id, each choice made by ``choose``: the first option is the simplest."""
    published = date.fromordinal(choose(_PUBLISHED))
    story = Story(choose, published)
    if choose((False, True)):
        town = choose(TOWNS)
        story.mention(town, town.entity.name.upper())
        story.write(", ")
        story.write_date(f"{MONTHS[published.month - 1]} {published.day}", DateRange.day(published))
        story.end(" \u2014")
        story.begin(" ")
    choose(SENTENCES)(story)
    for _ in range(_MOST_SENTENCES - 1):
        gap = choose(("", " ", " ", "\n\n"))
        if not gap:
            break
        story.begin(gap)
        choose(SENTENCES)(story)
    return story.article(key)
