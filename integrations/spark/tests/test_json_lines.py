"""However a JSON Lines file is cut, each line is read once."""

import bz2
import gzip
import json
import random

import pytest
from samples import json_lines

from gongbao_spark.documents import Refusal
from gongbao_spark.extent import Extent
from gongbao_spark.json_lines import json_line_documents
from gongbao_spark.splits import plan


def read(path, split_bytes=0, max_bytes=1 << 20):
    found, place = [], 0
    for split in plan([str(path)], split_bytes=split_bytes):
        extent = Extent()
        found += json_line_documents(split, extent, max_bytes)
        assert extent.first is None or extent.first == place
        place = extent.next if extent.next is not None else place
    assert place == path.stat().st_size
    return found


def test_every_cut_gives_the_same_documents(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(json_lines(60) + b"\n\n" + b'{"content":"no id"}')
    whole = read(path)
    assert [document.doc_id for document in whole[:60]] == [f"row-{number}" for number in range(60)]
    assert whole[60].doc_id == f"a/{whole[60].offset}"
    size = path.stat().st_size
    for split_bytes in [*random.Random(2).sample(range(20, 5000), 40), *range(size - 25, size + 2)]:
        assert read(path, split_bytes) == whole


@pytest.mark.parametrize(("name", "pack"), [("a.jsonl.gz", gzip.compress), ("a.jsonl.bz2", bz2.compress)])
def test_packed_lines_are_one_split(tmp_path, name, pack):
    (tmp_path / "a.jsonl").write_bytes(json_lines(20))
    half = len(json_lines(10))
    (tmp_path / name).write_bytes(pack(json_lines(20)[:half]) + pack(json_lines(20)[half:]))
    requests = [document.request for document in read(tmp_path / name, 100)]
    assert requests == [document.request for document in read(tmp_path / "a.jsonl")]


def test_a_packed_file_cut_short_says_so(tmp_path):
    whole = gzip.compress(json_lines(200))
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    *documents, last = read(tmp_path / "a.jsonl.gz")
    assert len(documents) < 200 and isinstance(last, Refusal) and last.code == "input.damaged"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", "request.not_json"),
        (b"\xff\xfe\xfd", "request.not_json"),
        (b"[" * 50_000, "request.not_json"),
        (b"[1]", "request.not_an_object"),
        (b'{"id":"x","path":"/etc/hostname"}', "request.no_content"),
        (b'{"content":3}', "request.no_content"),
        (json.dumps({"content": "x" * 100_000}).encode(), "input.too_large"),
    ],
)
def test_what_is_no_document_has_a_code(tmp_path, line, code):
    path = tmp_path / "a.jsonl"
    path.write_bytes(json_lines(1) + line + b"\n" + json_lines(1))
    first, refusal, last = read(path, max_bytes=5000)
    assert (refusal.code, refusal.offset) == (code, len(json_lines(1)))
    assert first.doc_id == last.doc_id == "row-0"
