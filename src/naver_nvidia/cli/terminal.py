"""What a terminal needs of text: harmless characters, their columns, lines that fit."""

from __future__ import annotations

import re
import unicodedata

# Whatever moves the cursor, colours, rings, or turns the order of what is read, and what no
# encoding has: C0 (but for the line feed), DEL and C1, bidirectional controls, lone surrogates.
_HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_NOT_ASCII = re.compile("[^\x00-\x7f]")


def printable(text: str, encoding: str = "utf-8") -> str:
    r"""The text on one line, its control characters, and what the encoding lacks, as escapes.

    >>> print(printable("Na\x1b[31mver\nNvidia"))
    Na\x1b[31mver Nvidia
    """
    return harmless(" ".join(text.split()), encoding)


def harmless(text: str, encoding: str = "utf-8") -> str:
    r"""The text, its control characters (line feeds aside) and what the encoding lacks as escapes.

    >>> print(harmless("a  \x1b[31mb"))
    a  \x1b[31mb
    """
    return _HARMFUL.sub(_escape, text).encode(encoding, "backslashreplace").decode(encoding)


def printable_json(text: str, encoding: str = "utf-8") -> str:
    r"""The same JSON, what `printable` escapes being escaped as JSON has it (``\u001b``).

    >>> print(printable_json('"Caf\u00e9"', "ascii"))
    "Caf\u00e9"
    """
    harmless = _HARMFUL.sub(_json_escape, text)
    try:
        harmless.encode(encoding)
    except UnicodeEncodeError:
        return _NOT_ASCII.sub(_json_escape, harmless)
    return harmless


def _escape(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode()


def _json_escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def columns_of(text: str) -> int:
    """How many columns the text takes: East Asian wide characters two, combining marks none.

    >>> columns_of("Naver"), columns_of("네이버")
    (5, 6)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    # Vowels and final consonants of conjoining Hangul join the wide consonant before them.
    joins = "\u1160" <= character <= "\u11ff"
    return 0 if joins or unicodedata.category(character) in ("Mn", "Me", "Cf") else 1


def wrapped(text: str, columns: int) -> list[str]:
    """The text in lines of so many columns, broken at spaces; a longer word is broken in itself."""
    lines = [""]
    for word in text.split(" "):
        space = " " if lines[-1] else ""
        if columns_of(lines[-1] + space + word) <= columns:
            lines[-1] += space + word
        elif columns_of(word) <= columns:
            lines.append(word)
        else:
            lines[-1] += space
            for character in word:
                if columns_of(lines[-1] + character) > columns:
                    lines.append("")
                lines[-1] += character
    return [line.rstrip(" ") for line in lines]
