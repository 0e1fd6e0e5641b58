"""What rules make of words, as operators over the calendar.

Each gets the ``things`` that the words name, in their order, and what else the rule reads by the
names in its pattern: numbers, modifiers, and the ``way`` that a word points, -1, 0 or 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any, Final, TypeAlias

import attrs

from naver_nvidia.dates import expression as ex
from naver_nvidia.dates.calendar import notation
from naver_nvidia.dates.grammar.times.dayparts import OfTwelve, hour_and_minute, in_daypart

Things: TypeAlias = Sequence[ex.Expression]
# A number, a modifier, a way: each kind of word has worths of its own.
Worth: TypeAlias = Any
Operator: TypeAlias = Callable[..., ex.Expression | None]

Kinds: TypeAlias = frozenset[str]

_WAYS: Final[dict[int, type[ex.Last | ex.This | ex.Next]]] = {-1: ex.Last, 0: ex.This, 1: ex.Next}
_DAY: Final = ex.Unit("day")
_YEAR: Final = ex.Unit("year")
TODAY: Final = ex.This(_DAY)
# From coarse to fine.
_GRAINS: Final = (
    (ex.Century, ex.Decade, ex.Year, ex.TwoDigitYear),
    (ex.This, ex.Last, ex.Next, ex.Spoken, ex.Shift),
    (ex.PartOfYear,),
    (ex.Month,),
    (ex.WeekOfYear,),
    (ex.Nth, ex.Holiday, ex.DayOfMonth, ex.Intersection),
    (ex.Weekday,),
    (ex.PartOfDay,),
    (ex.TimeOfDay,),
)
_OF_SPOKEN: Final = frozenset(("that", "same", "previous", "prior", "following"))
_PART_OF_EARLY: Final = {"START": "MO", "MID": "AF", "END": "NI"}
_FREQUENCIES: Final = {"D": "day", "W": "week", "M": "month", "Y": "year", "H": "hour"}
_IN_YEARS: Final = ("decade", "century")


def together(things: Things, *, fiscal: object = None, **read: Worth) -> ex.Expression | None:
    """What all of them hold; a unit among others is the one spoken of.

    A part of the day that is early or late, and a year that is fiscal, make the whole so.
    """
    mods = list(_mods(**read))
    parts: list[ex.Expression] = []
    for thing in _flat(things):
        there = ex.This(thing, ex.Spoken()) if isinstance(thing, ex.Unit) else thing
        if isinstance(there, ex.Fiscal):
            fiscal, there = True, there.of
        if isinstance(there, ex.Modified) and len(things) > 1:
            mods, there = [*mods, there.mod], there.of
        parts += there.parts if isinstance(there, ex.Intersection) else (there,)
    if not parts:
        return None
    there = parts[0] if len(parts) == 1 else ex.Intersection(tuple(sorted(parts, key=_grain)))
    there = ex.Fiscal(there) if fiscal else there
    return ex.Modified(mods[0], there) if mods else there


def _flat(things: Things) -> Iterator[ex.Expression]:
    """The things, but "year" beside a year, and "period" beside a length of time."""
    needless: set[ex.Expression] = set()
    for thing in things:
        if isinstance(thing, ex.Year | ex.TwoDigitYear):
            needless.add(_YEAR)
        elif isinstance(thing, ex.Period):
            needless.add(ex.Unit("period"))
    return (thing for thing in things if thing not in needless)


def _grain(part: ex.Expression) -> int:
    if isinstance(part, ex.Between):
        return _grain(part.first)
    if isinstance(part, ex.Last) and isinstance(part.date, ex.Month):
        return _grain(part.date)
    return next((at for at, kinds in enumerate(_GRAINS) if isinstance(part, kinds)), len(_GRAINS))


def modified(things: Things, **read: Worth) -> ex.Expression | None:
    """A part of what is named, or what lies about, before or after it."""
    is_first = read.get("way", 1) < 0 or read.get("nth") == 1
    side = "START" if is_first else "ON_OR_AFTER" if read["kinds"] & {"or", "and"} else "END"
    unsaid = read.get("about") or ("MID" if "unit" in read else side)
    of = together(things)
    return of and ex.Modified(next(_mods(**read), unsaid), of)


def _mods(**read: Worth) -> Iterator[str]:
    # "Earlier" and "later" are worth a way.
    ways = {-1: "START", 1: "END"}
    for name in ("edge", "bound", "early"):
        if mod := read.get(name):
            yield str(ways.get(mod, mod))


def pointed(
    things: Things,
    way: int | str | None = 0,
    date: ex.Expression | None = None,
    *,
    fiscal: object = None,
    kinds: Kinds = frozenset(),
    **_: object,
) -> ex.Expression:
    """This, the last or the next one, from publication or from the date spoken of."""
    of = things[0] if things else ex.Spoken()
    is_past = "past" in kinds or isinstance(way, str)
    way = -1 if is_past else 1 if "coming" in kinds else way
    date = ex.Spoken() if date is None and not kinds.isdisjoint(_OF_SPOKEN) else date
    there = _WAYS[int(way or 0)](of, date)
    return ex.Fiscal(there) if fiscal else there


last: Final = partial(pointed, way=-1)
following: Final = partial(pointed, way=1)
# The like, from the date spoken of.
spoken: Final = partial(pointed, date=ex.Spoken())
next_spoken: Final = partial(spoken, way=1)


def past(things: Things, **_: object) -> ex.Expression:
    """The length of time up to now."""
    return ex.Last(lasting(things))


def lasting(things: Things, **_: object) -> ex.Expression:
    """A length of time, which is one if only its unit is named."""
    of = things[0]
    return ex.Period(1, of.name) if isinstance(of, ex.Unit) else of


def somewhere(things: Things, *, kinds: Kinds, **_: object) -> ex.Expression:
    """That length of time, or the last of its kind."""
    return pointed(things, 0 if {"that", "this", "its"} & kinds - {"recent"} else -1, kinds=kinds)


def beside(things: Things, way: int = -1, nth: int = 1, **_: object) -> ex.Expression:
    """The one before or after another, or the nth so; the eve is a day before."""
    of, date = things if len(things) > 1 else (_DAY, things[0])
    return _weeks_on(_WAYS[way](of, date), nth - 1, way)


def _weeks_on(there: ex.Expression, weeks: int, way: int) -> ex.Expression:
    return ex.Shift(there, ex.Period(weeks, "week"), way) if weeks > 0 else there


def before_last(things: Things, to: int = -1, **_: object) -> ex.Expression:
    """The one before the last, or after the next."""
    return _WAYS[to](things[0], _WAYS[to](things[0]))


def nth_ago(things: Things, count: float, **_: object) -> ex.Expression:
    """The last weekday but so many."""
    weekday = next(thing.of for thing in things if isinstance(thing, ex.Every))
    return _weeks_on(ex.Last(weekday), int(count) - 1, -1)


def of_date(things: Things, *, kinds: Kinds, **_: object) -> ex.Expression:
    """The unit that holds a date, or so long a time that ends on it."""
    unit, others = _apart(things, ex.Unit)
    ends = "ending" in kinds
    return ex.Last(lasting([unit]), together(others)) if ends else ex.This(unit, together(others))


def _apart(things: Things, *kinds: type[ex.Expression]) -> tuple[Worth, list[ex.Expression]]:
    """The first of these kinds, modified or from one to another or not, and all others."""
    for at, thing in enumerate(things):
        first = thing.first if isinstance(thing, ex.Between) else thing
        if isinstance(first.of if isinstance(first, ex.Modified) else first, kinds):
            return thing, [*things[:at], *things[at + 1 :]]
    return None, list(things)


def nth(things: Things, nth: int = -1, way: int | None = None, **_: object) -> ex.Expression:
    """One by its number within another, which is pointed at or named."""
    of, *others = things
    return ex.Nth(nth, of, together(others) if way is None else pointed(others, way))


def half_of(things: Things, **_: object) -> ex.Expression | None:
    """The first or second half of something."""
    half, *others = things
    of = half.of if isinstance(half, ex.Fiscal) else half
    number = int(of.code[1]) if isinstance(of, ex.PartOfYear) else 1
    return ex.Nth(number, ex.Unit("half"), together(others))


def unit_of_year(things: Things, way: int = -1, *, kinds: Kinds, **_: object) -> ex.Expression:
    """A unit of a year: the same as the one spoken of, or one that the words leave open."""
    unit, years = _apart([thing for thing in things if thing != _YEAR], ex.Unit)
    if kinds & {"same", "comparable"}:
        unit = ex.This(unit, ex.Spoken())
    return ex.Intersection((years[0] if years else pointed([_YEAR], way), unit))


def away(things: Things, way: int | None = -1, **read: object) -> ex.Expression | None:
    """What lies a length of time before or after another, or the date spoken of."""
    period, others = _apart(things, ex.Period, ex.Sum)
    of = ex.This(others[0]) if "this" in read else together(others)
    return ex.Shift(of or ex.Spoken(), period, 1 if way is None else way)


def ago(things: Things, *, kinds: Kinds, **_: object) -> ex.Expression | None:
    """The like from the unit of publication, before it or after."""
    unit = _unit_of(things[0])
    there = ex.This(_YEAR if unit in _IN_YEARS else ex.Unit(unit))
    return away([things[0], there], 1 if kinds & {"from", "hence"} else -1)


def _unit_of(period: ex.Expression) -> str:
    """The unit that a length of time is counted in: the smallest of several."""
    if isinstance(period, ex.Modified | ex.Between):
        return _unit_of(period.of if isinstance(period, ex.Modified) else period.first)
    if isinstance(period, ex.Sum):
        return _unit_of(period.parts[-1])
    return period.unit if isinstance(period, ex.Period) else "day"


def from_day(things: Things, ago: int = 1, *, kinds: Kinds, **_: object) -> ex.Expression | None:
    """The like from a day on, or before it: "a week yesterday" is a week before."""
    is_before = ex.Last(_DAY) in things and "from" not in kinds
    return away(things, -1 if is_before else ago)


def away_from_pointed(
    things: Things, way: int | None = None, *, kinds: Kinds, **_: object
) -> ex.Expression | None:
    """The like before this or the last one."""
    period, others = _apart(things, ex.Period, ex.Sum)
    if way is None and "last" not in kinds:
        return away([period, others[0]])
    return away([period, pointed(others, -1 if way is None else way, kinds=kinds)])


def year_before(things: Things, **_: object) -> ex.Expression:
    """That of a year before, or of another length of time."""
    period, others = _apart(things, ex.Period, ex.Sum)
    of = together([thing for thing in others if thing != _YEAR])
    return ex.Shift(of or ex.Spoken(), period or ex.Period(1, "year"), -1)


def every(
    things: Things,
    number: int | None = None,
    nth: int | None = None,
    frequency: float | str | None = 1,
    *,
    kinds: Kinds = frozenset(),
    **read: Worth,
) -> ex.Expression | None:
    """What comes round, each time or each so many, or so many times in each."""
    first, *others = [thing.of if isinstance(thing, ex.Every) else thing for thing in things]
    if nth is not None:
        # "The 15th of each month" is a day of it.
        counted, unit = (first, others[0]) if others else (_DAY, first)
        return None if "last" in read else ex.Nth(nth, counted, ex.Every(unit))
    if isinstance(first, ex.Period) and first.number and first.number == int(first.number):
        return ex.Every(ex.Unit(first.unit), int(first.number))
    # "July each year", "every day at 5 p.m."
    rest = [thing for thing in (first, *others) if thing not in (_DAY, _YEAR)]
    of = together(rest) if others else first
    if number is not None and isinstance(first, ex.Weekday) and "alternate" not in kinds:
        # "Every third Tuesday" may be of a month or of weeks.
        return ex.Nth(1, of, ex.Every(ex.Unit("month"))) if of and number == 1 else None
    return of and ex.Every(of, number or int(read.get("often", "P1W")[1:-1]), _times(frequency))


def often(_: Things, often: str, frequency: float | str | None = 1, **__: object) -> ex.Expression:
    """The like, in one word."""
    amount = often.removeprefix("P").removeprefix("T")
    unit = _FREQUENCIES.get(amount[-1])
    if unit is None:
        return ex.Every(ex.PartOfDay(amount[-2:]), times=_times(frequency))
    return ex.Every(ex.Unit(unit), int(amount[:-1]), _times(frequency))


def _times(said: float | str | None) -> int:
    """How many: "once" is worth a word, "twice" nothing."""
    return 1 if isinstance(said, str) else int(said or 2)


def amounts(things: Things, **_: object) -> ex.Expression:
    """Several units, the largest first."""
    parts = [thing.parts if isinstance(thing, ex.Sum) else (thing,) for thing in things]
    return ex.Sum(tuple(chain.from_iterable(parts)))


def amount_between(
    things: Things,
    count: float = 1,
    most: float = 0,
    numbers: tuple[float, float] | None = None,
    **_: object,
) -> ex.Expression:
    """From so many of a unit to so many."""
    unit = _unit_of(lasting(things))
    least, most = numbers or (count, most)
    return ex.Between(ex.Period(int(least), unit), ex.Period(int(most), unit))


def bounded(
    things: Things, bound: str = "EQUAL_OR_MORE", over: str = "", *, kinds: Kinds, **_: object
) -> ex.Expression:
    """What lies on one side of a length of time, or about it; another one is as long."""
    if "another" in kinds:
        return things[0]
    if "no" in kinds:
        bound = "EQUAL_OR_LESS" if bound == "MORE_THAN" else "EQUAL_OR_MORE"
    return ex.Modified(over or bound, things[0])


def span(things: Things, **_: object) -> ex.Expression:
    """From one to another: "this week and next"."""
    first, last = things
    if isinstance(first, ex.This) and isinstance(last, ex.Last | ex.Next):
        last = attrs.evolve(last, of=first.of) if last.of == ex.Spoken() else last
    return ex.Between(first, last)


def quarters(things: Things, first: int, last: int, **_: object) -> ex.Expression:
    """Quarters in a row, or both halves."""
    letter = "H" if ex.Unit("half") in things else "Q"
    return ex.Between(*[ex.PartOfYear(f"{letter}{number}") for number in (first, last)])


def months(things: Things, **_: object) -> ex.Expression:
    """The quarter that months name, or its last month."""
    named = [thing for thing in things if isinstance(thing, ex.Month)]
    return span(named) if len(named) > 1 else ex.Last(ex.Period(1, "quarter"), *named)


def days(things: Things, dayrange: tuple[int, int] = (0, 0), **read: Worth) -> ex.Expression | None:
    """Days of one month, or of two, from one to another."""
    first, last = (read.get(slot, at) for slot, at in zip(("first", "last"), dayrange, strict=True))
    ends = ex.DayOfMonth(first), ex.DayOfMonth(last)
    months = [thing for thing in things if isinstance(thing, ex.Month)]
    others = [thing for thing in things if not isinstance(thing, ex.Month)]
    if len(months) == len(ends):
        first_day, last_day = map(ex.Intersection, zip(months, ends, strict=True))
        return ex.Between(first_day, together([*others, last_day]) or last_day)
    return together([*others, *months, ex.Between(*ends)])


def day_in_words(things: Things, tens: int = 0, **_: object) -> ex.Expression | None:
    """A day, whose number may be in two words."""
    day, others = _apart(things, ex.DayOfMonth)
    return together([*others, ex.DayOfMonth(tens + day.number)])


def day_of_month(_: Things, nth: int, **__: object) -> ex.Expression:
    """A day by its number."""
    return ex.DayOfMonth(nth)


def week(things: Things, week: float, **_: object) -> ex.Expression | None:
    """A week by its number."""
    _unit, others = _apart(things, ex.Unit)
    return together([*others, ex.WeekOfYear(int(week))])


def century(_: Things, ordinal: int, era: int = 1, **__: object) -> ex.Expression:
    """A century by its number."""
    return ex.Century(ordinal * era)


def year_of_era(things: Things, year: float, era: int = -1, **_: object) -> ex.Expression | None:
    """A year before or after Christ, and a day of it."""
    days = [thing for thing in things if isinstance(thing, ex.Month | ex.DayOfMonth)]
    return together([ex.Year(int(year) * era), *days])


def year(things: Things, year: float = 0, **read: Worth) -> ex.Expression | None:
    """A year, whose number may be in words, or a company's own."""
    there, _others = _apart(things, ex.Year, ex.TwoDigitYear)
    return together([there or ex.Year(int(year))], **read)


