"""Packs made once: making one is most of what the tests cost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from agreement_kit.ceremony import File, Pack, build, load_ceremony, prepare, store
from agreement_kit.library import Library

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
MOMENT = datetime(2024, 6, 22, tzinfo=UTC)

Made = tuple[Pack, dict[str, bytes]]


@pytest.fixture(scope="session")
def shipped() -> Library:
    return Library.default()


@pytest.fixture(scope="session")
def prepared(shipped: Library) -> Callable[..., Pack]:
    """``prepared("tabriz-kazan.yaml", final=True)``: the pack of an example, its files not made."""

    def make(name: str | Path, **options: Any) -> Pack:
        return prepare(load_ceremony(EXAMPLES / name), shipped, moment=MOMENT, **options)

    return make


def made_of(pack: Pack) -> tuple[Pack, tuple[File, ...]]:
    return pack, build(pack)


@pytest.fixture(scope="session")
def pair_files(prepared: Callable[..., Pack]) -> tuple[Pack, tuple[File, ...]]:
    return made_of(prepared("tabriz-kazan.yaml"))


@pytest.fixture(scope="session")
def pair(pair_files: tuple[Pack, tuple[File, ...]]) -> Made:
    """The pack of examples/tabriz-kazan.yaml in memory, its files by path."""
    return pair_files[0], {file.path: file.data for file in pair_files[1]}


@pytest.fixture(scope="session")
def three(prepared: Callable[..., Pack]) -> Made:
    """The pack of examples/three-cities.yaml."""
    pack, files = made_of(prepared("three-cities.yaml"))
    return pack, {file.path: file.data for file in files}


@pytest.fixture(scope="session")
def written(pair_files: tuple[Pack, tuple[File, ...]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack of two on disk; not to be changed."""
    folder = tmp_path_factory.mktemp("pack") / "pack"
    store(folder, pair_files[1], 1, "")
    return folder


@pytest.fixture
def copy(written: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return Path(shutil.copytree(written, tmp_path / "pack"))
