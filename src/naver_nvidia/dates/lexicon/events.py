"""Events that have a day, and the words about them."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.lexicon.words import word_set

PERIODS: Final = word_set("months weeks quarter period year half")
REPORT: Final = word_set("report reports reported results accounts")
OF_PERIOD: Final = word_set("to from through")
OF_START: Final = word_set("in on from between")
OF_SPAN: Final = OF_START | word_set("to through until and")
# What these are of is the nearest day, whatever is done about them: "discuss his July 25 call".
SENT: Final = word_set("call letter tweet memo email e-mail")
# What is known long before, and is called by its day.
EVENTS_WITH_A_DAY: Final = word_set("""
    election elections re-election reelection vote votes voting ballot referendum runoff primary
    primaries caucuses midterm midterms summit trial retrial hearing sentencing arraignment
    execution deadline inauguration convention
""")
# Of these one says so only when it has been set: "set a date of Feb. 8", "called a strike for".
SET_EVENTS: Final = EVENTS_WITH_A_DAY | word_set(
    "date meeting session strike rally protest wedding funeral launch conference talks"
)
# What courts list.
HEARD: Final = word_set("hearing case matter appeal petition plea trial")
SETTING: Final = word_set("set called fixed booked")
MOVING: Final = word_set(
    "moved postponed rescheduled delayed deferred adjourned extended pushed put"
)
# What was so once is no longer.
ONCE_PLANNED: Final = word_set("originally initially previously been")
# Who did this to an election spoke of one to come.
PROMISING: Final = SETTING | cues.NOT_TELLING - MOVING
# What there is only when it is over.
EVENT_AFTERMATH: Final = word_set("""
    results result outcome victory fraud turnout certify certified certification rigged stolen
    recount disputed irregularities mandate aftermath
""")
AFTER_EVENT: Final = word_set("after since following")
# "Before the election" may be before or after the day of publication, whatever was done then.
TILL: Final = word_set("before until till towards toward")
# To win in November, one has to win yet.
CAMPAIGN: Final = word_set(
    "win beat defeat unseat oust elect vote hold keep retain regain capture retake"
)
# What "is July" now, or a day by its nature.
NO_EVENT_WITH_A_DAY: Final = word_set(
    "this that there now data figures month available what"
).union(cues.PRONOUNS, cues.PRONOUNS_OF_ONE, cues.DAY_WORDS)
BETWEEN_EVENT_AND_DAY: Final = word_set(
    "in on now still again open closed out available released published possible likely early late"
    " mid mid- only"
)
# What was due at a time past is no longer ahead: "they said it would start at 5 p.m."
THEN: Final = word_set("would was were had")
