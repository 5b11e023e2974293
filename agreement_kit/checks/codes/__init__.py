"""Every code of the checks in one table, family by family, and the finding that is made of a code.

The hundreds name the family: C1 data, C2 parity, C3 structure, C4 terms and names, C7 signing, C9 documents. The codes of
rules over plain text (orthography, wording, safety) stand with those rules. Codes are stable; never reuse one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from agreement_kit.checks.codes import data, documents, parity, signing, structure, terms
from agreement_kit.checks.codes.entry import Code
from agreement_kit.diagnostics import NOWHERE, Diagnostic, Location
from agreement_kit.instrument.nodes import Status

__all__ = ["Code", "diagnostic", "table"]


@cache
def table() -> Mapping[str, Code]:
    """Every code with what it says."""
    families = (data, parity, structure, terms, signing, documents)
    out = {code: entry for family in families for code, entry in family.CODES.items()}
    return out


def diagnostic(
    code: str,
    values: Mapping[str, object],
    *,
    status: Status | None = None,
    location: Location = NOWHERE,
    clause: str | None = None,
    article: str | None = None,
    language: str | None = None,
    path: str | None = None,
) -> Diagnostic:
    """The finding of ``code``, as grave as it is in an instrument of ``status``."""
    entry = table()[code]
    soft = entry.soft is not None and status is Status.NON_BINDING
    return Diagnostic(
        code=code, severity=entry.soft if soft and entry.soft else entry.severity, template=entry.template, values=values,
        hint_template=entry.hint, location=location, clause=clause, article=article, language=language, path=path,
    )  # fmt: skip
