"""Words to an expression: the rules that apply to them, each put as an operator over the calendar.

Which rules apply hangs on the kinds of the words alone, so they are followed without a context.
Numbers, amounts and names keep their worth; dates are expressions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from naver_nvidia.dates import expression as ex
from naver_nvidia.dates.calendar.units import WEEKDAYS
from naver_nvidia.dates.clause.context import Reading
from naver_nvidia.dates.grammar import operators
from naver_nvidia.dates.grammar.engine import Grammar, Step, items
from naver_nvidia.dates.grammar.rule import ANSWERS, AROUND
from naver_nvidia.dates.grammar.stages import grammar, members, whole
from naver_nvidia.dates.lexicon.words import FAMILIES, word_set
from naver_nvidia.dates.meaning import Duration, Part, Refusal
from naver_nvidia.dates.tokens import OTHER, Token, zone_of

# What the number or name is read for that stands here in a pattern, and not as a thing.
_READ: Final = word_set("""
    nth number count most frequency week year ending numeral first last
""")
_NUMBERS: Final = word_set("numeral ordinal second yearrange isomonth")


class Said(NamedTuple):
    """Words of a kind, what they are worth, and as an expression if they are one already."""

    kind: str
    worth: operators.Worth
    start: int
    end: int
    said: ex.Expression | None = None


def express(words: str, tokens: Sequence[Token], reading: Reading) -> ex.Expression | None:
    """What the words say of the calendar; None where they leave that open."""
    left: list[Said] = []
    for kind, worth, first, last in tokens:
        zone = zone_of(kind, words[first:last])
        said = {"zone": zone, "isotime": (worth, zone)}
        left.append(Said(kind, said.get(kind, worth), first, last))
    for rules in (grammar(), members(), whole()):
        left = _rewritten(left, rules, reading)
    answers = [word.said for word in left if word.kind in ANSWERS]
    is_all = all(word.kind in ANSWERS | AROUND for word in left)
    return answers[0] if is_all and len(answers) == 1 else None


def _rewritten(words: Sequence[Said], rules: Grammar, reading: Reading) -> list[Said]:
    """The words that are left when the steps for their kinds have been taken."""
    places: list[Said | None] = list(words)
    for step in rules.plan(tuple([word.kind for word in words])).steps:
        covered = [word for word in places[step.first : step.end] if word is not None]
        gives = step.rules[0][0].gives
        start, end = covered[0].start, covered[-1].end
        worth: operators.Worth = None
        if gives not in ANSWERS:
            known = [word.worth if word else None for word in places]
            worth = step.worth(known, reading, start, end)
        there = Said(gives, worth, start, end, _said(step, covered))
        if isinstance(worth, Refusal):
            there = Said(OTHER, None, start, end)
        elif gives == "clocktime" and there.said is None and covered[-1].kind == "zone":
            there = there._replace(said=operators.clock(worth, covered[-1].worth))
        places[step.first : step.end] = [there, *[None] * (step.end - step.first - 1)]
    return [word for word in places if word is not None]


def _said(step: Step, covered: Sequence[Said]) -> ex.Expression | None:
    """What a step puts together; None for what keeps its worth."""
    rules = [rule for rule, _ in step.rules]
    unsaid = "together" if rules[0].gives in ANSWERS else ""
    name = next((rule.operator for rule in rules if rule.operator), unsaid)
    slots = list(_slots(rules[0].pattern, covered))
    # A word that was refused is of another kind now, and stands in no slot.
    if not name or len(slots) != len(covered):
        return None
    things: list[ex.Expression] = []
    for slot, word in slots:
        if word.said or (word.kind in _NAMES and not (slot in _READ and word.kind in _NUMBERS)):
            named = word.said or _NAMES[word.kind](word.worth)
            if named is None:
                return None
            things.append(named)
    operator: operators.Operator = getattr(operators, name)
    read = {slot: (slot != "clocktime" and word.said) or word.worth for slot, word in slots}
    return operator(things, kinds=frozenset(word.kind for word in covered), **read)


def _slots(pattern: str, covered: Sequence[Said]) -> Iterator[tuple[str, Said]]:
    """The words, each with its name in the pattern."""
    at = 0
    for kinds, slot, _ in items(pattern):
        if at < len(covered) and covered[at].kind in kinds:
            yield slot, covered[at]
            at += 1


def _part(part: Part) -> ex.Expression:
    code = part.range_of(2001).timex3.partition("-")[2]
    there = ex.PartOfYear(code)
    return ex.Fiscal(there) if part.fiscal and part.unit != "season" else there


def _period(amount: Duration) -> ex.Expression:
    number, unit, mod, _ = amount
    is_whole = number is not None and number == int(number)
    there = ex.Period(int(number) if number is not None and is_whole else number, unit)
    return ex.Modified(mod, there) if mod else there


def _decade(year: int) -> ex.Expression:
    """The 1800s are a century, and so are the 1900s."""
    is_century = year % 100 == 0 and year < 2000  # noqa: PLR2004
    return ex.Century(year // 100 + 1) if is_century else ex.Decade(year)


def _year(number: int) -> ex.Expression:
    return ex.Year(number) if number > 99 else ex.TwoDigitYear(number)  # noqa: PLR2004


def _day(year: int, month: int, day: int) -> ex.Expression:
    return ex.Intersection((_year(year), ex.Month(month), ex.DayOfMonth(day)))


def _iso_time(worth: operators.Worth) -> ex.Expression | None:
    (*day, hour, minute), zone = worth
    return operators.together([_day(*day), operators.clock(hour * 60 + minute, zone)])


def _week(year: int, week: int, *day: int) -> ex.Expression:
    weekday = [_weekday(number - 1) for number in day]
    return ex.Intersection((ex.Year(year), ex.WeekOfYear(week), *weekday))


def _slashed(worth: tuple[int, int, int]) -> ex.Expression | None:
    """A day in the only order that fits."""
    day, month, year = worth
    if day <= 12 and month <= 12 and day != month:  # noqa: PLR2004
        return None
    return _day(year, day, month) if month > 12 else _day(year, month, day)  # noqa: PLR2004


def _pointed_day(way: int) -> ex.Expression:
    return operators.pointed([ex.Unit("day")], way)


def _weekday(number: int) -> ex.Expression:
    return ex.Weekday(WEEKDAYS[number])


# What words of each kind name.
_NAMES: Final[dict[str, Callable[[Any], ex.Expression | None]]] = {
    **dict.fromkeys((*FAMILIES["unit"], *FAMILIES["plural"], "middle", "halfword"), ex.Unit),
    "periodword": lambda _: ex.Unit("period"),
    "month": ex.Month,
    "weekday": _weekday,
    "weekdays": lambda number: ex.Every(_weekday(number)),
    "weekendsword": lambda _: ex.Every(ex.Unit("weekend")),
    **dict.fromkeys(("numeral", "ordinal", "second"), ex.DayOfMonth),
    **dict.fromkeys(("fourdigits", "shortyear"), _year),
    "season": ex.PartOfYear,
    **dict.fromkeys(("part", "seasonpart"), _part),
    "feastday": lambda holiday: ex.Holiday(holiday.name),
    "monthday": lambda day: ex.Intersection((ex.Month(day[0]), ex.DayOfMonth(day[1]))),
    "daypart": ex.PartOfDay,
    "middlepart": lambda code: ex.Modified("MID", ex.PartOfDay(code)),
    "dayparts": lambda code: ex.Every(ex.PartOfDay(code)),
    "decadename": _decade,
    "today": _pointed_day,
    "tonight": lambda _: ex.Intersection((operators.TODAY, ex.PartOfDay("NI"))),
    "overnight": lambda _: ex.PartOfDay("NI"),
    "clocktime": operators.clock,
    **dict.fromkeys(("amount", "yearago"), _period),
    "multiple": lambda worth: ex.Period(*worth),
    "moments": lambda _: ex.Period(None, "minute"),
    "isodate": lambda digits: _day(*digits),
    "dotteddate": lambda digits: _day(*reversed(digits)),
    "slashdate": _slashed,
    "isotime": _iso_time,
    "isoweek": lambda digits: _week(*digits),
    "isorange": lambda digits: ex.Between(_day(*digits[:3]), _day(*digits[3:])),
    "isomonth": lambda digits: ex.Intersection((ex.Year(digits[0]), ex.Month(digits[1]))),
    "yearrange": operators.span_of_years,
    "nineeleven": lambda _: _day(2001, 9, 11),
}
