"""The same batch on a Dask cluster of two worker processes, one of which is killed in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import contents, write_table
from .test_processes import ROOT, command, environment, finish, grown, rows

pytest.importorskip("distributed", reason="the extra cluster is not installed")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not there")

#: Runs a LocalCluster of two processes, tells its address and the workers' ids, and ends with its standard input.
_CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    options = dict(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1")
    with LocalCluster(**options) as cluster:
        print(cluster.scheduler_address, *(nanny.pid for nanny in cluster.workers.values()), flush=True)
        sys.stdin.read()
"""


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[int]]]:
    """Address of the scheduler, and the process ids of the two workers."""
    script = tmp_path / "cluster.py"
    script.write_text(_CLUSTER, encoding="utf-8")
    quiet = {**environment(), "DASK_DISTRIBUTED__WORKER__DAEMON": "True"}
    process = subprocess.Popen(
        [sys.executable, str(script)],
        env=quiet,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    address, *pids = process.stdout.readline().split()
    yield address, [int(pid) for pid in pids]
    process.stdin.close()
    process.stdout.close()
    process.wait(timeout=60)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    write_table(folder / "rows.csv", rows(80))
    assert finish(folder, "out").returncode == 0
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("url", [False, True])
def test_a_worker_is_killed_and_the_batch_completes(
    cluster: tuple[str, list[int]], whole: Path, tmp_path: Path, url: bool
) -> None:
    address, workers = cluster
    write_table(tmp_path / "rows.csv", rows(80))
    out = tmp_path / "out"
    state = out
    arguments = command("out", "--scheduler", address)
    if url:
        arguments[arguments.index("out")] = f"local://{out}"
        state = tmp_path
    process = subprocess.Popen(
        arguments, env=environment(), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    if url:
        while not list(out.glob("*.docx")):
            assert process.poll() is None
            time.sleep(0.005)
    else:
        assert grown(process, state, by=1)
    os.kill(workers[0], signal.SIGKILL)
    _, errors = process.communicate(timeout=180)
    assert process.returncode == 0, errors
    assert contents(out) == contents(whole / "out")
    assert not list(tmp_path.glob(".agreement-kit-batch*"))


def test_nobody_at_the_address_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from agreement_kit.batch import cluster
    from agreement_kit.batch.opening import Base
    from agreement_kit.errors import WritingError

    monkeypatch.setattr(cluster, "_CONNECT", "200ms")
    job: Any = cluster.Job(rows="x", base=Base(), output=str(tmp_path))
    for address in ("tcp://127.0.0.1:1", "nonsense://", "127.0.0.1:1"):
        with pytest.raises(WritingError) as refused:
            cluster.Cluster(job, address)
        assert [item.code for item in refused.value.diagnostics] == ["J053"]


def test_a_worker_with_another_library_is_told(tmp_path: Path) -> None:
    import pickle

    from agreement_kit.batch.cluster import Job, run_chunk
    from agreement_kit.batch.opening import Base

    job = Job(rows="x", base=Base(), output=str(tmp_path), library="another")
    assert [item.code for item in run_chunk(pickle.dumps(job), "look", ()).stopped] == ["J051"]


def test_the_extra_is_named_where_it_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from agreement_kit.batch import cluster
    from agreement_kit.batch.opening import Base
    from agreement_kit.errors import WritingError

    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(WritingError) as refused:
        cluster.Cluster(cluster.Job(rows="x", base=Base(), output=str(tmp_path)), "tcp://x:1")
    assert [item.code for item in refused.value.diagnostics] == ["J052"]
    assert ROOT.is_dir()
