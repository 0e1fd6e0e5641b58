"""What was done on a day near the turn of the year, and what is only told beside one."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia.dates import find_dates

NOVEMBER, CHRISTMAS = date(2003, 11, 12), date(2014, 12, 23)
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
    "In January, when he was hired, sales fell.": "2014-01",
    "In January, gunmen who stormed it were shot.": "2014-01",
    "In January, he may have fled.": "2014-01",
    "The Jan. 2 crash killed five.": "2014-01-02",
    "The January earthquake is not forgotten.": "2014-01",
    "He faces charges stemming from a riot in January.": "2014-01",
    "He has been in jail since his arrest Jan. 6.": "2014-01-06",
    "It is down 12% since its January peak.": "2014-01",
    "He moved to Ohio in January.": "2014-01",
    "They will debate a bill that failed in January.": "2014-01",
    "He is accused of killing a man on Jan. 6.": "2014-01-06",
    "The deal, announced Jan. 6, fell apart.": "2014-01-06",
    "He was shot and killed on Jan. 6.": "2014-01-06",
    "The ban started Jan. 1, officials said.": "2014-01-01",
    "On New Year's Eve, a fire killed 10.": "2013-12-31",
    "She was sentenced to prison Jan. 6.": "2014-01-06",
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
    "They plan for an earthquake in January.": "2015-01",
    "Police fear riots in January.": "2015-01",
    "He can relax, since he will be in Rome in January.": "2015-01",
    "A law signed in April bans it on Jan. 6.": "2014-04, 2015-01-06",
    "He moved to quit in January.": "2015-01",
    "They will vote on a plan that would close it in January.": "2015-01",
    "In January, proposed rules take effect.": "2015-01",
    "In January, the proposed rules take effect.": "2015-01",
    "In January, he is to wed.": "2015-01",
    "In January, Smith, who led it for long, will retire.": "2015-01",
    "On Jan. 20, Lee, who was chosen to lead it, takes office.": "2015-01-20",
    "On Jan. 20 the man who was elected takes office.": "2015-01-20",
    "He was reelected for a term ending in January.": "2015-01",
    "In January, after he was hired, sales will rise.": "2015-01",
    "In January, the team that won plays in Rome.": "2015-01",
    "He criticized the governor, who retires Jan. 31.": "2015-01-31",
    "The deal came before the term ends Jan. 31.": "2015-01-31",
    "He was fined and faces a hearing on Jan. 6.": "2015-01-06",
    "The suspect, fined, faces a hearing Jan. 6.": "2015-01-06",
    "He pleaded guilty and has a hearing Jan. 6.": "2015-01-06",
    "The company sold notes that mature Jan. 6.": "2015-01-06",
    "He is named as a man to watch on Jan. 6.": "2015-01-06",
    "Traders bet on a cut in January.": "2015-01",
    "The band announced a show on Jan. 15.": "2015-01-15",
    "The winner was to be named Jan. 15.": "2015-01-15",
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
EARLIEST = {
    (NOVEMBER, "As early as March, aides warned of danger."): "2003-03",
    (NOVEMBER, "Attacks occurred as recently as March."): "2003-03",
    (NOVEMBER, "As recently as June he denied it."): "2003-06",
    (NOVEMBER, "He was seen as late as April."): "2003-04",
    (NOVEMBER, "Officials knew of it as early as February."): "2003-02",
    (CHRISTMAS, "The cables date from as recently as January."): "2014-01",
    (CHRISTMAS, "Officials knew of it as early as January."): "2014-01",
    (CHRISTMAS, "As early as January, officials knew of it."): "2014-01",
    (date(2024, 5, 6), "Aides warned of it as early as January."): "2024-01",
    (NOVEMBER, "The vote could come as early as March."): "2004-03",
    (NOVEMBER, "As early as March, voters could choose."): "2004-03",
    (CHRISTMAS, "The company said sales as early as January."): "2015-01",
    (CHRISTMAS, "The vote could come as early as November."): "2015-11",
    (NOVEMBER, "A vote as early as March"): "2004-03",
    (NOVEMBER, "April's toll was the highest."): "2003-04",
    (NOVEMBER, "The toll was higher than April's."): "2003-04",
    (NOVEMBER, "It will be colder than in April."): "2003-04",
    (NOVEMBER, "April's mother was as bad as May."): "",
}


@pytest.mark.parametrize("sentence", TOLD)
def test_what_is_told_of_a_day_is_over_though_that_day_is_near(sentence: str) -> None:
    """A paper of December that says what was done in January speaks of the last one."""
    assert _values(sentence, CHRISTMAS) == TOLD[sentence]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_what_is_told_beside_a_day_does_not_send_it_a_year_back(sentence: str) -> None:
    """A verb in the past that has another date leaves the day where it is near."""
    assert _values(sentence, CHRISTMAS) == NOT_TOLD[sentence]


@pytest.mark.parametrize(("published", "sentence"), EARLIEST)
def test_as_early_as_lies_where_the_verb_does(published: date, sentence: str) -> None:
    """What was known as early as a month lies behind, and what may come as early as one ahead."""
    assert _values(sentence, published) == EARLIEST[published, sentence]


def _values(text: str, published: date) -> str:
    return ", ".join(each.resolved.value for each in find_dates(text, published=published))


QUOTED = [
    ("2026-12-09", 'Berg said in February: "I left."', "2026-02"),
    ("2026-12-09", "Berg said on 4 February, \u00abI will leave.\u00bb", "2026-02-04"),
    ("2024-05-27", '"I left," said Berg in August.', "2023-08"),
    ("2024-05-27", '"I left." Berg said on 4 August.', "2023-08-04"),
    ("2024-05-27", "\u201eI left\u201c, said Berg, the CEO of the IMI, in August.", "2023-08"),
    ("2024-05-27", "\u2018I left\u2019, Fatima bint Salem Al Mansoori said in August.", "2023-08"),
    ("2024-05-27", '"Did he leave?" University of Seoul spokesperson Berg asked in August.', "2023-08"),
    ("2024-05-27", '"I will leave," he told reporters in August.', "2023-08"),
    ("2024-05-27", 'Berg said the "late" talks in August will go on.', "2024-08"),
    ("2024-05-27", 'He called it "late" and said the talks with Iran in August would go on.', "2024-08"),
    ("2024-05-27", 'The "delayed" talks scheduled in August go on.', "2024-08"),
    ("2024-05-27", '"We will meet", he said of the talks planned in August.', "2024-08"),
    ("2024-05-27", "The workers' vote is in August.", "2024-08"),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "value"), QUOTED)
def test_what_is_quoted_was_said_then(published: str, text: str, value: str) -> None:
    """Behind the quotation and before it; what is said of a time is another matter."""
    (found,) = find_dates(text, published=date.fromisoformat(published))
    assert found.resolved.value == value
