#!/usr/bin/env python3
"""Measure what one core does of the arithmetic in docs/scale.md: `measure.py [--megabytes N] FOLDER…`.

Packs the pages below the folders into a WARC file, over and over until it holds so many megabytes, and takes the time
of reading it, of the worker alone, and of all that a Spark task does; without Spark itself.
"""

from __future__ import annotations

import argparse
import gzip
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from gongbao_spark.documents import Document
from gongbao_spark.extent import Extent
from gongbao_spark.options import Options, worker_binary
from gongbao_spark.rows import split_rows
from gongbao_spark.splits import plan
from gongbao_spark.warc import warc_documents

PAGES = (".html", ".htm", ".shtml")


def archive(folders: list[str], path: Path, size: int) -> tuple[int, int]:
    """Write the pages as responses, one gzip member each; return how many and their bytes."""
    pages = [page.read_bytes() for folder in folders for page in sorted(Path(folder).rglob("*")) if is_page(page)]
    if not pages:
        sys.exit(f"there are no pages below {', '.join(folders)}")
    count = total = 0
    with path.open("wb") as target:
        while total < size:
            for page in pages:
                body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
                head = (
                    f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.invalid/{count}.html\r\n"
                    f"Content-Type: application/http\r\nContent-Length: {len(body)}\r\n\r\n"
                )
                target.write(gzip.compress(head.encode() + body + b"\r\n\r\n", 6))
                count, total = count + 1, total + len(page)
    return count, total


def is_page(path: Path) -> bool:
    """Return whether a file is called like a page."""
    return path.suffix.lower() in PAGES and path.is_file()


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Return the time that work takes, and that of the processors, ended children's included."""

    def processors() -> float:
        own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime

    began, used = time.perf_counter(), processors()
    work()
    return time.perf_counter() - began, processors() - used


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", default=["raw"])
    parser.add_argument("--megabytes", type=int, default=40)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.warc.gz"
        count, size = archive(given.folders, path, given.megabytes * 1_000_000)
        options = Options((str(path),), split_bytes=0, memory=0)
        split = plan(options.inputs, split_bytes=0)[0]
        requests = Path(folder) / "requests.jsonl"
        with requests.open("wb") as target:
            for document in warc_documents(split, Extent(), options.max_bytes):
                assert isinstance(document, Document)
                target.write(document.request + b"\n")
        binary = worker_binary()

        def read() -> None:
            for _ in warc_documents(split, Extent(), options.max_bytes):
                pass

        def work(*more: str) -> None:
            with requests.open("rb") as source, open(os.devnull, "wb") as target:
                subprocess.run([binary, "worker", *more], stdin=source, stdout=target, check=True)

        packed = path.stat().st_size
        print(f"{count} pages, {size / 1e6:.1f} MB")
        print(f"a page: {size / count / 1e3:.1f} kB, packed {packed / count / 1e3:.1f} kB")
        lines = 0
        for batch in split_rows(split, options):
            lines += sum(len(line.as_py().encode()) + 1 for line in batch.column(4))
        print(f"its records: {lines / count / 1e3:.1f} kB")
        for name, task in (
            ("reading WARC and HTTP", read),
            ("gongbao worker", work),
            ("gongbao worker --supervise", lambda: work("--supervise")),
            ("a task: all of it", lambda: [None for _ in split_rows(split, options)]),
        ):
            whole, used = seconds(task)
            print(f"{name:<28} {size / whole / 1e6:7.1f} MB/s {size / used / 1e6:7.1f} MB/s of processor time")
        # A byte a page is a tenth of a gigabyte then.
        hours = used / count * 1e8 / 3600
        print(
            f"100 million such pages: {hours:.0f} core hours ({hours / 1000:.1f} h on 1,000 cores), "
            f"{packed / count / 1e4:.1f} TB to read, {lines / count / 1e4:.1f} TB of records before packing"
        )


if __name__ == "__main__":
    main()
