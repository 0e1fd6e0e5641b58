"""What checkers say of who met whom; nobody runs this."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, assert_type

from naver_nvidia import (
    Argument,
    DateRange,
    Delegation,
    Encounter,
    Entity,
    Meeting,
    Meetings,
    MeetingStatus,
    Organization,
    Party,
    Passage,
    Person,
    Place,
    Reading,
    Row,
    RowFault,
    Source,
)

lee, naver = Person("lee", "Lee Hae-jin"), Organization("naver", "Naver")
side = Delegation(naver, [lee], None, complete=False)
assert_type(side.organization, Organization | None)
assert_type(side.members, tuple[Person, ...])
assert_type(side.on_behalf_of, Organization | None)
assert_type(side.complete, bool | None)

status: MeetingStatus = "held"
meeting = Meeting("m", [side], DateRange.parse("2024-06-25"), status=status, topics=[])
assert_type(meeting.id, str)
assert_type(meeting.delegations, tuple[Delegation, ...])
assert_type(meeting.date, DateRange | None)
assert_type(meeting.place, Entity | None)
assert_type(meeting.organizer, Entity | None)
assert_type(meeting.topics, tuple[Entity, ...])
assert_type(meeting.end_date, DateRange | None)
assert_type(meeting.dates, DateRange | None)
assert_type(meeting.when, str)
assert_type(meeting.arguments, tuple[Argument, ...])
assert_type(meeting.status, MeetingStatus)
assert_type(meeting.according_to, tuple[Source, ...])
assert_type(meeting.passages, tuple[Passage, ...])
assert_type(meeting.rows, tuple[Row, ...])
assert_type(meeting.same_as, tuple[str, ...])
assert_type(meeting.participants, tuple[Person, ...])
assert_type(meeting.organizations, tuple[Organization, ...])
assert_type(side.parties, tuple[Party, ...])
assert_type(meeting.parties, tuple[Party, ...])
assert_type(meeting.counterparts(lee), tuple[Party, ...])
assert_type(meeting.counterparts(naver), tuple[Party, ...])
assert_type(meeting.companions(lee), tuple[Person, ...])

meetings = Meetings([meeting])
assert_type(meetings[0], Meeting)
assert_type(meetings[:1], Meetings)
assert_type(len(meetings), int)
assert_type(list(meetings), list[Meeting])
assert_type(meetings.index(meeting), int)
assert_type(meetings.count(meeting), int)
assert_type(meetings.people, tuple[Person, ...])
assert_type(meetings.organizations, tuple[Organization, ...])

# Filters chain.
assert_type(meetings.of("Lee").between(lee, naver).at("Seoul").about("AI"), Meetings)
assert_type(meetings.during(date(2024, 1, 1), None, certainly=True), Meetings)
assert_type(meetings.with_status("held", "planned"), Meetings)
assert_type(meetings.undated(), Meetings)
assert_type(meetings.organized_by("Naver"), Meetings)
assert_type(meetings.mentioning("water"), Meetings)
assert_type(meetings.where(lambda each: each.place is None), Meetings)
assert_type(meetings.on_behalf_of("Naver"), Meetings)

# Questions.
encounter = meetings.who_met("Lee", include_subsidiaries=False)[0]
assert_type(encounter, Encounter)
assert_type(encounter.subject, Party)
assert_type(encounter.counterpart, Person | Organization)
assert_type(encounter.meetings, Meetings)
assert_type(encounter.passages, tuple[Passage, ...])
assert_type(encounter.rows, tuple[Row, ...])
for passage in encounter.passages:  # the loop that the docs show
    assert_type(passage.exact, str)
assert_type(meetings.who_met(lee), Sequence[Encounter])
assert_type(meetings.companions_of(lee), Sequence[Encounter])
assert_type(meetings.who_met(naver, kind=Organization, among=[naver]), Sequence[Encounter])
assert_type(meetings.pairs(kind=Person, among=["Lee"]), Iterator[Encounter])
assert_type(meetings.first_meeting(lee, naver), Encounter | None)
assert_type(meetings.shortest_path("Lee", naver), Sequence[Party | Meeting] | None)
assert_type(meetings.most_met(3), tuple[tuple[Party, int], ...])
assert_type(meetings.most_met(3, kind=Person, among=[lee, "Huang"]), tuple[tuple[Person, int], ...])
assert_type(meetings.most_met(kind=Organization), tuple[tuple[Organization, int], ...])
assert_type(meetings.projected_graph(), dict[Party, dict[Party, int]])
assert_type(meetings.projected_graph(2, kind=Person), dict[Person, dict[Person, int]])
assert_type(meetings.similar_names(), Iterator[tuple[Party, ...]])

assert_type(meetings.similar_names(ignoring=["MP"]), Iterator[tuple[Party, ...]])
assert_type(meetings.count_by("quarter"), dict[DateRange | None, int])
assert_type(meetings.gaps(lee, "month"), tuple[DateRange, ...])
assert_type(meetings.timeline("Lee"), Sequence[tuple[Meeting, tuple[Party, ...]]])
assert_type(
    meetings.shared_counterparts(lee, naver, kind=Person), tuple[tuple[Encounter, Encounter], ...]
)
assert_type(meetings.with_aliases({"Lee": lee}), Meetings)

# Registers and pictures; what other libraries own stays theirs.
register = Meetings.from_rows([{"meeting": "m", "person": "Lee"}])
assert_type(register.save("register.arrow"), None)
assert_type(Meetings.open("register.arrow"), Meetings)
assert_type(register, Meetings)
assert_type(register.invalid_rows, tuple[RowFault, ...])
assert_type(register.reading, Reading | None)
reading = Reading(files=1, rows=2, meetings=1, people=1, organizations=1, filled=0)
assert_type(reading.files, int)
assert_type(reading.rows, int)
assert_type(reading.meetings, int)
assert_type(reading.people, int)
assert_type(reading.organizations, int)
assert_type(reading.filled, int)
assert_type(reading.split, int)
assert_type(reading.times_dropped, int)
assert_type(reading.outside, int)
assert_type(reading.empty, int)
assert_type(reading.headings, int)
assert_type(reading.nothing_held, int)
assert_type(reading.left_out, int)
assert_type(reading.one_sided, int)
assert_type(reading.on_several_sides, tuple[str, ...])
returns = Meetings.from_rows(
    ["a.csv", "b.csv"],
    columns={
        "person": "Minister",
        "met_organization": ["Organisation", "External organisation"],
        "status": None,
    },
    fill_down=("person",),
    split={"met_organization": ";"},
    none_of=("Nil return",),
    day_first=True,
    covering=lambda source: DateRange.parse(source[:7]),
    encoding={"a*": "cp1252"},
    constant={"status": "held", "place": lambda source: source, "organizer": {"a*": "Acme"}},
    header=3,
    sheet=["Jan", "Feb"],
)
assert_type(returns, Meetings)
assert_type(register.to_svg(), str)
assert_type(register.to_mermaid(), str)
assert_type(register.to_networkx(), Any)
assert_type(register.to_arrow(), tuple[Any, Any])
assert_type(Meetings.from_tables(*register.to_arrow()), Meetings)
row = Row("register.csv", 2)
assert_type(row.source, str)
assert_type(row.line, int)
fault = RowFault("register.csv", 2, "no name")
assert_type(fault.source, str)
assert_type(fault.line, int)
assert_type(fault.problem, str)

Meeting("m", [lee])  # type: ignore[list-item]
meetings.count_by("day")  # type: ignore[arg-type]
meetings.pairs(kind=Place)  # type: ignore[arg-type]
meetings.with_status("abandoned")  # type: ignore[arg-type]
