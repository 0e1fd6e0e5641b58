"""Dates that come round: every Monday, annually."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.filters.phrases import is_no_habit, never
from naver_nvidia.dates.grammar.rule import Example, Table
from naver_nvidia.dates.meaning import Duration, Meaning
from naver_nvidia.dates.tokens import to_day

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule(
    "often",
    gives="set",
    guard=is_no_habit,
    examples=(Example("daily", "P1D"), Example("annually", "P1Y")),
)
def often(_: Context, often: str) -> Meaning:
    """Daily, weekly and the like are a repeated unit."""
    return Meaning("SET", often)


@RULES.rule("often:oftenish", gives="set", examples=(Example("quarterly", "P3M"),), guard=never)
def often_as_adjective(_: Context, often: str) -> Meaning:
    """Quarterly and annual are a repeated unit."""
    return Meaning("SET", often)


@RULES.rule(
    "the? nth:nth|last weekday of|in every monthword",
    gives="set",
    examples=(Example("the first Monday of each month", "P1M"),),
)
def weekday_of_every_month(_: Context) -> Meaning:
    """A weekday of each month comes once in it."""
    return Meaning("SET", "P1M")


@RULES.rule(
    "every alternate? unit",
    gives="set",
    examples=(Example("every day", "P1D"), Example("every other week", "P2W")),
)
def every_unit(_: Context, unit: str, *, alternate: bool = False) -> Meaning:
    """A unit with every comes round, with every other each second time."""
    return Meaning("SET", Duration(2 if alternate else 1, unit).value)


@RULES.rule("every nth unit", gives="set", examples=(Example("every third day", "P3D"),))
def every_nth_unit(_: Context, nth: int, unit: str) -> Meaning:
    """Every third day comes round after so many."""
    return Meaning("SET", Duration(nth, unit).value)


@RULES.rule("every amount", gives="set", examples=(Example("every two years", "P2Y"),))
def every_amount(_: Context, amount: Duration) -> Meaning:
    """Every two years is a repeated amount of time."""
    return Meaning("SET", amount.value)


@RULES.rule(
    "every alternate|nth? weekday daypart?",
    gives="set",
    examples=(
        Example("every Monday", "XXXX-WXX-1"),
        Example("every other Friday", "XXXX-WXX-5"),
        Example("every Tuesday night", "XXXX-WXX-2TNI"),
    ),
)
def every_weekday(_: Context, weekday: int, daypart: str = "") -> Meaning:
    """A weekday with every is that day of any week, numbered as ISO 8601 does."""
    return _weekday(weekday, daypart)


def _weekday(weekday: int, daypart: str) -> Meaning:
    return Meaning("SET", f"XXXX-WXX-{weekday + 1}" + (f"T{daypart}" if daypart else ""))


@RULES.rule(
    "weekday:weekdays comma? at? about? clocktime",
    gives="set",
    examples=(Example("Sundays at 9 p.m.", "XXXX-WXX-7T21:00"),),
)
def weekdays_at(_: Context, weekday: int, clocktime: int) -> Meaning:
    """A time of day beside weekdays in the plural comes round with them."""
    hour, minute = divmod(clocktime, 60)
    return _weekday(weekday, f"{hour:02}:{minute:02}")


@RULES.rule(
    "clocktime on? weekday:weekdays",
    gives="set",
    examples=(Example("9 p.m. Sundays", "XXXX-WXX-7T21:00"),),
)
def at_weekdays(context: Context, weekday: int, clocktime: int) -> Meaning:
    """So does one before them."""
    return weekdays_at(context, weekday, clocktime)


@RULES.rule(
    "weekday:weekdays",
    gives="set",
    examples=(Example("Mondays", "XXXX-WXX-1"),),
)
def weekdays(_: Context, weekday: int) -> Meaning:
    """Weekdays in the plural are those of any week."""
    return _weekday(weekday, "")


@RULES.rule(
    "weekday:weekday|weekdays daypart:dayparts",
    gives="set",
    examples=(Example("Tuesday nights", "XXXX-WXX-2TNI"),),
)
def weekday_nights(_: Context, weekday: int, daypart: str) -> Meaning:
    """Parts of a weekday in the plural are those of any week."""
    return _weekday(weekday, daypart)


@RULES.rule(
    "every month the? day:numeral|ordinal",
    gives="set",
    examples=(Example("every April 1", "XXXX-04-01"),),
)
def every_month_and_day(_: Context, month: int, day: int) -> Meaning:
    """A month and day with every is that day of any year."""
    to_day(_LEAP_YEAR, month, day)
    return Meaning("SET", f"XXXX-{month:02}-{day:02}")


_LEAP_YEAR = 2000


@RULES.rule("every month", gives="set", examples=(Example("every July", "XXXX-07"),))
def every_month_named(_: Context, month: int) -> Meaning:
    """A month with every is that month of any year."""
    return Meaning("SET", f"XXXX-{month:02}")


@RULES.rule("every season", gives="set", examples=(Example("every summer", "XXXX-SU"),))
def every_season(_: Context, season: str) -> Meaning:
    """A season with every is that season of any year."""
    return Meaning("SET", f"XXXX-{season}")


@RULES.rule("every daypart", gives="set", examples=(Example("every morning", "XXXX-XX-XXTMO"),))
def every_daypart(_: Context, daypart: str) -> Meaning:
    """A part of a day with every is that of any day."""
    return Meaning("SET", f"XXXX-XX-XXT{daypart}")
