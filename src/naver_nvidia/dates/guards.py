"""What sets a date in a text apart from its look-alikes; words given as a date are not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.vocabulary import word_set

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context

_PREPOSITIONS: Final = word_set(
    """
    about after and around before between beyond by circa during early end fiscal following for
    from in into last late mid next of on or since than this through throughout till to toward
    towards until year
    """
)
_DETERMINERS: Final = word_set("the a an his her its their our my that this")
_BEFORE_AMOUNT: Final = word_set(
    "for in within past recent coming next last these those first early final"
)
_AFTER_AMOUNT: Final = word_set("ago earlier later before after ahead -long -old")
# Months that are also other words or names.
_AMBIGUOUS: Final = word_set("March April May June August")
# Other numbers than years are more likely before this one, and this long after publication; with
# nothing beside them to tell, before the second and after the third.
_EARLIEST, _LATEST = 1400, 100
_EARLIEST_ALONE, _LATEST_ALONE = 1800, 50
_AFTER_PHRASE: Final = word_set(
    "and or but by that the a an it he she they we i you has have had is are was were when"
)
_POSSESSIVE: Final = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")
_BEFORE_DAY: Final = word_set("on by until till since before after from to through of")
_BEFORE_OVER: Final = word_set(
    """
    just well be been is are was were being took take takes taken taking last lasts lasted lasting
    wait waited spent spend spends served serving lived a the not already within nearly that
    """
)
_RATES: Final = frozenset(
    ("an hour", "a minute", "a second", "a day", "a week", "a month", "a quarter", "a year")
)
_MEASURES: Final = word_set(
    """
    miles kilometers kilometres km meters times dollars cents euros pounds yen won hours barrels
    tons tonnes gallons flights people units million billion trillion percent
    """
)
_DIGITS: Final = frozenset("$0123456789")
_THINGS_COUNTED: Final = word_set("people miles feet square cubic staff troops")
_EVENTS: Final = word_set(
    """
    Olympic Olympics Games Cup Bowl Series Act Agreement Accords Treaty War Constitution Convention
    Resolution Conference Summit Revolution Championship Championships Election election elections
    attack attacks bombing bombings
    """
)
_JOINERS: Final = frozenset(("of", "on", "to", "for", "and", "the"))
_NUMBERED: Final = word_set("flight number page room route")


def follows_preposition(context: Context) -> bool:
    """A year in short stands after a preposition: "in '85"."""
    return context.before in _PREPOSITIONS


def looks_like_year(context: Context) -> bool:
    """A year stands after a preposition or in parentheses, or between an article and a noun.

    "in 1990" and "the 1990 election" have one, "1990 people" and "the 1990 Prius" have none. A
    year that is spelled out is one anywhere.
    """
    words = context.words
    if not words.isdecimal():
        return True
    if not _EARLIEST <= int(words) <= context.published.year + _LATEST:
        return False
    before, after = context.before, context.after
    if before in _PREPOSITIONS or before.endswith("("):
        return after.rstrip(".,") not in _THINGS_COUNTED
    if before == "at":
        return False
    if before in _DETERMINERS or before.endswith(_POSSESSIVE):
        return after[:1].islower() or _is_event(context)
    is_near = _EARLIEST_ALONE <= int(words) <= context.published.year + _LATEST_ALONE
    return is_near and _is_no_count(context)


def looks_like_years(context: Context) -> bool:
    """Years from one to another stand where a year does: "in 1997-98", "the 2024/25 season"."""
    before = context.before
    return before in _PREPOSITIONS | _DETERMINERS or before.endswith("(")


def _is_event(context: Context) -> bool:
    """The 2008 Beijing Olympics are of a year; the 1990 Prius is a model."""
    for word in context.right.split():
        if word.rstrip(".,;") in _EVENTS:
            return True
        if word[0].islower() and word not in _JOINERS:
            return False
    return False


def _is_no_count(context: Context) -> bool:
    """Not so "1990 people", "1990 jobs", "$1990", "Boeing 1900" and "page 1990"."""
    *_, before = context.left.split() or [""]
    after = context.after.rstrip(".,")
    is_of_things = after in _THINGS_COUNTED or (after.endswith("s") and len(after) > len("was"))
    is_attached = context.left[-1:].strip() != ""
    is_numbered = before[:1].isupper() or before in _NUMBERED
    return not (is_of_things or is_attached or is_numbered or after[:1].isupper())


# What makes a name of the day, the season or the month before it, or of the day after it.
_NAMED_AFTER: Final = word_set(
    """
    Times Telegraph Mail Mirror Express Herald Tribune Agreement Accord Island Islands Street
    Avenue Road Lane Live Football Addams Never Fever Massacre Bunny Carol Rising roast school
    """
)
_NAMED_BEFORE: Final = word_set(
    "Black Bloody Cyber Super Sheffield Ash Palm Fat Holy Maundy Shrove Giving"
)


def is_no_name(context: Context) -> bool:
    """Not so "The Sunday Times", "Saturday Night Live", "Black Friday" and "Christmas Island"."""
    *_, before = context.left.split() or [""]
    after = context.right.split(None, 2)
    if after[:1] == ["Night"]:
        del after[0]
    return before not in _NAMED_BEFORE and (not after or after[0].strip(".,") not in _NAMED_AFTER)


def is_no_habit(context: Context) -> bool:
    """Not so "The Daily Mail"."""
    return not (context.words[0].isupper() and context.after[:1].isupper())


def is_no_game(context: Context) -> bool:
    """Not so the quarter and the half in which a team scored."""
    return not context.tells_sport


def is_no_turn(context: Context) -> bool:
    """Not so "the turn of the century", which may be any."""
    return not context.left.rstrip().endswith("turn of")


def looks_like_season(context: Context) -> bool:
    """Falling and springing are verbs: fall and spring need a word before or a year after.

    Newspapers write seasons small: "Donna Summer" and "the Winter Olympics" are names.
    """
    if context.words[0].isupper() and not context.after[:4].isdecimal():
        return not context.left and not context.after[:1].isupper()
    if context.after == "of" and not _names_year(context):
        return context.words.lower() != "fall"
    if context.words.lower() not in ("fall", "spring"):
        return True
    articled = context.before in _PREPOSITIONS | _BEFORE_SEASON and context.before != "to"
    return articled or context.after[:4].isdecimal()


def _names_year(context: Context) -> bool:
    """Whether it is "the fall of 1989", or of last year, and not of an empire."""
    following = context.right.split(None, 2)[1:2]
    return following != [] and (following[0][:1].isdigit() or following[0] in ("last", "this"))


def looks_like_decade(context: Context) -> bool:
    """Not so "in his 30s"; a decade has an article, an apostrophe, four digits or a name."""
    words = context.words
    return not (words[:1].isdigit() and len(words) == len("30s"))


def follows_at(context: Context) -> bool:
    """At the moment and at present, they are now."""
    return context.before == "at" and ends_phrase(context)


def is_day_of_month(context: Context) -> bool:
    """Not so "the first" and "the 24th floor": "on the 24th", with digits and no noun after it."""
    ends = ends_phrase(context) or context.after in _PREPOSITIONS
    return ends and context.before in _BEFORE_DAY and has_digits(context)


def has_digits(context: Context) -> bool:
    """Not so "the first", which is far more often the first of some things than of a month."""
    return any(map(str.isdigit, context.words))


def stands_alone(context: Context) -> bool:
    """No clause follows: "the day before." is a date, "the day before he left" is not one yet."""
    return not context.after[:1].isalnum()


def amount_is_told(context: Context) -> bool:
    """Bare "years" is a length of time after "for" or before "ago"."""
    return context.before in _BEFORE_AMOUNT or context.after.rstrip(".,") in _AFTER_AMOUNT


def never(_: Context) -> bool:
    """In a text, such words are far more often something else."""
    return False


def looks_like_month(context: Context) -> bool:
    """Months that are also words or names need a preposition, or an article and a noun.

    "In March" and "the March vote" have one, "the March for Life" and "and August Wilson" do not.
    """
    if context.words not in _AMBIGUOUS:
        return True
    before, after = context.before, context.after
    if before in _DETERMINERS:
        return after[:1].islower() and after not in _PREPOSITIONS | _AFTER_PHRASE
    return before in _PREPOSITIONS and not (before == "and" and after[:1].isupper())


def looks_like_clock(context: Context) -> bool:
    """8:15 is a time after "at" or with a zone; otherwise it may be a score or a verse."""
    return context.after != "of" and (
        context.before in ("at", "by", "around", "about", "until") or context.words[-1:].isalpha()
    )


def amount_is_duration(context: Context) -> bool:
    """Not so "a quarter" of something, "One day he will", the rate "$5 a day" and "60 Minutes"."""
    words, before = context.words.lower(), context.before
    *_, unit = context.words.split()
    if words[0].isdigit() and unit.istitle() and before not in _BEFORE_AMOUNT:
        return False
    if words == "one day" and not context.left:
        return False
    if words.endswith(("quarter", "quarters")):
        return before in ("for", "in", "within", "after", "over", "during")
    return words not in _RATES or not (before in _MEASURES or before[:1] in _DIGITS)


def follows_verb_last(context: Context) -> bool:
    """ "Last" is a verb after a noun or "to", and in "last a day": "the last two days" is none."""
    first, *following = context.words.lower().split()[:2]
    if first != "last" or not context.left:
        return False
    if following[0] in ("a", "an"):
        return True
    before = context.before
    return before == "to" or not (
        before in _PREPOSITIONS | _DETERMINERS or before.endswith((*_POSSESSIVE, ",", "(", '"'))
    )


def counts_more(context: Context) -> bool:
    """ "Over" counts after a verb of lasting, a preposition or nothing: "took over five years"."""
    before = context.before
    if not context.left:
        return not context.right.startswith(",")
    return before in _PREPOSITIONS | _BEFORE_OVER or before.endswith(",")


def tells_results(context: Context) -> bool:
    """The quarter and the period are those of a company's results."""
    return context.tells_results


