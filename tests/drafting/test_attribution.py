"""Who seems to say a quotation, and what becomes of it in a draft."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from naver_nvidia import InvalidArticle, article_from_draft, start_draft
from naver_nvidia.drafting import progress_of
from naver_nvidia.drafting.capitals import name_before_verb, name_behind

FRIDAY = date(2024, 6, 28)


def started(text: str, **changes: Any) -> dict[str, Any]:
    return start_draft(text, id="x", published=FRIDAY) | changes


def quotes(text: str) -> list[dict[str, Any]]:
    return start_draft(text, id="x", published=FRIDAY)["quotes"]


def people(*names: str) -> list[dict[str, str]]:
    return [{"id": name.lower().replace(" ", "-"), "name": name} for name in names]


def faults(draft: dict[str, Any]) -> list[str]:
    return [str(each) for each in progress_of(draft).faults]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Lee", "Lee"),
        ("But Lee", "Lee"),
        ("Mr. Lee", "Lee"),
        ("Trade Minister Kim Sang-hoon", "Kim Sang-hoon"),
        ("Urawa president Kenichi Taguchi", "Kenichi Taguchi"),
        ("UN Secretary-General Antonio Guterres", "Antonio Guterres"),
        ("Ursula von der Leyen", "Ursula von der Leyen"),
        ("Mr \u00d3 Murch\u00fa", "\u00d3 Murch\u00fa"),
        ("von der Leyen", "von der Leyen"),
        ("But Charles de la Cruz", "Charles de la Cruz"),
        ("De Villepin", "De Villepin"),
        ("spokesman for al-Sisi, Ahmed al-Fahmy", "Ahmed al-Fahmy"),
        ("al-Sisi", "al-Sisi"),
        ("Did Lee", "Lee"),
        ("How do Lee", "Lee"),
        ("Martin Lee Jr.", "Martin Lee Jr."),
        ("Samsung C&T", "Samsung C&T"),
        ("Teamsters Local 695", "Teamsters Local 695"),
        ("Mike Kendall of the University of Oxford", "Mike Kendall"),
        ("the Ministry of Health", "Ministry of Health"),
        ("Ifo (Munich)", "Ifo"),
        ("After the vote, Kim", "Kim"),
        ("Lwazi Dlamini, an economist at the University of Wisconsin,", "Lwazi Dlamini"),
        ("Dr. Fiona MacGregor of the University of Edinburgh, a guest,", "Fiona MacGregor"),
        ("Verdi negotiator Jeremy Arndt, who had left,", "Jeremy Arndt"),
        ("Sato's agent, Maria-Luisa Schr\u00f6der,", "Maria-Luisa Schr\u00f6der"),
        ("Okafor, of Lagos, Nigeria,", "Okafor"),
        ("The kingdom's ruler, Crown Prince Ann bin Lee,", "Ann bin Lee"),
        ("Equity Strategist Gina Lee", "Gina Lee"),
        ("Seoul-based Lee", "Lee"),
        ("The Acme Press Editors", "Acme Press Editors"),
        ("The Prime Minister", None),
        ("the Seoul-based Lee", None),
        ("Kim and Tran", None),
        ("the BVG", None),
        ("one of the people", None),
        ("The minister", None),
        ("The Minister", None),
        ("he", None),
        ("of Lagos", None),
        ("the year 695", None),
        ("a friend, an uncle,", None),
        ("", None),
    ],
)
def test_knows_the_name_in_a_subject(words: str, name: str | None) -> None:
    """Titles before it and phrases behind it are none of it; two names are not one."""
    assert name_before_verb(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Lee", "Lee"),
        ("Cllr Feeney.", "Feeney"),
        ("co-founder Adaeze Nwosu in Lagos", "Adaeze Nwosu"),
        ("Le Minh Khoa of the Institute", "Le Minh Khoa"),
        ("Aminata Diallo, a student from Dakar", "Aminata Diallo"),
        ("its attorney general, Folake Adewale-Brown", "Folake Adewale-Brown"),
        ("the Ministry of Health", None),
        ("two people familiar with it", None),
    ],
)
def test_knows_the_name_behind_a_verb(words: str, name: str | None) -> None:
    """It ends where the clause goes on; an apposition may have it."""
    assert name_behind(words) == name


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ('"We go," Ann Lee said on Friday.', "Ann Lee", "Ann Lee said on Friday"),
        ('"We go," said Lee, who left.', "Lee", "said Lee"),
        ('"We go," said its head, Ann Lee, on Friday.', "Ann Lee", "said its head, Ann Lee"),
        ("\u2018We go\u2019, Lee said.", "Lee", "Lee said"),
        ('Lee told the meeting: "We go."', "Lee", "Lee told the meeting"),
        ('In the end, Lee said: "We go."', "Lee", "Lee said"),
        ('Lee, a lawyer, called it "a start".', "Lee", "Lee, a lawyer, called"),
        ('Ann Lee has said it was "a start".', "Ann Lee", "Ann Lee has said"),
        ('"We go," said Ann  (Annie) Lee.', "Ann Lee", "said Ann  (Annie) Lee"),
        ('It was "a start", according to Ann  Lee.', "Ann Lee", "according to Ann  Lee"),
        ('It was "a start", according to Ann Lee of Acme.', "Ann Lee", "according to Ann Lee"),
        ('Lee saw, according to Lee: "a start".', "Lee", "according to Lee"),
        ('According to Lee, it was "a start".', "Lee", "According to Lee"),
        ('According to reports, as it were: "a start".', None, "According to reports"),
        ('Lee called "the end" twice.', "Lee", "Lee called"),
        ('Lee thanked Orr for "a start".', "Lee", "Lee thanked"),
        ('Lee spoke afterwards of "a start".', "Lee", "Lee spoke afterwards of"),
        ('Lee has hit out at Orr for "a start".', "Lee", "Lee has hit out"),
        ('Lee gave an answer, saying it was "a start".', "Lee", "saying"),
        ('Lee is not blaming Orr, calling him "a start".', "Lee", "calling"),
        ('Spokesperson Ann Lee released words saying it was "a start".', "Ann Lee", "saying"),
        ('"Are you?" Lee texted Orr.', "Lee", "Lee texted Orr"),
        ('Lee previously told outlets: "We go."', "Lee", "Lee previously told outlets"),
        ('Lee, a lawyer, has also said it was "a start".', "Lee", "Lee, a lawyer, has also said"),
        ('Lee told the court it was "a start".', "Lee", "Lee told the court"),
        ('Lee tells BBC Chinese that it was "a start".', "Lee", "Lee tells BBC Chinese"),
        ('Lee told Orr\'s friends "a start" was made.', "Lee", "Lee told"),
        ('They left, while Ann Lee said it was "a start".', "Ann Lee", "Ann Lee said"),
        ('They left, where Ann Lee said it was "a start".', "Ann Lee", "Ann Lee said"),
        ('"We go," one of them said.', None, "one of them said"),
        ('A spokesman for Trade, Industry and Energy said it was "a start".', None, None),
        ('"We go!"', None, None),
        ('"Are you?" Orr asked.', "Orr", "Orr asked"),
        ('"Is it? Are you?" Mr. Bob Orr Jr. asked.', "Bob Orr Jr.", "Mr. Bob Orr Jr. asked"),
        ('"We go," Lee beamed.', "Lee", "Lee beamed"),
        ('"We go," beamed Lee.', "Lee", "beamed Lee"),
        ('"We go," someone beamed.', None, None),
        ('"No," said al-Sisi.', "al-Sisi", "said al-Sisi"),
        ('"No," al-Sisi was quoted as saying.', "al-Sisi", "al-Sisi was quoted as saying"),
        ('The paper quoted Lee as saying "no".', "Lee", "quoted Lee as saying"),
        ('"No," said Bo Lee Jr.', "Bo Lee Jr.", "said Bo Lee Jr"),
    ],
)
def test_takes_a_name_beside_a_verb_of_saying_for_the_speaker(
    text: str, speaker: str | None, cue: str | None
) -> None:
    """And the clause that attributes the words for the cue; where nobody is named, for none."""
    (quote,) = quotes(text)
    assert (quote["speakers"], (quote["cue"] or {}).get("exact")) == (speaker, cue)
    assert ("review" in quote) == (speaker is not None)


@pytest.mark.parametrize(
    "verbs",
    [
        "responded countered demanded observed remarked commented emphasised",
        "emphasized conceded maintained cautioned reiterated exclaimed shouted",
        "retorted quipped replied admitted says pleaded insists",
        "begged snapped boasted lamented joked confessed mused",
        "whispered protested underlined underscored asserted contended affirmed",
        "confirmed repeated testified wrote elaborated concurred objected",
        "speculated summarised tweeted yelled cried sighed thought",
        "notes opined opines praised praises recommended remembered remembers texted",
    ],
)
def test_knows_verbs_of_saying(verbs: str) -> None:
    """Where a name stands before one, and before words that are no whole sentence, too."""
    for verb in verbs.split():
        (quote,) = quotes(f'At noon Ann Lee {verb} that it was "a start".')
        assert quote["speakers"] == "Ann Lee", verb


@pytest.mark.parametrize("words", ["In the United States", "Lee's claims", "He went on to say"])
def test_knows_nouns_from_verbs_of_saying(words: str) -> None:
    (quote,) = quotes(f'{words} "a start" was made.')
    assert quote.get("speakers") is None


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Ann Lee said they agreed.", "Ann Lee"),
        ("It is so, according to Ann Lee.", "Ann Lee"),
        ("They met in a room, said Ann Lee.", "Ann Lee"),
        ('"It is so," Ann Lee said.', "Ann Lee"),
        ('"It is so," Ann Lee said. "It was."', "Ann Lee"),
        ('Ann Lee told of the so-called "belt".', "Ann Lee"),
        ('Ann Lee said they saw "a start" of "an end".', "Ann Lee"),
        ('"An informed choice" is theirs, Ann Lee said.', "Ann Lee"),
        ("Ann Lee, a lawyer, previously told them.", "Ann Lee"),
        ('"It is so," a voice told Ann Lee.', None),
        ("Ann Lee shrugged.", None),
        ("The mayor and Ann Lee said so.", None),
    ],
)
def test_takes_a_pronoun_for_whom_the_sentence_before_names_as_speaking(
    before: str, name: str | None
) -> None:
    """And for nobody else: whoever is only spoken of may not be meant."""
    quote = quotes(f'{before}\n\n"We go," she said.')[-1]
    assert quote["speakers"] == name
    if name:
        assert quote["review"] == f"does {name!r} (for 'she') say 'We go,'?"


def test_a_pronoun_without_a_sentence_before_it_means_nobody() -> None:
    assert quotes('"We go," she said.')[0]["speakers"] is None


@pytest.mark.parametrize(
    ("text", "continues"),
    [
        ('"We go," Lee said, "and soon."', ["quote-1"]),
        ('Lee called it "a start" and "an end".', ["quote-1"]),
        ('Lee said it was "a start", adding they saw "an end".', ["quote-1"]),
        ('Lee called it "a start," calling that "an end".', ["quote-1"]),
        ('Lee called it "a start", adding Orr said it was "an end".', [None]),
        ('"We go," Lee said. "We stay."', ["quote-1"]),
        ('"We go," Lee said. "We stay.\n\n"We rest."', ["quote-1", "quote-1"]),
        ('"We go," Lee said. "We stay," said Orr.', [None]),
        ('Lee called it "a start" and Orr said it was "an end".', [None]),
        ('Lee called it "a start" of what was "an end".', [None]),
        ('"We go," Lee said. "Are you?" Orr asked.', [None]),
        ('"We go," Lee said; "we do not," Orr said.', [None]),
        ('"We go," Lee said, but "no deal," said Orr.', [None]),
        ('"We go," Lee said. "No," al-Sisi was quoted as saying.', [None]),
        ('"We go," Lee said. "We stay," Orr beamed.', [None]),
        ('"We go," Lee said. "We stay," came the reply.', [None]),
        ('"We go," Lee said, "and soon," one of them said.', [None]),
        ('Lee called it "a start" and Orr deemed it "an end".', [None]),
        ('Lee said: "We go.\n\n"We stay," Orr said.', [None]),
        ('"We go," Lee said. "We stay," according to Orr.', [None]),
        ('"We go," Lee said, "and soon," according to Orr.', [None]),
        ('"We go," Lee said, and according to Orr "they stay".', [None]),
        ('Lee called her "a start," and Orr called it "an end".', [None]),
    ],
)
def test_what_goes_on_has_who_says_it_from_what_it_goes_on_from(
    text: str, continues: list[str | None]
) -> None:
    """A cue between the two, an "and", or a paragraph that is still open: no question for each."""
    _, *others = quotes(text)
    assert [each.get("continues") for each in others] == continues
    assert not any("review" in each for each in others if "continues" in each)


@pytest.mark.parametrize(
    "text",
    [
        '"We go," Lee said. Orr shrugged. "No."',
        '"We go," Lee said. There was silence. "No."',
        '"We go," Lee said, and Orr nodded. "No."',
        '"We go," Lee said. "Are you?" Orr gestured.',
        '"We go," Lee said. "Are you?" Orr spat.',
        '"We go," Lee said, and \u00c9mile nodded. "No."',
        '"We go," Lee said. "Go now," was the word from Orr.',
    ],
)
def test_asks_whether_it_goes_on_where_other_words_may_attribute_it(text: str) -> None:
    """A note of its own beside that of the first, with its words."""
    quote = quotes(text)[1]
    assert quote["continues"] == "quote-1"
    assert quote["review"].endswith("go on from the one before, or is it somebody else's?")


def test_shows_the_words_of_what_goes_on() -> None:
    """In the note that asks who says the first, and where nobody is seen to say it, too."""
    first, *_ = quotes('"We go," Lee said. "We stay."')
    assert first["review"] == "does 'Lee' say 'We go,'? does 'Lee' go on: 'We stay.'?"
    first, *_ = quotes('"We go," a voice said. "We stay."')
    assert first["review"] == "does whoever says it go on: 'We stay.'?"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"I do," Lee said; Orr: "So do I."', None),
        ('"I do," Lee said, and Orr nodded: "So do I."', None),
        ('Lee called her "a start," and Orr called it "an end".', "Orr"),
        ('"I do," Lee told supporters, repeating: "I do."', "Lee"),
    ],
)
def test_the_cue_of_the_first_is_not_that_of_another(text: str, speaker: str | None) -> None:
    assert quotes(text)[1]["speakers"] == speaker


def test_the_last_paragraph_of_a_speech_may_say_who_speaks() -> None:
    first, second = quotes('"We go.\n\n"We stay," Ann Lee said.')
    assert (first["speakers"], second["continues"]) == ("Ann Lee", "quote-1")


def test_a_paragraph_of_one_quotation_is_asked_whether_it_goes_on() -> None:
    """Most do; some are somebody else's."""
    _, second = quotes('"We go," Lee said.\n\n"We stay."')
    assert second["continues"] == "quote-1"
    assert second["review"] == "'We stay.': does it go on from the paragraph before?"


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "milk belt" is gone.',
        'Lee, who wrote a report called "The Last Herd", said so.',
        'A bar serves a drink named "The Undead."',
        'Kudi (the word means "money") grew.',
        'The law lets it take "derelict" boats.',
        '"Dune" director Denis Villeneuve said so.',
        'Lee told "Good Morning America" that it is.',
        "'Mr Bates vs The Post Office' was seen.",
        '"The Last Hangar," a memoir, said so.',
        'Lee denied saying "no".',
        'Lee explains the nods, eleven of them for "Joker."',
        'Lee praised "Mission Impossible".',
        'Lee spoke of "Mission Impossible".',
        'In your "Montage," you can go on, Acme notes.',
        "' + node.innerHTML + '",
        'Lee is adding "derelict" boats.',
        'They sat, padding the "derelict" boats.',
    ],
)
def test_words_in_marks_that_nobody_says_are_set_aside(text: str) -> None:
    """They are no quotation of the article, no fault, and listed."""
    draft = started(text)
    (quote,) = draft["quotes"]
    assert quote["kind"] == "none"
    progress = progress_of(draft)
    assert progress.article is not None
    assert progress.article.quotes == ()
    assert [each.exact for each in progress.set_aside] == [quote["passage"]["exact"]]
    assert [number for number, _ in progress.unannotated] == [1]


