"""What an engine or a disk could lose or double is found in the output."""

import pytest

from gongbao_spark.verification import VerificationError, verify


def job():
    """Return receipts, statuses and line counts of a job that is right."""
    common = {"splits": 3, "size": 100, "source": "a.warc.gz", "documents": 5}
    receipts = [
        {**common, "split": 0, "start": 0, "end": 50, "first": 0, "next": 60, "lines": {"metrics": 9, "status": 5}},
        {**common, "split": 1, "start": 50, "end": 100, "first": 60, "next": 100, "lines": {"status": 5}},
        {**common, "split": 2, "start": 0, "end": 2, "source": None, "documents": 2, "lines": {"status": 2}},
    ]
    return receipts, {0: (5, 5), 1: (5, 5), 2: (2, 2)}, {"metrics": 9, "status": 12, "splits": 3}


def faults(receipts, statuses, lines):
    with pytest.raises(VerificationError) as raised:
        verify(receipts, statuses, lines)
    return str(raised.value)


def test_what_is_right_passes():
    verify(*job())


def test_a_lost_split():
    receipts, statuses, lines = job()
    assert "split 1 has 0 receipts" in faults(receipts[:1] + receipts[2:], statuses, lines)


def test_a_doubled_split():
    receipts, statuses, lines = job()
    assert "split 2 has 2 receipts" in faults([*receipts, receipts[2]], statuses, lines)


def test_a_lost_status():
    receipts, statuses, lines = job()
    assert "4 statuses of 4 documents" in faults(receipts, {**statuses, 1: (4, 4)}, lines)


def test_a_doubled_status():
    receipts, statuses, lines = job()
    assert "6 statuses of 5 documents" in faults(receipts, {**statuses, 1: (6, 5)}, lines)


@pytest.mark.parametrize("count", [8, 10, 0])
def test_lost_and_doubled_records(count):
    receipts, statuses, lines = job()
    assert "metrics: 9 lines were found" in faults(receipts, statuses, {**lines, "metrics": count})


def test_records_of_a_kind_that_nobody_gave():
    receipts, statuses, lines = job()
    assert "dates: 0 lines were found by the workers, 1" in faults(receipts, statuses, {**lines, "dates": 1})


@pytest.mark.parametrize(("key", "value"), [("first", 55), ("first", None), ("next", 99)])
def test_open_borders(key, value):
    receipts, statuses, lines = job()
    receipts[1][key] = value
    assert "a.warc.gz" in faults(receipts, statuses, lines)


def test_nothing_at_all():
    assert faults([], {}, {})
