"""What figures are of, and what they are compared with: months, quarters, records."""

from __future__ import annotations

import re
from datetime import date

import pytest

from naver_nvidia import UnresolvableDate
from naver_nvidia.dates import find_dates, resolve_date

# A day of publication and what was published, the dates in brackets with what they mean.
# Figures of a month are compared with that month of the year before; what is bought in it is not.
MONTHS = """
2024-04-16: Consumer prices climbed 0.4% in [March=2024-03] from [February=2024-02] and 3.5% from
[a year earlier=2023-03].

2024-04-16: Industrial output fell 0.2% in [February=2024-02] from [January=2024-01] and was down
1.1% from [a year ago=2023-02].

2024-04-16: Producer prices rose 0.2% in [March=2024-03] after a 0.6% gain in [February=2024-02],
and were 2.1% higher than [a year earlier=2023-03].

2012-08-31: Orders in [July=2012-07] were 3% lower than in [June=2012-06] and 5% lower than
[a year earlier=2011-07].

2024-04-16: Sales of new homes in [March=2024-03] were 8.3% above [a year earlier=2023-03].

1990-12-28: Sales of existing homes rose 0.6% in [November=1990-11], but were 5.4% below
[a year earlier=1989-11].

2024-04-16: Sales of existing homes rose 0.6% in [March=2024-03], but were 5.4% below
[year-earlier=2023-03] levels.

2012-08-31: The [July=2012-07] deficit was $70 billion. [A year ago=2011-07] it was $129 billion.

2012-08-31: The trade deficit for [July=2012-07] was $42 billion. That compares with $44 billion
[a year earlier=2011-07].

2012-08-31: Sales rose 3% in [July=2012-07] from [June=2012-06] and were 9% ahead of
[a year earlier=2011-07].

2024-06-28: Claims rose [last week=2024-W25] from [the week earlier=2024-W24], and fell
[Tuesday=2024-06-25] from [a day earlier=2024-06-24].

2024-06-28: Sales fell in [May=2024-05]. [The month earlier=2024-04], they rose.

2024-06-30: Sales rose from [the year-ago third quarter=2022-Q3].

2024-07-01: Sales rose from [the year-ago third quarter=2023-Q3].

2024-06-28: Sales fell in [May=2024-05] from [two months earlier=2024-03].

2024-06-28: Net in [the first quarter=2024-Q1] rose after a loss in [2023=2023]. Sales were up from
[a year earlier=2023-Q1].

2024-06-28: The army took the town in [May=2024-05]. [A year ago=2023] it was calm.

2024-06-28: The company bought Acme for $3 million in [May=2024-05]. [A year ago=2023-Q1] it
earned $2 million.

2024-06-28: Acme, which it bought in [May=2024-05], earned $3 million, up from $2 million
[a year earlier=2023-Q1].

2024-06-30: The [June=2024-06] deficit was $70 billion. [A year ago=2023-Q1] it was $129
billion.

2024-06-28: The [July=2024-07] deficit is due [soon=FUTURE_REF]. [A year ago=2023-Q1] it was $129
billion.

2024-06-28: They rose 3% from [May=2024-05] to [June=2024-06]. [A year ago=2023] it was 2%.

2024-10-11: Sales came to $3 million in [September=2024-09]. That is up 3% from
[the prior-year period=2023-09].

2024-06-28: He resigned in [1998=1998] after he was indicted in [1997=1997] and convicted
[the same year=1997].
"""

# The date of a record is only compared with.
RECORDS = """
2015-08-27: Starts rose 0.2% in [July=2015-07], the highest since [October 2007=2007-10], and were
up 10.1% from [a year earlier=2014-07].

2015-08-27: Sales rose in [July=2015-07], the first gain since [March=2015-03], after falling 2%
[the previous month=2015-06].

2015-08-27: Orders rose 3% in [June=2015-06], the most since [January 2013=2013-01], after a 1%
fall [the month before=2015-05].

2015-08-27: Profit fell 3% in [the second quarter=2015-Q2], the first drop since [2009=2009], from
[a year earlier=2014-Q2].

2003-03-24: Crude fell below $27 on [Friday=2003-03-21], its lowest close since
[Nov. 27=2002-11-27]. It had topped $37 just [two weeks earlier=2003-W10].

2012-09-14: Sales were the weakest since [2009=2009]. [A year earlier=2011] they had risen 5%.

2012-09-14: Claims rose to the most since [July 14=2012-07-14]. [A week earlier=2012-W36] they
stood at 367,000.

2012-09-14: Orders fell in [August=2012-08], the biggest drop since [January 2009=2009-01].
[A month earlier=2012-07] they rose 3%.

2024-06-28: They have lived here since [1998=1998]. [Two years later=2000], he died.

2024-06-28: He was first seen here. He has been here since [1998=1998], and left
[two years later=2000].
"""

