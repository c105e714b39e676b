"""Cuts inputs into pieces of work: ranges of large files, groups of small ones."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pyarrow import fs

from gongbao_spark.file_systems import file_system
from gongbao_spark.names import document_ids, without_packing

FORMATS = {".warc": "warc", ".wet": "warc", ".jsonl": "jsonl", ".ndjson": "jsonl"}


class InputError(ValueError):
    """An input that isn't there or can't be read, found before the work begins."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file of the input."""

    uri: str
    """The file system it lies in, as any address there."""
    path: str
    """Its path in that file system."""
    name: str
    """Its path below the folder that is read."""
    doc_id: str
    """The id of its document, or what the ids of its documents begin with."""
    size: int
    """Its bytes."""

    def open(self) -> fs.NativeFile:
        """Open it for reading at any place."""
        return file_system(self.uri)[1].open_input_file(self.path)


@dataclass(frozen=True, slots=True)
class Split:
    """A piece of work: what one partition reads."""

    index: int
    """Its number, from 0."""
    count: int
    """How many there are in all."""
    format: str
    """`warc`, `jsonl`, or `file` for files that are one document each."""
    files: tuple[InputFile, ...]
    """The files; one alone unless the format is `file`."""
    start: int
    """First byte that belongs to it."""
    end: int
    """First byte that doesn't; a document belongs to the split in which it begins."""


def plan(inputs: Sequence[str], input_format: str = "auto", split_bytes: int = 64 << 20) -> list[Split]:
    """Return the splits of files, folders and globs (`*`, `?`, `**`), each an address or a local path.

    Args:
        inputs: what to read; a folder is read with all below it but names that begin with a dot or underscore.
        input_format: `warc`, `jsonl` or `file`; `auto` tells it from each file's name.
        split_bytes: bytes of a split as they lie on the disk; 0 cuts no file.

    Raises:
        InputError: when an input isn't there, or is packed in a way that can't be read.

    """
    found = [file for value in inputs for file in _files(value)]
    names = [name for _, _, name, _ in found]
    forms = {name: format_of(name) if input_format == "auto" else input_format for name in names}
    ids = document_ids(names, {name for name, form in forms.items() if form == "warc"})
    files = [InputFile(uri, path, name, id, size) for (uri, path, name, size), id in zip(found, ids, strict=True)]
    pieces = list(_pieces(files, input_format, split_bytes))
    return [Split(index, len(pieces), *piece) for index, piece in enumerate(pieces)]


def format_of(name: str) -> str:
    """Return the format that a name tells."""
    return FORMATS.get(os.path.splitext(without_packing(name).lower())[1], "file")


_Piece = tuple[str, tuple[InputFile, ...], int, int]


def _pieces(files: Iterable[InputFile], input_format: str, split_bytes: int) -> Iterator[_Piece]:
    group: list[InputFile] = []
    group_bytes = 0
    for file in files:
        form = format_of(file.name) if input_format == "auto" else input_format
        if form != "file":
            yield from _ranges(file, form, split_bytes)
            continue
        group.append(file)
        # Opening a file costs too, so that many empty ones are no small split.
        group_bytes += file.size + 4096
        if group_bytes >= (split_bytes or 64 << 20):
            yield "file", tuple(group), 0, len(group)
            group, group_bytes = [], 0
    if group:
        yield "file", tuple(group), 0, len(group)


def _ranges(file: InputFile, form: str, split_bytes: int) -> Iterator[_Piece]:
    packed = without_packing(file.name) != file.name
    if form == "warc" and packed and not file.name.lower().endswith(".gz"):
        raise InputError(f"{file.path}: WARC files are read plain or packed by gzip")
    # Members of a packed WARC file can be found in its middle; packed lines can't.
    cuts = split_bytes > 0 and not (form == "jsonl" and packed)
    step = split_bytes if cuts else max(file.size, 1)
    for start in range(0, max(file.size, 1), step):
        yield form, (file,), start, min(start + step, file.size)


def _files(value: str) -> list[tuple[str, str, str, int]]:
    """Return address, path, name and size of what an input names, sorted by name."""
    base, pattern = _glob(value)
    try:
        uri, system, path = file_system(base)
        info = system.get_file_info(path)
    except (OSError, ValueError) as error:
        raise InputError(f"{value}: {error}") from error
    if info.type == fs.FileType.File and pattern is None:
        return [(uri, path, info.base_name, info.size)]
    if info.type != fs.FileType.Directory:
        raise InputError(f"{value}: there is no such file or folder")
    prefix = len(path.rstrip("/")) + 1
    found = []
    for entry in system.get_file_info(fs.FileSelector(path, recursive=True)):
        name = entry.path[prefix:]
        hidden = any(part.startswith((".", "_")) for part in name.split("/"))
        if entry.type == fs.FileType.File and not hidden and (pattern is None or pattern.fullmatch(name)):
            found.append((uri, entry.path, name, entry.size))
    if not found:
        raise InputError(f"{value}: there are no files")
    return sorted(found, key=lambda file: file[2].encode())


def _glob(value: str) -> tuple[str, re.Pattern[str] | None]:
    """Return the folder before the first wildcard and the pattern of names below it."""
    found = re.search(r"[*?]", value)
    if not found:
        return value, None
    cut = value.rfind("/", 0, found.start()) + 1
    words = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    pattern = re.sub(r"\*\*/|\*\*|\*|\?|[^*?]+", lambda part: words.get(part[0], re.escape(part[0])), value[cut:])
    return value[:cut] or ".", re.compile(pattern)
