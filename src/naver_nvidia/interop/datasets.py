"""Articles as a Hugging Face Dataset."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, get_args

from datasets import ClassLabel, Dataset, Features, Value

from naver_nvidia.article import Article
from naver_nvidia.interop.tables import COLUMNS, Layer, records

_LAYERS: Final[tuple[Layer, ...]] = tuple(layer for layer in get_args(Layer) if layer != "article")
_VALUES: Final = {str: "string", int: "int32", bool: "bool", date: "date32"}


def to_dataset(*articles: Article) -> Dataset:
    """A row for each article: what `records` says of it, and its layers, each a list of structs.

    A column of closed values (an entity's type, a mention's kind, a meeting's status ...) is a
    ClassLabel, whose ``int2str`` gives the word. Days are ``date32``, offsets code points. Nothing
    is fetched, and nothing written but by ``save_to_disk`` and its like. It carries all that
    `naver_nvidia.interop.tables` does.

    >>> from naver_nvidia import load_article
    >>> dataset = to_dataset(load_article())
    >>> quote = dataset[0]["quotes"][1]
    >>> quote["speakers"], dataset.features["quotes"].feature["kind"].int2str(quote["kind"])
    (['naver'], 'direct')
    """
    # A list of one struct: a Sequence of a dict would become a dict of lists.
    features = Features(_struct("article") | {layer: [_struct(layer)] for layer in _LAYERS})
    columns: dict[str, list[object]] = {name: [] for name in features}
    for article in articles:
        (row,) = records(article, "article")
        for name, column in columns.items():
            column.append(records(article, name) if name in _LAYERS else row[name])
    return Dataset.from_dict(columns, features=features)


def _struct(layer: Layer) -> dict[str, Any]:
    return {name: _feature(kind) for name, kind in COLUMNS[layer].items()}


def _feature(kind: Any) -> Any:  # noqa: ANN401 - a class or a Literal; a feature or a list of one
    if kind is list:
        return [Value("string")]
    if words := get_args(kind):
        return ClassLabel(names=list(words))
    return Value(_VALUES[kind])
