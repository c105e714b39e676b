"""Gongbao in Spark: government documents in, records out, and proof that none was lost.

>>> from gongbao_spark import GongbaoDataSource, run_job
>>> spark.dataSource.register(GongbaoDataSource)
>>> spark.read.format("gongbao").load("archive/*.warc.gz").where("kind = 'metrics'")
"""

from gongbao_spark.job import JobReport, run_job
from gongbao_spark.options import OptionError, Options
from gongbao_spark.source import GongbaoDataSource
from gongbao_spark.splits import InputError
from gongbao_spark.verification import VerificationError
from gongbao_spark.worker import WorkerDied, WorkerError, WorkerHung, WorkerMiscounted

__all__ = [
    "GongbaoDataSource",
    "InputError",
    "JobReport",
    "OptionError",
    "Options",
    "VerificationError",
    "WorkerDied",
    "WorkerError",
    "WorkerHung",
    "WorkerMiscounted",
    "run_job",
]
