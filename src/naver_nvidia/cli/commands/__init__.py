"""The commands of the command line, a module for each: its answer as text and exit status."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from naver_nvidia.cli.answers import Answer, Look, Options


def answer_of(options: Options, look: Look) -> Answer:
    """The answer of the command that the options name; its module is loaded for it alone."""
    name = options.command.replace("-", "_")
    command: Callable[[Options, Look], Answer]
    command = getattr(import_module(f"{__name__}.{name}"), name)
    return command(options, look)
