"""Findings that somebody answers for: parted from the others, and recorded in what is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from agreement_kit.diagnostics import N_, Diagnostic, Severity, in_order
from agreement_kit.particulars import Particulars


class Split(NamedTuple):
    """Findings that count, and findings that somebody answers for."""

    standing: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...]


_NOTE: Final = N_("Accepted by {accepted_by}: {accepted_reason}")


def accepted(findings: Iterable[Diagnostic], particulars: Particulars) -> Split:
    """Part ``findings`` by what the particulars accept: a code, with a name and a reason.

    An accepted finding is information whose hint says who answers for it.
    """
    answers = {item.code: item for item in particulars.accept}
    standing: list[Diagnostic] = []
    taken: list[Diagnostic] = []
    for found in findings:
        answer = answers.get(found.code)
        if answer is None or found.severity is Severity.INFO:
            standing.append(found)
            continue
        values = {**found.values, "accepted_by": answer.by, "accepted_reason": answer.reason}
        taken.append(found.with_(severity=Severity.INFO, values=values, hint_template=_NOTE))
    return Split(tuple(standing), tuple(taken))


def properties(findings: Iterable[Diagnostic]) -> dict[str, str]:
    """What a written file says of accepted findings, for ``write(..., properties=...)``; empty where there are none."""
    told = [
        f"{item.code} ({item.values['accepted_by']}: {item.values['accepted_reason']})"
        for item in in_order(findings)
        if item.hint_template == _NOTE
    ]
    return {"findings.accepted": "; ".join(dict.fromkeys(told))} if told else {}
