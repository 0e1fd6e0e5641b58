#!/usr/bin/env bash
# htmldate 1.11.0, trafilatura 2.3.1: a page whose metadata give a month ("2024-06", which is valid
# in HTML and in ISO 8601) was published on today's day of that month: the date of one stored page
# changes with the day on which it is read. Where the month stands in JSON-LD instead, it is the
# first.
#
# Seen:
#                            read 7 Nov  read 18 Nov
#   htmldate, <meta>         2024-06-07  2024-06-18
#   htmldate, <time>         2024-06-07  2024-06-18
#   trafilatura, <meta>      2024-06-07  2024-06-18
#   htmldate, JSON-LD        2024-06-01  2024-06-01
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet htmldate==1.11.0 trafilatura==2.3.1 lxml-html-clean==0.4.6 time-machine==3.6.0 || exit 75 # not to be had, which tells nothing
cd "$folder"
venv/bin/python -W ignore - <<'PYTHON'
from datetime import UTC, datetime

import time_machine
from htmldate import find_date
from trafilatura import extract_metadata

PAGE = "<html lang='en'><head><title>A title</title>{}</head><body><article><p>{}</p></article></body></html>"
meta = PAGE.format('<meta property="article:published_time" content="2024-06">', "Some text.")
time = PAGE.format("", '<time datetime="2024-06">Summer issue</time>')
linked = '{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2024-06"}'
linked = PAGE.format(f'<script type="application/ld+json">{linked}</script>', "Some text.")
for day in (7, 18):
    with time_machine.travel(datetime(2026, 11, day, 12, tzinfo=UTC)):
        seen = [find_date(each, original_date=True) for each in (meta, time, linked)]
        seen.append(extract_metadata(meta).date)
    print(day, seen)
    today = f"2024-06-{day:02}"
    assert seen == [today, today, "2024-06-01", today], seen
PYTHON
