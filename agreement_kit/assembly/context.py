"""What assembly knows while it renders: the particulars, the selection, the labels, the numbers, the findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from agreement_kit.diagnostics import Diagnostic, Location, Severity
from agreement_kit.drafting.values import TBD
from agreement_kit.instrument.expressions import Path
from agreement_kit.instrument.names import TYPES, UNITS, item_type
from agreement_kit.instrument.nodes import NumberLabel, Status
from agreement_kit.library import Library
from agreement_kit.library.labels import LabelView
from agreement_kit.particulars import Particulars


class Datum(NamedTuple):
    """A value of the particulars on its way into the text: its data path, type, and unit where it counts something."""

    value: Any
    path: str
    type: str
    unit: str | None = None


ABSENT = Datum(None, "", "absent")


@dataclass(slots=True)
class Context:
    """One instrument being rendered.

    ``names`` are the names that a text may use now: the particulars, the parameters of the clause, loop variables.
    ``selected`` are the clauses that stand in it, ``variants`` their variants. ``numbers``
    maps a clause to the number labels of its article or annex per language.
    """

    particulars: Particulars
    library: Library
    status: Status
    languages: tuple[str, ...]
    labels: Mapping[str, LabelView]
    label_key: object
    selected: frozenset[str] = frozenset()
    variants: Mapping[str, str] = field(default_factory=dict)
    numbers: dict[str, Mapping[str, NumberLabel]] = field(default_factory=dict)
    names: Mapping[str, Datum] = field(default_factory=dict)
    clause: str | None = None
    found: list[Diagnostic] = field(default_factory=list)

    def inside(self, names: Mapping[str, Datum], clause: str | None = None) -> Context:
        """This context with further names (and for another clause); findings are shared."""
        return replace(self, names={**self.names, **names}, clause=clause or self.clause)

    def read(self, path: Path) -> Datum:
        """The datum at ``path``; ``ABSENT`` with its path and type where the particulars do not give it."""
        datum = self.names.get(path.names[0], ABSENT)
        for name in path.names[1:]:
            datum = self._part(datum, name)
        return datum

    def _part(self, datum: Datum, name: str) -> Datum:
        inner = item_type(datum.type)
        if inner is not None:
            for item in self.items(datum):
                if getattr(item.value, "id", None) == name:
                    return item
            return Datum(None, f"{datum.path}.{name}", inner)
        type_ = TYPES.get(datum.type, {}).get(name, "absent")
        path = f"{datum.path}.{name}" if datum.path else name
        if datum.value is TBD:
            return Datum(TBD, datum.path, type_)
        value = getattr(datum.value, "from_" if name == "from" else name, None) if datum.value is not None else None
        if type_ == "party" and isinstance(value, str):
            return self.party(value)
        return Datum(value, path, type_, UNITS.get((datum.type, name)))

    def party(self, id_: str) -> Datum:
        """The party named ``id_``."""
        value = next((party for party in self.particulars.parties if party.id == id_), None)
        return Datum(value, f"parties.{id_}", "party")

    def items(self, datum: Datum) -> list[Datum]:
        """The items of a list; a list that is ``tbd`` has one item, which is ``tbd``."""
        inner = item_type(datum.type) or "absent"
        if datum.value is TBD:
            return [Datum(TBD, datum.path, inner)]
        out: list[Datum] = []
        for index, value in enumerate(datum.value or ()):
            if inner == "party" and isinstance(value, str):
                out.append(self.party(value))
                continue
            id_ = getattr(value, "id", None) if inner == "party" else None
            out.append(Datum(value, f"{datum.path}.{id_ or index}", inner))
        return out

    def report(
        self,
        code: str,
        template: str,
        *,
        hint: str | None = None,
        severity: Severity = Severity.ERROR,
        path: str | None = None,
        place: Location | None = None,
        language: str | None = None,
        **values: object,
    ) -> None:
        """Add a finding; where no place is given it is that of ``path`` in the particulars."""
        location = place or (self.particulars.location(path) if path else Location(self.particulars.source))
        if path is not None:
            values.setdefault("path", path)
        self.found.append(
            Diagnostic(
                code=code,
                severity=severity,
                template=template,
                values=values,
                hint_template=hint,
                location=location,
                clause=self.clause,
                language=language,
                path=path,
            )
        )
