"""Words for the past, the present and the future at large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Example, Meaning, Table

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context

RULES = Table()


@RULES.rule(
    "reference",
    gives="ref",
    examples=(Example("now", "PRESENT_REF"), Example("recently", "PAST_REF")),
)
def reference(_: Context, reference: str) -> Meaning:
    """Now, recently and soon are the present, the past and the future, and no date."""
    return Meaning("DATE", reference)
