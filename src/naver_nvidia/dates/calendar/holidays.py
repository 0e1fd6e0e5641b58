"""Holidays: what newspapers call each, and its day in a year. A new one is a line of the table.

A name that ends in "Day" is one only with that word, and the others with it or without. Where
nations share a name, the day is the American one.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from naver_nvidia.dates.calendar.arithmetic import containing, nth_of
from naver_nvidia.dates.calendar.units import MONTHS, WEEKDAYS

_TABLE: Final = """
New Year's Day          January 1
Martin Luther King Day  third Monday of January
Martin Luther King Jr Day  third Monday of January
MLK Day                 third Monday of January
Groundhog Day           February 2
Valentine's Day         February 14
St Valentine's Day      February 14
Presidents Day          third Monday of February
Shrove Tuesday          Easter - 47
Ash Wednesday           Easter - 46
International Women's Day  March 8
St Patrick's Day        March 17
Palm Sunday             Easter - 7
Maundy Thursday         Easter - 3
Good Friday             Easter - 2
Easter                  Easter
Easter Sunday           Easter
Easter Monday           Easter + 1
Earth Day               April 22
Anzac Day               April 25
May Day                 May 1
Mother's Day            second Sunday of May
Memorial Day            last Monday of May
Flag Day                June 14
Father's Day            third Sunday of June
Juneteenth              June 19
Canada Day              July 1
Independence Day        July 4
Bastille Day            July 14
Labor Day               first Monday of September
Labour Day              first Monday of September
Columbus Day            second Monday of October
Halloween               October 31
Election Day            first Monday of November + 1
Bonfire Night           November 5
Veterans Day            November 11
Armistice Day           November 11
Remembrance Day         November 11
Remembrance Sunday      second Sunday of November
Thanksgiving            fourth Thursday of November
Black Friday            fourth Thursday of November + 1
Cyber Monday            fourth Thursday of November + 4
World AIDS Day          December 1
Christmas Eve           December 24
Christmas               December 25
Boxing Day              December 26
New Year's Eve          December 31
"""
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_LEAP_YEAR: Final = 2024


class Holiday(NamedTuple):
    """A holiday without its year: a day of a month, a weekday of one, or so far from Easter.

    ``month`` is 0 for Easter; of a ``weekday``, ``day`` says which one, -1 being the last.
    """

    name: str
    month: int = 0
    day: int = 0
    weekday: int | None = None
    shift: int = 0

    @classmethod
    def read(cls, row: str) -> Holiday:
        """The holiday of a line of the table.

        Raises:
            ValueError: it has no day, or one that does not exist or is not written so.
        """
        name, _, rest = row.partition("  ")
        words, shift = rest.split(), 0
        if words[-2:-1] in (["+"], ["-"]) and words[-1].isdecimal():
            *words, sign, days = words
            shift = int(sign + days)
        match words if name[:1].isupper() else []:
            case ["Easter"]:
                return cls(name, shift=shift)
            case [month, day] if month in MONTHS and day.isdecimal():
                there = date(_LEAP_YEAR, MONTHS.index(month) + 1, int(day))
                return cls(name, there.month, there.day, shift=shift)
            case [nth, weekday, "of", month] if (
                nth in _ORDINALS and weekday in WEEKDAYS and month in MONTHS
            ):
                day_of_week = WEEKDAYS.index(weekday)
                return cls(name, MONTHS.index(month) + 1, _ORDINALS[nth], day_of_week, shift)
            case _:
                raise ValueError(
                    f"{row!r} is no holiday: write its name, two spaces or more, and its day, such"
                    " as 'July 4', 'last Monday of May' or 'Easter - 2'"
                )

    def of(self, year: int) -> date:
        """Its day in that year."""
        if not self.month:
            from dateutil.easter import easter  # noqa: PLC0415 - few ask for one

            day = easter(year)
        elif self.weekday is None:
            day = date(year, self.month, self.day)
        else:
            month = containing(date(year, self.month, 1), "month")
            day = nth_of(month, self.day, self.weekday).earliest
        return day + timedelta(days=self.shift)


HOLIDAYS: Final = {
    holiday.name: holiday for holiday in map(Holiday.read, _TABLE.strip().splitlines())
}
