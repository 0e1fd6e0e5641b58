"""What day was that? DateRange, resolve_date and find_dates."""

from naver_nvidia.dates.calendar.date_range import DateRange, Precision
from naver_nvidia.dates.calendar.notation import TimexType
from naver_nvidia.dates.find import find_dates
from naver_nvidia.dates.resolve import resolve_date
from naver_nvidia.dates.resolved_date import DateMention, ResolvedDate

__all__ = [
    "DateMention",
    "DateRange",
    "Precision",
    "ResolvedDate",
    "TimexType",
    "find_dates",
    "resolve_date",
]
