"""A WARC file that isn't packed."""

from __future__ import annotations

import re

from pyarrow import fs

from gongbao_spark.byte_source import OPENING, PIECE, ByteSource

_RECORD = re.compile(rb"\r\n\r\n(?=WARC/1\.\d\r\n)")


class PlainSource(ByteSource):
    """A file that isn't packed."""

    def __init__(self, file: fs.NativeFile, size: int) -> None:
        super().__init__(file, size)
        self._next = 0

    def find(self, start: int, end: int) -> int | None:
        """Return the first place behind a blank line that begins a record."""
        if start == 0:
            return 0
        return self._search(_RECORD, max(0, start - 4), end)

    def seek(self, place: int) -> None:
        """Go on reading at a place."""
        self._file.seek(place)
        self._next = place
        self._buffer, self._used = b"", 0

    @property
    def place(self) -> int:
        """Where the next byte lies."""
        return self._next - len(self._buffer) + self._used

    @property
    def is_border(self) -> bool:
        """Whether `find` would let a split begin at the next byte."""
        return self._is_found(self.place)

    def is_within(self, place: int) -> bool:
        """Whether the next byte hangs together with a record: always, only its length says where it ends."""
        return True

    def peek(self) -> bytes:
        """Return what comes next, as many bytes as a record's opening has."""
        if len(self._buffer) - self._used < len(OPENING):
            self._buffer, self._used = self._buffer[self._used :] + self._fill(), 0
        return self._buffer[self._used : self._used + len(OPENING)]

    def _fill(self) -> bytes:
        piece: bytes = self._file.read(PIECE)
        self._next += len(piece)
        return piece
