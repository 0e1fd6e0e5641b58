"""What day was that? DateRange, resolve_date and find_dates."""

from importlib import import_module
from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.date_range import DateRange, Precision
from naver_nvidia.dates.calendar.notation import TimexType
from naver_nvidia.dates.find import find_dates
from naver_nvidia.dates.resolve import resolve_date
from naver_nvidia.dates.resolved_date import DateMention, ResolvedDate

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta as relativedelta
    from dateutil.rrule import rrule as rrule

    from naver_nvidia.dates.expression import Expression
else:
    # What type hints name and few need is loaded when they are read.
    _HOMES = {
        "Expression": "naver_nvidia.dates.expression",
        "relativedelta": "dateutil.relativedelta",
        "rrule": "dateutil.rrule",
    }

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)


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
