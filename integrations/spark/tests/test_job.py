"""The job on a cluster of two executors: its results are those of a direct run, whatever dies on the way."""

import gzip
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from samples import garbage, json_lines, packed, page, records, text

from gongbao_spark import GongbaoDataSource, OptionError, Options, run_job
from gongbao_spark.job import MANIFEST
from gongbao_spark.rows import RECORD_KINDS

HERE = Path(__file__).resolve().parent
FAKE = str(HERE / "fake_worker.py")


@pytest.fixture(scope="module")
def folder(tmp_path_factory, gongbao):
    """Return files of both kinds, garbage among them, and what a direct run makes of them."""
    base = tmp_path_factory.mktemp("files")
    (base / "in/a").mkdir(parents=True)
    for number in range(12):
        (base / f"in/a/page-{number}.html").write_text(page(number), encoding="utf-8")
        (base / f"in/text-{number}.txt").write_text(text(number), encoding="gb18030")
    (base / "in/nothing.txt").write_bytes(b"")
    (base / "in/garbage.html").write_bytes(garbage(1))
    command = [gongbao, "run", "--input", str(base / "in"), "--output", str(base / "direct")]
    assert subprocess.run(command, cwd=base, stdout=subprocess.DEVNULL).returncode == 2
    return base


def direct(folder, kind):
    path = folder / f"direct/{kind}.jsonl"
    return sorted(path.read_text(encoding="utf-8").splitlines()) if path.exists() else []


def written(output, kind):
    """Return the lines of a kind."""
    lines = []
    for path in Path(output).glob(f"kind={kind}/*.gz"):
        lines += gzip.decompress(path.read_bytes()).decode().splitlines()
    return sorted(lines)


def statuses(output):
    return {row["doc_id"]: (row["status"], row["code"]) for row in map(json.loads, written(output, "status"))}


def test_files_as_json_lines_equal_a_direct_run(spark, folder):
    report = run_job(spark, Options((str(folder / "in"),), split_bytes=20_000), str(folder / "lines"), "jsonl")
    assert report.splits > 3
    for kind in RECORD_KINDS.values():
        assert written(folder / "lines", kind) == direct(folder, kind), kind
    assert report.documents == len(statuses(folder / "lines")) == 26
    assert report.statuses == {"done": 24, "rejected": 2}
    assert statuses(folder / "lines")["garbage"][0] == "rejected"
    assert json.loads((folder / "lines" / MANIFEST).read_text()) == {
        name: getattr(report, name) for name in report.__slots__
    }


def test_files_as_parquet_by_spark_submit_equal_a_direct_run(spark, folder, package, gongbao, quick):
    command = [
        *(
            "spark-submit",
            "--master",
            "local[2]",
            "--conf",
            "spark.ui.enabled=false",
            "--conf",
            "spark.driver.memory=1g",
        ),
        *("--py-files", str(package), "--files", gongbao, str(HERE.parent / "gongbao_job.py")),
        *(str(folder / "in"), "--output", str(folder / "columns"), "--seconds", "50"),
    ]
    environment = {name: value for name, value in os.environ.items() if name != "PYSPARK_SUBMIT_ARGS"}
    environment["PATH"] = f"{Path(sys.executable).parent}:{environment['PATH']}"
    said = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True)
    assert said.returncode == 0, said.stderr[-5000:]
    report = json.loads(said.stdout)
    assert report == json.loads((folder / "columns" / MANIFEST).read_text())
    for kind in RECORD_KINDS.values():
        frame = spark.read.parquet(str(folder / f"columns/kind={kind}"))
        expected = [json.loads(line, parse_float=str, parse_int=str) for line in direct(folder, kind)]
        found = {row["id"]: row.asDict(recursive=True) for row in frame.collect()}
        assert len(found) == len(expected) == report["records"].get(kind, 0)
        for record in expected:
            del record["kind"]
            assert same(found[record["id"]], record), kind
    assert not (folder / "columns/_lines").exists()


