"""Verbs in the past, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia.dates import find_dates

NOVEMBER = date(2003, 11, 12)
IRREGULAR = {
    "The minister quit in March.": "2003-03",
    "The ferry sank in March.": "2003-03",
    "A bomb blew up a train in March, killing 40 people.": "2003-03",
    "The party split in April.": "2003-04",
    "The army beat the rebels in March.": "2003-03",
    "The bank cut rates in February.": "2003-02",
    "The junta quickly shut the schools in March.": "2003-03",
    "Violence spread in April to the south.": "2003-04",
    "He cast his vote in April.": "2003-04",
    "The dam burst in April.": "2003-04",
    "The rebels overran the town in April.": "2003-04",
    "He withdrew in April.": "2003-04",
    "Police let him go in April.": "2003-04",
    "A woman read it in April.": "2003-04",
}
# The same forms as nouns, as infinitives, and as names.
NOT_PAST = {
    "They will wed in April.": "2004-04",
    "He will put the house up for sale in April.": "2004-04",
    "He'll quit in April.": "2004-04",
    "They plan to shut the plant in April.": "2004-04",
    "Talk is of a rate cut in March.": "2004-03",
    "It is the latest in a series of tax cut proposals for March.": "2004-03",
    "A sharp split in March is feared.": "2004-03",
    "Their split in March is feared.": "2004-03",
    "The company's bid in March is feared.": "2004-03",
    "The Fed in March": "2004-03",
    "Is Rose here in March?": "2004-03",
    "They don't let anyone in before March.": "2004-03",
    "The man is badly hurt, and March is cold.": "2004-03",
    "A stock split in March": "2004-03",
    "A shred of hope in March": "2004-03",
    "Cut in March": "2004-03",
    "Schools will stay shut before March.": "2004-03",
    "The launch will be no earlier than March 12.": "2004-03-12",
}


@pytest.mark.parametrize("sentence", IRREGULAR)
def test_verbs_in_the_past_look_back_however_irregular(sentence: str) -> None:
    """What sank, quit and was cut in a month did so in the last such month."""
    assert _values(sentence, NOVEMBER) == IRREGULAR[sentence]


@pytest.mark.parametrize("sentence", NOT_PAST)
def test_forms_that_are_not_of_the_past_there_do_not_look_back(sentence: str) -> None:
    """An infinitive and a noun that look like a verb in the past say nothing of the kind."""
    assert _values(sentence, NOVEMBER) == NOT_PAST[sentence]


def _values(text: str, published: date) -> str:
    return ", ".join(each.resolved.value for each in find_dates(text, published=published))
