"""One HTTP response as an archive holds it."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\n]*)?\r?\n")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)
_MOST_UNPACKED = 1 << 28


class MessageError(ValueError):
    """A response that gives no document; `code` is that of its reject."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class HTTPMessage:
    """Headers and body of a response."""

    headers: dict[str, str]
    """By name in lower case."""
    body: bytes
    """Without its transfer and content encodings."""

    @staticmethod
    def parsed(message: bytes) -> HTTPMessage:
        """Read a response.

        Raises:
            MessageError: when it is none, its status is no success, or its body is packed in a way that isn't read.

        """
        head, gap, body = message.partition(b"\r\n\r\n")
        if not gap:
            head, _, body = message.partition(b"\n\n")
        opening, *lines = head.decode(errors="replace").splitlines() or [""]
        words = opening.split(None, 2)
        if not opening.startswith("HTTP/") or len(words) < 2 or not words[1].isdigit():
            raise MessageError("input.http", f"no HTTP status line but {opening[:40]!r}")
        if not words[1].startswith("2"):
            raise MessageError("input.http_status", f"the server answered {words[1]}")
        pairs = (line.partition(":") for line in lines)
        headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
        if "chunked" in headers.get("transfer-encoding", "").lower():
            body = _dechunked(body)
        return HTTPMessage(headers, _unpacked(body, headers.get("content-encoding", "").lower()))


def content_type(value: str) -> tuple[str | None, str | None]:
    """Return media type and charset of a Content-Type header; None for what it doesn't say."""
    media_type = value.partition(";")[0].strip().lower()
    charset = _CHARSET.search(value)
    return media_type or None, charset[1] if charset else None


def _dechunked(body: bytes) -> bytes:
    """Return the body without its chunk lengths; as it is when it has none, since archives write both."""
    pieces, place = [], 0
    while place < len(body):
        size = _CHUNK.match(body, place)
        if not size:
            return body
        length = int(size[1], 16)
        if length == 0:
            break
        # The last chunk of a record that was cut is taken as far as it goes.
        pieces.append(body[size.end() : size.end() + length])
        place = size.end() + length
        place += 2 if body.startswith(b"\r\n", place) else 1
    return b"".join(pieces)


def _unpacked(body: bytes, encoding: str) -> bytes:
    """Return the body unpacked; archives often hold it unpacked already and leave the header as it was."""
    if encoding == "br":
        raise MessageError("input.http", "the body is packed with brotli, which is not read")
    if encoding not in ("gzip", "x-gzip", "deflate"):
        return body
    is_zlib = len(body) > 2 and body[0] & 15 == 8 and int.from_bytes(body[:2], "big") % 31 == 0
    if body.startswith(b"\x1f\x8b") or is_zlib:
        bits = 32 + zlib.MAX_WBITS
    elif encoding == "deflate":
        bits = -zlib.MAX_WBITS
    else:
        return body
    unpacker = zlib.decompressobj(bits)
    try:
        content = unpacker.decompress(body, _MOST_UNPACKED)
    except zlib.error as error:
        if bits < 0:
            return body
        raise MessageError("input.damaged", f"the body can't be unpacked: {error}") from None
    if unpacker.unconsumed_tail:
        raise MessageError("input.too_large", f"the body unpacks to more than {_MOST_UNPACKED} bytes")
    return content
