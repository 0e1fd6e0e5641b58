"""Words of what is measured: results, companies, markets."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.lexicon.words import word_set

# Companies report on quarters, whatever month they speak of.
OF_COMPANIES: Final = word_set(
    "net profit profits earned earnings earns loss losses share shares revenue revenues dividend"
)
# What is said of these is not over, or is yet to be.
NOT_OVER: Final = word_set("is are has have far expects outlook guidance sees see target view")
# Markets are told of "for the year" from its first day on.
MARKET_REPORTS: Final = word_set(
    """
    dow nasdaq s&p index indexes stocks stock shares nikkei ftse bonds
    """
)
RESULTS: Final = word_set(
    """
    net profit profits loss losses earned earnings earns sales revenue revenues income results
    dividend million billion cents
    """
)
