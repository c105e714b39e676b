import gzip
import zlib

import pytest

from gongbao_spark.http_message import HTTPMessage, MessageError, content_type


def body(headers: str, packed: bytes) -> bytes:
    return HTTPMessage.parsed(f"HTTP/1.1 200 OK\r\n{headers}\r\n\r\n".encode() + packed).body


def test_bodies_are_unpacked():
    raw = zlib.compressobj(wbits=-15)
    bare = raw.compress(b"text") + raw.flush()
    assert body("Content-Encoding: gzip", gzip.compress(b"text")) == b"text"
    assert body("Content-Encoding: deflate", zlib.compress(b"text")) == b"text"
    assert body("Content-Encoding: deflate", bare) == b"text"
    assert body("Content-Encoding: gzip", b"text") == b"text"


def test_chunks_are_joined():
    assert body("Transfer-Encoding: chunked", b"2\r\nte\r\n2;a=b\r\nxt\r\n0\r\n\r\n") == b"text"
    assert body("Transfer-Encoding: chunked", b"text as it is") == b"text as it is"
    assert body("Transfer-Encoding: chunked", b"9\r\ncut sho") == b"cut sho"


@pytest.mark.parametrize("message", [b"", b"HTTP/1.1", b"HTTP/1.1 x\r\n\r\n", b"\xff\xfe"])
def test_nonsense_is_an_error(message):
    with pytest.raises(MessageError):
        HTTPMessage.parsed(message)


def test_damage_is_an_error():
    with pytest.raises(MessageError):
        body("Content-Encoding: gzip", b"\x1f\x8b\x08\x00 nonsense")


def test_content_types():
    assert content_type('text/HTML; charset="gb2312"') == ("text/html", "gb2312")
    assert content_type("") == (None, None)
