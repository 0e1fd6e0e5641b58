"""The side of publication on which a date lies."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Direction: TypeAlias = Literal[-1, 0, 1]
AHEAD: Final = 1
BEHIND: Final = -1
