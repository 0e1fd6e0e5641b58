"""The collection of articles that answers across them, each answer with its article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, product
from typing import NoReturn, Self, cast, final, overload

from attrs.exceptions import FrozenInstanceError

from naver_nvidia import fields
from naver_nvidia.article import Article, sources_of
from naver_nvidia.corpus.candidates import entity_candidates, meeting_candidates
from naver_nvidia.corpus.citation import Citation, cited
from naver_nvidia.corpus.identity import Identities, Judgements, Key, judgements
from naver_nvidia.corpus.records import Candidate, Difference, Record
from naver_nvidia.corpus.world import World
from naver_nvidia.entities import Entity, Organization, Person
from naver_nvidia.errors import InvalidValue, UnknownName, shown
from naver_nvidia.meetings import Encounter, Meeting, Meetings, Party

_set = object.__setattr__
"""How a Corpus sets its own slots: it lets nobody set anything."""


@final
class Corpus(Sequence[Article]):
    """Articles, in the order given, whose answers say which of them states what.

    What two articles speak of is one where both records have the same ``same_as``, or where
    ``same`` says so: each of its members lists what is one, as pairs of an article's id and the id
    of an entity or meeting there. ``different`` lists what was judged not to be one, and so is no
    `candidates` any more. An equal name makes nothing one.

    In the corpus an entity or meeting has the id ``"ARTICLE#ID"`` of its first record. It is asked
    for by that, by an article's own object, by the id there, by the pair of both, or by a name.

    >>> from naver_nvidia import Corpus, load_article
    >>> corpus = Corpus([load_article()])
    >>> (encounter,) = corpus.meetings.who_met("Kim Yoo-won")
    >>> for citation in corpus.proof_of(encounter):
    ...     print(citation.article.id, citation.exact[8:43])
    naver-nvidia-2024-06-28 key executives, including Lee, Choi

    Raises:
        InvalidValue: something is no article; two articles share an id; ``same`` or ``different``
            names what no article has, joins two kinds, or contradicts the other.
    """

    __slots__ = ("__weakref__", "_by_id", "_identities", "_meetings", "_world", "different", "same")

    same: Judgements
    different: Judgements
    _by_id: dict[str, Article]
    _identities: Identities
    _world: World | None
    _meetings: Meetings | None

    def __new__(
        cls,
        articles: Iterable[Article] = (),
        *,
        same: Iterable[Iterable[Key]] = (),
        different: Iterable[Iterable[Key]] = (),
    ) -> Self:
        """Check the articles and what is stated of them."""
        self = object.__new__(cls)
        given = fields.to_tuple(articles)
        fields.check_type("Corpus", given, tuple)
        by_id: dict[str, Article] = {}
        for number, each in enumerate(given):
            fields.check_type(f"Corpus[{number}]", each, Article)
            if each.id in by_id:
                first = list(by_id).index(each.id)
                problem = (
                    f"{shown(each.id)} is already the id of the article at {first}; leave one out"
                )
                raise InvalidValue(f"Corpus[{number}].id", problem)
            by_id[each.id] = each
        _set(self, "same", judgements("Corpus.same", same))
        _set(self, "different", judgements("Corpus.different", different))
        _set(self, "_by_id", by_id)
        _set(self, "_identities", Identities(by_id, self.same, self.different))
        _set(self, "_world", None)
        _set(self, "_meetings", None)
        return self

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError

    @overload
    def __getitem__(self, key: int) -> Article: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[Article, ...]: ...
    def __getitem__(self, key: int | slice) -> Article | tuple[Article, ...]:
        return tuple(self._by_id.values())[key]

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Article]:
        return iter(self._by_id.values())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Corpus):
            return NotImplemented
        stated = (self.same, self.different) == (other.same, other.different)
        return stated and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash((tuple(self._by_id), self.same, self.different))

    def __repr__(self) -> str:
        articles, meetings = len(self), len(self.meetings)
        told = f"{meetings:,} {'meeting' if meetings == 1 else 'meetings'}"
        return f"<Corpus of {articles:,} {'article' if articles == 1 else 'articles'}: {told}>"

    def __reduce__(self) -> tuple[Callable[..., Corpus], tuple[object, ...]]:
        return partial(Corpus, same=self.same, different=self.different), (tuple(self),)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Who and what the articles speak of, each once, in order of first appearance."""
        return tuple(self._known.entities.values())

    @property
    def meetings(self) -> Meetings:
        """All meetings, those that are one once, to ask who met whom across the articles.

        Their passages are `Citation`. Two reports of one meeting with different status stand both,
        so that what one article denies and another states is seen.
        """
        meetings = self._meetings
        if meetings is None:
            keys = ((article.id, each.id) for article in self for each in article.meetings)
            meetings = self._collected(keys)
            _set(self, "_meetings", meetings)
        return meetings

    def article(self, key: str) -> Article:
        """The article with this id.

        Raises:
            UnknownName: there is none.
        """
        if key not in self._by_id:
            raise UnknownName(key, "article", "this corpus")
        return self._by_id[key]

    def person(self, who: Person | Key | str) -> Person:
        """The person, by any of the ways that the corpus knows.

        Raises:
            UnknownName: nobody is meant; the nearest names are suggested.
            AmbiguousName: several are; each is named with the id to ask by.
        """
        return cast("Person", self._known.find(who, Person))

    def organization(self, who: Organization | Key | str) -> Organization:
        """The organization; errors as for `person`."""
        return cast("Organization", self._known.find(who, Organization))

    def party(self, who: Party | Key | str) -> Party:
        """The person or organization; errors as for `person`."""
        return cast("Party", self._known.find(who, Person, Organization))

    def entity(self, who: Entity | Key | str) -> Entity:
        """The entity of any kind; errors as for `person`."""
        return self._known.find(who, Entity)

    def reports_of(self, meeting: Meeting) -> tuple[Record, ...]:
        """The records of a meeting whose articles give it the status that it has here."""
        records = self.records_of(meeting)
        return tuple(each for each in records if cast("Meeting", each.own).status == meeting.status)

    def records_of(self, what: Entity | Meeting | Key | str) -> tuple[Record, ...]:
        """Each article's own record of an entity, or report of a meeting; errors as for `person`.

        Of a meeting these are all reports, of whatever status.
        """
        key = self._known.named(what)
        if key is None:
            key = (self._ours(what) if isinstance(what, Meeting) else self.entity(what)).id
        return self._known.records(key)

    def according_to(self, source: Article | Entity | str) -> Meetings:
        """The meetings as an article reports them, or as an entity says in any article.

        An entity says what articles report on its word, and what an article states itself that it
        published or wrote. Errors as for `person`.
        """
        if isinstance(source, Article) or source in self._by_id:
            article = self.article(source.id if isinstance(source, Article) else str(source))
            if isinstance(source, Article) and source != article:
                problem = f"the article {shown(source.id)} differs from the one in this corpus"
                raise InvalidValue("Corpus.according_to", problem)
            return self._collected((article.id, each.id) for each in article.meetings)
        wanted = self.entity(source)
        return self._collected(
            (article.id, each.id)
            for article in self
            for each in article.meetings
            if wanted in self._sources(article, each)
        )

    def proof_of(self, encounter: Encounter) -> tuple[Citation, ...]:
        """The words that state that these two met, each with its article: see `Article.proof_of`.

        Where several articles report a meeting, those that report both there prove it.

        Raises:
            InvalidValue: the encounter is of other meetings than this corpus has.
        """
        fields.check_type("Corpus.proof_of", encounter, Encounter)
        proofs = (self._proof(encounter, meeting) for meeting in encounter.meetings)
        return tuple(chain.from_iterable(proofs))

    def sources_of(self, encounter: Encounter) -> tuple[tuple[Article, Entity | None], ...]:
        """According to whom the two met: each article that says so, and whose word it gives.

        None is the article's own word. Errors as for `proof_of`.
        """
        fields.check_type("Corpus.sources_of", encounter, Encounter)
        sources: dict[tuple[Article, Entity | None], None] = {}
        for meeting in encounter.meetings:
            telling = [each for each, _ in self._telling(encounter, meeting)]
            for each in telling or self._reports(meeting):
                for source in sources_of(each.article, cast("Meeting", each.own)):
                    ours = source and self._known.entity((each.article.id, source.id))
                    sources[each.article, ours] = None
        return tuple(sources)

    def differences(self) -> tuple[Difference, ...]:
        """What articles state differently of one entity or meeting, each with its own value.

        A name is not: an entity has all of its names. A meeting's status is, and is given for each
        of the meetings that stand for it. What is said more exactly is different, too: "in June"
        and "on June 25" are.
        """
        world = self._known
        every = (*world.entities.values(), *self.meetings)
        return tuple(found for each in every for found in world.differences(each))

    def candidates(self) -> tuple[Candidate, ...]:
        """What may be one: entities with an equal name, then meetings that may be the same.

        Meetings may be where some two met in both, and neither days nor places speak against it:
        of two places of different articles nobody knows that they are apart until somebody says so.
        What is one already, what was judged different, and what one article tells apart is left
        out.
        """
        world, apart = self._known, self._identities.are_different
        return (*entity_candidates(world, apart), *meeting_candidates(world, self.meetings, apart))

    def _repr_html_(self) -> str:
        """What a notebook shows: who met whom, each with its sources."""
        from naver_nvidia.markup import corpus_to_html  # noqa: PLC0415 - above us, when asked for

        return corpus_to_html(self)

    @property
    def _known(self) -> World:
        world = self._world
        if world is None:
            world = World(self._by_id, self._identities)
            _set(self, "_world", world)
        return world

    def _collected(self, keys: Iterable[Key]) -> Meetings:
        world = self._known
        return Meetings._unchecked(world.meetings(keys), world.entities.values(), world.meant)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - ids are unique

    def _sources(self, article: Article, meeting: Meeting) -> set[Entity]:
        own = set[Entity]()
        for source in sources_of(article, meeting):
            own |= {source} if source else {*filter(None, (article.publisher,)), *article.authors}
        return {self._known.entity((article.id, each.id)) for each in own}

    def _proof(self, encounter: Encounter, meeting: Meeting) -> Iterable[Citation]:
        proofs = [
            cited(report.article, report.article.proof_of(own))
            for report, own in self._telling(encounter, meeting)
        ]
        return chain.from_iterable(proofs) if proofs else self._citations(meeting)

    def _citations(self, meeting: Meeting) -> tuple[Citation, ...]:
        return tuple(each for each in self._ours(meeting).passages if isinstance(each, Citation))

    def _reports(self, meeting: Meeting) -> Iterator[Record]:
        """The reports that a meeting is made of: of its status, in the articles that it cites."""
        articles = {each.article.id for each in self._citations(meeting)}
        return (each for each in self.reports_of(meeting) if each.article.id in articles)

    def _ours(self, meeting: Meeting) -> Meeting:
        """The meeting, if it is one of this corpus, and so on the words of its articles."""
        known = meeting.id in self._known.keys and all(
            isinstance(each, Citation) and self._by_id.get(each.article.id) == each.article
            for each in meeting.passages
        )
        if not known:
            raise InvalidValue(
                "Corpus", f"{shown(meeting.id)} is no meeting of this corpus; ask its meetings"
            )
        return meeting

    def _telling(
        self, encounter: Encounter, meeting: Meeting
    ) -> Iterator[tuple[Record, Encounter]]:
        """The reports in which the two met, each with the encounter as its article has it."""
        pair = (encounter.subject, encounter.counterpart)
        for report in self._reports(meeting):
            there = Meetings((cast("Meeting", report.own),))
            subjects, others = (
                [each.own for each in self.records_of(party) if each.article is report.article]
                for party in pair
            )
            for one, other in product(subjects, others):
                own = Encounter(cast("Party", one), cast("Party", other), there)
                if there.between(own.subject, own.counterpart):
                    yield report, own