def short_year(
    _: Things, ending: float = 0, twodigits: int = 0, *, fiscal: object = None, **__: object
) -> ex.Expression:
    """A year without its century."""
    there = ex.TwoDigitYear(int(ending) or twodigits)
    return ex.Fiscal(there) if fiscal else there


def span_of_years(years: tuple[int, int]) -> ex.Expression:
    """From one year to another, of which only the last digits may be said."""
    first, last = years
    if last < 100:  # noqa: PLR2004
        last += first // 100 * 100
    return ex.Between(ex.Year(first), ex.Year(last if last > first else last + 100))


def fiscal_years(_: Things, years: tuple[int, int], **__: object) -> ex.Expression:
    """A company's own year, that is of two."""
    return ex.Fiscal(span_of_years(years))


def winter(_: Things, years: tuple[int, int], **__: object) -> ex.Expression:
    """A winter of two years."""
    return ex.Intersection((ex.Year(years[0]), ex.PartOfYear("WI")))


def weekday_week(
    things: Things, last: int = 0, unit: tuple[int, str] = (1, "week"), **_: object
) -> ex.Expression:
    """The last weekday, or that a week or a fortnight after."""
    return ex.Last(things[0]) if last else ex.Shift(things[0], ex.Period(*unit), 1)


def hours(things: Things, early: str = "", **_: object) -> ex.Expression | None:
    """The hours of a part of a day; early ones are of a morning."""
    _period, named = _apart(things, ex.Period)
    if not any(map(_part_of_day, named)):
        named.append(ex.PartOfDay(_PART_OF_EARLY[early]))
    return together(named, early=early)


