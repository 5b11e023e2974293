"""What several tests of the checks share."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from agreement_kit.assembly import assemble
from agreement_kit.checks import check
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import Library
from agreement_kit.particulars import Particulars

BASE = Path(__file__).resolve().parent.parent / "cases" / "base" / "sister-cities.yaml"


@cache
def shipped() -> Library:
    """The shipped library, loaded once for all tests."""
    return Library.default()


def data() -> dict[str, Any]:
    """The base as plain data, to be changed."""
    return dict(yaml.safe_load(BASE.read_text(encoding="utf-8")))


def instrument(given: dict[str, Any] | None = None) -> Instrument:
    """The instrument of the base, or of ``given``."""
    return assemble(Particulars.from_dict(given or data(), "particulars"), shipped())


def found(given: dict[str, Any], **options: Any) -> tuple[Diagnostic, ...]:
    """What is found in ``given``."""
    return check(instrument(given), shipped(), **options)


def codes(findings: tuple[Diagnostic, ...]) -> list[str]:
    """The codes in order."""
    return [item.code for item in findings]
