"""The documents of a range of a WARC or WET file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongbao_spark.byte_source import OPENING, ByteSource, DamagedError
from gongbao_spark.documents import Document, Refusal, request_line
from gongbao_spark.extent import Extent
from gongbao_spark.http_message import HTTPMessage, MessageError, content_type
from gongbao_spark.names import without_packing
from gongbao_spark.packed_source import PackedSource
from gongbao_spark.plain_source import PlainSource
from gongbao_spark.splits import InputFile, Split

_DOCUMENT_TYPES = frozenset({"response", "resource", "conversion"})
# A packed body is smaller than what it unpacks to, and the headers come on top.
_SLACK = 1 << 16
_MOST_HEADERS = 1000
_LENGTH = re.compile("[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class _Record:
    place: int
    headers: dict[str, str]
    content: bytes | None
    """None when it is longer than the limit."""

    @property
    def url(self) -> str | None:
        """The address without the brackets that WARC 1.0 allows."""
        uri = self.headers.get("warc-target-uri")
        return uri.strip("<>") if uri else None


def warc_documents(split: Split, extent: Extent, max_bytes: int) -> Iterator[Document | Refusal]:
    """Yield the documents that begin in the split; what is damaged is a refusal, and reading goes on behind it."""
    file = split.files[0]
    with file.open() as stream:
        packed = without_packing(file.name) != file.name
        source = (PackedSource if packed else PlainSource)(stream, file.size)
        first = 0 if split.start == 0 else source.find(split.start, split.end)
        if first is None:
            return
        extent.begin(first)
        place: int | None = first
        used: dict[str, int] = {}
        while place is not None:
            source.seek(place)
            try:
                for record in _records(source, split.end, max_bytes + _SLACK):
                    yield _document(file, record, used)
                place = source.place if source.peek() else None
                break
            except DamagedError as error:
                place = error.place
                if place >= split.end and source.find(place, place + 1) == place:
                    break
                message = f"{file.name}, byte {place}: {error}"
                yield Refusal(_document_id(file, place, used), file.name, place, "input.damaged", message)
                place = source.find(place + 1, file.size)
                if place is not None and place >= split.end:
                    break
        extent.end(file.size if place is None else place)


def _records(source: ByteSource, end: int, limit: int) -> Iterator[_Record]:
    """Yield the records that can be documents, until one begins where the next split does."""
    source.skip_blank()
    while source.peek() and not (source.place >= end and source.is_border):
        place = source.place
        headers = _headers(source)
        length = int(headers["content-length"])
        kind = headers.get("warc-type", "").lower()
        about_names = headers.get("warc-target-uri", "").strip("<").startswith("dns:")
        is_document = kind in _DOCUMENT_TYPES and not about_names
        content = source.read(length) if is_document and length <= limit else None
        there = source.skip(length) if content is None else len(content)
        if there < length:
            raise DamagedError(place, f"a record is cut short: {there} of {length} bytes")
        trouble = _trouble_behind(source, place)
        if is_document:
            yield _Record(place, headers, content)
        if trouble:
            raise trouble


def _trouble_behind(source: ByteSource, place: int) -> DamagedError | None:
    """Move to the next record; return what is wrong there.

    Raises:
        DamagedError: when what follows shows that the record at `place` isn't whole either.

    """
    try:
        source.skip_blank()
        head = source.peek()
    except DamagedError as error:
        # Only at the end of a member is it known whether all of it was right.
        if error.place == place:
            raise
        return error
    # At the end of a piece fewer bytes than the opening has may be there.
    if not OPENING.startswith(head) and source.is_within(place):
        raise DamagedError(place, f"a record's length is wrong: behind it there is {head!r}")
    return None


def _headers(source: ByteSource) -> dict[str, str]:
    place = source.place
    opening = source.line()
    if not opening.startswith(OPENING):
        raise DamagedError(place, f"no WARC record begins here but {opening[:40]!r}")
    headers: dict[str, str] = {}
    while line := source.line().strip():
        name, _, value = line.decode(errors="replace").partition(":")
        if line.startswith(OPENING) or len(headers) > _MOST_HEADERS:
            raise DamagedError(place, f"a record's headers have no end before {line[:40]!r}")
        headers[name.strip().lower()] = value.strip()
    if not _LENGTH.fullmatch(headers.get("content-length", "")):
        raise DamagedError(place, "a record without Content-Length")
    return headers


def _document_id(file: InputFile, place: int, used: dict[str, int]) -> str:
    """Return file and place, as `gongbao run` and indexes of archives do; records of one member are numbered."""
    doc_id = f"{file.doc_id}/{place}"
    used[doc_id] = number = used.get(doc_id, 0) + 1
    return doc_id if number == 1 else f"{doc_id}~{number}"


def _document(file: InputFile, record: _Record, used: dict[str, int]) -> Document | Refusal:
    doc_id = _document_id(file, record.place, used)
    shown = f"{file.name}!{record.url or record.place}"
    if record.content is None:
        length = record.headers["content-length"]
        message = f"{shown}: a record of {length} bytes is more than the limit"
        return Refusal(doc_id, file.name, record.place, "input.too_large", message)
    content, declared = record.content, record.headers.get("content-type", "")
    if record.headers["warc-type"].lower() == "response" and (
        not declared or declared.lower().startswith("application/http")
    ):
        try:
            response = HTTPMessage.parsed(content)
        except MessageError as error:
            return Refusal(doc_id, file.name, record.place, error.code, f"{shown}: {error}")
        content, declared = response.body, response.headers.get("content-type", "")
    elif record.headers["warc-type"].lower() == "conversion" and not declared:
        declared = "text/plain"
    media_type, charset = content_type(declared)
    request = request_line(doc_id, content, path=shown, type=media_type, charset=charset, url=record.url)
    return Document(doc_id, file.name, record.place, request)
