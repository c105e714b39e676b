"""Files that are one document each."""

from __future__ import annotations

from collections.abc import Iterator

from gongbao_spark.documents import Document, Refusal, request_line
from gongbao_spark.splits import Split


def file_documents(split: Split, max_bytes: int) -> Iterator[Document | Refusal]:
    """Yield one document for each file of the split."""
    for file in split.files:
        if file.size > max_bytes:
            message = f"{file.name}: {file.size} bytes are more than the limit of {max_bytes}"
            yield Refusal(file.doc_id, file.name, 0, "input.too_large", message)
            continue
        try:
            with file.open() as stream:
                content = stream.read()
        except FileNotFoundError as error:
            yield Refusal(file.doc_id, file.name, 0, "input.missing", f"{file.name}: {error}")
            continue
        yield Document(file.doc_id, file.name, 0, request_line(file.doc_id, content, path=file.name))
