"""Quote: what somebody is said to have said."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from naver_nvidia import fields
from naver_nvidia.entities import Document, Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.passages import Passage
from naver_nvidia.reprs import brief

QuoteKind: TypeAlias = Literal["direct", "partial", "indirect"]


@attrs.frozen(repr=False)
class Quote:
    """Words and their speaker.

    ``passage`` is the quotation as printed, its marks included, and ``text`` the words alone. A
    ``direct`` quote is whole sentences in marks, a ``partial`` one a phrase in marks within the
    article's own sentence, an ``indirect`` one a report without marks. ``cue`` is the wording that
    attributes it, ``channel`` the document it was said in; None where the text has none.

    Raises:
        InvalidValue: the words do not stand in the passage.
    """

    id: str = attrs.field(validator=fields.words)
    text: str = attrs.field(validator=fields.words)
    speaker: Person | Organization = attrs.field(validator=fields.of_type(Person, Organization))
    passage: Passage = attrs.field(validator=fields.of_type(Passage))
    kind: QuoteKind = attrs.field(validator=fields.one_of(QuoteKind))
    cue: Passage | None = attrs.field(
        default=None, validator=fields.of_type(Passage, optional=True)
    )
    channel: Document | None = attrs.field(
        default=None, validator=fields.of_type(Document, optional=True)
    )

    def __attrs_post_init__(self) -> None:
        if self.text not in self.passage.exact:
            raise InvalidValue("Quote.text", f"{shown(self.text)} does not stand in its passage")

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The proof: the quotation, then the cue where there is one."""
        return (self.passage,) if self.cue is None else (self.passage, self.cue)

    def __repr__(self) -> str:
        said = f"{brief(self.speaker.name)}: {brief(self.text)!r}"
        return f"<Quote {brief(self.id)}, {self.kind}, {said}>"
