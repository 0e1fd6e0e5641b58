"""Settings for all tests; and every example in the sources and the documentation is a test."""

from __future__ import annotations

import signal
import sys
from doctest import ELLIPSIS
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.integration.pytest import SybilItem
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

from naver_nvidia import MissingText

if TYPE_CHECKING:
    from collections.abc import Generator

# A slow machine is no fault of the code; what is slow is measured in benchmarks.
settings.register_profile("no-deadline", deadline=None)
# Where the same laws are tried again: with other versions, without the article's text, measured.
settings.register_profile("few", deadline=None, max_examples=10, derandomize=True)
settings.load_profile("no-deadline")

# A shell starts what runs in its background with SIGINT ignored, and children inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

# An example needs the library that is adapted: the session "interop" has them all.
LIBRARIES = {
    "datasets": "datasets",
    "icalendar": "icalendar",
    "networkx": "networkx",
    "arrow": "pyarrow",
    "rdf": "pyshacl",
    "spacy": "spacy",
    "uima": "cassis",
}
RIVALS = ("networkx", "pandas", "spacy")
ENGINES = ("duckdb", "narwhals", "pandas", "polars", "pyarrow")
missing = [adapter for adapter, library in LIBRARIES.items() if find_spec(library) is None]

docstrings = Sybil(
    path="src",
    patterns=["*.py"],
    excludes=[f"naver_nvidia/interop/{adapter}.py" for adapter in missing],
    document_types={".py": PythonDocStringDocument},
    parsers=[DocTestParser(optionflags=ELLIPSIS)],
)
pages = Sybil(
    patterns=["*.md"],
    excludes=[
        *(["docs/how-to/export.md", "docs/how-to/score-spacy.md"] if missing else []),
        *([] if all(map(find_spec, ENGINES)) else ["docs/how-to/tables.md"]),
        *([] if all(map(find_spec, RIVALS)) else ["docs/explanation/compared.md"]),
    ],
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)],
)

pytest_collect_file = (docstrings + pages).pytest()

# The article's text can be taken out, and all that does not need it holds without it.
HAS_TEXT = (files("naver_nvidia") / "data" / "article.txt").is_file()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what is marked where it cannot be: without the text, the examples that load it too."""
    for item in items if sys.platform == "emscripten" else ():
        if item.get_closest_marker("needs_threads"):
            item.add_marker(pytest.mark.skip(reason="WebAssembly has no threads here"))
    for item in () if HAS_TEXT else items:
        if item.get_closest_marker("needs_text") or is_example_that_loads(item):
            item.add_marker(pytest.mark.skip(reason=str(MissingText("article.txt"))))


def is_example_that_loads(item: pytest.Item) -> bool:
    """It may load the article itself, or build on an example that did."""
    return isinstance(item, SybilItem) and "load_article()" in item.path.read_text("utf-8")


def _skipping() -> Generator[None, object, object]:
    try:
        return (yield)
    except MissingText as error:
        if HAS_TEXT:
            raise
        pytest.skip(str(error))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Generator[None, object, object]:
    """Without the text, skip a test whose fixtures load it."""
    return (yield from _skipping())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """Without the text, skip a test that loads it."""
    return (yield from _skipping())
