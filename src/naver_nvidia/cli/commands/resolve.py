"""What day the words of a date mean."""

from __future__ import annotations

import re
from typing import Any

import naver_nvidia
from naver_nvidia.cli.answers import NO, YES, Answer, Look, Options


def resolve(options: Options, look: Look) -> Answer:
    """What day the words of a date mean."""
    words = " ".join(options.words)
    start = None if options.sentence is None else _start(words, options.sentence, options.start)
    facts: dict[str, Any] = dict.fromkeys(("type", "value", "mod", "range", "rule", "expression"))
    try:
        resolved = naver_nvidia.resolve_date(
            words,
            published=options.published,
            sentence=options.sentence,
            start=start,
            reference=options.reference,
            day_first=options.day_first,
        )
    except naver_nvidia.UnresolvableDate as error:
        remedy = "say which with "
        option = f"{remedy}--day-first or --month-first"
        explanation, status = str(error).replace(f"{remedy}day_first", option), NO
    else:
        explanation, status = resolved.explain(), YES
        days = None if resolved.range is None else str(resolved.range)
        said = None if resolved.expression is None else repr(resolved.expression)
        facts |= {name: getattr(resolved, name) for name in facts}
        facts |= {"range": days, "expression": said}
    if options.json:
        head = {"words": words, "published": options.published.isoformat()}
        return Answer(look.json(head | facts | {"explanation": explanation}), status)
    page = look.page()
    if status == YES:
        page.rows((name, fact) for name, fact in facts.items() if fact is not None)
        page.gap()
    page.block(explanation, indent=2 if status == YES else 0)
    return Answer(str(page), status)


def _start(words: str, sentence: str, start: int | None) -> int:
    """Where the words stand in the sentence. What stands there twice is not guessed."""
    if start is not None and sentence.startswith(words, start):
        return start
    # The lookahead finds places that overlap, too; "May" does not stand in "Maybe".
    places = re.finditer(rf"(?<!\w)(?={re.escape(words)}(?!\w))", sentence)
    starts = [place.start() for place in places]
    if start is None and len(starts) == 1:
        return starts[0]
    listed = " and ".join(map(str, starts))
    if not starts:
        place, problem = "--sentence", "does not stand in it, or only inside a longer word"
    elif start is None:
        place, problem = "--sentence", f"stands in it at {listed}; --start says which is meant"
    else:
        place, problem = "--start", f"does not stand at {start} in the sentence, but at {listed}"
    raise naver_nvidia.InvalidValue(place, f"{words!r} {problem}")
