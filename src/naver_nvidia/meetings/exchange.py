"""Exchange: meetings out of rows and tables, and as tables, graphs and pictures."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Self

from naver_nvidia import fields
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Organization, Person
from naver_nvidia.meetings.arrow import to_arrow
from naver_nvidia.meetings.graphs import to_networkx
from naver_nvidia.meetings.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date
    from os import PathLike

    from naver_nvidia.meetings.meeting import Party
    from naver_nvidia.meetings.pictures import Picture
    from naver_nvidia.register import ArrowStream, Covering, Names, Rows

_PICTURED = 30
"""So many meetings a picture shows legibly."""


class Exchange(Selection):
    """A selection that other forms of registers become, and that becomes them."""

    __slots__ = ()

    @classmethod
    def from_rows(  # noqa: PLR0913 - registers differ in so many ways
        cls,
        rows: Rows,
        *,
        columns: Mapping[str, Names | None] | None = None,
        fill_down: Iterable[str] = (),
        split: Mapping[str, Names] | None = None,
        none_of: Iterable[str] = (),
        day_first: bool | None = None,
        covering: Covering | None = None,
        dates: Callable[[Any], DateRange | date | None] | None = None,
        encoding: str | None = None,
        delimiter: str | None = None,
        sheet: str | None = None,
        source: str | None = None,
        progress: Callable[[int], object] | None = None,
        keep_good: bool = False,
    ) -> Self:
        """Build from a register's rows, which are the proof.

        ``rows`` is a file's path, a pattern such as ``"returns/*.csv"``, an open file, a list of
        these; an iterable of mappings, or any table that speaks Arrow's C stream interface (which
        takes PyArrow). Files are CSV with a header, parted by commas, semicolons, tabs or bars, in
        UTF-8 unless ``encoding`` says otherwise; Parquet and Arrow (``arrow``); or .xlsx, .xls and
        .ods (the extra ``excel``), of which ``sheet`` names one where several sheets have rows; any
        of them in gzip.

        A row has some of these columns:

        - ``person``, ``organization`` or both: who took part, and who sent them;
        - ``met_person``, ``met_organization`` or both: whom they met, on the other side. A register
          without these has *tidy* rows, one for each participation;
        - ``meeting``, which says what rows make one meeting. It may be several columns, rows alike
          in which are one; without it each row is a meeting, and its id is its source and line;
        - ``delegation``, any label of the side. Without it the organization is the side, and a
          person with neither came alone;
        - ``date``, or ``date_earliest`` and ``date_latest``; ``place``, ``organizer`` (an
          organization) and ``status``, on which the rows of a meeting must agree;
        - ``topic``, of which the rows of a meeting may have several;
        - ``on_behalf_of``, the organization that a delegation speaks for;
        - ``parent_organization``, the one that the row's own belongs to, at most 100 above another;
        - ``source`` and ``line``, where the row's own place is not its proof.

        ``columns`` gives those that have other names: ``{"person": "Minister"}``; a list where the
        files of a series differ; None for one that is not to be read. Other columns are not read;
        one that differs from these in case and spaces only is an error.

        ``fill_down`` names columns whose blank cells have what stands above, in the same file; a
        row of nothing else is a heading. ``split`` gives the marks that part several in one cell:
        ``{"met_organization": ";"}``. ``none_of`` are cells that say that nothing was held: "Nil
        return". Cells lose outer white space, and inner white space of any kind is one space; empty
        ones say nothing. Names stay as declared and are the ids: what differs in any letter is
        another person.

        Dates are ISO 8601, basic or ordinal too; "12 January 2015", "12-Jan-2015", "May 2016",
        "May-16", "Q2 2019", "Apr-Jun 2012"; or dates of Python, NumPy, pandas, Arrow or Excel. A
        time of day is dropped, and counted. ``day_first`` says how 03/04/2024 is meant, without
        which it is refused. ``covering`` gives the year of a bare "January" or "Apr/Jun": the
        period of the register, or a function of a source's name. ``dates`` is a function of a cell
        that reads all of them instead. What might mean two things is refused.

        ``source`` names the rows in the proof, ``progress`` is called with the number of rows read
        so far, and ``reading`` says afterwards what was read.

        >>> from naver_nvidia import Meetings
        >>> rows = [
        ...     {"Minister": "Ann Lee", "Name of organisation": "Acme", "Date": "May 2016"},
        ...     {"Minister": "", "Name of organisation": "Bolt; Cog", "Date": "2/6/2016"},
        ... ]
        >>> meetings = Meetings.from_rows(
        ...     rows,
        ...     columns={
        ...         "person": "Minister", "met_organization": "Name of organisation", "date": "Date"
        ...     },
        ...     fill_down=("person",),
        ...     split={"met_organization": ";"},
        ...     day_first=True,
        ...     source="returns",
        ... )
        >>> [(meeting.id, str(meeting.date)) for meeting in meetings]
        [('returns:1', '2016-05'), ('returns:2', '2016-06-02')]
        >>> [organization.name for organization in meetings.organizations]
        ['Acme', 'Bolt', 'Cog']

        Raises:
            InvalidRows: lists every row that cannot be read or contradicts another. With
                ``keep_good`` their meetings are left out instead, decide nothing, and are listed
                in ``invalid_rows``; a file that breaks off is refused all the same.
            InvalidValue: an argument is none of the above, an extra is not installed, or no
                meeting has two sides.
            OSError: the file cannot be read, or none matches.
        """
        from naver_nvidia.register import (  # noqa: PLC0415 - articles need none
            FileOptions,
            layout_of,
            read_register,
        )

        layout = layout_of(
            FileOptions(encoding, delimiter, sheet),
            columns=columns,
            source=source,
            fill_down=fill_down,
            split=split,
            none_of=none_of,
            day_first=day_first,
            covering=covering,
            dates=dates,
        )
        return cls._view(*read_register(rows, layout, progress, keep_good=keep_good))

    @classmethod
    def from_tables(
        cls,
        meetings: ArrowStream,
        participations: ArrowStream,
        *,
        source: str = "participations",
        keep_good: bool = False,
    ) -> Self:
        """Read back the two tables of `to_arrow`, from whatever speaks Arrow's C stream interface.

        The rows of ``participations``, numbered from 1, are the proof, in the order of ``side``,
        if there is one. Ids become names, and an organizer an organization.

        Raises:
            InvalidValue: not two tables of the same meetings, each of which stands in both with
                the same days; a side is not one delegation.
            InvalidRows: as `from_rows` does.
        """
        from naver_nvidia.register import (  # noqa: PLC0415 - articles need none
            FileOptions,
            layout_of,
            read_register,
            rows_of,
        )

        layout = layout_of(FileOptions(), source=source, dates=DateRange.parse)
        rows = rows_of(meetings, participations)
        return cls._view(*read_register(rows, layout, keep_good=keep_good, any_sides=True))

    def save(self, path: str | PathLike[str]) -> None:
        """Write them to a file that `open` maps into memory, which takes PyArrow.

        All that their rows say is in it, their proof and what was wrong with others too. The file
        is in Arrow's IPC format, and of a version of its own: a later library may refuse it.

        >>> from naver_nvidia import Meetings
        >>> row = {"meeting": 1, "organization": "Naver", "person": "Lee Hae-jin"}
        >>> rows = [row, {"meeting": 1, "organization": "Nvidia", "person": "Jensen Huang"}]
        >>> import os, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = os.path.join(folder, "register.arrow")
        ...     Meetings.from_rows(rows).save(path)
        ...     Meetings.open(path).who_met("Lee Hae-jin")[0].counterpart.name
        'Jensen Huang'

        Raises:
            InvalidValue: they were not read from rows, or PyArrow is not installed.
            OSError: the file cannot be written.
        """
        from naver_nvidia.register import save  # noqa: PLC0415 - as above

        save(self._alone(), path)

    @classmethod
    def open(cls, path: str | PathLike[str]) -> Self:
        """The meetings that `save` wrote; what is not asked for is not read.

        Whoever changes the file meanwhile changes the answers.

        Raises:
            InvalidValue: the file is none that `save` wrote, is cut, or is of another version;
                PyArrow is not installed.
            OSError: the file cannot be read.
        """
        from naver_nvidia.register import opened  # noqa: PLC0415 - as above

        register = opened(path)
        return cls._view(register, range(len(register.meetings)))

    def to_svg(self, people: Collection[Party] | None = None) -> str:
        """A picture of who took part in what: parties and meetings, and no edge between parties.

        Characters that SVG cannot hold are replaced by U+FFFD. A side that names nobody is drawn
        as its organization.

        ``people`` limits it to some parties, as along a path, on which a meeting may stand twice:
        ``Meetings(list(dict.fromkeys(path[1::2]))).to_svg(people=path[::2])``.
        """
        return self._picture(people).svg()

    def to_mermaid(self, people: Collection[Party] | None = None) -> str:
        """The same picture as a Mermaid flowchart, for Markdown."""
        return self._picture(people).mermaid()

    def _repr_svg_(self) -> str | None:
        """What a notebook shows: the picture, unless it would be too large to read."""
        return self.to_svg() if len(self) <= _PICTURED else None

    def _picture(self, people: Collection[Party] | None) -> Picture:
        from naver_nvidia.meetings.pictures import Picture  # noqa: PLC0415 - few draw

        if people is not None:
            fields.check_type("Meetings.to_svg: people", people, Collection)
            for each in people:
                fields.check_type("Meetings.to_svg: people", each, Person, Organization)
        return Picture(self, people)

    def to_networkx(self) -> Any:  # noqa: ANN401 - networkx is optional
        """A bipartite networkx.Graph of people and meetings, with the proof as an attribute.

        An edge has the ``side`` that the person sits on, from 0, and its ``organization``; of
        somebody who sits on several, ``other_sides`` and ``other_organizations`` have the others,
        one a line. Delegations that name nobody are not in it.

        Raises:
            InvalidValue: networkx is not installed, or a name has a character that GraphML cannot
                hold.
        """
        return to_networkx(self)

    def to_arrow(self) -> tuple[Any, Any]:
        """Two flat PyArrow tables, meetings and participations, for engines past this memory.

        `naver_nvidia.meetings.tables` describes them and asks them questions; `from_tables` reads
        them back. They have ids for names, and neither the proof nor on whose word a meeting is.
        Of owners they have the one right above an organization that sends a delegation, and not
        what that, or an organizer or somebody spoken for, belongs to, unless it sends one as well;
        nor in what a place lies.

        Raises:
            InvalidValue: PyArrow is not installed.
        """
        return to_arrow(self._register, self._numbers)
