"""A WARC file packed by gzip, one member a record as a rule."""

from __future__ import annotations

import re
import zlib

from pyarrow import fs

from gongbao_spark.byte_source import OPENING, PIECE, ByteSource, DamagedError

_MEMBER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
_GZIP = 16 + zlib.MAX_WBITS


class PackedSource(ByteSource):
    """Unpacks member after member; a split may begin where a member begins with a record."""

    def __init__(self, file: fs.NativeFile, size: int) -> None:
        super().__init__(file, size)
        self._unpacker: zlib._Decompress | None = None
        # Where the member begins that `_buffer` is of, and whether `_buffer` is its first piece.
        self._member = 0
        self._is_first = False
        # Bytes that have been read but not unpacked, and where the byte behind them lies.
        self._packed = b""
        self._next = 0

    def find(self, start: int, end: int) -> int | None:
        """Return the first member that unpacks to the opening of a record."""
        return self._search(_MEMBER, start, end)

    def seek(self, place: int) -> None:
        """Go on reading with the member at a place."""
        self._file.seek(place)
        self._next = place
        self._packed = b""
        self._unpacker = None
        self._buffer, self._used = b"", 0

    @property
    def place(self) -> int:
        """Where the member lies that holds the next byte."""
        return self._member

    @property
    def is_border(self) -> bool:
        """Whether `find` would let a split begin at the next byte."""
        return self._is_first and self._used == 0 and self._is_found(self._member)

    def is_within(self, place: int) -> bool:
        """Whether the next byte is of the same member as a record."""
        return self._member == place

    def _candidate(self, found: re.Match[bytes]) -> int:
        return found.start()

    def _begins(self, place: int) -> bool:
        self._file.seek(place)
        try:
            return bool(zlib.decompressobj(_GZIP).decompress(self._file.read(4096), len(OPENING)) == OPENING)
        except zlib.error:
            return False

    def _fill(self) -> bytes:
        while True:
            self._is_first = self._unpacker is None
            if self._unpacker is None:
                self._unpacker = self._next_member()
                if self._unpacker is None:
                    return b""
            # The first piece of a member must be long enough to be known by its opening.
            piece = self._unpack(self._unpacker, len(OPENING) if self._is_first else 1)
            if self._unpacker.eof:
                self._packed = self._unpacker.unused_data
                self._unpacker = None
            if piece:
                return piece

    def _next_member(self) -> zlib._Decompress | None:
        """Begin the next member; None at the end of the file."""
        if not self._packed.strip(b"\0") and not self._pass_padding():
            return None
        if self._packed.startswith(b"\0"):
            self._packed = self._packed.lstrip(b"\0")
        if len(self._packed) < 4:
            self._packed += self._read()
        self._member = self._next - len(self._packed)
        if not _MEMBER.match(self._packed):
            raise DamagedError(self._member, "no gzip member begins here")
        return zlib.decompressobj(_GZIP)

    def _pass_padding(self) -> bool:
        """Read on when nothing or zeros are left, with which some programs fill up; False at the end of the file."""
        while not self._packed.strip(b"\0"):
            self._packed = self._read()
            if not self._packed:
                return False
        return True

    def _unpack(self, unpacker: zlib._Decompress, least: int) -> bytes:
        """Return at least so many bytes of the member, fewer at its end."""
        piece = b""
        try:
            while not unpacker.eof and len(piece) < least:
                packed = unpacker.unconsumed_tail or self._packed or self._read()
                self._packed = b""
                more = unpacker.decompress(packed, PIECE)
                if not packed and not more and not unpacker.eof:
                    raise DamagedError(self._member, "the file ends within a gzip member")
                piece += more
        except zlib.error as error:
            raise DamagedError(self._member, f"a gzip member can't be unpacked: {error}") from None
        return piece

    def _read(self) -> bytes:
        piece: bytes = self._file.read(PIECE)
        self._next += len(piece)
        return piece
