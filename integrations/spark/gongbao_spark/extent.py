"""What a split really read, so that its neighbours can be held against it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Extent:
    """The bytes of a file for whose documents a split has answered."""

    first: int | None = None
    """Where its first document begins; None when none begins in it."""
    next: int | None = None
    """Where the first document begins that isn't its own; the file's size at the end."""

    def begin(self, place: int) -> None:
        """Note where reading begins."""
        self.first = place

    def end(self, place: int) -> None:
        """Note where the next split must begin."""
        self.next = place