@pytest.mark.parametrize(
    "text",
    [
        'One of them sent a letter saying it was "a start".',
        'A crowd was chanting "no".',
        'They left, adding that it was "a start".',
        'They are not blaming Orr, calling him "a start".',
        'There is Lee; they were glad, calling it "a start".',
    ],
)
def test_words_that_a_participle_governs_are_somebodys(text: str) -> None:
    """A person is asked who that is; set aside, they would not be asked for."""
    (quote,) = quotes(text)
    assert quote["kind"] == "partial"
    assert quote["speakers"] is None


def test_page_script_does_not_go_on_from_what_is_said() -> None:
    """Though it stands in marks that nothing closes, in a paragraph by itself."""
    first, *others = quotes("\"We go,\" Lee said.\n\n' + a.innerHTML + '\n\n' + b.innerHTML + '")
    assert first["review"] == "does 'Lee' say 'We go,'?"
    assert [each["kind"] for each in others] == ["none", "none"]


@pytest.mark.parametrize(
    "text",
    [
        'Lee said "Never Again".',
        'Lee shouted at the crowd: "Never Again".',
        'Lee called it "Mission Impossible".',
        'A crowd was there, chanting "Shame!"',
        'Lee said he was "American".',
        '"Never Again," Lee said.',
        '"Never Again," Lee, a lawyer, said.',
        '"No."',
    ],
)
def test_words_in_capitals_are_a_quotation_where_a_cue_is_beside_them(text: str) -> None:
    """Or where they are all that their sentence has."""
    assert quotes(text)[0]["kind"] != "none"


