"""What rules make of words, as operators over the calendar.

Each gets the ``things`` that the words name, in their order, and what else the rule reads by the
names in its pattern: numbers, modifiers, and the ``way`` that a word points, -1, 0 or 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial, reduce
from typing import Any, Final, TypeAlias

from naver_nvidia.dates import expression as ex

Things: TypeAlias = Sequence[ex.Expression]
# A number, a modifier, a way: each kind of word has worths of its own.
Worth: TypeAlias = Any
Operator: TypeAlias = Callable[..., ex.Expression | None]

_WAYS: Final[dict[int, type[ex.Last | ex.This | ex.Next]]] = {-1: ex.Last, 0: ex.This, 1: ex.Next}
_DAY: Final = ex.Unit("day")
_YEAR: Final = ex.Unit("year")
TODAY: Final = ex.This(_DAY)
# From coarse to fine.
_GRAINS: Final = (
    (ex.Century, ex.Decade, ex.Year),
    (ex.This, ex.Last, ex.Next, ex.Spoken, ex.Shift, ex.Every, ex.Fiscal),
    (ex.PartOfYear,),
    (ex.Month,),
    (ex.WeekOfYear,),
    (ex.Nth, ex.Holiday, ex.DayOfMonth, ex.Between),
    (ex.Weekday,),
    (ex.PartOfDay, ex.TimeOfDay),
)
_PART_OF_EARLY: Final = {"START": "MO", "MID": "AF", "END": "NI"}
_FREQUENCIES: Final = {"D": "day", "W": "week", "M": "month", "Y": "year", "H": "hour"}


def together(things: Things, *, fiscal: object = None, **read: Worth) -> ex.Expression | None:
    """What all of them hold; a unit among others is the one spoken of."""
    has_year = any(isinstance(thing, ex.Year) for thing in things)
    parts: list[ex.Expression] = []
    for thing in things:
        if thing != _YEAR or not has_year:
            there = ex.This(thing, ex.Spoken()) if isinstance(thing, ex.Unit) else thing
            parts += there.parts if isinstance(there, ex.Intersection) else (there,)
    if not parts:
        return None
    there = parts[0] if len(parts) == 1 else ex.Intersection(tuple(sorted(parts, key=_grain)))
    mod = next(_mods(**read), None)
    there = ex.Fiscal(there) if fiscal else there
    return ex.Modified(mod, there) if mod else there


def _grain(part: ex.Expression) -> int:
    return next((at for at, kinds in enumerate(_GRAINS) if isinstance(part, kinds)), len(_GRAINS))


def modified(things: Things, **read: Worth) -> ex.Expression | None:
    """A part of what is named, or what lies about, before or after it."""
    is_first = read.get("way", 1) < 0 or read.get("nth") == 1
    side = "START" if is_first else "ON_OR_AFTER" if "later|ahead" in read else "END"
    unsaid = "MID" if "unit" in read else side
    of = together(things)
    return of and ex.Modified(next(_mods(**read), unsaid), of)


def _mods(**read: Worth) -> Iterator[str]:
    # "Earlier" and "later" are worth a way.
    ways = {-1: "START", 1: "END"}
    for name in ("edge", "bound", "early", "about"):
        if mod := read.get(name):
            yield str(ways.get(mod, mod))


def pointed(
    things: Things,
    way: int | str | None = 0,
    date: ex.Expression | None = None,
    *,
    fiscal: object = None,
    **_: object,
) -> ex.Expression:
    """This, the last or the next one; the past one is the last, and one alone that spoken of."""
    of = things[0] if things else ex.Spoken()
    return _WAYS[-1 if isinstance(way, str) else way or 0](ex.Fiscal(of) if fiscal else of, date)


last: Final = partial(pointed, way=-1)
following: Final = partial(pointed, way=1)
# The like, from the date spoken of.
spoken: Final = partial(pointed, date=ex.Spoken())


def past(things: Things, **_: object) -> ex.Expression:
    """The length of time up to now."""
    return ex.Last(lasting(things))


def lasting(things: Things, **_: object) -> ex.Expression:
    """A length of time, which is one if only its unit is named."""
    of = things[0]
    return ex.Period(1, of.name) if isinstance(of, ex.Unit) else of


def somewhere(things: Things, **read: object) -> ex.Expression:
    """That length of time, or the last of its kind."""
    return pointed(things, 0 if "that|its" in read else -1)


def beside(things: Things, way: int = -1, nth: int = 1, **_: object) -> ex.Expression:
    """The one before or after another, or the nth so; the eve is a day before."""
    of, date = things if len(things) > 1 else (_DAY, things[0])
    return reduce(lambda there, _: _WAYS[way](of, there), range(max(nth, 1)), date)


def before_last(things: Things, to: int = -1, **_: object) -> ex.Expression:
    """The one before the last, or after the next."""
    return _WAYS[to](things[0], _WAYS[to](things[0]))


def of_date(things: Things, **_: object) -> ex.Expression:
    """The unit that holds a date."""
    unit, others = _apart(things, ex.Unit)
    return ex.This(unit, together(others))


def _apart(things: Things, *kinds: type[ex.Expression]) -> tuple[Worth, list[ex.Expression]]:
    """The first of these kinds, modified or not, and all others."""
    for at, thing in enumerate(things):
        if isinstance(thing.of if isinstance(thing, ex.Modified) else thing, kinds):
            return thing, [*things[:at], *things[at + 1 :]]
    return None, list(things)


def nth(things: Things, nth: int = -1, way: int | None = None, **_: object) -> ex.Expression:
    """One by its number within another, which is pointed at or named."""
    of, *others = things
    return ex.Nth(nth, of, together(others) if way is None else pointed(others, way))


def half_of(things: Things, **_: object) -> ex.Expression | None:
    """The first or second half of something."""
    half, others = _apart(things, ex.PartOfYear)
    return ex.Nth(int(half.code[1]), ex.Unit("half"), together(others))


def day_of_unit(things: Things, way: int | None = None, **_: object) -> ex.Expression | None:
    """A day of the month that is pointed at, or spoken of."""
    day, month = things
    return together([day, month if way is None else pointed([month], way)])


def unit_of_year(things: Things, way: int = -1, **_: object) -> ex.Expression:
    """A unit of a year, that the words leave open."""
    others = [thing for thing in things if thing != _YEAR]
    unit, years = _apart(others, ex.Unit)
    return ex.Intersection((years[0] if years else pointed([_YEAR], way), unit))


def away(things: Things, way: int | None = -1, **read: object) -> ex.Expression | None:
    """What lies a length of time before or after another, or the date spoken of."""
    period, others = _apart(things, ex.Period, ex.Sum)
    of = ex.This(others[0]) if "this" in read else together(others)
    return ex.Shift(of or ex.Spoken(), period, 1 if way is None else way)


def ago(things: Things, **read: object) -> ex.Expression | None:
    """The like from publication, before it or after."""
    return away([*things, TODAY], -1 if {"from", "hence"}.isdisjoint(read) else 1)


def from_day(things: Things, ago: int = 1, **_: object) -> ex.Expression | None:
    """The like from a day on, or before it."""
    return away(things, ago)


def away_from_pointed(
    things: Things, way: int | None = None, **read: object
) -> ex.Expression | None:
    """The like before this or the last one."""
    period, others = _apart(things, ex.Period, ex.Sum)
    way = -1 if "last" in read else way
    return away([period, others[0] if way is None else pointed(others, way)])


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
    **_: object,
) -> ex.Expression | None:
    """What comes round, each time or each so many, or so many times in each."""
    if any(isinstance(thing, ex.Every) for thing in things):
        return together(things)
    first, *others = things
    if nth is not None:
        return ex.Nth(nth, first, ex.Every(others[0]))
    if isinstance(first, ex.Period):
        return ex.Every(ex.Unit(first.unit), int(first.number)) if first.number else None
    of = together(things) if others else first
    return of and ex.Every(of, number or 1, _times(frequency))


def often(_: Things, often: str, frequency: float | str | None = 1, **__: object) -> ex.Expression:
    """The like, in one word."""
    amount = often.removeprefix("P").removeprefix("T")
    return ex.Every(ex.Unit(_FREQUENCIES[amount[-1]]), int(amount[:-1]), _times(frequency))


def _times(said: float | str | None) -> int:
    """How many: "once" is worth a word, "twice" nothing."""
    return 1 if isinstance(said, str) else int(said or 2)


def span(things: Things, way: int | None = None, **_: object) -> ex.Expression | None:
    """From one to another, of a year that may be pointed at."""
    year = together(things[2:]) if way is None else pointed([_YEAR], way)
    return together([*([year] if year else ()), ex.Between(things[0], things[1])])


def quarters(things: Things, first: int, last: int, **read: Worth) -> ex.Expression | None:
    """Quarters in a row, or both halves."""
    letter = "H" if ex.Unit("half") in things else "Q"
    ends = [ex.PartOfYear(f"{letter}{number}") for number in (first, last)]
    return span([*ends, *[thing for thing in things if isinstance(thing, ex.Year)]], **read)


def months(things: Things, **read: Worth) -> ex.Expression | None:
    """The quarter that months name, or its last month."""
    named = [thing for thing in things if not isinstance(thing, ex.Unit)]
    if "first" in read:
        return span(named, **read)
    of, *years = named
    years = [pointed([_YEAR], read["way"])] if "way" in read else years
    return together([*years, ex.This(ex.Unit("quarter"), of)])


def days(things: Things, dayrange: tuple[int, int] = (0, 0), **read: Worth) -> ex.Expression | None:
    """Days of one month, or of two, from one to another."""
    first, last = (read.get(slot, at) for slot, at in zip(("first", "last"), dayrange, strict=True))
    ends = ex.DayOfMonth(first), ex.DayOfMonth(last)
    months = [thing for thing in things if isinstance(thing, ex.Month)]
    others = [thing for thing in things if not isinstance(thing, ex.Month)]
    if len(months) == len(ends):
        spans = [ex.Intersection(each) for each in zip(months, ends, strict=True)]
        return together([*others, ex.Between(*spans)])
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


def year(things: Things, year: int = 0, ending: int = 0, **read: Worth) -> ex.Expression | None:
    """A year, whose number may be in words, or a company's own."""
    there, _others = _apart(things, ex.Year)
    return together([there or ex.Year(year or ending)], **read)


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


