"""Settings for all tests; and every example in the sources and the documentation is a test."""

from __future__ import annotations

import signal
from doctest import ELLIPSIS
from importlib.util import find_spec

from hypothesis import settings
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

# A slow machine is no fault of the code; what is slow is measured in benchmarks.
settings.register_profile("no-deadline", deadline=None)
settings.load_profile("no-deadline")

# A shell starts what runs in its background with SIGINT ignored, and children inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

# An example needs the library that is adapted: the session "interop" has them all.
LIBRARIES = {
    "datasets": "datasets",
    "icalendar": "icalendar",
    "networkx": "networkx",
    "arrow": "pyarrow",
    "rdf": "pyshacl",
    "spacy": "spacy",
    "uima": "cassis",
}
missing = [adapter for adapter, library in LIBRARIES.items() if find_spec(library) is None]

docstrings = Sybil(
    path="src",
    patterns=["*.py"],
    excludes=[f"naver_nvidia/interop/{adapter}.py" for adapter in missing],
    document_types={".py": PythonDocStringDocument},
    parsers=[DocTestParser(optionflags=ELLIPSIS)],
)
pages = Sybil(
    patterns=["*.md"],
    excludes=["docs/how-to/export.md"] if missing else [],
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)],
)

pytest_collect_file = (docstrings + pages).pytest()
