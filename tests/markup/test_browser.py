"""The HTML in a real Chromium, offline: what is seen, reached, found, copied and printed."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naver_nvidia import load_article
from naver_nvidia.markup import to_html, to_html_fragment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

    from naver_nvidia import Article

playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright's Python package")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe's package")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
if CHROMIUM is None:
    pytest.skip("needs chromium on PATH, or its path in $CHROMIUM", allow_module_level=True)

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle r="9"/></svg>'
TEXT = "document.querySelector('.nn-text').textContent"
NOTE = "element => getComputedStyle(element, '::after').content"
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
MODES = {
    "light": {"viewport": DESKTOP},
    "dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "phone": {"viewport": PHONE},
    "dark phone": {"viewport": PHONE, "color_scheme": "dark"},
}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Opened:
    """A file opened offline, and all that it said or asked for."""

    def __init__(self, context: BrowserContext, file: Path) -> None:
        self.page: Page = context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    contexts: list[BrowserContext] = []

    def open_source(source: str, **mode: object) -> Opened:
        file = tmp_path / f"{len(contexts)}.html"
        file.write_bytes(source.encode())
        contexts.append(chromium.new_context(offline=True, **mode))
        return Opened(contexts[-1], file)

    yield open_source
    for context in contexts:
        context.close()


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
def test_page_is_whole_and_accessible(
    opened: Callable[..., Opened], mode: dict[str, object]
) -> None:
    """It holds the text, says nothing, asks for nothing, fits its window; axe finds no violation.

    Not in forced colours, where axe judges the contrast of colours that are not shown.
    """
    article = load_article()
    got = opened(to_html(article, picture=PICTURE), **mode)
    assert got.page.evaluate(TEXT) == article.text
    assert axe.Axe().run(got.page).response["violations"] == []
    assert got.page.evaluate("document.documentElement.scrollWidth") == mode["viewport"]["width"]
    assert got.said == []
    assert len(got.asked) == 1, "more than the page itself"


def test_fragment_is_accessible(opened: Callable[..., Opened]) -> None:
    """In a page that has a title, a language and a main part, axe finds no violation either."""
    fragment = to_html_fragment(load_article())
    around = "<!DOCTYPE html><html lang=en><title>Notebook</title><main><h1>Notebook</h1>"
    got = opened(f"{around}{fragment}</main>")
    assert axe.Axe().run(got.page).response["violations"] == []


def test_hostile_article_injects_nothing(opened: Callable[..., Opened], hostile: Article) -> None:
    """An attack in every field neither runs nor becomes an element.

    The fragment is opened without the page's policy, which would stop what escaping missed.
    """
    page = opened(to_html(hostile))
    fragment = opened(f"<!DOCTYPE html><title>safe</title>{to_html_fragment(hostile)}")
    assert page.page.title() == hostile.headline
    assert fragment.page.title() == "safe"
    for got in (page, fragment):
        assert got.page.evaluate(TEXT) == hostile.text
        assert got.page.locator("script, img").count() == 0
        assert got.said == []
        assert len(got.asked) == 1


@settings(deadline=None, max_examples=50)
@given(data=st.data())
def test_text_is_unchanged(
    page: Page, articles: st.SearchStrategy[Article], data: st.DataObject
) -> None:
    """Chromium's parser reads the text of any article back, code point for code point."""
    article = data.draw(articles)
    read = "source => new DOMParser().parseFromString(source, 'text/html')"
    text = page.evaluate(f"source => ({read})(source).{TEXT[9:]}", to_html(article))
    assert text == article.text


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Page:
    return chromium.new_context(offline=True).new_page()


def test_copy_and_search_find_the_text(opened: Callable[..., Opened]) -> None:
    """A selection of all of it is the text, and words are found across segments and lines."""
    article = load_article()
    page = opened(to_html(article)).page
    select = "getSelection().selectAllChildren(document.querySelector('.nn-text'))"
    page.evaluate(select)
    assert page.evaluate("getSelection().toString()") == article.text
    page.evaluate("getSelection().removeAllRanges()")
    assert page.evaluate("find('Lee, Choi and Naver Cloud CEO Kim Yoo-won met with Huang')")


