"""What goes to the worker: one document, or the reason why there is none."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A document for the worker."""

    doc_id: str
    """Its id, unique in the job."""
    source: str
    """The file it lies in, below the folder that is read."""
    offset: int
    """First byte in that file, as it lies on the disk."""
    request: bytes
    """The worker's line of input, without a line end."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A place in an input that gives no document; it gets its reject and its status like any other."""

    doc_id: str
    """The id that the document would have."""
    source: str
    """The file, below the folder that is read."""
    offset: int
    """First byte in that file, as it lies on the disk."""
    code: str
    """Code of the reject, such as `input.damaged`."""
    message: str
    """Why, for a person."""

    def reject_line(self) -> bytes:
        """Return the line of `rejects` for it, with the keys and the id that the worker would give it."""
        prefix = hashlib.sha256(self.doc_id.encode() + b"\0").hexdigest()[:20]
        record = {
            "kind": "reject",
            "id": f"{prefix}-r-0",
            "doc_id": self.doc_id,
            "stage": "read",
            "code": self.code,
            "message": self.message,
            "source_path": self.source,
            "record": None,
            "start": None,
            "end": None,
            "source_start": None,
            "source_end": None,
            "text": None,
            "section": None,
            "rule": None,
        }
        return compact_json(record)

    def status(self) -> dict[str, object]:
        """Return its status, as the worker would write it."""
        return {
            "kind": "status",
            "doc_id": self.doc_id,
            "line": None,
            "status": "rejected",
            "code": self.code,
            "message": self.message,
            "records": 1,
        }


def request_line(doc_id: str, content: bytes, **keys: str | None) -> bytes:
    """Return the worker's line for bytes that it shall decode; `keys` are `path`, `type`, `charset` and `url`."""
    given = {key: value for key, value in keys.items() if value is not None}
    head = compact_json({"id": doc_id, **given})
    return head[:-1] + b',"content_base64":"' + base64.b64encode(content) + b'"}'


def compact_json(value: object) -> bytes:
    """Return JSON in UTF-8 without white space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
