"""The live page: what it asks the library, and, where it was built, that it does so in Chromium."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from naver_nvidia import article_to_json, load_article

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parents[1] / "docs"
BUILT = DOCS / "_build" / "html"
TUESDAY = (
    "2024-06-25",
    (
        "'last Tuesday', published Friday 2024-06-28, is 2024-06-25 (weekday-from-publication: "
        "a weekday with last is the most recent before today, with next the first one after)."
    ),
)


@pytest.fixture
def page() -> Any:
    spec = importlib.util.spec_from_file_location("live", DOCS / "_static" / "live" / "live.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("words", "published", "lines"),
    [
        ("last Tuesday", "2024-06-28", TUESDAY),
        ("x", "2024-06-28", ("'x' is not a word of a date",)),
        ("Tuesday", "", ("Say on which day it was published.",)),
    ],
)
def test_a_date_is_resolved_or_it_is_said_why_not(
    page: Any, words: str, published: str, lines: tuple[str, ...]
) -> None:
    """An error is a line like an answer."""
    said = page.resolve(words, published, "")
    assert len(said) == len(lines)
    assert all(line in each for line, each in zip(lines, said, strict=True))


def test_a_text_has_dates_and_quotations_and_an_article_meetings(page: Any) -> None:
    """What is pasted is one or the other."""
    assert page.read("He said “we win” on Tuesday.", "2024-06-28") == [
        "Tuesday = 2024-06-25",
        "quoted: “we win”",
    ]
    assert page.read("Nothing.", "2024-06-28") == [
        "There are no dates in it, and nothing is quoted."
    ]
    assert page.read("Nothing.", "") == ["Say on which day it was published."]
    assert "id" in page.read("\ufeff{}", "")[0]
    twice = "They met Tuesday and will meet on Tuesday."
    assert "more than once" in page.resolve("Tuesday", "2024-06-28", twice)[0]
    article = load_article()
    assert page.read(article_to_json(article), "") == page.who_met_whom()
    assert len(page.who_met_whom()) == 3


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def served() -> Iterator[str]:
    handler = partial(Quiet, directory=str(BUILT))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.skipif(sys.platform == "emscripten", reason="no browser in a browser")
def test_python_runs_in_the_page_and_asks_nobody_else(served: str) -> None:
    """Nothing is loaded before the button is pressed, and all of it from the page's own server."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright's package")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None or not (BUILT / "_static" / "live" / "pyodide.mjs").is_file():
        pytest.skip("needs chromium, and the pages as the session live builds them")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{served}live.html")
        assert not any("pyodide" in url for url in asked)
        page.click("#live-load")
        page.wait_for_function("document.querySelector('#live-state').textContent == 'Ready.'")
        page.click("[data-asks=resolve]")
        assert tuple(page.locator("fieldset >> nth=0 >> output p").all_inner_texts()) == TUESDAY
        page.click("[data-asks=who_met_whom]")
        assert page.locator("fieldset >> nth=1 >> output p").count() == 3
        page.click("[data-asks=read]")
        assert page.locator("fieldset >> nth=2 >> output p").count() == 2
        assert all(url.startswith(served) for url in asked)
        browser.close()
