"""What checkers say of dates; nobody runs this."""

from __future__ import annotations

from datetime import date
from typing import assert_type

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrule

from naver_nvidia import (
    DateMention,
    DateRange,
    Passage,
    Precision,
    ResolvedDate,
    TimexType,
    find_dates,
    resolve_date,
)
from naver_nvidia.dates.expression import Expression

friday = date(2024, 6, 28)
resolved = resolve_date(
    "Tuesday", published=friday, sentence="It met Tuesday.", start=7, reference=friday
)
assert_type(resolved, ResolvedDate)
assert_type(resolved.words, str)
assert_type(resolved.published, date)
assert_type(resolved.type, TimexType)
assert_type(resolved.value, str)
assert_type(resolved.rule, str)
assert_type(resolved.mod, str | None)
assert_type(resolved.range, DateRange | None)
assert_type(resolved.explain(), str)
assert_type(resolved.expression, Expression | None)
assert_type(resolved.zone, str | None)
assert_type(resolved.rrule(friday), rrule | None)
assert_type(resolved.to_relativedelta(), relativedelta | None)

found = find_dates("It met Tuesday.", published=friday)
assert_type(found, tuple[DateMention, ...])
assert_type(found[0].passage, Passage)
assert_type(found[0].passages, tuple[Passage])
assert_type(found[0].resolved, ResolvedDate)

days = DateRange(friday, friday)
assert_type(days, DateRange)
assert_type(DateRange.day(friday), DateRange)
assert_type(DateRange.parse("2024"), DateRange)
assert_type(DateRange.containing(friday, "week"), DateRange)
assert_type(days.earliest, date)
assert_type(days.latest, date)
assert_type(days.precision, Precision)
assert_type(days.edtf, str)
assert_type(days.timex3, str)
assert_type(len(days), int)
assert_type(friday in days, bool)
assert_type(days.within(days, certainly=True), bool)
assert_type(days.overlaps(days), bool)
assert_type(days.precedes(days), bool)

DateRange.containing(friday, "fortnight")  # type: ignore[arg-type]
later = DateRange.day(friday)
_ = days < later  # type: ignore[operator]  # of two uncertain dates it cannot always be said
