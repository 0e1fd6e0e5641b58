"""What sets a month in a text apart from verbs and from names of people."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.calendar.units import MONTHS
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.lexicon import cues, look_alikes
from naver_nvidia.dates.patterns import Pattern

_LONGEST_MONTH: Final = 20
_OTHER_MONTH: Final = rf"(?:{'|'.join(MONTHS)})"
_BESIDE_MONTH: Final = Pattern(rf"\b{_OTHER_MONTH}(?:(?:,|,? (?:and|or|to)) |[-\u2013])\Z")
# "With assistance from April Ma".
_CREDITED: Final = Pattern(r"(?:assistance from|(?:[Rr]eport|[Ee]dit|[Ww]rit)ing by) \Z")
_AS_EARLY: Final = Pattern(r"\b(?:early|late|recently|soon) as \Z")
# "April was the hottest month on record", but "April was ill".
_MONTH_BESIDE: Final = Pattern(
    rf"(?:(?:,|,? (?:and|or|to)) |[-\u2013]){_OTHER_MONTH}\b"
    r"|[- ]was\b.{0,40}\b(?:month|record)\b"
    r"|[- ](?:was|is) (?:very |so |too )?(?:wet|dry|hot|cold|warm|mild|rainy|windy|sunny)\b"
    r"|['\u2019]s (?:[\w-]+ ){0,2}(?:toll|riots?|storms?|quake|coup|strikes?|protests?|fires?|crash"
    r"|total|elections?|vote|referendum|summit|attacks?|level"
    r"|estimate|reports?|readings?|data|figures|inflation|heatwave|heat|floods?|budget|sales|exports"
    r"|numbers|weather|rains?|drought|failures|rout|sell-?off|rally|outage|jobs|increase|decrease|rise|gain|drop|decline|slump|surge|rebound)\b"
    r"|(?:['\u2019]s)? (?:retail|sales|exports|imports|figures|inflation|unemployment|payrolls?"
    r"|employment|jobs?|hiring|deliveries|shipments|orders|output|production|industrial|factory|manufacturing"
    r"|consumer|producer|wholesale|personal|spending|housing|home|auto|car|trade|prices|data"
    r"|numbers|results|readings?|report|survey|minutes|meetings?|contracts?|futures|delivery"
    r"|crude|elections?|primary|primaries|referendum|ballot|deadline|jobless|durable|existing"
    r"|new|same-store|revenues?|earnings|traffic|weather|rains?|heat|temperatures)\b"
)


def looks_like_month(context: Context) -> bool:
    """Months that are also words or names need a preposition, or an article and a noun.

    "In March" and "the March vote" have one, "the March for Life" and "and August Wilson" do not.
    """
    # They call an organization and a massacre Black September.
    if context.left.endswith("Black "):
        return False
    if context.words not in look_alikes.AMBIGUOUS_MONTHS:
        return True
    before, after = context.before, context.after
    if before == "as" and _AS_EARLY.search(context.left[-_LONGEST_MONTH:]):
        return True
    if before == "spent" or (before == "used" and after == "to"):
        return True
    if before.isdecimal() and len(before) == len("2019"):
        return after != "for"
    if _precedes_name(context) or _CREDITED.search(context.left):
        return False
    if _BESIDE_MONTH.search(context.left[-_LONGEST_MONTH:]):
        return True
    if _MONTH_BESIDE.match(context.right) and not _follows_name(context):
        return True
    if before in cues.DETERMINERS:
        # "The June OPEC meeting".
        is_noun = after[:1].islower() or (after.isupper() and len(after) > 1)
        return is_noun and after not in cues.BEFORE_DATES | look_alikes.AFTER_PHRASE
    return before in cues.BEFORE_DATES and not (before == "and" and after[:1].isupper())


def _follows_name(context: Context) -> bool:
    """Whether it is a surname, as in "Theresa May"."""
    before = context.word_before
    is_name = before[:1].isupper() and before not in look_alikes.NATIONS
    return is_name and before.isalpha() and before.lower() not in cues.BEFORE_DATES


def _precedes_name(context: Context) -> bool:
    """Whether it is a first name: "On 3 September, April Summers", "according to May Jones"."""
    is_subject = context.before.endswith(",") or context.left.endswith("ccording to ")
    after = context.after
    return is_subject and after[:1].isupper() and context.right[0] == " " and after not in MONTHS
