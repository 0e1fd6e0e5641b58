"""Who and what the prose speaks of: names of several orders, names within names, and verbs."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Generic, TypeVar

import attrs

from naver_nvidia.entities import Entity, Organization, Person, Place, Topic
from naver_nvidia.meetings import MeetingStatus
from naver_nvidia.statements import Modality

E_co = TypeVar("E_co", bound=Entity, covariant=True)


@attrs.frozen(eq=False)
class Term(Generic[E_co]):
    """An entity, and what the prose calls it.

    ``parts`` are those of its full name, the names that lie in it as terms of their own; ``behind``
    stands behind that the first time: the country of a town, an institute's initials. ``short`` is
    its name from then on, with the ``article`` before either.
    """

    entity: E_co
    parts: tuple[str | Term[Entity], ...]
    short: str
    pronoun: str = "it"
    nominal: str = ""
    behind: Term[Entity] | str = ""
    article: str = ""


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().replace("\u00f8", "o"))
    return "-".join(re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode()))


def _person(name: str, family: str | None, pronoun: str) -> Term[Person]:
    given = name.replace(family, "").strip() if family else None
    person = Person(_slug(name), name, family_name=family, given_name=given)
    # Of two Kims, neither is ever just Kim.
    return Term(person, (name,), name if family in (None, "Kim") else family, pronoun)


def _place(name: str, country: str = "") -> Term[Place]:
    around = Place(_slug(country), country) if country else None
    behind = "" if around is None else Term(around, (country,), country)
    return Term(Place(_slug(name), name, within=around), (name,), name, behind=behind)


def _organization(
    nominal: str, *parts: str | Term[Entity], article: str = "", initials: str = ""
) -> Term[Organization]:
    name = "".join(each if isinstance(each, str) else each.entity.name for each in parts)
    entity = Organization(_slug(name), name, alternate_names=filter(None, [initials]))
    return Term(entity, parts, initials or name, "it", nominal, initials, article)


PEOPLE: Final = (
    _person("Anna Berg", "Berg", "she"),
    _person("Han Ji-woo", "Han", "he"),
    _person("Kim Seo-yun", "Kim", "she"),
    _person("Kim Do-hyun", "Kim", "he"),
    _person("Wang Xiaoming", "Wang", "he"),
    _person("Satō Haruka", "Satō", "she"),
    _person("J. R. Whitcombe", "Whitcombe", "he"),
    _person("Robert L. Hayes", "Hayes", "he"),
    _person("Sinéad O'Hara", "O'Hara", "she"),
    _person("April Summers", "Summers", "she"),
    _person("Omar al-Khatib", "al-Khatib", "he"),
    _person("Fatima bint Salem Al Mansoori", "Al Mansoori", "she"),
    _person("María José García Márquez", "García Márquez", "she"),
    _person("Luis Ortega Núñez", "Ortega Núñez", "he"),
    _person("Inês de Sousa Pires", "de Sousa Pires", "she"),
    _person("Søren Ågaard-Holm", "Ågaard-Holm", "he"),
    _person("Ngozi Adéyemi", "Adéyemi", "she"),
    _person("Suharyanto", None, "he"),
)
_SEOUL, _SAO_PAULO = _place("Seoul"), _place("São Paulo")
PLACES: Final = (
    _SEOUL,
    _SAO_PAULO,
    _place("Zürich"),
    _place("Lyon", "France"),
    _place("Cork", "Ireland"),
    _place("Santa Clara", "California"),
)
TOWNS: Final = PLACES[:3]
"""Those that datelines have alone."""
_UNIVERSITY = _organization("university", "University of ", _SEOUL, article="the ")
_BANK = _organization("bank", "Bank of ", _SAO_PAULO, article="the ")
_INSTITUTE = "International Maritime Institute"
ORGANIZATIONS: Final = (
    _organization("company", "Hanbit Telecom"),
    _UNIVERSITY,
    _organization("publisher", _UNIVERSITY, " Press"),
    _organization("institute", _INSTITUTE, article="the ", initials="IMI"),
    _BANK,
    _organization("fund", _BANK, " Pension Fund", article="the "),
    _organization("foundation", PEOPLE[-2], " Foundation", article="the "),
    _organization("carrier", "Nordsee Logistik AG"),
    _organization("firm", "Whitcombe & Sons"),
)
TOPICS: Final = tuple(
    Term(Topic(_slug(name), name), (), name) for name in ("port fees", "grain prices")
)
TITLES: Final = ("director", "CEO", "chief economist", "spokesperson")
PHRASES: Final = ("a first step", "beyond repair", "too little, too late", "everybody's best hope")

MET: Final[dict[MeetingStatus, tuple[str, ...]]] = {
    "held": (" met ", " met with ", " held talks with "),
    "planned": (" will meet ", " will hold talks with "),
    "denied": (" met ", " had held talks with "),
}
DID: Final[dict[Modality, tuple[str, ...]]] = {
    "asserted": (" {past} ",),
    "planned": (" will {base} ",),
    "denied": (" did not {base} ", " didn't {base} "),
}

# Predicate, past and base form, for each kind of object.
DEEDS: Final = (
    (("move_to", "moved to", "move to"), PLACES),
    (("open_office_in", "opened an office in", "open an office in"), PLACES),
    (("sue", "sued", "sue"), ORGANIZATIONS),
    (("join", "joined", "join"), ORGANIZATIONS),
    (("buy_stake_in", "bought a stake in", "buy a stake in"), ORGANIZATIONS),
)

# Quotation marks, whether the stop stands between them, and the apostrophe that goes with them.
MARKS: Final = (
    ('"', '"', True, "'"),
    ("\u201c", "\u201d", True, "\u2019"),
    ("'", "'", False, "'"),
    ("\u2018", "\u2019", False, "\u2019"),
    ("\u00ab", "\u00bb", False, "\u2019"),
    ("\u201e", "\u201c", False, "\u2019"),
    ("\u201e", "\u201d", False, "\u2019"),
)
