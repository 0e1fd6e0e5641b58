"""What the words of a date say, before any day of publication: operators over the calendar.

The operators are those of SCATE (Bethard and Parker 2016): units and what comes round in them,
which `This`, `Last` and `Next` point at, `Nth` counts, `Intersection` narrows, `Shift` moves,
`Between` spans and `Every` repeats.
"""

from __future__ import annotations

import attrs


@attrs.frozen(repr=False)
class Expression:
    """Any of the operators, and of what they are over.

    It is printed as it is written, without what goes without saying.
    """

    def __repr__(self) -> str:
        shown: list[str] = []
        is_whole = True
        for field in attrs.fields(type(self)):
            value = getattr(self, field.name)
            if value == field.default:
                is_whole = False
            else:
                shown.append(repr(value) if is_whole else f"{field.name}={value!r}")
        return f"{type(self).__name__}({', '.join(shown)})"


def _parts(value: tuple[Expression, ...]) -> tuple[Expression, ...]:
    return tuple(value)


@attrs.frozen(repr=False)
class Unit(Expression):
    """A unit of the calendar, as "month", or one that other people reckon with.

    "second" to "century", and among these "weekend", "quarter" and "half"; a "business day"; and
    the "period" of a report, whose length the words leave open.
    """

    name: str


@attrs.frozen(repr=False)
class Weekday(Expression):
    """A day of the week, by its English name."""

    name: str


@attrs.frozen(repr=False)
class Month(Expression):
    """A month of any year, 1 to 12."""

    number: int


@attrs.frozen(repr=False)
class DayOfMonth(Expression):
    """A day of any month, 1 to 31."""

    number: int


@attrs.frozen(repr=False)
class WeekOfYear(Expression):
    """A week of any year as ISO 8601 counts them, 1 to 53."""

    number: int


@attrs.frozen(repr=False)
class PartOfYear(Expression):
    """A season, quarter or half of any year, as TIMEX3 writes it: "SU", "Q2", "H1"."""

    code: str


@attrs.frozen(repr=False)
class Holiday(Expression):
    """A day that a name stands for in any year."""

    name: str


@attrs.frozen(repr=False)
class PartOfDay(Expression):
    """A part of any day, as TIMEX3 writes it: "MO", "AF", "EV", "NI"."""

    code: str


@attrs.frozen(repr=False)
class TimeOfDay(Expression):
    """Hours and minutes of any day ("17:00"), and the zone as it is said.

    Of a night, those after midnight are of the day after it.
    """

    clock: str
    zone: str | None = None


@attrs.frozen(repr=False)
class Year(Expression):
    """A year that is said; negative before Christ."""

    number: int


@attrs.frozen(repr=False)
class TwoDigitYear(Expression):
    """A year by its last two digits."""

    number: int


@attrs.frozen(repr=False)
class Decade(Expression):
    """A decade, by its first year, or its last two digits where no more is said."""

    number: int


@attrs.frozen(repr=False)
class Century(Expression):
    """A century, as they are counted: the 20th; negative before Christ."""

    number: int


@attrs.frozen(repr=False)
class Period(Expression):
    """A length of time: so many of a `Unit`, None where the words do not say how many."""

    number: float | None
    unit: str


@attrs.frozen(repr=False)
class Sum(Expression):
    """A length of time in several units, the largest first."""

    parts: tuple[Expression, ...] = attrs.field(converter=_parts)


@attrs.frozen(repr=False)
class AtLarge(Expression):
    """The past, the present or the future: "PAST_REF", "PRESENT_REF", "FUTURE_REF"."""

    value: str


@attrs.frozen(repr=False)
class Spoken(Expression):
    """What is told of where the words stand: the date last spoken of, or else of publication."""


@attrs.frozen(repr=False)
class This(Expression):
    """The one that holds a date, or of weekends the nearest; the day of publication if none."""

    of: Expression
    date: Expression | None = None


@attrs.frozen(repr=False)
class Last(Expression):
    """The one before a date, or so long a time up to it."""

    of: Expression
    date: Expression | None = None


@attrs.frozen(repr=False)
class Next(Expression):
    """The one after a date, or so long a time from it on."""

    of: Expression
    date: Expression | None = None


@attrs.frozen(repr=False)
class Nth(Expression):
    """The nth of its kind within another, from its end if negative."""

    number: int
    of: Expression
    within: Expression | None = None


@attrs.frozen(repr=False)
class Intersection(Expression):
    """What all of these hold, the coarsest first."""

    parts: tuple[Expression, ...] = attrs.field(converter=_parts)


@attrs.frozen(repr=False)
class Modified(Expression):
    """A part of another, or what lies about, before or after it, by TIMEX3's modifiers.

    "START", "MID" and "END"; "BEFORE", "AFTER", "ON_OR_AFTER"; "APPROX", and of a length of time
    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS" and "EQUAL_OR_MORE".
    """

    mod: str
    of: Expression


@attrs.frozen(repr=False)
class Fiscal(Expression):
    """A company's own year or part of one, of which the calendar knows no days."""

    of: Expression


@attrs.frozen(repr=False)
class Shift(Expression):
    """What lies a length of time after another, or before it: ``by`` is 1 or -1 times that."""

    of: Expression
    period: Expression
    by: int


@attrs.frozen(repr=False)
class Between(Expression):
    """From the first to the last."""

    first: Expression
    last: Expression


@attrs.frozen(repr=False)
class Every(Expression):
    """Each one, or each so many; or so many ``times`` in each."""

    of: Expression
    interval: int = 1
    times: int = 1
