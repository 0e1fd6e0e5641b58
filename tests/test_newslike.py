"""News-like articles: what the prose says, and that the annotation is what it says."""

from __future__ import annotations

import re
from hashlib import sha256
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import find, given, settings

from naver_nvidia import (
    Article,
    Corpus,
    InvalidValue,
    Person,
    article_from_json,
    article_to_json,
    articles_from_jsonl,
    articles_to_jsonl,
    compare,
    find_dates,
    make_articles,
    resolve_date,
)
from naver_nvidia.dates.calendar.units import MONTHS, WEEKDAYS
from naver_nvidia.newslike import write_article
from naver_nvidia.newslike.lexicon import DID, MARKS, MET, PEOPLE
from naver_nvidia.strategies import newslike_articles

if TYPE_CHECKING:
    from collections.abc import Callable

    from naver_nvidia import DateMention, Entity

MARKS_OF_ARTICLES = {(opening, closing) for opening, closing, *_ in MARKS}
NO_APOSTROPHE = {mark for pair in MARKS_OF_ARTICLES for mark in pair} - {"'", "\u2019"}
SIMPLEST = 'Hanbit Telecom called the University of Seoul "a first step."'
FINDING = settings(max_examples=2000, database=None, derandomize=True, deadline=None)

FIRST = (
    "„I will sue the Bank of São Paulo“, said April Summers, the CEO of the Bank of São Paulo Pension Fund, last year.\n"
    "\n"
    "Whitcombe & Sons did not sue the International Maritime Institute (IMI) last month, according to Nordsee Logistik AG. The firm joined the Ngozi Adéyemi Foundation on Saturday, according to Nordsee Logistik AG."
)
FACTS = [
    ("Quote", "„I will sue the Bank of São Paulo“"),
    ("Statement", "I will sue the Bank of São Paulo"),
    ("Role", "April Summers, the CEO of the Bank of São Paulo Pension Fund"),
    ("DateMention", "last year"),
    ("Quote", "Whitcombe & Sons did not sue the International Maritime Institute (IMI) last month"),
    (
        "Statement",
        "Whitcombe & Sons did not sue the International Maritime Institute (IMI) last month",
    ),
    ("DateMention", "last month"),
    ("Quote", "The firm joined the Ngozi Adéyemi Foundation on Saturday"),
    ("Statement", "The firm joined the Ngozi Adéyemi Foundation on Saturday"),
    ("DateMention", "Saturday"),
]
TEXTS = "4725f9e21543c64de662567c9368df666c0c779edb7bbfdd44fe2a4053944c42"


@pytest.fixture(scope="module")
def many() -> tuple[Article, ...]:
    return make_articles(200)


def plain(words: str) -> str:
    return words.replace("\u2019", "'").casefold()


def survives_json(article: Article) -> None:
    """What is written is valid, and read back it is the same."""
    assert article_from_json(article_to_json(article)) == article


def is_right_about_itself(article: Article) -> None:
    """Given as a prediction, each layer scores 1 or has nothing to score."""
    compared = compare(article, article)
    assert {layer.strict.f1 for layer in compared.layers} <= {1.0, None}
    assert not compared.misses


def declares_what_it_mentions(article: Article) -> None:
    """Each entity is mentioned; people, organizations and places are named."""
    assert article.unmentioned == ()
    named = {each.entity for each in article.mentions if each.kind == "name"}
    assert {*article.people, *article.organizations, *article.places} == named


def has_sentences_and_paragraphs_throughout(article: Article) -> None:
    """Between one and the next there is only white space."""
    assert " ".join(each.exact for each in article.sentences).split() == article.text.split()
    assert "\n\n".join(each.exact for each in article.paragraphs) == article.text
    for each in article.sentences:
        first = next(filter(str.isalpha, each.exact))
        assert first == first.upper()
        assert each.exact[-1] in ".\u2014" or each.exact[-2] == "."


