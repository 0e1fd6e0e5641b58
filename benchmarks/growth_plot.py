"""The growth plot: a hand-written SVG of what a register costs as it grows, on log-log axes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 70, 190, 30, 50
SERIES = (
    ("MB", "memory, MB", "#0b6e4f"),
    ("build s", "build, s", "#1f4e9c"),
    ("chain us", "shortest chain, \u00b5s", "#b3541e"),
    ("counterparts us", "counterparts, \u00b5s", "#7a2f8f"),
    ("in a range us", "in a range of days, \u00b5s", "#666666"),
)


def drawn(measured: Mapping[int, Mapping[str, float]]) -> str:
    """The plot of each series over the number of meetings."""
    sizes = sorted(measured)
    low_x, high_x = math.log10(sizes[0]), math.log10(sizes[-1])
    low_y, high_y = -3.0, 3.0

    def x(size: float) -> float:
        share = (math.log10(size) - low_x) / (high_x - low_x)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(value: float) -> float:
        share = (math.log10(max(value, 10**low_y)) - low_y) / (high_y - low_y)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"',
        ' aria-labelledby="title desc" font-family="sans-serif" font-size="12">',
        '<title id="title">What a register costs as it grows</title>',
        f'<desc id="desc">{_described(measured, sizes)}</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for power in range(int(low_x), int(high_x) + 1):
        at = x(10**power)
        parts.append(_line(at, TOP, at, HEIGHT - BOTTOM))
        parts.append(_text(at, HEIGHT - BOTTOM + 18, f"{10**power:,}", "middle"))
    for power in range(int(low_y), int(high_y) + 1):
        at = y(10**power)
        parts.append(_line(LEFT, at, WIDTH - RIGHT, at))
        parts.append(_text(LEFT - 8, at + 4, f"{10.0**power:,g}", "end"))
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, "meetings", "middle"))
    for name, label, colour in SERIES:
        points = [(x(size), y(measured[size][name])) for size in sizes]
        path = " ".join(f"{at:.1f},{height:.1f}" for at, height in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(_text(points[-1][0] + 8, points[-1][1] + 4, label, "start", colour))
    return "\n".join([*parts, "</svg>", ""])


def _described(measured: Mapping[int, Mapping[str, float]], sizes: list[int]) -> str:
    first, last = sizes[0], sizes[-1]
    return "; ".join(
        f"{label}: {measured[first][name]:,.3g} at {first:,} meetings, "
        f"{measured[last][name]:,.3g} at {last:,}"
        for name, label, _ in SERIES
    )


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#ddd"/>'


def _text(x: float, y: float, words: str, anchor: str, colour: str = "#222") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{words}</text>'
