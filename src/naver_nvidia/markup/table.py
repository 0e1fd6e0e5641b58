"""Every annotation as a table, for whoever does not see the lanes."""

from __future__ import annotations

from itertools import groupby

from naver_nvidia.markup.annotated import Annotated
from naver_nvidia.markup.elements import Html, element


def table_of(annotated: Annotated) -> Html:
    """A row for each annotation, its words linked, the layers in groups of rows."""
    count = len(annotated.annotations)
    caption = f"{count} {'annotation' if count == 1 else 'annotations'}, layer by layer"
    header = element(
        "tr",
        {},
        element("th", {"scope": "col"}, "Words"),
        element("th", {"scope": "col"}, "Meaning and grounds"),
    )
    numbered = groupby(enumerate(annotated.annotations), lambda pair: pair[1].layer)
    groups = (
        element(
            "tbody",
            {},
            _group_heading(plural_of(layer)),
            *(_row(annotated, number) for number, _ in rows),
        )
        for layer, rows in numbered
    )
    return element(
        "table",
        {"class": "nn-table"},
        element("caption", {}, caption),
        element("thead", {}, header),
        *groups,
    )


def plural_of(layer: str) -> str:
    """What several annotations of the layer are called."""
    return f"{layer.capitalize()}s"


def _group_heading(plural: str) -> Html:
    return element(
        "tr", {}, element("th", {"scope": "rowgroup", "colspan": "2", "class": "nn-group"}, plural)
    )


def _row(annotated: Annotated, number: int) -> Html:
    annotation = annotated.annotations[number]
    links = [element("div", {}, annotated.link(each)) for each in annotation.passages]
    meaning: list[Html | str] = [annotation.meaning]
    if annotation.grounds is not None:
        meaning += [" ", element("span", {"class": "nn-grounds"}, annotation.grounds)]
    return element(
        "tr",
        {"id": annotated.row_id(number)},
        element("th", {"scope": "row"}, *links),
        element("td", {"dir": "auto"}, *meaning),
    )
