"""The documents of a range of a JSON Lines file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO, cast

import pyarrow as pa

from gongbao_spark.documents import Document, Refusal, compact_json
from gongbao_spark.extent import Extent
from gongbao_spark.names import without_packing
from gongbao_spark.splits import InputFile, Split

_PACKINGS = {".gz": "gzip", ".zst": "zstd", ".bz2": "bz2"}
_PIECE = 1 << 18


def json_line_documents(split: Split, extent: Extent, max_bytes: int) -> Iterator[Document | Refusal]:
    """Yield the documents of the lines that begin in the split; a line that is no document is a refusal."""
    file = split.files[0]
    packing = file.name[len(without_packing(file.name)) :].lower()
    with file.open() as stream:
        if packing:
            unpacked = pa.CompressedInputStream(stream, _PACKINGS[packing])
            lines = _lines(cast(BinaryIO, unpacked), 0, None, max_bytes, extent)
        else:
            lines = _lines(cast(BinaryIO, stream), split.start, split.end, max_bytes, extent)
        place = 0
        try:
            for place, line in lines:
                if line is None or line.strip():
                    yield _document(file, place, line)
        except OSError as error:
            if not packing:
                raise
            # What is packed can be damaged for good, while a read that fails may succeed the next time.
            doc_id = f"{file.doc_id}/damaged"
            yield Refusal(doc_id, file.name, place, "input.damaged", f"{file.name}, behind byte {place}: {error}")
        if packing:
            extent.begin(0)
            extent.end(file.size)


def _lines(
    stream: BinaryIO, start: int, end: int | None, max_bytes: int, extent: Extent
) -> Iterator[tuple[int, bytes | None]]:
    """Yield place and bytes of the lines that begin from `start` and before `end`; None for one that is too long."""
    # Escaped as \uXXXX a character takes six bytes for two or three.
    limit = max_bytes * 3 + (1 << 16)
    place = start
    if start > 0:
        # The line that is under way belongs to the split before, unless that ended with it.
        stream.seek(start - 1)
        place = start - 1
    reader = _Reader(stream)
    if start > 0:
        place += reader.skip_line()
    if end is None or place < end:
        extent.begin(place)
    elif start > 0:
        return
    while end is None or place < end:
        line, length = reader.line(limit)
        if not length:
            break
        yield place, line
        place += length
    extent.end(place)


class _Reader:
    """Lines of a stream; one over the limit is passed over without being held."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._buffer = b""
        self._used = 0

    def line(self, limit: int) -> tuple[bytes | None, int]:
        """Return a line, or None for one over the limit, and its length with its end; 0 at the end."""
        pieces: list[bytes] | None = []
        length = 0
        while True:
            if self._used == len(self._buffer):
                self._buffer, self._used = self._stream.read(_PIECE), 0
                if not self._buffer:
                    break
            found = self._buffer.find(b"\n", self._used)
            end = found + 1 if found >= 0 else len(self._buffer)
            length += end - self._used
            if length > limit:
                pieces = None
            elif pieces is not None:
                pieces.append(self._buffer[self._used : end])
            self._used = end
            if found >= 0:
                break
        return (None if pieces is None else b"".join(pieces)), length

    def skip_line(self) -> int:
        """Pass over a line; return its length."""
        return self.line(0)[1]


def _document(file: InputFile, place: int, line: bytes | None) -> Document | Refusal:
    fallback = f"{file.doc_id}/{place}"

    def refusal(code: str, words: str, doc_id: str = fallback) -> Refusal:
        return Refusal(doc_id, file.name, place, code, f"{file.name}, byte {place}: {words}")

    if line is None:
        return refusal("input.too_large", "the line is longer than the limit")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return refusal("request.not_json", str(error))
    if not isinstance(row, dict):
        return refusal("request.not_an_object", "the line is no JSON object")
    given = row.get("id")
    doc_id = given if isinstance(given, str) and given else str(given) if isinstance(given, int) else fallback
    if not isinstance(row.get("content"), str) and not isinstance(row.get("content_base64"), str):
        # A path is a file of the machine on which the worker runs; what a row names there is none of its business.
        return refusal("request.no_content", "neither content nor content_base64 is there as a string", doc_id)
    if doc_id == given:
        return Document(doc_id, file.name, place, line.rstrip(b"\r\n"))
    return Document(doc_id, file.name, place, compact_json({**row, "id": doc_id}))
