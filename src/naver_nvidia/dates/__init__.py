"""What day was that? DateRange, resolve_date and find_dates."""

from naver_nvidia.dates.ranges import DateRange, Precision
from naver_nvidia.dates.resolved import DateMention, ResolvedDate, TimexType

__all__ = ["DateMention", "DateRange", "Precision", "ResolvedDate", "TimexType"]
