"""Settings for all tests; and every example in the sources and the documentation is a test."""

from __future__ import annotations

from doctest import ELLIPSIS

from hypothesis import settings
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

# A slow machine is no fault of the code; what is slow is measured in benchmarks.
settings.register_profile("no-deadline", deadline=None)
settings.load_profile("no-deadline")

docstrings = Sybil(
    path="src",
    patterns=["*.py"],
    document_types={".py": PythonDocStringDocument},
    parsers=[DocTestParser(optionflags=ELLIPSIS)],
)
pages = Sybil(patterns=["*.md"], parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)])

pytest_collect_file = (docstrings + pages).pytest()
