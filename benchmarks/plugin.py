"""What the pytest plugin costs a run that does not ask for it: pytest with it against without.

The library must be installed, for that is how pytest finds the plugin. Runs with and without take
turns, so that a slow moment of the machine falls on both.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from importlib.metadata import entry_points
from pathlib import Path
from statistics import median

ROUNDS = 25


def seconds(folder: str, *options: str) -> float:
    """How long pytest takes for one empty test."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, folder]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command, above
    return time.perf_counter() - start


def main() -> None:
    """Print the two medians and their ratio."""
    if not entry_points(group="pytest11", name="naver_nvidia"):
        sys.exit("the plugin is not installed: pip install . first")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "test_empty.py").write_text("def test_empty() -> None: ...\n")
        seconds(folder)  # bytecode is written and files are read into memory
        runs = [(seconds(folder), seconds(folder, "-p", "no:naver_nvidia")) for _ in range(ROUNDS)]
    ours, bare = (median(times) for times in zip(*runs, strict=True))
    print(f"pytest with the plugin {ours * 1000:.0f} ms, without {bare * 1000:.0f} ms")
    ratio = median(one / other for one, other in runs)
    print(f"ratio {ratio:.3f} (median of {ROUNDS} pairs)")


if __name__ == "__main__":
    main()
