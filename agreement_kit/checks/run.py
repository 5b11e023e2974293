"""Runs every check over an instrument."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from agreement_kit.checks import data, facts, signing, status, structure, terms
from agreement_kit.checks.accept import accepted
from agreement_kit.checks.library import check_wordings
from agreement_kit.checks.subject import Subject
from agreement_kit.checks.wordings import wording_of
from agreement_kit.diagnostics import Diagnostic, in_order
from agreement_kit.drafting.numbers import ascii_digits
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import Library
from agreement_kit.library.lazy import ReadOnUse
from agreement_kit.particulars import Particulars

Rule = Callable[[Subject], Iterable[Diagnostic]]

#: The rules of an instrument, family by family, in no order that matters. Each looks and changes nothing.
RULES: Final[tuple[Rule, ...]] = (
    *data.RULES,
    *facts.RULES,
    *structure.RULES,
    *terms.RULES,
    *status.RULES,
    *signing.RULES,
)


def check(
    instrument: Instrument,
    library: Library,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    today: date | None = None,
) -> tuple[Diagnostic, ...]:
    """Everything found in ``instrument``, in the order of place.

    It holds what assembly noted, what the clauses in use get wrong (found once per library), and what the particulars
    and the selection get wrong. ``select`` and ``ignore`` are beginnings of codes; none selected means all. ``today``
    lets the rules that need the day of the check run. A finding that the particulars accept is there as information,
    with the name of who accepted it.
    """
    found = list(instrument.found)
    # The shipped library is read on use; its tests have checked every clause of it.
    if not isinstance(library.clauses, ReadOnUse):
        found += _of_clauses(instrument, library)
    particulars = instrument.particulars
    if isinstance(particulars, Particulars):
        subject = Subject(instrument, library, particulars, today)
        for rule in RULES:
            found += rule(subject)
        split = accepted(found, particulars)
        found = [*split.standing, *split.accepted]
    return in_order(selected(found, select, ignore))


def _of_clauses(instrument: Instrument, library: Library) -> Iterator[Diagnostic]:
    """What the clauses in use get wrong, with the numbers of their articles."""
    articles = {
        element.clause: ascii_digits(next(iter(element.number.values())).number)
        for element in instrument.body
        if element.number
    }
    wordings = (
        wording_of(library, clause := library.clauses[use.id], clause.variants[use.variant], instrument.status)
        for use in instrument.clauses
    )
    for item in check_wordings(library, wordings):
        if item.language is None or item.language in instrument.languages:
            yield item.with_(article=articles[item.clause]) if item.clause in articles else item


def selected(findings: Iterable[Diagnostic], select: Iterable[str], ignore: Iterable[str]) -> list[Diagnostic]:
    """The findings whose code begins with one of ``select`` (none given: all) and with none of ``ignore``."""
    wanted, unwanted = tuple(select) or ("",), tuple(ignore)
    return [item for item in findings if item.code.startswith(wanted) and not item.code.startswith(unwanted)]
