"""File systems by address."""

from __future__ import annotations

import os

from pyarrow import fs


def file_system(value: str) -> tuple[str, fs.FileSystem, str]:
    """Return a full address, its file system and the path in it, for an address or a local path.

    Raises:
        OSError, ValueError: when there is no such file system.

    """
    uri = value if "://" in value or value.startswith("file:") else "file://" + os.path.abspath(value)
    # Spark says s3a where others say s3.
    system, path = fs.FileSystem.from_uri(uri.replace("s3a://", "s3://", 1) if uri.startswith("s3a://") else uri)
    return uri, system, path
