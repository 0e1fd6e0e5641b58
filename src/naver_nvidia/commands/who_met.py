"""Whom a person or an organization met, and what proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from naver_nvidia.commands.answers import NO, YES, Answer, Look, Options
from naver_nvidia.commands.files import article_of
from naver_nvidia.glance import encounters, meeting_rows

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
    answers = article.meetings.who_met(subject)
    others = article.meetings.of(subject).with_status("planned", "denied")
    status = YES if answers else NO
    if options.json:
        data = {
            "subject": _party(subject),
            "encounters": [_encounter(article, each) for each in answers],
            "planned_or_denied": [
                _meeting(each) | {"status": each.status, "counterparts": _across(each, subject)}
                for each in others
            ],
        }
        return Answer(look.json(data), status)
    page = look.page()
    if answers:
        encounters(article, answers, page)
    else:
        page.block(f"{subject.name} met nobody in this article.", indent=0)
        for each in others:
            page.gap()
            page.block(f"A meeting was {each.status}:", indent=0)
            page.rows(meeting_rows(article, each))
    return Answer(str(page), status)


def _party(party: Party) -> dict[str, str]:
    return {"type": type(party).__name__, "id": party.id, "name": party.name}


def _meeting(meeting: naver_nvidia.Meeting) -> dict[str, Any]:
    return {
        "id": meeting.id,
        "date": None if meeting.date is None else str(meeting.date),
        "place": None if meeting.place is None else meeting.place.id,
    }


def _across(meeting: naver_nvidia.Meeting, party: Party) -> list[dict[str, str]]:
    return [_party(each) for each in meeting.counterparts(party)]


def _encounter(article: naver_nvidia.Article, encounter: naver_nvidia.Encounter) -> dict[str, Any]:
    from naver_nvidia.article import proof_of  # noqa: PLC0415 - --help waits for none

    return {
        "counterpart": _party(encounter.counterpart),
        "meetings": [_meeting(meeting) for meeting in encounter.meetings],
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
