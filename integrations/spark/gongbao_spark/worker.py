"""Runs one `gongbao worker` over a stream of documents and accounts for every one of them.

An engine's `pipe` takes a program's output as it comes: when the program dies, hangs or skips a line, what is missing
is missed by nobody. Here a document that gets no status line of its own, or not all the records that the status line
counts, fails the partition, so that the engine does it again.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import select
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from gongbao_spark.documents import Document, Refusal

STATUS_PREFIX = b'{"kind":"status",'
OUTCOMES = frozenset({"done", "rejected", "crashed", "timeout"})

_PIECE = 1 << 18
_AHEAD = 16


class WorkerError(RuntimeError):
    """The worker can't be trusted with this partition; it is for the engine to try it again."""


class WorkerDied(WorkerError):
    """The worker ended before all documents had their status."""


class WorkerHung(WorkerError):
    """The worker had no answer within the time that a document may take."""


class WorkerMiscounted(WorkerError):
    """A status is missing, doubled or out of order, or counts other records than there are."""


@dataclass(frozen=True, slots=True)
class WorkerCommand:
    """How the worker is started."""

    binary: str
    """Path of the program."""
    seconds: float = 60.0
    """Time for one document; the worker itself ends a document that takes longer."""
    memory: int = 0
    """Mebibytes of address space for the process that does the work; 0 sets no limit."""
    max_bytes: int | None = None
    """Bytes that a document may have; None leaves it to the worker's configuration."""
    max_records: int | None = None
    """Records that a document may give; None leaves it to the worker."""
    config: str | None = None
    """Configuration file; None takes the worker's own."""
    grace: float = 60.0
    """Seconds beyond `seconds` after which the worker as a whole counts as hung."""

    def arguments(self) -> list[str]:
        """Return the command line."""
        words = [self.binary, "worker", "--supervise", "--seconds", str(self.seconds), "--memory", str(self.memory)]
        for option, value in (
            ("--max-bytes", self.max_bytes),
            ("--max-records", self.max_records),
            ("--config", self.config),
        ):
            if value is not None:
                words += [option, str(value)]
        return words


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one document."""

    document: Document | Refusal
    """The document."""
    status: dict[str, object]
    """The keys of its status line."""
    lines: list[bytes]
    """Its records, without line ends."""


@dataclass(frozen=True, slots=True)
class _InputFailed:
    error: BaseException


class _End:
    pass


_Entry = Document | Refusal | _InputFailed | _End


def answers(command: WorkerCommand, documents: Iterable[Document | Refusal]) -> Iterator[Answer]:
    """Yield one answer for each document, in their order.

    Raises:
        WorkerError: when the worker dies, hangs or miscounts; and whatever `documents` raises.

    """
    with tempfile.TemporaryFile() as complaints:
        process = _start(command, complaints)
        feeder = _Feeder(process, documents)
        try:
            yield from _exchange(command, process, feeder, complaints)
        finally:
            feeder.stop()
            _kill(process)
            feeder.join()


def _start(command: WorkerCommand, complaints: BinaryIO) -> subprocess.Popen[bytes]:
    # A backtrace of a crash takes longer than many documents, and nobody reads it here.
    environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
    try:
        return subprocess.Popen(
            command.arguments(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            bufsize=0,
            env=environment,
            start_new_session=True,
        )
    except OSError as error:
        raise WorkerDied(f"can't start {command.binary}: {error}") from error


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the worker with the child that it supervises, which may be in an endless loop."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdout:
        process.stdout.close()


def _exchange(
    command: WorkerCommand, process: subprocess.Popen[bytes], feeder: _Feeder, complaints: BinaryIO
) -> Iterator[Answer]:
    assert process.stdout is not None
    output = _Lines(process.stdout.fileno(), command.seconds + command.grace)
    number = 0
    while True:
        entry = feeder.next()
        if isinstance(entry, _InputFailed):
            raise entry.error
        if isinstance(entry, _End):
            break
        if isinstance(entry, Refusal):
            yield Answer(entry, entry.status(), [entry.reject_line()])
            continue
        number += 1
        try:
            yield _answer(entry, number, output)
        except WorkerDied as error:
            raise WorkerDied(f"{error}; {_ending(process, complaints)}") from None
    output.begin()
    if (extra := output.next()) is not None:
        raise WorkerMiscounted(f"the worker says more than it was asked: {extra[:200]!r}")
    ending = _ending(process, complaints)
    if process.returncode != 0:
        raise WorkerDied(f"all documents have their status, but {ending}")


def _answer(document: Document, number: int, output: _Lines) -> Answer:
    lines: list[bytes] = []
    output.begin()
    while True:
        line = output.next()
        if line is None:
            raise WorkerDied(f"the worker ended without a status for document {number}, {document.doc_id}")
        if line.startswith(STATUS_PREFIX):
            break
        lines.append(line)
    try:
        status = json.loads(line)
    except ValueError as error:
        raise WorkerMiscounted(f"a status line is no JSON: {line[:200]!r}") from error
    if status.get("line") != number:
        raise WorkerMiscounted(
            f"the status of document {number}, {document.doc_id}, is missing: "
            f"in its place there is that of {status.get('line')}, {status.get('doc_id')}"
        )
    if status.get("status") not in OUTCOMES:
        raise WorkerMiscounted(f"unknown status {status.get('status')!r} of {document.doc_id}")
    if status.get("records") != len(lines):
        raise WorkerMiscounted(
            f"{document.doc_id} has {len(lines)} records, its status says {status.get('records')}: some are missing"
        )
    return Answer(document, status, lines)


def _ending(process: subprocess.Popen[bytes], complaints: BinaryIO) -> str:
    # It has closed its output, so that it ends soon or must be ended.
    try:
        code = process.wait(timeout=3)
        words = f"it was killed by signal {-code}" if code < 0 else f"its exit status is {code}"
    except subprocess.TimeoutExpired:
        words = "it has closed its output and runs on"
    size = complaints.seek(0, os.SEEK_END)
    complaints.seek(max(0, size - 2000))
    said = complaints.read().decode(errors="replace").strip()
    return f"{words}; it said: {said}" if said else words


class _Feeder:
    """Writes requests from a thread of its own, since a worker that is not read from does not read either."""

    def __init__(self, process: subprocess.Popen[bytes], documents: Iterable[Document | Refusal]) -> None:
        self._process = process
        self._documents = documents
        self._sent: queue.Queue[_Entry] = queue.Queue(_AHEAD)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="gongbao-feeder", daemon=True)
        self._thread.start()

    def next(self) -> _Entry:
        """Return what was sent next; waits for the input, however slow it is."""
        return self._sent.get()

    def stop(self) -> None:
        """Ask the thread to end."""
        self._stopped.set()

    def join(self) -> None:
        """Wait a moment for the thread, and close what it writes to.

        It may hang in a read of the input; then the pipe stays open, so that it can't write to another file that has
        got the same number.
        """
        self._thread.join(timeout=5)
        if not self._thread.is_alive() and self._process.stdin:
            self._process.stdin.close()

    def _run(self) -> None:
        stdin = self._process.stdin
        assert stdin is not None
        last: _Entry = _End()
        try:
            for document in self._documents:
                # First here, then to the worker: the reader waits for this very answer when the pipe breaks.
                if not self._put(document):
                    return
                if isinstance(document, Document) and not _write(stdin.fileno(), document.request + b"\n"):
                    return
            stdin.close()
        except BaseException as error:
            last = _InputFailed(error)
        self._put(last)

    def _put(self, entry: _Entry) -> bool:
        while not self._stopped.is_set():
            with contextlib.suppress(queue.Full):
                self._sent.put(entry, timeout=0.2)
                return True
        return False


def _write(descriptor: int, line: bytes) -> bool:
    """Write all of a line; False when the worker is gone, which its output tells better."""
    view = memoryview(line)
    try:
        while view:
            view = view[os.write(descriptor, view) :]
    except BrokenPipeError:
        return False
    return True


class _Lines:
    """The lines of a pipe, with a limit on the time for those of one document."""

    def __init__(self, descriptor: int, seconds: float) -> None:
        self._descriptor = descriptor
        self._seconds = seconds
        self._deadline = time.monotonic() + seconds
        self._poll = select.poll()
        self._poll.register(descriptor, select.POLLIN)
        self._whole: list[bytes] = []
        self._rest: list[bytes] = []

    def begin(self) -> None:
        """Let the time for a document begin."""
        self._deadline = time.monotonic() + self._seconds

    def next(self) -> bytes | None:
        """Return the next line without its end, or None at the end of the output.

        Raises:
            WorkerHung: when the time is over.
            WorkerDied: when the output ends within a line.

        """
        while not self._whole:
            piece = self._read()
            if not piece:
                if any(self._rest):
                    raise WorkerDied("the worker's output ends within a line")
                return None
            first, *others = piece.split(b"\n")
            self._rest.append(first)
            if others:
                self._whole = [b"".join(self._rest), *others[:-1]]
                self._whole.reverse()
                self._rest = [others[-1]]
        return self._whole.pop()

    def _read(self) -> bytes:
        left = self._deadline - time.monotonic()
        if left <= 0 or not self._poll.poll(left * 1000):
            raise WorkerHung(f"the worker had no answer within {self._seconds:g} s")
        return os.read(self._descriptor, _PIECE)
