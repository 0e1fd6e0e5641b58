"""The words of the help."""

from __future__ import annotations

from typing import Final

from naver_nvidia.interop.plumbing.formats import FORMATS, LAYERS

SUMMARIES: Final = {
    "show": "print an article at a glance",
    "who-met": "say whom a person or organization met",
    "resolve": "say what day the words of a date mean",
    "new": "start an article of your own from a text",
    "mark": "mark the mentions of the names in a draft",
    "check": "say what is wrong with an article, or left to do",
    "export": "write an article for another library",
    "register": "ask a register of meetings",
}
_LISTED: Final = "\n".join(f"  {name:8}  {summary}" for name, summary in SUMMARIES.items())
USAGE: Final = "naver-nvidia [-h] [--json] [--version] COMMAND ..."
DESCRIPTION: Final = f"""\
One news article as typed data, every fact with the words that state it.

commands; "naver-nvidia COMMAND --help" says more of each:
{_LISTED}
"""
EXAMPLES: Final = """\
examples:
  naver-nvidia                                      the article at a glance
  naver-nvidia who-met Jensen Huang                 whom he met, and the proof
  naver-nvidia resolve Tuesday --published 2024-06-28
"""
_FORMATS: Final = "\n".join(
    f"  {name:20} {form.summary}" + (f" [{form.extra}]" if form.extra else "")
    for name, form in FORMATS.items()
)
MORE: Final = {
    "show": """\
examples:
  naver-nvidia show                     the bundled article
  naver-nvidia show article.json        an article of your own
  naver-nvidia show --json | jq .roles  all of it, for a program
  naver-nvidia show --html > article.html
""",
    "who-met": """\
A person is asked for other people, an organization for other organizations.
Names match whatever their case, hyphens and word order. One that fits several
is refused, and each of them is given with the id to ask by.

examples:
  naver-nvidia who-met Huang
  naver-nvidia who-met hae-jin lee
  naver-nvidia who-met Naver --json
  naver-nvidia who-met Kim --article article.json
  naver-nvidia who-met Jensen Huang a.json b.json --identities same.jsonl

The exit status is 1 if the article states no meeting held with them, and 2 if
it does not know the name; the nearest names are then suggested.
""",
    "resolve": """\
examples:
  naver-nvidia resolve Tuesday --published 2024-06-28
  naver-nvidia resolve earlier in the month --published 2024-06-28
  naver-nvidia resolve Tuesday --published 2024-06-28 \\
    --sentence "They will meet Tuesday."
  naver-nvidia resolve Tuesday --published 2024-06-28 --start 34 \\
    --sentence "They met Tuesday and will meet on Tuesday."
  naver-nvidia resolve two days later --published 2024-06-28 \\
    --reference 2024-06-25

The exit status is 1 if the words are no date, or if nothing settles which.
""",
    "new": """\
A draft is an article to be completed: the text with its paragraphs, sentences,
dates and what stands in quotation marks. What a rule found has a note for you
under "review". Say who is who and what happened, by the words that say so, and
let "check" tell you what is left.

examples:
  naver-nvidia new story.txt --published 2024-06-28
  naver-nvidia new story.txt --published 2024-06-28 --output story.json
  cat story.txt | naver-nvidia new - --published 2024-06-28 --id story

Paragraphs are what blank lines part; in a text without one, each line is one.
The exit status is 2 if the text cannot be read, or DRAFT is there already.
""",
    "mark": """\
Wherever a name stands that the draft declares, or a part of a person's, it gets
a mention. Each entity with new ones gets a note under "review" that lists them:
take out of "mentions" what is not meant, then the note. The rest of the draft is
kept; with "-" it is read from standard input, and printed.

examples:
  naver-nvidia mark story.json

The exit status is 2 if the file cannot be read or written, or is no draft.
""",
    "check": """\
examples:
  naver-nvidia check article.json
  naver-nvidia check annotation.json --text article.txt
  cat article.json | naver-nvidia check - --json
  naver-nvidia check corpus.jsonl --identities same.jsonl

Each fault is one line: the path in the JSON, and what is wrong there. Of a
draft, so are the notes to review and the sentences that no fact refers to. The
exit status is 1 if there are faults or notes, and 2 if the file cannot be read.
Of several articles without faults, what may be one is listed, for you to judge.
""",
    "export": f"""\
formats, with the extra that some of them need:
{_FORMATS}

examples:
  naver-nvidia export graphml > article.graphml
  naver-nvidia export iob2 article.json
  naver-nvidia export csv --layer mentions
  naver-nvidia export docbin > article.spacy

Several articles can be written as csv, graphml, jsonl, jsonld, parquet, records
and turtle; each row, edge or node names the article of its fact.

The exit status is 2 if the library is missing that an extra brings.
""",
    "register": """\
questions, after the files; left out, what was read:
  who-met NAME         whom a person or organization met
  between NAME NAME    the meetings of the two
  path NAME NAME       the shortest chain of meetings from one to the other
  most-met [N]         who has the most meetings
  count [PERIOD]       the meetings of each year, quarter, month or week
  timeline NAME        somebody's meetings, and whom they met at each
  summary              what was read
  save FILE            write a file that is a register by itself, read at once

examples:
  naver-nvidia register returns/*.csv --columns returns.toml
  naver-nvidia register r.csv --column person=Minister \\
    --column met_organization=Organisation --column date=Date most-met 5
  naver-nvidia register returns/*.csv --columns returns.toml save returns.arrow
  naver-nvidia register returns.arrow between "Ann Lee" Acme

The TOML has columns, a table, and what else Meetings.from_rows takes: fill_down,
split, none_of, day_first, covering, encoding and each of constant (for all files,
or a table by pattern of their names), delimiter, sheet, header, keep_good. A file
called as a question is, is named with its folder (./count), and - is standard
input. NAME may be person:NAME or organization:NAME. The exit status is 1 if
nothing answers.
""",
}
JSON: Final = "print JSON, for programs"
FILE: Final = "an article, or a draft of one, as JSON (- for standard input)"
FILES: Final = f"{FILE}; a directory of them, or JSON Lines (*.jsonl), an article a line"
NAME: Final = (
    "name or id; needs no quotes; behind it the articles to ask, *.json, *.jsonl or a directory "
    "with its slash"
)
IDENTITIES: Final = "JSON Lines of what is one in several articles, and what is not"
TEXT: Final = "the text of an article whose FILE has none (standoff)"
LAYER: Final = f"the table that csv or parquet holds: {', '.join(LAYERS)}"
SOURCES: Final = f"{FILES}; left out: the bundled one"
START: Final = (
    "where the words start in it, in code points from 0; needed if they stand there twice"
)
OUTPUT: Final = "the file to write, which must not be there yet (- for standard output)"
VERSION: Final = "print the versions of the command and of the bundled article"
