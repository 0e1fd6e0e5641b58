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
    "Schools will stay shut before March.": "2004-03",
    "The launch will be no earlier than March 12.": "2004-03-12",
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
    "In January, when he was hired, sales fell.": "2014-01",
    "In January, gunmen who stormed it were shot.": "2014-01",
    "In January, he may have fled.": "2014-01",
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

MAY, MARCH, NEW_YEAR, JUNE = (
    date(2014, 5, 13),
    date(2012, 3, 7),
    date(2004, 1, 5),
    date(2026, 6, 15),
)
ARRANGED = {
    (MAY, "The Hanukkah party is on Dec. 17."): "2014-12-17",
    (MAY, "The reunion is in December."): "2014-12",
    (MAY, "The marathon is now Dec. 12."): "PRESENT_REF, 2014-12-12",
    (MAY, "The deadline for bids is still Dec. 12."): "2014-12-12",
    (MAY, "The book comes out in December."): "2014-12",
    (MAY, "The band tours in December."): "2014-12",
    (MAY, "She is expecting a baby in December."): "2014-12",
    (MAY, "The exhibition runs through Dec. 12."): "2014-12-12",
    (JUNE, "The judge set the trial for February."): "2027-02",
    (JUNE, "The judge set a trial date of Feb. 8."): "2027-02-08",
    (NEW_YEAR, "The judge set sentencing for Aug. 2."): "2004-08-02",
    (NEW_YEAR, "The judge set an Aug. 2 sentencing date."): "2004-08-02",
    (NEW_YEAR, "The governor called a special election for Aug. 2."): "2004-08-02",
    (NEW_YEAR, "He was ordered to stand trial Aug. 2."): "2004-08-02",
    (NEW_YEAR, "The hearing was postponed to Aug. 2."): "2004-08-02",
    (NEW_YEAR, "The hearing was put off to Aug. 2."): "2004-08-02",
    (NEW_YEAR, "The execution was rescheduled for Aug. 2."): "2004-08-02",
    (NEW_YEAR, "He criticized the governor, whose term ends in August."): "2004-08",
}
NOT_ARRANGED = {
    (MAY, "The party was on Dec. 17."): "2013-12-17",
    (MAY, "It is December in the film."): "2013-12",
    (MAY, "The latest month with figures is December."): "2013-12",
    (MAY, "The last count available is December's."): "2013-12",
    (MAY, "Is December cold?"): "2013-12",
    (NEW_YEAR, "The hearing was originally set for Aug. 2."): "2003-08-02",
    (NEW_YEAR, "The hearing had been moved to Aug. 2 before he fled."): "2003-08-02",
    (NEW_YEAR, "Sales set a record for July."): "2003-07",
    (NEW_YEAR, "Analysts called the figure for July weak."): "2003-07",
    (NEW_YEAR, "The price was moved up for July."): "2003-07",
    (NEW_YEAR, "He put money aside for July."): "2003-07",
    (NEW_YEAR, "They missed a deadline of July 2."): "2003-07-02",
    (NEW_YEAR, "He spoke to reporters for July."): "2003-07",
    (NEW_YEAR, "The figures are for July."): "2003-07",
    (MAY, "The best time is October to December."): "2014-10, 2014-12",
}
TO_COME = {
    (
        MARCH,
        "The winner faces the Democratic nominee in the Nov. 6 general election.",
    ): "2012-11-06",
    (MARCH, "She is running unopposed in the Nov. 6 election."): "2012-11-06",
    (MARCH, "Romney has seven months until the Nov. 6 election."): "P7M, 2012-11-06",
    (MARCH, "She won as she looked ahead to the Nov. 6 election."): "2012-11-06",
    (MARCH, "He is not seeking re-election in November."): "2012-11",
    (MARCH, "The November elections loom over the debate."): "2012-11",
    (MARCH, "He trails in polls for November's election, Gallup said."): "2012-11",
    (MARCH, "Republicans need four seats to win the Senate in November."): "2012-11",
    (MARCH, "Santorum quit, clearing the way for Romney to win the November vote."): "2012-11",
    (NEW_YEAR, "They agreed on a law, opening the way for elections in June."): "2004-06",
    (NEW_YEAR, "He promised elections in July."): "2004-07",
    (NEW_YEAR, "He warned of civil war before elections in July."): "2004-07",
    (NEW_YEAR, "They met to prepare for the June summit."): "2004-06",
    (NEW_YEAR, "The pact calls for elections in July."): "2004-07",
}
# "Before" says nothing of publication, and these lie behind it.
OVER = {
    (date(2024, 7, 22), "He quit four months before the Nov. 5 election."): "P4M, 2024-11-05",
    (date(2024, 12, 22), "He quit four months before the Nov. 5 election."): "P4M, 2024-11-05",
    (date(2024, 12, 22), "He quit ahead of the Nov. 5 election."): "2024-11-05",
    (date(2024, 12, 22), "She is popular with voters in the Nov. 5 election."): "2024-11-05",
    (MARCH, "He won the November election."): "2011-11",
    (MARCH, "He lost in the election in November."): "2011-11",
    (MARCH, "The results of the Nov. 6 election are in doubt."): "2011-11-06",
    (MARCH, "He still disputes the outcome of the Nov. 6 election."): "2011-11-06",
    (MARCH, "Protests rage after the Nov. 6 vote."): "2011-11-06",
    (MARCH, "November's election was a disaster."): "2011-11",
    (MARCH, "The chaos of the November vote was his doing."): "2011-11",
    (MARCH, "The November vote, a disaster, was rushed."): "2011-11",
    (NOVEMBER, "The president put off the vote in April."): "2003-04",
    (NOVEMBER, "The president put off the April vote."): "2004-04",
    (MARCH, "The Nov. 6 election, a disaster, cost lives."): "2012-11-06",
    (MARCH, "She was the first to win in November."): "2011-11",
    (MARCH, "In November the trial began."): "2011-11",
    (MARCH, "Nov. 6 in the election"): "2011-11-06",
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
RUNS = {
    (date(2014, 2, 3), "The show runs from Sept. 10 to Oct. 30."): "2014-09-10, 2014-10-30",
    (date(2014, 8, 1), "The season runs from June 1 through Nov. 30."): "2014-06-01, 2014-11-30",
    (date(2014, 12, 3), "The season runs from June 1 through Nov. 30."): "2015-06-01, 2015-11-30",
    (date(2014, 12, 3), "The season runs from Nov. 1 to Jan. 31."): "2014-11-01, 2015-01-31",
    (date(2014, 2, 3), "The season runs from November to January."): "2014-11, 2015-01",
    (date(2014, 12, 3), "The park is open from April to December."): "2014-04, 2014-12",
    (date(2014, 12, 3), "The show ran from June 1 to Nov. 30."): "2014-06-01, 2014-11-30",
    (date(2014, 12, 3), "The show runs from May in Rome."): "2015-05",
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


@pytest.mark.parametrize(("published", "sentence"), ARRANGED)
def test_what_is_on_a_day_or_was_set_for_it_is_yet_to_be(published: date, sentence: str) -> None:
    """A hearing that "is Dec. 12" or was moved to it is on the next such day."""
    assert _values(sentence, published) == ARRANGED[published, sentence]


@pytest.mark.parametrize(("published", "sentence"), NOT_ARRANGED)
def test_what_only_sounds_arranged_is_not_moved(published: date, sentence: str) -> None:
    """What was set once, and records that were set for a month, do not send it ahead."""
    assert _values(sentence, published) == NOT_ARRANGED[published, sentence]


@pytest.mark.parametrize(("published", "sentence"), TO_COME)
def test_an_election_of_which_no_past_is_told_is_to_come(published: date, sentence: str) -> None:
    """An election called by its day, and one promised for it, is the next."""
    assert _values(sentence, published) == TO_COME[published, sentence]


@pytest.mark.parametrize(("published", "sentence"), OVER)
def test_an_election_that_has_results_is_over(published: date, sentence: str) -> None:
    """What was won has been, and what was done before a vote leaves the vote where it is near."""
    assert _values(sentence, published) == OVER[published, sentence]


@pytest.mark.parametrize(("published", "sentence"), EARLIEST)
def test_as_early_as_lies_where_the_verb_does(published: date, sentence: str) -> None:
    """What was known as early as a month lies behind, and what may come as early as one ahead."""
    assert _values(sentence, published) == EARLIEST[published, sentence]


@pytest.mark.parametrize(("published", "sentence"), RUNS)
def test_what_runs_has_not_ended(published: date, sentence: str) -> None:
    """What runs from one month to another ends in the next such month, and began before."""
    assert _values(sentence, published) == RUNS[published, sentence]


def _values(text: str, published: date) -> str:
    return ", ".join(each.resolved.value for each in find_dates(text, published=published))
