"""The articles that a command is asked about: of a file, or of several, with their corpus."""

from __future__ import annotations

import shlex
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast

import naver_nvidia
from naver_nvidia.cli.answers import Look, Options, Unanswered
from naver_nvidia.cli.files import bytes_of, lines_of, text_of
from naver_nvidia.serialization.parsing import parse
from naver_nvidia.serialization.plain import is_object
from naver_nvidia.serialization.writing import DRAFT_FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from naver_nvidia.serialization import Judged

    Reader: TypeAlias = tuple[str, Callable[[], naver_nvidia.Article]]

LINES: Final = ".jsonl"
SUFFIXES: Final = (".json", LINES)
_READS_LINES = "articles_from_jsonl reads each line"
_CHECKS_LINES = "in a *.jsonl, naver-nvidia check reads each article"
_BEFORE_JSON = b"\xef\xbb\xbf \t\r\n"
_BEGIN_JSON = (b"{", b"/")  # a comment is none, but written by who means JSON


class Contents(NamedTuple):
    """What an article's file has in it, and the text that was given beside it."""

    data: dict[str, Any]
    text: str | None
    is_draft: bool

    def article(self) -> naver_nvidia.Article:
        """The article; of a draft, the one that it describes when it is finished.

        Raises:
            InvalidArticle: it has faults, or the draft is not finished.
        """
        if self.is_draft:
            return naver_nvidia.article_from_draft(self.data)
        return naver_nvidia.article_from_dict(self.data, text=self.text)


def contents_of(file: str, text_file: str | None) -> Contents:
    """What is in the file of an article or a draft, and in that of its text.

    Raises:
        InvalidArticle: the file is not JSON.
        Unanswered: a file cannot be read.
    """
    if file == text_file == "-":
        raise Unanswered("standard input can be the article or its text, not both")
    read = bytes_of(file)
    text = None if text_file is None else text_of(text_file)
    try:
        data = parse(read)
    except naver_nvidia.InvalidArticle as error:
        problem = error.faults[0].problem
        is_json = file.lower().endswith(SUFFIXES) or read.lstrip(_BEFORE_JSON)[:1] in _BEGIN_JSON
        if not is_json:
            remedy = f"naver-nvidia new {shlex.quote(file)} --published DATE"
            problem += f"; an article of a text begins with: {remedy}"
        elif _READS_LINES not in problem:
            raise
        problem = problem.replace(_READS_LINES, _CHECKS_LINES)
        raise naver_nvidia.InvalidArticle([naver_nvidia.Fault("$", problem)]) from None
    is_draft = is_object(data) and data.get("format") == DRAFT_FORMAT
    if is_draft and text is not None:
        raise Unanswered("--text goes with an article that has no text; a draft has its own")
    return Contents(cast("dict[str, Any]", data), text, is_draft)


def article_of(options: Options) -> naver_nvidia.Article:
    """The article that the options name; the bundled one if they name none.

    Raises:
        InvalidArticle: it has faults.
        Unanswered: the file cannot be read, or has a draft that is not finished.
    """
    if options.file is None:
        if options.text is not None:
            raise Unanswered("--text goes with the file of an article; none is given")
        return naver_nvidia.load_article()
    if options.file and Path(options.file).is_dir():
        remedy = f"naver-nvidia check {shlex.quote(options.file)} reads each article in it"
        raise Unanswered(f"cannot read {options.file!r}: it is a directory; {remedy}")
    contents = contents_of(options.file, options.text)
    try:
        return contents.article()
    except naver_nvidia.InvalidArticle:
        if not contents.is_draft:
            raise
        remedy = f"naver-nvidia check {shlex.quote(options.file)} says what is left to do"
        raise Unanswered(f"{options.file!r} is a draft that is not finished; {remedy}") from None


def source_of(options: Options, look: Look) -> naver_nvidia.Article | naver_nvidia.Corpus:
    """The article that the options name, or the corpus of several; errors as for each."""
    return corpus_of(options, look) if of_several(options) else article_of(options)


def of_several(options: Options) -> bool:
    """Whether the options name more than one article, or what may hold several."""
    files = options.files or ()
    if options.identities is not None and not files:
        raise Unanswered("--identities goes with the files of articles; none is given")
    judged = options.identities is not None
    return judged or len(files) > 1 or any(map(_may_hold_several, files))


def corpus_of(options: Options, look: Look) -> naver_nvidia.Corpus:
    """The corpus of the articles that the options name.

    Raises:
        InvalidValue: two articles share an id, or the identities do not fit the articles.
        Unanswered: a file cannot be read, or what it has is no article.
    """
    articles = Articles()
    for place, error in articles.read(options, look):
        raise Unanswered(f"{place}: {error}")
    return articles.corpus(options)


class Articles:
    """Articles as they are read, each with where it is."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[str, naver_nvidia.Article]] = {}

    def __len__(self) -> int:
        return len(self._read)

    def read(
        self, options: Options, look: Look
    ) -> Iterator[tuple[str, naver_nvidia.InvalidArticle]]:
        """Read those that the options name; gives where each is that has faults, and these.

        Raises:
            Unanswered: a file cannot be read, or a directory has no article.
        """
        for count, (place, read) in enumerate(_readers(options), start=1):
            try:
                self._add(place, read())
            except naver_nvidia.InvalidArticle as error:
                yield place, error
            look.progress(count, "articles")

    def _add(self, place: str, article: naver_nvidia.Article) -> None:
        if article.id in self._read:
            problem = f"{article.id!r} is the id of the article in {self._read[article.id][0]} too"
            raise naver_nvidia.InvalidArticle([naver_nvidia.Fault("$.id", problem)])
        self._read[article.id] = place, article

    def corpus(self, options: Options) -> naver_nvidia.Corpus:
        """The corpus of them, with the identities that the options name.

        Raises:
            Unanswered: the identities cannot be read, or do not fit the articles.
            InvalidValue: what the articles state of identity does not fit them.
        """
        articles = [article for _, article in self._read.values()]
        if options.identities is None:
            return naver_nvidia.Corpus(articles)
        try:
            return naver_nvidia.Corpus(articles, **_identities(options.identities, articles))
        except naver_nvidia.InvalidValue as error:
            raise Unanswered(f"{options.identities}: {error.problem}") from None


def _readers(options: Options) -> Iterator[Reader]:
    """Where each article is, and what reads it, which raises InvalidArticle if it has faults."""
    for file in options.files or ():
        if Path(file).is_dir():
            yield from _in_directory(file, options.identities)
        else:
            yield from _in_file(file, options.text)


def _identities(file: str, articles: Iterable[naver_nvidia.Article]) -> Judged:
    try:
        return naver_nvidia.identities_from_jsonl(lines_of(file), articles=articles)
    except naver_nvidia.InvalidLine as error:
        raise Unanswered(f"{file}: {error}") from None


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
        raise Unanswered(f"{directory!r} is a directory without an article ({listed})")
    for each in inside:
        yield from _in_file(str(each), None)


def _in_file(file: str, text: str | None) -> Iterator[Reader]:
    if file.endswith(LINES):
        yield from _in_lines(file)
    else:
        yield file, lambda: contents_of(file, text).article()


def _in_lines(file: str) -> Iterator[Reader]:
    found = False
    for number, line in enumerate(lines_of(file), start=1):
        if line.strip():
            found = True
            yield f"{file}:{number}", partial(naver_nvidia.article_from_json, line)
    if not found:
        raise Unanswered(f"{file!r} has no line with an article")
