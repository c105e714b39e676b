"""The bytes of a WARC file from a place in its middle on.

The sources know where a split may begin. That such a place is found from its bytes alone is a guess, if a
very good one; that all splits of a file agree on their borders is checked after the job.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod

from pyarrow import fs

PIECE = 1 << 18
"""Bytes that are read at once."""
OPENING = b"WARC/"
"""The first bytes of every record."""


class DamagedError(ValueError):
    """What stands at `place` can't be read."""

    def __init__(self, place: int, message: str) -> None:
        super().__init__(message)
        self.place = place


class ByteSource(ABC):
    """Bytes of a file, unpacked, with the places at which they lie on the disk."""

    def __init__(self, file: fs.NativeFile, size: int) -> None:
        self._file = file
        self.size = size
        self._buffer = b""
        self._used = 0

    @abstractmethod
    def find(self, start: int, end: int) -> int | None:
        """Return the first place from `start` and before `end` at which a split may begin."""

    @abstractmethod
    def seek(self, place: int) -> None:
        """Go on reading at a place."""

    @property
    @abstractmethod
    def place(self) -> int:
        """Where the next byte lies: itself, or the member that holds it."""

    @property
    @abstractmethod
    def is_border(self) -> bool:
        """Whether `find` would let a split begin at the next byte."""

    @abstractmethod
    def is_within(self, place: int) -> bool:
        """Whether the next byte hangs together with the record that began at a place."""

    @abstractmethod
    def _fill(self) -> bytes:
        """Return more bytes, none at the end."""

    def peek(self) -> bytes:
        """Return what comes next: at least one byte, none at the end."""
        if self._used == len(self._buffer):
            self._buffer, self._used = self._fill(), 0
        return self._buffer[self._used : self._used + len(OPENING)]

    def read(self, count: int) -> bytes:
        """Return `count` bytes, fewer at the end."""
        pieces = []
        while count > 0 and self.peek():
            piece = self._buffer[self._used : self._used + count]
            self._used += len(piece)
            count -= len(piece)
            pieces.append(piece)
        return b"".join(pieces)

    def skip(self, count: int) -> int:
        """Pass over `count` bytes without holding them; return how many there were."""
        left = count
        while left > 0 and self.peek():
            step = min(left, len(self._buffer) - self._used)
            self._used += step
            left -= step
        return count - left

    def line(self, limit: int = 1 << 16) -> bytes:
        """Return a line with its end; without one when it is longer than `limit` or the last."""
        pieces = []
        while limit > 0 and self.peek():
            found = self._buffer.find(b"\n", self._used, self._used + limit)
            end = found + 1 if found >= 0 else min(self._used + limit, len(self._buffer))
            pieces.append(self._buffer[self._used : end])
            limit -= end - self._used
            self._used = end
            if found >= 0:
                break
        return b"".join(pieces)

    def skip_blank(self) -> None:
        """Pass over line ends."""
        while (head := self.peek()) and head[0] in b"\r\n":
            self._used += 1

    def _is_found(self, place: int) -> bool:
        """Whether `find` finds a place; reading goes on where it was."""
        position = self._file.tell()
        found = self.find(place, place + 1)
        self._file.seek(position)
        return found == place

    def _search(self, pattern: re.Pattern[bytes], start: int, end: int) -> int | None:
        """Return where the first find of `pattern` from `start` ends at which a split may begin, before `end`."""
        overlap = 64
        place = start
        while place < end:
            self._file.seek(place)
            piece = self._file.read(PIECE + overlap)
            for found in pattern.finditer(piece):
                candidate = place + self._candidate(found)
                if candidate >= end:
                    return None
                if found.start() < PIECE and self._begins(candidate):
                    return candidate
            place += PIECE
        return None

    def _candidate(self, found: re.Match[bytes]) -> int:
        return found.end()

    def _begins(self, place: int) -> bool:
        return True
