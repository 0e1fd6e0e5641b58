"""The developers' entry point: ``nox`` checks everything, ``nox -s bench`` measures."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import nox

nox.options.default_venv_backend = "uv|venv"  # uv installs in seconds
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = [
    "lint",
    "typing",
    "docs",
    "dist",
    "lowest(core)",
    "without_text",
    "pyodide",
    "interop",
    "tests",  # last: its summary is the one that continuous integration reads
]

ADAPTERS = "*/naver_nvidia/interop/*"  # covered by their own session, which has their libraries
# By file: the examples of a page build on one another.
PARALLEL = ("-n", "auto", "--dist", "loadfile")
# Of what the session "tests" shows, again what may differ with other versions.
AGAIN = ("-q", "--hypothesis-profile", "few", "-m", "not slow and not once")
ASKS_FOR_IT = {"load_article", "naver_nvidia_article", "naver_nvidia_text", "needs_text"}
NO_TESTS = 5  # pytest's exit status where no test is chosen
NOT_INSTALLED = 75  # the exit status of a finding whose packages could not be had
EXTRAS = "arrow,datasets,icalendar,networkx,rdf,spacy,uima"


def _groups(*names: str) -> list[str]:
    groups = nox.project.load_toml("pyproject.toml")["dependency-groups"]
    return [requirement for name in names for requirement in groups[name]]


def _words(file: Path) -> set[str]:
    return set(re.findall(r"\w+", file.read_text(encoding="utf-8")))


def _covered(session: nox.Session, *paths: str) -> None:
    # Where lines are counted all takes three times as long: laws are tried often without, and a
    # few times, always the same, with; what takes long and reaches no line alone, is not counted.
    uncounted = ("-q", "-m", "(hypothesis or once) and not slow")
    arguments = (*PARALLEL, *paths, *session.posargs)
    session.run("pytest", *uncounted, *arguments, success_codes=[0, NO_TESTS])
    counted = ("--hypothesis-profile", "few", "-m", "not slow and not once")
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", *counted, *arguments)
    session.run("coverage", "combine", "--quiet")


@nox.session
def tests(session: nox.Session) -> None:
    """The whole suite and every documented example, with full branch coverage."""
    session.install(".", *_groups("test", "test-registers", "test-extractors"))
    _covered(session)
    session.run("coverage", "report", "--omit", ADAPTERS)


@nox.session
def slow(session: nox.Session) -> None:
    """What takes a minute a test: how examples come and shrink, and what survives no format."""
    session.install(f".[{EXTRAS}]", *_groups("test", "test-interop"))
    session.run("pytest", *PARALLEL, "-m", "slow", "tests", *session.posargs)


@nox.session
def spark(session: nox.Session) -> None:
    """What Spark, half a gigabyte and slow to start, answers when asked of a register's tables."""
    session.install(".", *_groups("test", "test-spark"))
    session.run("pytest", "tests/test_tables.py", "-k", "spark", *session.posargs)


@nox.session
def without_text(session: nox.Session) -> None:
    """The suite where the article's text was taken out before the package was built."""
    source = Path(session.create_tmp()) / "source"
    shutil.rmtree(source, ignore_errors=True)
    shutil.copytree(".", source, ignore=shutil.ignore_patterns(".*", "article.txt"))
    session.install(str(source), *_groups("test"))
    # A test that never speaks of the article cannot miss its text.
    tests = [str(each) for each in Path("tests").rglob("test_*.py") if ASKS_FOR_IT & _words(each)]
    paths = (*tests, "src", "docs", "README.md")
    session.run("pytest", *AGAIN, *PARALLEL, *paths, *session.posargs)


@nox.session
def dist(session: nox.Session) -> None:
    """What users download: the same bytes twice, complete, valid, and at work from a zip."""
    session.install(".", *_groups("test", "dist"))
    session.run("pytest", "tests/test_dist.py", *session.posargs)


@nox.session
def release(session: nox.Session) -> None:
    """What a release takes but the upload: built, checked, listed and tested as it is installed.

    ``dist/`` has the wheel, the sdist and, as CycloneDX, the bill of what an installation brings.
    """
    session.install(*_groups("dist"), "cyclonedx-bom>=7")
    shutil.rmtree("dist", ignore_errors=True)
    session.run("python", "-m", "build", "--no-isolation")
    wheel, sdist = (str(next(Path("dist").glob(f"*{end}"))) for end in (".whl", ".tar.gz"))
    session.run("twine", "check", "--strict", wheel, sdist)
    clean = Path(session.create_tmp()) / "clean"
    shutil.rmtree(clean, ignore_errors=True)
    session.run("python", "-m", "venv", clean)
    python = str(clean / "bin" / "python")
    session.run(python, "-m", "pip", "install", "--quiet", wheel, external=True)
    session.run(
        python, "-m", "pip", "uninstall", "--quiet", "--yes", "pip", "setuptools", external=True
    )
    bill = f"{wheel.partition('-py3')[0]}.cdx.json"
    session.run("cyclonedx-py", "environment", "--output-reproducible", "-o", bill, python)
    session.install(wheel, *_groups("test"))
    session.run("pytest", *PARALLEL, *session.posargs)


