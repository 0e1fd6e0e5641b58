"""find_dates: the date expressions of a text."""

from __future__ import annotations

from datetime import date

from naver_nvidia.dates.calendar.date_range import to_string
from naver_nvidia.dates.resolve import is_of_other_script
from naver_nvidia.dates.resolved_date import DateMention
from naver_nvidia.errors import UnsupportedLanguage
from naver_nvidia.fields import to_plain_date


def find_dates(
    text: str, *, published: date, day_first: bool | None = None
) -> tuple[DateMention, ...]:
    """The date expressions of an English text published on a day, in order, each in its context.

    ``day_first`` says whether "5/6/2024" is in June; where nobody says, only what can be read in
    one way, such as "25/6/2024", is marked.

    >>> from datetime import date
    >>> for mention in find_dates("They met on Tuesday.", published=date(2024, 6, 28)):
    ...     print(mention.passage, mention.resolved)
    Passage(start=12, end=19, exact='Tuesday') 2024-06-25

    Raises:
        InvalidValue: ``published`` is not a plain date, or ``text`` not a string.
        UnsupportedLanguage: nothing was found, and most letters of the text are not Latin.
    """
    to_plain_date("find_dates.published", published)
    text = to_string("find_dates.text", text)
    from naver_nvidia.dates.reading import read_text  # noqa: PLC0415 - loaded on first use

    found = tuple(read_text(text, published, day_first=day_first))
    if not found and is_of_other_script(text):
        raise UnsupportedLanguage(text)
    return found
