"""What cattrs and the types found wrong, as faults with JSON paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from naver_nvidia.errors import Fault, InvalidValue, shown
from naver_nvidia.serialization.hooks import FollowsFromAnotherFault
from naver_nvidia.serialization.paths import member

if TYPE_CHECKING:
    from collections.abc import Iterator


def faults_of(error: Exception, path: str) -> Iterator[Fault]:
    """Every fault that the error stands for; an error that is nobody's fault but ours is raised."""
    match error:
        case ClassValidationError() | IterableValidationError():
            for inner, place in _parts(error):
                yield from faults_of(inner, path + place)
        case ForbiddenExtraKeysError():
            for key in sorted(error.extra_fields, key=shown):
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


def _parts(
    error: ClassValidationError | IterableValidationError,
) -> Iterator[tuple[Exception, str]]:
    if isinstance(error, ClassValidationError):
        of_fields, of_whole = error.group_exceptions()
        yield from ((inner, f".{note.name}") for inner, note in of_fields)
        yield from ((inner, "") for inner in of_whole)
    else:
        of_members, _ = error.group_exceptions()
        yield from ((inner, f"[{note.index}]") for inner, note in of_members)
