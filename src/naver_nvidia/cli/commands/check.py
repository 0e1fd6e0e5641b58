"""What is wrong with an article, and what is still to be done in a draft of one."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

import naver_nvidia
from naver_nvidia.cli.answers import NO, YES, Answer, Look, Options
from naver_nvidia.cli.articles import Articles, contents_of, of_several

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from naver_nvidia.drafting import Progress

_FEW = 12


def check(options: Options, look: Look) -> Answer:
    """Every fault of an article, with its path; of a draft, all that is left to do."""
    if of_several(options):
        return _several(options, look)
    file = str(options.file)
    try:
        contents = contents_of(file, options.text)
        if contents.is_draft:
            from naver_nvidia.drafting import progress_of  # noqa: PLC0415 - for this alone

            return _progress(file, progress_of(contents.data), look, json=options.json)
        article = contents.article()
    except naver_nvidia.InvalidArticle as error:
        if options.json:
            return Answer(look.json({"valid": False, "faults": _listed(error.faults)}), NO)
        return Answer(look.lines(*map(str, error.faults)), NO)
    left = article.unmentioned
    if options.json:
        data = {"valid": True, "faults": [], "unmentioned": [each.id for each in left]}
        return Answer(look.json(data))
    nothing = "" if article.mentions else ", but no mention of anybody or anything is marked"
    return Answer(look.lines(*_unmentioned(left), f"{file}: no faults{nothing}"))


def _several(options: Options, look: Look) -> Answer:
    """Every fault of each article; where there is none, what of them may be one, to be judged."""
    articles = Articles()
    faulty = {place: error.faults for place, error in articles.read(options, look)}
    candidates: tuple[naver_nvidia.Candidate, ...] = ()
    if not faulty:
        candidates = articles.corpus(options).candidates()
    status = NO if faulty else YES
    if options.json:
        data = {
            "valid": not faulty,
            "articles": len(articles) + len(faulty),
            "faults": [
                {"file": place} | fault for place in faulty for fault in _listed(faulty[place])
            ],
            "candidates": [{"reason": each.reason, "of": each.keys} for each in candidates],
        }
        return Answer(look.json(data), status)
    lines = [f"{place}: {fault}" for place, faults in faulty.items() for fault in faults]
    for each in candidates:
        named = ", ".join(map("#".join, each.keys))
        lines.append(f"may be one, by {each.reason}: {named}")
    whole = _count(len(articles), "article without faults", "articles without faults")
    lines.append(f"{whole}, {len(faulty) or 'none'} with faults")
    return Answer(look.lines(*lines), status)


def _progress(file: str, progress: Progress, look: Look, *, json: bool) -> Answer:
    article = progress.article
    is_finished = article is not None and bool(article.mentions)
    status = YES if is_finished else NO
    if json:
        data = {
            "valid": article is not None,
            "faults": _listed(progress.faults),
            "review": _listed(progress.notes),
            "unannotated": _numbered(progress.unannotated),
            "unmentioned": [each.id for each in progress.unmentioned],
            "unmarked": [
                {"of": each.entities, "words": [p.exact for p in each.names + each.nominals]}
                for each in progress.unmarked
            ],
            "meeting_words": _numbered(progress.meeting_words),
            "set_aside": [each.exact for each in progress.set_aside],
        }
        return Answer(look.json(data), status)
    bare = len(progress.unannotated)
    gaps = [
        f"sentence {number}: no accepted fact refers to it: {sentence.exact}"
        for number, sentence in progress.unannotated[:_FEW]
    ]
    if bare > _FEW:
        gaps.append(
            f"{bare - _FEW:,} more sentences to which no accepted fact refers; --json lists them"
        )
    counted = (
        _count(len(progress.notes), "note to review", "notes to review"),
        _count(len(progress.faults), "fault", "faults"),
        _count(bare, "sentence without annotation", "sentences without annotation"),
    )
    summary = f"{file}: {', '.join(counted)}"
    if is_finished:
        summary += f"; write the article: naver-nvidia show --json {shlex.quote(file)}"
    elif article is not None:
        summary += "; no mention of anybody or anything is marked"
    unmarked = {key for each in progress.unmarked for key in each.entities}
    lines = (
        *map(str, progress.notes),
        *map(str, progress.faults),
        *gaps,
        *_hints(progress, f"naver-nvidia mark {shlex.quote(file)}"),
        *_unmentioned(each for each in progress.unmentioned if each.id not in unmarked),
    )
    return Answer(look.lines(*lines, summary), status)


def _hints(progress: Progress, mark: str) -> Iterator[str]:
    """What may have been overlooked, and is no fault."""
    for number, words in progress.meeting_words:
        yield f"sentence {number}: {words.exact!r} may speak of a meeting; no meeting has the words"
    for words in progress.set_aside:
        yield f"set aside as no quotation, for nobody is seen to say it: {words.exact}"
    for each in progress.unmarked:
        whom = " or ".join(each.entities)
        problem = "not marked" if len(each.entities) == 1 else "may be either; say in mentions"
        yield f"{whom}: {problem}: {each.counted}"
    if any(len(each.entities) == 1 for each in progress.unmarked):
        yield f"to mark what is not marked, for review: {mark}"


def _numbered(places: Iterable[tuple[int | str, naver_nvidia.Passage]]) -> list[dict[str, Any]]:
    return [{"s": number, "exact": place.exact} for number, place in places]


def _unmentioned(left: Iterable[naver_nvidia.Entity]) -> Iterator[str]:
    for each in left:
        yield (
            f"{each.id}: nothing refers to {each.name!r}; mark where the text mentions it, or take "
            "it out"
        )


def _count(number: int, one: str, several: str) -> str:
    return f"{number or 'no'} {one if number == 1 else several}"


def _listed(faults: Iterable[naver_nvidia.Fault]) -> list[dict[str, Any]]:
    return [{"path": fault.path, "problem": fault.problem} for fault in faults]
