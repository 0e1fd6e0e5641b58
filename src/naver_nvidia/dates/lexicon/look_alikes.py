"""Words that tell a date from its look-alikes."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.lexicon import cues, timetables, verbs
from naver_nvidia.dates.lexicon.words import word_set

# Months that are also other words or names.
AMBIGUOUS_MONTHS: Final = word_set("March April May June August")
# "German March orders".
NATIONS: Final = word_set("""
    American Australian Austrian Belgian Brazilian British Canadian Chinese Czech Danish Dutch
    European Finnish French German Greek Hungarian Indian Irish Italian Japanese Korean Mexican
    Norwegian Polish Portuguese Russian Spanish Swedish Swiss Turkish
""")
# "Prices that fall", "a sum that fell", "shares that fall in value".
FALLING: Final = word_set("in by to below from short on apart within under into behind up out")
AUXILIARY_VERBS: Final = cues.MODALS | word_set("is are was were has have had")
SAYING_OR_THINKING: Final = verbs.SAYING | word_set("""
    say think thinks thought believe believes know knows knew hope hopes fear fears argue argues
    show shows find mean means so add adds warn noted suggest suggests prices leaves
""")
# "For years", "spent days", and "the evening hours", "the wee hours".
BEFORE_AMOUNT: Final = word_set("""
    for in within past recent coming next last following subsequent ensuing intervening these those
    first early final take takes took taken taking spend spends spent spending face faces faced
    facing serve serves served serving lasts lasted lasting wait waits waited waiting
    morning afternoon evening night wee small predawn pre-dawn
""")
BEFORE_OVER: Final = word_set("""
    just well be been is are was were being take takes took taken taking last lasts lasted lasting
    wait waited spent spend spends served serving lived a the not already within nearly that
""")
MEASURES: Final = word_set("""
    miles kilometers kilometres km meters times dollars cents euros pounds yen won hours barrels
    tons tonnes gallons flights people units million billion trillion percent
""")
DURING_AMOUNT: Final = word_set("for in within after over during following")
IN_A_ROW: Final = word_set("straight consecutive successive")
LASTING: Final = word_set("for within during over of last lasts lasted lasting")
AFTER_PHRASE: Final = word_set(
    "and or but by that the a an it he she they we i you has have had is are was were when"
)
BEFORE_DAY: Final = word_set("between on by until till since before after from to through of")
# What makes a name of the day, the season or the month before it, or of the day after it.
NAMED_AFTER: Final = word_set("""
    Times Telegraph Mail Mirror Express Herald Tribune Agreement Accord Island Islands Street Avenue
    Road Lane Live Football Addams Never Fever Massacre Bunny Carol Rising roast school Lights Group
""")
NAMED_BEFORE: Final = word_set("""
    Black Bloody Cyber Super Bowl Sheffield Ash Palm Fat Holy Maundy Shrove Giving Man Joe Ruby
    Lunar Chinese Jewish Orthodox
""")
BEFORE_SEASON: Final = word_set("previous that the this past coming each every")
DURING_UNIT: Final = word_set("for over during in within throughout")
# What is so "in the next quarter" is so in that of the calendar.
DURING_NEXT: Final = {
    "decade": DURING_UNIT,
    "year": DURING_UNIT - {"during"},
    "month": DURING_UNIT - {"during"},
    "week": DURING_UNIT - {"during"},
    "quarter": word_set("over within throughout"),
    "century": word_set("over within throughout"),
}
ANY_WEEKDAY: Final = word_set("a an any one some another")
# What such a day is like: "on a cold Monday".
QUALITIES: Final = word_set("""
    recent given single certain typical normal quiet busy late early cold cool warm hot mild rainy
    wet snowy sunny gray grey dark bright windy stormy foggy humid sweltering chilly crisp gloomy
    beautiful lovely fateful
""")
# What follows it is a noun if it is none of these: "a Friday night fire", but not "a Friday when".
NO_NOUN_AFTER_WEEKDAY: Final = word_set("""
    he she it they we you i nor till last next these can not did does
""").union(timetables.SMALL_WORDS, AUXILIARY_VERBS, cues.DETERMINERS, cues.DAY_WORDS)
THINGS_COUNTED: Final = word_set("""
    people miles feet square cubic staff troops metres meters kilometres kilometers km yards kg
    kilograms tonnes tons euros dollars pounds yen francs marks pesos rupees rubles degrees percent
    calories hrs
""")
# These are counted after an article too: "its 2000 employees", but not "the 1998 elections".
PERSONS_COUNTED: Final = word_set("""
    employees workers residents jobs homes houses members soldiers patients students children women
    men passengers inhabitants refugees victims guests delegates prisoners voters customers cars
""")
EVENTS_WITH_A_YEAR: Final = word_set("""
    Olympic Olympics Games Cup Bowl Series Act Agreement Accords Treaty War Constitution Convention
    Resolution Conference Summit Revolution Championship Championships Election election elections
    attack attacks bombing bombings Festival Fair Expo Awards Oscars Grammys Emmys Prix Marathon
    Tour Masters Derby Census Budget Operation
""")
JOINERS: Final = word_set("of on to for and the v. vs. de la")
# What tells that the name after a year was no event but a thing or a person.
NO_EVENT_WITH_A_YEAR: Final = word_set("""
    do does did than says sedan pickup truck car van coupe convertible hatchback wagon minivan model
    suv motorcycle jeep roadster tractor
""").union(timetables.SMALL_WORDS, AUXILIARY_VERBS, verbs.IRREGULAR)
# Of a year, and not so many: "2002 sales".
OF_YEARS: Final = word_set("""
    sales earnings profits revenues results exports imports losses elections figures budgets taxes
""")
# What may open a clause of which the subject is a year: "But 2003 could be better".
OPENING_A_CLAUSE: Final = word_set(
    "But And If While Though Although So For Yet Because Since When As Perhaps Maybe Or Unless"
)
NUMBERED: Final = word_set("flight number page room route")
