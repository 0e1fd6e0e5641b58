"""Text and annotation apart, or in columns: brat, IOB2, Label Studio, span JSON lines, TimeML.

Needs no library.
"""

from naver_nvidia.interop.standoff.brat import Brat, to_brat
from naver_nvidia.interop.standoff.iob import to_iob2
from naver_nvidia.interop.standoff.label_studio import label_config, to_label_studio
from naver_nvidia.interop.standoff.span_lines import to_span_line
from naver_nvidia.interop.standoff.timeml import to_timeml

__all__ = [
    "Brat",
    "label_config",
    "to_brat",
    "to_iob2",
    "to_label_studio",
    "to_span_line",
    "to_timeml",
]
