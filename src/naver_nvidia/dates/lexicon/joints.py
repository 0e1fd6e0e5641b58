"""Words that join dates, or lead in to one."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.calendar.names import WEEKDAYS
from naver_nvidia.dates.lexicon.words import word_set

ROW_JOINTS: Final = word_set("and or to through until till both into")
DAY_WORDS: Final = word_set(
    "today tonight tomorrow night morning afternoon evening noon midnight"
).union(map(str.lower, WEEKDAYS))
AHEAD_RIGHT_BEFORE: Final = word_set("effective starting beginning begin resume reopen reconvene")
# What may stand before a date that opens its clause.
LEADING_IN: Final = word_set("and but on in at by this next early late as soon from after before")
PAST_PERFECT: Final = word_set("had was were")
# Something "set for Thursday", if it has not been "originally".
SET_FOR: Final = word_set("set scheduled slated due")
WAS_TO: Final = word_set("was were headed")
TURNS: Final = word_set("but until when")
LENGTHS: Final = word_set("hours minutes days weeks day shortly just moments")
