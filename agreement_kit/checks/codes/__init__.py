"""Every code of the checks in one table, family by family, and the finding that is made of a code.

The hundreds name the family: C1 data, C2 parity, C3 structure, C4 terms and names, C7 signing, C9 documents. The
codes of rules over plain text (orthography, wording, safety) stand with those rules. Codes are stable; never reuse one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from agreement_kit.checks.codes import data, documents, parity, signing, structure, terms
from agreement_kit.checks.codes.entry import Code
from agreement_kit.checks.rules.codes import CODES as RULES
from agreement_kit.diagnostics import NOWHERE, Diagnostic, Location
from agreement_kit.instrument.nodes import Status

__all__ = ["Code", "diagnostic", "table"]


@cache
def table() -> Mapping[str, Code]:
    """Every code with what it says, those of the rules over plain text too."""
    families = (data, parity, structure, terms, signing, documents)
    out = {code: entry for family in families for code, entry in family.CODES.items()}
    for code, said in RULES.items():
        out[code] = Code(
            said.template, said.hint, said.severity, said.why, said.source, said.wrong, said.right,
            said.by_status.get(Status.NON_BINDING.value), said.by_status.get(Status.BINDING.value),
        )  # fmt: skip
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
    graded = {Status.NON_BINDING: entry.soft, Status.BINDING: entry.hard}.get(status) if status else None
    hint = entry.hint
    if hint is not None and "{suggestion}" in hint and not str(values.get("suggestion", "")).strip():
        hint = None
    return Diagnostic(
        code=code, severity=graded or entry.severity, template=entry.template, values=values, hint_template=hint,
        location=location, clause=clause, article=article, language=language, path=path,
    )  # fmt: skip
