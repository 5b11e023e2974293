"""What a code of the text rules says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agreement_kit.diagnostics import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code with its message and its page for ``explain``.

    ``template`` and ``hint`` are message ids with ``{name}`` fields, filled from a mark's values. ``by_status``
    overrides ``severity`` for a declared status. ``why``, ``source``, ``wrong`` and ``right`` are for ``explain``.
    """

    code: str
    family: str
    template: str
    hint: str | None = None
    severity: Severity = Severity.WARNING
    by_status: Mapping[str, Severity] = field(default_factory=dict)
    why: str
    source: str
    wrong: str
    right: str