# The same month, quarter or day of another time, and of the date beside it.
SAME_PERIODS = """
2010-02-12: [January=2010-01] retail sales jumped 4.7%, compared with
[the same month in 2009=2009-01].

2024-04-16: Exports rose 2.1 percent in [March=2024-03] from [February=2024-02] and 5 percent from
[the same month last year=2023-03].

2010-02-12: Exports rose 12% in [January=2010-01] from [the same month last year=2009-01].

2024-05-04: The company had revenue of $1.89 billion during [the quarter=2024-Q1]. During
[the same quarter in the previous year=2023-Q1], the company posted $0.85 EPS.

2010-02-12: Car sales rose 20% from [the same month of 2009=2009-01].

2010-02-12: Output fell 2% from [the same week last year=2009-W07].

2024-06-28: Sales rose in [May=2024-05] from [the same period last year=2023-05].

2024-06-28: Sales rose in [the second quarter=2024-Q2] from
[the same period a year earlier=2023-Q2].

2024-06-28: It fell in [the same quarter of 2023=2023-Q1]. [The same day last year=2023-06-28], it
rained.

2010-02-12: Earnings were $1.02 a share, compared with 98 cents in
[the prior-year quarter=2008-Q4].

2010-02-12: Revenue was $3.2 billion, up from $2.9 billion in [the prior-year period=2008-Q4].

2024-10-11: [Third-quarter=2024-Q3] profit rose 5% from [the prior-year quarter=2023-Q3].

2024-10-11: [Third-quarter=2024-Q3] sales rose 5% compared to [the prior year quarter=2023-Q3].

2024-10-11: Sales rose 5% in [September=2024-09] from [the prior-year period=2023-09].

2024-10-11: In the prior year, quarter results rose.

2010-02-12: It lost $3 million in [the year-ago fourth quarter=2008-Q4], and more in
[the prior-year third quarter=2008-Q3].

2014-09-18: It said it will begin taking orders on [Friday=2014-09-19], [the same day=2014-09-19]
rival Apple launches its iPhone 6.

2014-09-18: The Note 4 will be released on [October 17=2014-10-17]. It will take orders on
[Friday=2014-09-19], [the same day=2014-09-19] Apple does.

2022-11-30: The deal closes [Dec. 15=2022-12-15]. Shares rose on [Tuesday=2022-11-29],
[the same day=2022-11-29] the judge ruled.

2010-02-12: Shares fell 5% [Jan. 21=2010-01-21]. The company said it would report on
[Feb. 25=2010-02-25], [the same day=2010-02-25] as its rival.

2024-10-11: [A year ago this week=2023-W41], the shares traded at $12.

2013-09-17: [A year ago this week=2012-W38], the Fed began a third round of bond buying.

2018-10-09: [A year ago this month=2017-10], the shares traded at $12.
"""

# Quarters by their months, last ones, and the quarter of figures.
NAMED_QUARTERS = """
2007-10-16: Citigroup's profit fell 57 percent in [the July-September quarter=2007-Q3].

2012-09-14: Sales in [the April-June quarter=2012-Q2] rose. GDP fell in
[the April-June period=2012-Q2].

2012-09-14: Profit fell in [the January-March quarter=2012-Q1].

2022-01-19: BHP, which reports [first-half=2022-H1] results on [Feb. 15=2022-02-15], said iron ore
output rose 5% in [the December quarter=2021-Q4].

2007-10-16: The company's [March-quarter=2007-Q1] sales rose.

2007-10-16: Prices rose 2.1% in [the January-to-March quarter of 2006=2006-Q1].

2007-10-16: Sales rose in [the January-June period=2007-H1].

2007-10-16: Sales rose in [the January-September period=P9M]. Profit fell in
[the May quarter=P1Q].

2007-10-16: Sales rose in [the April-June period last year=2006-Q2] and
[the October-December period of 2005=2005-Q4].

2024-06-28: Sales fell in [the January quarter of 2024=P1Q] and
[the March quarter last year=2023-Q1]. [The year-ago March quarter=2023-Q1] was better.

2024-06-28: It fell in [the year-ago April-August period=P5M] and rose in the year-ago first week
of June.

2007-10-16: The March quarter-final was lost.

2010-02-12: GDP fell 0.3% in [the final quarter of last year=2009-Q4]. The bank lost $2 billion in
[the last quarter of 2009=2009-Q4].

2010-02-12: Growth slowed in [the final three months of 2009=P3M] and
[the last six months of 2008=P6M].

2010-02-12: The company plans to cut jobs in [the latter half of the year=2010-H2]. It expects
growth in [the latter half of 2011=2011-H2].

2024-10-11: The plant opens in [the final week of October=2024-10-25/2024-10-31].

2024-10-11: He scored in the final quarter of the game, the last one.

2024-10-11: [The last two weeks=P2W] of the campaign were hard, as were the final [days=PXD].

1990-02-13: That helped drive up operating profits by 35% in [the most recent quarter=1989-Q4].

2014-04-24: Claims rose 24,000 to 329,000 in [the most recent week=2014-W16] reported, the
department announced [Thursday=2014-04-24].

2024-10-11: In [its latest quarter=2024-Q3], it lost $3 million.

2024-04-02: Tesla delivered 386,810 cars in [the quarter=2024-Q1]. The S&P 500 rose 10% in
[the quarter=2024-Q1].

2024-04-02: Curry had 30 points in the quarter. He lives in the quarter of the city that 3,000
left.

2024-10-11: He was here in [the final few days of June=PXD].
"""

