"""One agreement for each row of a table: preflight, processes, journal, report.

The names are loaded when they are first used: the table of codes alone must not cost the whole machinery.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from agreement_kit.batch.drafter import Job
    from agreement_kit.batch.opening import Base, open_base, open_rows
    from agreement_kit.batch.report import Summary
    from agreement_kit.batch.running import Outcome, Request, run

__all__ = ["Base", "Job", "Outcome", "Request", "Summary", "open_base", "open_rows", "run"]

_HOMES: Final = {
    "Base": "opening",
    "Job": "drafter",
    "Outcome": "running",
    "Request": "running",
    "Summary": "report",
    "open_base": "opening",
    "open_rows": "opening",
    "run": "running",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
