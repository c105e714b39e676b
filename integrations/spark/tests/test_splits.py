import pytest

from gongbao_spark.splits import InputError, plan


@pytest.fixture
def folder(tmp_path):
    for name in ("a.txt", "b/c.html", "b/c.txt", "b/d.warc.gz", "b/e.jsonl", "_x/f.txt", ".g.txt", "b/h.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * 100)
    return tmp_path


def names(splits):
    return [file.name for split in splits for file in split.files]


def test_a_folder_is_read_with_all_below_it(folder):
    splits = plan([str(folder)])
    assert sorted(names(splits)) == ["a.txt", "b/c.html", "b/c.txt", "b/d.warc.gz", "b/e.jsonl", "b/h.txt"]
    assert {file.name: file.doc_id for split in splits for file in split.files} == {
        "a.txt": "a",
        "b/c.html": "b/c.html",
        "b/c.txt": "b/c.txt",
        "b/d.warc.gz": "b/d.warc.gz",
        "b/e.jsonl": "b/e",
        "b/h.txt": "b/h",
    }
    assert [split.index for split in splits] == list(range(splits[0].count))


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("b/*.txt", ["c.txt", "h.txt"]),
        ("**/*.txt", ["a.txt", "b/c.txt", "b/h.txt"]),
        ("?.txt", ["a.txt"]),
        ("b/**", ["c.html", "c.txt", "d.warc.gz", "e.jsonl", "h.txt"]),
    ],
)
def test_globs(folder, pattern, found):
    assert sorted(names(plan([f"{folder}/{pattern}"]))) == found


def test_large_files_are_cut_and_small_ones_are_grouped(folder):
    splits = plan([f"file://{folder}"], split_bytes=50)
    assert [(split.files[0].name, split.start, split.end) for split in splits if split.format == "jsonl"] == [
        ("b/e.jsonl", 0, 50),
        ("b/e.jsonl", 50, 100),
    ]
    assert len([split for split in plan([str(folder)], split_bytes=9000) if split.format == "file"]) == 2


@pytest.mark.parametrize("value", ["nowhere", "nowhere/*.txt", "b/*.nothing", "unknown://x/y"])
def test_what_is_not_there_is_an_error(folder, value):
    with pytest.raises(InputError):
        plan([value if "://" in value else f"{folder}/{value}"])


def test_packings_that_are_not_read_are_an_error(tmp_path):
    (tmp_path / "a.warc.zst").write_bytes(b"")
    with pytest.raises(InputError, match="gzip"):
        plan([str(tmp_path)])
