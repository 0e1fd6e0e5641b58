"""The articles that every adapter is tried on."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia import (
    Article,
    DateMention,
    DateRange,
    Delegation,
    Document,
    Meeting,
    Mention,
    Organization,
    Passage,
    Person,
    Photo,
    Place,
    Product,
    Quote,
    ResolvedDate,
    Role,
    Statement,
    Topic,
    load_article,
)

# Characters beyond UTF-16's first plane, markup, every line end, tokens that no tokenizer splits
# where the annotation does, words that touch, nest and cross.
HOSTILE_TEXT = (
    " \U0001f600 <Kim & Kim>'s Acme Inc. opened a 50MW plant with U.S.-based Zoë\u0301 "
    '\U00020bb7田\r\nin\tSeoul on May 2, 2024-ish.  "It\'s </script> so," Kim said\u2028. '
    "They\u00a0may meet in June; Lee denies 5 May.\n"
)


def _hostile() -> Article:
    text = HOSTILE_TEXT

    def at(exact: str, nth: int = 1) -> Passage:
        return Passage.find(text, exact, nth=nth)

    published = date(2024, 5, 6)

    def dated(exact: str, value: str, days: str | None, mod: str | None = None) -> DateMention:
        when = None if days is None else DateRange.parse(days)
        resolved = ResolvedDate(exact, published, "DATE", value, "by-hand", mod, when)
        return DateMention(at(exact), resolved)

    kim, lee = Person("kim&co", "Kim", alternate_names=["Kim>'s Acme"]), Person("lee", "Lee")
    zoe = Person("zoe", "Zoë\u0301", alternate_names=["\U00020bb7田"])
    tien = Person("tien", "\U00020bb7田", family_name="\U00020bb7", given_name="田")
    parent = Organization("kim-<kim>", "<Kim & Kim>")
    acme = Organization("acme", "Acme Inc", parent_organization=parent, classification="firm")
    korea = Place("korea", "Korea")
    seoul = Place("seoul", "Seoul", within=korea)
    power, plant = (
        Topic("power", "50MW", alternate_names=["50"]),
        Product("plant", "plant", alternate_names=("a", "b c")),
    )
    post = Document("post", "so")
    held = Meeting(
        "m 1",
        (
            Delegation(acme, (kim, tien), on_behalf_of=parent, complete=True),
            Delegation(None, (zoe,)),
        ),
        date=DateRange.parse("2024-05-02/2024-05-04"),
        place=seoul,
        organizer=parent,
        topics=(power,),
        according_to=post,
        passages=(at("<Kim & Kim>"), at("in\tSeoul on May 2")),
    )
    planned = Meeting(
        "m2",
        (Delegation(None, (kim,)), Delegation(acme)),
        date=DateRange.parse("2024-06"),
        status="planned",
        passages=(at("They\u00a0may meet in June"),),
    )
    denied = Meeting(
        "m3",
        (Delegation(None, (lee,)), Delegation(None, (kim,))),
        date=DateRange.parse("2024-05-05"),
        status="denied",
        passages=(at("Lee denies 5 May"),),
    )
    undated = Meeting(
        "m4", (Delegation(None, (kim,)), Delegation(None, (lee,))), passages=(at("Lee"),)
    )
    return Article(
        id="hostile/<article> \U0001f600",
        text=text,
        date_published=published,
        headline='A & B: "<"',
        paragraphs=(at(text[:60]), Passage(60, len(text), text[60:])),
        sentences=(at(text[1 : text.index('  "')]), at('"It\'s </script> so," Kim said\u2028.')),
        people=(kim, lee, zoe, tien),
        organizations=(parent, acme),
        places=(korea, seoul),
        topics=(power,),
        products=(plant,),
        documents=(post,),
        publisher=acme,
        authors=(zoe,),
        mentions=(
            Mention(parent, at("<Kim & Kim>"), "name"),
            Mention(kim, at("Kim"), "name"),
            Mention(kim, at("Kim>'s Acme"), "name"),
            Mention(acme, at("Acme Inc"), "name"),
            Mention(zoe, at("Zoë\u0301"), "name"),
            Mention(zoe, at("\U00020bb7田"), "name"),
            Mention(tien, at("\U00020bb7田"), "name"),
            Mention(korea, at("U.S."), "nominal"),
            Mention(power, at("50"), "name"),
            Mention(power, at("MW plant"), "nominal"),
            Mention(plant, at(" plant "), "nominal"),
            Mention(seoul, at("Seoul"), "name"),
            Mention(kim, at("Kim", 3), "name"),
            Mention(kim, at("They"), "pronoun"),
        ),
        dates=(
            dated("May 2", "2024-05-02", "2024-05-02"),
            dated("2024-ish", "2024", "2024", "APPROX"),
            dated("June", "2024-06", "2024-06"),
            dated("5 May", "FUTURE_REF", None),
        ),
        roles=(
            Role(kim, None, "<Kim & Kim>", (at("<Kim & Kim>"),)),
            Role(zoe, acme, "U.S.-based", (at("U.S.-based Zoë\u0301"),)),
        ),
        meetings=(held, planned, denied, undated),
        quotes=(
            Quote(
                "q1",
                "It's </script> so",
                kim,
                at('"It\'s </script> so,"'),
                "direct",
                at("Kim said"),
            ),
            Quote("q2", "denies", lee, at("denies"), "indirect", channel=post),
        ),
        statements=(
            Statement(
                acme,
                "open",
                plant,
                DateRange.parse("2024-05-02/2024-05-04"),
                passages=(at("opened"),),
            ),
            Statement(
                kim, "say it is", "</script> so", according_to=kim, passages=(at("</script> so"),)
            ),
            Statement(
                held,
                "precede",
                planned,
                basis="inferred",
                reason="5 < 6",
                passages=(at("May 2"), at("June")),
            ),
            Statement(lee, "sleep", passages=(at("Lee"),)),
        ),
        photos=[Photo(caption=at("plant with"), depicts=(kim, plant))],
    )


def _bare() -> Article:
    return Article(id="bare", text="\U0001f600", date_published=date(1, 1, 1))


ARTICLES = {"bundled": load_article, "hostile": _hostile, "bare": _bare}


@pytest.fixture(params=ARTICLES)
def article(request: pytest.FixtureRequest) -> Article:
    return ARTICLES[request.param]()


@pytest.fixture
def bundled() -> Article:
    return load_article()


@pytest.fixture
def hostile() -> Article:
    return _hostile()
