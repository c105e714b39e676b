"""However a WARC file is cut, each of its documents is read once, and what is damaged is told."""

import base64
import gzip
import hashlib
import json
import random
import subprocess

import pytest
from samples import packed, page, record, records, response

from gongbao_spark.documents import Document, Refusal
from gongbao_spark.extent import Extent
from gongbao_spark.splits import plan
from gongbao_spark.verification import VerificationError, verify
from gongbao_spark.warc import warc_documents


def read(path, split_bytes=0, max_bytes=1 << 20):
    """Read all splits of a file; return its documents and check that the splits' borders are closed."""
    found, receipts = [], []
    for split in plan([str(path)], split_bytes=split_bytes):
        extent = Extent()
        documents = list(warc_documents(split, extent, max_bytes))
        found += documents
        receipts.append(
            {
                "split": split.index,
                "splits": split.count,
                "source": split.files[0].path,
                "size": split.files[0].size,
                "start": split.start,
                "end": split.end,
                "first": extent.first,
                "next": extent.next,
                "documents": len(documents),
                "lines": {},
            }
        )
    counts = {receipt["split"]: (receipt["documents"], receipt["documents"]) for receipt in receipts}
    verify(receipts, counts, {"splits": len(receipts)})
    assert len({document.doc_id for document in found}) == len(found)
    return found


def content(document):
    return base64.b64decode(json.loads(document.request)["content_base64"]).decode()


@pytest.mark.parametrize("name", ["a.warc.gz", "a.warc"])
def test_every_cut_gives_the_same_documents(tmp_path, name):
    found = records(40)
    (tmp_path / name).write_bytes(packed(found) if name.endswith("gz") else b"".join(found))
    whole = read(tmp_path / name)
    assert [content(document) for document in whole] == [page(number) for number in range(40)]
    size = (tmp_path / name).stat().st_size
    for split_bytes in [*random.Random(1).sample(range(20, 5000), 25), size - 1, size, size + 1]:
        assert read(tmp_path / name, split_bytes) == whole


def test_a_document_knows_its_place_and_address(tmp_path):
    (tmp_path / "a.warc").write_bytes(b"".join(records(2)))
    request = json.loads(read(tmp_path / "a.warc")[1].request)
    assert request["url"] == "http://www.yunling.example/1.html"
    assert request["type"] == "text/html" and request["charset"] == "utf-8"
    offset = request["id"].removeprefix("a.warc/")
    assert (tmp_path / "a.warc").read_bytes()[int(offset) :].startswith(b"WARC/1.1\r\nWARC-Type: response")


def test_members_that_are_no_records_are_read_in_order(tmp_path):
    # As bgzip packs: blocks of a fixed size, whatever is in them.
    whole = b"".join(records(30))
    blocks = [whole[place : place + 700] for place in range(0, len(whole), 700)]
    (tmp_path / "a.warc.gz").write_bytes(packed(blocks))
    for split_bytes in (0, 300, 1000, 5000):
        assert [content(d) for d in read(tmp_path / "a.warc.gz", split_bytes)] == [page(n) for n in range(30)]


def test_one_member_for_all_is_one_split(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(b"".join(records(30))))
    for split_bytes in (0, 500, 2000):
        assert [content(d) for d in read(tmp_path / "a.warc.gz", split_bytes)] == [page(n) for n in range(30)]


def test_an_archive_within_an_archive(tmp_path):
    inner = packed(records(8))
    url = "http://www.yunling.example/archive.warc.gz"
    found = [*records(3), record(response(inner, "Content-Type: application/warc"), url), *records(3, 10)]
    (tmp_path / "a.warc.gz").write_bytes(packed(found))
    assert len(read(tmp_path / "a.warc.gz")) == 7
    # Packed again its members show in the bytes. A cut there is no border of the outer file, and must not pass.
    shown = b"".join([gzip.compress(found[0]), *(gzip.compress(value, 0) for value in found[1:])])
    (tmp_path / "b.warc.gz").write_bytes(shown)
    assert len(read(tmp_path / "b.warc.gz")) == 7
    seen = set()
    for split_bytes in [*range(400, 6000, 97), len(shown)]:
        try:
            seen.add(len(read(tmp_path / "b.warc.gz", split_bytes)))
        except VerificationError as error:
            assert "split_bytes=0" in str(error)
            seen.add("refused")
    assert seen == {7, "refused"}, seen


