"""An article in the form of another library or format."""

from __future__ import annotations

from naver_nvidia.cli.answers import Answer, Look, Options, Unanswered
from naver_nvidia.cli.articles import source_of
from naver_nvidia.cli.terminal import harmless
from naver_nvidia.interop.export import export as exported


def export(options: Options, look: Look) -> Answer:
    """The bytes of the file; on a terminal its text, what could harm there as escapes."""
    data = exported(source_of(options, look), options.format, options.layer)
    if not look.terminal:
        return Answer(data)
    try:
        lines = data.decode().splitlines()
    except UnicodeDecodeError:
        problem = f"{options.format} is binary; write it to a file, as in: ... > FILE"
        raise Unanswered(problem) from None
    # A tab is none of these: brat's files are made of them.
    cells = ((harmless(cell, look.encoding) for cell in line.split("\t")) for line in lines)
    return Answer("\n".join("\t".join(line) for line in cells))
