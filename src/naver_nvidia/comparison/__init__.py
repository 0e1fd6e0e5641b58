"""compare: score an extraction against what an article states, and explain every miss."""

from naver_nvidia.comparison.comparing import assert_extracts, compare
from naver_nvidia.comparison.items import LayerName
from naver_nvidia.comparison.labels import LabelSet
from naver_nvidia.comparison.matching import Scheme, Score
from naver_nvidia.comparison.misses import Miss, MissKind
from naver_nvidia.comparison.prediction import (
    PredictedDate,
    PredictedMeeting,
    PredictedQuote,
    PredictedSpan,
    Prediction,
)
from naver_nvidia.comparison.results import Comparison, LayerComparison

__all__ = [
    "Comparison",
    "LabelSet",
    "LayerComparison",
    "LayerName",
    "Miss",
    "MissKind",
    "PredictedDate",
    "PredictedMeeting",
    "PredictedQuote",
    "PredictedSpan",
    "Prediction",
    "Scheme",
    "Score",
    "assert_extracts",
    "compare",
]
