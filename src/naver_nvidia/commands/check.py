"""What is wrong with an article, and what is still to be done in a draft of one."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

import naver_nvidia
from naver_nvidia.commands.answers import NO, YES, Answer, Look, Options
from naver_nvidia.commands.files import contents_of
from naver_nvidia.glance.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from naver_nvidia.drafting import Progress


def check(options: Options, look: Look) -> Answer:
    """Every fault of an article, with its path; of a draft, all that is left to do."""
    file = str(options.file)
    try:
        contents = contents_of(file, options.text)
        if contents.is_draft:
            from naver_nvidia.drafting import progress_of  # noqa: PLC0415 - --help waits for none

            return _progress(file, progress_of(contents.data), look, json=options.json)
        contents.article()
    except naver_nvidia.InvalidArticle as error:
        faults = error.faults
    else:
        faults = ()
    status = NO if faults else YES
    if options.json:
        return Answer(look.json({"valid": not faults, "faults": _listed(faults)}), status)
    return _lines(map(str, faults) if faults else [f"{file}: no faults"], status, look)


def _progress(file: str, progress: Progress, look: Look, *, json: bool) -> Answer:
    is_finished = progress.article is not None
    status = YES if is_finished else NO
    if json:
        data = {
            "valid": is_finished,
            "faults": _listed(progress.faults),
            "review": _listed(progress.notes),
            "unannotated": [
                {"s": number, "exact": sentence.exact} for number, sentence in progress.unannotated
            ],
        }
        return Answer(look.json(data), status)
    gaps = [
        f"$.sentences[{number - 1}]: nothing refers to sentence {number}; annotate what it says, "
        f"or leave it if that is nothing: {sentence.exact}"
        for number, sentence in progress.unannotated
    ]
    counted = (
        _count(len(progress.notes), "note to review", "notes to review"),
        _count(len(progress.faults), "fault", "faults"),
        _count(len(gaps), "sentence without annotation", "sentences without annotation"),
    )
    summary = f"{file}: {', '.join(counted)}"
    if is_finished:
        summary += f"; write the article: naver-nvidia show --json {shlex.quote(file)}"
    return _lines(
        (*map(str, progress.notes), *map(str, progress.faults), *gaps, summary), status, look
    )


def _count(number: int, one: str, several: str) -> str:
    return f"{number or 'no'} {one if number == 1 else several}"


def _listed(faults: Iterable[naver_nvidia.Fault]) -> list[dict[str, Any]]:
    return [{"path": fault.path, "problem": fault.problem} for fault in faults]


def _lines(lines: Iterable[str], status: int, look: Look) -> Answer:
    """One line each, however long, for programs that work on lines."""
    return Answer("\n".join(printable(line, look.encoding) for line in lines), status)
