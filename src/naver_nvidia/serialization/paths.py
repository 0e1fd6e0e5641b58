"""JSON paths (RFC 9535) to what a fault is about."""

from __future__ import annotations

from naver_nvidia.errors import shown


def member(path: str, key: object) -> str:
    """The path of an object's member: ``$.photo`` or, where the key is no plain word, ``$['a b']``.

    >>> member("$.people[0]", "name")
    '$.people[0].name'
    """
    is_plain = isinstance(key, str) and key.isidentifier()
    return f"{path}.{key}" if is_plain else f"{path}[{shown(key)}]"
