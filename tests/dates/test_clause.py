"""What the words around a date, and the day of publication, do to its meaning."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from naver_nvidia.dates import find_dates, resolve_date
from naver_nvidia.dates.antecedents import Discourse
from naver_nvidia.dates.clause.context import AHEAD, Context, Reading

FRIDAY = date(2024, 6, 28)

# The words in brackets, and what they mean on Friday 2024-06-28.
IN_SENTENCES = {
    "They will meet [Tuesday].": "2024-07-02",
    "They met [Tuesday].": "2024-06-25",
    "On [Tuesday], they will meet.": "2024-07-02",
    "On [Tuesday], they met.": "2024-06-25",
    "[Tuesday] it is.": "2024-06-25",
    "They want an answer by [Tuesday].": "2024-07-02",
    "They have waited since [December].": "2023-12",
    "They met in [December].": "2023-12",
    "They will meet in [May].": "2025-05",
    "It will end. They met [Tuesday].": "2024-06-25",
    "They met [Tuesday]. It will end.": "2024-06-25",
    "They will be named in [May].": "2025-05",
    "They were named in [December].": "2023-12",
    "They will fly to the United States [Tuesday].": "2024-07-02",
    "They will succeed him [Tuesday].": "2024-07-02",
    "They came [a few years ago].": "PAST_REF",
    "It was new [in the 1950s].": "195",
}


@pytest.mark.parametrize(("sentence", "value"), IN_SENTENCES.items(), ids=IN_SENTENCES)
def test_tense_and_prepositions_settle_direction(sentence: str, value: str) -> None:
    """What lies ahead is after publication, and what lies behind is before."""
    before, _, rest = sentence.partition("[")
    words, _, after = rest.partition("]")
    resolved = resolve_date(
        words, published=FRIDAY, sentence=before + words + after, start=len(before)
    )
    assert resolved.value == value


ON_OTHER_DAYS = [
    ("this winter", date(2024, 1, 15), "2023-WI"),
    ("this winter", date(2024, 12, 15), "2024-WI"),
    ("Tuesday", date(2024, 6, 25), "2024-06-25"),
    ("December", date(2024, 2, 1), "2023-12"),
    ("Dec. 31", date(2024, 1, 1), "2023-12-31"),
    ("January 1", date(2024, 12, 31), "2025-01-01"),
    ("Feb. 29", date(2023, 6, 28), "2024-02-29"),
    ("Thursday, Feb. 29", date(2023, 6, 28), "2024-02-29"),
    ("this Feb. 29", date(2024, 6, 28), "2024-02-29"),
    ("next Feb. 29", date(2024, 6, 28), "2028-02-29"),
    ("last Feb. 29", date(1904, 2, 29), "1896-02-29"),
    ("last month", date(2024, 3, 31), "2024-02"),
    ("a month ago", date(2024, 3, 31), "2024-02"),
    ("a year ago", date(2024, 2, 29), "2023"),
    ("next week", date(2024, 12, 31), "2025-W02"),
    ("the twenties", date(2024, 6, 28), "202"),
    ("the '80s", date(2024, 6, 28), "198"),
    ("6/25/99", date(2024, 6, 28), "1999-06-25"),
    ("earlier last year", date(2024, 6, 28), "2023"),
    ("later in 2023", date(2024, 6, 28), "2023"),
    ("the weekend", date(2024, 6, 30), "2024-W26-WE"),
    ("this coming Sunday, March third", date(2024, 2, 28), "2024-03-03"),
]


@pytest.mark.parametrize(("words", "published", "value"), ON_OTHER_DAYS)
def test_the_day_of_publication_settles_what_the_words_leave_open(
    words: str, published: date, value: str
) -> None:
    """Month ends, leap days and the turn of the year come out right."""
    assert resolve_date(words, published=published).value == value


TEXTS = {
    "It may rain in May.": ["May"],
    "The sun rose on Sunday.": ["Sunday"],
    "Sun Microsystems rose on Sun. and fell on Fri. in New York.": ["Sun.", "Fri."],
    "Jan Kavan came on Jan. 5 and left on Feb 6.": ["Jan. 5", "Feb 6"],
    "It was a good Friday for Naver.": ["Friday"],
    "They met on Good Friday.": ["Good Friday"],
    "The March for Life comes in March.": ["March"],
    "Prices fall in the fall, and fell to fall 2023 levels.": ["the fall", "fall 2023"],
    "They spring a surprise in summer.": ["summer"],
    "2000 people met in 2000, down from 1200 in 1999.": ["2000", "1999"],
    "The 1990 Prius won the 1990 election.": ["1990"],
    "He drove the 1990 Prius after the 1990 election.": ["1990"],
    "The 1994 Freedom of Access to Clinics Act and the 2022 World Cup.": ["1994", "2022"],
    "The 1990 Prius.": [],
    "This 1978 resolution and Naver's 1999 profit.": ["1978", "1999"],
    "It closed at 2015.": [],
    "The May vote, the March for Life, a June deal and April Jones and August Wilson.": [
        "May", "June",
    ],
    "It stood at 3:15 of the second half after a late score.": [],
    "On CBS This Morning and Late Night they met this morning.": ["this morning"],
    "Meet the Press on NBC Sunday.": ["Sunday"],
    "They sang Saturday Night Fever to the Easter Bunny.": [],
    "It ran in 1815 miles, (1996) times and nineteen ninety-six ways.": [
        "1996", "nineteen ninety-six",
    ],
    "He is in his 30s, born in the '80s or the 1980s, not in the nineties.": [
        "the '80s", "the 1980s", "the nineties",
    ],
    "A 6-year-old boy waited two years.": ["two years"],
    "It lost a quarter of it for a quarter, at $5 a day.": ["a quarter", "a day"],
    "At 60 miles an hour, it took an hour.": ["an hour"],
    "It pays $1.76 a year and 4 flights a week for a year.": ["a year", "a week", "a year"],
    "It closed this past spring after several quarters.": ["this past spring", "several quarters"],
    "The Player of the Year left before the year ended.": ["the year"],
    "The period of grief ended; net for the period rose.": ["the period"],
    "For years they came, and years went by.": ["years"],
    "The score was 8:15 at 8:15, that is 20:15 GMT.": ["8:15", "20:15 GMT"],
    "Version 1.2.3 won 3-2 at 100 Main St.": [],
    "His failed 1996 campaign, that is 1998 again.": ["1996", "1998"],
    "Boeing 1900, page 1990, $1995, 1999 Fords, sold 1990 cars.": [],
    "In the current year, now that the current plan is old.": [
        "the current year", "now", "current",
    ],
    "In the past it was so, these days it is not.": ["the past", "these days"],
    'It was shown in High\nNoon and "High Noon".': [],
    "\n Today, they met.": ["Today"],
    "Come as soon as you can, soon after or soon.": ["soon"],
    "In the past, the past chairman left in the present case.": ["the past"],
    'USA Today said today that "This Week" on ABC is this week.': ["today", "this week"],
    "Noon came. High Noon is a film, shown at noon.": ["Noon", "noon"],
    "He left two days before the vote.": ["two days"],
    "He left two days after the vote.": ["two days"],
    "On June 3. Then the day before, not the day before he left.": ["June 3", "the day before"],
    "The day was long, quarterly sales and annual fees once paid already.": [],
    "It is open daily and on Mondays.": ["daily", "Mondays"],
    "June 31 is no day, and June 3 is one.": ["June 3"],
    "It was second to none.": [],
    "CBS 60 Minutes: Jailed For 10 Years.": ["10 Years"],
    "He came within two weeks, over the past two months and the third-quarter loss.": [
        "two weeks", "the past two months", "third-quarter",
    ],
    "The two-week trial began a minute later.": ["two-week", "a minute"],
    "It began in the mid-1990s and lasted over two years.": ["the mid-1990s", "over two years"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), TEXTS.items(), ids=TEXTS)
def test_words_that_only_look_like_dates_are_left_alone(text: str, words: list[str]) -> None:
    """A date in a text is told from its look-alikes by capitals, neighbours and grammar."""
    found = [mention.passage.exact for mention in find_dates(text, published=FRIDAY)]
    assert found == words


IN_TEXTS = {
    "They met on May 6, 1998. Two days later they left.": ["1998-05-06", "1998-05-08"],
    "They met on May 6, 1998. The next day they left.": ["1998-05-06", "1998-05-07"],
    "They met in 1998 and again the following year.": ["1998", "1999"],
    "In 1998, net income rose from a year earlier.": ["1998", "1997"],
    "Net in the second quarter of 2023 fell from a year ago, sales from a year ago.": [
        "2023-Q2", "2022-Q2", "2022-Q2",
    ],
    "They wait until 9 a.m. Tuesday.": ["2024-07-02T09:00"],
    "It closes between now and Feb. 10.": ["PRESENT_REF", "2025-02-10"],
    "They met at 8 a.m. EDT (1200 GMT) Tuesday.": [
        "2024-06-25T08:00", "2024-06-25T12:00", "2024-06-25",
    ],
    "They will meet at 4 in the morning (4 a.m. EDT Tuesday).": [
        "2024-07-02T04:00", "2024-07-02T04:00",
    ],
    "They will meet at 8 a.m. (1200 GMT) on Tuesday.": [
        "2024-07-02T08:00", "2024-07-02T12:00", "2024-07-02",
    ],
    "They left two hours later, three hours earlier or a minute later.": ["PT2H", "PT3H", "PT1M"],
    "Net rose from the same quarter last year.": ["2023-Q1"],
    "They fled in the 2008 Beijing Olympics in a 2008 Toyota.": ["2008"],
    "They met Monday. It was at noon.": ["2024-06-24", "2024-06-24T12:00"],
    "By Monday, they had left.": ["2024-06-24"],
    "They had left by Monday.": ["2024-06-24"],
    "They agreed to leave by Monday.": ["2024-07-01"],
    "They could leave as early as Monday.": ["2024-07-01"],
    "A court Monday refused to hear those who will leave.": ["2024-06-24"],
    "They'll leave Monday.": ["2024-07-01"],
    "They will appeal Monday's ruling.": ["2024-06-24"],
    "They will wait ahead of Monday's ruling.": ["2024-07-01"],
    "In August, they met.": ["2023-08"],
    "They plan to leave Monday.": ["2024-07-01"],
    "It was put off to July 2.": ["2024-07-02"],
    "It is for July 2.": ["2024-07-02"],
    "The loss in the third quarter will hurt.": ["2024-Q3"],
    "Net income will rise for the second quarter.": ["2024-Q2"],
    "Net rose from a loss in the first quarter of 2023. The year-ago quarter was better.": [
        "2023-Q1", "2023-Q1",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "values"), IN_TEXTS.items(), ids=IN_TEXTS)
def test_a_text_tells_what_its_dates_hang_on(text: str, values: list[str]) -> None:
    """Dates spoken of before, tense, prepositions and clock times give a date its direction."""
    found = [mention.resolved.value for mention in find_dates(text, published=FRIDAY)]
    assert found == values


def test_a_clause_is_worked_out_once() -> None:
    """Each side of the words is looked at when it is first asked for, and what is there stays."""
    text = "He said nothing. They met Tuesday at noon. It rained."
    reading = Reading(FRIDAY, text, hear=Discourse, judge=lambda _: AHEAD, look=lambda _, __: None)
    clause = Context(reading, text.index("Tuesday"), text.index(" at noon"))
    assert [clause.left, clause.words, clause.right] == ["They met ", "Tuesday", " at noon"]
    assert [clause.before, clause.after, clause.direction] == ["met", "at", AHEAD]
    assert clause.right_words is clause.right_words
    assert clause.plain_left is clause.plain_left
    assert not hasattr(clause, "verb")


# Where a clause ends and what its verb is: the words in brackets, which the rest must not change.
CONTRACTIONS = [
    ("2025-05-29", "Hanbit didn't join the IMI in [October].", "2024-10"),
    ("2024-06-27", "Hanbit didn\u2019t move to Seoul on [Monday].", "2024-06-24"),
    ("2026-10-24", "In [November], they didn't meet.", "2025-11"),
    ("2024-06-27", "It wasn't open in [October].", "2023-10"),
    ("2024-06-27", "He couldn't leave on [Monday].", "2024-06-24"),
    ("2024-06-27", "They hadn\u2019t met in [October].", "2023-10"),
    ("2024-06-27", "They don't meet in [October].", "2024-10"),
    ("2024-06-27", "They won't meet in [October].", "2024-10"),
    ("2024-06-27", "They can't meet on [Monday].", "2024-07-01"),
    ("2024-06-27", "[Monday] isn't a holiday.", "2024-07-01"),
    ("2024-06-27", "Don't miss the show on [Monday].", "2024-07-01"),
]
NAMES = [
    ("2024-10-05", "They met Berg and Luis Ortega in [December].", "2023-12"),
    ("2024-10-05", "They met Berg and James Berg on [4 December].", "2023-12-04"),
    ("2025-10-05", "They moved to Dallas, Texas in [December].", "2024-12"),
    ("2024-10-05", "They met Berg and Ortega in [December].", "2023-12"),
    ("2024-10-05", "He was arrested and faces a hearing in [December].", "2024-12"),
    ("2024-10-05", "They met Berg, and Luis Ortega will leave in [December].", "2024-12"),
]
CLOSING_MARKS = [
    ("2025-04-23", "It was called \u201clate\u201d. On [Sept. 22], it will leave.", "2025-09-22"),
    ("2025-04-23", "It was called \u00ablate\u00bb. On [Sept. 22], it will leave.", "2025-09-22"),
    ("2025-04-23", "It was called \u201elate\u201c. On [Sept. 22], it will leave.", "2025-09-22"),
    ("2025-04-23", "It was called 'late'. On [Sept. 22], it will leave.", "2025-09-22"),
    (
        "2025-04-23",
        "He said: \u201eIt left late.\u201c On [Sept. 22], it will leave.",
        "2025-09-22",
    ),
    ("2024-11-09", "She said: \u2018We left Cork\u2019. [Yesterday], he left.", "2024-11-08"),
    ("2024-10-03", "He joined the IMI (IMI). On [4 March], it will leave.", "2025-03-04"),
    ("2024-10-03", "He left the \u201cU.S.\u201d on [Tuesday].", "2024-10-01"),
    ("2024-10-03", "He called it \u201clate\u201d on [Tuesday].", "2024-10-01"),
]
ABBREVIATIONS = [
    ("2026-02-21", "He left Nordsee AG. On [Tuesday], it will leave.", "2026-02-24"),
    ("2026-02-21", "He left Nordsee AG. [Tuesday], it will leave.", "2026-02-24"),
    ("2026-02-21", "He left Nordsee AG. [Yesterday], it left.", "2026-02-20"),
    ("2026-12-27", "In [October], he left Nordsee AG. Nordsee AG will sue.", "2026-10"),
    ("2026-02-21", "He left Apple Inc. [Tomorrow], it will leave.", "2026-02-22"),
    ("2026-02-21", "He left Apple Ltd. On [Tuesday], it will leave.", "2026-02-24"),
    ("2026-02-21", "He left Apple Co. On [Tuesday], it will leave.", "2026-02-24"),
    ("2026-02-21", "He left the U.S. On [Tuesday], it will leave.", "2026-02-24"),
    ("2026-02-21", "Apple Inc. [Monday] fell and will leave.", "2026-02-16"),
    ("2026-02-21", "He left the U.S. [Tuesday].", "2026-02-17"),
    ("2026-02-21", "He met Gen. Powell [Monday].", "2026-02-16"),
    ("2026-02-21", "He joined USA Today on [Monday].", "2026-02-16"),
]
DATELINES = [
    ("2026-11-12", "SEOUL, [November 12] \u2014 In [February], he left.", "2026-11-12 2026-02"),
    ("2026-11-12", "SEOUL, [12 November] -- In [February], he left.", "2026-11-12 2026-02"),
    ("2026-11-12", "S\u00c3O PAULO (AP) _ In [February], he left.", "2026-02"),
    ("2026-11-12", "It is so.\n\nWASHINGTON, D.C. \u2013 In [February], he left.", "2026-02"),
    ("2026-11-12", "SEOUL, [Nov. 12] (AP) - In [December], he left.", "2026-11-12 2025-12"),
    ("2026-11-12", "SEOUL, [Nov. 12] \u2014 In [February], it will leave.", "2026-11-12 2027-02"),
    ("2026-11-12", "LONDON \u2014 [Tomorrow], it will leave.", "2026-11-13"),
    ("2026-11-12", "[Jan. 4] \u2014 The museum opens.", "2027-01-04"),
]
# Lines that are not wrapped are paragraphs, and a heading is one without a full stop.
_LONG: Final = f"The mayor said so{' and so' * 20}."
LINES = [
    ("2025-11-28", f"More rain in Rome [this weekend]\n{_LONG}", "2025-W48-WE"),
    ("2025-11-28", f"{_LONG}\nMore rain in Rome [this weekend]", "2025-W48-WE"),
    ("2025-11-28", "There was more rain\nin Rome [this weekend]", "2025-W47-WE"),
]
CLAUSES = [*LINES, *CONTRACTIONS, *NAMES, *CLOSING_MARKS, *ABBREVIATIONS, *DATELINES]


@pytest.mark.parametrize(("published", "text", "values"), CLAUSES)
def test_a_clause_is_told_from_those_beside_it(published: str, text: str, values: str) -> None:
    """By contractions, names, quotations, marks, abbreviations and datelines too."""
    plain = text.replace("[", "").replace("]", "")
    found = find_dates(plain, published=date.fromisoformat(published))
    assert " ".join(str(each.resolved.value) for each in found) == values