def has_names_of_their_entities(article: Article) -> None:
    """Each is whole words, in the print of its place: capitals, and the apostrophe in use."""
    for each in article.mentions:
        if each.kind == "name":
            assert plain(each.passage.exact) in map(plain, each.entity.names())
            around = article.text[each.passage.start - 1 : each.passage.end + 1]
            assert not re.search(r"\w$", around.removesuffix(each.passage.exact[-1:])[-1:])


def names_people_in_full_first(article: Article) -> None:
    """From then on the family name will do, unless two have it."""
    for person in article.people:
        first, *later = (
            plain(each.passage.exact) for each in article.mentions_of(person) if each.kind == "name"
        )
        assert first == plain(person.name)
        assert {*later} <= {plain(person.name), plain(person.family_name or person.name)} - {"kim"}


def has_marks_around_quotations(article: Article) -> None:
    """They are a pair, belong to the passage and not to the text, and a report has none."""
    for quote in article.quotes:
        whole = quote.passage.exact
        if quote.kind == "indirect":
            assert whole == quote.text
            assert NO_APOSTROPHE.isdisjoint(whole)
        else:
            assert (whole[0], whole[-1]) in MARKS_OF_ARTICLES
            assert whole[1:-1] == quote.text
            assert article.text[: quote.passage.start][-1:] in ("", " ", "\n")


def has_words_for_speakers(article: Article) -> None:
    """The source refers to the speaker, and stands in the cue, which is of the same sentence."""
    referring = {(each.entity, each.passage) for each in article.mentions}
    for quote in article.quotes:
        source, content = quote.arguments
        assert (quote.speaker, source.passage) in referring
        assert content.passage.exact == quote.text
        assert quote.cue is not None
        assert quote.cue.contains(source.passage)
        assert not quote.cue.overlaps(quote.passage)
        assert article.sentence_of(quote.cue) == article.sentence_of(quote.passage)


def says_who_met_whom(article: Article) -> None:
    """Those before the verb met those behind it, where it was: nobody else met anybody."""
    verbs = [verb for verbs in MET.values() for verb in verbs]
    met: dict[Entity, set[Entity]] = {each: set() for each in article.people}
    for meeting in article.meetings:
        (sentence,) = meeting.passages
        said = sentence.exact
        at, verb = min((said.index(verb), verb) for verb in verbs if verb in said)
        status = "planned" if " will " in verb else "held"
        assert meeting.status == ("denied" if " denied that " in said else status)
        people = [each for each in meeting.arguments if each.name == "participant"]
        before = [each.entity for each in people if each.passage.end <= sentence.start + at]
        behind = [each.entity for each in people if each.passage.start > sentence.start + at]
        assert before
        assert behind
        for one, other in product(before, behind) if meeting.status == "held" else ():
            assert one is not None
            assert other is not None
            met.get(one, set()).add(other)
            met.get(other, set()).add(one)
    for person in article.people:
        answers = article.meetings.who_met(person)
        assert {each.counterpart for each in answers} == met[person]


def has_words_for_roles(article: Article) -> None:
    """Person, organization and title have words of their own in those that state the role."""
    for role in article.roles:
        (words,) = role.passages
        by_name = {each.name: each.passage for each in role.arguments}
        assert all(map(words.contains, by_name.values()))
        assert by_name["title"].exact == role.title
        named = {each.passage: each.entity for each in article.mentions}
        assert named[by_name["person"]] == role.person
        assert named[by_name["organization"]] == role.organization


def has_words_for_statements(article: Article) -> None:
    """The passage refers to subject and object, and has the day, if the statement has one."""
    for each in article.statements:
        (words,) = each.passages
        within = [said.entity for said in article.mentions if words.contains(said.passage)]
        assert each.subject in within
        assert each.object in (words.exact if isinstance(each.object, str) else within)
        days = [said.resolved.range for said in article.dates if words.contains(said.passage)]
        assert each.date is None or [each.date] == days
        assert each.modality == "planned" or " will " not in words.exact
        assert (each.modality == "denied") == bool(re.search(r" did(n.t| not) ", words.exact))


