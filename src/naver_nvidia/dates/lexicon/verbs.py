"""Verbs by what they say of the time of what is told, and the words about them."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.lexicon import cues, timetables
from naver_nvidia.dates.lexicon.words import word_set

# What may stand before a date that opens a story: "and in early January he left".
OPENING_A_DATE: Final = word_set("and but then in on early late mid- mid later") | {""}
# A verb in the past may be a participle after these: "the proposed rules".
BEFORE_PARTICIPLE: Final = cues.DETERMINERS | word_set("new all some any most many no newly ,")
WILL_OR_ARE: Final = word_set("will won't won\u2019t shall are")
MAY_BE_NOUNS: Final = word_set("plans hopes needs aims starts leaves returns")
SUBORDINATE: Final = word_set(
    "who which whose that when where while after before because since although though if as"
)
PERFECT: Final = word_set("has have")
SAYING: Final = word_set("""
    said says told wrote tweeted posted added announced declared warned insisted explained asked
    replied shouted cried recalled admitted argued claimed promised vowed testified reported agreed
    predicted decided found showed
""")
# What stands beside a quotation, as a pattern.
SAID: Final = rf"(?:{'|'.join(sorted(SAYING))})"
# What nobody plans, so that it is known only when it has been...
HAPPENINGS: Final = word_set("""
    quake earthquake tsunami crash fire shooting riot riots arrest death killing killings murder
    murders bombing bombings massacre explosion blast assassination kidnapping abduction stabbing
    shootings crashes raid coup accident disaster
""")
# ... and how it ended, ...
OUTCOMES: Final = word_set("finish win wins victory loss losses defeat defeats draw testimony")
# ... unless it is feared.
FEARED: Final = word_set("""
    fear fears feared fearing risk risks threat threats threatened plot plotted plotting plan plans
    planned planning possible likely danger prevent avoid if another
""")
# Verbs that make a day the day of something: "set Jan. 15".
CHOSE: Final = word_set(
    "set picked chose selected designated declared proclaimed approved suggested chosen named"
)
WERE: Final = word_set("was were been")
# "Sentenced to prison" is no infinitive.
NOUN_NEXT: Final = cues.DETERMINERS | word_set("prison jail death life")
# Nothing is done on a day that these stand before: "due Jan. 15", "to Jan. 15".
NO_VERB_FOLLOWS: Final = word_set("at as effective due payable dated").union(
    cues.BEFORE_DATES, cues.DETERMINERS
)
IRREGULAR: Final = word_set("""
    was were had has have did said told met went came fell rose made took gave held won lost began
    left got saw found led sent shot struck wrote spoke broke became brought bought built caught
    drew drove felt fled flew grew heard kept knew laid ran sold spent stood swept threw thought
    tore paid taken seen shown given arose ate awoke bled blew bore bred chose clung crept dealt
    dove drank dug dwelt fed flung foresaw forbade forgave forgot fought froze hid hung knelt leapt
    lent lit meant mistook overcame overheard overran oversaw overtook overthrew rang rebuilt rode
    sang sank shone shook shrank slept slid slung sought sped sprang spun stole stank strode strove
    stuck stung swam swore swung taught trod undertook upheld wept withdrew withheld withstood woke
    wore wove sat underwent undid understood misunderstood misled outbid outdid outgrew outran
    outsold overrode overspent overpaid partook rewrote remade repaid resold retold retook rethought
    slew spat strung unwound wrung bent befell beheld snuck
""")
ACCUSED: Final = word_set("accused suspected charged convicted")
# The past of these looks like the verb itself: "he quit in March", "he will quit in March".
UNCHANGED: Final = word_set("""
    set put hit wed quit shut split spread cut cast burst beat let hurt read bid bet rid shed lay
    thrust upset broadcast
""")
# These are no nouns that a verb could be taken for: "the bank set rates"...
OF_ANY: Final = word_set("set put hit")
# ... and these are none even after "a": "a minister quit".
NEVER_NOUNS: Final = word_set("quit shut let wed rid shed lay")
# They want the verb itself after them: "will put", "plans to wed", "did not cut".
WANT_VERB: Final = cues.MODALS | word_set("""
    to do does did not n't cannot can't won't won\u2019t let let's help helped make made
""")
# What is cut or split after these is a noun: "a cut", "further cuts", "in bid", "the tax cut".
BEFORE_NOUNS: Final = word_set("""
    and or than our my your no any another further stay stays stayed remain remains remained keep
    keeps kept tax rate rates interest pay price prices wage job jobs budget spending power stock
    share yield production output cost takeover
""").union(cues.DETERMINERS, cues.PRESENT, timetables.PREPOSITIONS)
ONE_OF_MANY: Final = word_set("a an another any no")
# They end like verbs in the past.
NOT_PAST: Final = word_set("""
    need exceed feed hundred indeed naked proceed red sacred seed speed succeed unprecedented bed
    bleed breed creed deed embed greed hatred heed kindred shred weed unopposed undecided unnamed
    unidentified unchanged unarmed
""")
AHEAD_ALONE: Final = word_set("""
    will shall won't won\u2019t would due scheduled slated expected upcoming begins opens starts
    meets leaves arrives returns expires resumes reopens convenes reconvenes concludes speaks
    premieres debuts departs commences plays hosts
""")
# Ahead if a "to" or "for" follows.
AHEAD_TO: Final = word_set("""
    is are be set plan plans planned planning hope hopes hoping intend intends want wants going
    likely ready prepare preparing prepares expects supposed forecast about has have needs need aim
    aims aiming agreed vowed pledged
""")
# Of these, those that want a verb: "agreed to leave", but not "agreed to the deal"...
AHEAD_TO_DO: Final = word_set(
    "about has have needs need aim aims aiming agreed vowed pledged supposed"
)
# ... and say nothing after these: "was about to leave", "did not have to leave".
NOT_NOW: Final = word_set("was were not n't had been")
# "The goal was to win Sunday" does not say that it was yet to come.
AIMS: Final = word_set("goal aim aims job task idea purpose mission duty role point wanted")
# What may stand between a verb and the date that it governs.
BEFORE_DATE: Final = word_set("on in at early late from between dead")
