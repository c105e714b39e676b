"""Pages of invented towns, and archives of them."""

import gzip
import json
import random

TOWNS = ["云岭市", "青溪县", "望江区", "石桥镇", "松林州"]


def page(number: int) -> str:
    """Return a small page; each has other numbers."""
    town = TOWNS[number % len(TOWNS)]
    rows = "".join(
        f"<tr><td>{name}</td><td>{number * 7 + place}.{place}</td><td>{place + 1}.5</td></tr>"
        for place, name in enumerate(["第一产业", "第二产业", "第三产业"])
    )
    filling = "".join(f"<p>第{place}项工作有序推进,投入资金{place + number}万元。</p>" for place in range(number % 9))
    return (
        f"<html><head><title>{town}2023年统计公报</title></head><body><h1>{town}2023年统计公报</h1>"
        f"<p>2024年3月{number % 28 + 1}日</p><h2>一、综合</h2>"
        f"<p>全年实现地区生产总值{1000 + number}.45亿元,比上年增长{number % 9 + 1}.6%。</p>{filling}"
        f"<table><tr><th>指标</th><th>总量(亿元)</th><th>增长(%)</th></tr>{rows}</table></body></html>"
    )


def text(number: int) -> str:
    """Return a small plain text."""
    return f"{TOWNS[number % len(TOWNS)]}工作报告\n\n一、工作回顾\n\n2023年,财政收入{number + 10}.5亿元,增长3.2%。\n"


def response(body: bytes, headers: str = "Content-Type: text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    """Return an HTTP response."""
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body


def record(content: bytes, url: str, kind: str = "response", content_type: str = "application/http") -> bytes:
    """Return a WARC record with the blank lines behind it."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Type: {content_type}\r\n"
        f"WARC-Record-ID: <urn:example:{url}>\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def records(count: int, first: int = 0) -> list[bytes]:
    """Return an archive's records: what it says of itself, then for each page a request and a response."""
    found = [record(b"software: none\r\n", "", "warcinfo", "application/warc-fields")]
    for number in range(first, first + count):
        url = f"http://www.yunling.example/{number}.html"
        found.append(record(b"GET / HTTP/1.1\r\n\r\n", url, "request"))
        found.append(record(response(page(number).encode()), url))
    return found


def packed(found: list[bytes]) -> bytes:
    """Return records as gzip members, one each."""
    return b"".join(gzip.compress(value, 6) for value in found)


def json_lines(count: int) -> bytes:
    """Return rows, each with an id."""
    rows = [{"id": f"row-{number}", "content": page(number), "type": "text/html"} for number in range(count)]
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def garbage(seed: int, size: int = 3000) -> bytes:
    """Return bytes that are no text in any encoding."""
    return b"\x00\x01" + random.Random(seed).randbytes(size)
