"""An article in the form of another library or format."""

from __future__ import annotations

from naver_nvidia.commands.answers import Answer, Look, Options
from naver_nvidia.commands.corpora import corpus_of, of_several
from naver_nvidia.commands.files import article_of


def export(options: Options, look: Look) -> Answer:
    """The article in the form of another library or format."""
    from naver_nvidia.interop import export as exporting  # noqa: PLC0415 - for this alone

    source = corpus_of(options, look) if of_several(options) else article_of(options)
    data = exporting.export(source, options.format, options.layer)
    return Answer(exporting.on_terminal(data, look.encoding) if look.terminal else data)
