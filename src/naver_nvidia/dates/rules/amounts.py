"""Durations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Amount, Example, Meaning, Table

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context

RULES = Table()

_LETTERS = {
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "weekend": "WE",
    "hour": "H",
    "minute": "M",
    "second": "S",
}


def value_of(amount: Amount) -> str:
    """TIMEX3's value of an amount."""
    count = "X" if amount.number is None else f"{amount.number:g}"
    clock = "T" if amount.unit in ("hour", "minute", "second") else ""
    return f"P{clock}{count}{_LETTERS[amount.unit]}"


@RULES.rule(
    "amount",
    gives="duration",
    examples=(Example("two years", "P2Y"), Example("a week", "P1W")),
)
def duration(_: Context, amount: Amount) -> Meaning:
    """An amount of time that nothing anchors is a duration."""
    return Meaning("DURATION", value_of(amount), None, amount.mod)
