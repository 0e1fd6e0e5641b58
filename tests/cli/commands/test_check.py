"""The command ``check``, of articles."""

from __future__ import annotations

from typing import Any

FAULTS = [
    "$.meetings[0].state: is no key of the format",
    "$.quotes[1].kind: 'spoken' is not one of 'direct', 'partial', 'indirect'",
]


def test_check_finds_no_faults_in_the_bundled_article(
    run: Any, bundled: str, standoff: tuple[str, str]
) -> None:
    """A right article is said to be so, whole or standoff."""
    annotation, text = standoff
    assert run("check", bundled) == (0, f"{bundled}: no faults\n", "")
    assert run("check", annotation, "--text", text) == (0, f"{annotation}: no faults\n", "")
    expected = {"valid": True, "faults": [], "unmentioned": []}
    assert run("check", bundled, "--json").data == expected


def test_check_lists_every_fault(run: Any, faulty: str) -> None:
    """Each fault is a line, its path first, and the status is 1."""
    assert run("check", faulty) == (
        1,
        f"{FAULTS[0]}\n{FAULTS[1]}\n",
        "",
    )


def test_check_lists_faults_as_json(run: Any, faulty: str) -> None:
    """For programs, path and problem are apart."""
    done = run("check", faulty, "--json")
    assert done.status == 1
    assert done.data == {
        "valid": False,
        "faults": [
            {"path": "$.meetings[0].state", "problem": "is no key of the format"},
            {
                "path": "$.quotes[1].kind",
                "problem": "'spoken' is not one of 'direct', 'partial', 'indirect'",
            },
        ],
    }