def weekday_week(things: Things, last: object = "", **_: object) -> ex.Expression:
    """The last weekday, or that of the week after."""
    weekday = things[0]
    return ex.Last(weekday) if last != "" else ex.Shift(ex.Next(weekday), ex.Period(1, "week"), 1)


def hours(things: Things, early: str = "", **_: object) -> ex.Expression | None:
    """The hours of a part of a day; early ones are of a morning."""
    _period, named = _apart(things, ex.Period)
    part, _rest = _apart(named, ex.PartOfDay)
    if part is None:
        named.append(ex.PartOfDay(_PART_OF_EARLY[early]))
    return together(named, early=early)


def night(things: Things, way: int = 0, count: float | None = None, **_: object) -> ex.Expression:
    """That night, or one so many before or after."""
    of = things[0].of if isinstance(things[0], ex.Every) else things[0]
    return spoken([of], way) if count is None else ex.Shift(of, ex.Period(count, "day"), way)


def tonight(_: Things, numeral: int, **__: object) -> ex.Expression:
    """An hour of this evening."""
    return ex.Intersection((TODAY, ex.TimeOfDay(f"{numeral + 12}:00")))


def stamp(things: Things, figure: float, **_: object) -> ex.Expression | None:
    """A day and its time, as a page has them."""
    hour, minute = divmod(round(figure * 100), 100)
    return together([*things, ex.TimeOfDay(f"{hour:02}:{minute:02}")])


def at_large(_: Things, reference: str = "", way: int = 0, **__: object) -> ex.Expression:
    """The past, the present or the future."""
    return ex.AtLarge(reference or ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[way])
