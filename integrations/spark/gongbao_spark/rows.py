"""Rows of the data source: one for each record, one status for each document, one receipt for each split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pyarrow as pa

from gongbao_spark.documents import Document, Refusal, compact_json
from gongbao_spark.extent import Extent
from gongbao_spark.files import file_documents
from gongbao_spark.json_lines import json_line_documents
from gongbao_spark.options import Options
from gongbao_spark.splits import Split
from gongbao_spark.warc import warc_documents
from gongbao_spark.worker import Answer, WorkerMiscounted, answers

RECORD_KINDS = {
    "document": "documents",
    "section": "sections",
    "metric": "metrics",
    "date": "dates",
    "table": "tables",
    "cell": "cells",
    "term": "terms",
    "reject": "rejects",
}
"""Kind of a record as its line says it, and as files are named."""
STATUS = "status"
RECEIPTS = "splits"
SCHEMA = "kind string, doc_id string, split int, document int, line string"
"""`document` counts the documents of a split from 0; a receipt has none."""

_ARROW = pa.schema(
    [
        ("kind", pa.string()),
        ("doc_id", pa.string()),
        ("split", pa.int32()),
        ("document", pa.int32()),
        ("line", pa.string()),
    ]
)
_KIND_START = len(b'{"kind":"')
_BATCH_ROWS = 4096
_BATCH_BYTES = 4 << 20


def split_rows(split: Split, options: Options) -> Iterator[pa.RecordBatch]:
    """Do the work of a split: yield its rows, the receipt last."""
    extent = Extent()
    documents = _documents(split, extent, options)
    counts: Counter[str] = Counter()
    batch = _Batch(split.index)
    number = 0
    for answer in answers(options.command(), documents):
        doc_id = str(answer.status["doc_id"])
        for line in answer.lines:
            kind = _kind(line)
            counts[kind] += 1
            batch.add(kind, doc_id, number, line)
        counts[STATUS] += 1
        batch.add(STATUS, doc_id, number, compact_json(_placed_status(answer, split, number)))
        number += 1
        if batch.is_full:
            yield batch.taken()
    batch.add(RECEIPTS, None, None, compact_json(_receipt(split, extent, number, counts)))
    yield batch.taken()


def _documents(split: Split, extent: Extent, options: Options) -> Iterable[Document | Refusal]:
    if split.format == "warc":
        return warc_documents(split, extent, options.max_bytes)
    if split.format == "jsonl":
        return json_line_documents(split, extent, options.max_bytes)
    return file_documents(split, options.max_bytes)


def _kind(line: bytes) -> str:
    word = line[_KIND_START : line.find(b'"', _KIND_START)].decode(errors="replace")
    try:
        return RECORD_KINDS[word]
    except KeyError:
        raise WorkerMiscounted(f"a line that is no record: {line[:200]!r}") from None


def _placed_status(answer: Answer, split: Split, number: int) -> dict[str, object]:
    """Return the keys of a status, which say where in the input its document lies."""
    place = {"source": answer.document.source, "offset": answer.document.offset}
    return {**answer.status, **place, "split": split.index, "document": number}


def _receipt(split: Split, extent: Extent, documents: int, counts: Counter[str]) -> dict[str, object]:
    """Return what a split says of itself when it is done; `verification` holds all of them together."""
    return {
        "kind": "split",
        "split": split.index,
        "splits": split.count,
        "format": split.format,
        "source": split.files[0].path if split.format != "file" else None,
        "size": split.files[0].size if split.format != "file" else None,
        "start": split.start,
        "end": split.end,
        "first": extent.first,
        "next": extent.next,
        "files": len(split.files),
        "bytes": sum(file.size for file in split.files) if split.format == "file" else split.end - split.start,
        "documents": documents,
        "lines": dict(sorted(counts.items())),
    }


class _Batch:
    """Rows on their way to Spark."""

    def __init__(self, split: int) -> None:
        self._split = split
        self._clear()

    def _clear(self) -> None:
        self._kinds: list[str] = []
        self._ids: list[str | None] = []
        self._documents: list[int | None] = []
        self._lines: list[bytes] = []
        self._bytes = 0

    def add(self, kind: str, doc_id: str | None, document: int | None, line: bytes) -> None:
        """Append a row."""
        self._kinds.append(kind)
        self._ids.append(doc_id)
        self._documents.append(document)
        self._lines.append(line)
        self._bytes += len(line)

    @property
    def is_full(self) -> bool:
        """Whether it should go."""
        return len(self._lines) >= _BATCH_ROWS or self._bytes >= _BATCH_BYTES

    def taken(self) -> pa.RecordBatch:
        """Return the rows and begin anew."""
        columns = [
            pa.array(self._kinds, pa.string()),
            pa.array(self._ids, pa.string()),
            pa.array([self._split] * len(self._lines), pa.int32()),
            pa.array(self._documents, pa.int32()),
            pa.array(self._lines, pa.binary()).cast(pa.string()),
        ]
        self._clear()
        return pa.RecordBatch.from_arrays(columns, schema=_ARROW)
