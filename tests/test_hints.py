"""The public type hints at run time: who checks or converts by them can read every one."""

from __future__ import annotations

import inspect
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, get_type_hints

import pytest
from cattrs import Converter

import naver_nvidia
from naver_nvidia import Meeting, Organization, Statement, interop, resolve_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

COMMAND_LINE = "naver_nvidia.cli"
PUBLIC = [
    "naver_nvidia",
    "naver_nvidia.dates.expression",
    "naver_nvidia.meetings.tables",
    *(each.name for each in iter_modules(naver_nvidia.__path__, "naver_nvidia.") if each.ispkg),
    *(each.name for each in iter_modules(interop.__path__, "naver_nvidia.interop.")),
]


def _names(module: ModuleType) -> list[str]:
    """What it lists as public; where it lists nothing, whatever is its own and has no underscore."""
    own = [
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and getattr(value, "__module__", None) == module.__name__
    ]
    return getattr(module, "__all__", own)


def _hinted(value: object) -> Iterator[Callable[..., Any]]:
    """A function or class, and whatever of a class has hints: methods, properties, bases' too.

    What Python itself makes of a class, as a NamedTuple's ``__new__``, is none of ours.
    """
    if not inspect.isclass(value):
        yield from [value] if inspect.isroutine(value) else []
        return
    yield value
    for base in value.__mro__:
        for name, member in vars(base).items():
            function = getattr(member, "__func__", None) or getattr(member, "fget", None) or member
            if (
                inspect.isfunction(function)
                and function.__module__.startswith("naver_nvidia")
                and (name[0] != "_" or name.endswith("__"))
            ):
                yield function


@pytest.mark.parametrize("module", sorted({*PUBLIC} - {COMMAND_LINE}))
def test_every_public_hint_can_be_read(module: str) -> None:
    """typing and inspect, which is annotationlib from Python 3.14 on, find what each hint names."""
    try:
        public = import_module(module)
    except ModuleNotFoundError as missing:
        if str(missing.name).startswith("naver_nvidia"):
            raise
        pytest.skip(str(missing))
    for name in _names(public):
        for hinted in _hinted(getattr(public, name)):
            get_type_hints(hinted, include_extras=True)
            if inspect.isfunction(hinted):
                inspect.signature(hinted, eval_str=True)


def test_what_converts_by_hints_can_call_us() -> None:
    """cattrs makes of texts what a function takes, by the hints of its parameters alone."""
    converter = Converter()
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    texts = {"words": "Tuesday", "published": "2024-06-28", "day_first": "1"}
    hints = get_type_hints(resolve_date)
    read = {name: converter.structure(text, hints[name]) for name, text in texts.items()}
    assert resolve_date(**read) == resolve_date(
        "Tuesday", published=date(2024, 6, 28), day_first=True
    )


def test_what_converts_by_hints_can_build_what_names_itself() -> None:
    """An organization within another is read by the hints of its own ``__init__``."""
    hints = get_type_hints(Organization.__init__)
    assert hints["parent_organization"] == Organization | None
    within = {"id": "naver-cloud", "name": "Naver Cloud", "parent_organization": None}
    assert Converter().structure(within, Organization) == Organization("naver-cloud", "Naver Cloud")
    assert {Meeting, Statement} < set(get_type_hints(Statement.__init__)["subject"].__args__)
