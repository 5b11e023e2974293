"""Processes: they come to the same, end with their parent, and a death or a kill costs nothing that was done."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from .conftest import contents, ready, write_table

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "tabriz-kazan.yaml"
STATE = ".agreement-kit-batch"
KILLS = 30

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and /proc are not there")


def rows(count: int) -> list[dict[str, Any]]:
    return [
        {"output": f"city-{number:03}", "parties.kazan.name.fa": f"شهرداری {number}", "term.years": number % 9 + 1}
        for number in range(count)
    ]


def command(out: str, *options: str) -> list[str]:
    """Run in the folder of the rows: reports hold names as the user gave them, and must not differ by the folder."""
    arguments = ["batch", "rows.csv", "--base", str(EXAMPLE), "-o", out, "--fail-on", "never", *options]
    return [sys.executable, "-m", "agreement_kit", *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])}


def begin(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(*arguments), cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def finish(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments), cwd=folder, env=environment(), capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A batch that nothing disturbed, in one process."""
    folder = tmp_path_factory.mktemp("whole")
    write_table(folder / "rows.csv", rows(60))
    done = finish(folder, "out")
    assert done.returncode == 0, done.stderr
    assert len(list((folder / "out").glob("*.docx"))) == 60
    return folder


def children(pid: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]


def journal(out: Path) -> int:
    try:
        return (out / STATE / "journal.jsonl").stat().st_size
    except OSError:
        return -1


def grown(process: subprocess.Popen[bytes], out: Path, by: int) -> bool:
    """Wait until the journal has grown by so many bytes; whether the process is still there."""
    first = max(journal(out), 0)
    while process.poll() is None:
        if journal(out) >= first + by:
            return True
        time.sleep(0.001)
    return False


def test_processes_come_to_the_same_as_one_process(whole: Path, tmp_path: Path) -> None:
    write_table(tmp_path / "rows.csv", rows(60))
    done = finish(tmp_path, "out", "--jobs", "3")
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "out") == contents(whole / "out")


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_at_random_moments_and_resumed_the_result_is_the_same(whole: Path, tmp_path: Path, jobs: str) -> None:
    """At least ``KILLS`` kills in all, some while the batch begins, most while it drafts."""
    chance = random.Random(f"kills {jobs}")
    write_table(tmp_path / "rows.csv", rows(60))
    kills = batches = 0
    while kills < KILLS // 2:
        out = tmp_path / f"out-{batches}"
        batches += 1
        while True:
            process = begin(tmp_path, out.name, "--jobs", jobs, "--resume")
            if chance.random() < 0.25:
                time.sleep(chance.uniform(0, 1.5))
            elif grown(process, out, by=1):
                time.sleep(chance.uniform(0, 0.06))
            process.kill()
            _, errors = process.communicate()
            if process.returncode != -signal.SIGKILL:
                assert process.returncode == 0, errors.decode()
                break
            kills += 1
        assert contents(out) == contents(whole / "out")
        numbers = [row["row"] for row in json.loads((out / "report.json").read_text(encoding="utf-8"))["rows"]]
        assert numbers == list(range(1, 61))


def test_no_file_is_ever_half_written(whole: Path, tmp_path: Path) -> None:
    """Whatever stands under its name after a kill is what an undisturbed batch writes there."""
    write_table(tmp_path / "rows.csv", rows(60))
    expected = contents(whole / "out")
    for wait in (0.0, 0.01, 0.03):
        process = begin(tmp_path, "out", "--jobs", "2", "--resume")
        assert grown(process, tmp_path / "out", by=1)
        time.sleep(wait)
        process.kill()
        process.communicate()
        there = ready(tmp_path / "out")
        assert there
        assert not list((tmp_path / "out").glob("*.docx"))  # they appear together
        assert there.items() <= expected.items()


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    write_table(tmp_path / "rows.csv", rows(200))
    process = begin(tmp_path, "out", "--jobs", "2")
    assert grown(process, tmp_path / "out", by=1)
    workers = [pid for pid in children(process.pid) if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    assert len(workers) == 2
    process.kill()
    process.communicate()
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{pid}").exists() for pid in workers):
        assert time.monotonic() < deadline, "a worker outlives its parent"
        time.sleep(0.02)


def test_a_worker_that_dies_ends_the_batch_with_a_sentence_and_resume_goes_on(whole: Path, tmp_path: Path) -> None:
    write_table(tmp_path / "rows.csv", rows(60))
    process = begin(tmp_path, "out", "--jobs", "2")
    assert grown(process, tmp_path / "out", by=1)
    victim = next(pid for pid in children(process.pid) if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes())
    os.kill(victim, signal.SIGKILL)
    _, errors = process.communicate()
    assert process.returncode == 2
    assert "J050" in errors.decode()
    assert "--resume" in errors.decode()
    assert finish(tmp_path, "out", "--jobs", "2", "--resume").returncode == 0
    assert contents(tmp_path / "out") == contents(whole / "out")


def test_an_interrupted_batch_says_how_to_go_on(whole: Path, tmp_path: Path) -> None:
    write_table(tmp_path / "rows.csv", rows(60))
    process = begin(tmp_path, "out", "--jobs", "2")
    assert grown(process, tmp_path / "out", by=1)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert process.returncode == 130
    assert errors.decode().split() == [
        "What",
        "is",
        "done",
        "stays",
        "done:",
        "run",
        "the",
        "same",
        "command",
        "with",
        "--resume.",
        "Interrupted.",
    ]
    assert finish(tmp_path, "out", "--resume").returncode == 0
    assert contents(tmp_path / "out") == contents(whole / "out")


def test_the_memory_of_the_parent_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    """Twenty times the rows may cost what their names and places cost, not what their documents do."""

    def peak(count: int) -> float:
        folder = tmp_path / str(count)
        folder.mkdir()
        write_table(folder / "rows.csv", rows(count))
        process = begin(folder, "out", "--jobs", "2")
        highest = 0.0
        while process.poll() is None:
            highest = max(highest, memory(process.pid))
            time.sleep(0.02)
        process.communicate()
        assert process.returncode == 0
        return highest

    few, many = peak(10), peak(200)
    assert many - few < 8


def memory(pid: int) -> float:
    """The peak resident memory of a process so far, in MiB; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").split("\n")
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)
