"""The worker under test, and Spark with two executors of their own as on a cluster."""

import os
import sys
import zipfile
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(HERE))


@pytest.fixture(scope="session")
def gongbao() -> str:
    """Return the worker: $GONGBAO, or the release binary."""
    path = Path(os.environ.get("GONGBAO") or ROOT / ".build/release/gongbao")
    path = path if path.is_absolute() else ROOT / path
    assert os.access(path, os.X_OK), f"{path} is not there: build it, or set GONGBAO"
    return str(path)


@pytest.fixture(scope="session")
def spark(tmp_path_factory, gongbao):
    """Return a session on a cluster of two processes; package and worker are sent to them as a user would."""
    from pyspark.sql import SparkSession

    folder = tmp_path_factory.mktemp("spark")
    package = folder / "gongbao_spark.zip"
    with zipfile.ZipFile(package, "w") as archive:
        for path in sorted((HERE.parent / "gongbao_spark").glob("*.py")):
            archive.write(path, f"gongbao_spark/{path.name}")
    (folder / "sent").mkdir()
    os.symlink(gongbao, folder / "sent/gongbao")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ["PYSPARK_SUBMIT_ARGS"] = f"--py-files {package} --files {folder}/sent/gongbao pyspark-shell"
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("gongbao tests")
        .config("spark.executor.memory", "512m")
        .config("spark.driver.memory", "512m")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.local.dir", str(folder / "local"))
        .config("spark.sql.warehouse.dir", str(folder / "warehouse"))
        .getOrCreate()
    )
    yield session
    session.stop()