def test_anything_can_be_set_aside_in_one_edit() -> None:
    """Its note need not be taken out as well; faults keep the numbers of the draft."""
    draft = started('"We go," Lee said. Orr said it was "a start".', people=people("Orr"))
    draft["quotes"][0]["kind"] = "none"
    assert [each.path for each in progress_of(draft).notes] == ["$.quotes[1].review"]
    del draft["quotes"][1]["review"]
    assert [each.text for each in article_from_draft(draft).quotes] == ["a start"]
    draft["quotes"][1]["kind"] = "spoken"
    (fault,) = faults(draft)
    assert fault.startswith("$.quotes[1].kind: 'spoken' is not one of")


def test_a_speaker_may_be_given_by_name_by_a_part_of_it_or_by_id() -> None:
    """As the text prints the name, so that the draft's own proposal is all it takes."""
    draft = started('"We go," Lee said.', people=people("Ann Lee"))
    del draft["quotes"][0]["review"]
    for said in ("Lee", "Ann Lee", "ann-lee", ["ann-lee"], ["Lee"]):
        draft["quotes"][0]["speakers"] = said
        assert article_from_draft(draft).quotes[0].speaker.id == "ann-lee"
    draft["quotes"][0] |= {"speaker": draft["quotes"][0].pop("speakers")[0]}
    assert article_from_draft(draft).quotes[0].speaker.id == "ann-lee"


