"""What the command line's tests have in common: the command run here, and files for it."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from naver_nvidia import article_to_json, load_article
from naver_nvidia.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Run(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, object]:
        data: dict[str, object] = json.loads(self.out)
        return data


class Runner:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *argv: str) -> Run:
        return Run(main(argv), *self._capsys.readouterr())


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def faulty(tmp_path: Path) -> str:
    data = article_to_json(load_article())
    data = data.replace('"kind": "direct"', '"kind": "spoken"')
    path = tmp_path / "faulty.json"
    path.write_bytes(data.replace('"status": "held"', '"state": "held"').encode())
    return str(path)


@pytest.fixture
def bundled(tmp_path: Path) -> str:
    path = tmp_path / "article.json"
    path.write_bytes(article_to_json(load_article()).encode())
    return str(path)


@pytest.fixture
def standoff(tmp_path: Path) -> tuple[str, str]:
    annotation, text = tmp_path / "annotation.json", tmp_path / "article.txt"
    annotation.write_bytes(article_to_json(load_article(), standoff=True).encode())
    text.write_bytes(load_article().text.encode())
    return str(annotation), str(text)


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def give_it(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    return give_it
