"""The flat public API: what it has, and what it costs to import."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from inspect import getsource

import pytest

import naver_nvidia
from naver_nvidia import dates


def _imported_for_checkers() -> dict[str, str]:
    """Each name that the TYPE_CHECKING block imports, with the module it comes from."""
    return {
        name.name: str(node.module)
        for node in ast.walk(ast.parse(getsource(naver_nvidia)))
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("naver_nvidia.")
        for name in node.names
    }


def test_checkers_and_users_see_the_same_names() -> None:
    """What a type checker can import is what __all__ lists and what exists."""
    assert sorted(_imported_for_checkers()) == sorted(naver_nvidia.__all__) == dir(naver_nvidia)
    assert len(set(naver_nvidia.__all__)) == len(naver_nvidia.__all__)


@pytest.mark.parametrize(("name", "module"), sorted(_imported_for_checkers().items()))
def test_each_name_comes_from_where_checkers_think(name: str, module: str) -> None:
    """The name that is loaded when used is the one that the checkers read."""
    __import__(module)
    assert getattr(naver_nvidia, name) is getattr(sys.modules[module], name)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A typo fails as it does in any module."""
    with pytest.raises(
        AttributeError, match="module 'naver_nvidia' has no attribute 'load_artikel'"
    ):
        _ = naver_nvidia.load_artikel  # type: ignore[attr-defined]
    with pytest.raises(
        AttributeError, match=r"module 'naver_nvidia\.dates' has no attribute 'Date'"
    ):
        _ = dates.Date  # type: ignore[attr-defined]


def _modules_after(statement: str) -> set[str]:
    """The modules that a fresh process has loaded after the statement."""
    code = f"{statement}\nimport sys\nprint(*sys.modules, sep='\\n')"
    # Where coverage is measured, it loads modules of its own into each process.
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    run = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=alone
    )
    return set(run.stdout.split())


def test_importing_the_library_loads_neither_cattrs_nor_dateutils_parser() -> None:
    """The import is light: dependencies wait until used."""
    loaded = _modules_after("import naver_nvidia; dir(naver_nvidia)")
    assert "naver_nvidia" in loaded
    assert not loaded & {"attr", "attrs", "cattrs", "dateutil", "dateutil.parser", "json"}


def test_building_articles_loads_no_cattrs() -> None:
    """Who builds articles and asks who met whom does not wait for the JSON reader."""
    loaded = _modules_after("from naver_nvidia import Article, Meetings, Passage")
    assert "naver_nvidia.article" in loaded
    assert not loaded & {"cattrs", "dateutil.parser"}


@pytest.mark.needs_text
def test_loading_the_article_loads_no_more_than_it_needs() -> None:
    """A corpus waits for several articles, and dates are never guessed."""
    loaded = _modules_after("from naver_nvidia import load_article; load_article()")
    assert "naver_nvidia.serialization.readers" in loaded
    assert not loaded & {"cattrs", "dateutil.parser", "naver_nvidia.corpus"}


def test_the_star_import_gives_exactly_the_public_names() -> None:
    """`from naver_nvidia import *` gives what __all__ lists."""
    namespace: dict[str, object] = {}
    exec("from naver_nvidia import *", namespace)  # noqa: S102 - a star cannot be imported in a function
    assert set(namespace) - {"__builtins__"} == set(naver_nvidia.__all__)


ANSWERS = """
import hashlib, naver_nvidia as n, naver_nvidia.markup as m
article = n.load_article()
answers = (
    n.article_to_json(article), m.to_html(article), article.meetings.to_svg(), repr(article.facts),
    repr(list(article.meetings.pairs())), n.find_dates(article.text, published=article.date_published),
    n.compare(article, n.Prediction(spans=article.mentions[:9])),
)
print(hashlib.sha256(repr(answers).encode()).hexdigest())
"""


@pytest.mark.needs_text
def test_answers_depend_on_nothing_around() -> None:
    """Hash seed, locale, encoding, time zone and optimization change nothing that is answered."""
    options_and_environments = [
        ([], {"PYTHONHASHSEED": "0"}),
        (["-OO"], {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"}),
        (["-X", "utf8=0", "-W", "error"], {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}),
    ]
    answers = {
        subprocess.run(  # noqa: S603 - our own interpreter and code
            [sys.executable, *options, "-c", ANSWERS],
            env={**os.environ, **environment},
            check=True,
            capture_output=True,
        ).stdout
        for options, environment in options_and_environments
    }
    assert len(answers) == 1


def test_threads_may_be_the_first_to_use_any_name() -> None:
    """Names that are loaded when used are so for many threads at once, in any order."""
    code = """
import sys, naver_nvidia
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
sys.setswitchinterval(1e-6)
barrier = Barrier(16)
def use(number):
    barrier.wait()
    names = naver_nvidia.__all__[:: -1 if number % 2 else 1]
    return {name: getattr(naver_nvidia, name) for name in names}
with ThreadPoolExecutor(16) as pool:
    first, *others = pool.map(use, range(16))
assert all(each == first for each in others)
"""
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code
