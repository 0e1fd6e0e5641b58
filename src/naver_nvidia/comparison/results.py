"""Comparison: the scores of an extraction and its misses."""

from __future__ import annotations

from textwrap import indent
from typing import cast, get_args

import attrs

from naver_nvidia.comparison.coreference import Chains, ChainScore, mean_score
from naver_nvidia.comparison.items import LayerName, P
from naver_nvidia.comparison.layers import Layer
from naver_nvidia.comparison.matching import Parts, Scheme, Score, score
from naver_nvidia.comparison.misses import Miss, MissKind
from naver_nvidia.errors import InvalidValue


@attrs.frozen(kw_only=True)
class LayerComparison:
    """How one layer of an extraction compares: its scores by the five schemes, and its misses.

    ``strict``: place and label are right. ``exact``: the place is right. ``partial``: the place is
    right, and half right where it overlaps. ``type``: the label is right and the place overlaps.
    ``relaxed``: the place overlaps. Of dates, TempEval calls exact "strict" and type "value".

    ``parts`` are the scores of a meeting's parts, each by itself, as ACE scores the arguments of
    an event: "participant", "date" and "place", as far as they were predicted. A part is right only
    where its pair met. ``strict`` is who met whom and when; `passes` wants the places to reach it.
    """

    layer: LayerName
    strict: Score
    exact: Score
    partial: Score
    type: Score
    relaxed: Score
    misses: tuple[Miss, ...] = attrs.field(repr=False)
    parts: Parts = ()

    @classmethod
    def of(cls, name: LayerName, layer: Layer[P], misses: tuple[Miss, ...]) -> LayerComparison:
        """The scores of both sides of a layer."""
        gold, predicted = layer.gold, layer.predicted
        scores = {scheme: score(gold, predicted, scheme) for scheme in get_args(Scheme)}
        return cls(layer=name, misses=misses, parts=layer.parts, **scores)

    def passes(
        self,
        f1: float = 1.0,
        *,
        precision: float = 0.0,
        recall: float = 0.0,
        scheme: Scheme = "strict",
    ) -> bool:
        """Whether the layer reaches all of the values by the scheme; see ``Comparison.passes``."""
        for name, value in (("f1", f1), ("precision", precision), ("recall", recall)):
            if not _is_share(value):
                raise InvalidValue(f"passes.{name}", f"{value!r} is not between 0 and 1")
        reached = [self.measured(scheme)]
        if scheme == "strict":
            reached += [part for name, part in self.parts if name == "place"]
        return all(
            each.f1 is None  # nothing to find, and nothing predicted
            or (
                each.f1 >= f1
                and (each.precision or 0.0) >= precision
                and (each.recall or 0.0) >= recall
            )
            for each in reached
        )

    def by(self, scheme: Scheme) -> Score:
        """The score by the scheme of that name."""
        if scheme not in get_args(Scheme):
            listed = ", ".join(get_args(Scheme))
            raise InvalidValue("scheme", f"{scheme!r} is not one of {listed}")
        return cast("Score", getattr(self, scheme))

    def measured(self, scheme: Scheme = "strict") -> Score | ChainScore:
        """What `passes` looks at: the score by the scheme; of chains, CoNLL's whatever it is."""
        return self.by(scheme)

    def by_kind(self) -> str:
        """The scores, and the misses of each kind under its name and number."""
        parts = [self._scores()]
        for kind in get_args(MissKind):
            if misses := [miss for miss in self.misses if miss.kind == kind]:
                parts += [f"  {kind}: {len(misses)}"]
                parts += [indent(miss.message, "    ") for miss in misses]
        return "\n".join(parts)

    def __str__(self) -> str:
        return "\n".join((self._scores(), *(indent(each.message, "  ") for each in self.misses)))

    def _scores(self) -> str:
        strict = self.strict
        return (
            f"{self.layer}: strict F1 {_decimal(strict.f1)} "
            f"(precision {_decimal(strict.precision)}, {strict.correct} of {strict.actual}; "
            f"recall {_decimal(strict.recall)}, {strict.correct} of {strict.possible}), "
            f"exact {_decimal(self.exact.f1)}, partial {_decimal(self.partial.f1)}, "
            f"type {_decimal(self.type.f1)}"
            + "".join(f", {name} {_decimal(each.f1)}" for name, each in self.parts)
        )


