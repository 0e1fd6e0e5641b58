"""The installed version, and that of the bundled article."""

from __future__ import annotations

from importlib import metadata

import naver_nvidia
from naver_nvidia.cli.answers import Answer, Look, Options


def version(options: Options, look: Look) -> Answer:
    """The installed version, and that of the bundled article."""
    installed: str | None
    try:
        installed = metadata.version("naver-nvidia")
    except metadata.PackageNotFoundError:
        installed = None
    if options.json:
        return Answer(look.json({"version": installed, "data_version": naver_nvidia.DATA_VERSION}))
    versions = f"{installed or '(not installed)'}, article {naver_nvidia.DATA_VERSION}"
    return Answer(look.lines(f"naver-nvidia {versions}"))
