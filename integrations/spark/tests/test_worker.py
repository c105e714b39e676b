"""What a worker does wrong fails the partition; `pipe` would pass all of this on as if it were whole."""

import contextlib
import os
from pathlib import Path

import pytest

from gongbao_spark.documents import Document, Refusal, request_line
from gongbao_spark.worker import WorkerCommand, WorkerDied, WorkerHung, WorkerMiscounted, answers

FAKE = str(Path(__file__).with_name("fake_worker.py"))


def documents(count: int = 6) -> list[Document | Refusal]:
    return [Document(f"d{n}", "file", n, request_line(f"d{n}", b"text")) for n in range(count)]


def command(behaviour: str, seconds: float = 20) -> WorkerCommand:
    return WorkerCommand(FAKE, seconds=seconds, grace=0, config=behaviour)


def workers() -> list[Path]:
    """Return the workers that run below this process."""
    parent, found = f"\nPPid:\t{os.getpid()}\n", []
    for path in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if parent in (path / "status").read_text() and FAKE.encode() in (path / "cmdline").read_bytes():
                found.append(path)
    return found


def test_every_document_has_its_answer():
    found = list(answers(command("honest"), documents(100)))
    assert [answer.document.doc_id for answer in found] == [f"d{n}" for n in range(100)]
    assert all(len(answer.lines) == 1 for answer in found)


def test_refusals_stand_in_their_places():
    given = documents(3)
    given.insert(1, Refusal("r", "file", 7, "input.damaged", "is damaged"))
    found = list(answers(command("honest"), given))
    assert [(answer.document.doc_id, answer.status["status"]) for answer in found] == [
        ("d0", "done"),
        ("r", "rejected"),
        ("d1", "done"),
        ("d2", "done"),
    ]
    assert found[1].lines[0].startswith(b'{"kind":"reject","id":')


@pytest.mark.parametrize("behaviour", ["die", "die-within-line", "leave", "fail", "fail-at-end"])
def test_a_death_is_seen(behaviour):
    with pytest.raises(WorkerDied):
        list(answers(command(behaviour), documents()))


def test_a_death_at_the_last_document_is_seen():
    with pytest.raises(WorkerDied, match="without a status for document 3, d2"):
        list(answers(command("leave"), documents(3)))


def test_what_the_worker_said_is_told():
    with pytest.raises(WorkerDied, match=r"exit status is 74.*no space on the moon"):
        list(answers(command("fail"), documents()))


@pytest.mark.parametrize("behaviour", ["drop-status", "drop-record", "double-status", "say-more-at-end"])
def test_a_wrong_count_is_seen(behaviour):
    with pytest.raises(WorkerMiscounted):
        list(answers(command(behaviour), documents()))


def test_a_status_dropped_at_the_end_is_seen():
    with pytest.raises(WorkerDied, match="without a status for document 3, d2"):
        list(answers(command("drop-status"), documents(3)))


@pytest.mark.parametrize("behaviour", ["hang", "babble"])
def test_silence_and_endless_talk_are_seen(behaviour):
    with pytest.raises(WorkerHung):
        list(answers(command(behaviour, seconds=1), documents()))


def test_a_closed_output_is_seen():
    with pytest.raises(WorkerDied, match="runs on"):
        list(answers(command("close-output"), documents()))


def test_a_missing_program_is_seen():
    with pytest.raises(WorkerDied, match="can't start"):
        list(answers(WorkerCommand("/nowhere/gongbao"), documents()))


def test_a_fault_of_the_input_comes_through():
    def broken():
        yield from documents(2)
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(answers(command("honest"), broken()))


def test_leaving_early_leaves_no_process():
    found = answers(command("honest"), documents(1000))
    next(found)
    assert workers()
    found.close()
    assert not workers()


def test_a_worker_that_is_slow_to_read_does_not_block():
    # More than the pipes hold, both ways.
    large = [Document(f"d{n}", "file", n, request_line(f"d{n}", b"x" * 300_000)) for n in range(20)]
    assert len(list(answers(command("honest"), large))) == 20
