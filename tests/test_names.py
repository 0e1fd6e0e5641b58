"""Names: what folding evens out, and whom a name means."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import AmbiguousName, InvalidValue, Organization, Person, UnknownName
from naver_nvidia.names import NameIndex, keys, named_by, nearest_to

# Letters with the traps of Unicode: final sigma, sharp s, iota subscript, dotted I, ligature,
# Hangul, combining marks, marks that decompose to a space, dashes and apostrophes.
TRICKY = "aBéßẞσςΣΐᾳſİıŉﬁ이재Ⅳ\u0301\u0345\u0308 -\u2010\u2011\u2013'\u2019`´\u00a0\u00ad,."
names = st.text(max_size=12) | st.text(alphabet=TRICKY, max_size=12)


@given(names)
def test_a_key_is_its_own_key(name: str) -> None:
    """What a name is found by is found by itself."""
    for key in keys(name):
        assert keys(key) == {key}


@given(names, st.sampled_from(["NFC", "NFD"]))
def test_unicode_form_does_not_matter(name: str, form: str) -> None:
    """Composed or decomposed, a name is the same name."""
    assert keys(unicodedata.normalize(form, name)) == keys(name)  # type: ignore[arg-type]


@given(names)
def test_case_does_not_matter(name: str) -> None:
    """Folded by Unicode's caseless match, so that the case-folded form of a name is that name."""
    assert keys(unicodedata.normalize("NFD", name).casefold()) == keys(name)


letters = st.text(alphabet="abcdéöñзжλω이해진ÅÇŁß", min_size=1, max_size=6)


@given(st.lists(letters, min_size=1, max_size=4))
def test_capitals_do_not_matter(words: list[str]) -> None:
    """In lower case, title case or capitals, a name is the same name."""
    name = " ".join(words)
    assert keys(name.upper()) == keys(name.lower()) == keys(name.title()) == keys(name)


@given(st.lists(letters, min_size=1, max_size=4), st.randoms())
def test_word_order_does_not_matter(words: list[str], random: object) -> None:
    """Family name first or last, with or without the comma, a name is the same name."""
    shuffled = list(words)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert keys(" ".join(shuffled)) == keys(" ".join(words)) == keys(", ".join(words))


@given(
    st.lists(letters, min_size=2, max_size=2),
    st.sampled_from("-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"),
)
def test_the_kind_of_hyphen_does_not_matter(words: list[str], hyphen: str) -> None:
    """Whatever dash is printed, and a space or nothing in its place, a name is the same name."""
    assert keys(hyphen.join(words)) == keys("-".join(words))
    assert keys(hyphen.join(words)) == keys(" ".join(words)) | keys("".join(words))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("O'Neill", "O\u2019Neill"),
        ("O'Neill", "O\u2018Neill"),
        ("O'Neill", "O\u00b4Neill"),
        ("O'Neill", "O\uff07Neill"),
        ("Lee Hae-jin", "Lee Hae\u00ad\u2011jin\u200b"),
        ("Lee Hae-jin", "LEE, Hae Jin"),
        ("이해진", unicodedata.normalize("NFD", "이해진")),
        ("Straße", "STRASSE"),
        ("ﬁnn", "Finn"),
        ("ＮＡＶＥＲ", "Naver"),
        ("ジェンスン・フアン", "フアン ジェンスン"),
        ("Lee\u00a0Hae-jin\u3000", "Lee Hae-jin"),
        ("Lee Haejin", "Lee Hae-jin"),
        ("Telefónica", "TELEFONICA"),
        ("Łukasz Żółć", "Lukasz Zolc"),
        ("Yıldız", "Yildiz"),
    ],
)
def test_the_same_name_in_two_prints(one: str, other: str) -> None:
    """What print varies does not part two names."""
    assert keys(one) & keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("O'Neill", "ONeill"),
        ("Hae jin", "Haejin"),
        ("Müller", "Mueller"),
        ("Kim", "Kim Kim"),
        ("Lee", "Li"),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    """Two names are never one that print tells apart by a letter or a word."""
    assert not keys(one) & keys(other)


LEE = Person("lee-hae-jin", "Lee Hae-jin", family_name="Lee", given_name="Hae-jin")
MIN = Person("lee-min-ho", "Lee Min-ho", family_name="Lee", given_name="Min-ho")
HUANG = Person("jensen-huang", "Jensen Huang", family_name="Huang", given_name="Jensen")
PEOPLE = NameIndex([LEE, MIN, HUANG], Person, place="this article")