def same(found, expected):
    """Compare a row with a record whose numbers are texts."""
    if isinstance(expected, dict):
        return found.keys() == expected.keys() and all(same(found[key], expected[key]) for key in expected)
    if isinstance(expected, list):
        return len(found) == len(expected) and all(map(same, found, expected))
    if found is None or isinstance(found, str):
        return found == expected
    return float(found) == float(expected)


def test_archives_and_lines_give_the_same_records(spark, tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(packed(records(30)))
    (tmp_path / "b.warc").write_bytes(b"".join(records(20, 100)))
    (tmp_path / "c.jsonl").write_bytes(json_lines(30))
    options = Options((str(tmp_path / "*"),), split_bytes=9_000)
    report = run_job(spark, options, str(tmp_path / "out"), "jsonl")
    assert report.statuses == {"done": 80} and report.splits > 6
    rows = [json.loads(line) for line in written(tmp_path / "out", "metrics")]

    def said(prefix):
        return sorted((row["text"], row["start"], row["sentence"]) for row in rows if row["doc_id"].startswith(prefix))

    assert said("a.warc.gz/") == said("row-") != []
    documents = [json.loads(line) for line in written(tmp_path / "out", "documents")]
    urls = sorted(row["source_url"] for row in documents if row["source_url"])
    assert urls == sorted(f"http://www.yunling.example/{number}.html" for number in [*range(30), *range(100, 120)])


def test_crashes_hangs_and_garbage_have_their_statuses(spark, tmp_path):
    # The large text needs more memory than the worker may have, and it dies of it.
    rows = [
        {"id": "before", "content": text(1)},
        {"id": "large", "content": "财政收入86.94亿元,增长5.6%。\n" * 60_000},
        {"id": "between", "content": text(2)},
        {"id": "garbage", "content_base64": "AAECAwQF/////w=="},
        {"id": "nonsense", "content_base64": "%"},
        {"id": "empty", "content": ""},
        {"id": "after", "content": text(3)},
    ]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (tmp_path / "in.jsonl").write_text("\n".join([*lines, '{"id":"cut', ""]), encoding="utf-8")
    archive = bytearray(packed(records(10)))
    archive[len(archive) // 2 :] = garbage(3)
    (tmp_path / "damaged.warc.gz").write_bytes(archive)
    inputs = (str(tmp_path / "in.jsonl"), str(tmp_path / "damaged.warc.gz"))
    run_job(spark, Options(inputs, memory=192), str(tmp_path / "crash"), "jsonl")
    found = statuses(tmp_path / "crash")
    assert found["large"] == ("crashed", "worker.crashed")
    assert [found[doc_id][0] for doc_id in ("before", "between", "after")] == ["done"] * 3
    assert [found[doc_id][0] for doc_id in ("garbage", "nonsense", "empty")] == ["rejected"] * 3
    assert ("rejected", "request.not_json") in found.values()
    assert ("rejected", "input.damaged") in found.values()
    rejects = {json.loads(line)["doc_id"] for line in written(tmp_path / "crash", "rejects")}
    assert rejects >= {doc_id for doc_id, (status, _) in found.items() if status == "rejected"}
    # With memory enough but hardly any time.
    run_job(spark, Options(inputs, memory=0, seconds=0.005), str(tmp_path / "hang"), "jsonl")
    late = statuses(tmp_path / "hang")
    assert late["large"] == ("timeout", "limit.time")
    assert late.keys() == found.keys()


@pytest.mark.parametrize("behaviour", ["die", "drop-status", "drop-record", "hang"])
def test_a_worker_that_fails_once_is_tried_again(spark, tmp_path, behaviour):
    (tmp_path / "in.jsonl").write_bytes(json_lines(20))
    (tmp_path / "flag").touch()
    options = Options(
        (str(tmp_path / "in.jsonl"),), binary=FAKE, config=f"{behaviour}@{tmp_path}/flag", seconds=5, grace=0
    )
    report = run_job(spark, options, str(tmp_path / "out"), "jsonl")
    assert not (tmp_path / "flag").exists()
    assert report.documents == 20 and report.records == {"metrics": 20}
    assert len(set(written(tmp_path / "out", "metrics"))) == 20


def test_a_worker_that_always_loses_something_fails_the_job(spark, tmp_path):
    (tmp_path / "in.jsonl").write_bytes(json_lines(20))
    options = Options((str(tmp_path / "in.jsonl"),), binary=FAKE, config="drop-status")
    with pytest.raises(Exception, match="is missing: in its place there is that of 4"):
        run_job(spark, options, str(tmp_path / "out"), "jsonl")
    assert not (tmp_path / "out" / MANIFEST).exists()
    assert not list((tmp_path / "out").glob("kind=*/*"))
    # The same program in a pipe: two metrics and a status fewer or more, and nobody says a word.
    request = [json.dumps({"id": f"row-{number}"}) for number in range(20)]
    piped = spark.sparkContext.parallelize(request, 1).pipe(f"{FAKE} --config drop-status").collect()
    assert sum('"kind":"status"' in line for line in piped) == 19


def parent(pid):
    """Return the process id of a process's parent."""
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


def executor_above(pid, driver):
    """Return the executor in which a worker runs; it must be one that this session has started."""
    found = None
    while pid not in (driver, 0):
        if b"CoarseGrainedExecutorBackend" in Path(f"/proc/{pid}/cmdline").read_bytes():
            found = pid
        pid = parent(pid)
    assert pid == driver
    return found


def test_a_killed_executor_costs_nothing(spark, folder, gongbao, tmp_path):
    # The fifth worker to start takes its time, so that its executor is killed while it works.
    slow = tmp_path / "slow"
    slow.write_text(
        f"""#!/bin/sh
        cd {tmp_path}
        echo started >> starts
        if [ $(wc -l < starts) -ge 5 ] && mkdir victim 2>/dev/null; then echo $$ > victim/pid; sleep 30; fi
        exec {gongbao} "$@"
        """
    )
    slow.chmod(0o755)
    victim, killed = tmp_path / "victim/pid", []

    def kill():
        while not victim.exists() or not victim.read_text():
            time.sleep(0.02)
        killed.append(executor_above(int(victim.read_text()), spark.sparkContext._gateway.proc.pid))
        os.kill(killed[0], signal.SIGKILL)

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    options = Options((str(folder / "in"),), split_bytes=12_000, binary=str(slow))
    report = run_job(spark, options, str(tmp_path / "out"), "jsonl")
    killer.join(timeout=1)
    assert killed and not Path(f"/proc/{killed[0]}").exists()
    # One start more for each task that was lost, and for --version.
    starts = (tmp_path / "starts").read_text().count("started")
    assert starts >= report.splits + 2, "no task was lost"
    for kind in RECORD_KINDS.values():
        assert written(tmp_path / "out", kind) == direct(folder, kind), kind
    assert report.documents == len(written(tmp_path / "out", "status")) == 26


def test_the_source_alone(spark, folder):
    spark.dataSource.register(GongbaoDataSource)
    rows = spark.read.format("gongbao").option("seconds", 30).load(str(folder / "in/a"))
    counts = {row["kind"]: row["count"] for row in rows.groupBy("kind").count().collect()}
    assert counts["documents"] == counts["status"] == 12 and counts["splits"] == 1


def test_wrong_options_are_told_all_at_once(spark, folder):
    with pytest.raises(OptionError, match=r"there is no option color.*memory is 0 or from 128"):
        Options.parsed({"path": "x", "color": "red", "memory": "5"})
    with pytest.raises(OptionError, match="is there already"):
        run_job(spark, Options((str(folder / "in"),)), str(folder))
