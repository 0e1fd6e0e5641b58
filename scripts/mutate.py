"""Change the core in one place at a time, and see whether a test fails.

    python scripts/mutate.py COUNT [SEED]

works on a copy, runs for each mutant some of the tests that execute its line, then those that its
module's name leads to, and adds what survived to scripts/mutants.txt, one a line: the file, the
function, what stood there, what it became and, after two spaces and a #, why no test sees it, which
a person writes. Two thirds are of dates, meetings, article and serialization.
"""

from __future__ import annotations

import ast
import functools
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from coverage import CoverageData

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
BASELINE = ROOT / "scripts" / "mutants.txt"
# The tests of what is in each room, and of how many mutants in a hundred it is the place.
ROOMS: dict[str, tuple[int, tuple[str, ...]]] = {
    "dates": (30, ("tests/dates", "tests/test_article.py")),
    "meetings": (
        18,
        (
            "tests/test_meetings.py",
            "tests/test_pictures.py",
            "tests/test_saved.py",
            "tests/test_tables.py",
            "tests/test_vectors.py",
            "tests/test_corpus.py",
        ),
    ),
    "article": (
        10,
        ("tests/test_accounts.py", "tests/test_article.py", "tests/test_statements.py"),
    ),
    "serialization": (
        12,
        ("tests/test_serialization.py", "tests/test_schema.py", "tests/test_corpus.py"),
    ),
    "register": (
        12,
        (
            "tests/test_rows.py",
            "tests/test_register*.py",
            "tests/test_blocks.py",
            "tests/test_encoded.py",
            "tests/test_saved.py",
        ),
    ),
    "comparison": (7, ("tests/comparison",)),
    "corpus": (6, ("tests/test_accounts.py", "tests/test_corpus.py")),
    "drafting": (5, ("tests/drafting",)),
}
# The bundled article and the public signatures have something of every room.
ALSO = ("tests/test_fixture.py", "tests/test_stability.py")
SECONDS = 600
# How many of the tests that execute a line are tried first: they see nearly every mutant.
NEAR = 40
FEW = ("--hypothesis-profile", "few", "-m", "not slow")
NO_TESTS = (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED)
# A keyword that only asserts, or bounds what is remembered, changes no answer.
UNSEEN = ("strict", "maxsize")
OPPOSITES: dict[type[ast.AST], Any] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


@attrs.frozen
class Mutant:
    """One change to one file: where, what stands there, what is to stand there."""

    path: Path
    function: str
    before: str
    after: str
    source: str
    line: int

    def __str__(self) -> str:
        """As the baseline has it."""
        place = self.path.relative_to(ROOT / "src" / "naver_nvidia")
        return f"{place} {self.function}: {self.before} -> {self.after}"


@functools.cache
def mutants(path: Path) -> list[Mutant]:
    """Every mutant of a file."""
    text = path.read_text(encoding="utf-8")
    return [
        Mutant(path, function, before, after, source, node.lineno)
        for function, node in _expressions(ast.parse(text))
        for before, after in _changes(node)
        if (source := _replaced(text, node, after)) is not None
    ]


def _expressions(within: ast.AST, function: str = "(module)") -> Iterator[tuple[str, ast.expr]]:
    """Every expression, with the innermost function or class that it is in."""
    for node in ast.iter_child_nodes(within):
        if isinstance(node, ast.expr):
            yield function, node
        match node:
            case ast.keyword(arg=arg) if arg in UNSEEN:
                pass
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield from _expressions(node, name)
            case _:
                yield from _expressions(node, function)


def _changes(node: ast.expr) -> Iterator[tuple[str, str]]:
    """The expression as it is, and as it might be instead."""
    match node:
        case ast.Constant(value=bool(value)):
            yield str(value), str(not value)
        case ast.Constant(value=int(value)):
            yield str(value), str(value + 1)
        case ast.Compare(left=left, ops=[operator], comparators=[right]) if (
            type(operator) in OPPOSITES
        ):
            compared = ast.Compare(left, [OPPOSITES[type(operator)]()], [right])
            yield ast.unparse(node), ast.unparse(compared)
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in OPPOSITES:
            reckoned = ast.BinOp(left, OPPOSITES[type(operator)](), right)
            yield ast.unparse(node), f"({ast.unparse(reckoned)})"
        case ast.BoolOp(op=operator, values=values):
            joined = ast.BoolOp(OPPOSITES[type(operator)](), values)
            yield ast.unparse(node), f"({ast.unparse(joined)})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield ast.unparse(node), f"bool({ast.unparse(operand)})"
        case _:
            return


