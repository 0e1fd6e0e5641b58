"""Words around a date that say what is told: plans, timetables, games."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.calendar.units import WEEKDAYS
from naver_nvidia.dates.lexicon.words import word_set

BEFORE_DATES: Final = word_set("""
    about after and around before between beyond by circa during early end fiscal following for from
    in into last late mid next of on or post pre since than this through throughout till to toward
    towards until year
""")
ARTICLES: Final = word_set("a an the its his their our my your")
DETERMINERS: Final = ARTICLES | word_set("her this that")
OBJECTS: Final = DETERMINERS | word_set("these those another it him them us me out off up")
POSSESSIVE: Final = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")


# Verbs in the past that do not say when what they tell of is to be: "planned on July 3".
NOT_TELLING: Final = word_set("""
    planned proposed promised anticipated set put announced said told agreed decided warned
    predicted called wanted asked urged vowed pledged invited summoned postponed delayed extended
    moved rescheduled bet signaled signalled hinted feared weighed considered demanded hoped
    prepared ordered
""")
MODALS: Final = word_set("will would shall may might can could should must")
SPORT: Final = word_set("""
    score scored scoring touchdown touchdowns goal goals yards rebounds halftime quarterback coach
    penalty penalties overtime kick innings striker goalkeeper goalie midfielder equalizer equaliser
    offside winger linebacker playoff playoffs semifinal quarterfinal 3-pointer assists
""")
# What the halves of a year are told of.
BUSINESS: Final = word_set("""
    growth economy economies economic economists gdp gnp percent % prices price inflation demand
    output production orders shipments deliveries exports imports market markets stocks stock shares
    spending investment investments bonds bond rates trade budget deficit company companies firm
    firms industry business businesses bank banks unemployment jobs payrolls recession recovery
    consumption construction cost costs margins forecast outlook analysts economist euro yen dollar
    barrels tons tonnes tourism tourists visitors casualties crime accidents births deaths cases
    quarter year months billion trillion
""")
# "The highest since 2009" compares with that year, and so do "a record low since" and the like.
SUPERLATIVES: Final = word_set("""
    first only most least best worst biggest largest smallest greatest highest lowest strongest
    weakest fastest slowest sharpest steepest deepest fewest longest shortest hottest coldest
    warmest coolest wettest driest deadliest bloodiest heaviest busiest richest broadest closest
    tallest cheapest toughest hardest low lows high highs levels record
""")
# Words that figures are compared with: "up 2% from the previous month".
COMPARING: Final = word_set(
    "from than compared versus against after over up down unchanged above below"
)
AHEAD_IN_TWO: Final = frozenset(
    (verb, word)
    for verbs, words in (
        ("take takes", "effect office place"),
        ("go goes", "on into to"),
        ("come comes", "into out"),
        ("run runs", "from through until out"),
        ("apply applies", "from"),
        ("step steps", "down"),
        ("continue continues last lasts", "through until"),
        ("ends", "in on at by"),
        ("close", "at"),
        ("stand stands", "trial"),
        ("kick kicks", "off in"),
        ("walk walks", "out"),
        ("hear hears", "arguments appeals testimony evidence"),
        ("report reports release releases publish publishes", "results earnings quarterly"),
        ("reports releases publishes", "monthly gdp inflation figures data"),
        ("face faces", "sentencing trial court"),
    )
    for verb in verbs.split()
    for word in words.split()
)
# What begins in two weeks does so two weeks on.
BEGINNING: Final = word_set("""
    begin begins beginning start starts starting open opens opening end ends ending expire expires
    expiring resume resumes retire retires mature matures is
""")
# Plurals whose present tense tells a timetable, as in "they meet Monday".
SCHEDULED: Final = word_set("""
    meet begin open start leave arrive return expire gather travel debut resume reopen reconvene
    host play
""")
PRONOUNS: Final = word_set("they we you i who which that both all")
# The same of one: "France votes Sunday", "the sale ends Monday", but not "in votes Sunday".
SCHEDULED_OF_ONE: Final = word_set(
    "votes ends closes shuts retires visits hosts plays performs stops tours travels flies sails"
    " convenes"
)
PRONOUNS_OF_ONE: Final = word_set("he she it who which that")
# And their continuous present: "they're meeting Sunday".
CONTINUOUS: Final = word_set("""
    meeting flying leaving arriving visiting traveling travelling coming returning heading playing
    voting hosting opening closing starting beginning launching speaking holding retiring marrying
    having giving staging attending touring expecting
""")
# "They might meet Tuesday", but "they might have met Tuesday".
POSSIBLE: Final = word_set("could may might can cannot can't can\u2019t should must")
# Who "could be reached" was sought.
SOUGHT: Final = word_set("reached located contacted found determined")
# What is these on a day, or "is on" it or "is at 10 a.m." of it, is yet to be.
OPEN_OR_CLOSED: Final = word_set("open closed forecast possible likely on at for set")
# A participle after these is no past: "when the case is heard", "to be named".
PRESENT: Final = word_set("be being is are")
# What follows these is yet to be: "pending a hearing on Monday".
AWAITING: Final = word_set("pending awaiting")
UNTIL: Final = word_set("until till")
# What these did "until March" is over.
LASTED: Final = word_set("ran lasted lived stayed remained served worked continued reigned ruled")
# What is told of as it stands now, and "for the year" from its first day on.
MARKETS: Final = word_set("""
    shares stock stocks index indexes futures trading traders traded bonds yield crude brent nasdaq
    dow s&p ftse dax nikkei euro dollar yen
