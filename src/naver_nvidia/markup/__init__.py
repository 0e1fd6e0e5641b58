"""The annotated article as HTML: a page of its own, or a fragment for a notebook or another page.

Nothing in the library but the ``_repr_html_`` of `Article` and `Corpus` imports it, and that only
when called.
"""

from naver_nvidia.markup.corpora import corpus_to_html
from naver_nvidia.markup.page import picture_of, to_html, to_html_fragment

__all__ = ["corpus_to_html", "picture_of", "to_html", "to_html_fragment"]
