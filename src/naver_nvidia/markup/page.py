"""The page and the fragment: heading, key to the lanes, text, panel and table put together."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from importlib import resources

from naver_nvidia.article import Article
from naver_nvidia.markup.annotated import Annotated
from naver_nvidia.markup.annotations import LAYERS
from naver_nvidia.markup.elements import Html, element, joined
from naver_nvidia.markup.panel import panel_of
from naver_nvidia.markup.table import plural_of, table_of
from naver_nvidia.markup.text import text_of


def to_html(article: Article, *, picture: str | None = None) -> str:
    """The annotated article as a page of its own: one HTML document that needs nothing else.

    The text stands in it unchanged, for search and copy, over a lane for each layer of annotation;
    pointing at words, or reaching them with the Tab key, shows what they mean and on what grounds.
    Beside it stands who met whom, each answer linked to the words that prove it, and below it a
    table of every annotation. No JavaScript; the Content Security Policy lets nothing run or load.

    ``picture`` is an SVG document, such as `picture_of` gives, shown beside who met whom.

    >>> from naver_nvidia import load_article
    >>> to_html(load_article())[:15]
    '<!DOCTYPE html>'

    Raises:
        InvalidValue: the text contains U+0000, which no HTML can hold.
    """
    annotated = Annotated.of(article)
    style = _style("fragment.css") + _style("page.css") + _found_words(annotated)
    # Hashed, so that this style applies and no other could.
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("title", {}, _title(article)),
        Html(f"<style>{style}</style>"),
    )
    main = element("main", {}, _content(annotated, level=1, picture=picture))
    page = element("html", {"lang": "en"}, head, element("body", {}, main))
    return f"<!DOCTYPE html>\n{page.source}\n"


def to_html_fragment(article: Article, *, picture: str | None = None) -> str:
    """The annotated article as an element to put into a notebook or another page.

    As `to_html`, with its table folded. It brings its style along, which touches nothing else;
    several fragments can stand on one page.

    Raises:
        InvalidValue: the text contains U+0000, which no HTML can hold.
    """
    annotated = Annotated.of(article)
    style = Html(f"<style>{_style('fragment.css')}{_found_words(annotated)}</style>")
    return joined([style, _content(annotated, level=2, picture=picture)]).source


def picture_of(article: Article) -> str | None:
    """The article's meetings as SVG, to show beside it; None where they are none, or too many.

    >>> from naver_nvidia import load_article
    >>> page = to_html(load_article(), picture=picture_of(load_article()))
    >>> "data:image/svg+xml" in page
    True
    """
    meetings = article.meetings
    return meetings._repr_svg_() if meetings else None  # pyright: ignore[reportPrivateUsage] - notebooks' protocol


def _content(annotated: Annotated, *, level: int, picture: str | None) -> Html:
    article = annotated.article
    summary = element("summary", {}, "Every annotation as a table")
    return element(
        "article",
        {"class": "nn-article"},
        element(
            "header",
            {"class": "nn-header"},
            element(f"h{level}", {"dir": "auto"}, _title(article)),
            element("p", {}, *_imprint(article)),
        ),
        element(
            "div",
            {"class": "nn-columns"},
            element("div", {"class": "nn-reading"}, _key(annotated), text_of(annotated)),
            panel_of(annotated, level=level + 1, picture=picture),
        ),
        element("details", {"open": "" if level == 1 else None}, summary, table_of(annotated)),
        *([] if article.rights is None else [element("p", {"class": "nn-rights"}, article.rights)]),
    )


def _title(article: Article) -> str:
    return article.id if article.headline is None else article.headline


def _imprint(article: Article) -> list[Html | str]:
    published = article.date_published.isoformat()
    names = [each.name for each in (article.publisher, *article.authors) if each is not None]
    return [
        "Published ",
        element("time", {"datetime": published}, published),
        *(f" \N{MIDDLE DOT} {name}" for name in names),
    ]


def _key(annotated: Annotated) -> Html:
    """The lanes' names as switches, each underlined by its own lane."""
    counts = Counter(annotation.layer for annotation in annotated.annotations)
    switches = (
        element(
            "label",
            {},
            element("input", {"type": "checkbox", "checked": "", "class": f"nn-show-{layer}"}),
            element("span", {"class": f"nn-segment nn-{layer}"}, plural_of(layer)),
            element("span", {"class": "nn-count"}, str(counts[layer])),
        )
        for layer in LAYERS
    )
    legend = element("legend", {}, "Lanes under the text, from the top")
    return element("fieldset", {"class": "nn-key"}, legend, *switches)


@cache
def _style(name: str) -> str:
    return resources.files("naver_nvidia.markup").joinpath(name).read_text("utf-8")


def _found_words(annotated: Annotated) -> str:
    """A rule that marks all segments of the passage that the address points to."""
    if not annotated.numbers:
        return ""
    selectors = ",\n".join(
        f".nn-text:has(#{annotated.words_id(passage)}:target) [data-passages~='{number}']"
        for passage, number in annotated.numbers.items()
    )
    return f"{selectors} {{ color: var(--nn-found-ink); background-color: var(--nn-found); }}\n"
