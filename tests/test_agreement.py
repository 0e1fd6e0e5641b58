"""How far a second annotator agrees: what the page says is what the script prints."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[1]


def test_the_page_has_the_agreement_as_it_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """A change of either annotation shows on the page, or fails here."""
    runpy.run_path(str(ROOT / "scripts" / "agreement.py"))["main"](differences=False)
    page = (ROOT / "docs/explanation/annotation.md").read_text(encoding="utf-8")
    assert capsys.readouterr().out in page


def test_every_difference_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Who asks for differences sees those of both, such as whether the frame is an entity."""
    runpy.run_path(str(ROOT / "scripts" / "agreement.py"))["main"](differences=True)
    listed = capsys.readouterr().out
    assert "only second: ('picture-frame', 'Product')" in listed
    assert "only ours: ('graphic-processing-unit', 'Product')" in listed
