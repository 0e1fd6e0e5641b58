"""A draft of an article, from its text."""

from __future__ import annotations

import shlex
from pathlib import Path

import naver_nvidia
from naver_nvidia.commands.answers import Answer, Look, Options
from naver_nvidia.commands.files import Unreadable, text_of, write_new
from naver_nvidia.glance.terminal import printable


def new(options: Options, look: Look) -> Answer:
    """The text with what rules find in it, as JSON for a person to complete."""
    from naver_nvidia.drafting import draft_to_json, start_draft  # noqa: PLC0415 - --help waits for none

    file = str(options.file)
    name = _id_of(file) if options.id is None else str(options.id)
    if not name or name != name.strip():
        raise Unreadable(
            f"{name!r} is no id, which has words and no outer space; give one with --id"
        )
    # A byte order mark says how the file is encoded, and is no part of the text.
    text = text_of(file).removeprefix("\ufeff")
    try:
        draft = draft_to_json(start_draft(text, id=name, published=options.published))
    except naver_nvidia.InvalidValue as error:
        raise Unreadable(f"cannot start a draft from {file!r}: it {error.problem}") from None
    if options.output in (None, "-"):
        return Answer(look.json(draft))
    write_new(options.output, f"{draft}\n".encode())
    next_step = f"naver-nvidia check {shlex.quote(options.output)}"
    return Answer(printable(f"{options.output}: draft written; next: {next_step}", look.encoding))


def _id_of(file: str) -> str:
    """The id that the name of the file gives."""
    if file == "-":
        raise Unreadable("standard input has no name to make an id of; give one with --id")
    if Path(file).is_fifo():
        raise Unreadable(f"{file!r} is a pipe, and its name makes no id; give one with --id")
    return Path(file).stem