@nox.session
def interop(session: nox.Session) -> None:
    """What other libraries read of the exports, those libraries installed, with full coverage."""
    session.install(f".[{EXTRAS}]", *_groups("test", "test-interop", "typing"))
    pages = ["docs/how-to/export.md", "docs/how-to/score-spacy.md"]
    paths = ["tests/interop", "tests/test_hints.py", "src/naver_nvidia/interop", *pages]
    _covered(session, *paths)
    session.run("coverage", "report", "--include", ADAPTERS)
    session.run("mypy", "src/naver_nvidia/interop")
    session.run("pyright", "--project", "tests/interop/pyrightconfig.json")


PURE = ("attrs", "python-dateutil", "six", "tzdata")
PYODIDE = "pyodide@314.0.7"
PYODIDE_FILES = (
    *("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"),
    *("python_stdlib.zip", "pyodide-lock.json"),
)
# The newest Hypothesis has no pure wheel.
WASM_WHEELS = (
    *(*PURE, "cattrs", "typing_extensions", "pytest"),
    *("iniconfig", "packaging", "pluggy", "pygments", "sybil", "hypothesis==6.155.0"),
    "sortedcontainers",
)
WASM_SUITE = (
    *("passages", "entities", "names", "quotes", "statements", "article", "meetings"),
    "hints",
)


@nox.session
def pyodide(session: nox.Session) -> None:
    """The core's suite on CPython 3.14, as Pyodide in Node has it: no process, no thread."""
    if shutil.which("npm") is None:
        session.skip("needs Node and npm, which have Pyodide")
    folder = Path(session.create_tmp())
    node, wheels = folder / "node", folder / "wheels"
    session.run("npm", "install", "--silent", "--prefix", node, PYODIDE, external=True)
    shutil.rmtree(wheels, ignore_errors=True)
    session.install("pip")
    session.run("pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", wheels, ".", *WASM_WHEELS)
    session.run(
        "node",
        "scripts/pyodide_suite.mjs",
        wheels,
        "-q",
        "-p",
        "no:cacheprovider",
        *(f"tests/test_{name}.py" for name in WASM_SUITE),
        env={"NODE_PATH": str((node / "node_modules").resolve())},
        external=True,
    )


@nox.session
def label_studio(session: nox.Session) -> None:
    """What Label Studio's own SDK, half a gigabyte, reads of the export for it."""
    session.install(".", *_groups("test", "test-label-studio"))
    files = ["tests/interop/test_losses.py", "tests/interop/test_standoff.py"]
    session.run("pytest", *files, "-k", "label_studio", *session.posargs)


@nox.session
@nox.parametrize(
    ("extras", "paths"),
    [
        ("arrow,networkx,numpy,tables", []),
        ("icalendar,rdf,spacy,uima", ["tests/interop"]),
        ("datasets", ["tests/interop/test_datasets.py"]),
    ],
    ids=["core", "exports", "datasets"],  # apart, for some need later versions of others
)
def lowest(session: nox.Session, extras: str, paths: list[str]) -> None:
    """The suite against the lowest versions that pyproject.toml claims, which only uv finds."""
    session.install("uv")
    wanted = ["--resolution", "lowest-direct", f".[{extras}]", "--group", "test"]
    session.run("uv", "pip", "install", *wanted)
    session.run("pytest", *AGAIN, *PARALLEL, *paths, *session.posargs)


@nox.session(python=["3.12", "3.13", "3.14"])
def interpreters(session: nox.Session) -> None:
    """The suite on each later Python that is found; the other sessions have the oldest."""
    session.install(".[arrow,networkx,numpy,tables]", *_groups("test"))
    session.run("pytest", *AGAIN, *PARALLEL, *session.posargs)


@nox.session(name="typing")
def typing_(session: nox.Session) -> None:
    """Every type, by two checkers; what users see of them, by three; and that nothing lacks one."""
    session.install(".", *_groups("test", "typing"))
    session.run("mypy")
    session.run("pyright")
    session.run("pyrefly", "check")
    # From elsewhere, for here the checker would find the sources and not the package.
    with session.chdir(session.create_tmp()):
        session.run("pyright", "--verifytypes", "naver_nvidia", "--ignoreexternal")