def test_pointing_and_tabbing_show_the_note(opened: Callable[..., Opened]) -> None:
    """The note with the value and the rule shows while its words are pointed at or in focus."""
    article = load_article()
    page = opened(to_html(article)).page
    tuesday = page.locator(".nn-text .nn-date", has_text="Tuesday").first
    rule = article.dates[1].resolved.rule
    assert tuesday.evaluate(NOTE) == "none"
    tuesday.hover()
    assert f"Date: 2024-06-25 · rule {rule}" in tuesday.evaluate(NOTE)
    page.mouse.move(0, 0)
    assert tuesday.evaluate(NOTE) == "none"
    page.locator(".nn-show-statement").focus()
    page.keyboard.press("Tab")
    date_label = page.locator(":focus")
    assert date_label.text_content() == "2024-06-28"
    assert "Date: 2024-06-28" in date_label.evaluate(NOTE)


def test_note_stays_while_pointed_at(opened: Callable[..., Opened]) -> None:
    """The pointer can go from the words down onto their note, which lies in the window."""
    page = opened(to_html(load_article()), viewport=PHONE).page
    tuesday = page.locator(".nn-text .nn-date", has_text="Tuesday").first
    tuesday.scroll_into_view_if_needed()
    tuesday.hover()
    box = tuesday.bounding_box()
    for below in range(0, 70, 5):
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 10 + below)
        assert "Date: 2024-06-25" in tuesday.evaluate(NOTE), below


def test_screen_reader_is_told_what_words_mean(opened: Callable[..., Opened]) -> None:
    """Words in focus are described by their table rows; table and paragraphs are what they are."""
    article = load_article()
    page = opened(to_html(article)).page
    words = page.locator(".nn-text .nn-date").first
    description = f"“2024-06-28” 2024-06-28 rule {article.dates[0].resolved.rule}"
    playwright.expect(words).to_have_accessible_description(description)
    annotations = len(article.mentions) + len(article.facts)
    caption = f"{annotations} annotations, layer by layer"
    assert page.get_by_role("table", name=caption).count() == 1
    assert page.get_by_role("row").count() == 1 + 6 + annotations
    assert page.locator(".nn-text").get_by_role("paragraph").count() == 8


def test_panel_leads_to_the_words(opened: Callable[..., Opened]) -> None:
    """Following a link of who met whom marks all its words, and them alone, in view."""
    article = load_article()
    page = opened(to_html(article)).page
    plain = "getComputedStyle(document.querySelector('.nn-text')).backgroundColor"
    marked = (
        f"[...document.querySelectorAll('.nn-text .nn-segment')]"
        f".filter(each => getComputedStyle(each).backgroundColor !== {plain})"
    )
    words = f"{marked}.map(each => each.textContent).join('')"
    assert page.evaluate(words) == ""
    for number, passage in enumerate(article.meetings[0].passages):
        page.locator(".nn-words a").nth(number).click()
        page.mouse.move(0, 0)
        assert page.evaluate(words) == passage.exact
        top = page.evaluate(f"{marked}[0].getBoundingClientRect().top")
        assert 0 <= top < DESKTOP["height"]


def test_switch_hides_its_lane_alone(opened: Callable[..., Opened]) -> None:
    """Switching mentions off takes their lines away and leaves the others where they were."""
    page = opened(to_html(load_article())).page
    lanes = "element => getComputedStyle(element).backgroundImage.split(/, (?=linear|none)/)"
    words = page.locator(".nn-text .nn-mention.nn-role").first
    before = words.evaluate(lanes)
    page.locator(".nn-show-mention").uncheck()
    after = words.evaluate(lanes)
    assert before[0] != after[0]
    assert "rgba(0, 0, 0, 0)" in after[0]
    assert before[1:] == after[1:]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lanes_stay_in_forced_colours(opened: Callable[..., Opened], scheme: str) -> None:
    """Where the system dictates colours, each lane is still drawn, in the text's own colour."""
    mode = {"forced_colors": "active", "color_scheme": scheme}
    page = opened(to_html(load_article()), **mode).page
    ink = page.evaluate("getComputedStyle(document.querySelector('.nn-text .nn-segment')).color")
    for layer in ("mention", "date", "quote", "role", "meeting", "statement"):
        image = page.locator(f".nn-key .nn-{layer}").evaluate(
            "element => getComputedStyle(element).backgroundImage"
        )
        assert ink in image, layer


