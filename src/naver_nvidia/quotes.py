"""Quote: what somebody is said to have said."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from naver_nvidia import fields
from naver_nvidia.arguments import Argument, check_arguments, to_arguments
from naver_nvidia.entities import Document, Organization, Person, Source, to_sources
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.passages import Passage
from naver_nvidia.reprs import brief, listed

QuoteKind: TypeAlias = Literal["direct", "partial", "indirect"]


@attrs.frozen(repr=False)
class Quote:
    """Words and who said them.

    ``passage`` is the quotation as printed, its marks included, and ``text`` the words alone. A
    ``direct`` quote is whole sentences in marks, a ``partial`` one a phrase in marks within the
    article's own sentence, an ``indirect`` one a report without marks. ``cue`` is the wording that
    attributes it, ``channel`` the document it was said in; None where the text has none.
    ``speakers`` may be given as one or several. Nobody named ("a spokesperson") is none of them;
    ``arguments`` then give the words, as the "source". The "content" are the words said (PARC).

    Raises:
        InvalidValue: the words do not stand in the passage, or neither speaker nor source is given.
    """

    id: str = attrs.field(validator=fields.words)
    text: str = attrs.field(validator=fields.words)
    speakers: tuple[Source, ...] = attrs.field(
        converter=to_sources, validator=fields.each_once(Person, Organization, Document)
    )
    passage: Passage = attrs.field(validator=fields.of_type(Passage))
    kind: QuoteKind = attrs.field(validator=fields.one_of(QuoteKind))
    cue: Passage | None = attrs.field(default=None, validator=fields.optional(Passage))
    channel: Document | None = attrs.field(default=None, validator=fields.optional(Document))
    arguments: tuple[Argument, ...] = attrs.field(
        default=(), converter=to_arguments, validator=fields.each(Argument), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        sources = self.speakers or ("somebody not named",)
        check_arguments("Quote", self.arguments, {"source": sources, "content": (self.text,)})
        if not self.speakers and not any(each.name == "source" for each in self.arguments):
            problem = 'is empty; where nobody is named, give the words as the argument "source"'
            raise InvalidValue("Quote.speakers", problem)
        if self.text not in self.passage.exact:
            raise InvalidValue("Quote.text", f"{shown(self.text)} does not stand in its passage")

    @property
    def speaker(self) -> Source | None:
        """The speaker, or of several the first; None where nobody is named."""
        return self.speakers[0] if self.speakers else None

    @property
    def spoken_by(self) -> tuple[str, ...]:
        """The speakers' names; of somebody not named, the words that the text has for them."""
        words = (each.passage.exact for each in self.arguments if each.name == "source")
        return tuple(each.name for each in self.speakers) or tuple(words)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The proof: the quotation, then the cue where there is one."""
        return (self.passage,) if self.cue is None else (self.passage, self.cue)

    def __repr__(self) -> str:
        said = f"{listed(self.spoken_by)}: {brief(self.text)!r}"
        return f"<Quote {brief(self.id)}, {self.kind}, {said}>"


fields.readable_hints(Quote)
