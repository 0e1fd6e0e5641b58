"""A draft of an article, from its text."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import naver_nvidia
from naver_nvidia.cli.answers import Answer, Look, Options, Unanswered
from naver_nvidia.cli.files import text_of, write_new
from naver_nvidia.drafting import draft_to_json, start_draft

_FORMAT = re.compile(r'"format"\s*:\s*"(naver-nvidia-(?:article|draft)-\d+)"')


def new(options: Options, look: Look) -> Answer:
    """The text with what rules find in it, as JSON for a person to complete."""
    file = str(options.file)
    name = _id_of(file) if options.id is None else str(options.id)
    if not name or name != name.strip():
        raise Unanswered(
            f"{name!r} is no id, which has words and no outer space; give one with --id"
        )
    # A byte order mark says how the file is encoded, and is no part of the text.
    text = text_of(file).removeprefix("\ufeff")
    if known := _FORMAT.search(text) if text.lstrip().startswith("{") else None:
        remedy = f"naver-nvidia check {shlex.quote(file)}"
        raise Unanswered(f"{file!r} is no text, but of the format {known[1]!r}; next: {remedy}")
    try:
        started = start_draft(text, id=name, published=options.published)
        draft = draft_to_json(started)
    except naver_nvidia.InvalidValue as error:
        raise Unanswered(f"cannot start a draft from {file!r}: it {error.problem}") from None
    if options.output in (None, "-"):
        return Answer(look.json(draft))
    write_new(options.output, f"{draft}\n".encode())
    next_step = f"naver-nvidia check {shlex.quote(options.output)}"
    apart = [words for words in started["text"] if isinstance(words, str)]
    lines = [f"set apart, as headline or page furniture: {words}" for words in apart]
    return Answer(look.lines(*lines, f"{options.output}: draft written; next: {next_step}"))


def _id_of(file: str) -> str:
    """The id that the name of the file gives."""
    if file == "-":
        raise Unanswered("standard input has no name to make an id of; give one with --id")
    if Path(file).is_fifo():
        raise Unanswered(f"{file!r} is a pipe, and its name makes no id; give one with --id")
    if Path(file).is_dir():
        raise Unanswered(f"cannot read {file!r}: it is a directory; name the file of a text")
    return Path(file).stem
