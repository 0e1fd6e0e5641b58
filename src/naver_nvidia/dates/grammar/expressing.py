"""Words to an expression: atoms of the calendar, of which neighbours intersect."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, Final, cast

from naver_nvidia.dates import expression as ex
from naver_nvidia.dates.calendar.holidays import Holiday
from naver_nvidia.dates.calendar.units import WEEKDAYS
from naver_nvidia.dates.clause.context import Reading
from naver_nvidia.dates.grammar import numbers
from naver_nvidia.dates.grammar.durations import quantities
from naver_nvidia.dates.grammar.engine import Grammar
from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.dates.meaning import Duration
from naver_nvidia.dates.tokens import OTHER, Token, cut

# What only joins neighbours.
_JOINTS: Final = word_set("the a its of in on at by comma possessive from for")
_UNITS: Final = word_set(
    "dayword weekword monthword quarterword halfword yearword decadeword centuryword weekendword"
    " clockword plural"
)
# From coarse to fine.
_GRAINS: Final = (
    (ex.Year, ex.Decade),
    (ex.This, ex.Last, ex.Next, ex.Spoken, ex.Shift, ex.Between, ex.Every),
    (ex.PartOfYear,),
    (ex.Month,),
    (ex.WeekOfYear,),
    (ex.Nth, ex.Holiday, ex.DayOfMonth),
    (ex.Weekday,),
    (ex.PartOfDay, ex.TimeOfDay),
)
_WAYS: Final[dict[int, type[ex.Last | ex.This | ex.Next]]] = {-1: ex.Last, 0: ex.This, 1: ex.Next}
_OF_SPOKEN: Final = word_set("that same previous prior following")
_OF_PUBLICATION: Final = word_set("last this current next coming")
# Of a number of units, no smaller part is said by itself: "two years and seven months".
_QUARTER: Final = 0.25
_FREQUENCIES: Final = {"D": "day", "W": "week", "M": "month", "Y": "year", "H": "hour"}


@lru_cache(maxsize=1024)
def express(words: str, reading: Reading) -> ex.Expression | None:
    """What the words say of the calendar; None where they say something else."""
    tokens = [token for token in cut(words, strict=False) if token[0] != OTHER]
    return _Parser(words, _counts().rewrite(tokens, reading)).all()


@cache
def _counts() -> Grammar:
    return Grammar([*numbers.RULES, *quantities.RULES])


class _Parser:
    """Reads tokens from the left."""

    def __init__(self, words: str, tokens: list[Token]) -> None:
        self.words = words
        self.tokens = [(kind, worth) for kind, worth, _, _ in tokens]
        self.at = 0

    def kind(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place][0] if place < len(self.tokens) else ""

    def take(self) -> object:
        worth = self.tokens[self.at][1]
        self.at += 1
        return worth

    def all(self) -> ex.Expression | None:
        """The whole, a span where "to" is between."""
        self.skip(("between",))
        first = self.intersection()
        if self.kind() in ("to", "and") and first is not None:
            self.at += 1
            last = self.intersection()
            first = None if last is None else ex.Between(first, last)
        return first if self.at == len(self.tokens) else None

    def skip(self, kinds: frozenset[str] | tuple[str, ...]) -> None:
        while self.kind() in kinds and self.kind():
            self.at += 1

    def intersection(self) -> ex.Expression | None:
        """Atoms side by side: what all of them hold."""
        found: list[ex.Expression] = []
        self.skip(_JOINTS)
        while self.kind() and self.kind() not in ("to", "and"):
            atom = self.atom()
            if atom is None:
                return None
            found.append(atom)
            self.skip(_JOINTS)
        if len(found) < 2:  # noqa: PLR2004
            return found[0] if found else None
        return ex.Intersection(tuple(sorted(found, key=_grain)))

    def atom(self) -> ex.Expression | None:
        kind, following = self.kind(), self.kind(1)
        if kind in _OF_PUBLICATION | _OF_SPOKEN and following:
            return self.pointed(kind)
        if kind in ("ordinal", "second", "last", "final"):
            return self.counted(kind)
        if kind in ("every", "often", "oftenish", "weekdays"):
            return self.repeated(kind)
        if kind == "amount":
            return self.moved()
        if kind in ("early", "edge"):
            which = cast("str", self.take())
            of = self.intersection()
            return None if of is None else ex.Edge(which, of)
        return self.name()

    def pointed(self, kind: str) -> ex.Expression | None:
        """Last, this and next; "the last Friday of" is counted."""
        if kind == "last" and self.kind(2) in ("of", "in", "last", "this", "next"):
            return self.counted(kind)
        way = cast("int", self.take())
        self.skip(("past", "same", "coming"))
        of: ex.Expression | None = self.unit() or self.name()
        return None if of is None else _WAYS[way](of, spoken=kind in _OF_SPOKEN)

    def counted(self, kind: str) -> ex.Expression | None:
        nth = cast("int", self.take())
        if self.kind() in ("quarterword", "halfword"):
            return ex.PartOfYear(f"{'Q' if self.take() == 'quarter' else 'H'}{nth}")
        of: ex.Expression | None = self.unit() or (
            self.name() if self.kind() == "weekday" else None
        )
        if of is None:
            return ex.DayOfMonth(nth) if kind == "ordinal" else None
        return ex.Nth(nth, of, self.intersection())

    def repeated(self, kind: str) -> ex.Expression | None:
        worth = self.take()
        if kind == "weekdays":
            return ex.Every(ex.Weekday(WEEKDAYS[cast("int", worth)]))
        if kind in ("often", "oftenish"):
            text = cast("str", worth).removeprefix("P").removeprefix("T")
            return ex.Every(ex.Unit(_FREQUENCIES[text[-1]]), int(text[:-1]))
        interval = 1
        if self.kind() in ("alternate", "ordinal", "second"):
            number = self.take()
            interval = 2 if number is True else cast("int", number)
        if self.kind() == "amount":
            amount = cast("Duration", self.take())
            return None if not amount.number else ex.Every(ex.Unit(amount.unit), int(amount.number))
        of: ex.Expression | None = self.unit() or self.intersection()
        return None if of is None else ex.Every(of, interval)

    def moved(self) -> ex.Expression | None:
        """A length of time, and what it is counted from."""
        amount = cast("Duration", self.take())
        if amount.number is None or amount.rest or amount.number % _QUARTER:
            return None
        period = ex.Period(amount.number, amount.unit)
        kind = self.kind()
        if kind in ("ago", "back"):
            self.at += 1
            return ex.Shift(ex.This(ex.Unit("day")), period, -1)
        if kind in ("earlier", "later", "before", "after", "prior", "from"):
            by = -1 if kind in ("earlier", "before", "prior") else 1
            self.at += 1
            of = self.intersection() if self.kind() else ex.Spoken()
            return None if of is None else ex.Shift(of, period, by)
        return period

    def unit(self) -> ex.Expression | None:
        return ex.Unit(cast("str", self.take())) if self.kind() in _UNITS else None

    def name(self) -> ex.Expression | None:
        """A name or number of the calendar."""
        kind = self.kind()
        if kind == "weekword" and self.kind(1) in ("numeral", "figure"):
            self.at += 1
            return ex.WeekOfYear(int(cast("float", self.take())))
        if self.kind(1) == "ampm" and kind in ("numeral", "clock", "figure"):
            return self.time()
        worth = self.take()
        if kind in ("holiday", "feast"):
            self.skip(("possessive", "dayword"))
        return _NAMES[kind](worth) if kind in _NAMES else None

    def time(self) -> ex.Expression:
        worth, half = self.take(), cast("int", self.take())
        if isinstance(worth, tuple):
            hour, minute = cast("tuple[int, int]", worth)
        else:
            hour, minute = divmod(round(cast("float", worth) * 100), 100)
        zone = None
        if self.kind() == "zone":
            zone = self.words.split()[-1]
            self.at += 1
        return ex.TimeOfDay(_clock((hour % 12 + half) * 60 + minute), zone)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _grain(part: ex.Expression) -> int:
    return next((at for at, kinds in enumerate(_GRAINS) if isinstance(part, kinds)), len(_GRAINS))


# What a word or number of each kind stands for by itself.
_NAMES: Final[dict[str, Callable[[Any], ex.Expression]]] = {
    "month": ex.Month,
    "weekday": lambda number: ex.Weekday(WEEKDAYS[cast("int", number)]),
    "numeral": ex.DayOfMonth,
    "ordinal": ex.DayOfMonth,
    "fourdigits": ex.Year,
    "season": ex.PartOfYear,
    "quartercode": lambda number: ex.PartOfYear(f"Q{number}"),
    "halfcode": lambda number: ex.PartOfYear(f"H{number}"),
    "holiday": lambda holiday: ex.Holiday(cast("Holiday", holiday).name),
    "feast": lambda holiday: ex.Holiday(cast("Holiday", holiday).name),
    "daypart": ex.PartOfDay,
    "dayparts": lambda code: ex.Every(ex.PartOfDay(code)),
    "decadename": ex.Decade,
    "today": lambda way: _WAYS[way](ex.Unit("day")),
    "clocktime": lambda minute: ex.TimeOfDay(_clock(minute)),
}