# A year before, the year prior, and quarters of a company's own.
BEFORE = """
2012-09-14: Oracle will report results for [the quarter=P1Q] that ended [Aug. 31=2012-08-31].

2006-12-15: Oracle said profit for [the quarter=P1Q] that ended [Nov. 30=2006-11-30] rose to $967
million from $798 million [a year before=2005].

2000-03-23: Net sales for [the quarter=P1Q] ended [Feb. 26=2000-02-26] rose 11% to $1.2 billion
from $1.08 billion in [the year-ago quarter=1999].

2006-12-15: Profit for [the three months=P3M] that ended [Sept. 30=2006-09-30] rose from
[a year ago=2005-Q3].

2024-06-28: Net rose in [the year=P1Y] that ended [March 31=2024-03-31].

1991-11-05: Sales of its Epogen drug jumped to $112.2 million in [the quarter=1991-Q3] from $73
million [a year before=1990-Q3].

1990-08-07: Disney reported a profit of $238 million in [the quarter=1990-Q2] that ended
[June 30=1990-06-30], up from $193 million [a year before=1989-Q2].

2024-10-11: [Third-quarter=2024-Q3] sales rose 5% from [a year before=2023-Q3].

2024-10-11: Sales rose in [August=2024-08] from [a year before=2023-08].

2024-10-11: He left in [1998=1998]. He had come [a year before=1997]. They met [two days=P2D]
before he left.

1989-11-07: It said its [fourth-quarter=1989-Q4] earnings would be below those of
[a year ago=1988-Q4].

1989-05-10: [First-quarter=1989-Q1] results were above those of [a year earlier=1988-Q1], but
[second-quarter=1989-Q2] profit will be below that of [a year ago=1988-Q2].

2024-05-02: Claims were flat in [the week=P1W] ended [April 27=2024-04-27], unchanged from
[the previous week=2024-W16]'s level. Economists had expected 212,000 from the 207,000 reported
for [the previous week=2024-W16].

2024-05-02: Sales rose 2% in [March=2024-03] after 1% in [the previous month=2024-02], and orders
rose 3% after 2% in [the previous month=2024-02].

2024-05-02: Sales in [2023=2023] rose from [the previous year=2022]. Profit fell from
[the previous year=2022].

2024-05-02: He left on [May 1=2024-05-01]. [The previous day=2024-04-30] he had met her.
[That night=2024-04-30TNI], she died.

2015-04-23: Sales in [2014=2014] were up from [the year prior=2013]. He came
[two years prior=2012].

2015-04-23: Sales rose 3% in [March=2015-03] from [the month prior=2015-02]. Claims rose by 1,000
[last week=2015-W16] from [the week prior=2015-W15].

2015-04-23: He came [two years=P2Y] prior to the vote. The year prior to it was hard.
"""

_MARKED = re.compile(r"\[([^=\]]+)=([^\]]+)\]")
CASES = [
    tuple(" ".join(case.split()).split(": ", 1))
    for table in (MONTHS, RECORDS, SAME_PERIODS, NAMED_QUARTERS, BEFORE)
    for case in table.strip().split("\n\n")
]


@pytest.mark.parametrize(("published", "marked"), CASES)
def test_figures_are_compared_with_what_they_are_of(published: str, marked: str) -> None:
    """A month with that month of the year before, a quarter with that quarter, a record with nothing."""
    text = _MARKED.sub(r"\1", marked)
    found = find_dates(text, published=date.fromisoformat(published))
    values = [(each.passage.exact, each.resolved) for each in found]
    assert [(words, f"{each.value} {each.mod or ''}".rstrip()) for words, each in values] == (
        _MARKED.findall(marked)
    )


@pytest.mark.parametrize(("published", "marked"), CASES)
def test_what_is_compared_is_the_same_asked_for_as_found(published: str, marked: str) -> None:
    """resolve_date in the text and find_dates agree, the words between read or not."""
    text, day = _MARKED.sub(r"\1", marked), date.fromisoformat(published)
    for mention in find_dates(text, published=day):
        words, start = mention.passage.exact, mention.passage.start
        asked = resolve_date(words, published=day, sentence=text, start=start)
        assert (asked.value, asked.range) == (mention.resolved.value, mention.resolved.range)


@pytest.mark.parametrize("words", ["the month-ago January-March quarter", "the year-ago last week"])
def test_what_is_no_part_of_the_year_before_is_refused(words: str) -> None:
    """A quarter a month ago, and a week of the year before, are none that figures are of."""
    with pytest.raises(UnresolvableDate):
        resolve_date(words, published=date(2024, 6, 28))
