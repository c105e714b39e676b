"""The data source: `spark.read.format("gongbao").load("archive/*.warc.gz")`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyarrow as pa
from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition
from pyspark.sql.types import StructType

from gongbao_spark.options import Options
from gongbao_spark.rows import SCHEMA, split_rows
from gongbao_spark.splits import Split, plan


class GongbaoDataSource(DataSource):  # type: ignore[misc]
    """Documents in, records out: one row for each line that the worker gives, with its kind.

    The rows of a partition are complete or the partition fails; see `gongbao_spark.worker`. A frame that is used twice
    is worked out twice: write it first, as `gongbao_spark.job` does, which also checks what was written.
    """

    @classmethod
    def name(cls) -> str:
        """Return the name of the format."""
        return "gongbao"

    def schema(self) -> str:
        """Return the columns of a row."""
        return SCHEMA

    def reader(self, schema: StructType) -> DataSourceReader:
        """Return a reader for the options given."""
        return GongbaoReader(Options.parsed(self.options))


class SplitPartition(InputPartition):  # type: ignore[misc]
    """One split as a partition."""

    def __init__(self, split: Split) -> None:
        super().__init__(split.index)
        self.split = split


class GongbaoReader(DataSourceReader):  # type: ignore[misc]
    """Plans on the driver, reads on the executors."""

    def __init__(self, options: Options) -> None:
        self._options = options

    def partitions(self) -> Sequence[InputPartition]:
        """Return one partition for each split."""
        options = self._options
        return [SplitPartition(split) for split in plan(options.inputs, options.format, options.split_bytes)]

    def read(self, partition: InputPartition) -> Iterator[pa.RecordBatch]:
        """Yield the rows of one split."""
        assert isinstance(partition, SplitPartition)
        return split_rows(partition.split, self._options)
