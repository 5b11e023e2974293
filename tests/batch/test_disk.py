"""A disk that is full, read-only or gone: a sentence, and what is done stays done."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from agreement_kit.batch.drafter import Drafter
from agreement_kit.errors import WritingError

from .conftest import Draft, cities, contents, ready

Mount = Callable[..., Path]


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Mount]:
    """``mount(size="1m", ro=False)``: a small file system of its own; skipped where the user may not mount one."""
    mounted: list[Path] = []

    def made(options: str) -> Path:
        folder = tmp_path / "disk"
        folder.mkdir(exist_ok=True)
        if sys.platform != "linux" or shutil.which("mount") is None:
            pytest.skip("tmpfs is of Linux")
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            pytest.skip(f"mounting is not permitted here: {done.stderr.strip()}")
        mounted.append(folder)
        return folder

    yield made
    for folder in mounted:
        subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)


def remount(folder: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(folder)], check=True)


def refused(draft: Draft, *arguments: Any, **options: Any) -> str:
    with pytest.raises(WritingError) as error:
        draft(*arguments, **options)
    (found,) = error.value.diagnostics
    assert "--resume" in (found.hint or "")
    return found.code


def test_a_full_disk_ends_the_batch_and_with_room_it_goes_on(draft: Draft, tmp_path: Path, mount: Mount) -> None:
    rows = cities(60)
    draft(rows, "whole")
    disk = mount("size=320k")
    assert refused(draft, rows, "disk/out") == "J040"
    done = ready(disk / "out")
    assert 0 < len(done) < 60
    assert done.items() <= contents(tmp_path / "whole").items()  # no half file
    assert refused(draft, rows, "disk/out", resume=True) == "J040"
    remount(disk, "size=8m")
    assert draft(rows, "disk/out", resume=True).summary.drafted == 60
    assert contents(disk / "out") == contents(tmp_path / "whole")


def test_room_for_the_documents_but_not_for_the_report(
    draft: Draft, tmp_path: Path, mount: Mount, monkeypatch: pytest.MonkeyPatch
) -> None:
    from agreement_kit.batch import running

    rows = cities(20)
    draft(rows, "whole")
    disk = mount("size=8m")
    real = running._Course.finish

    def full(*arguments: Any) -> Any:
        used = sum(path.stat().st_blocks * 512 for path in disk.rglob("*"))
        remount(disk, f"size={used // 1024 + 4}k")
        return real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(running._Course, "finish", full)
        assert refused(draft, rows, "disk/out") == "J040"
    remount(disk, "size=8m")
    assert draft(rows, "disk/out", resume=True).finished
    assert contents(disk / "out") == contents(tmp_path / "whole")


def test_a_read_only_disk_is_told_before_the_work(draft: Draft, mount: Mount, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = mount("size=1m")
    remount(disk, "ro")
    monkeypatch.setattr(Drafter, "run", None)
    assert refused(draft, cities(1), "disk/out") == "J041"


def test_a_disk_that_becomes_read_only(draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft(cities(9), "whole")

    def denied(self: Path, data: bytes) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(self))

    # A disk cannot be made read-only while the journal is open, so the system's answer is put in its place.
    after(monkeypatch, 4, lambda: monkeypatch.setattr(Path, "write_bytes", denied))
    assert refused(draft, cities(9)) == "J041"
    monkeypatch.undo()
    assert draft(cities(9), resume=True).finished
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_a_folder_without_the_right_to_write(draft: Draft, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere; the read-only disk stands for this")
    (tmp_path / "locked").mkdir(mode=0o500)
    assert refused(draft, cities(1), "locked/out") == "J041"


def test_a_folder_that_vanishes_is_not_made_anew(draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft(cities(9), "whole")
    out, away = tmp_path / "out", tmp_path / "away"
    after(monkeypatch, 4, lambda: out.rename(away))
    assert refused(draft, cities(9)) == "J042"
    assert not out.exists()
    monkeypatch.undo()
    away.rename(out)
    assert draft(cities(9), resume=True).finished
    assert contents(out) == contents(tmp_path / "whole")


def test_a_file_in_the_place_of_the_folder(draft: Draft, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    assert refused(draft, cities(1)) in ("J042", "J043")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def after(monkeypatch: pytest.MonkeyPatch, rows: int, happens: Callable[[], Any]) -> None:
    """Let something happen when so many rows are drafted."""
    real = Drafter.draft
    done: list[int] = []

    def drafting(self: Drafter, row: Any) -> Any:
        if len(done) == rows:
            happens()
        done.append(row.number)
        return real(self, row)

    monkeypatch.setattr(Drafter, "draft", drafting)
