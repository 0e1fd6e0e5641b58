"""How faults are worded: JSON paths (RFC 9535) to what each is about, and JSON's own words."""

from __future__ import annotations

from naver_nvidia.errors import shown


def member(path: str, key: object) -> str:
    """The path of an object's member: ``$.photo`` or, where the key is no plain word, ``$['a b']``.

    >>> member("$.people[0]", "name")
    '$.people[0].name'
    """
    is_plain = isinstance(key, str) and key.isidentifier()
    return f"{path}.{key}" if is_plain else f"{path}[{shown(key)}]"


def written(value: object) -> str:
    """A value as a fault shows it, with JSON's words for those that Python calls otherwise.

    >>> written(None), written(True), written("true")
    ('null', 'true', "'true'")
    """
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else shown(value)
