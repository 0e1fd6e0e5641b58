"""resolve_date: the words of a date, resolved."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from naver_nvidia.dates.calendar.date_range import DateRange, to_string
from naver_nvidia.dates.resolved_date import ResolvedDate
from naver_nvidia.errors import InvalidValue, UnresolvableDate
from naver_nvidia.fields import to_plain_date

if TYPE_CHECKING:
    from naver_nvidia.dates.meaning import Refusal

# Words, publication, sentence, start, reference and the order of digits.
_Question: TypeAlias = tuple[str, date, str, int, DateRange | None, bool | None]

# The last letter of Latin Extended-B.
_LAST_LATIN: Final = "\u024f"


def resolve_date(  # noqa: PLR0913 - all by name
    words: str,
    *,
    published: date,
    sentence: str | None = None,
    start: int | None = None,
    reference: date | DateRange | None = None,
    day_first: bool | None = None,
) -> ResolvedDate:
    """What day, or days, the words of a date mean in a newspaper published on a day.

    ``sentence`` and ``start``, where the words stand in it (code points; left out, the first place
    where they do), give the context that settles direction: "will meet Tuesday" lies ahead, "met
    Tuesday" behind. ``reference`` is the date that "that day" or "two days later" hang on; left
    out, it is the date last spoken of in the sentence before the words. ``day_first`` says whether
    "5/6/2024" is in June; left out, it is refused.

    >>> from datetime import date
    >>> friday = date(2024, 6, 28)
    >>> str(resolve_date("Tuesday", published=friday))
    '2024-06-25'
    >>> str(resolve_date("Tuesday", published=friday, sentence="They will meet Tuesday."))
    '2024-07-02'
    >>> str(resolve_date("two days later", published=friday, reference=date(2024, 6, 25)))
    '2024-06-27'

    Raises:
        UnresolvableDate: the words are not a date, or nothing settles which.
        InvalidValue: ``published`` or ``reference`` is not a plain date, or the words do not stand
            in the sentence at ``start``, or there is a ``start`` but no sentence.
    """
    to_plain_date("resolve_date.published", published)
    if reference is not None and not isinstance(reference, DateRange):
        reference = DateRange.day(to_plain_date("resolve_date.reference", reference))
    words = to_string("resolve_date.words", words)
    if sentence is not None:
        sentence = to_string("resolve_date.sentence", sentence)
        start = _place(words, sentence, start)
    elif start is None:
        sentence, start = "", 0
    else:
        raise InvalidValue("resolve_date.start", "there is no sentence to count in; give it too")
    answer = _resolve(words, published, sentence, start, reference, day_first)
    if isinstance(answer, ResolvedDate):
        return answer
    is_foreign = is_of_other_script(words)
    reason = "it is not English, the only language read" if is_foreign else answer.reason
    raise UnresolvableDate(words, published, reason)


def _place(words: str, sentence: str, start: int | None) -> int:
    if start is None:
        start = sentence.find(words)
        if start < 0:
            raise InvalidValue(
                "resolve_date.sentence",
                f"{words!r} does not stand in it; give the one that it is in",
            )
    if type(start) is not int:
        raise InvalidValue("resolve_date.start", f"{start!r} is not an int")
    if start < 0 or not sentence.startswith(words, start):
        raise InvalidValue(
            "resolve_date.start",
            f"{words!r} does not stand there in the sentence; leave it out for the first place",
        )
    return start


@lru_cache(maxsize=8192)
def _resolve(*question: *_Question) -> ResolvedDate | Refusal:
    from naver_nvidia.dates.reading import read_words  # noqa: PLC0415 - loaded on first use

    return read_words(*question)


def is_of_other_script(text: str) -> bool:
    """Whether most letters of the text are not Latin ones: Hangul, say, or Cyrillic."""
    if text.isascii():
        return False
    letters = [letter > _LAST_LATIN for letter in text if letter.isalpha()]
    return sum(letters) * 2 > len(letters)
