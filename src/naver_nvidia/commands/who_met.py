"""Whom a person or an organization met, and what proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from naver_nvidia.commands.answers import NO, YES, Answer, Look, Options
from naver_nvidia.commands.files import article_of
from naver_nvidia.glance import encounters

if TYPE_CHECKING:
    import naver_nvidia
    from naver_nvidia.article import Account
    from naver_nvidia.meetings import Party


def who_met(options: Options, look: Look) -> Answer:
    """Whom a person or an organization met."""
    from naver_nvidia.entities import Organization, Person  # noqa: PLC0415 - --help waits for none
    from naver_nvidia.names import NameIndex  # noqa: PLC0415

    article = article_of(options)
    parties: tuple[Party, ...] = (*article.people, *article.organizations)
    names: NameIndex[Party] = NameIndex(parties, Person, Organization, place="this article")
    subject = names.find(" ".join(options.name))
    meetings = article.meetings
    takes_part = subject in meetings.people or subject in meetings.organizations
    answers = meetings.who_met(subject) if takes_part else ()
    status = YES if answers else NO
    if options.json:
        data = {
            "subject": _party(subject),
            "encounters": [_encounter(article, each) for each in answers],
        }
        return Answer(look.json(data), status)
    page = look.page()
    if answers:
        encounters(article, answers, page)
    else:
        page.block(f"{subject.name} met nobody in this article.", indent=0)
    return Answer(str(page), status)


def _party(party: Party) -> dict[str, str]:
    return {"type": type(party).__name__, "id": party.id, "name": party.name}


def _encounter(article: naver_nvidia.Article, encounter: naver_nvidia.Encounter) -> dict[str, Any]:
    from naver_nvidia.article import proof_of  # noqa: PLC0415 - --help waits for none

    return {
        "counterpart": _party(encounter.counterpart),
        "meetings": [
            {
                "id": meeting.id,
                "date": None if meeting.date is None else str(meeting.date),
                "place": None if meeting.place is None else meeting.place.id,
            }
            for meeting in encounter.meetings
        ],
        "proof": [_account(article, account) for account in proof_of(article, encounter)],
    }


def _account(article: naver_nvidia.Article, account: Account) -> dict[str, Any]:
    passage = account.passage
    sentence = article.sentence_of(passage)
    return {
        "passage": {"start": passage.start, "end": passage.end, "exact": passage.exact},
        "sentence": None if sentence is None else sentence.exact,
        "according_to": [None if source is None else source.id for source in account.sources],
    }
