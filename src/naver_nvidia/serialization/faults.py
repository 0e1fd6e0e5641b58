"""What is wrong with plain data, noted where it stands: faults with JSON paths."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Final

from naver_nvidia.errors import Fault, InvalidValue

MAX_FAULTS: Final = 1_000
"""So many faults are listed; a list with more is not read to its end."""


class Unreadable(Exception):
    """A value that cannot be read: its faults, by paths within it.

    It has none of its own where it cannot be judged because of a fault elsewhere.
    """

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__(self.faults)


class Noted:
    """The faults of the parts of a value; ``is_whole`` is whether all of them could be read."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        self.faults: list[Fault] = list(faults)
        self.is_whole: bool = not self.faults

    @property
    def are_too_many(self) -> bool:
        """Whether there are more than anybody reads."""
        return len(self.faults) > MAX_FAULTS

    def add(self, path: str, problem: str) -> None:
        """Note a fault."""
        self.is_whole = False
        self.faults.append(Fault(path, problem))

    @contextmanager
    def at(self, path: str) -> Generator[None]:
        """Note what keeps the part at the path from being read."""
        try:
            yield
        except InvalidValue as error:
            field = error.place.partition(".")[2]
            self.add(f"{path}.{field}" if field else path, error.problem)
        except Unreadable as error:
            self.is_whole = False
            self.faults += (Fault(path + each.path, each.problem) for each in error.faults)
