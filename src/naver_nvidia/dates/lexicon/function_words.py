"""Words and marks that may stand before a date, or after it."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.lexicon.words import word_set

BEFORE_DATES: Final = word_set("""
    about after and around before between beyond by circa during early end fiscal following for from
    in into last late mid next of on or post pre since than this through throughout till to toward
    towards until year
""")
ARTICLES: Final = word_set("a an the its his their our my your")
DETERMINERS: Final = ARTICLES | word_set("her this that")
POSSESSIVE: Final = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")
