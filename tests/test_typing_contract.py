from __future__ import annotations

import ast
from pathlib import Path

import naver_nvidia

CONTRACT = Path(__file__).parent / "typing"
NODES = [
    node
    for file in sorted(CONTRACT.glob("*.py"))
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
]


def test_the_contract_names_all_that_is_public() -> None:
    """Checkers are asked about every name of the flat API."""
    imported = {
        alias.name
        for node in NODES
        if isinstance(node, ast.ImportFrom) and node.module == "naver_nvidia"
        for alias in node.names
    }
    assert imported == set(naver_nvidia.__all__)


def test_the_contract_uses_all_that_public_types_offer() -> None:
    """Checkers are asked about every public attribute, property and method of every type."""
    used = {node.attr for node in NODES if isinstance(node, ast.Attribute)}
    offered = {
        f"{kind.__name__}.{name}"
        for kind in (getattr(naver_nvidia, name) for name in naver_nvidia.__all__)
        if isinstance(kind, type) and not issubclass(kind, Exception)
        for name in dir(kind)
        if not name.startswith("_")
    }
    assert {each for each in offered if each.partition(".")[2] not in used} == set()
