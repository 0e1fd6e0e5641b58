"""What day was that? DateRange, resolve_date and find_dates."""

from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.date_range import DateRange, Precision
from naver_nvidia.dates.calendar.notation import TimexType
from naver_nvidia.dates.find import find_dates
from naver_nvidia.dates.resolve import resolve_date
from naver_nvidia.dates.resolved_date import DateMention, ResolvedDate

if TYPE_CHECKING:
    from naver_nvidia.dates.expression import Expression
else:

    def __getattr__(name: str) -> object:
        if name != "Expression":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from naver_nvidia.dates.expression import Expression  # noqa: PLC0415 - few need its types

        return Expression


__all__ = [
    "DateMention",
    "DateRange",
    "Expression",
    "Precision",
    "ResolvedDate",
    "TimexType",
    "find_dates",
    "resolve_date",
]
