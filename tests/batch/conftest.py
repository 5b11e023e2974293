"""Batches of pacts over the small library, in one process."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from pact import facts, pact_library

from agreement_kit.batch import Job, Outcome, Request, open_base, open_rows, run
from agreement_kit.library import Library

#: ``draft([{"output": "x", ...}, ...], folder="out", resume=True, ...)``
Draft = Callable[..., Outcome]


@pytest.fixture(scope="session")
def pact() -> Library:
    return pact_library()


@pytest.fixture
def draft(tmp_path: Path, pact: Library) -> Draft:
    """Draft rows (mappings of column to value) over the pact of two cities."""

    def drafted(
        rows: Sequence[dict[str, Any]],
        folder: str | Path = "out",
        *,
        base: dict[str, Any] | None = None,
        **options: Any,
    ) -> Outcome:
        table, facts_file = tmp_path / "rows.csv", tmp_path / "base.json"
        write_table(table, rows)
        facts_file.write_text(json.dumps(base or facts(2), ensure_ascii=False, indent=1), encoding="utf-8")
        asked = {name: options.pop(name) for name in list(options) if name in Request.__dataclass_fields__}
        place = str(folder) if "://" in str(folder) else str(tmp_path / folder)
        source = open_rows(table)
        job = Job(rows=source.name, base=open_base(facts_file), output=place, library=pact.fingerprint, **options)
        return run(source, job, pact, Request(**{"here": tmp_path, **asked}))

    return drafted


def write_table(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, names, restval="")
        table.writeheader()
        table.writerows(rows)


def cities(count: int) -> list[dict[str, Any]]:
    """Rows that give the second city a name of its own."""
    return [
        {"output": f"city-{number}", "parties.p1.name.en": f"City of {number}", "parties.p1.name.fa": f"شهر {number}"}
        for number in range(1, count + 1)
    ]


def ready(folder: Path) -> dict[str, str]:
    """The documents that wait in the state of a batch, with their SHA-256."""
    return contents(folder / ".agreement-kit-batch" / "ready")


def contents(folder: Path) -> dict[str, str]:
    """Every file below ``folder``, hidden ones too, with its SHA-256."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
