"""A register of a million meetings against the tools that one would otherwise use, in one run.

``python benchmarks/register.py [--meetings N] [--only NAME ...] [--growth FILE | --suite |
--loads]``

Every row is measured in a process of its own, so that memory is its own; each engine gets the same
integers. "naver_nvidia, bare" asks the columns by number, as the others are asked; "naver_nvidia,
public" reads an Arrow table of words, is asked by words, and answers with sequences that make their
objects when looked at; "looked at" makes all of them. Times are of the CPU, all threads together,
for the machine may have other work.

``--loads`` reads files, saves, reopens and exports instead, each beside a rival, and with
``--parquet N`` reads Parquet of so many meetings too.

``--suite`` asks memory, Polars, DuckDB and Spark the same questions, and fails where they differ.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import json
import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import register_made
import register_ours as ours
import register_rivals as rivals

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ENGINES: dict[str, Callable[..., rivals.Engine]] = {
    "naver_nvidia, bare": ours.bare,
    "naver_nvidia, no NumPy": ours.bare,
    "naver_nvidia, public": ours.public,
    "naver_nvidia, looked at": ours.looked_at,
    "networkx bipartite": rivals.networkx,
    "rustworkx": rivals.rustworkx,
    "igraph": rivals.igraph,
    "SQLite, indexed": rivals.sqlite,
    "DuckDB": rivals.duckdb,
    "Polars": rivals.polars,
    "dicts of sets": rivals.dicts,
}


WITH_WORDS = ("naver_nvidia, public", "naver_nvidia, looked at")


def held_bytes() -> int:
    """What this process holds."""
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)  # what was freed counts for nobody
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def timed(call: Callable[..., Any], arguments: Sequence[tuple[int, ...]]) -> float:
    """The best microseconds for one call, on average over the arguments."""
    best = float("inf")
    spent = time.process_time()
    for _ in range(5):
        start = time.process_time()
        for each in arguments:
            call(*each)
        best = min(best, (time.process_time() - start) / len(arguments))
        if time.process_time() - spent > 20:  # noqa: PLR2004 - seconds; the slow are slow enough
            break
    return best * 1e6


def measure(name: str, meetings: int) -> dict[str, float]:
    """Build one engine and ask it."""
    if name == "naver_nvidia, no NumPy":
        from naver_nvidia.meetings.store import vectors  # noqa: PLC0415

        vectors.WORTH_NUMPY = sys.maxsize
    register = register_made.made(meetings)
    typical, hub = register_made.typical_and_hub(register)
    pairs = register_made.pairs(register, typical)
    given: tuple[Any, ...] = (register,)
    key: Callable[[int], Any] = int
    if name in WITH_WORDS:
        given, key = (register_made.arrow_table(register),), register_made.word
    before = held_bytes()
    start = time.process_time()
    engine = ENGINES[name](*given)
    result = {"build s": time.process_time() - start}
    result["MB"] = (held_bytes() - before) / 1e6
    few = 20 if name in {"DuckDB", "Polars"} else len(typical)
    one = [(key(person),) for person in typical[:few]]
    two = [(key(person), key(other)) for person, other in pairs[:few]]
    result["counterparts us"] = timed(engine.counterparts, one)
    result["between us"] = timed(engine.between, two)
    result["in a range us"] = timed(engine.in_range, one)
    if engine.chain is not None:
        ends = [(key(person), key(other)) for person, other in pairwise(typical)]
        result["chain us"] = timed(engine.chain, ends[: {"rustworkx": 2, "igraph": 20}.get(name)])
    result["hub ms"] = timed(engine.counterparts, [(key(hub),)]) / 1e3
    return result


def in_its_own_process(name: str, meetings: int) -> dict[str, float]:
    """Measure an engine where nothing else is in memory."""
    command = [sys.executable, __file__, "--meetings", str(meetings), "--measure", name]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603
    if done.returncode:
        raise SystemExit(done.stderr)
    return dict(json.loads(done.stdout))


COLUMNS = ("build s", "MB", "counterparts us", "between us", "in a range us", "chain us", "hub ms")


def report(names: Sequence[str], meetings: int) -> None:
    """Print the table."""
    print(f"{meetings:,} meetings")
    print(f"{'':24}" + "".join(f"{each:>17}" for each in COLUMNS))
    for name in names:
        found = in_its_own_process(name, meetings)
        cells = (f"{found[each]:,.1f}" if each in found else "-" for each in COLUMNS)
        print(f"{name:24}" + "".join(f"{each:>17}" for each in cells), flush=True)


def growth(path: Path, most: int) -> None:
    """Measure from a thousand meetings up, and draw it."""
    import growth_plot  # noqa: PLC0415 - beside this file

    sizes = [size for power in range(3, 7) for size in (10**power, 2 * 10**power, 5 * 10**power)]
    measured = {
        size: in_its_own_process("naver_nvidia, bare", size) for size in sizes if size <= most
    }
    for size, found in measured.items():
        print(f"{size:>10,} " + " ".join(f"{each} {found[each]:,.2f}" for each in COLUMNS))
    path.write_text(growth_plot.drawn(measured), encoding="utf-8")


def suite(meetings: int) -> None:
    """Ask memory and every engine the same, and fail where an answer differs."""
    import register_suite  # noqa: PLC0415 - beside this file
    from naver_nvidia import Meetings  # noqa: PLC0415

    register = register_made.made(meetings)
    typical, hub = register_made.typical_and_hub(register)
    whole = Meetings.from_rows(register_made.arrow_table(register))
    print(f"{meetings:,} meetings")
    register_suite.report(whole, [f"Person {person}" for person in (typical[0], hub)])


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=1_000_000)
    parser.add_argument("--only", nargs="*", default=list(ENGINES), choices=list(ENGINES))
    parser.add_argument("--measure", choices=list(ENGINES), help=argparse.SUPPRESS)
    parser.add_argument("--growth", type=Path)
    parser.add_argument("--suite", action="store_true")
    parser.add_argument("--loads", action="store_true")
    parser.add_argument("--parquet", type=int)
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(measure(asked.measure, asked.meetings)))
    elif asked.growth:
        growth(asked.growth, asked.meetings)
    elif asked.suite:
        suite(asked.meetings)
    elif asked.loads:
        import register_loads  # noqa: PLC0415 - beside this file

        register_loads.report(asked.meetings, asked.parquet)
    else:
        report(asked.only, asked.meetings)


if __name__ == "__main__":
    main()
