"""Article to JSON and back; the only package that knows the format.

The format is the types of this library, field by field: objects for values, ids where a declared
entity or meeting is meant, ISO 8601 for dates and date ranges. The *standoff* form leaves out the
text and the words of its passages, and pins the text by its SHA-256 instead.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from naver_nvidia.serialization.reading import article_from_dict, article_from_json
from naver_nvidia.serialization.writing import FORMAT, article_to_dict, article_to_json

if TYPE_CHECKING:
    from naver_nvidia.serialization.lines import (
        Judged,
        articles_from_jsonl,
        articles_to_jsonl,
        identities_from_jsonl,
        identities_to_jsonl,
    )

__all__ = [
    "FORMAT",
    "Judged",
    "article_from_dict",
    "article_from_json",
    "article_to_dict",
    "article_to_json",
    "articles_from_jsonl",
    "articles_to_jsonl",
    "identities_from_jsonl",
    "identities_to_jsonl",
]

if not TYPE_CHECKING:  # who reads one article does not wait for what several need

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.lines"), name)
