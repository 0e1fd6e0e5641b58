"""On which side of publication a month or a day of one lies: verbs, and what it is the date of."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia.dates import find_dates

NOVEMBER, CHRISTMAS = date(2003, 11, 12), date(2014, 12, 23)
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
}

TOLD = {
    "In January, he died.": "2014-01",
    "In January, it had closed.": "2014-01",
    "In mid-January he fell.": "2014-01",
    "And in January police arrested him.": "2014-01",
    "In January, a man accused of murder was tried.": "2014-01",
    "In January, the firm announced plans to close.": "2014-01",
    "In January, he agreed to retire.": "2014-01",
    "In January, he said he would retire.": "2014-01",
    "In January, he told friends they will see.": "2014-01",
    "In January, police arrested a man who will be tried.": "2014-01",
    "In January, police said, he was killed.": "2014-01",
    "In January, the planned merger fell apart.": "2014-01",
    "On Jan. 7, gunmen stormed the paper.": "2014-01-07",
    "Jan. 4 — The Leafs beat Detroit.": "2014-01-04",
    "January 9: The river froze.": "2014-01-09",
    "January was cold.": "2014-01",
    "She was hired Jan. 6.": "2014-01-06",
    "She was arrested Feb. 3 in Tampa.": "2014-02-03",
    "The ban took effect Feb. 1.": "2014-02-01",
    "He was chosen Jan. 15.": "2014-01-15",
    "He flew to Rome on Jan. 9.": "2014-01-09",
    "The show ran through Jan. 5.": "2014-01-05",
}
# In January, all of which is two weeks away.
NOT_TOLD = {
    "In January, he said, they will meet.": "2015-01",
    "In January, a man accused of murder goes on trial.": "2015-01",
    "In January, a woman charged with theft will be tried.": "2015-01",
    "In January, proposed rules take effect.": "2015-01",
    "In January, the proposed rules take effect.": "2015-01",
    "In January, he is to wed.": "2015-01",
    "In January, there is snow.": "2015-01",
    "In January": "2015-01",
    "By January, he had died.": "2015-01",
    "In January, he has a trial.": "2015-01",
    "Jan. 4 — The museum opens.": "2015-01-04",
    "Jan. 5 was set as the date.": "2015-01-05",
    "The judge set Jan. 15 for the trial.": "2015-01-15",
    "The company declared a dividend payable Jan. 15.": "2015-01-15",
    "The parties announced Jan. 15 elections.": "2015-01-15",
    "The court delayed the vote scheduled Jan. 15.": "2015-01-15",
    "They passed a law starting Jan. 15.": "2015-01-15",
    "It sold tickets for Jan. 15.": "2015-01-15",
    "He worked to Jan. 15.": "2015-01-15",
    "They said they would vote Jan. 15.": "2015-01-15",
    "They voted 3-1, Jan. 15.": "2015-01-15",
    "Lights Jan. 15": "2015-01-15",
    "Lit up Jan. 15": "2015-01-15",
}


@pytest.mark.parametrize("sentence", IRREGULAR)
def test_verbs_in_the_past_look_back_however_irregular(sentence: str) -> None:
    """What sank, quit and was cut in a month did so in the last such month."""
    assert _values(sentence, NOVEMBER) == IRREGULAR[sentence]


@pytest.mark.parametrize("sentence", NOT_PAST)
def test_forms_that_are_not_of_the_past_there_do_not_look_back(sentence: str) -> None:
    """An infinitive and a noun that look like a verb in the past say nothing of the kind."""
    assert _values(sentence, NOVEMBER) == NOT_PAST[sentence]


@pytest.mark.parametrize("sentence", TOLD)
def test_what_is_told_of_a_day_is_over_though_that_day_is_near(sentence: str) -> None:
    """A paper of December that says what was done in January speaks of the last one."""
    assert _values(sentence, CHRISTMAS) == TOLD[sentence]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_what_is_told_beside_a_day_does_not_send_it_a_year_back(sentence: str) -> None:
    """A verb in the past that has another date leaves the day where it is near."""
    assert _values(sentence, CHRISTMAS) == NOT_TOLD[sentence]


def _values(text: str, published: date) -> str:
    return ", ".join(each.resolved.value for each in find_dates(text, published=published))
