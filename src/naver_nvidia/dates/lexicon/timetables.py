"""Words of timetables: verbs of what can be planned, those that tell no plan, and subjects."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.lexicon.words import word_set

# Verbs of what nobody can plan, of words and of states: their present tells no timetable. So do
# captions ("waves to the crowd Sunday"), and nouns that are hardly ever verbs.
NO_TIMETABLES: Final = word_set("""
    says tells notes adds writes argues claims insists warns quotes shows suggests means remains
    seems includes features contains indicates reflects reveals feels thinks believes knows wants
    needs hopes likes owns describes denies confirms admits acknowledges agrees accuses blames
    alleges cites concedes contends estimates explains maintains predicts promises pledges recalls
    recommends refuses rejects remembers repeats replies responds supports opposes backs urges asks
    demands doubts fears worries welcomes condemns criticizes praises stems centers gives makes
    raises represents underscores highlights illustrates demonstrates proves puts does rises falls
    gains drops slips climbs dips jumps soars plunges tumbles surges edges loses slides sinks
    rallies advances declines retreats rebounds recovers slumps hits reaches tops beats wins kills
    dies crashes explodes collapses injures wounds hurts strikes attacks shoots stabs bombs waves
    walks looks poses smiles gestures stands sits watches listens reacts prays shakes hugs kisses
    passes rides cheers shouts carries wears turns officials shares stocks bonds sales earnings
    troops forces prices figures losses profits elections lawmakers leaders workers students members
    players games days weeks months years hours minutes seconds times points cents dollars yards
    miles others news series always perhaps sometimes besides towards across versus plus overseas
""")
# Verbs of plans in the plural, which may be nouns: "lawmakers vote", but "the jobs report".
NOUNS_OR_VERBS: Final = word_set(
    "vote report release debate march race run start return play test tour rally auction"
)
VERBS_OF_MANY: Final = NOUNS_OR_VERBS | cues.TO_BE_DONE
PLURALS: Final = word_set("data people police children men women media them")
IMPERATIVES: Final = word_set("Come Join Bring Expect Don't Don\u2019t Look Watch Plan Enjoy Catch")
# What a team is to do, after its name: "Lions: Host Leeds on Friday".
FIXTURES: Final = word_set(
    "At Host Visit Play Face Open Begin Start Continue Conclude Finish Close Resume Travel Return"
)
# What a forecast begins with that has no verb: "Highs Thursday in the 50s".
WEATHER: Final = word_set(
    "Cloudy Sunny Windy Breezy Partly Mostly Warmer Cooler Highs Lows Showers Rain Snow Fair Clear"
    " Chance"
)
# What these could do on a day is forecast.
WEATHER_AHEAD: Final = word_set(
    "wind winds gusts rain rains snow showers storms temperatures highs lows"
)
FORECAST: Final = word_set("weekend weather temperatures temps sunshine")
# What "is" these on a day is yet to be.
APPOINTED: Final = cues.OPEN_OR_CLOSED | cues.DAY_WORDS | word_set("from invited welcome away")
APPOINTED_IN_TWO: Final = frozenset((("in", "effect"), ("in", "force"), ("up", "for")))
# What begins a clause, of which the subject follows.
BOUNDARIES: Final = word_set("""
    and or but as when while if because that which who where whose so although though whether than
    how what
""")
# Words before what has a time of its own: "comes after a bombing Sunday".
OTHER_TIMES: Final = word_set("""
    after since following amid over about against despite because as if when where while who which
    that how whether what by from than is are says say
""")
PREPOSITIONS: Final = word_set("""
    in on at of for to by with from into over under about after before during since until against
    amid among between through without within near like despite following per via up down aboard
    along alongside around inside outside
""")
# After a date these go on, and other words are its noun: "won Jan. 15 elections".
SMALL_WORDS: Final = PREPOSITIONS | BOUNDARIES
# Plurals that may stand before another noun: "the jobs report comes out".
ATTRIBUTIVE: Final = word_set("""
    jobs sales arms sports earnings savings customs talks news goods services affairs rights his
    operations parks veterans systems communications States this its James Williams Texas
    Massachusetts Illinois Arkansas Kansas Dallas Paris Athens Brussels
""")
# What no subject ends with.
NO_HEADS: Final = SMALL_WORDS | word_set("""
    a an the its his her their our my your these those this all both other new no any two three four
    five six seven eight nine ten several many some few
""")
# What a day does, or is, that is told of in the present: "Thursday is the deadline".
SUBJECTS_VERBS: Final = word_set("is brings marks looks sees features kicks")
# All of them "are on" what is to come.
ATTENTION: Final = word_set("focus eyes attention spotlight Attention")
# What markets wait for.
OF_THE_ECONOMY: Final = word_set("""
    report reports data meeting statement decision auction figures release numbers earnings results
    payrolls speech testimony announcement
""")
# "Able to be", "seeks to be": what they want need not be to come.
NO_BEFORE_INFINITIVE: Final = word_set(
    "was were able seeks refuses declines wants likes tries continues seems appears fails has have"
)
# What is held, and known to be: "Thursday's vote will decide".
EVENTS: Final = word_set("""
    vote votes voting election elections runoff primary primaries referendum ballot poll polls
    debate debates deadline summit meeting meetings hearing march rally protest session talks
    conference match game games final finals race turnout winner issue edition strike strikes
    boycott demonstration demonstrations ceremony inauguration concert parade semifinal semi-final
    semifinals semi-finals quarterfinal quarter-final quarterfinals quarter-finals playoff playoffs
""")
# Who will do these to a vote does so when it is over.
AFTERMATH: Final = word_set("""
    appeal appealing challenge challenging contest contesting certify certifying investigate
    investigating respect accept dispute disputing review annul overturn discuss mourn of after from
    over about following since despite
""")
# The end of words for people: "the workers vote", but "the sales report".
OF_PEOPLE: Final = ("ers", "ents", "ors", "ists", "ians", "ants", "men", "women")
NO_PLURALS: Final = ("ss", "us", "is")
# "Is lifted Monday" is told of what is to be, but for captions.
OF_CAPTIONS: Final = word_set("arrested detained pictured escorted carried interviewed")
