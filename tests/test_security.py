"""What the library does not do: it opens no socket, starts no process, and reads only its data."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import naver_nvidia
from naver_nvidia import Article, Organization
from naver_nvidia.interop.export import export

# Everything that Python reports to an audit hook is noted, from before the first import.
WATCHED = """
import json, sys
seen = []
sys.addaudithook(lambda event, args: seen.append((event, str(args[:1]), str(args[1:2]))))
import naver_nvidia as n
from naver_nvidia.interop.export import export
from naver_nvidia.markup import picture_of, to_html

article = n.load_article()
n.article_from_json(n.article_to_json(article))
n.article_from_json(n.article_to_json(article, standoff=True), text=article.text)
day = article.date_published
n.find_dates(article.text, published=day)
n.resolve_date("Tuesday", published=day).explain()
to_html(article, picture=picture_of(article))
list(article.meetings.pairs()), article.meetings.shortest_path("Lee", "Kim")
article.meetings.to_svg(), article.meetings.to_mermaid()
n.compare(article, n.Prediction(spans=article.mentions))
corpus = n.Corpus([article])
list(n.articles_from_jsonl(n.articles_to_jsonl(corpus))), corpus.candidates()
n.start_draft(article.text, id="x", published=day)
export(article, "csv", "mentions")
[export(article, name) for name in ("brat", "iob2", "jsonld", "label-studio", "timeml")]
n.Meetings.from_rows([{"person": "Lee", "met_person": "Orr"}]).who_met("Lee")
print(json.dumps(seen))
"""
# Events by how they begin: https://docs.python.org/3/library/audit_events.html
OUTSIDE = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "sqlite3.")
PROCESSES = ("subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "pty.")
WRITES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "shutil.")
CODE = (".py", ".pyc", ".so", ".pyd")


@pytest.mark.needs_text
def test_the_library_opens_only_its_own_data() -> None:
    """No socket, no process, nothing written; what is read, besides code, lies in the package."""
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    run = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-B", "-c", WATCHED], check=True, capture_output=True, env=alone
    )
    seen = json.loads(run.stdout)
    forbidden = (*OUTSIDE, *PROCESSES, *WRITES)
    assert [event for event, *_ in seen if event.startswith(forbidden)] == []
    opened = [(Path(name[2:-3]), how) for event, name, how in seen if event == "open"]
    package = Path(naver_nvidia.__file__).parent
    data = {path.relative_to(package).as_posix() for path, _ in opened if path.suffix not in CODE}
    assert data == {
        "data/article.json",
        "data/article.txt",
        "markup/fragment.css",
        "markup/page.css",
    }
    assert {how for _, how in opened} <= {"('r',)", "('rb',)", "(None,)"}  # None: by its number


def test_a_csv_cell_is_what_the_text_says() -> None:
    """A cell that a spreadsheet would run is left as it is, for programs read it back exactly."""
    names = ["=1+1", "+1", "-1", "@SUM(1)", "'=1+1"]
    organizations = [Organization(f"o{number}", name) for number, name in enumerate(names)]
    article = Article(
        id="x", text="Lee left.", date_published=date(2024, 6, 28), organizations=organizations
    )
    rows = csv.DictReader(io.StringIO(export(article, "csv", "entities").decode()))
    assert [row["name"] for row in rows] == names
