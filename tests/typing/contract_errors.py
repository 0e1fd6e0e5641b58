"""What checkers say of errors; nobody runs this."""

from __future__ import annotations

from datetime import date
from typing import assert_type

from naver_nvidia import (
    AmbiguousName,
    Fault,
    InvalidArticle,
    InvalidRows,
    InvalidValue,
    MissingText,
    NaverNvidiaError,
    RowFault,
    UnknownName,
    UnresolvableDate,
    UnsupportedLanguage,
)


def handle(error: NaverNvidiaError) -> None:
    """Each error carries its place."""
    match error:
        case InvalidValue():
            assert_type(error.place, str)
            assert_type(error.problem, str)
        case InvalidArticle():
            assert_type(error.faults, tuple[Fault, ...])
            assert_type(error.faults[0].path, str)
            assert_type(error.faults[0].problem, str)
        case MissingText():
            assert_type(error.filename, str)
        case InvalidRows():
            assert_type(error.faults, tuple[RowFault, ...])
        case UnresolvableDate():
            assert_type(error.words, str)
            assert_type(error.published, date | None)
            assert_type(error.reason, str)
        case UnsupportedLanguage():
            assert_type(error.text, str)
        case UnknownName():
            assert_type(error.name, str)
            assert_type(error.suggestions, tuple[str, ...])
        case AmbiguousName():
            assert_type(error.candidates, tuple[tuple[str, str], ...])
        case _:
            raise error