@attrs.frozen(kw_only=True)
class ChainsComparison(LayerComparison):
    """How chains of coreference compare: by MUC, B-cubed, CEAF (phi4) and their mean, CoNLL's.

    These are the reference scorer's of CoNLL-2012, version 8. The schemes score the mentions:
    ``exact`` whether they were found, ``strict`` whether in the right chain too, which is the one
    that CEAF aligns. Where a measure has nothing to score, such as MUC without any links, it is
    None and not in the mean; the reference scorer has it as 0.
    """

    muc: ChainScore
    b_cubed: ChainScore
    ceaf: ChainScore

    @classmethod
    def of_chains(cls, layer: Chains, misses: tuple[Miss, ...]) -> ChainsComparison:
        """The scores of both sides' chains and mentions."""
        mentions, scores = LayerComparison.of("chains", layer, misses), layer.scores
        shared = attrs.asdict(mentions, recurse=False)
        return cls(**shared, muc=scores.muc, b_cubed=scores.b_cubed, ceaf=scores.ceaf)

    @property
    def conll(self) -> ChainScore:
        """The CoNLL score: the mean of the three measures' F1, and of their precision and recall.

        >>> from naver_nvidia import Prediction, compare, load_article
        >>> article = load_article()
        >>> found = Prediction(chains=[article.mentions_of("Huang")])
        >>> round(compare(article, found).chains.conll.f1, 3)
        0.132
        """
        return mean_score(self.muc, self.b_cubed, self.ceaf)

    def measured(self, scheme: Scheme = "strict") -> ChainScore:
        """The CoNLL score, whatever the scheme."""
        self.by(scheme)
        return self.conll

    def _scores(self) -> str:
        three = {"MUC": self.muc, "B-cubed": self.b_cubed, "CEAF": self.ceaf}
        return (
            f"chains: CoNLL F1 {_decimal(self.conll.f1)} ("
            + ", ".join(f"{name} {_decimal(each.f1)}" for name, each in three.items())
            + f"), mentions {_decimal(self.exact.f1)}"
        )


def _is_share(value: object) -> bool:
    return isinstance(value, (int, float)) and 0 <= value <= 1


def _decimal(value: float | None) -> str:
    if value is None:
        return "none"
    # What is not all right must not read as if it were.
    return f"{value if value == 1 else min(value, 0.999):.3f}"


class _NotCompared(InvalidValue, AttributeError):
    """No such layer; an AttributeError too, so that ``hasattr`` answers."""


@attrs.frozen(repr=False)
class Comparison:
    """How an extraction compares with what the article states, layer by layer.

    ``str()`` is the whole report: scores, and every miss with the words around it.
    """

    layers: tuple[LayerComparison, ...]

    @property
    def spans(self) -> LayerComparison:
        """The layer of spans; InvalidValue if the prediction has none."""
        return self._layer("spans")

    @property
    def dates(self) -> LayerComparison:
        """The layer of dates; InvalidValue if the prediction has none."""
        return self._layer("dates")

    @property
    def quotes(self) -> LayerComparison:
        """The layer of quotations; InvalidValue if the prediction has none."""
        return self._layer("quotes")

    @property
    def meetings(self) -> LayerComparison:
        """The layer of who met whom; InvalidValue if the prediction has none."""
        return self._layer("meetings")

    @property
    def roles(self) -> LayerComparison:
        """The layer of who holds which post; InvalidValue if the prediction has none."""
        return self._layer("roles")

    @property
    def relations(self) -> LayerComparison:
        """The layer of what is stated; InvalidValue if the prediction has none."""
        return self._layer("relations")

    @property
    def chains(self) -> ChainsComparison:
        """The layer of coreference; InvalidValue if the prediction has none."""
        return cast("ChainsComparison", self._layer("chains"))

    @property
    def misses(self) -> tuple[Miss, ...]:
        """Everything that is not right, in all layers."""
        return tuple(miss for layer in self.layers for miss in layer.misses)

    def passes(
        self,
        f1: float = 1.0,
        *,
        precision: float = 0.0,
        recall: float = 0.0,
        scheme: Scheme = "strict",
    ) -> bool:
        """Whether every layer that was predicted reaches all of the values by the scheme.

        A measure that is None reaches nothing above 0, but a layer that is rightly empty passes. By
        strict, the places of meetings must reach the values as well, where they were predicted.

        Raises:
            InvalidValue: a value is not between 0 and 1, or there is no such scheme.
        """
        return all(
            layer.passes(f1, precision=precision, recall=recall, scheme=scheme)
            for layer in self.layers
        )

    def assert_passes(
        self,
        f1: float = 1.0,
        *,
        precision: float = 0.0,
        recall: float = 0.0,
        scheme: Scheme = "strict",
    ) -> None:
        """Raise an AssertionError that explains every miss, unless the extraction `passes`.

        In any test framework, and with more to read than a bare ``assert`` of `passes`, of which
        pytest shows the ``repr`` only.
        """
        __tracebackhide__ = True  # pytest then points at the test's own line
        short = [
            layer
            for layer in self.layers
            if not layer.passes(f1, precision=precision, recall=recall, scheme=scheme)
        ]
        if short:
            wanted = {"f1": f1, "precision": precision, "recall": recall}
            bar = " and ".join(f"{name} {value:g}" for name, value in wanted.items() if value)
            report = "\n".join(map(str, short))
            raise AssertionError(f"wanted {scheme} {bar}\n{report}")

    def _layer(self, name: LayerName) -> LayerComparison:
        for layer in self.layers:
            if layer.layer == name:
                return layer
        raise _NotCompared(f"Comparison.{name}", "not in the prediction, and so not compared")

    def __str__(self) -> str:
        return "\n".join(map(str, self.layers))

    def __repr__(self) -> str:
        scores = ", ".join(
            f"{each.layer} F1 {_decimal(each.measured().f1)}" for each in self.layers
        )
        lines = [line for miss in self.misses[:1] for line in miss.message.splitlines()]
        return f"<Comparison {scores}" + (f"; first miss: {lines[0]}>" if lines else ">")
