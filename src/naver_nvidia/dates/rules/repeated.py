"""Dates that come round: every Monday, annually."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Example, Meaning, Table

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context

RULES = Table()


@RULES.rule(
    "often",
    gives="set",
    examples=(Example("daily", "P1D"), Example("annually", "P1Y")),
)
def often(_: Context, often: str) -> Meaning:
    """Daily, weekly and the like are a repeated unit."""
    return Meaning("SET", often)
