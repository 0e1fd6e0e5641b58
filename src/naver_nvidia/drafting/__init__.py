"""Bring your own article: a draft that is annotated by words, and the article it becomes."""

from naver_nvidia.drafting.correcting import Reanchored, draft_from_article, reanchored
from naver_nvidia.drafting.finishing import Progress, article_from_draft, progress_of
from naver_nvidia.drafting.marking import Unmarked, mark_mentions
from naver_nvidia.drafting.starting import draft_to_json, start_draft
from naver_nvidia.serialization.writing import DRAFT_FORMAT

__all__ = [
    "DRAFT_FORMAT",
    "Progress",
    "Reanchored",
    "Unmarked",
    "article_from_draft",
    "draft_from_article",
    "draft_to_json",
    "mark_mentions",
    "progress_of",
    "reanchored",
    "start_draft",
]
