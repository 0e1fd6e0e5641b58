"""What day was that? DateRange, resolve_date and find_dates."""

from naver_nvidia.dates.ranges import DateRange, Precision
from naver_nvidia.dates.resolved import DateMention, ResolvedDate, TimexType

__all__ = ["DateMention", "DateRange", "Precision", "ResolvedDate", "TimexType"]


def resolve_date(
    words, *, published, sentence=None, start=None, reference=None
):  # placeholder until the dates branch lands
    raise NotImplementedError


def find_dates(text, *, published):
    raise NotImplementedError
