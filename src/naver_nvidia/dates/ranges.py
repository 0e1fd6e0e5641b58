"""DateRange: an uncertain date as the inclusive days it may fall on."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

import attrs

from naver_nvidia.errors import InvalidValue

Precision: TypeAlias = Literal[
    "day", "week", "month", "quarter", "half", "season", "year", "decade", "century", "range"
]


def _plain_date(instance: DateRange, attribute: attrs.Attribute[date], value: object) -> None:
    # A datetime is a date; as a whole day it is a mistake.
    if type(value) is not date:
        raise InvalidValue(f"DateRange.{attribute.name}", f"{value!r} is not a datetime.date")


@attrs.frozen
class DateRange:
    """The inclusive calendar days that a date may mean, from ``earliest`` to ``latest``."""

    earliest: date = attrs.field(validator=_plain_date)
    latest: date = attrs.field(validator=_plain_date)
    precision: Precision = "range"
