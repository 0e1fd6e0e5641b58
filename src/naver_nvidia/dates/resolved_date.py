"""ResolvedDate and DateMention: a date expression, its meaning and the rule that gave it."""

from __future__ import annotations

from datetime import date

import attrs

from naver_nvidia import dates
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.notation import TimexType
from naver_nvidia.dates.calendar.units import WEEKDAYS
from naver_nvidia.fields import to_plain_date
from naver_nvidia.passages import Passage
from naver_nvidia.reprs import brief


@attrs.frozen
class ResolvedDate:
    """What the words of a date mean, as `resolve_date` and `find_dates` have it.

    ``type``, ``value`` and ``mod`` are those of TIMEX3 (TimeML 1.2.1): a calendar value such as
    "2024-06-25", "2024-W26" or "2024-Q2", a duration such as "P2Y", or PAST_REF, PRESENT_REF or
    FUTURE_REF. ``range`` has the days meant, None where no days of the calendar are. ``rule`` is
    the name of the rule that decided; of several, the one that made an assumption.
    """

    words: str
    published: date
    type: TimexType
    value: str
    rule: str
    mod: str | None = None
    range: DateRange | None = None

    def __str__(self) -> str:
        """The days in ISO 8601 if it is a date that has any, and otherwise the value."""
        if self.type == "DATE" and self.range is not None:
            return str(self.range)
        return self.value

    @property
    def expression(self) -> dates.Expression | None:
        """What the words alone say: operators over the calendar, with no day of publication.

        None where the words leave that open, as "5/6/2024" does, and "4" in "from 4 to 7 p.m.".

        >>> from datetime import date
        >>> from naver_nvidia import resolve_date
        >>> resolve_date("the first Monday of next month", published=date(2024, 6, 28)).expression
        Nth(1, Weekday('Monday'), Next(Unit('month')))
        """
        from naver_nvidia.dates.reading import express  # noqa: PLC0415 - loaded on first use

        precision = "day" if self.range is None else self.range.precision
        return express(self.words, self.type, precision)

    @property
    def zone(self) -> str | None:
        """The zone as the words of a time say it: "EDT", "+09:00"; None if they say none.

        >>> from datetime import date
        >>> from naver_nvidia import resolve_date
        >>> resolve_date("8 p.m. EDT", published=date(2024, 6, 28)).zone
        'EDT'
        """
        from naver_nvidia.dates.reading import zone_in  # noqa: PLC0415 - loaded on first use

        return zone_in(self.words)

    def rrule(self, start: date) -> dates.rrule | None:
        """How a SET comes round from a day on; None for all else, and where no rule says it.

        So "twice a week", "every couple of weeks" and "every two business days" have none. A season
        has its first day, a named month its first where no other is said, and what names no day
        that of the start, or the last of a shorter month. The times are those that are said, in no
        zone.

        >>> from datetime import date
        >>> from naver_nvidia import resolve_date
        >>> each = resolve_date("the first Friday of each month", published=date(2024, 6, 28))
        >>> each.rrule(date(2024, 7, 1))[0].date()
        datetime.date(2024, 7, 5)
        """
        from naver_nvidia.dates.recurrence import rule_of  # noqa: PLC0415 - loaded on first use

        to_plain_date("ResolvedDate.rrule", start)
        return rule_of(self.value, self.expression, start) if self.type == "SET" else None

    def to_relativedelta(self) -> dates.relativedelta | None:
        """A DURATION as python-dateutil has it, without its modifier; None for all else.

        None, too, for what is no number of the calendar's units: "a few years", "a week and a half"
        and "five business days".

        >>> from datetime import date
        >>> from naver_nvidia import resolve_date
        >>> resolve_date("a year and a half", published=date(2024, 6, 28)).to_relativedelta()
        relativedelta(years=+1, months=+6)
        """
        from naver_nvidia.dates.recurrence import (  # noqa: PLC0415 - loaded on first use
            delta_of,
            is_of_business,
        )

        is_counted = self.type == "DURATION" and not is_of_business(self.expression)
        return delta_of(self.value) if is_counted else None

    def explain(self) -> str:
        """One sentence that says what the words mean and what the rule assumed.

        >>> from datetime import date
        >>> from naver_nvidia.dates import resolve_date
        >>> print(resolve_date("Tuesday", published=date(2024, 6, 28)).explain())
        'Tuesday', published Friday 2024-06-28, is 2024-06-25 (weekday-most-recent: a bare weekday \
is the most recent one, the day of publication included).
        """
        from naver_nvidia.dates.explain import reason  # noqa: PLC0415 - loaded on first use

        says = reason(self.rule, self.words, self.mod)
        why = f": {says}" if says else ""
        day = f"{WEEKDAYS[self.published.weekday()]} {self.published.isoformat()}"
        return f"{self.words!r}, published {day}, is {self} ({self.rule}{why})."


@attrs.frozen(repr=False)
class DateMention:
    """A date expression where it stands, resolved."""

    passage: Passage
    resolved: ResolvedDate

    @property
    def passages(self) -> tuple[Passage]:
        """The passage, as every fact has its proof."""
        return (self.passage,)

    def __repr__(self) -> str:
        return (
            f"<DateMention {brief(self.passage.exact)!r} at {self.passage.start}: {self.resolved}>"
        )
