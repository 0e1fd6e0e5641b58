"""The command line: `program` runs it, `parser` reads it, `commands` answer, `glance` lays out."""

from naver_nvidia.cli.program import main

__all__ = ["main"]
