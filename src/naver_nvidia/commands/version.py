"""The installed version, and that of the bundled article."""

from __future__ import annotations

import naver_nvidia
from naver_nvidia.commands.answers import Answer, Look, Options
from naver_nvidia.glance.terminal import printable


def version(options: Options, look: Look) -> Answer:
    """The installed version, and that of the bundled article."""
    from importlib import metadata  # noqa: PLC0415 - slow, and for this alone

    installed: str | None
    try:
        installed = metadata.version("naver-nvidia")
    except metadata.PackageNotFoundError:
        installed = None
    if options.json:
        return Answer(look.json({"version": installed, "data_version": naver_nvidia.DATA_VERSION}))
    versions = f"{installed or '(not installed)'}, article {naver_nvidia.DATA_VERSION}"
    return Answer(printable(f"naver-nvidia {versions}", look.encoding))
