"""The codes of the text rules: one table from code to severity, sentence, hint and explanation. Codes are stable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.checks.rules.base import Mark
from agreement_kit.checks.rules.codes.english import ENGLISH
from agreement_kit.checks.rules.codes.model import Code
from agreement_kit.checks.rules.codes.parity import PARITY
from agreement_kit.checks.rules.codes.persian import PERSIAN
from agreement_kit.checks.rules.codes.russian import RUSSIAN
from agreement_kit.checks.rules.codes.safety import SAFETY
from agreement_kit.checks.rules.codes.wording import WORDING
from agreement_kit.diagnostics import NOWHERE, Diagnostic, Location, Severity

__all__ = ["CODES", "Code", "diagnostic", "severity"]

CODES: Final[Mapping[str, Code]] = {
    item.code: item for item in (*PERSIAN, *RUSSIAN, *ENGLISH, *SAFETY, *WORDING, *PARITY)
}


def severity(code: str, status: str | None = None) -> Severity:
    """How grave a finding of ``code`` is in a text of ``status``. ``KeyError`` for an unknown code."""
    entry = CODES[code]
    return entry.by_status.get(status or "", entry.severity)


def diagnostic(
    mark: Mark,
    *,
    status: str | None = None,
    location: Location = NOWHERE,
    language: str | None = None,
    clause: str | None = None,
    article: str | None = None,
    path: str | None = None,
) -> Diagnostic:
    """``mark`` as a finding at a place. ``KeyError`` for a code that is not in the table."""
    entry = CODES[mark.code]
    hint = entry.hint
    if hint is not None and "{suggestion}" in hint and not mark.values.get("suggestion", "").strip():
        hint = None
    return Diagnostic(
        code=mark.code,
        severity=severity(mark.code, status),
        template=entry.template,
        values=dict(mark.values),
        hint_template=hint,
        location=location,
        clause=clause,
        article=article,
        language=language,
        path=path,
    )
