"""The bundled article: its bytes, and every claim that its annotation makes.

Sentences are numbered from 1, as in the annotation guide.
"""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib import resources
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import naver_nvidia
from naver_nvidia import (
    DATA_VERSION,
    AmbiguousName,
    Article,
    DateRange,
    Entity,
    InvalidValue,
    Meeting,
    MissingText,
    Passage,
    Statement,
    UnknownName,
    article_to_dict,
    find_dates,
    load_article,
)
from naver_nvidia.article import DECLARED, passages_of
from naver_nvidia.fixture import TEXT_SHA256, text_in

if TYPE_CHECKING:
    from collections.abc import Iterator

try:
    ARTICLE = load_article()
except MissingText as absent:
    pytest.skip(str(absent), allow_module_level=True)
TEXT = ARTICLE.text
LEE, HUANG, CHOI, KIM = ARTICLE.people
NAVER, NVIDIA, CLOUD = ARTICLE.organizations
(MEETING,) = ARTICLE.meetings
HEADQUARTERS = ARTICLE.entity("nvidia-headquarters")
RIGHT_MARK = "\u2019"
DEFINED = (
    "sovereign AI which refers to a nation's capabilities to produce artificial intelligence "
    "using its own infrastructure, data, workforce and business"
)
RISKS = (
    'such risks it defines as "severe disempowerment of the human species '
    'and misuse of the technology."'
)


def sentence(number: int) -> Passage:
    return ARTICLE.sentences[number - 1]


def within(passage: Passage, *numbers: int) -> bool:
    return any(sentence(number).contains(passage) for number in numbers)


def statements(subject: Entity | Meeting, predicate: str) -> list[Statement]:
    return [
        each
        for each in ARTICLE.statements
        if (each.subject, each.predicate) == (subject, predicate)
    ]


def words(passages: tuple[Passage, ...]) -> list[str]:
    return [ARTICLE[passage] for passage in passages]


# The text, byte for byte

DATA = (resources.files("naver_nvidia") / "data" / "article.txt").read_bytes()


def test_the_text_is_the_file_byte_for_byte() -> None:
    """1,952 bytes of UTF-8, pinned by their SHA-256; 1,940 code points."""
    assert len(DATA) == 1952
    assert hashlib.sha256(DATA).hexdigest() == TEXT_SHA256
    assert TEXT.encode() == DATA
    assert len(TEXT) == 1940
    assert DATA_VERSION == "2"


def test_the_text_keeps_its_oddities() -> None:
    """A space first, no newline last, both apostrophes, lines ended by LF, blank lines between."""
    assert TEXT.startswith(" date 2024-06-28 Naver Global")
    assert TEXT.endswith('misuse of the technology."')
    assert TEXT.count("'") == 4
    assert TEXT.count(RIGHT_MARK) == 6
    assert TEXT.count('"') == 3
    assert "\r" not in TEXT
    assert TEXT.count("\n\n") == 7
    assert {each for each in TEXT if ord(each) > 126} == {RIGHT_MARK}


def test_a_text_of_ones_own_gives_the_same_object(tmp_path: Path) -> None:
    """Read as its bytes, the user's own copy is the article's text, and the article is shared."""
    own = tmp_path / "own.txt"
    own.write_bytes(DATA)
    assert load_article(text=own.read_bytes().decode()) is ARTICLE


BOM = "\ufeff"
MARK = "a byte order mark stands before it"
LINES = "its lines end in CRLF or CR, not LF"
SPACE = "the white space around it was changed (one space before, nothing behind)"


@pytest.mark.parametrize(
    ("spoilt", "changes"),
    [
        (BOM + TEXT, [MARK]),
        (TEXT.replace("\n", "\r\n"), [LINES]),
        (TEXT.replace("\n", "\r"), [LINES]),
        (TEXT + "\n", [SPACE]),
        (TEXT.strip(), [SPACE]),
        (BOM + TEXT.strip().replace("\n", "\r\n") + "\r\n", [MARK, LINES, SPACE]),
        (TEXT.replace("'", '"'), []),
        (TEXT.encode().decode("cp1252"), []),
        (TEXT + "\ud800", []),
        ("", []),
    ],
)
def test_another_text_is_refused(spoilt: str, changes: list[str]) -> None:
    """A text that was changed on its way would move every position: what was changed is said."""
    found = hashlib.sha256(spoilt.encode(errors="surrogatepass")).hexdigest()
    with pytest.raises(InvalidValue) as caught:
        load_article(text=spoilt)
    assert str(caught.value).split("; ") == [
        f"text: has the SHA-256 {found}, not {TEXT_SHA256}",
        *changes,
        "give Path(...).read_bytes().decode(), which changes nothing",
    ]


def test_a_text_in_bytes_is_refused() -> None:
    """The text is a string, as article.text is."""
    with pytest.raises(InvalidValue, match=r"^text: b'.* is not a string; decode bytes as UTF-8$"):
        load_article(text=DATA)  # type: ignore[arg-type]


def copied(folder: Path) -> Path:
    """A copy of the installed package; the path to the text in it."""
    package = folder / "naver_nvidia"
    shutil.copytree(Path(naver_nvidia.__file__).parent, package)
    return package / "data" / "article.txt"


