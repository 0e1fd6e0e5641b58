"""An article and its answers laid out as text for a terminal; nothing here prints."""

from naver_nvidia.glance.page import Page
from naver_nvidia.glance.sections import article_at_a_glance, encounters, meeting_rows

__all__ = ["Page", "article_at_a_glance", "encounters", "meeting_rows"]
