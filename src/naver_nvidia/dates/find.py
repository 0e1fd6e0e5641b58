"""find_dates: the date expressions of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.date_range import to_plain_date, to_string

if TYPE_CHECKING:
    from datetime import date

    from naver_nvidia.dates.resolved_date import DateMention


def find_dates(text: str, *, published: date) -> tuple[DateMention, ...]:
    """The date expressions of a text published on a day, in order, each resolved in its context.

    >>> from datetime import date
    >>> for mention in find_dates("They met on Tuesday.", published=date(2024, 6, 28)):
    ...     print(mention.passage, mention.resolved)
    Passage(start=12, end=19, exact='Tuesday') 2024-06-25

    Raises:
        InvalidValue: ``published`` is not a plain date, or ``text`` not a string.
    """
    to_plain_date("find_dates.published", published)
    text = to_string("find_dates.text", text)
    from naver_nvidia.dates.reading import read_text  # noqa: PLC0415 - loaded on first use

    return tuple(read_text(text, published))