def no_clause_follows(context: Context) -> bool:
    """Not so "as soon as" and "soon after"."""
    return context.before != "as" and context.after not in ("after", "as", "before")


def ends_phrase(context: Context) -> bool:
    """No noun follows: "in the past," but not "the past chairman"."""
    return not context.after[:1].isalpha() or context.after in _AFTER_PHRASE


def is_common_noun(context: Context) -> bool:
    """Not so the last word of "the Player of the Year"."""
    return context.words.rpartition(" ")[2].islower()


def is_no_title(context: Context) -> bool:
    """Not so "This Week" and "USA Today"."""
    words = context.words
    if not words[0].isupper():
        return True
    if " " in words:
        return not words.istitle() or not context.left
    *_, before = context.left.split() or [""]
    return not context.left[-1:].isspace() or not before.lstrip("`'\"\u201c\u2018")[:1].isupper()


def is_no_title_nor_name(context: Context) -> bool:
    """Not so "USA Today" and "Tomorrow Never Dies"."""
    return is_no_title(context) and is_no_name(context)


_BEFORE_SEASON: Final = word_set("the this past coming each every")
_DURING: Final = word_set("for over during in within throughout")


def is_span(context: Context) -> bool:
    """The time up to now, as in "for the last week", and not the week before, "last week"."""
    return context.before in _DURING and context.words.lower().startswith("the last ")


def is_no_stage(context: Context) -> bool:
    """Not so the title "This Week", nor "the last week of the campaign", whenever that was."""
    is_of_something = context.words[:4].lower() == "the " and context.after == "of"
    return is_no_title(context) and not is_of_something
