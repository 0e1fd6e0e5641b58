"""The Dataset, stored and loaded by Hugging Face's library with no network."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any, get_args

import pytest

datasets = pytest.importorskip(
    "datasets", reason="datasets is not installed: naver-nvidia[datasets]"
)

from naver_nvidia.interop.datasets import to_dataset
from naver_nvidia.interop.tables import COLUMNS, Layer, records

if TYPE_CHECKING:
    from pathlib import Path

    from naver_nvidia import Article

LAYERS: tuple[Layer, ...] = get_args(Layer)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def in_words(dataset: datasets.Dataset, layer: Layer) -> list[dict[str, Any]]:
    """The rows of a layer with the word for each label."""
    structs = [dataset[0]] if layer == "article" else dataset[0][layer]
    features = dataset.features if layer == "article" else dataset.features[layer].feature
    return [
        {
            name: features[name].int2str(struct[name])
            if isinstance(features[name], datasets.ClassLabel) and struct[name] is not None
            else struct[name]
            for name in COLUMNS[layer]
        }
        for struct in structs
    ]


@pytest.mark.parametrize("layer", LAYERS)
def test_layers_are_lists_of_structs(article: Article, layer: Layer) -> None:
    """Each layer gives the rows back, one struct for each, its labels as ClassLabels."""
    assert in_words(to_dataset(article), layer) == records(article, layer)


def test_what_is_stored_is_loaded(article: Article, tmp_path: Path) -> None:
    """Saved to disk or as Parquet, the dataset loads with the same features and rows."""
    dataset = to_dataset(article)
    dataset.save_to_disk(tmp_path / "saved")
    again = datasets.load_from_disk(tmp_path / "saved")
    assert (again.features, again[0]) == (dataset.features, dataset[0])

    dataset.to_parquet(tmp_path / "articles.parquet")
    again = datasets.load_dataset(
        "parquet",
        data_files=str(tmp_path / "articles.parquet"),
        split="train",
        cache_dir=str(tmp_path / "cache"),
    )
    assert (again.features, again[0]) == (dataset.features, dataset[0])


def test_articles_are_rows(bundled: Article, hostile: Article) -> None:
    """Several articles make one dataset, whose features are those of each alone."""
    dataset = to_dataset(bundled, hostile)
    assert dataset["id"] == [bundled.id, hostile.id]
    assert dataset.features == to_dataset().features == to_dataset(bundled).features
