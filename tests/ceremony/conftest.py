"""One pack, made once: reading and writing it is most of what the tests cost."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agreement_kit.ceremony import File, Pack, build, load_ceremony, prepare, store
from agreement_kit.library import Library

ROOT = Path(__file__).resolve().parents[2]
MOMENT = datetime(2024, 6, 22, tzinfo=UTC)


@pytest.fixture(scope="session")
def shipped() -> Library:
    return Library.default()


@pytest.fixture(scope="session")
def pair(shipped: Library) -> tuple[Pack, tuple[File, ...]]:
    """The pack of examples/tabriz-kazan.yaml, in memory."""
    pack = prepare(load_ceremony(ROOT / "examples" / "tabriz-kazan.yaml"), shipped, moment=MOMENT)
    return pack, build(pack)


@pytest.fixture(scope="session")
def written(pair: tuple[Pack, tuple[File, ...]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same on disk; not to be changed."""
    folder = tmp_path_factory.mktemp("pack") / "pack"
    store(folder, pair[1], 1, "")
    return folder


@pytest.fixture
def copy(written: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return Path(shutil.copytree(written, tmp_path / "pack"))
