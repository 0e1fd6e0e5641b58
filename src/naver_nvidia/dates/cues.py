"""Words around a date that say what is told: plans, timetables, games."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.vocabulary import word_set

# Verbs in the past that do not say when what they tell of is to be: "planned on July 3".
NOT_TELLING: Final = word_set(
    """
    planned proposed promised anticipated set put announced said told agreed decided warned
    predicted called wanted asked urged vowed pledged invited summoned postponed delayed extended
    moved rescheduled
    """
)
MODALS: Final = word_set("will would shall may might can could should must")
SPORT: Final = word_set(
    """
    score scored scoring touchdown touchdowns goal goals yards rebounds halftime quarterback coach
    penalty penalties overtime kick innings
    """
)
# "The highest since 2009" compares with that year, and so do "a record low since" and the like.
SUPERLATIVES: Final = word_set(
    """
    first only most least best worst biggest largest smallest greatest highest lowest strongest
    weakest fastest slowest sharpest steepest deepest fewest longest shortest hottest coldest
    warmest coolest wettest driest deadliest bloodiest heaviest busiest richest broadest closest
    tallest cheapest toughest hardest low lows high highs levels record
    """
)
# Words that figures are compared with: "up 2% from the previous month".
COMPARING: Final = word_set(
    "from than compared versus against after over up down unchanged above below"
)
AHEAD_IN_TWO: Final = frozenset(
    (verb, word)
    for verbs, words in (
        ("take takes", "effect office place"),
        ("go goes", "on into to"),
        ("come comes", "into"),
        ("kick kicks", "off"),
        ("hear hears", "arguments appeals testimony evidence"),
        ("report reports release releases publish publishes", "results earnings quarterly"),
        ("face faces", "sentencing trial court"),
    )
    for verb in verbs.split()
    for word in words.split()
)
# What begins in two weeks does so two weeks on.
BEGINNING: Final = word_set(
    "begin begins start starts open opens end ends expire expires resume resumes retire retires is"
)

# Plurals whose present tense tells a timetable, as in "they meet Monday".
SCHEDULED: Final = word_set(
    """
    meet begin open start leave arrive return expire gather travel debut resume reopen reconvene
    host play
    """
)
PRONOUNS: Final = word_set("they we you i who which that both all")
# The same of one: "France votes Sunday", "the sale ends Monday", but not "in votes Sunday".
SCHEDULED_OF_ONE: Final = word_set("votes ends closes visits hosts plays travels flies convenes")
PRONOUNS_OF_ONE: Final = word_set("he she it who which that")
NO_SUBJECT: Final = word_set("during in on at after before with by for of and as from to amid")
# And their continuous present: "they're meeting Sunday".
CONTINUOUS: Final = word_set(
    """
    meeting flying leaving arriving visiting traveling travelling coming returning heading playing
    voting hosting opening closing starting beginning launching speaking holding retiring marrying
    """
)
# "They might meet Tuesday", but "they might have met Tuesday".
POSSIBLE: Final = word_set("could may might can cannot can't can\u2019t should must")
# Who "could be reached" was sought.
SOUGHT: Final = word_set("reached located contacted found determined")
# What is these on a day, or "is on" it or "is at 10 a.m." of it, is yet to be.
OPEN_OR_CLOSED: Final = word_set("open closed forecast possible likely on at for set")
APPOINTING: Final = OPEN_OR_CLOSED | {"is", "are"}
# What "had been due" at a time was put off or is over.
PLANNED: Final = word_set("due scheduled expected slated")
# A participle after these is no past: "when the case is heard", "to be named".
PRESENT: Final = word_set("be being is are")
DETERMINERS: Final = word_set("a an the his her its their this that")
# What follows these is yet to be: "pending a hearing on Monday".
AWAITING: Final = word_set("pending awaiting")
# What these did "until March" is over.
LASTED: Final = word_set("ran lasted lived stayed remained served worked continued reigned ruled")
