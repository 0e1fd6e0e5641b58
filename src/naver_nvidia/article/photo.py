"""Photo: the picture that is printed with an article."""

from __future__ import annotations

import attrs

from naver_nvidia import fields
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity, Place, to_entities
from naver_nvidia.passages import Passage
from naver_nvidia.reprs import brief


@attrs.frozen(repr=False)
class Photo:
    """A picture printed with the article: its caption and credit, and what the caption states."""

    caption: Passage = attrs.field(validator=fields.of_type(Passage))
    credit: Passage | None = attrs.field(default=None, validator=fields.optional(Passage))
    depicts: tuple[Entity, ...] = attrs.field(
        default=(), converter=to_entities, validator=fields.each_once(Entity)
    )
    place: Place | None = attrs.field(default=None, validator=fields.optional(Place))
    date: DateRange | None = attrs.field(default=None, validator=fields.optional(DateRange))

    def __repr__(self) -> str:
        return f"<Photo at {self.caption.start}: {brief(self.caption.exact)!r}>"


fields.readable_hints(Photo)
