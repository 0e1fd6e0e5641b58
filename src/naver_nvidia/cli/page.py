"""Page: headings, rows and blocks of text, wrapped with hanging indents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from naver_nvidia.cli.terminal import columns_of, printable, wrapped

COLUMNS: Final = 80
_INDENT = 2
_GAP = 2
_BOLD, _DIM = "1", "2"


class Page:
    """Text laid out in so many columns; ``str()`` gives it, without a final line feed.

    ``styled`` marks headings bold and notes dim, with the escape sequences of terminals.
    ``encoding`` is what the text will be printed in: what it lacks is shown as an escape, and so
    is every control character of the text.

    >>> page = Page(columns=40)
    >>> page.heading("People")
    >>> page.rows([("Jensen Huang", "co-founder and CEO of Nvidia"), ("Kim", "CEO")])
    >>> print(page)
    People
      Jensen Huang  co-founder and CEO of
                    Nvidia
      Kim           CEO
    """

    def __init__(
        self, *, columns: int = COLUMNS, styled: bool = False, encoding: str = "utf-8"
    ) -> None:
        self._columns = columns
        self._styled = styled
        self._encoding = encoding
        self._lines: list[str] = []

    def __str__(self) -> str:
        return "\n".join(self._lines)

    def heading(self, text: str) -> None:
        """A heading at the margin, apart from what stands above."""
        self.gap()
        self._put(text, indent=0, style=_BOLD)

    def rows(self, rows: Iterable[tuple[str, str]], *, label_columns: int = 0) -> None:
        """Labels and texts side by side, the texts wrapped under themselves.

        The labels take ``label_columns``, or more if one needs more; one that would take half of
        the page stands on a line of its own.
        """
        cells = [(self._printable(label), self._printable(text)) for label, text in rows]
        most = self._columns // 2 - _INDENT - _GAP
        widths = [columns_of(label) for label, _ in cells]
        label_columns = max(label_columns, *(width for width in widths if width <= most), 0)
        indent = _INDENT + label_columns + _GAP
        for (label, text), width in zip(cells, widths, strict=True):
            lines = wrapped(text, self._columns - indent)
            if width <= label_columns:
                first = " " * _INDENT + label + " " * (label_columns - width + _GAP) + lines[0]
                self._lines.append(first.rstrip(" "))
                lines = lines[1:]
            else:
                self._put(label, indent=_INDENT)
            self._lines += (" " * indent + line for line in lines if line)

    def block(self, text: str, *, indent: int = _INDENT) -> None:
        """A paragraph, wrapped behind its indent."""
        self._put(text, indent=indent)

    def note(self, text: str, *, indent: int = _INDENT) -> None:
        """A paragraph of what is said about the text above it."""
        self._put(text, indent=indent, style=_DIM)

    def gap(self) -> None:
        """An empty line, except at the top."""
        if self._lines:
            self._lines.append("")

    def _printable(self, text: str) -> str:
        return printable(text, self._encoding)

    def _put(self, text: str, *, indent: int, style: str = "") -> None:
        for line in wrapped(self._printable(text), self._columns - indent):
            marked = f"\x1b[{style}m{line}\x1b[0m" if style and self._styled else line
            self._lines.append(" " * indent + marked)
