"""Mentions of the names that a draft declares."""

from __future__ import annotations

import shlex
from typing import Any, cast

import naver_nvidia
from naver_nvidia.cli.answers import Answer, Look, Options, Unanswered
from naver_nvidia.cli.files import bytes_of, write_over
from naver_nvidia.drafting import draft_to_json, mark_mentions
from naver_nvidia.serialization.parsing import parse
from naver_nvidia.serialization.plain import is_list


def mark(options: Options, look: Look) -> Answer:
    """The draft, where it is, with a mention for review wherever a declared name stands."""
    file = str(options.file)
    read = bytes_of(file)
    try:
        draft = cast("dict[str, Any]", parse(read))  # what else it may be, is refused
        marked = mark_mentions(draft)
    except naver_nvidia.InvalidArticle as error:
        raise Unanswered(f"{file}: {error.faults[0]}") from None
    if file == "-":
        return Answer(look.json(draft_to_json(marked)))
    mentions = draft.get("mentions")
    new = len(marked["mentions"]) - (len(mentions) if is_list(mentions) else 0)
    if not new:
        return Answer(look.lines(f"{file}: no name stands there that is not marked"))
    write_over(file, f"{draft_to_json(marked)}\n".encode())
    said = "1 mention" if new == 1 else f"{new} mentions"
    next_step = f"naver-nvidia check {shlex.quote(file)}"
    return Answer(look.lines(f"{file}: {said} marked, to be looked at; next: {next_step}"))
