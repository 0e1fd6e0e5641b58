"""The pytest plugin: the bundled article as session fixtures.

It stands beside the library, not in it: pytest loads every installed plugin, and a plugin inside
the package would import the package into every run of the environment, asked for or not, and
before coverage could see it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from naver_nvidia import Article, Meetings


@pytest.fixture(scope="session")
def naver_nvidia_article() -> Article:
    """The bundled article: every fact with the words that state it; shared and immutable."""
    from naver_nvidia import load_article  # noqa: PLC0415 - imported only when asked for

    return load_article()


@pytest.fixture(scope="session")
def naver_nvidia_text(naver_nvidia_article: Article) -> str:
    """The bundled article's text, whose code points all its positions count."""
    return naver_nvidia_article.text


@pytest.fixture(scope="session")
def naver_nvidia_meetings(naver_nvidia_article: Article) -> Meetings:
    """The bundled article's meetings, to ask who met whom."""
    return naver_nvidia_article.meetings
