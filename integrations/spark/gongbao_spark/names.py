"""Ids of documents from the names of their files, by the rule that `gongbao run` has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

PACKINGS = (".gz", ".zst", ".bz2")


def without_packing(name: str) -> str:
    """Return `a.jsonl` for `a.jsonl.gz`."""
    for packing in PACKINGS:
        if name.lower().endswith(packing):
            return name[: -len(packing)]
    return name


def without_extension(name: str) -> str:
    """Return `a/b.c` for `a/b.c.txt`; a name that begins with its only dot keeps it."""
    dot = name.rfind(".")
    return name if dot <= name.rfind("/") + 1 else name[:dot]


def document_ids(names: Sequence[str], archives: Collection[str] = ()) -> list[str]:
    """Return one id for each name, in their order: the name without its extension; those of `archives` keep it.

    Names that would share an id keep their extensions; should that collide too, a number is added.
    """
    short = [name if name in archives else without_extension(without_packing(name)) for name in names]
    uses = Counter(short)
    taken: set[str] = set()
    ids: list[str] = []
    for name, stem in zip(names, short, strict=True):
        unique = stem if uses[stem] == 1 else name
        number = 2
        while unique in taken or (uses[stem] != 1 and uses[unique] == 1):
            unique = f"{name}~{number}"
            number += 1
        taken.add(unique)
        ids.append(unique)
    return ids
