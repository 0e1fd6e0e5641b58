"""What cattrs and the types found wrong, as faults with JSON paths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from cattrs.errors import BaseValidationError, ClassValidationError, ForbiddenExtraKeysError

from naver_nvidia.errors import Fault, InvalidValue
from naver_nvidia.serialization.paths import member

MAX_FAULTS: Final = 1_000
"""So many faults are listed; a list with more is not read to its end."""


class FollowsFromAnotherFault(Exception):
    """Cannot be judged because of a fault elsewhere, which is the one to report."""


class FaultyMembers(Exception):
    """A list with members that cannot be read: their faults, by paths within the list."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__(self.faults)


UNREADABLE: Final = (BaseValidationError, InvalidValue, FollowsFromAnotherFault, FaultyMembers)
"""What is raised where a value cannot be read."""


def faults_of(error: Exception, path: str) -> Iterator[Fault]:
    """Every fault that the error stands for; an error that is nobody's fault but ours is raised."""
    match error:
        case ClassValidationError():
            for inner, place in _parts(error):
                yield from faults_of(inner, path + place)
        case FaultyMembers():
            for fault in error.faults:
                yield Fault(path + fault.path, fault.problem)
        case ForbiddenExtraKeysError():
            for key in sorted(error.extra_fields)[: MAX_FAULTS + 1]:
                yield Fault(member(path, key), "is no key of the format")
        case KeyError():
            yield Fault(path, "is missing")
        case InvalidValue():
            field = error.place.partition(".")[2]
            yield Fault(f"{path}.{field}" if field else path, error.problem)
        case FollowsFromAnotherFault():
            pass
        case _:
            raise error


def _parts(error: ClassValidationError) -> Iterator[tuple[Exception, str]]:
    of_fields, of_whole = error.group_exceptions()
    yield from ((inner, f".{note.name}") for inner, note in of_fields)
    yield from ((inner, "") for inner in of_whole)
