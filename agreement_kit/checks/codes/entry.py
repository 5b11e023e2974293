"""What the table of a family holds for each code."""

from __future__ import annotations

from typing import NamedTuple

from agreement_kit.diagnostics import Severity

#: Abbreviations of sources that several codes have.
PRACTICE = "shared practice of treaty offices and of published city instruments"


class Code(NamedTuple):
    """One code: what is said of a finding, how grave it is, and what ``explain`` shows.

    ``template`` and ``hint`` are message ids with ``{name}`` fields, ``why`` is one without. ``soft`` is the severity in
    a non-binding instrument where it differs. ``source`` names where the rule comes from; ``wrong`` and ``right`` are an
    example, shown as they stand.
    """

    template: str
    hint: str | None
    severity: Severity
    why: str
    source: str
    wrong: str
    right: str
    soft: Severity | None = None
