"""The annotated article as HTML: a page of its own, or a fragment for a notebook or another page.

Nothing in the library but `Article._repr_html_` imports it, and that only when called.
"""

from naver_nvidia.markup.page import picture_of, to_html, to_html_fragment

__all__ = ["picture_of", "to_html", "to_html_fragment"]
