"""A meeting as an event of a calendar or of schema.org: what it is called."""

from __future__ import annotations

from naver_nvidia.meetings import Delegation, Meeting


def title(meeting: Meeting) -> str:
    """Who is on each side, for a meeting has no name of its own; empty where nobody is named.

    >>> from naver_nvidia import load_article
    >>> title(load_article().meetings[0])
    'Lee Hae-jin, Choi Soo-yeon, Kim Yoo-won and others (Naver) / Jensen Huang (Nvidia)'
    """
    return " / ".join(filter(None, map(_side, meeting.delegations)))


def _side(delegation: Delegation) -> str:
    people = ", ".join(person.name for person in delegation.members)
    others = " and others" if people and delegation.complete is False else ""
    if delegation.organization is None:
        return people + others
    name = delegation.organization.name
    return f"{people}{others} ({name})" if people else name
