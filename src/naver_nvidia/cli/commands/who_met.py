"""Whom a person or an organization met, and what proves it."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

import naver_nvidia
from naver_nvidia.article import Account
from naver_nvidia.cli.answers import NO, YES, Answer, Look, Options, Unanswered, identified
from naver_nvidia.cli.articles import source_of
from naver_nvidia.cli.glance import encounters, meeting_rows, name_of
from naver_nvidia.corpus import accounts_in, proof_in, reports_in
from naver_nvidia.entities import Organization, Person
from naver_nvidia.meetings import Party
from naver_nvidia.names import NameIndex


def who_met(options: Options, look: Look) -> Answer:
    """Whom a person or an organization met."""
    name = " ".join(options.name)
    source = source_of(options, look)
    try:
        subject = _party_in(source, name)
    except naver_nvidia.UnknownName as error:
        raise Unanswered(f"{error}{_meant_as_file(options.name)}") from None
    answers = source.meetings.who_met(subject)
    others = source.meetings.of(subject).with_status("planned", "denied", "cancelled")
    status = YES if answers else NO
    if options.json:
        data = {
            "subject": identified(subject),
            "encounters": [_encounter(source, each) for each in answers],
            "planned_or_denied": [
                {
                    **_meeting(each),
                    "status": each.status,
                    "counterparts": list(map(identified, each.counterparts(subject))),
                    "proof": _told(accounts_in(source, [each])),
                }
                for each in others
            ],
        }
        return Answer(look.json(data), status)
    page = look.page()
    if answers:
        encounters(source, answers, page)
    else:
        here = "this article" if isinstance(source, naver_nvidia.Article) else "these articles"
        page.block(f"{subject.name} met nobody in {here}.", indent=0)
    told = {meeting for encounter in answers for meeting in encounter.denied}
    for each in others:
        if each in told:
            continue
        page.gap()
        page.block(f"A meeting was {each.status}:", indent=0)
        for article, own in reports_in(source, each):
            if article is not source:
                page.block(f"{name_of(article)}:")
            page.rows(meeting_rows(article, own))
    return Answer(str(page), status)


def _meant_as_file(name: list[str]) -> str:
    last = name[-1]
    if len(name) == 1 or not Path(last).exists():
        return ""
    return f"; if {last!r} is no part of the name but a file, say --article {shlex.quote(last)}"


def _party_in(source: naver_nvidia.Article | naver_nvidia.Corpus, name: str) -> Party:
    if isinstance(source, naver_nvidia.Corpus):
        return source.party(name)
    parties: tuple[Party, ...] = (*source.people, *source.organizations)
    names: NameIndex[Party] = NameIndex(parties, Person, Organization, place="this article")
    return names.find(name)


def _meeting(meeting: naver_nvidia.Meeting) -> dict[str, Any]:
    return {
        "id": meeting.id,
        "date": None if meeting.date is None else str(meeting.date),
        "end_date": None if meeting.end_date is None else str(meeting.end_date),
        "place": None if meeting.place is None else meeting.place.id,
    }


def _encounter(
    source: naver_nvidia.Article | naver_nvidia.Corpus, encounter: naver_nvidia.Encounter
) -> dict[str, Any]:
    against: dict[str, list[naver_nvidia.Meeting]] = {}
    for meeting in encounter.denied:
        against.setdefault(meeting.status, []).append(meeting)
    return {
        "counterpart": identified(encounter.counterpart),
        "meetings": [_meeting(meeting) for meeting in encounter.meetings],
        "proof": _told(proof_in(source, encounter)),
        **{status: _told(accounts_in(source, meetings)) for status, meetings in against.items()},
    }


def _told(accounts: Iterable[Account]) -> list[dict[str, Any]]:
    return [
        {
            "article": each.article.id,
            "passage": attrs.asdict(each.passage),
            "sentence": None if each.sentence is None else each.sentence.exact,
            "according_to": [None if source is None else source.id for source in each.sources],
        }
        for each in accounts
    ]
