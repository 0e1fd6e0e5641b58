"""ResolvedDate and DateMention: a date expression, its meaning and the rule that gave it."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

import attrs

from naver_nvidia.dates.ranges import DateRange
from naver_nvidia.passages import Passage

TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]


@attrs.frozen
class ResolvedDate:
    """What the words of a date mean: TIMEX3 ``type``, ``value`` and ``mod``, and the days meant."""

    words: str
    published: date
    type: TimexType
    value: str
    rule: str
    mod: str | None = None
    range: DateRange | None = None


@attrs.frozen
class DateMention:
    """A date expression where it stands, resolved."""

    passage: Passage
    resolved: ResolvedDate
