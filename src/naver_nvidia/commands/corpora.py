"""The articles of several files, of directories and of JSON Lines, and their corpus."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

import naver_nvidia
from naver_nvidia.commands.files import Unreadable, contents_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from naver_nvidia.commands.answers import Look, Options
    from naver_nvidia.serialization import Judged

    Reader: TypeAlias = tuple[str, Callable[[], naver_nvidia.Article]]

LINES: Final = ".jsonl"
SUFFIXES: Final = (".json", LINES)


def of_several(options: Options) -> bool:
    """Whether the options name more than one article, or what may hold several."""
    files = options.files or ()
    return len(files) > 1 or any(map(_may_hold_several, files))


def corpus_of(options: Options, look: Look) -> naver_nvidia.Corpus:
    """The corpus of the articles that the options name.

    Raises:
        InvalidValue: two articles share an id, or the identities do not fit the articles.
        Unreadable: a file cannot be read, or what it has is no article.
    """

    def articles() -> Iterator[naver_nvidia.Article]:
        for count, (place, read) in enumerate(readers(options), start=1):
            try:
                article = read()
            except naver_nvidia.InvalidArticle as error:
                raise Unreadable(f"{place}: {error}") from None
            look.progress(count)
            yield article

    return naver_nvidia.Corpus(articles(), **identities_of(options))


def readers(options: Options) -> Iterator[Reader]:
    """Where each article is, and what reads it, which raises InvalidArticle if it has faults.

    Raises:
        Unreadable: a file cannot be read, or a directory has no article.
    """
    for file in options.files or ():
        if Path(file).is_dir():
            yield from _in_directory(file)
        else:
            yield from _in_file(file, options.text)


def identities_of(options: Options) -> Judged:
    """What was judged to be one, in the file that the options name; nothing if they name none."""
    if options.identities is None:
        return {"same": (), "different": ()}
    try:
        with Path(options.identities).open("rb") as lines:
            return naver_nvidia.identities_from_jsonl(lines)
    except OSError as error:
        raise Unreadable(f"cannot read {options.identities!r}: {error.strerror}") from None
    except naver_nvidia.InvalidLine as error:
        raise Unreadable(f"{options.identities}: {error}") from None


def _may_hold_several(file: str) -> bool:
    # A name that is empty is no name of the directory where we are.
    return file.endswith(LINES) or (bool(file) and Path(file).is_dir())


def _in_directory(directory: str) -> Iterator[Reader]:
    inside = sorted(each for each in Path(directory).iterdir() if each.suffix in SUFFIXES)
    if not inside:
        listed = " or ".join(f"*{suffix}" for suffix in SUFFIXES)
        raise Unreadable(f"{directory!r} is a directory without an article ({listed})")
    for each in inside:
        yield from _in_file(str(each), None)


def _in_file(file: str, text: str | None) -> Iterator[Reader]:
    if file.endswith(LINES):
        yield from _in_lines(file)
    else:
        yield file, lambda: contents_of(file, text).article()


def _in_lines(file: str) -> Iterator[Reader]:
    try:
        with Path(file).open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield f"{file}:{number}", partial(naver_nvidia.article_from_json, line)
    except OSError as error:
        raise Unreadable(f"cannot read {file!r}: {error.strerror}") from None
