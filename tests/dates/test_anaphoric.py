"""What a story goes on from: "the year", "that summer", "years later", "this year and next"."""

from __future__ import annotations

import re
from datetime import date

import pytest

from naver_nvidia.dates import find_dates, resolve_date

# A day of publication and what was published, the dates in brackets with what they mean.
# A noun said once.
ELLIPSES = """
2024-04-16: The world economy will grow 3.2% [this year=2024] and [next=2025].

2007-10-16: The Fed could cut [this month=2007-10] or [next=2007-11], and raise
[next quarter=2008-Q1] and the [next=2008-Q2].

2007-10-16: It rained [this week=2007-W42] and [last=2007-W41].

2007-10-16: The economy grew 3.8% in [the second quarter=2007-Q2], after 0.6% in
[the first=2007-Q1].

2007-10-16: Growth slowed to 0.6% in [the first quarter=2007-Q1] from 2.1% in
[the fourth=2006-Q4].

2007-10-16: Sales fell in [the first half of 2006=2006-H1] and rose in [the second=2006-H2].

2007-10-16: GDP rose 3% in [the second quarter=2007-Q2] and 4% in [the third=2007-Q3].

2007-10-16: He came last, and is next. They are [this week=2007-W42]'s next and last guests.

2007-10-16: Of the two plants, the first closed in [the second quarter=2007-Q2], and then the
second.

2007-10-16: He scored in the second quarter, and twice in the fourth.

2007-10-16: It fell in [the second quarter=2007-Q2], and in the second it rose again.

2007-10-16: Sales fell in [the first half=2007-H1], and most in the fourth.
"""

# The year and the month are those told of, and no player's.
THE_YEAR = """
2024-06-28: Acme was bought in [May 2022=2022-05], and by [the end of the year=2022 END] had
closed.

2024-06-28: He was elected in [2022=2022], and said he would leave by
[the end of the year=2024 END].

2024-06-28: He was hurt in [May 2022=2022-05] and missed [the rest of the year=2022 END].

2017-04-02: Toshiba expects a loss for the year that ended [last month=2017-03].

2024-06-28: During [the year=2024] the company sold three plants, and for [the year=2024] a total
of 3,000 left.

2022-02-17: It lost $12 million in [the fourth quarter=2021-Q4] and $30 million for
[the year=2021].

2022-02-17: For [the full year=2021], profit rose 8% to $9 billion from $8 billion
[a year earlier=2020].

2021-01-19: Bank assets stood at $3.4 trillion at [year end=2020 END].

2026-01-03: Warren Buffett stepped down at [year-end=2025 END] after [six decades=P60Y].

2021-01-19: Unemployment benefits expired at [the end of the year=2020 END].

2021-08-19: Unemployment benefits expired at [the end of the year=2020 END].

1999-01-05: The Dow ended [the year=1998] at 9181. The index finished [the year=1998] up 27%.

2024-04-02: The S&P 500 rose 3% for [the month=2024-03]. Stocks closed out [the month=2024-03]
with gains.

1989-10-30: For [the week=1989-W43], the index dropped 3.8%.

1989-10-31: For [the week=1989-W44], the index dropped 3.8%.

2024-04-20: In [March=2024-03], it sold 3,000 cars. It earned $3 million for [the month=2024-03].

2024-06-28: They met in [1998=1998], and two more times during [the year=1998].

2024-02-28: The Dow fell 1% and was down 3% for [the year=2024].

2024-01-03: The Dow fell 1% and was up 13% for [the year=2023].

2024-02-28: The company said it expects earnings of $3 a share for [the year=2024]. It raised its
$2 forecast for [the year=2024].

2024-02-28: It has earned $3 million for [the year=2024]. Sales will rise 3% for [the year=2024].

2024-02-28: He said he would retire at [year-end=2024 END]. Its only plant at [year-end=2024 END]
is Oslo.

2024-02-28: They announced plans to close the plant at [the end of the year=2024 END].

2024-02-28: He decided to retire at [year-end=2024 END]. The contract was to expire at
[the end of the year=2024 END].

2024-12-28: He retired at [the end of the year=2024 END].

2024-06-28: He was born on [May 3, 1950=1950-05-03]. He earned $3 million for [the year=2024].

2014-05-13: He quit school in [1948=1948], the year his father died. She was born in [1914=1914],
the year of the Great War.

2014-05-13: The year was [1967=1967], and the Beatles ruled. It was the year that changed
everything.

2014-05-13: He retired in [1987=1987], the year his first book appeared, and [a decade later=1997]
won the Pulitzer Prize.

2014-05-13: He was named Player of the Week, and player of the year. It was named Book of the
Month.

2014-05-13: Profit for [the year=2014] rose, and a high for [the year=2014] of $42 was met.
"""

