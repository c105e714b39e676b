"""What can be set, as the options of a Spark reader."""

from __future__ import annotations

import json
import os
import shutil
import stat
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from gongbao_spark.worker import WorkerCommand

BINARY_NAME = "gongbao"


class OptionError(ValueError):
    """An option that isn't known or has a value that it can't have."""


@dataclass(frozen=True, slots=True)
class Options:
    """How inputs are read and the worker is started; each field is an option of the reader with its name."""

    inputs: tuple[str, ...] = field(default=())
    """Files, folders and globs; as an option `path`, or `inputs` with a JSON list."""
    format: str = "auto"
    """`warc`, `jsonl`, `file` (each file is a document); `auto` tells it from names."""
    split_bytes: int = 64 << 20
    """Bytes of a partition as they lie on the disk; 0 cuts no file."""
    binary: str = ""
    """The worker: a path, or the name of a file sent with `--files`; empty takes $GONGBAO, a sent file `gongbao`, the
    one on the PATH."""
    seconds: float = 60.0
    """Time for one document."""
    grace: float = 60.0
    """Seconds beyond it after which the worker as a whole counts as hung."""
    memory: int = 2048
    """Mebibytes of address space for the process that does the work; 0 sets no limit."""
    max_bytes: int = 64 << 20
    """Bytes that a document may have."""
    max_records: int = 1_000_000
    """Records that a document may give."""
    config: str = ""
    """Configuration of the worker: a path or the name of a sent file; empty takes the worker's own."""

    @staticmethod
    def parsed(given: Mapping[str, str]) -> Options:
        """Return the options of a reader.

        Raises:
            OptionError: with every fault.

        """
        known = {option.name: option for option in fields(Options)}
        values: dict[str, object] = {}
        faults = []
        for name, text in given.items():
            try:
                if name.lower() == "path":
                    values["inputs"] = (text,)
                elif name.lower() in ("inputs", "paths"):
                    values["inputs"] = tuple(json.loads(text))
                elif name.lower() in known:
                    values[name.lower()] = _parsed(known[name.lower()].default, text)
                else:
                    faults.append(f"there is no option {name}; the options are path, {', '.join(known)}")
            except ValueError:
                faults.append(f"{name} can't be «{text}»")
        options = Options(**values)  # type: ignore[arg-type]
        faults += options._faults()
        if faults:
            raise OptionError("; ".join(faults))
        return options

    def _faults(self) -> list[str]:
        checks = (
            (bool(self.inputs), "there is nothing to read: give a path"),
            (self.format in ("auto", "warc", "jsonl", "file"), "format is auto, warc, jsonl or file"),
            (self.split_bytes >= 0, "split_bytes is 0 or more"),
            (self.seconds > 0 and self.grace >= 0, "seconds is above 0, grace 0 or more"),
            (self.memory == 0 or self.memory >= 128, "memory is 0 or from 128"),
            (self.max_bytes > 0 and self.max_records > 0, "max_bytes and max_records are from 1"),
        )
        return [fault for is_right, fault in checks if not is_right]

    def command(self) -> WorkerCommand:
        """Return how the worker is started on this machine."""
        return WorkerCommand(
            binary=worker_binary(self.binary),
            seconds=self.seconds,
            memory=self.memory,
            max_bytes=self.max_bytes,
            max_records=self.max_records,
            config=_sent_file(self.config) or self.config or None,
            grace=self.grace,
        )


def _parsed(default: object, text: str) -> object:
    """Return a text as a value of the type that the default has."""
    if isinstance(default, int):
        return int(text)
    return float(text) if isinstance(default, float) else text


def worker_binary(name: str = "") -> str:
    """Return the path of the worker on this machine.

    Raises:
        OptionError: when it isn't there.

    """
    name = name or os.environ.get("GONGBAO", "")
    sent = _sent_file(name or BINARY_NAME)
    for candidate in (name if os.sep in name else None, sent, shutil.which(name or BINARY_NAME)):
        if candidate and os.path.isfile(candidate):
            return candidate if os.access(candidate, os.X_OK) else _executable(candidate)
    raise OptionError(f"there is no worker «{name or BINARY_NAME}»: send it with --files, or set the option binary")


def _sent_file(name: str) -> str | None:
    """Return where a file lies that was sent with `--files`; None when there is none of that name."""
    if not name:
        return None
    from pyspark import SparkFiles

    try:
        path = SparkFiles.get(os.path.basename(name))
    except Exception:  # no Spark here, and so no sent file
        return None
    return path if os.path.isfile(path) else None


def _executable(path: str) -> str:
    """Return a copy of a program that has lost its permission on the way."""
    folder = tempfile.mkdtemp(prefix="gongbao-")
    copy = shutil.copy(path, folder)
    os.chmod(copy, stat.S_IRWXU)
    return copy
