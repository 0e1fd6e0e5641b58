"""Scores by the four schemes of SemEval-2013 task 9.1, and by TempEval's relaxed match."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

import attrs

from naver_nvidia.comparison.items import Item, P, knots

Scheme: TypeAlias = Literal["strict", "exact", "partial", "type", "relaxed"]

_OVERLAPPING = {"partial": "partial", "relaxed": "correct"}


@attrs.frozen
class Score:
    """How many items were right by one scheme, and the measures that follow.

    The counts are MUC's, as nervaluate has them. A measure that would divide nothing by nothing is
    None: the precision of no predictions, the recall of no gold, the F1 of neither.

    >>> from naver_nvidia.comparison import Score
    >>> score = Score(correct=3, incorrect=1, missed=2)
    >>> score.possible, score.actual, score.precision, score.recall
    (6, 4, 0.75, 0.5)
    >>> print(Score(missed=2).precision, Score(missed=2).recall)
    None 0.0
    """

    correct: int = 0
    incorrect: int = 0
    partial: int = 0
    missed: int = 0
    spurious: int = 0

    @property
    def possible(self) -> int:
        """How many items the gold has."""
        return self.correct + self.incorrect + self.partial + self.missed

    @property
    def actual(self) -> int:
        """How many items were predicted."""
        return self.correct + self.incorrect + self.partial + self.spurious

    @property
    def precision(self) -> float | None:
        """The share of the predictions that is right; a partial match is half right."""
        return _share(self.correct + 0.5 * self.partial, self.actual)

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found; a partial match is half found."""
        return _share(self.correct + 0.5 * self.partial, self.possible)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.correct + self.partial, self.actual + self.possible)


PartName: TypeAlias = Literal["participant", "date", "place"]
Parts: TypeAlias = tuple[tuple[PartName, Score], ...]


def _share(part: float, whole: int) -> float | None:
    return part / whole if whole else None


def is_right(gold: Item[P], predicted: Item[P], scheme: Scheme) -> bool:
    """Whether two items that overlap count as correct."""
    is_in_place, is_labelled = gold.place == predicted.place, gold.label == predicted.label
    if scheme == "strict":
        return is_in_place and is_labelled
    return is_labelled if scheme == "type" else is_in_place


def score(gold: Sequence[Item[P]], predicted: Sequence[Item[P]], scheme: Scheme) -> Score:
    """The counts of one scheme, each gold item matched with one prediction at most.

    nervaluate takes the predictions in the order given, so that one which only overlaps may take
    the gold item of a later one which is right. Here those that are right in place go first, and
    the others in text order: the scores do not depend on the order in which items are listed, and
    are nervaluate's wherever the predictions do not overlap each other.
    """
    counts = {"correct": 0, "incorrect": 0, "partial": 0, "missed": 0, "spurious": 0}
    for some_gold, some_predicted in knots(gold, predicted):
        unmatched = list(some_gold)
        for item in in_order(some_gold, some_predicted, scheme):
            overlapping = [each for each in unmatched if each.place.overlapped_by(item.place)]
            right = [each for each in overlapping if is_right(each, item, scheme)]
            if right:
                counts["correct"] += 1
                unmatched.remove(min(right, key=lambda each: each.place.distance(item.place)))
            elif overlapping:
                counts[_OVERLAPPING.get(scheme, "incorrect")] += 1
                unmatched.remove(overlapping[0])
            else:
                counts["spurious"] += 1
        counts["missed"] += len(unmatched)
    return Score(**counts)


def in_order(
    gold: Sequence[Item[P]], predicted: Sequence[Item[P]], scheme: Scheme
) -> list[Item[P]]:
    """The predictions in the order in which they are matched."""
    by_place_alone = scheme in ("exact", "partial", "relaxed")
    fixed = {(each.place, None if by_place_alone else each.label) for each in gold}

    def key(item: Item[P]) -> tuple[bool, P, str]:
        is_fixed = (item.place, None if by_place_alone else item.label) in fixed
        return not is_fixed, item.place, item.label or ""

    return sorted(predicted, key=key)
