"""Holds what was written against what was read: nothing lost, nothing doubled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from gongbao_spark.rows import RECEIPTS

Receipt = Mapping[str, Any]
"""What a split said of itself when it was done; see `rows`."""


class VerificationError(RuntimeError):
    """What was written is not what was read."""


def verify(receipts: Sequence[Receipt], statuses: Mapping[int, tuple[int, int]], lines: Mapping[str, int]) -> None:
    """Check that the output of a job is complete.

    Args:
        receipts: the receipts that were written.
        statuses: for each split how many statuses were written, and of how many documents.
        lines: for each kind how many lines were written, the statuses' and the receipts' included.

    Raises:
        VerificationError: with every fault.

    """
    faults = [*_missing_splits(receipts), *_open_borders(receipts), *_statuses(receipts, statuses)]
    expected: Counter[str] = Counter({RECEIPTS: len(receipts)})
    for receipt in receipts:
        expected.update(receipt["lines"])
    for kind in sorted(expected.keys() | lines.keys()):
        if expected[kind] != lines.get(kind, 0):
            faults.append(f"{kind}: {expected[kind]} lines were found by the workers, {lines.get(kind, 0)} are written")
    if faults:
        more = f"; and {len(faults) - 20} more" if len(faults) > 20 else ""
        raise VerificationError("; ".join(faults[:20]) + more)


def _missing_splits(receipts: Sequence[Receipt]) -> Iterable[str]:
    counts = Counter(receipt["split"] for receipt in receipts)
    planned = {receipt["splits"] for receipt in receipts}
    if len(planned) != 1:
        yield f"the splits don't agree on how many they are: {sorted(planned)}"
        return
    for split in range(planned.pop()):
        if counts[split] != 1:
            yield f"split {split} has {counts[split]} receipts"


def _open_borders(receipts: Sequence[Receipt]) -> Iterable[str]:
    """Each split of a file begins with the very document at which the one before stopped."""
    ranges = sorted((receipt for receipt in receipts if receipt["source"]), key=lambda receipt: receipt["split"])
    place = 0
    for receipt, following in zip(ranges, [*ranges[1:], None], strict=False):
        source = receipt["source"]
        if receipt["start"] == 0:
            place = 0
        if receipt["first"] is None:
            if place < receipt["end"]:
                yield f"{source}: nothing was found from byte {receipt['start']} to {receipt['end']}"
        elif receipt["first"] != place:
            yield (
                f"{source}: a split begins at byte {receipt['first']}, the one before it ended at {place}; "
                "read this file with split_bytes=0"
            )
        if receipt["next"] is not None:
            place = receipt["next"]
        if (following is None or following["start"] == 0) and place != receipt["size"]:
            yield f"{source}: {receipt['size']} bytes, read to byte {place}"


def _statuses(receipts: Sequence[Receipt], statuses: Mapping[int, tuple[int, int]]) -> Iterable[str]:
    for receipt in receipts:
        count, documents = statuses.get(receipt["split"], (0, 0))
        if not count == documents == receipt["documents"]:
            yield (
                f"split {receipt['split']}: {receipt['documents']} documents were read, {count} statuses of "
                f"{documents} documents are written"
            )