# What is told goes on from what was told before.
TOLD = """
1999-10-13: A bomb killed four people [Monday=1999-10-11]. [Earlier in the day=1999-10-11 START],
police had defused another.

1999-10-13: The general was dismissed [Tuesday=1999-10-12] and seized power
[later in the day=1999-10-12 END].

2024-06-28: He was shot in [May 1998=1998-05], and [later in the year=1998 END] he died.

1999-10-13: He was shot in [March 1998=1998-03]. [Later in the month=1998-03 END], a man was held.

1999-10-13: He was shot on [Oct. 3, 1998=1998-10-03]. [Late in the year=1998 END], a man was held.

2016-04-22: He opened his first shop in [1961=1961]. [Two years later=1963] he had five. By
[the end of the decade=196 END] there were 40.

2024-06-28: He will arrive [Monday=2024-07-01]. [Later in the day=2024-07-01 END], he will meet
two men.

2024-06-28: It will open on [July 3=2024-07-03]. [Earlier in the day=2024-06-28 START], police
held a man.

1988-12-22: The jet left London at [6:25 p.m. Wednesday=1988-12-21T18:25] and disappeared from
radar [54 minutes later=1988-12-21T19:19].

2024-06-28: It left at [11:30 p.m. Monday=2024-06-24T23:30], and [an hour later=2024-06-25T00:30]
was lost.

2024-06-28: It left at [noon=2024-06-28T12:00]. He arrived [Monday=2024-06-24]. [Two hours=PT2H]
later, he left.

2006-12-24: He was seen [Sunday about 5 p.m.=2006-12-24T17:00 APPROX]
([9 a.m. ET=2006-12-24T09:00]). [An hour later=2006-12-24T18:00 APPROX], he was gone.

2024-06-28: The game begins at [8 p.m. Tuesday=2024-07-02T20:00]. He came [an hour=PT1H] later,
and [two hours=PT2H] earlier he had left.

2024-06-28: It left at [noon=2024-06-28T12:00] and came back [24 hours=PT24H] later.

2013-04-08: Police raided the house on [Friday=2013-04-05]. [Two nights later=2013-04-07TNI], they
charged two men.

2013-04-08: He was tried in [1989=1989]. Two nights later, he died.

2008-05-08: Medvedev took office [Wednesday=2008-05-07] and named Putin prime minister
[hours later=PAST_REF].

2016-07-16: He was jailed in [1990=1990] and pardoned [several years later=PAST_REF].
[Years later=PAST_REF], he would recall the day.

2016-07-16: The minister was fired in [2012=2012]. [Months later=PAST_REF], he fled.

2021-12-15: They did not meet until [several years later=PAST_REF].

2021-12-15: It will end [several years later=FUTURE_REF]. A bill comes years later.

2013-04-08: He resigned soon afterward. Troops soon surrounded the palace. He will be back
[soon=FUTURE_REF].

2014-05-13: They wed in [1950=1950], and [the next year=1951] a son was born.

2014-05-13: In [June 1969=1969-06] she was hired, and [the next month=1969-07] she covered the
moon landing.

2014-05-13: They met in [1998=1998]. [The next year=2015] will be hard, he said, and
[the next quarter=2014-Q3] too.

2014-05-13: They met [last month=2014-04], and will meet [the next week=2014-W21].

2014-05-13: The mill burned in [1911=1911]. [The next spring=1912-SP] it was rebuilt.
[The next summer=2014-SU] will be hot.

2014-05-13: They met in [March 2014=2014-03], and the next summer they will wed. It burned in
[2013=2013], and the next summer it was rebuilt.

2014-05-13: He left in [February 1953=1953-02]. [The previous winter=1951-WI] he was ill.

2016-04-22: In [1974=1974] they bought a farm. [That summer=1974-SU] the well ran dry.
[The following spring=1975-SP] they sold up.

2014-05-13: He joined the Cubs in [January 1953=1953-01]. [That winter=1952-WI] he played in Cuba.
[The previous fall=1952-FA] he was ill.

2014-05-13: She was hired in [April 1988=1988-04]. [That September=1988-09] she was on Broadway.

2014-05-13: He was drafted in [June 1966=1966-06]. [That Christmas=1966-12-25] he was in Saigon.

2013-04-08: He quit in [May 1990=1990-05] and returned [that fall=1990-FA], and left
[the following winter=1990-WI].

2024-06-28: In [2008=2008] he bought shares that fall in value. He died [that fall=2008-FA].

2014-05-13: He will return that summer. He left the following fall, and died that December or that
Christmas.

2014-05-13: He left in [1990=1990]. He said that June was good, that May would resign and that
[Christmas=2014-12-25] is near.

2014-05-13: They reported that [third-quarter=2013-Q3] profit fell following
[first-quarter=2014-Q1] results.

2014-05-13: He left [less than an hour=PT1H LESS_THAN] later. In [1998=1998] he came, and
[less than a year later=1999 LESS_THAN] he left.
"""