@nox.session
def lint(session: nox.Session) -> None:
    """Style, and that modules import only those above them."""
    session.install(".", *_groups("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("lint-imports")


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation, where a warning is an error, and a link that leads nowhere too."""
    session.install(".", *_groups("docs"))
    session.run("sphinx-build", "-W", "-n", "-b", "html", "docs", "docs/_build/html")
    session.run("python", "scripts/check_links.py", "docs/_build/html")


@nox.session
def live(session: nox.Session) -> None:
    """The documentation with Python in its live page, which is tried in the system's Chromium."""
    session.install(".", "pip", *_groups("docs", "test", "browser"))
    node, ready = Path(session.create_tmp()) / "node", Path("docs/_build/live")
    session.run("npm", "install", "--silent", "--prefix", node, PYODIDE, external=True)
    shutil.rmtree(ready, ignore_errors=True)
    session.run("pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", ready, ".", *PURE)
    (ready / "wheels.json").write_text(
        json.dumps(sorted(each.name for each in ready.glob("*.whl")))
    )
    for name in PYODIDE_FILES:
        shutil.copy(node / "node_modules" / "pyodide" / name, ready)
    session.run("sphinx-build", "-W", "-n", "-b", "html", "docs", "docs/_build/html")
    session.run("pytest", "tests/test_live.py", *session.posargs)


@nox.session
def links(session: nox.Session) -> None:
    """The links to other sites, which needs a network and those sites to be up."""
    session.install(".", *_groups("docs"))
    session.run("sphinx-build", "-b", "linkcheck", "docs", "docs/_build/links")


@nox.session
def browser(session: nox.Session) -> None:
    """The HTML in the Chromium that the system has; Playwright downloads none."""
    session.install(".", *_groups("test", "browser"))
    session.run("pytest", "tests/markup/test_browser.py", *session.posargs)


@nox.session(venv_backend="none")
def findings(session: nox.Session) -> None:
    """What others do that nobody would guess (findings/README.md), and whether they still do."""
    changed = []
    for script in sorted(Path("findings").glob("*.sh")):
        status = subprocess.run([script], check=False).returncode  # noqa: S603 - our own
        outcome = {0: "holds", NOT_INSTALLED: "could not be installed"}.get(status, "has changed")
        session.log(f"{script.stem}: {outcome}")
        changed += [script.stem] if outcome == "has changed" else []
    if changed:
        session.error(f"no longer so: {', '.join(changed)}")


@nox.session
def mutation(session: nox.Session) -> None:
    """A random sample of changes to the core, and which of them no test sees.

    ``-- COUNT SEED``; what survives is compared with scripts/mutants.txt, and added to it.
    """
    session.install("-e", ".", *_groups("test"))
    session.run("python", "scripts/mutate.py", *(session.posargs or ("100", "0")))


FUZZED = ("read_json", "read_bytes", "read_draft", "read_dates", "read_rows", "ask")


@nox.session
def fuzz(session: nox.Session) -> None:
    """An hour in all of made-up input, guided by coverage: errors of ours only, and in time.

    ``-- SECONDS`` for each target.
    """
    session.install(".", "atheris")
    for target in FUZZED:
        session.run("python", "scripts/fuzz.py", target, *(session.posargs or ("600",)))


@nox.session
def bench(session: nox.Session) -> None:
    """The benchmarks: ratios against a rival measured in the same run.

    ``nox -s bench`` measures the article and the pytest plugin. ``nox -s bench -- --json 50`` reads
    a JSON article of 50 MB, and ``nox -s bench -- --freeze FILE`` writes every answer about a date
    or lists what differs from those in the file. With other arguments (``--corpus FILE``,
    ``--timeml FOLDER``, ``--fuzz N``, ``--rivals``) it measures the dates, and installs the rivals
    for that.
    """
    session.install(".", "pytest>=8.3")
    if session.posargs[:1] == ["--json"]:
        session.run("python", "benchmarks/large_json.py", *session.posargs[1:])
    elif "--before" in session.posargs:
        session.run("python", "benchmarks/date_speed.py", *session.posargs)
    elif session.posargs:
        if "--freeze" not in session.posargs:
            session.install("-r", "benchmarks/requirements-dates.txt")
        session.run("python", "benchmarks/dates.py", *session.posargs)
    else:
        session.run("python", "benchmarks/article.py")
        session.run("python", "benchmarks/plugin.py")


@nox.session(name="bench-growth")
def bench_growth(session: nox.Session) -> None:
    """How each public call grows: its exponent, and that none is above 1.1 but what the docs name.

    ``-- WORD ...`` measures the calls with these words in their names.
    """
    session.install(".")
    session.run("python", "benchmarks/growth.py", *session.posargs)


@nox.session(name="bench-corpus")
def bench_corpus(session: nox.Session) -> None:
    """A corpus of 100, 1,000 and 10,000 articles: loaded, held in memory and asked.

    ``-- --before PYTHON`` compares with the build that another interpreter has.
    """
    session.install(".")
    session.run("python", "benchmarks/corpus.py", *session.posargs)


@nox.session(name="bench-register")
def bench_register(session: nox.Session) -> None:
    """A register of a million meetings against the tools that one would otherwise use.

    ``-- --growth docs/explanation/growth.svg`` draws the plot in the docs instead; ``-- --suite``
    asks memory, Polars, DuckDB and Spark the same, and fails where they differ. Without arguments
    files are read, saved and exported too; ``-- --loads --parquet 2000000`` reads ten million rows.
    """
    session.install(".", *_groups("bench-register"))
    session.run("python", "benchmarks/register.py", *session.posargs)
    if not session.posargs:
        session.run("python", "benchmarks/register.py", "--loads")