LAWS: list[Callable[[Article], None]] = [
    survives_json,
    is_right_about_itself,
    declares_what_it_mentions,
    has_sentences_and_paragraphs_throughout,
    has_names_of_their_entities,
    names_people_in_full_first,
    has_marks_around_quotations,
    has_words_for_speakers,
    says_who_met_whom,
    has_words_for_roles,
    has_words_for_statements,
]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_every_article_that_is_made(law: Callable[[Article], None], many: tuple[Article]) -> None:
    """What holds of news-like articles holds of each of two hundred."""
    for article in many:
        law(article)


@given(newslike_articles())
def test_every_article_that_is_drawn(article: Article) -> None:
    """Whatever Hypothesis chooses, the same holds: no choice leads astray."""
    for law in LAWS:
        law(article)


def meanings(dates: tuple[DateMention, ...]) -> set[tuple[object, ...]]:
    return {
        (
            each.passage,
            each.resolved.type,
            each.resolved.value,
            each.resolved.mod,
            each.resolved.range,
        )
        for each in dates
    }


def test_dates_are_found_with_the_days_they_were_made_of(many: tuple[Article, ...]) -> None:
    """What the grammar computed is what find_dates reads, all of it and nothing else."""
    for article in many:
        found = find_dates(article.text, published=article.date_published)
        assert meanings(article.dates) == meanings(found)


def test_dates_are_resolved_in_their_sentences(many: tuple[Article, ...]) -> None:
    """resolve_date says the same of the words alone in their sentence."""
    for article in many:
        for each in article.dates:
            sentence = article.sentence_of(each.passage)
            assert sentence is not None
            found = resolve_date(
                each.passage.exact,
                published=article.date_published,
                sentence=sentence.exact,
                start=each.passage.start - sentence.start,
            )
            assert str(found) == str(each.resolved)


def test_two_hundred_articles_have_everything(many: tuple[Article, ...]) -> None:
    """Every mark, person, date form, status, kind of quotation and of mention is met."""
    quotes = [quote for article in many for quote in article.quotes]
    marks = {(each.passage.exact[0], each.passage.exact[-1]) for each in quotes}
    assert marks >= MARKS_OF_ARTICLES
    for kind in ("direct", "partial"):
        assert {
            (each.passage.exact[0], each.passage.exact[-1]) for each in quotes if each.kind == kind
        } == MARKS_OF_ARTICLES
    assert "indirect" in {each.kind for each in quotes}
    assert {person.name for article in many for person in article.people} == {
        each.entity.name for each in PEOPLE
    }
    assert {each.status for article in many for each in article.meetings} == set(MET)
    assert {each.modality for article in many for each in article.statements} == set(DID)
    kinds = {each.kind for article in many for each in article.mentions}
    assert kinds == {"name", "nominal", "pronoun"}
    assert any(
        article.lies_in_name(each)
        for article in many
        for each in article.mentions
        if isinstance(each.entity, Person)
    )


@pytest.mark.parametrize(
    "form",
    [
        "{weekday}", "{month} {n}", "{n} {month}", r"(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. {n}",
        "{weekday}, {month} {n}", "{month} {n}, {year}", "{n} {month} {year}",
        r"{year}-\d\d-\d\d", "{month}", "{month} {year}", "the (first|second|third) quarter of {year}",
        "{year}", "yesterday", "tomorrow", "three days ago", "two weeks ago",
        "(last|next) week", "(last|next) month", "(last|next) year", "(Last|Next) (week|month|year)",
    ],
)  # fmt: skip
def test_two_hundred_articles_have_every_form_of_date(form: str, many: tuple[Article, ...]) -> None:
    """In the middle of a sentence, and with a capital at its beginning."""
    pattern = re.compile(
        form.replace("{weekday}", f"({'|'.join(WEEKDAYS)})")
        .replace("{month}", f"({'|'.join(MONTHS)})")
        .replace("{year}", r"20\d\d")
        .replace("{n}", r"\d\d?")
    )
    assert any(pattern.fullmatch(each.passage.exact) for article in many for each in article.dates)


