"""The job as a program, for spark-submit."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import MISSING, asdict, fields

from pyspark.sql import SparkSession

from gongbao_spark.job import run_job
from gongbao_spark.options import OptionError, Options
from gongbao_spark.splits import InputError
from gongbao_spark.verification import VerificationError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the job; return 0 when its output is complete, 1 when it isn't, 64 when an argument is wrong.

    Rejected documents are no failure here: an engine takes any other status than 0 for a failed job.
    """
    parser = argparse.ArgumentParser(
        prog="gongbao-spark", description="Read documents with gongbao and write their records by kind."
    )
    parser.add_argument("inputs", nargs="+", help="files, folders and globs: WARC, JSON Lines, text and HTML files")
    parser.add_argument("--output", required=True, help="a folder that isn't there yet")
    parser.add_argument("--output-format", choices=("parquet", "jsonl"), default="parquet")
    for option in fields(Options):
        if option.default is not MISSING and option.name != "inputs":
            flag = "--" + option.name.replace("_", "-")
            parser.add_argument(flag, dest=option.name, type=type(option.default), default=option.default)
    given = parser.parse_args(arguments)
    names = {option.name for option in fields(Options)} - {"inputs"}
    options = Options(tuple(given.inputs), **{name: getattr(given, name) for name in names})
    spark = SparkSession.builder.appName("gongbao").getOrCreate()
    try:
        report = run_job(spark, options, given.output, given.output_format)
    except (OptionError, InputError) as error:
        print(f"gongbao-spark: {error}", file=sys.stderr)
        return 64
    except VerificationError as error:
        print(f"gongbao-spark: the output is not complete: {error}", file=sys.stderr)
        return 1
    finally:
        spark.stop()
    print(json.dumps(asdict(report), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
