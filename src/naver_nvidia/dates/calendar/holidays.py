"""Holidays: what newspapers call each, and its day in a year. A new one is a line of the table.

A name that ends in "Day" is one only with that word, and the others with it or without. Where
nations share a name, the day is the American one.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from dateutil.easter import easter

from naver_nvidia.dates.calendar.arithmetic import after, before
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
_ORDINALS: Final = ("first", "second", "third", "fourth", "last")
_LAST: Final = len(_ORDINALS)
_LEAP_YEAR: Final = 2024
_ROW: Final = re.compile(
    rf"(?P<name>[A-Z].*\S)\s\s+(?:(?P<month>{'|'.join(MONTHS)}) (?P<day>[1-9][0-9]?)"
    rf"|(?P<nth>{'|'.join(_ORDINALS)}) (?P<weekday>{'|'.join(WEEKDAYS)})"
    rf" of (?P<of>{'|'.join(MONTHS)})|Easter)(?: (?P<shift>[+-] [0-9]+))?"
)


class Holiday(NamedTuple):
    """A holiday without its year: a day of a month, a weekday of one, or so far from Easter.

    ``month`` is 0 for Easter; of a ``weekday``, ``day`` says which one, 5 being the last.
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
        found = _ROW.fullmatch(row)
        if found is None or "  " in found["name"]:
            raise ValueError(
                f"{row!r} is no holiday: write its name, two spaces or more, and its day, such as"
                " 'July 4', 'last Monday of May' or 'Easter - 2'"
            )
        month, day, weekday = 0, 0, None
        if found["weekday"]:
            month, day = MONTHS.index(found["of"]) + 1, _ORDINALS.index(found["nth"]) + 1
            weekday = WEEKDAYS.index(found["weekday"])
        elif found["month"]:
            month, day = MONTHS.index(found["month"]) + 1, int(found["day"])
            date(_LEAP_YEAR, month, day)
        shift = int((found["shift"] or "0").replace(" ", ""))
        return cls(found["name"], month, day, weekday, shift)

    def of(self, year: int) -> date:
        """Its day in that year."""
        if not self.month:
            day = easter(year)
        elif self.weekday is None:
            day = date(year, self.month, self.day)
        elif self.day == _LAST:
            day = before(date(year + self.month // 12, self.month % 12 + 1, 1), self.weekday)
        else:
            eve = date(year, self.month, 1) - timedelta(days=1)
            day = after(eve, self.weekday) + timedelta(weeks=self.day - 1)
        return day + timedelta(days=self.shift)


HOLIDAYS: Final = {
    holiday.name: holiday for holiday in map(Holiday.read, _TABLE.strip().splitlines())
}
