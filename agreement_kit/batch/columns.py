"""A row laid over the base: dotted column names become ways into the particulars, findings come back to the cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any, Final, NamedTuple

from agreement_kit.batch.rows import OUTPUT, Cell, Row, finding
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.drafting.values import NOMINATIVE
from agreement_kit.particulars.cross import party_ids
from agreement_kit.sources.problems import Path
from agreement_kit.sources.source import Source
from agreement_kit.sources.tree import copied

#: Columns whose cell holds several words, parted by commas or semicolons.
LISTS: Final = frozenset({"languages", "areas", "include", "exclude", "authenticity.informational"})
_PARTIES: Final = "parties"
_NO_PARTY: Final = -1
_PARTING: Final = re.compile(r"[,;،؛\n]")
# As in YAML: 007 and 1_000 are texts.
_INTEGER: Final = re.compile(r"(?:0|-?[1-9][0-9]{0,17})\Z")


class Placed(NamedTuple):
    """A cell with its way into the plain data."""

    way: Path
    cell: Cell


class Laid(NamedTuple):
    """The particulars of a row as plain data, the cells that went into them, and what does not fit."""

    data: dict[str, Any]
    cells: tuple[Placed, ...]
    problems: tuple[Diagnostic, ...]


class Layer:
    """Lays rows over one base, and finds the cell or the line of the base that a finding is about."""

    def __init__(self, base: dict[str, Any], source: Source, name: str) -> None:
        """``base`` is plain data, ``source`` says where it is written, ``name`` is how messages name the rows."""
        self._base = base
        self._source = source
        self._name = name
        self._ids = {id_: index for index, id_ in party_ids(base).items()}
        self._ways: dict[str, Path | None] = {}

    def lay(self, row: Row) -> Laid:
        """The particulars of ``row``.

        Where a cell is empty the base stands; a cell replaces all that is below its name.
        """
        data = copied(self._base)
        placed: list[Placed] = []
        problems: list[Diagnostic] = []
        for cell in row.cells:
            if cell.name == OUTPUT:
                continue
            way = self._way(cell.name)
            if way is None:
                problems.append(_no_party(cell, row, self._name, tuple(self._ids)))
            else:
                placed.append(Placed(way, cell))
        # What is higher up comes first, so that ``name.ru.genitive`` adds to ``name.ru`` wherever it stands; items of
        # lists come in their order.
        for way, cell in sorted(placed, key=_depth):
            if cell.value is not None and not _put(data, way, _typed(cell.name, cell.value)):
                problems.append(_no_place(cell, row, self._name))
        return Laid(data, tuple(placed), tuple(problems))

    def located(self, found: Iterable[Diagnostic], laid: Laid, row: Row) -> tuple[Diagnostic, ...]:
        """``found`` with the cells at which they stand, or their places in the base; others as they are."""
        return tuple(
            item.with_(location=self._place(way_of(item.path or "", laid.data), laid, row))
            if item.location.file == self._name and item.location.line is None
            else item
            for item in found
        )

    def _way(self, name: str) -> Path | None:
        """The steps of a dotted name; a party by its id in the base or by its position. None: no such party."""
        if name not in self._ways:
            steps: list[str | int] = []
            for part in name.split("."):
                if len(steps) == 1 and steps[0] == _PARTIES and not part.isdecimal():
                    steps.append(self._ids.get(part, _NO_PARTY))
                else:
                    steps.append(int(part) if part.isdecimal() and part.isascii() and len(part) < 4 else part)
            self._ways[name] = None if _NO_PARTY in steps else tuple(steps)
        return self._ways[name]

    def _place(self, way: Path, laid: Laid, row: Row) -> Location:
        """The cell at ``way`` or above it; where that is empty or absent the base; else the first cell below."""
        above: Placed | None = None
        below: Placed | None = None
        for placed in laid.cells:
            if way[: len(placed.way)] == placed.way and (above is None or len(placed.way) > len(above.way)):
                above = placed
            elif below is None and way and placed.way[: len(way)] == way:
                below = placed
        written = way in self._source.spots
        if above is not None and (above.cell.value is not None or not written):
            return Location(self._name, row.line, above.cell.column)
        if below is not None:
            return Location(self._name, row.line, below.cell.column)
        if self._source.name:
            return self._source.place(self._source.offset(way))
        return Location(self._name, row.line)


def way_of(path: str, data: Any) -> Path:
    """The steps of a data path (parties by id) in ``data``, those that are missing there as they are named."""
    steps: list[str | int] = []
    here = data
    for part in path.split(".") if path else ():
        step: str | int = part
        if isinstance(here, list):
            if part.isdecimal():
                step = int(part)
            elif len(steps) == 1:
                step = next((at for at, id_ in party_ids(data).items() if id_ == part), part)
        steps.append(step)
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            here = None
    return tuple(steps)


def _depth(placed: Placed) -> tuple[int, tuple[int, ...]]:
    return len(placed.way), tuple(step for step in placed.way if isinstance(step, int))


def _typed(name: str, value: Any) -> Any:
    """A cell as YAML would read the same letters: whole numbers, true and false; lists where the name is one."""
    if not isinstance(value, str):
        return value
    if name in LISTS:
        return [part.strip() for part in _PARTING.split(value) if part.strip()]
    if _INTEGER.match(value):
        return int(value)
    return {"true": True, "false": False}.get(value, value)


def _put(data: dict[str, Any], way: Path, value: Any) -> bool:
    """Put ``value`` at ``way``, making groups and lists on the way. False where the way is barred."""
    here: Any = data
    for step, following in pairwise(way):
        here = _inner(here, step, [] if isinstance(following, int) else {})
        if here is None:
            return False
    last = way[-1]
    if isinstance(here, list):
        if not isinstance(last, int) or last > len(here):
            return False
        here[last : last + 1] = [value]
        return True
    if not isinstance(last, str):
        return False
    here[last] = value
    return True


def _inner(here: Any, step: str | int, empty: Any) -> Any:
    """What stands at ``step``, made where nothing does; None where something else is in the way."""
    if isinstance(here, list):
        if not isinstance(step, int) or step > len(here):
            return None
        if step == len(here):
            here.append(empty)
    elif isinstance(step, str):
        # A name that has no cases yet gets its first one, so that another can stand beside it.
        if isinstance(here.get(step), str) and isinstance(empty, dict):
            here[step] = {NOMINATIVE: here[step]}
        here.setdefault(step, empty)
    else:
        return None
    inner = here[step]
    return inner if isinstance(inner, dict | list) else None


def _no_party(cell: Cell, row: Row, name: str, known: tuple[str, ...]) -> Diagnostic:
    return finding(
        "J012",
        N_("The column {column} names a party that the base file does not have."),
        Location(name, row.line, cell.column),
        N_("The parties there are: {known}. Without a base name them by position: parties.0.id."),
        column=cell.name,
        known=", ".join(known) or "–",
    )


def _no_place(cell: Cell, row: Row, name: str) -> Diagnostic:
    return finding(
        "J017",
        N_("The column {column} leads nowhere: a value or a list stands in its way, or an earlier item is missing."),
        Location(name, row.line, cell.column),
        N_("Lists count from 0 without a gap; a value has nothing below it."),
        column=cell.name,
    )