@pytest.mark.parametrize(
    ("body", "dark"),
    [
        ('<body data-jp-theme-light="false">', True),
        ('<body data-jp-theme-light="true">', False),
        ('<body class="vscode-dark">', True),
        ('<body data-theme="dark">', True),
        ("<body>", False),
    ],
)
def test_fragment_follows_the_theme_of_its_host(
    opened: Callable[..., Opened], body: str, *, dark: bool
) -> None:
    """A notebook's or site's own theme counts for more than the system's."""
    got = opened(f"<!DOCTYPE html>{body}{to_html_fragment(load_article())}", color_scheme="light")
    paper = "getComputedStyle(document.querySelector('.nn-article')).backgroundColor"
    assert got.page.evaluate(paper) == ("rgb(23, 24, 27)" if dark else "rgb(251, 250, 247)")


# What notebooks' own style sheets say of elements that the fragment has, in our words.
OF_JUPYTER = """
body { background: PAPER; }
.output { color: INK; font-size: 13px; line-height: 1.6; }
.output :is(h1, h2, h3) { margin: 1.2em 0 0.8em; line-height: 1; font-weight: 500; }
.output :is(p, ul) { margin-bottom: 1em; }
.output ul { padding-left: 2em; list-style: disc; }
.output a:link { color: LINK; text-decoration: none; }
.output dt { float: left; width: 1.3em; clear: left; }
.output table { margin: 0 auto 1em; table-layout: fixed; border-collapse: collapse; color: INK; }
.output :is(tr, th, td) {
  text-align: right; vertical-align: middle; padding: 0.5em; max-width: none; border: none;
}
.output tbody tr:nth-child(odd) { background: PAPER; }
"""
OF_VSCODE = """
body { color: INK; background: PAPER; }
table, thead, tr, th, td, tbody { border: none !important; border-collapse: collapse; }
table { width: 100%; }
table, th, tr { text-align: left !important; }
th, td { padding: 4px 8px; }
tr:nth-child(even) { background: rgba(130, 130, 130, 0.08); }
.output > div { overflow-x: scroll; }
"""
HOSTS = {
    "JupyterLab light": ('<html lang="en"><body data-jp-theme-light="true">', OF_JUPYTER),
    "JupyterLab dark": ('<html lang="en"><body data-jp-theme-light="false">', OF_JUPYTER),
    "Visual Studio Code light": ('<html lang="en"><body class="vscode-light">', OF_VSCODE),
    "Visual Studio Code dark": ('<html lang="en"><body class="vscode-dark">', OF_VSCODE),
    "Colab light": ('<html lang="en" theme="light"><body>', OF_JUPYTER),
    "Colab dark": ('<html lang="en" theme="dark"><body>', OF_JUPYTER),
}
DARK = {"INK": "#e3e3e3", "LINK": "#8ab4f8", "PAPER": "#1f1f1f"}
LIGHT = {"INK": "#1f1f1f", "LINK": "#1967d2", "PAPER": "#ffffff"}


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("width", [1000, 390])
def test_fragment_is_whole_in_a_notebook(
    opened: Callable[..., Opened], host: str, width: int
) -> None:
    """Its names are not broken letter by letter, and all is read in the notebook's colours."""
    around, style = HOSTS[host]
    for name, colour in (DARK if host.endswith("dark") else LIGHT).items():
        style = style.replace(name, colour)
    shown = to_html_fragment(load_article(), picture=PICTURE)
    source = (
        f"<!DOCTYPE html>{around}<title>Notebook</title><style>{style}</style>"
        f'<main class="output"><h1>Notebook</h1><div>{shown}</div></main>'
    )
    got = opened(source, viewport={"width": width, "height": 900})
    got.page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    assert axe.Axe().run(got.page).response["violations"] == []
    widths = "elements => elements.map(e => e.getBoundingClientRect().width)"
    assert min(got.page.locator(".nn-panel dt").evaluate_all(widths)) > 60
    assert got.page.evaluate("document.documentElement.scrollWidth") == width


def test_prints_on_white_with_its_lanes(opened: Callable[..., Opened]) -> None:
    """On paper the page is white whatever the screen, its lanes are kept and its switches not."""
    page = opened(to_html(load_article()), color_scheme="dark").page
    page.emulate_media(media="print")
    style = "element => getComputedStyle(element)"
    assert (
        page.locator(".nn-article").evaluate(f"e => ({style})(e).backgroundColor")
        == "rgb(255, 255, 255)"
    )
    assert page.locator("body").evaluate(f"e => ({style})(e).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
    lane = page.locator(".nn-text .nn-mention").first
    assert lane.evaluate(f"e => ({style})(e).printColorAdjust") == "exact"
    assert not page.locator(".nn-show-mention").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
