"""compare: score an extraction against what an article states, and explain every miss."""

from naver_nvidia.comparison.comparing import assert_extracts, compare
from naver_nvidia.comparison.coreference import ChainScore
from naver_nvidia.comparison.items import LayerName
from naver_nvidia.comparison.labels import LabelSet
from naver_nvidia.comparison.matching import Scheme, Score
from naver_nvidia.comparison.misses import Miss, MissKind
from naver_nvidia.comparison.prediction import (
    PredictedChain,
    PredictedDate,
    PredictedMeeting,
    PredictedQuote,
    PredictedRelation,
    PredictedRole,
    PredictedSpan,
    Prediction,
)
from naver_nvidia.comparison.results import ChainsComparison, Comparison, LayerComparison

__all__ = [
    "ChainScore",
    "ChainsComparison",
    "Comparison",
    "LabelSet",
    "LayerComparison",
    "LayerName",
    "Miss",
    "MissKind",
    "PredictedChain",
    "PredictedDate",
    "PredictedMeeting",
    "PredictedQuote",
    "PredictedRelation",
    "PredictedRole",
    "PredictedSpan",
    "Prediction",
    "Scheme",
    "Score",
    "assert_extracts",
    "compare",
]
