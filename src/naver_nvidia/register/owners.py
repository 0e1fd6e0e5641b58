"""Owners: which organization belongs to which, as rows say it one after another."""

from __future__ import annotations

from array import array

from naver_nvidia.register.rows import Reader

MOST_OWNERS = 100
"""So many may stand above one another: Python compares and pickles them by recursion."""


class Owners:
    """The parent of each organization, of the rows so far: one each, and none owns itself."""

    def __init__(self, rows: Reader, parents: array[int]) -> None:
        self._rows = rows
        self._sent = rows.codes_in("organization")
        self._parents = parents
        self._above: dict[int, int] = {}
        self._first: dict[int, int] = {}
        self._below: dict[int, int] = {}  # how long the longest chain is that ends there
        self._added: list[int] = []
        self._lengthened: list[tuple[int, int]] = []

    def problem(self, row: int) -> str | None:
        """What the parent on the row contradicts."""
        one, parent = self._sent[row], self._parents[row]
        known = self._above.get(one)
        if parent < 0 or parent == known:
            return None
        name, words = self._rows.names["parent_organization"], self._rows.organizations.distinct
        if known is not None:
            source, line = self._rows.proof_of(self._first[one])
            return (
                f"{name}: {words[parent]!r} contradicts {words[known]!r}, which {source}:{line} "
                "says of it"
            )
        chain = self._chain(parent)
        if one in chain:
            return f"{name}: {words[one]!r} would own itself"
        if self._below.get(one, 0) + len(chain) > MOST_OWNERS:
            return f"{name}: more than {MOST_OWNERS} organizations would own one another"
        return None

    def keep(self, row: int) -> None:
        """Take in the parent on a row that contradicts nothing."""
        one, parent = self._sent[row], self._parents[row]
        if parent < 0 or one in self._above:
            return
        self._above[one], self._first[one] = parent, row
        self._added.append(one)
        for length, owner in enumerate(self._chain(parent), self._below.get(one, 0) + 1):
            before = self._below.get(owner, 0)
            self._lengthened.append((owner, before))
            self._below[owner] = max(length, before)

    def commit(self) -> None:
        """Let what was kept stay."""
        self._added.clear()
        self._lengthened.clear()

    def roll_back(self) -> None:
        """Take back what was kept since the last commit."""
        for one in self._added:
            del self._above[one], self._first[one]
        for owner, before in reversed(self._lengthened):
            self._below[owner] = before
        self.commit()

    def _chain(self, owner: int | None) -> list[int]:
        """The organization, and all above it."""
        chain: list[int] = []
        while owner is not None:
            chain.append(owner)
            owner = self._above.get(owner)
        return chain