# A year of old goes on in the next sentence where a month opens it, and is shared in a row.
CARRIED = """
1998-08-17: He was arrested in [March 1938=1938-03] and held for [six weeks=P6W]. In [May=1938-05]
he fled to Zurich.

2016-04-22: The trial opened in [October 1962=1962-10]. In [November=1962-11] the judge fell ill;
in [January=1963-01] it began anew.

2016-04-22: He enlisted in [August 1914=1914-08]. By [Christmas=1914-12-25] he was in France.

2022-03-01: The first case was found on [Jan. 20, 2020=2020-01-20]. By [March=2020-03] the city
was shut.

2024-06-28: He was jailed on [March 3, 1990=1990-03-03]. On [April 5=1990-04-05], he was freed.

2024-06-28: Naver was founded in [June 1999=1999-06]. In [September=2023-09] it bought a rival.

2024-06-28: He was born on [May 3, 1950=1950-05-03]. In [September=2023-09] he fell ill.

2024-06-28: The law passed in [May 1990=1990-05]. In [March=2024-03], a court struck it down.

2024-06-28: The law passed in [March 2023=2023-03]. In [May=2024-05], a court struck it down.

2024-06-28: He was jailed in [March 1990=1990-03]. In [May=2024-05], he said he was ill.

2024-06-28: He was jailed in [March 1990=1990-03]. In [July=2024-07], he will be freed.

2024-06-28: He was jailed in [March 1990=1990-03]. They met in [May=2024-05].

2024-06-28: He enlisted in [August 1914=1914-08] and came back at [Easter=2024-03-31]. He died at
[Christmas=2023-12-25].

2024-06-28: He came in [the spring=2024-SP] and left in [the summer of 1990=1990-SU].

1998-02-03: [Moments later=PAST_REF] the building collapsed. It was a matter of moments.
"""

_MARKED = re.compile(r"\[([^=\]]+)=([^\]]+)\]")
CASES = [
    tuple(" ".join(case.split()).split(": ", 1))
    for table in (ELLIPSES, THE_YEAR, TOLD, CARRIED)
    for case in table.strip().split("\n\n")
]


@pytest.mark.parametrize(("published", "marked"), CASES)
def test_a_story_goes_on_from_where_it_is(published: str, marked: str) -> None:
    """What was told says which year, season or quarter is meant."""
    text = _MARKED.sub(r"\1", marked)
    found = find_dates(text, published=date.fromisoformat(published))
    values = [(each.passage.exact, each.resolved) for each in found]
    assert [(words, f"{each.value} {each.mod or ''}".rstrip()) for words, each in values] == (
        _MARKED.findall(marked)
    )


@pytest.mark.parametrize(("published", "marked"), CASES)
def test_what_goes_on_is_the_same_asked_for_as_found(published: str, marked: str) -> None:
    """resolve_date in the text and find_dates agree, the words between read or not."""
    text, day = _MARKED.sub(r"\1", marked), date.fromisoformat(published)
    for mention in find_dates(text, published=day):
        words, start = mention.passage.exact, mention.passage.start
        asked = resolve_date(words, published=day, sentence=text, start=start)
        assert (asked.value, asked.range) == (mention.resolved.value, mention.resolved.range)
