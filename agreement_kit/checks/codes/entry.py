"""What the table of a family holds for each code."""

from __future__ import annotations

from typing import NamedTuple

from agreement_kit.diagnostics import Severity


class Code(NamedTuple):
    """One code: what is said of a finding, how grave it is, and what ``explain`` shows.

    ``template`` and ``hint`` are message ids with ``{name}`` fields, ``why`` is one without. ``soft`` and ``hard``
    are the severities in a non-binding and a binding instrument where they differ. ``source`` names where the rule
    comes from; ``wrong`` and ``right`` are an example, shown as they stand.
    """

    template: str
    hint: str | None
    severity: Severity
    why: str
    source: str
    wrong: str
    right: str
    soft: Severity | None = None
    hard: Severity | None = None
