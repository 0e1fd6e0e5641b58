"""What day was that? DateRange, resolve_date and find_dates."""

from naver_nvidia.dates.find import find_dates
from naver_nvidia.dates.ranges import DateRange, Precision
from naver_nvidia.dates.resolve import resolve_date
from naver_nvidia.dates.resolved import DateMention, ResolvedDate, TimexType

__all__ = [
    "DateMention",
    "DateRange",
    "Precision",
    "ResolvedDate",
    "TimexType",
    "find_dates",
    "resolve_date",
]