def loading_in(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_installation_with_a_spoilt_text_loads_nothing(tmp_path: Path) -> None:
    """An installed text whose line ends were turned is an error that says so."""
    copied(tmp_path).write_bytes(DATA.replace(b"\n", b"\r\n"))
    run = loading_in(tmp_path, "import naver_nvidia; naver_nvidia.load_article()")
    assert run.returncode == 1
    assert "naver_nvidia.errors.InvalidValue: article.txt: has the SHA-256" in run.stderr
    assert run.stderr.endswith(f"; {LINES}; install the package again\n")


def test_a_package_gives_its_text_or_says_that_it_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is missing is an error of its own, which a test suite can skip on."""
    monkeypatch.syspath_prepend(tmp_path)
    text = tmp_path / "package_with_a_text" / "data" / "article.txt"
    text.parent.mkdir(parents=True)
    (text.parents[1] / "__init__.py").touch()
    with pytest.raises(MissingText, match=r"^article.txt is not in this installation; give the"):
        text_in("package_with_a_text")
    text.write_bytes(DATA)
    assert text_in("package_with_a_text") == TEXT


def test_an_installation_without_the_text_says_so_and_takes_ones_own(tmp_path: Path) -> None:
    """All but the bundled text works where it was taken out, and the user's own copy loads."""
    copied(tmp_path).unlink()
    run = loading_in(tmp_path, "import naver_nvidia; naver_nvidia.load_article()")
    assert run.returncode == 1
    assert "naver_nvidia.errors.MissingText: article.txt is not in this insta" in run.stderr
    own = tmp_path / "own.txt"
    own.write_bytes(DATA)
    run = loading_in(
        tmp_path,
        "import pathlib, naver_nvidia\n"
        f"text = pathlib.Path({str(own)!r}).read_bytes().decode()\n"
        "print(naver_nvidia.load_article(text=text))",
    )
    assert (run.stderr, run.stdout) == ("", f"{ARTICLE!r}\n")


# One shared value


def test_all_who_ask_get_one_object() -> None:
    """load_article gives the same object always, to 32 threads at once too."""
    code = (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from threading import Barrier\n"
        "from naver_nvidia import load_article\n"
        "barrier = Barrier(32)\n"
        "def load(_):\n"
        "    barrier.wait()\n"
        "    return load_article()\n"
        "with ThreadPoolExecutor(32) as pool:\n"
        "    print(len(set(map(id, pool.map(load, range(32))))))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    assert run.stdout.strip() == "1"
    assert load_article() is ARTICLE


def test_the_article_is_equal_across_processes() -> None:
    """Pickled in a process with other hash seeds, it is equal here, and hashes alike."""
    code = (
        "import pickle, sys; from naver_nvidia import load_article\n"
        "sys.stdout.buffer.write(pickle.dumps(load_article()))"
    )
    for seed in ("1", "2"):
        run = subprocess.run(  # noqa: S603
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        other = pickle.loads(run.stdout)  # noqa: S301 - our own bytes
        assert isinstance(other, Article)
        assert other == ARTICLE
        assert hash(other) == hash(ARTICLE)
        assert {other: "found"}[ARTICLE] == "found"
        assert other.meetings.who_met(HUANG) == ARTICLE.meetings.who_met(HUANG)


def test_threads_that_ask_agree() -> None:
    """Many threads that ask the shared article get the same answers."""

    def ask(_: int) -> tuple[object, ...]:
        meetings = load_article().meetings
        return meetings.who_met("Huang"), meetings.shortest_path("Lee", "Kim"), ARTICLE.facts

    with ThreadPoolExecutor(32) as pool:
        assert len(set(pool.map(ask, range(64)))) == 1


# The whole


def test_what_the_text_does_not_print_is_none() -> None:
    """No headline, no publisher, no byline."""
    assert ARTICLE.headline is None
    assert ARTICLE.publisher is None
    assert ARTICLE.authors == ()


def test_what_the_whole_says_of_itself() -> None:
    """Published on the day of the date label; in English; the text's rights stay its publisher's."""
    assert ARTICLE.date_published == date(2024, 6, 28)
    assert ARTICLE.language == "en"
    assert ARTICLE.rights == (
        "third-party news article supplied by the project's owner for use as a test fixture; "
        "rights remain with its publisher"
    )


def test_paragraphs_are_the_blocks_of_the_text() -> None:
    """Eight blocks between blank lines, without the white space around them."""
    assert words(ARTICLE.paragraphs) == [block.strip() for block in TEXT.split("\n\n")]


def test_sentences_make_up_the_paragraphs() -> None:
    """Thirteen sentences; with the spaces between them they are the paragraphs, nothing left out."""
    assert len(ARTICLE.sentences) == 13
    for paragraph in ARTICLE.paragraphs:
        inside = [each.exact for each in ARTICLE.sentences if paragraph.contains(each)]
        assert " ".join(inside) == paragraph.exact


def test_label_caption_credit_and_body_are_zones_of_their_own() -> None:
    """The first block is no prose: a date label, the caption and the credit."""
    assert ARTICLE.photo is not None
    assert sentence(1).exact == "date 2024-06-28"
    assert sentence(2) == ARTICLE.photo.caption
    assert sentence(3) == ARTICLE.photo.credit == Passage.find(TEXT, "(Naver Instagram)")
    assert ARTICLE.body == ARTICLE.paragraphs[1:]
    assert ARTICLE.body[0].exact.startswith("Naver Global Investment Officer and founder")


# Coverage


def mentions_in(number: int) -> list[Passage]:
    return [each.passage for each in ARTICLE.mentions if within(each.passage, number)]


@pytest.mark.parametrize("number", range(1, 14))
def test_every_sentence_is_annotated(number: int) -> None:
    """Each sentence mentions an entity (the date label: a date), and states a fact."""
    dates = [each.passage for each in ARTICLE.dates if within(each.passage, number)]
    assert mentions_in(number) or (number == 1 and dates)
    facts = [
        fact for fact in ARTICLE.facts
        if any(passage.overlaps(sentence(number)) for passage in passages_of(fact))
    ]  # fmt: skip
    assert facts


def _occurrences(name: str) -> Iterator[re.Match[str]]:
    pattern = re.sub(f"['{RIGHT_MARK}]", f"['{RIGHT_MARK}]", re.escape(name))
    return re.finditer(rf"(?<!\w){pattern}(?!\w)", TEXT)


@pytest.mark.parametrize("entity", ARTICLE.entities, ids=lambda entity: entity.id)
def test_every_occurrence_of_a_name_is_a_mention(entity: Entity) -> None:
    """Wherever a name stands as whole words, the entity is mentioned there."""
    mentioned = {(each.passage.start, each.passage.end) for each in ARTICLE.mentions_of(entity)}
    found = [
        found.span()
        for name in (entity.name, *entity.alternate_names)
        for found in _occurrences(name)
    ]
    assert found
    for start, end in found:
        assert any(first <= start and end <= last for first, last in mentioned), TEXT[start:end]


@pytest.mark.parametrize(
    "entity", [*ARTICLE.people, *ARTICLE.organizations], ids=lambda entity: entity.id
)
def test_every_name_of_a_person_or_organization_is_a_mention_of_its_own(entity: Entity) -> None:
    """For people and organizations the mention is exactly the name, without title or possessive."""
    named = {
        (each.passage.start, each.passage.end)
        for each in ARTICLE.mentions_of(entity)
        if each.kind == "name"
    }
    longest = sorted((entity.name, *entity.alternate_names), key=len, reverse=True)
    spans: list[tuple[int, int]] = []
    for name in longest:
        spans += [
            found.span() for found in _occurrences(name)
            if not any(first <= found.start() and found.end() <= last for first, last in spans)
        ]  # fmt: skip
    assert named == set(spans)


@pytest.mark.parametrize("entity", ARTICLE.entities, ids=lambda entity: entity.id)
def test_every_entity_is_mentioned_and_named_as_printed(entity: Entity) -> None:
    """No entity comes from outside the text: its names stand in it, and it is mentioned."""
    assert ARTICLE.mentions_of(entity)
    assert all(name in TEXT for name in (entity.name, *entity.alternate_names))


def test_no_mention_is_given_twice() -> None:
    """One mention for each passage and entity, in text order."""
    pairs = [(each.passage.start, each.passage.end, each.entity.id) for each in ARTICLE.mentions]
    assert len(set(pairs)) == len(pairs)
    assert [pair[0] for pair in pairs] == sorted(pair[0] for pair in pairs)


def test_mentions_nest_and_never_cross() -> None:
    """Of two mentions that overlap, one lies within the other."""
    passages = {each.passage for each in ARTICLE.mentions}
    for one, other in combinations(passages, 2):
        assert one.contains(other) or other.contains(one) or not one.overlaps(other)


def test_a_mention_holds_its_tail_up_to_a_comma_that_sets_something_off() -> None:
    """A comma inside a mention stands in a list, or between a town and its state."""
    inside = [each.passage.exact for each in ARTICLE.mentions if "," in each.passage.exact]
    assert inside == [
        "Nvidia's headquarters in Santa Clara, California",
        f"Nvidia{RIGHT_MARK}s headquarters in Santa Clara, California",
        DEFINED,
    ]


def test_every_fact_points_at_its_words() -> None:
    """There is no fact without a passage."""
    assert all(passages_of(fact) for fact in ARTICLE.facts)


# People and organizations


def test_who_is_named() -> None:
    """Four people and three organizations, in order of first mention."""
    assert [each.name for each in ARTICLE.people] == [
        "Lee Hae-jin", "Jensen Huang", "Choi Soo-yeon", "Kim Yoo-won",
    ]  # fmt: skip
    assert [each.name for each in ARTICLE.organizations] == ["Naver", "Nvidia", "Naver Cloud"]


def test_family_names_come_first_in_korean_names_and_last_in_huangs() -> None:
    """A sort name needs the family name, wherever print puts it."""
    assert [each.sort_name for each in ARTICLE.people] == [
        "Lee, Hae-jin", "Huang, Jensen", "Choi, Soo-yeon", "Kim, Yoo-won",
    ]  # fmt: skip
    assert ARTICLE.person("Huang") is HUANG
    assert ARTICLE.person("Kim") is KIM
    assert ARTICLE.person("Hae-jin Lee") is LEE


def test_there_is_no_organization_naver_global() -> None:
    """The title is "Global Investment Officer"; the organization is Naver."""
    assert not any("Global" in name for each in ARTICLE.organizations for name in each.names())
    with pytest.raises(UnknownName):
        ARTICLE.organization("Naver Global")
    assert ARTICLE.sentence_of(Passage.find(TEXT, "Naver Global")) == sentence(2)


def test_naver_cloud_contains_naver() -> None:
    """The name of one organization lies inside that of another: both are mentioned, nested."""
    cloud = Passage.find(TEXT, "Naver Cloud")
    naver = Passage.find(TEXT, "Naver", within=cloud)
    assert [each.entity for each in ARTICLE.mentions if each.passage == cloud] == [CLOUD]
    assert [each.entity for each in ARTICLE.mentions if each.passage == naver] == [NAVER]
    assert TEXT.count("Naver Cloud") == 1


@pytest.mark.parametrize(
    "shown",
    [
        ARTICLE, MEETING, MEETING.delegations[0], ARTICLE.photos[0], ARTICLE.dates[0],
        ARTICLE.mentions[0], ARTICLE.roles[0], ARTICLE.quotes[0], ARTICLE.statements[0],
        ARTICLE.meetings.who_met(HUANG)[0], MEETING.arguments[0],
    ],
    ids=lambda shown: type(shown).__name__,
)  # fmt: skip
def test_what_the_article_holds_is_shown_in_a_line(shown: object) -> None:
    """As what it is, and not with all that it consists of."""
    assert re.fullmatch(rf"<{type(shown).__name__} .{{,150}}>", repr(shown))


def test_subsidiary_is_nowhere_stated() -> None:
    """No parent organization, and no word of a subsidiary, in text or annotation."""
    assert all(each.parent_organization is None for each in ARTICLE.organizations)
    assert "subsidiary" not in TEXT.lower()
    assert not any("subsidiary" in repr(each).lower() for each in ARTICLE.facts)
    assert not any({NAVER, CLOUD} == {each.subject, each.object} for each in ARTICLE.statements)


@pytest.mark.parametrize(
    ("printed", "number", "entity"),
    [
        ("the Korean internet giant", 4, NAVER),
        ("the IT giant", 13, NAVER),
        (f"the chief of the world{RIGHT_MARK}s top graphic processing unit maker", 9, HUANG),
        (f"the world{RIGHT_MARK}s top graphic processing unit maker", 9, NVIDIA),
        ("the co-founder and CEO of Nvidia", 4, HUANG),
        ("Nvidia's headquarters in Santa Clara, California", 2, HEADQUARTERS),
        (f"Nvidia{RIGHT_MARK}s headquarters in Santa Clara, California", 5, HEADQUARTERS),
        (f"Nvidia{RIGHT_MARK}s headquarters", 8, HEADQUARTERS),
        (DEFINED, 6, ARTICLE.entity("sovereign AI")),
        (RISKS, 13, ARTICLE.entity("risks associated with AI")),
    ],
)
def test_descriptions_refer_to_who_is_already_named(
    printed: str, number: int, entity: Entity
) -> None:
    """A description is a mention of a known entity, not a new one."""
    passage = Passage.find(TEXT, printed, within=sentence(number))
    found = [(each.entity, each.kind) for each in ARTICLE.mentions if each.passage == passage]
    assert found == [(entity, "nominal")]


@pytest.mark.parametrize(
    ("printed", "number", "entities"),
    [
        ("The two companies", 11, {NAVER, NVIDIA}),
        ("We", 12, {NAVER, NVIDIA}),
        ("their", 4, {NAVER, NVIDIA}),
        ("the executives", 6, {LEE, HUANG, CHOI, KIM}),
        (f"Naver{RIGHT_MARK}s key executives", 5, {LEE, CHOI, KIM}),
        (f"Naver{RIGHT_MARK}s executives", 9, {LEE, CHOI, KIM}),
    ],
)
def test_a_group_is_a_mention_of_each_member(
    printed: str, number: int, entities: set[Entity]
) -> None:
    """A passage that refers to several is one mention for each."""
    passage = Passage.find(TEXT, printed, within=sentence(number))
    assert {each.entity for each in ARTICLE.mentions if each.passage == passage} == entities


# Roles


def test_roles_are_as_printed() -> None:
    """Lee has two roles at Naver; Huang two at Nvidia; Kim's is at Naver Cloud."""
    assert {(each.person, each.title, each.organization) for each in ARTICLE.roles} == {
        (LEE, "Global Investment Officer", NAVER),
        (LEE, "founder", NAVER),
        (CHOI, "Chief Executive Officer", NAVER),
        (HUANG, "CEO", NVIDIA),
        (HUANG, "co-founder", NVIDIA),
        (KIM, "CEO", CLOUD),
    }
    assert len(ARTICLE.roles) == 6
    assert [each.title for each in ARTICLE.roles_of("Lee")] == [
        "Global Investment Officer",
        "founder",
    ]


def test_choi_heads_naver_by_coordination() -> None:
    """In sentence 4 the organization stands before Lee's titles; the passage spans both."""
    (role,) = ARTICLE.roles_of(CHOI)
    caption, body = role.passages
    assert caption.exact == "Naver CEO Choi Soo-yeon"
    assert within(caption, 2)
    assert body.exact == (
        "Naver Global Investment Officer and founder Lee Hae-jin "
        "and Chief Executive Officer Choi Soo-yeon"
    )
    assert within(body, 4)


def test_huang_is_co_founder_only_in_the_body() -> None:
    """The caption calls Huang CEO and no more."""
    founder = next(each for each in ARTICLE.roles_of(HUANG) if each.title == "co-founder")
    ceo = next(each for each in ARTICLE.roles_of(HUANG) if each.title == "CEO")
    assert all(within(passage, 4) for passage in founder.passages)
    assert [within(passage, 2) for passage in ceo.passages] == [True, False]


# Dates


@pytest.mark.parametrize(
    ("number", "printed", "value", "mod", "days"),
    [
        (1, "2024-06-28", "2024-06-28", None, "2024-06-28"),
        (2, "Tuesday", "2024-06-25", None, "2024-06-25"),
        (4, "Thursday", "2024-06-27", None, "2024-06-27"),
        (5, "Tuesday", "2024-06-25", None, "2024-06-25"),
        (13, "Earlier in the month", "2024-06", "START", "2024-06-01/2024-06-27"),
    ],
)
def test_each_date_and_its_days(
    number: int, printed: str, value: str, mod: str | None, days: str
) -> None:
    """Each expression that fixes a calendar date: TIMEX3 value and modifier, the days it may mean."""
    (found,) = (each for each in ARTICLE.dates if within(each.passage, number))
    assert found.passage.exact == found.resolved.words == printed
    assert found.resolved.published == ARTICLE.date_published
    assert (found.resolved.type, found.resolved.value, found.resolved.mod) == ("DATE", value, mod)
    assert found.resolved.range == DateRange.parse(days)


def test_the_library_itself_finds_these_dates_and_no_others() -> None:
    """find_dates finds exactly the annotated expressions, with the same values."""
    assert find_dates(TEXT, published=ARTICLE.date_published) == ARTICLE.dates


def test_what_looks_like_a_date_and_is_none() -> None:
    """ "from early on" fixes no date, and "first time" counts occasions: five dates, no more."""
    assert len(ARTICLE.dates) == 5
    for printed in ("from early on", "the first time"):
        passage = Passage.find(TEXT, printed)
        assert not any(each.passage.overlaps(passage) for each in ARTICLE.dates)


def test_earlier_in_the_month_is_a_range_with_no_day() -> None:
    """The announcement was on some day from 1 to 27 June."""
    (announced,) = statements(NAVER, "announce")
    assert announced.date == DateRange(date(2024, 6, 1), date(2024, 6, 27))
    assert announced.date.precision == "range"


# The meeting


def test_the_meeting_is_one_with_two_delegations() -> None:
    """Naver's open list of three, and Huang, of whom the text does not say that he came alone."""
    naver, nvidia = MEETING.delegations
    assert (naver.organization, naver.members, naver.complete) == (NAVER, (LEE, CHOI, KIM), False)
    assert (nvidia.organization, nvidia.members, nvidia.complete) == (NVIDIA, (HUANG,), None)
    assert naver.on_behalf_of is nvidia.on_behalf_of is None


def test_where_when_about_what_and_on_whose_word_they_met() -> None:
    """At Nvidia's headquarters on Tuesday, held, and on the article's own word at least once."""
    assert MEETING.date == DateRange.day(date(2024, 6, 25))
    assert MEETING.place == ARTICLE.entity("nvidia-headquarters")
    assert MEETING.place.lies_in(ARTICLE.places[0])
    assert [each.name for each in ARTICLE.places] == [
        "California", "Santa Clara", "Nvidia's headquarters", "Korean",
    ]  # fmt: skip
    assert MEETING.topics == (
        ARTICLE.entity("naver-nvidia-partnership"),
        ARTICLE.entity("sovereign AI"),
    )
    assert MEETING.status == "held"
    assert MEETING.organizer is None
    assert MEETING.according_to == ()


def test_the_meeting_is_stated_in_sentences_4_5_6_and_9() -> None:
    """Each wording that refers to the meeting is one of its passages, and no caption is."""
    assert [next(n for n in range(1, 14) if within(each, n)) for each in MEETING.passages] == [
        4,
        5,
        6,
        9,
    ]
    assert MEETING.passages[2].exact == "their meeting"


@pytest.mark.parametrize("name", ["Jensen Huang", "Huang", "huang, JENSEN", "jensen-huang"])
def test_whom_huang_met_and_what_proves_it(name: str) -> None:
    """Lee, Choi and Kim, by the sentences that say so."""
    met = ARTICLE.meetings.who_met(name)
    assert [each.counterpart for each in met] == [LEE, CHOI, KIM]
    for encounter in met:
        assert list(encounter.meetings) == [MEETING]
        assert encounter.passages == MEETING.passages
        assert "met with Huang" in encounter.passages[1].exact


@pytest.mark.parametrize("name", ["Lee", "Choi", "Kim"])
def test_navers_people_met_huang_and_came_together(name: str) -> None:
    """Each met Huang alone; the other two are companions, not people met."""
    meetings = ARTICLE.meetings
    assert [each.counterpart for each in meetings.who_met(name)] == [HUANG]
    companions = {each.counterpart for each in meetings.companions_of(name)}
    assert companions == {LEE, CHOI, KIM} - {ARTICLE.person(name)}


def test_naver_met_nvidia_and_naver_cloud_met_nobody() -> None:
    """Kim counts among Naver's executives; Naver Cloud sent no delegation of its own."""
    assert [each.counterpart for each in ARTICLE.meetings.who_met("Naver")] == [NVIDIA]
    assert ARTICLE.meetings.who_met(CLOUD) == ARTICLE.meetings.who_met("Naver Cloud") == ()


def test_every_question_of_the_meetings() -> None:
    """Pairs, first meeting, path, most met, and each filter, answered from the one meeting."""
    meetings = ARTICLE.meetings
    assert [(each.subject, each.counterpart) for each in meetings.pairs()] == [
        (LEE, HUANG), (CHOI, HUANG), (KIM, HUANG),
    ]  # fmt: skip
    first = meetings.first_meeting("Naver", "Huang")
    assert first is not None
    assert first.passages == MEETING.passages
    assert meetings.first_meeting("Lee", "Kim") is None
    assert meetings.shortest_path("Lee", "Kim") == (LEE, MEETING, HUANG, MEETING, KIM)
    assert meetings.most_met() == ((LEE, 1), (CHOI, 1), (KIM, 1), (HUANG, 1))
    for found in (
        meetings.of("Naver"),
        meetings.between("Kim", "Nvidia"),
        meetings.during(date(2024, 6, 25), date(2024, 6, 25), certainly=True),
        meetings.at("Nvidia\u2019s headquarters"),
        meetings.at("California"),
        meetings.about("Sovereign AI"),
        meetings.with_status("held"),
    ):
        assert found == meetings
    for none in (
        meetings.between("Lee", "Choi"),
        meetings.during(date(2024, 6, 26)),
        meetings.undated(),
        meetings.with_status("planned", "denied"),
    ):
        assert len(none) == 0


def test_no_name_is_guessed() -> None:
    """A name that fits nobody, or somebody else's kind, is an error with the nearest."""
    with pytest.raises(UnknownName) as caught:
        ARTICLE.meetings.who_met("Jensen Hwang")
    assert caught.value.suggestions == ("Jensen Huang",)
    with pytest.raises(UnknownName):
        ARTICLE.meetings.companions_of("Naver")


def test_two_lees_would_be_named_both() -> None:
    """In an article with a second Lee, "Lee" is ambiguous, there and in its meetings."""
    import attrs  # noqa: PLC0415 - for this one test

    other = attrs.evolve(LEE, id="lee-min-ho", name="Lee Min-ho", given_name="Min-ho")
    (side, huangs) = MEETING.delegations
    two = attrs.evolve(
        MEETING, delegations=(attrs.evolve(side, members=(*side.members, other)), huangs)
    )
    article = attrs.evolve(
        ARTICLE,
        people=(*ARTICLE.people, other),
        meetings=[two],
        statements=[],
    )
    for ask in (article.person, article.roles_of, article.meetings.who_met):
        with pytest.raises(AmbiguousName) as caught:
            ask("Lee")
        assert [key for _, key in caught.value.candidates] == ["lee-hae-jin", "lee-min-ho"]


# On whose word


def test_one_sentence_reports_the_meeting_on_navers_word_and_the_next_on_the_papers_own() -> None:
    """Sentence 4 ends in "according to"; sentence 5, which adds Kim, does not."""
    by_sentence = {
        number: {
            (each.subject, *each.according_to)
            for each in ARTICLE.statements
            if each.predicate == "meet_with" and all(within(p, number) for p in each.passages)
        }
        for number in (4, 5)
    }
    assert by_sentence[4] == {(LEE, NAVER), (CHOI, NAVER)}
    assert by_sentence[5] == {(LEE,), (CHOI,), (KIM,)}


def test_thursday_dates_the_report_and_tuesday_the_meeting() -> None:
    """Naver reported on Thursday 27 June a meeting of Tuesday 25 June."""
    (report,) = statements(NAVER, "report")
    assert report.object == MEETING
    assert report.date == DateRange.day(date(2024, 6, 27))
    in_4 = [
        each for each in ARTICLE.statements if each.predicate == "meet_with" and each.according_to
    ]
    assert all(each.date is None for each in in_4)


def test_everything_in_a_quotation_is_on_its_speakers_word() -> None:
    """What Naver said of both companies is on Naver's word, not on Nvidia's."""
    quoted = [each for each in ARTICLE.statements if all(within(p, 11, 12) for p in each.passages)]
    assert [each.basis for each in quoted if not each.according_to] == ["inferred"]
    on_navers_word = [each for each in quoted if each.according_to]
    assert len(on_navers_word) == 7
    assert {each.according_to for each in on_navers_word} == {(NAVER,)}


def test_a_plan_or_an_aim_is_not_an_outcome() -> None:
    """What is planned or aimed at says so in its predicate."""
    plans = [each for each in ARTICLE.statements if all(within(p, 12) for p in each.passages)]
    said = [each for each in plans if each.according_to]
    assert {each.predicate for each in said} == {"plan_to", "plan_to_come_up_with", "respect"}
    planned = [each for each in ARTICLE.statements if each.modality == "planned"]
    assert planned == [each for each in said if each.predicate.startswith("plan_to")]
    assert statements(ARTICLE.entity("AI Safety Framework"), "aim_to_protect_from")
    assert not any(
        each.predicate in {"strengthen", "protect_from", "discuss"} for each in ARTICLE.statements
    )


def test_inferences_are_marked_and_give_their_reasons() -> None:
    """Five statements are inferred; all others are stated."""
    inferred = [each for each in ARTICLE.statements if each.basis == "inferred"]
    assert len(inferred) == 5
    assert all(each.reason for each in inferred)
    assert all(each.reason is None for each in ARTICLE.statements if each.basis == "stated")


def test_that_the_post_was_on_instagram_is_inferred() -> None:
    """The body says only "a social media post"; the credit reads "(Naver Instagram)"."""
    post, instagram = ARTICLE.entity("social media post"), ARTICLE.entity("Instagram")
    (link,) = (
        each for each in ARTICLE.statements if {each.subject, each.object} == {post, instagram}
    )
    assert link.basis == "inferred"
    assert link.reason
    assert any(passage.overlaps(sentence(3)) for passage in link.passages)


def test_naver_is_a_client_but_whose_is_inferred() -> None:
    """The text says what chips Naver uses, and not whose client it is."""
    (client,) = statements(NAVER, "be_client_of")
    assert (client.object, client.basis) == (NVIDIA, "inferred")
    (use,) = statements(NAVER, "use")
    assert use.basis == "stated"


def test_literal_objects_are_words_of_the_text() -> None:
    """Words that are the object of a statement stand in its passages or their sentence."""
    for each in ARTICLE.statements:
        if isinstance(each.object, str):
            assert any(each.object in passage.exact for passage in each.passages), each


def test_a_statement_is_dated_by_its_own_sentence_alone() -> None:
    """A date is that of an expression in the statement's passages, never the meeting's."""
    dated = [each for each in ARTICLE.statements if each.date is not None]
    assert len(dated) == 9
    for statement in dated:
        assert statement.date in {
            each.resolved.range
            for each in ARTICLE.dates
            if any(passage.contains(each.passage) for passage in statement.passages)
        }
    undated = {"share_consensus_on", "aim_to_discuss", "be"}
    assert all(each.date is None for each in ARTICLE.statements if each.predicate in undated)


def test_only_a_whole_sentence_keeps_its_full_stop_as_an_object() -> None:
    """Words copied from part of a sentence end in a word; the caption ends in its full stop."""
    whole = {each.exact for each in ARTICLE.sentences}
    for each in ARTICLE.statements:
        if isinstance(each.object, str):
            assert each.object in whole or each.object[-1].isalpha(), each


def test_naver_defines_the_risks_and_what_they_are_is_its_word() -> None:
    """Who defines is the article's word; the definition, without the full stop, is Naver's."""
    risks = ARTICLE.entity("risks associated with AI")
    (define,) = statements(NAVER, "define")
    assert (define.object, define.according_to) == (risks, ())
    (definition,) = statements(risks, "be")
    assert definition.according_to == (NAVER,)
    (quote,) = (each for each in ARTICLE.quotes if each.kind == "partial")
    assert quote.text == f"{definition.object}."


# What any change to the text or the annotation makes new, with a major release.
PINNED = {"2": "86e0d003c69c1c400cec1e808ec51d35a0788ac312bc2518a4ba60f498b4ee9a"}


def test_the_data_are_those_of_their_version() -> None:
    """A change to text or annotation, were it one character, needs a new data version."""
    canonical = json.dumps(
        article_to_dict(ARTICLE), ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )
    assert {DATA_VERSION: hashlib.sha256(canonical.encode()).hexdigest()} == PINNED


def test_the_dataset_card_says_what_is() -> None:
    """The card's numbers, hash and version are the article's, and nothing countable is left out."""
    card = (Path(__file__).parent.parent / "docs" / "reference" / "dataset-card.md").read_text(
        encoding="utf-8"
    )
    counted = [*DECLARED, "paragraphs", "sentences", "mentions", "dates", "roles", "statements"]
    rows = dict(re.findall(r"^\| (\w+) \| (\d+) \|$", card, re.MULTILINE))
    assert rows == {name: str(len(getattr(ARTICLE, name))) for name in counted}
    assert f"| text | {len(DATA):,} bytes of UTF-8, {len(TEXT):,} code points |" in card
    assert f"| SHA-256 of the text | `{TEXT_SHA256}` |" in card


def test_the_annotation_guide_counts_right() -> None:
    """The totals, and the mentions and statements of each sentence, as the guide gives them."""
    guide = (Path(__file__).parent.parent / "docs" / "explanation" / "annotation.md").read_text(
        encoding="utf-8"
    )
    inferred = sum(each.basis == "inferred" for each in ARTICLE.statements)
    assert (
        f"{len(ARTICLE.entities)} entities, {len(ARTICLE.mentions)} mentions, "
        f"{len(ARTICLE.dates)} dates, {len(ARTICLE.roles)} roles, "
        f"{len(ARTICLE.meetings)} meeting, {len(ARTICLE.quotes)} quotations, "
        f"{len(ARTICLE.statements)} statements ({inferred} of them inferred) and 1 photo"
    ) in " ".join(guide.split())
    mentions = [len(mentions_in(number)) for number in range(1, 14)]
    states = [
        sum(any(within(p, number) for p in each.passages) for each in ARTICLE.statements)
        for number in range(1, 14)
    ]
    for row, counts in (("mentions", mentions), ("statements", states)):
        assert f"\n| {row} | {' | '.join(map(str, counts))} |\n" in guide


# Quotations


def test_the_long_quotation_opens_with_one_mark_and_closes_with_another() -> None:
    """Two sentences, direct, by an organization, in a social media post."""
    (quote,) = (each for each in ARTICLE.quotes if each.kind == "direct")
    assert quote.passage.exact[0] == "'"
    assert quote.passage.exact[-1] == '"'
    assert quote.passage.exact[1:-1] == quote.text
    assert quote.text.startswith("The two companies have been the leaders")
    assert quote.text.endswith("culture and value,")
    assert quote.passage.overlaps(sentence(11))
    assert quote.passage.overlaps(sentence(12))
    assert quote.speaker == NAVER
    assert quote.channel == ARTICLE.entity("social media post")
    assert quote.cue is not None
    assert ARTICLE[quote.cue] == "Naver said in the social media post"


def test_the_partial_quotation_comes_from_a_document() -> None:
    """A phrase in marks inside the article's own sentence, defined in the framework."""
    (quote,) = (each for each in ARTICLE.quotes if each.kind == "partial")
    assert quote.passage.exact == f'"{quote.text}"'
    assert quote.text.startswith("severe disempowerment of the human species")
    assert quote.speaker == NAVER
    assert quote.channel == ARTICLE.entity("AI Safety Framework")
    assert quote.cue is not None
    assert ARTICLE[quote.cue] == "it defines as"


def test_the_indirect_report_ends_in_according_to() -> None:
    """Reported without marks, on the word of "the Korean internet giant"."""
    (quote,) = (each for each in ARTICLE.quotes if each.kind == "indirect")
    assert within(quote.passage, 4)
    assert quote.speaker == NAVER
    assert quote.channel is None
    assert quote.cue is not None
    assert ARTICLE[quote.cue] == "according to the Korean internet giant Thursday"


def test_every_quotation_mark_belongs_to_a_quotation() -> None:
    """All double marks of the text lie in the passages of the quotes."""
    marks = [number for number, each in enumerate(TEXT) if each == '"']
    for mark in marks:
        assert any(each.passage.start <= mark < each.passage.end for each in ARTICLE.quotes)


# The photo


def test_the_photo_shows_whom_the_caption_lists() -> None:
    """Lee, Huang and Choi, in this order; Kim is not listed, which proves nothing."""
    photo = ARTICLE.photo
    assert photo is not None
    assert photo.depicts == (LEE, HUANG, CHOI)
    assert photo.place == MEETING.place
    assert photo.date == DateRange.day(date(2024, 6, 25))
    assert KIM.name not in photo.caption.exact
    assert not any(each.passage.overlaps(photo.caption) for each in ARTICLE.mentions_of(KIM))
    assert not statements(KIM, "pose_with")
    assert {each.subject for each in ARTICLE.statements if each.predicate == "pose_with"} == {
        LEE,
        CHOI,
    }


def test_frozen_time_changes_nothing() -> None:
    """Tests that freeze time get the same answers, in the freeze and after it."""
    program = """
import freezegun
with freezegun.freeze_time("2024-07-01"):
    from naver_nvidia import DateRange, find_dates, load_article, resolve_date
    frozen = load_article()
    inside = resolve_date("Tuesday", published=frozen.date_published)
    assert find_dates(frozen.text, published=frozen.date_published) == frozen.dates
after = resolve_date("Tuesday", published=load_article().date_published)
assert str(inside) == str(after) == "2024-06-25"
assert DateRange.day(load_article().date_published) == frozen.dates[0].resolved.range
"""
    subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603


# Heads, nested names, arguments, modality


def test_every_description_has_its_head_and_no_name_or_pronoun_has() -> None:
    """The head is what the description is about; a name or a pronoun is its own."""
    for each in ARTICLE.mentions:
        assert (each.head is not None) == (each.kind == "nominal")
    heads = {each.passage.exact: each.head.exact for each in ARTICLE.mentions if each.head}
    assert heads["Naver\u2019s key executives"] == "executives"
    assert heads["The concept of sovereign AI"] == "concept"


def test_a_name_within_a_name_is_marked_and_left_out_of_a_flat_reading() -> None:
    """ "Naver" in "Naver Cloud" and "AI" in "AI Safety Framework"; nothing else lies in a name."""
    nested = [each for each in ARTICLE.mentions if ARTICLE.lies_in_name(each)]
    assert [each.passage.exact for each in nested] == ["Naver", "AI"]
    assert len(ARTICLE.flat_mentions) == len(ARTICLE.mentions) - 2


def test_korean_names_a_place() -> None:
    """The adjective of a place is a name of it, as in ACE; the text has no other."""
    korea = ARTICLE.place("Korean")
    assert [each.kind for each in ARTICLE.mentions_of(korea)] == ["name", "name"]


def test_one_office_is_found_by_either_title() -> None:
    """Choi is "CEO" in one sentence and "Chief Executive Officer" in another."""
    (choi,) = ARTICLE.roles_of(CHOI)
    titles = [each.passage.exact for each in choi.arguments if each.name == "title"]
    assert titles == ["CEO", "Chief Executive Officer"]
    found = ARTICLE.roles_titled("Chief Executive Officer")
    assert found == ARTICLE.roles_titled("ceo")
    assert {each.person for each in found} == {CHOI, KIM, HUANG}


def test_the_words_stand_that_give_each_part_of_a_fact() -> None:
    """Of the meeting, each role, and each quotation."""
    parts = {(each.name, each.entity) for each in MEETING.arguments}
    assert {("participant", each) for each in MEETING.participants} <= parts
    assert {("date", None), ("place", None)} <= parts
    for role in ARTICLE.roles:
        assert {each.name for each in role.arguments} == {"person", "organization", "title"}
    for quote in ARTICLE.quotes:
        source, content = quote.arguments
        assert (source.name, content.name) == ("source", "content")
        assert content.passage.exact == quote.text
    for each in (NAVER, NVIDIA):
        assert [words.exact for words in each.classification_passages] == [each.classification]


def test_what_the_words_leave_open_says_so() -> None:
    """Who holds the frame has another reading; that Huang shared the consensus is possible."""
    for each in ARTICLE.statements:
        others = [other.subject for other in each.alternatives]
        assert others == ([HUANG] if each.predicate == "hold" else [])
    possible = [each for each in ARTICLE.statements if each.modality == "possible"]
    assert [(each.subject, each.predicate) for each in possible] == [(HUANG, "share_consensus_on")]


def test_the_meeting_has_an_outcome() -> None:
    """What was shared "during their meeting"."""
    (outcome,) = statements(MEETING, "have_outcome")
    assert outcome.object == "a consensus on the importance of sovereign AI"