@pytest.mark.parametrize("split_bytes", [0, 700, 1500, 4000])
def test_a_damaged_member_costs_itself_alone(tmp_path, split_bytes):
    members = [gzip.compress(value) for value in records(20)]
    place = sum(map(len, members[:10]))
    damaged = bytearray(b"".join(members))
    damaged[place + 30 : place + 60] = bytes(30)
    (tmp_path / "a.warc.gz").write_bytes(damaged)
    found = read(tmp_path / "a.warc.gz", split_bytes)
    refusals = [document for document in found if isinstance(document, Refusal)]
    assert [(refusal.code, refusal.offset) for refusal in refusals] == [("input.damaged", place)]
    assert sum(isinstance(document, Document) for document in found) == 19


@pytest.mark.parametrize("split_bytes", [0, 1000, 3000])
@pytest.mark.parametrize("name", ["a.warc.gz", "a.warc"])
def test_a_file_cut_short_says_so(tmp_path, name, split_bytes):
    found = records(12)
    whole = packed(found) if name.endswith("gz") else b"".join(found)
    (tmp_path / name).write_bytes(whole[: -len(whole) // 8])
    codes = [document.code for document in read(tmp_path / name, split_bytes) if isinstance(document, Refusal)]
    assert codes == ["input.damaged"]


@pytest.mark.parametrize("seed", range(30))
def test_random_damage_never_opens_a_border_or_raises(tmp_path, seed):
    chance = random.Random(seed)
    packs = chance.random() < 0.7
    whole = bytearray(packed(records(15)) if packs else b"".join(records(15)))
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(whole))
        whole[place : place + chance.randrange(1, 200)] = chance.randbytes(chance.randrange(0, 200))
    path = tmp_path / ("a.warc.gz" if packs else "a.warc")
    path.write_bytes(whole)
    expected = read(path)
    for split_bytes in (500, 1300, 4000):
        assert read(path, split_bytes) == expected


def run_inputs(gongbao, folder):
    """Return what `gongbao run` says of each document of a folder."""
    command = [gongbao, "run", "--quiet", "--input", "archives", "--output", "out"]
    assert subprocess.run(command, cwd=folder, check=False).returncode in (0, 2)
    return json.loads((folder / "out/run.json").read_bytes())["inputs"]


@pytest.mark.parametrize("seed", range(12))
def test_ids_are_those_of_a_run(tmp_path, gongbao, seed):
    chance = random.Random(seed)
    packs = seed % 3 > 0
    whole = bytearray(packed(records(15)) if packs else b"".join(records(15)))
    if seed % 3 == 2:
        # Several records in a member.
        whole = bytearray(packed([b"".join(records(4)), b"".join(records(9, 4)), b"".join(records(2, 13))]))
    for _ in range(seed // 3):
        place = chance.randrange(len(whole))
        whole[place : place + chance.randrange(1, 200)] = chance.randbytes(chance.randrange(0, 200))
    path = tmp_path / ("archives/a.warc.gz" if packs else "archives/a.warc")
    path.parent.mkdir()
    path.write_bytes(whole)
    found = {document.doc_id: document for document in read(path)}
    inputs = run_inputs(gongbao, tmp_path)
    assert [document["doc_id"] for document in inputs] == list(found)
    for document in inputs:
        spark = found[document["doc_id"]]
        if isinstance(spark, Refusal):
            assert document["status"] == "rejected"
        else:
            content = base64.b64decode(json.loads(spark.request)["content_base64"])
            assert document["sha256"] == hashlib.sha256(content).hexdigest()


def test_zeros_at_the_end_are_no_damage(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(packed(records(3)) + bytes(1000))
    assert len(read(tmp_path / "a.warc.gz")) == 3


def test_what_is_no_document_has_a_code(tmp_path):
    url = "http://www.yunling.example/x"
    long = record(response(b"x" * 3_000_000), url)
    found = [
        record(response(b"", status="404 Not Found"), url),
        record(b"nonsense", url),
        record(response(b"packed", "Content-Encoding: br"), url),
        long,
        record(b"dns", "dns:www.yunling.example", "response", "text/dns"),
        record("全文".encode(), url, "conversion", "text/plain"),
    ]
    (tmp_path / "a.warc.gz").write_bytes(packed(found))
    documents = read(tmp_path / "a.warc.gz")
    codes = [document.code if isinstance(document, Refusal) else content(document) for document in documents]
    assert codes == ["input.http_status", "input.http", "input.http", "input.too_large", "全文"]


def test_an_empty_file(tmp_path):
    for name in ("a.warc.gz", "a.warc"):
        (tmp_path / name).write_bytes(b"")
        assert read(tmp_path / name) == []
