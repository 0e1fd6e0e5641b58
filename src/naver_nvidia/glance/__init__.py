"""An article and its answers laid out as text for a terminal; nothing here prints."""

from naver_nvidia.glance.page import Page
from naver_nvidia.glance.sections import (
    accounts_in,
    article_at_a_glance,
    encounters,
    meeting_rows,
    name_of,
    proof_in,
    reports_in,
)

__all__ = [
    "Page",
    "accounts_in",
    "article_at_a_glance",
    "encounters",
    "meeting_rows",
    "name_of",
    "proof_in",
    "reports_in",
]
