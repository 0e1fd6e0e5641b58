"""Check that every link inside a built site leads to a page, and to a place on it, that is there.

    python scripts/check_links.py docs/_build/html

Sphinx itself checks what the pages' sources refer to; this also sees raw HTML, frames and pictures.
"""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator


class Page(HTMLParser):
    """The places on a page that links can lead to, and where its own links lead."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.places = {""}
        self.links: list[str] = []
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser calls it so
        """Note what the element is called and where it leads."""
        for name, value in attrs:
            if name == "id" and value is not None:
                self.places.add(value)
            elif name in ("href", "src") and value is not None:
                self.links.append(value)


def broken(site: Path) -> Iterator[tuple[Path, str]]:
    """Each link that leads nowhere, with the page that it stands on."""
    pages = {file.resolve(): Page(file) for file in site.rglob("*.html")}
    for file, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            found = pages.get(target)
            place = unquote(parts.fragment)
            if not target.exists() or (found is not None and place not in found.places):
                yield file.relative_to(site.resolve()), link


if __name__ == "__main__":
    faults = list(broken(Path(sys.argv[1])))
    for page, link in faults:
        print(f"{page}: {link} leads nowhere")
    sys.exit(1 if faults else 0)