@pytest.mark.parametrize(
    "name", ["lee-hae-jin", "Lee Hae-jin", "hae-jin LEE", "Lee, Hae\u2011jin", "Hae-jin"]
)
def test_a_person_is_found_by_id_and_by_name(name: str) -> None:
    """By id, or by any form of the name however printed."""
    assert PEOPLE.find(name) is LEE


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Kim Min", "a"), ("kim min", "a"), ("Min Kim", "b"), ("MIN KIM", "b"), ("Muller", "c"),
        ("MÜLLER", "d"), ("Lee Haejin", "e"), ("LEE HAE-JIN", "f"), ("Hae-jin Lee", "f"),
    ],
)  # fmt: skip
def test_the_name_that_is_nearest_to_print_is_meant(name: str, found: str) -> None:
    """As printed, then in another case, then in another order; accents and hyphens come last."""
    people = ["Kim Min", "Min Kim", "Muller", "Müller", "Lee Haejin", "Lee Hae-jin"]
    known = NameIndex(
        [Person(key, each) for key, each in zip("abcdef", people, strict=True)],
        Person,
        place="here",
    )
    assert known.find(name).id == found


def test_names_that_only_hyphens_and_accents_tell_apart_are_two() -> None:
    """Neither is nearer to what is asked, and both are named."""
    people = [Person("a", "Zoë Hae-jin"), Person("b", "Zoé Haejin")]
    with pytest.raises(AmbiguousName):
        NameIndex(people, Person, place="here").find("Zoe Haejin")


def test_of_thousands_the_nearest_share_a_word_or_a_beginning() -> None:
    """The others are not compared."""
    named = named_by(
        (number, [f"{word} {number}"]) for word in ("Ana", "Bo") for number in range(800)
    )
    assert nearest_to("Anna 17", named)[0] == "17 ana"


def test_an_id_goes_before_a_name() -> None:
    """An id means its own entity, even if it reads like the name of another."""
    odd = Person("Lee", "Somebody Else")
    assert NameIndex([LEE, odd], Person, place="here").find("Lee") is odd


def test_a_shared_name_names_all_who_have_it() -> None:
    """A name that fits two is not resolved by guessing."""
    with pytest.raises(AmbiguousName) as caught:
        PEOPLE.find("LEE")
    assert caught.value.candidates == (("Lee Hae-jin", "lee-hae-jin"), ("Lee Min-ho", "lee-min-ho"))
    assert str(caught.value) == (
        "'LEE' fits more than one person in this article: 'Lee Hae-jin' (id 'lee-hae-jin') or "
        "'Lee Min-ho' (id 'lee-min-ho'); ask by id"
    )


def test_one_person_with_a_name_twice_is_one_person() -> None:
    """Two forms of a name that fold to one are no ambiguity."""
    twice = Person("kim", "Kim", alternate_names=["KIM", "kim"], family_name="Kim")
    assert NameIndex([twice], Person, place="here").find("Kim") is twice


def test_a_part_of_names_suggests_them() -> None:
    """Who asks for a surname gets those who have it before those who are spelt alike."""
    named = named_by(enumerate([["Ursula von der Leyen"], ["Leven"], ["Leyenda"]]))
    assert nearest_to("Leyen", named) == ["der leyen ursula von", "leyenda", "leven"]
    assert nearest_to("von Leyen", named)[0] == "der leyen ursula von"
    assert nearest_to("", named) == []


def test_an_unknown_name_suggests_the_nearest() -> None:
    """A typo gets the names it may have meant, as printed, best first."""
    with pytest.raises(UnknownName) as caught:
        PEOPLE.find("Jensen Hwang")
    assert caught.value.suggestions == ("Jensen Huang",)
    assert str(caught.value) == (
        "no person called 'Jensen Hwang' in this article; did you mean 'Jensen Huang'?"
    )


@pytest.mark.parametrize("name", ["", " ", "-", "\u200b", "Choi", "x" * 10**5])
def test_a_name_that_nobody_has(name: str) -> None:
    """A name that fits nobody is an error, never an empty answer or somebody."""
    with pytest.raises(UnknownName):
        PEOPLE.find(name)


def test_a_name_of_marks_alone_is_found_by_id_only() -> None:
    """A name that folds to nothing does not answer to every other such name."""
    dash = Person("dash", "\u2014")
    with pytest.raises(UnknownName):
        NameIndex([dash], Person, place="here").find("-")
    assert NameIndex([dash], Person, place="here").find("dash") is dash


def test_an_entity_is_its_own_answer_unless_it_differs() -> None:
    """An object stands for itself; one with a known id and other values is a mistake."""
    assert PEOPLE.find(LEE) is LEE
    stranger = Person("kim", "Kim")
    assert PEOPLE.find(stranger) is stranger
    with pytest.raises(
        InvalidValue, match=r"^this article: the person asked for differs from the "
    ):
        PEOPLE.find(Person("lee-hae-jin", "Lee Hae-jin"))


@pytest.mark.parametrize("who", [5, None, b"Lee", Organization("naver", "Naver"), ["Lee"]])
def test_only_a_name_or_such_an_entity_can_be_asked_for(who: object) -> None:
    """Anything else is refused with what would do."""
    with pytest.raises(InvalidValue, match=r"^this article: .* not Person or str$"):
        PEOPLE.find(who)  # type: ignore[arg-type]
