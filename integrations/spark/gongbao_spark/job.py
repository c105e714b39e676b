"""The job: documents in, a folder of records by kind out, checked before it is called finished."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass

from pyarrow import fs
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.types import StructType

from gongbao_spark.file_systems import file_system
from gongbao_spark.options import OptionError, Options, worker_binary
from gongbao_spark.rows import RECEIPTS, STATUS
from gongbao_spark.schemas import column_schemas
from gongbao_spark.source import GongbaoDataSource
from gongbao_spark.verification import VerificationError, verify

MANIFEST = "_GONGBAO.json"
"""Written last; a folder without it is not finished."""
_LINES = "_lines"
_FORMATS = ("parquet", "jsonl")
_KINDS_AT_A_TIME = 4


@dataclass(frozen=True, slots=True)
class JobReport:
    """What a job read and wrote."""

    worker: str
    """The worker's version."""
    splits: int
    """Partitions that were read."""
    input_bytes: int
    """Bytes of the input as they lie on the disk."""
    documents: int
    """Documents that were read, rejected ones included; there are as many statuses."""
    statuses: dict[str, int]
    """How many were `done`, `rejected`, `crashed`, `timeout`."""
    codes: dict[str, int]
    """Of those that were not done, how many for which reason."""
    records: dict[str, int]
    """Records by kind."""


def run_job(spark: SparkSession, options: Options, output: str, file_format: str = "parquet") -> JobReport:
    """Read documents and write their records to the folders `output/kind=…`, then check the folders.

    The workers' lines are written first, by one stage that Spark does again where it fails, and committed. What stands
    in them is then held against the receipts of the splits. Parquet files are made from these lines.

    Args:
        spark: the session.
        options: what is read and how.
        output: a folder that isn't there yet, as an address that Spark and Arrow understand.
        file_format: `parquet` (typed columns) or `jsonl` (the worker's lines, packed by gzip).

    Returns:
        What was read and written; the same stands in `_GONGBAO.json`.

    Raises:
        OptionError: when an argument can't be right.
        VerificationError: when the output is not complete; there is no `_GONGBAO.json` then.

    """
    if file_format not in _FORMATS:
        raise OptionError(f"the format of output is parquet or jsonl, not «{file_format}»")
    uri, system, path = file_system(output)
    if system.get_file_info(path).type != fs.FileType.NotFound:
        raise OptionError(f"{output} is there already")
    binary = worker_binary(options.binary)
    said = subprocess.run([binary, "--version"], stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    lines = uri if file_format == "jsonl" else f"{uri}/{_LINES}"
    _write_lines(spark, options, lines)
    report = _verified(spark, lines, said.stdout.strip())
    if file_format == "parquet":
        _write_columns(spark, binary, lines, uri, report)
        system.delete_dir(f"{path}/{_LINES}")
    with system.open_output_stream(f"{path}/{MANIFEST}") as stream:
        stream.write(json.dumps(asdict(report), ensure_ascii=False, indent=2).encode() + b"\n")
    return report


def _write_lines(spark: SparkSession, options: Options, target: str) -> None:
    spark.dataSource.register(GongbaoDataSource)
    given = {name: str(value) for name, value in asdict(options).items() if name != "inputs"}
    given["inputs"] = json.dumps(options.inputs)
    rows = spark.read.format("gongbao").options(**given).load()
    with _setting(spark, "spark.sql.maxConcurrentOutputFileWriters", "16"):
        # One file for each kind stays open, so that rows need not be sorted by kind first. Of the two ways to commit,
        # the second shows files of tasks before the job is done.
        rows.select("line", "kind").write.partitionBy("kind").options(
            **{"mapreduce.fileoutputcommitter.algorithm.version": "1", "compression": "gzip", "lineSep": "\n"}
        ).text(target)


def _verified(spark: SparkSession, lines: str, version: str) -> JobReport:
    written = spark.read.option("lineSep", "\n").text(lines)
    counts = {row["kind"]: row["count"] for row in written.groupBy("kind").count().collect()}
    if RECEIPTS not in counts:
        raise VerificationError(f"there is no receipt of any split in {lines}")
    receipts = [json.loads(row["value"]) for row in written.where(f.col("kind") == RECEIPTS).collect()]
    statuses = _json(written.where(f.col("kind") == STATUS), "split int, document int, status string, code string")
    by_split = statuses.groupBy("split").agg(f.count("*").alias("count"), f.countDistinct("document").alias("distinct"))
    verify(receipts, {row["split"]: (row["count"], row["distinct"]) for row in by_split.collect()}, counts)
    outcomes = statuses.groupBy("status", "code").count().collect()
    return JobReport(
        worker=version,
        splits=len(receipts),
        input_bytes=sum(receipt["bytes"] for receipt in receipts),
        documents=sum(receipt["documents"] for receipt in receipts),
        statuses=_sums((row["status"], row["count"]) for row in outcomes),
        codes=_sums((row["code"], row["count"]) for row in outcomes if row["code"] is not None),
        records={kind: count for kind, count in sorted(counts.items()) if kind not in (RECEIPTS, STATUS)},
    )


def _json(frame: DataFrame, schema: str) -> DataFrame:
    return frame.select(f.from_json("value", schema, {"mode": "FAILFAST"}).alias("row")).select("row.*")


def _sums(pairs: Iterator[tuple[str, int]]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for key, count in pairs:
        sums[key] = sums.get(key, 0) + count
    return dict(sorted(sums.items()))


def _write_columns(spark: SparkSession, binary: str, lines: str, output: str, report: JobReport) -> None:
    """Make Parquet files of the lines, some kinds at a time: small ones would leave most of a cluster idle."""

    def write(kind: str, schema: StructType) -> None:
        expected = report.documents if kind == STATUS else report.records.get(kind, 0)
        target = f"{output}/kind={kind}"
        if expected:
            reader = spark.read.schema(schema).options(mode="FAILFAST", lineSep="\n")
            frame = reader.json(f"{lines}/kind={kind}")
        else:
            frame = spark.createDataFrame([], schema)
        frame.write.option("compression", "zstd").parquet(target)
        written = spark.read.schema(schema).parquet(target).count()
        if written != expected:
            raise VerificationError(f"{kind}: {expected} lines became {written} rows of Parquet")

    with ThreadPoolExecutor(_KINDS_AT_A_TIME) as pool:
        for done in [pool.submit(write, *item) for item in column_schemas(binary).items()]:
            done.result()


@contextmanager
def _setting(spark: SparkSession, key: str, value: str) -> Iterator[None]:
    before = spark.conf.get(key, None)
    spark.conf.set(key, value)
    try:
        yield
    finally:
        if before is None:
            spark.conf.unset(key)
        else:
            spark.conf.set(key, before)
