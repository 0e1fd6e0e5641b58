"""What is in an article."""

from __future__ import annotations

import naver_nvidia
from naver_nvidia.cli.answers import Answer, Look, Options
from naver_nvidia.cli.articles import article_of
from naver_nvidia.cli.glance import article_at_a_glance


def show(options: Options, look: Look) -> Answer:
    """An article at a glance, as JSON or as a page for a browser."""
    article = article_of(options)
    if options.html:
        from naver_nvidia.markup import picture_of, to_html  # noqa: PLC0415 - for this alone

        return Answer(to_html(article, picture=picture_of(article)).encode())
    if options.json:
        return Answer(look.json(naver_nvidia.article_to_json(article)))
    page = look.page()
    article_at_a_glance(article, page)
    return Answer(str(page))
