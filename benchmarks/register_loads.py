"""What it costs to read, save, reopen and export a register, each beside a named rival."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

WHO = "Person 7"
ASKED = """SELECT count(DISTINCT b.person) FROM p a JOIN p b ON a.meeting = b.meeting
    WHERE a.person = ? AND b.delegation <> a.delegation"""


def write(folder: Path, meetings: int) -> None:
    """The register as CSV and Parquet files."""
    from pyarrow import csv, parquet  # noqa: PLC0415

    import register_made  # noqa: PLC0415 - beside this file

    table = register_made.arrow_table(register_made.made(meetings))
    csv.write_csv(table, folder / "rows.csv")
    parquet.write_table(table, folder / "rows.parquet")


def _ours(path: str) -> int:
    from naver_nvidia import Meetings  # noqa: PLC0415

    return len(Meetings.from_rows(path).who_met(WHO))


def _table(path: str) -> int:
    from pyarrow import parquet  # noqa: PLC0415

    from naver_nvidia import Meetings  # noqa: PLC0415

    return len(Meetings.from_rows(parquet.read_table(path)).who_met(WHO))


def _polars(path: str) -> int:
    import polars as pl  # noqa: PLC0415

    read: Any = pl.read_csv if path.endswith("csv") else pl.read_parquet
    frame = read(path)
    both = frame.filter(pl.col("person") == WHO).join(frame, on="meeting")
    across = both.filter(pl.col("delegation") != pl.col("delegation_right"))
    return int(across["person_right"].n_unique())


def _duckdb(path: str) -> int:
    import duckdb  # noqa: PLC0415

    base = duckdb.connect()
    base.execute(f"CREATE TABLE p AS SELECT * FROM '{path}'")  # noqa: S608 - our own file
    found: Any = base.execute(ASKED, [WHO]).fetchone()
    return int(found[0])


def _pandas(path: str) -> int:
    import pandas as pd  # noqa: PLC0415

    frame = pd.read_csv(path)
    both = frame[frame["person"] == WHO].merge(frame, on="meeting")
    return int(both[both["delegation_x"] != both["delegation_y"]]["person_y"].nunique())


def _saved(path: str) -> int:
    from naver_nvidia import Meetings  # noqa: PLC0415

    return len(Meetings.open(path).who_met(WHO))


def _pickled(path: str) -> int:
    return len(pickle.loads(Path(path).read_bytes()).who_met(WHO))  # noqa: S301 - our own


READ: dict[str, Callable[[str], int]] = {
    "ours": _ours,
    "ours, a table": _table,
    "Polars": _polars,
    "DuckDB": _duckdb,
    "pandas": _pandas,
    "open": _saved,
    "unpickle": _pickled,
}


def measure(name: str, path: str) -> dict[str, float]:
    """Read once, after the modules are loaded, in this process: CPU seconds and peak MB."""
    with tempfile.TemporaryDirectory() as folder:
        _warm(name, Path(folder), Path(path).suffix)
    before = memory("VmRSS")
    start = time.process_time()
    found = READ[name](path)
    seconds = time.process_time() - start
    peak = memory("VmHWM")
    return {"found": found, "s": seconds, "MB": peak, "more MB": peak - before}


def memory(what: str) -> float:
    """What Linux says of this process, in MB: VmRSS is held now, VmHWM was at most."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition(f"{what}:")[2].split()[0]) / 1e3


def _warm(name: str, folder: Path, suffix: str) -> None:
    """Do the same to a small register."""
    write(folder, 1000)
    if name in {"open", "unpickle"}:
        saved(folder)
    READ[name](str(next(folder.glob(f"*{suffix}"))))


def saved(folder: Path) -> None:
    """Save and pickle the register of the folder."""
    from naver_nvidia import Meetings  # noqa: PLC0415

    meetings = Meetings.from_rows(folder / "rows.parquet")
    meetings.save(folder / "rows.arrow")
    (folder / "rows.pickle").write_bytes(pickle.dumps(meetings))


def timed(call: Callable[[], Any]) -> tuple[Any, float]:
    """What the call gives, and its CPU seconds."""
    start = time.process_time()
    found = call()
    return found, time.process_time() - start


def exports(folder: Path) -> None:
    """Tables and pickles, as ratios to the load and to the pickle of the whole."""
    from pyarrow import parquet  # noqa: PLC0415

    from naver_nvidia import Meetings  # noqa: PLC0415

    table = parquet.read_table(folder / "rows.parquet")
    meetings, load = timed(lambda: Meetings.from_rows(table))
    tables, out = timed(meetings.to_arrow)
    _, back = timed(lambda: Meetings.from_tables(*tables))
    _, whole = timed(lambda: pickle.dumps(meetings))
    view, part = timed(lambda: pickle.dumps(meetings[1:]))
    print(f"{'from_rows, a table':28}{load:8.2f} s")
    print(f"{'to_arrow':28}{out:8.2f} s {out / load:6.2f} x from_rows")
    print(f"{'from_tables':28}{back:8.2f} s {back / load:6.2f} x from_rows")
    print(f"{'pickle':28}{whole:8.2f} s")
    print(f"{'pickle of all but one':28}{part:8.2f} s {part / whole:6.2f} x pickle")
    del view


def report(meetings: int, parquet_meetings: int | None = None) -> None:
    """Print every ratio; with a second number also Parquet of so many meetings."""
    pairs = [
        (".csv", "ours", ("Polars", "DuckDB", "pandas")),
        (".parquet", "ours", ("DuckDB", "Polars")),
        (".parquet", "ours, a table", ("DuckDB", "Polars")),
        (".arrow", "open", ("unpickle",)),
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, meetings)
        saved(folder)
        print(f"{meetings:,} meetings, read and asked one question: CPU seconds, peak MB")
        for suffix, who, rivals in pairs:
            _beside(folder, suffix, who, rivals)
        exports(folder)
        if parquet_meetings is not None:
            write(folder, parquet_meetings)
            print(f"{parquet_meetings:,} meetings")
            _beside(folder, ".parquet", "ours", ("DuckDB", "Polars"))


def _beside(folder: Path, suffix: str, who: str, rivals: tuple[str, ...]) -> None:
    ours = _in_its_own_process(who, folder / f"rows{suffix}")
    print(f"{suffix} {who:22}{ours['s']:8.3f} s {ours['MB']:8.0f} MB, {ours['more MB']:.0f} more")
    for rival in rivals:
        other = folder / ("rows.pickle" if rival == "unpickle" else f"rows{suffix}")
        found = _in_its_own_process(rival, other)
        if found["found"] != ours["found"]:
            raise SystemExit(f"{rival} has another answer")
        print(
            f"{'':6}{rival:22}{found['s']:8.3f} s {found['MB']:8.0f} MB, {found['more MB']:.0f} "
            f"more: ours take {ours['s'] / found['s']:.2f} x the time, "
            f"{ours['MB'] / found['MB']:.2f} x the memory",
            flush=True,
        )


def _in_its_own_process(name: str, path: Path) -> dict[str, float]:
    command = [sys.executable, __file__, name, str(path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603
    if done.returncode:
        raise SystemExit(done.stderr)
    return dict(json.loads(done.stdout))


if __name__ == "__main__":
    print(json.dumps(measure(*sys.argv[1:])))
