"""Whether a text is written in another script than English is."""

from __future__ import annotations

from typing import Final

# The last letter of Latin Extended-B.
_LAST_LATIN: Final = "\u024f"


def is_of_other_script(text: str) -> bool:
    """Whether most letters of the text are not Latin ones: Hangul, say, or Cyrillic."""
    if text.isascii():
        return False
    letters = [letter > _LAST_LATIN for letter in text if letter.isalpha()]
    return sum(letters) * 2 > len(letters)