""")
# "Friday will be a test" is what they "said", but what "opened Friday will" stay open.
FORETELLING: Final = NOT_TELLING | word_set("""
    thought believed expected knew learned insisted added noted felt argued confirmed
    showed suggested indicated claimed ruled was were had has did
""")
# Whom they "ordered to appear", or what they "threatened to" do, is to.
PROMISED: Final = word_set(
    "threatened promised anticipated projected poised predicted favored favoured tipped summoned"
)
ORDERED: Final = PROMISED | word_set("""
    ordered instructed directed required told intention intentions offer invitation promise pledge
    threat proposal request headed
""")
# What people are "ordered to" do, and "clubs to vote on Thursday".
TO_BE_DONE: Final = word_set("""
    address announce answer appeal appear apply arrive attend ballot begin celebrate choose close
    come compete conclude continue convene debate decide depart discuss elect entertain evacuate
    expect face fly go head hear hold host launch leave march meet move open publish quit report
    resign resume return rule sail sign speak stand start strike surrender take testify travel
    unveil vacate visit vote
""")
# Things are these on a day, and so are said what will be.
ANNOUNCED: Final = word_set("announced postponed delayed proposed promised")
RELATIVES: Final = word_set("who which that")
# What was put off to a day lies ahead, whoever did so when.
PUT_OFF_IN_TWO: Final = word_set("put puts putting push pushes pushed pushing")
PUT_OFF: Final = word_set("""
    postpone postpones postponed postponing delay delays delayed delaying adjourn adjourned
    adjourning extend extends extended extending move moves moved moving reschedule rescheduled
    rescheduling halt halted suspend suspended defer deferred shift shifted recessed remanded
""")
# What these did "for Wednesday" is to be then.
ARRANGED: Final = word_set("""
    issued canceled cancelled called ordered planned summoned booked reserved arranged announced
    declared invited set scheduled rescheduled postponed requested sought
""")
# What has been written or said: "according to a Sunday filing".
WRITINGS: Final = word_set(
    "filing statement interview memo tweet note letter email e-mail post blog"
)
# A date beside the last of these is what is looked for: "await Friday's report".
AWAITED: Final = word_set("""
    await awaits awaited awaiting watch watching eye eyeing eyed anticipate anticipates anticipating
    expect expects pending until preview previews
""")
AWAITED_IN_TWO: Final = frozenset(
    (first, second)
    for firsts, second in (
        ("wait waits waiting waited brace braces bracing braced prepare prepares preparing", "for"),
        ("looking geared gearing ready set tuned", "for"),
        ("look looks looking looked focus focuses focused eyes attention turned turns", "to"),
        ("ahead", "to"),
        ("forward", "to"),
        ("up run-up preparation preparations", "to"),
        ("preparation preparations", "for"),
        ("ahead advance eve", "of"),
        ("focus focused focuses eyes attention", "on"),
    )
    for first in firsts.split()
)
# Verbs that bring what was measured to be known: "September figures are due Thursday".
RELEASING: Final = word_set("""
    due release releases released publish publishes published report reports reported announce
    announces announced issue issues issued post posts posted out
""")
MEASURED: Final = word_set("""
    figures data sales orders report results growth GDP output exports imports production inflation
    employment payrolls jobs prices starts permits spending income earnings numbers statistics
    deliveries trade deficit surplus index survey gdp economy unemployment shipments
""")
# What prices are measured from has been: "12% below its January peak".
PEAKS: Final = word_set("peak peaks high highs low lows record records trough bottom")
# What is delivered in a month, bought before.
COMMODITIES: Final = word_set("""
    crude gold silver copper platinum palladium corn wheat soybeans soybean soyoil soymeal cotton
    sugar coffee cocoa oats hogs cattle gasoline diesel gasoil brent oil gas bunds
""")
TRADING: Final = word_set("""
    rose fell gained lost climbed dropped slipped added settled closed traded jumped ended advanced
    declined was were finished edged eased slid sank surged tumbled plunged soared expires futures
    contract contracts
""")


ROW_JOINTS: Final = word_set("and or to through until till both into")
DAY_WORDS: Final = word_set(
    "today tonight tomorrow night morning afternoon evening noon midnight"
).union(map(str.lower, WEEKDAYS))
AHEAD_RIGHT_BEFORE: Final = word_set("effective starting beginning begin resume reopen reconvene")
# What may stand before a date that opens its clause.
LEADING_IN: Final = word_set("and but on in at by this next early late as soon from after before")
PAST_PERFECT: Final = word_set("had was were")
# What is "set for Thursday" lies ahead, and what "had been due" was put off or is over.
SET_FOR: Final = word_set("set scheduled slated due expected")
WAS_TO: Final = word_set("was were headed")
TURNS: Final = word_set("but until when")
LENGTHS: Final = word_set("hours minutes days weeks day shortly just moments")


# What is said of these is not over, or is yet to be.
NOT_OVER: Final = word_set("is are has have far expects outlook guidance sees see target view")
# Companies report on quarters, whatever month they speak of.
OF_COMPANIES: Final = word_set(
    "net profit profits earned earnings earns loss losses share shares revenue revenues dividend"
)
RESULTS: Final = word_set("""
    net profit profits loss losses earned earnings earns sales revenue revenues income results
    dividend million billion cents
""")
