"""Sphinx: MyST pages, autodoc of the public API, Furo. The build needs no network."""

# ruff: noqa: INP001 - Sphinx runs this file; it is part of no package

from __future__ import annotations

import shutil
import sys
import tomllib
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
from docutils import nodes

import naver_nvidia
from naver_nvidia.dates.grammar.rule import ANSWERS
from naver_nvidia.dates.grammar.stages import RULES
from naver_nvidia.dates.reading import express
from naver_nvidia.markup import picture_of, to_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


project = "naver-nvidia"
author = "The naver-nvidia founders"
copyright = author  # noqa: A001 - Sphinx's name for it
pyproject = tomllib.loads(Path("../pyproject.toml").read_text())
release = version = pyproject["project"]["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
# What is adapted need not be installed for its adapter to be described.
adapted = ["cassis", "datasets", "icalendar", "networkx", "pyarrow", "pyshacl", "rdflib", "spacy"]
autodoc_mock_imports = [name for name in adapted if find_spec(name) is None]
nitpicky = True
# What functions take, which their docstrings say.
nitpick_ignore = [
    ("py:class", name)
    for name in (
        "Layer",
        "SpanLayer",
        "naver_nvidia.meetings.collection.P",  # the kind that is asked for
        "naver_nvidia.meetings.inputs.ArrowStream",
        "naver_nvidia.serialization.lines.Judged",
    )
]
suppress_warnings = ["misc.highlighting_failure"]  # `check` prints paths, which begin like a prompt
smartquotes_action = "D"  # dashes only: the pages quote an article that mixes its marks
default_role = "py:obj"  # `name` in a docstring is a link

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_class_signature = "mixed"
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_display_short_literal_types = True
python_maximum_signature_line_length = 84

html_theme = "furo"
html_title = project
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False

_PYTHON: Final = "https://docs.python.org/3/library/"
_PAGES: Final = {
    "Any": f"{_PYTHON}typing.html#typing.Any",
    "Callable": f"{_PYTHON}collections.abc.html#collections.abc.Callable",
    "Collection": f"{_PYTHON}collections.abc.html#collections.abc.Collection",
    "Exception": f"{_PYTHON}exceptions.html#Exception",
    "Iterable": f"{_PYTHON}collections.abc.html#collections.abc.Iterable",
    "Iterator": f"{_PYTHON}collections.abc.html#collections.abc.Iterator",
    "Literal": f"{_PYTHON}typing.html#typing.Literal",
    "LookupError": f"{_PYTHON}exceptions.html#LookupError",
    "Mapping": f"{_PYTHON}collections.abc.html#collections.abc.Mapping",
    "None": f"{_PYTHON}constants.html#None",
    "PathLike": f"{_PYTHON}os.html#os.PathLike",
    "Sequence": f"{_PYTHON}collections.abc.html#collections.abc.Sequence",
    "ValueError": f"{_PYTHON}exceptions.html#ValueError",
    "bool": f"{_PYTHON}functions.html#bool",
    "bytes": f"{_PYTHON}stdtypes.html#bytes",
    "date": f"{_PYTHON}datetime.html#datetime.date",
    "dict": f"{_PYTHON}stdtypes.html#dict",
    "int": f"{_PYTHON}functions.html#int",
    "object": f"{_PYTHON}functions.html#object",
    "str": f"{_PYTHON}stdtypes.html#str",
    "tuple": f"{_PYTHON}stdtypes.html#tuple",
    # What adapters give
    "Calendar": "https://icalendar.readthedocs.io/en/stable/",
    "Cas": "https://github.com/dkpro/dkpro-cassis",
    "Dataset": "https://huggingface.co/docs/datasets/package_reference/main_classes",
    "Doc": "https://spacy.io/api/doc",
    "Graph": "https://rdflib.readthedocs.io/en/stable/",
    "Language": "https://spacy.io/api/language",
    "MultiDiGraph": "https://networkx.org/documentation/stable/reference/classes/multidigraph.html",
    "SearchStrategy": "https://hypothesis.readthedocs.io/en/latest/",
    "SpacyDoc": "https://spacy.io/api/doc",
    "Table": "https://arrow.apache.org/docs/python/generated/pyarrow.Table.html",
    "relativedelta": "https://dateutil.readthedocs.io/en/stable/relativedelta.html",
    "rrule": "https://dateutil.readthedocs.io/en/stable/rrule.html",
    "vRecur": "https://icalendar.readthedocs.io/en/stable/",
}


def find_target(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: nodes.TextElement
) -> nodes.reference | None:
    """Link a name of ours wherever it is documented, and what is not ours to its own pages.

    Intersphinx would ask the network for where these stand.
    """
    if node.get("refdomain") != "py":
        return None
    node["refspecific"] = True  # as a leading dot would, which help() would show
    target, place = node["reftarget"], node["refdoc"]
    if target.split(".")[-1] not in _PAGES:
        domain = env.domains["py"]
        return domain.resolve_xref(env, place, app.builder, node["reftype"], target, node, content)
    page = _PAGES[target.rpartition(".")[2]]
    return nodes.reference("", "", content, internal=False, refuri=page)


def show_field_types(_app: Sphinx, documented: object, _bound: object) -> None:
    """Give a class's signature the types that its fields hold, not those that converters take."""
    owner, _, name = getattr(documented, "__qualname__", "").rpartition(".")
    module = sys.modules.get(getattr(documented, "__module__", "builtins"))
    kind = getattr(module, owner, None)
    if name == "__init__" and isinstance(kind, type) and attrs.has(kind):
        types = {field.name: field.type for field in attrs.fields(kind)}
        documented.__annotations__.update(types)


def hide_sentinel(
    _app: Sphinx,
    _what: str,
    _name: str,
    _obj: object,
    _options: object,
    signature: str | None,
    return_annotation: str | None,
) -> tuple[str | None, str | None]:
    """Show a default that is computed as an ellipsis."""
    return signature and signature.replace("= NOTHING", "= ..."), return_annotation


def list_errors(
    _app: Sphinx, _what: str, _name: str, _obj: object, _options: object, lines: list[str]
) -> None:
    """Turn the "Raises:" section, which ends a docstring, into a list of fields.

    Napoleon would, but also takes every property's "The proof: ..." for a type.
    """
    if "Raises:" in lines:
        start = lines.index("Raises:")
        errors = [line.removeprefix("    ") for line in lines[start + 1 :]]
        lines[start:] = [
            f":raises {line}" if line and not line.startswith(" ") else line for line in errors
        ]


def show_rules(_app: Sphinx, page: str, source: list[str]) -> None:
    """Write the table of rules into its page, from the code, with a field to search it."""
    if page == "reference/date-rules":
        table = "".join(_table())
        source[0] = source[0].replace("<!-- the table of rules -->", f"{_SEARCH}\n{table}")


# Without scripts the field is not there, and the table is whole.
_SEARCH: Final = """```{raw} html
<p><label>Only rules with the words <input id="rule-words" type="search"></label></p>
<script>
document.addEventListener("DOMContentLoaded", () => {
  const rows = [...document.querySelectorAll("article table tbody tr")];
  document.getElementById("rule-words").addEventListener("input", (event) => {
    const words = event.target.value.toLowerCase().split(/\\s+/);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
    }
  });
});
</script>
```
"""


def show_meetings(_app: Sphinx, page: str, source: list[str]) -> None:
    """Draw the picture of the meetings on the first page, as the library does."""
    if page == "index":
        picture = naver_nvidia.load_article().meetings.to_svg()
        block = f"```{{raw}} html\n{picture}\n```"
        source[0] = source[0].replace("<!-- the picture of the meetings -->", block)


def write_annotated(app: Sphinx, error: Exception | None) -> None:
    """Write the annotated article, a page of its own, beside the first page, which frames it.

    Once for each theme that a reader of the site can choose: a framed page knows the system's only.
    """
    if error is None and app.builder.format == "html":
        article = naver_nvidia.load_article()
        page = to_html(article, picture=picture_of(article))
        for theme in ("auto", "light", "dark"):
            themed = page.replace("<html ", f'<html data-theme="{theme}" ', 1)
            (Path(app.outdir) / f"annotated-{theme}.html").write_bytes(themed.encode())


def put_python(app: Sphinx, error: Exception | None) -> None:
    """Put Pyodide and the wheels, if the session "live" has them ready, beside the live page."""
    ready = Path(app.outdir).parent / "live"
    if error is None and app.builder.format == "html" and ready.is_dir():
        shutil.copytree(ready, Path(app.outdir) / "_static" / "live", dirs_exist_ok=True)


def _table() -> Iterator[str]:
    titles = "Rule", "Reads", "Type", "What it says", "For example", "The first one's expression"
    yield f"| {' | '.join(titles)} |\n{'| --- ' * len(titles)}|\n"
    for name, rules in groupby(RULES, key=lambda rule: rule.name):
        first, *more = rules
        if first.gives in ANSWERS:
            mark = "\\*" if first.assumed else ""
            # The last package or module that it stands in is its kind: "offsets", "sets".
            kind = first.apply.__module__.split(".")[3].replace("_", " ")
            examples = "<br>".join(dict.fromkeys(first.shown))
            patterns = len(more) + 1
            reads = f"{kind}, {patterns} ways" if more else kind
            said = express(first.examples[0].words)
            cells = f"{name}{mark}", reads, first.gives, first.says, examples, f"`{said}`"
            yield f"| {' | '.join(cells)} |\n"


def setup(app: Sphinx) -> None:
    """Connect the above."""
    app.connect("source-read", show_rules)
    app.connect("source-read", show_meetings)
    app.connect("build-finished", write_annotated)
    app.connect("build-finished", put_python)
    app.connect("missing-reference", find_target)
    app.connect("autodoc-before-process-signature", show_field_types)
    app.connect("autodoc-process-signature", hide_sentinel)
    app.connect("autodoc-process-docstring", list_errors)