@pytest.mark.parametrize(
    "name",
    [
        "Kim Seo-yun", "Anna Berg", "J. R. Whitcombe", "Al-Khatib", "al-Khatib",
        "Garc\u00eda M\u00e1rquez", "Dr. \\S", "Sin\u00e9ad O\u2019Hara", "Sin\u00e9ad O'Hara",
        "Ngozi Ad\u00e9yemi Foundation", "University of Seoul Press", "Bank of S\u00e3o Paulo",
        r"\(IMI\)", "Lyon, France", "S\u00c3O PAULO, ",
    ],
)  # fmt: skip
def test_two_hundred_articles_have_names_of_every_order(
    name: str, many: tuple[Article, ...]
) -> None:
    """Family name first or last, two of them, initials, particles, titles, names within names."""
    assert any(re.search(name, article.text) for article in many)


def test_the_first_article_of_seed_0_is_kept() -> None:
    """To the letter, and with the facts that it states: a change to the grammar shows here."""
    (article,) = make_articles(1)
    assert article.text == FIRST
    assert [(type(fact).__name__, fact.passages[0].exact) for fact in article.facts] == FACTS


def test_the_articles_of_seed_0_are_kept(many: tuple[Article, ...]) -> None:
    """The same on every Python: a change to any of two hundred texts shows here."""
    texts = "\0".join(article.text for article in many)
    assert sha256(texts.encode()).hexdigest() == TEXTS


def test_a_seed_gives_the_same_articles_and_another_others() -> None:
    """Fewer are the first of more, and no two are alike."""
    articles = make_articles(5, seed=7)
    assert articles == make_articles(5, seed=7)
    assert articles[:3] == make_articles(3, seed=7)
    others = make_articles(5, seed=8)
    assert len({each.text for each in (*articles, *others)}) == 10
    assert make_articles(0) == ()


@pytest.mark.parametrize("wrong", [-1, 1.0, "1", None, True])
def test_only_whole_numbers_from_0_on_are_taken(wrong: object) -> None:
    """Random would take a string, and -1 for 1."""
    for name, arguments in (("n", (wrong, 0)), ("seed", (1, wrong))):
        n, seed = arguments
        with pytest.raises(
            InvalidValue, match=rf"^make_articles\.{name}: .* does not count from 0"
        ):
            make_articles(n, seed=seed)  # type: ignore[arg-type]


def test_they_make_a_corpus_in_json_lines(many: tuple[Article, ...]) -> None:
    """Their ids differ, their people recur, and each line is one of them."""
    corpus = Corpus(many[:20])
    assert tuple(articles_from_jsonl(articles_to_jsonl(corpus))) == many[:20]
    assert corpus.candidates()


def test_the_first_of_all_options_is_the_simplest() -> None:
    """What an example shrinks to, where everything may go."""
    article = write_article(lambda options: options[0], "simplest")
    assert article.text == SIMPLEST


@pytest.mark.slow
@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (bool, SIMPLEST),
        (lambda article: article.meetings, "Hanbit Telecom met the University of Seoul."),
        (
            lambda article: "denied" in {each.status for each in article.meetings},
            "Hanbit Telecom denied that Anna Berg met Han Ji-woo.",
        ),
    ],
    ids=["any", "meeting", "denial"],
)
def test_an_example_shrinks_to_one_sentence(
    condition: Callable[[Article], object], text: str
) -> None:
    """With the first name of each kind, and nothing that need not be."""
    assert find(newslike_articles(), condition, settings=FINDING).text == text