def test_a_name_that_nobody_has_is_a_fault_once() -> None:
    """With the words that are said; what goes on from them has no fault of its own."""
    text = '"We go," Lee said. "We stay."\n\n"We rest," Lee said.'
    assert faults(started(text)) == [
        "$.quotes[0].speakers: nobody declared is called 'Lee', who says 'We go,'; declare them"
    ]


def test_a_name_that_two_have_is_a_fault() -> None:
    draft = started('"We go," Lee said. "We stay."', people=people("Ann Lee", "Bo Lee"))
    assert faults(draft) == [
        "$.quotes[0].speakers: 'Lee', who says 'We go,', may be 'ann-lee' or 'bo-lee'; say by id"
    ]


@pytest.mark.parametrize("begun", ["quote-9", "quote-2", 5])
def test_what_goes_on_from_nothing_is_a_fault(begun: object) -> None:
    """Neither from what is not there, nor from what goes on itself."""
    draft = started('"We go," Lee said. "We stay."', people=people("Lee"))
    draft["quotes"][1]["continues"] = begun
    (found,) = faults(draft)
    assert found == (
        f"$.quotes[1].continues: {begun!r} is not the id of one that 'We stay.' may go on from; "
        "say who speaks, in speakers, instead"
    )


def test_what_goes_on_from_words_set_aside_says_so() -> None:
    draft = started('"We go," Lee said. "We stay."', people=people("Lee"))
    draft["quotes"][0] |= {"kind": "none"}
    (found,) = faults(draft)
    assert 'may go on from, for the kind of that is "none"; say who' in found


def test_what_goes_on_from_nobody_named_has_the_words_for_them_too() -> None:
    text = '"We go," a voice said. "We stay."'
    draft = started(text)
    del draft["quotes"][0]["review"]
    source = {"name": "source", "passage": {"exact": "a voice"}}
    draft["quotes"][0] |= {"speakers": [], "arguments": [source]}
    assert [each.spoken_by for each in article_from_draft(draft).quotes] == [("a voice",)] * 2
    draft["quotes"][0]["speakers"] = None
    with pytest.raises(InvalidArticle, match=r"^1 fault"):
        article_from_draft(draft)