def night(things: Things, way: int = 0, count: float | None = None, **_: object) -> ex.Expression:
    """That night, or one so many before or after."""
    of = things[0].of if isinstance(things[0], ex.Every) else things[0]
    return spoken([of], way) if count is None else ex.Shift(of, ex.Period(count, "day"), way)


def tonight(_: Things, numeral: int, **__: object) -> ex.Expression:
    """An hour of this night."""
    there = clock(in_daypart(OfTwelve(numeral * 60), "NI"))
    return ex.Intersection((TODAY, ex.PartOfDay("NI"), there))


def clock(minute: int, zone: str | None = None) -> ex.TimeOfDay:
    """A time of day, by its minutes since midnight, or that before its night."""
    minute -= 24 * 60 if minute > 24 * 60 else 0
    return ex.TimeOfDay(notation.clock(minute), zone)


def clock_between(
    _: Things, dayrange: tuple[int, int], ampm: int, zone: str | None = None, **__: object
) -> ex.Expression:
    """Hours from one to another: "11-2 p.m." begins before noon."""
    first, last = (hour % 12 for hour in dayrange)
    half = 12 - ampm if first > last else ampm
    return ex.Between(clock((first + half) * 60, zone), clock((last + ampm) * 60, zone))


def clock_in_part(things: Things, clocktime: int, **read: Worth) -> ex.Expression | None:
    """A time of day in a part of one, which says of what half it is."""
    time, others = _apart(things, ex.TimeOfDay)
    if isinstance(time, ex.TimeOfDay):
        part = "".join(map(_part_of_day, others))
        time = clock(in_daypart(clocktime, part), time.zone)
    return clocked([time, *others], **read)


def _part_of_day(expression: ex.Expression) -> str:
    """The part of the day in an expression, if there is one."""
    match expression:
        case ex.PartOfDay(code):
            return code
        case ex.Intersection(parts):
            return "".join(map(_part_of_day, parts))
        case ex.This(of) | ex.Last(of) | ex.Next(of) | ex.Modified(_, of):
            return _part_of_day(of)
        case _:
            return ""


def clocked(things: Things, about: str = "", **_: object) -> ex.Expression | None:
    """A time of day, which may be about then, beside its day."""
    time, others = _apart(things, ex.TimeOfDay)
    there = together([time, *others])
    if about and there:
        parts = there.parts if isinstance(there, ex.Intersection) else (there,)
        *days, last = parts
        mod = ex.Modified(about, last)
        return ex.Intersection((*days, mod)) if days else mod
    return there


def stamp(things: Things, figure: float, **_: object) -> ex.Expression | None:
    """A day and its time, as a page has them."""
    hour, minute = hour_and_minute(figure)
    return together([*things, clock(hour * 60 + minute)])


def at_large(_: Things, reference: str = "", way: int = 0, **__: object) -> ex.Expression:
    """The past, the present or the future."""
    return ex.AtLarge(reference or ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[way])
