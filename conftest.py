"""Every example in the sources and in the documentation is a test."""

from __future__ import annotations

from doctest import ELLIPSIS

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

docstrings = Sybil(
    path="src",
    patterns=["*.py"],
    document_types={".py": PythonDocStringDocument},
    parsers=[DocTestParser(optionflags=ELLIPSIS)],
)
pages = Sybil(patterns=["*.md"], parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)])

pytest_collect_file = (docstrings + pages).pytest()
