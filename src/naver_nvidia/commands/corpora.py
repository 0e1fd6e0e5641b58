"""The articles of several files, of directories and of JSON Lines, and their corpus."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

import naver_nvidia
from naver_nvidia.commands.files import Unreadable, contents_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from naver_nvidia.commands.answers import Look, Options
    from naver_nvidia.serialization import Judged

    Reader: TypeAlias = tuple[str, Callable[[], naver_nvidia.Article]]

LINES: Final = ".jsonl"
SUFFIXES: Final = (".json", LINES)


def of_several(options: Options) -> bool:
    """Whether the options name more than one article, or what may hold several."""
    files = options.files or ()
    if options.identities is not None and not files:
        raise Unreadable("--identities goes with the files of articles; none is given")
    judged = options.identities is not None
    return judged or len(files) > 1 or any(map(_may_hold_several, files))


def corpus_of(options: Options, look: Look) -> naver_nvidia.Corpus:
    """The corpus of the articles that the options name.

    Raises:
        InvalidValue: two articles share an id, or the identities do not fit the articles.
        Unreadable: a file cannot be read, or what it has is no article.
    """
    articles = Articles()
    for count, (place, read) in enumerate(readers(options), start=1):
        try:
            articles.add(place, read())
        except naver_nvidia.InvalidArticle as error:
            raise Unreadable(f"{place}: {error}") from None
        look.progress(count)
    return articles.corpus(options)


class Articles:
    """Articles as they are read, each with where it is."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[str, naver_nvidia.Article]] = {}

    def __len__(self) -> int:
        return len(self._read)

    def add(self, place: str, article: naver_nvidia.Article) -> None:
        """One more.

        Raises:
            InvalidArticle: another has its id.
        """
        if article.id in self._read:
            problem = f"{article.id!r} is the id of the article in {self._read[article.id][0]} too"
            raise naver_nvidia.InvalidArticle([naver_nvidia.Fault("$.id", problem)])
        self._read[article.id] = place, article

    def corpus(self, options: Options) -> naver_nvidia.Corpus:
        """The corpus of them, with the identities that the options name.

        Raises:
            Unreadable: the identities cannot be read, or do not fit the articles.
            InvalidValue: what the articles state of identity does not fit them.
        """
        articles = [article for _, article in self._read.values()]
        if options.identities is None:
            return naver_nvidia.Corpus(articles)
        try:
            return naver_nvidia.Corpus(articles, **_identities(options.identities, articles))
        except naver_nvidia.InvalidValue as error:
            raise Unreadable(f"{options.identities}: {error.problem}") from None


def readers(options: Options) -> Iterator[Reader]:
    """Where each article is, and what reads it, which raises InvalidArticle if it has faults.

    Raises:
        Unreadable: a file cannot be read, or a directory has no article.
    """
    for file in options.files or ():
        if Path(file).is_dir():
            yield from _in_directory(file, options.identities)
        else:
            yield from _in_file(file, options.text)


def _identities(file: str, articles: Iterable[naver_nvidia.Article]) -> Judged:
    try:
        with Path(file).open("rb") as lines:
            return naver_nvidia.identities_from_jsonl(lines, articles=articles)
    except OSError as error:
        raise Unreadable(f"cannot read {file!r}: {error.strerror}") from None
    except naver_nvidia.InvalidLine as error:
        raise Unreadable(f"{file}: {error}") from None


def _may_hold_several(file: str) -> bool:
    # A name that is empty is no name of the directory where we are.
    return file.endswith(LINES) or (bool(file) and Path(file).is_dir())


def _in_directory(directory: str, identities: str | None) -> Iterator[Reader]:
    beside = None if identities is None else Path(identities).resolve()
    inside = sorted(
        each
        for each in Path(directory).iterdir()
        if each.suffix in SUFFIXES and each.resolve() != beside
    )
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
    found = False
    try:
        with Path(file).open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    found = True
                    yield f"{file}:{number}", partial(naver_nvidia.article_from_json, line)
    except OSError as error:
        raise Unreadable(f"cannot read {file!r}: {error.strerror}") from None
    if not found:
        raise Unreadable(f"{file!r} has no line with an article")
