"""The worker under test, and Spark with two executors of their own as on a cluster."""

import os
import shlex
import sys
import zipfile
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(HERE))


# These jobs are too short for compilers to be worth their time.
QUICK = {
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.shuffle.partitions": "2",
    "spark.ui.enabled": "false",
}


@pytest.fixture(scope="session")
def quick() -> list[str]:
    """Return options of spark-submit that make short jobs shorter."""
    return [word for key, value in QUICK.items() for word in ("--conf", f"{key}={value}")]


@pytest.fixture(scope="session")
def gongbao() -> str:
    """Return the worker: $GONGBAO, or the release binary."""
    path = Path(os.environ.get("GONGBAO") or ROOT / ".build/release/gongbao")
    path = path if path.is_absolute() else ROOT / path
    assert os.access(path, os.X_OK), f"{path} is not there: build it, or set GONGBAO"
    return str(path)


@pytest.fixture(scope="session")
def package(tmp_path_factory) -> Path:
    """Return the package as it is sent to a cluster."""
    path = tmp_path_factory.mktemp("package") / "gongbao_spark.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for module in sorted((HERE.parent / "gongbao_spark").glob("*.py")):
            archive.write(module, f"gongbao_spark/{module.name}")
    return path


@pytest.fixture(scope="session")
def spark(tmp_path_factory, gongbao, package, quick):
    """Return a session on a cluster of two processes; package and worker are sent to them as a user would."""
    from pyspark.sql import SparkSession

    folder = tmp_path_factory.mktemp("spark")
    (folder / "sent").mkdir()
    os.symlink(gongbao, folder / "sent/gongbao")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ["PYSPARK_SUBMIT_ARGS"] = shlex.join(
        [*quick, "--py-files", str(package), "--files", f"{folder}/sent/gongbao", "pyspark-shell"]
    )
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("gongbao tests")
        .config("spark.executor.memory", "512m")
        .config("spark.driver.memory", "512m")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.local.dir", str(folder / "local"))
        .config("spark.sql.warehouse.dir", str(folder / "warehouse"))
        .getOrCreate()
    )
    yield session
    session.stop()
