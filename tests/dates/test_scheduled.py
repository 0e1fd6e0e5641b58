"""What is to be on a day because it is its day: deadlines, trials, elections, and what runs."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia.dates import find_dates

NOVEMBER, NEW_YEAR, MARCH = date(2003, 11, 12), date(2004, 1, 5), date(2012, 3, 7)
MAY, JUNE = date(2014, 5, 13), date(2026, 6, 15)
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
    (MARCH, "Obama, who won in 2008, faces Romney in the Nov. 6 vote."): "2008, 2012-11-06",
    (MARCH, "He is not seeking re-election in November."): "2012-11",
    (MARCH, "The November elections loom over the debate."): "2012-11",
    (MARCH, "He trails in polls for November's election, Gallup said."): "2012-11",
    (MARCH, "Republicans need four seats to win the Senate in November."): "2012-11",
    (MARCH, "Santorum quit, clearing the way for Romney to win the November vote."): "2012-11",
    (NEW_YEAR, "They agreed on a law, opening the way for elections in June."): "2004-06",
    (NEW_YEAR, "He promised elections in July."): "2004-07",
    (NEW_YEAR, "He warned of civil war before elections in July."): "2004-07",
    (NEW_YEAR, "After a crisis that lasted long, he called elections in July."): "2004-07",
    (NEW_YEAR, "They met to prepare for the June summit."): "2004-06",
    (NEW_YEAR, "The pact calls for elections in July."): "2004-07",
}
# "Before" says nothing of publication, and the others lie behind it.
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
    (MARCH, "They agreed at their November summit to talk."): "2011-11",
    (MARCH, "Obama, who quit and won the Nov. 6 vote, is in Rome."): "2011-11-06",
    (MARCH, "The chaos of the November vote was his doing."): "2011-11",
    (MARCH, "The November vote, a disaster, was rushed."): "2011-11",
    (NOVEMBER, "The president put off the vote in April."): "2003-04",
    (NOVEMBER, "The president put off the April vote."): "2004-04",
    (MARCH, "The Nov. 6 election, a disaster, cost lives."): "2012-11-06",
    (MARCH, "She was the first to win in November."): "2011-11",
    (MARCH, "In November the trial began."): "2011-11",
    (MARCH, "Nov. 6 in the election"): "2011-11-06",
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


@pytest.mark.parametrize(("published", "sentence"), RUNS)
def test_what_runs_has_not_ended(published: date, sentence: str) -> None:
    """What runs from one month to another ends in the next such month, and began before."""
    assert _values(sentence, published) == RUNS[published, sentence]


def _values(text: str, published: date) -> str:
    return ", ".join(each.resolved.value for each in find_dates(text, published=published))