def _replaced(text: str, node: ast.expr, after: str) -> str | None:
    """The text with something else for the node, or None where that is no Python."""
    found = ast.get_source_segment(text, node)
    if found is None:
        return None
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: node.lineno - 1]))
    start += len(lines[node.lineno - 1].encode()[: node.col_offset].decode())
    changed = text[:start] + after + text[start + len(found) :]
    try:
        # Python 3.11 misplaces what stands in an f-string.
        is_there = ast.dump(ast.parse(f"({found})", mode="eval").body) == ast.dump(node)
        ast.parse(changed)
    except SyntaxError:
        return None
    return changed if is_there else None


def sample(count: int, seed: int) -> list[tuple[str, Mutant]]:
    """So many mutants at random, each with its room: the same for the same seed and sources."""
    chance = random.Random(seed)  # noqa: S311 - a sample
    rooms = chance.choices(list(ROOMS), [weight for weight, _ in ROOMS.values()], k=count)
    chosen: list[tuple[str, Mutant]] = []
    for room in rooms:
        files = sorted((ROOT / "src" / "naver_nvidia" / room).rglob("*.py"))
        sizes = [file.stat().st_size for file in files]
        every: list[Mutant] = []
        while not every:
            every = mutants(chance.choices(files, sizes)[0])
        chosen.append((room, chance.choice(every)))
    return chosen


def run_tests(copy: Path, *arguments: str, seconds: int | None = SECONDS) -> int:
    """How the tests of a copy end; those that do not end fail."""
    program = (
        f"import pytest, sys; sys.path.insert(0, {str(copy / 'src')!r}); "
        "sys.exit(pytest.main(sys.argv[1:]))"
    )
    command = [sys.executable, "-B", "-c", program, "-q", "-p", "no:cacheprovider", *arguments]
    try:
        run = subprocess.run(  # noqa: S603 - our own tests
            command, cwd=copy, check=False, capture_output=True, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        return pytest.ExitCode.TESTS_FAILED
    return run.returncode


def tests_by_line(copy: Path) -> CoverageData:
    """Which tests execute which lines."""
    counted = ("--cov", "--cov-context=test", "--cov-report=")
    run_tests(copy, *FEW, *counted, "tests", seconds=None)
    data = CoverageData(str(copy / ".coverage"))
    data.read()
    return data


def survives(copy: Path, room: str, mutant: Mutant, data: CoverageData) -> bool:
    """Whether the tests that execute the line pass all the same, and those of the room."""
    there = copy / mutant.path.relative_to(ROOT)
    contexts = data.contexts_by_lineno(str(there)).get(mutant.line, [])
    executing = sorted({each.partition("|")[0] for each in contexts} - {""})
    near = random.Random(0).sample(executing, min(NEAR, len(executing)))  # noqa: S311 - a sample
    of_room = [
        str(path) for pattern in (*ROOMS[room][1], *ALSO) for path in sorted(copy.glob(pattern))
    ]
    there.write_text(mutant.source, encoding="utf-8")
    try:
        # No test is found by a name with "::" in what it is given.
        is_seen = near and run_tests(copy, "-x", *FEW, *near) not in (0, *NO_TESTS)
        return not is_seen and run_tests(copy, "-x", *of_room) == 0
    finally:
        shutil.copy2(mutant.path, there)


def main() -> None:
    """Print and write down what survives."""
    count = int(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0  # noqa: PLR2004 - the second argument
    before = BASELINE.read_text(encoding="utf-8").splitlines() if BASELINE.exists() else []
    known = {line.partition("  # ")[0] for line in before}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*"))
        data = tests_by_line(copy)
        left: list[str] = []
        for number, (room, mutant) in enumerate(sample(count, seed), start=1):
            if survives(copy, room, mutant, data):
                left.append(str(mutant))
                new = "" if str(mutant) in known else " (new)"
                print(f"survives: {mutant}{new}", flush=True)
            print(f"{number} of {count}, {len(left)} alive", flush=True)
    print(f"{count - len(left)} of {count} killed")
    new_ones = {f"{each}  # ?" for each in left if each not in known}
    BASELINE.write_text("".join(f"{line}\n" for line in sorted({*before, *new_ones})), "utf-8")


if __name__ == "__main__":
    main()
