"""The commands of the command line: each gives its answer as text and as an exit status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.commands.answers import Answer, Look, Options
from naver_nvidia.commands.check import check
from naver_nvidia.commands.export import export
from naver_nvidia.commands.files import Unreadable
from naver_nvidia.commands.new import new
from naver_nvidia.commands.register import register
from naver_nvidia.commands.resolve import resolve
from naver_nvidia.commands.show import show
from naver_nvidia.commands.version import version
from naver_nvidia.commands.who_met import who_met

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["COMMANDS", "Answer", "Look", "Options", "Unreadable"]

COMMANDS: Final[Mapping[str, Callable[[Options, Look], Answer]]] = {
    "show": show,
    "who-met": who_met,
    "resolve": resolve,
    "new": new,
    "check": check,
    "export": export,
    "register": register,
    "version": version,
}
