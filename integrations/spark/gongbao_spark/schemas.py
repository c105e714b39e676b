"""Columns of Parquet files from the schemas that the worker carries."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from pyspark.sql.types import ArrayType, DataType, DecimalType, LongType, StringType, StructField, StructType

from gongbao_spark.rows import RECORD_KINDS, STATUS

_DECIMAL = DecimalType(38, 12)
_STATUS = StructType(
    [
        StructField("doc_id", StringType()),
        StructField("status", StringType()),
        StructField("code", StringType()),
        StructField("message", StringType()),
        StructField("records", LongType()),
        StructField("source", StringType()),
        StructField("offset", LongType()),
        StructField("split", LongType()),
        StructField("document", LongType()),
    ]
)


def column_schemas(binary: str) -> dict[str, StructType]:
    """Return the columns of each kind as files are named, statuses included.

    Raises:
        subprocess.CalledProcessError: when the worker can't tell.

    """
    schemas = {STATUS: _STATUS}
    for kind, name in RECORD_KINDS.items():
        said = subprocess.run([binary, "schema", kind], stdout=subprocess.PIPE, check=True, timeout=60).stdout
        schemas[name] = _structure(json.loads(said))
    return schemas


def _structure(schema: dict[str, Any]) -> StructType:
    # The folder says the kind.
    pairs = schema["properties"].items()
    return StructType([StructField(name, _type(value)) for name, value in pairs if name != "kind"])


def _type(schema: dict[str, Any]) -> DataType:
    given = schema.get("type", "string")
    kinds = {given} if isinstance(given, str) else set(given)
    if "object" in kinds:
        return _structure(schema)
    if "array" in kinds:
        return ArrayType(_type(schema["items"]))
    if "number" in kinds:
        return _DECIMAL
    return LongType() if "integer" in kinds else StringType()
