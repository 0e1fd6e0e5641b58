"""Bring your own article: a draft that is annotated by words, and the article it becomes."""

from naver_nvidia.drafting.placing import article_from_draft
from naver_nvidia.drafting.starting import DRAFT_FORMAT, draft_to_json, start_draft

__all__ = ["DRAFT_FORMAT", "article_from_draft", "draft_to_json", "start_draft"]
