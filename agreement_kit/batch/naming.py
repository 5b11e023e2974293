"""The names of the files of all rows, before anything else: each can be stored, and none is asked for twice."""

from __future__ import annotations

from dataclasses import dataclass, field

from agreement_kit.batch.names import key_of, name_problem, stem_of, twice
from agreement_kit.batch.rows import Row, Rows
from agreement_kit.diagnostics import Diagnostic, Location


@dataclass
class Names:
    """How many rows there are, and those whose output name cannot be used."""

    count: int = 0
    refused: dict[int, tuple[Diagnostic, ...]] = field(default_factory=dict)


def names_of(rows: Rows) -> Names:
    """Go through all rows once; nothing of them is kept but a hash of each name."""
    names = Names()
    first: dict[int, int] = {}
    again: list[tuple[int, int]] = []
    for row in rows:
        names.count += 1
        stem = stem_of(row)
        problem = name_problem(stem, row, rows.name)
        if problem is not None:
            names.refused[row.number] = (problem,)
            continue
        key = hash(key_of(stem))
        if key in first:
            again.append((first[key], row.number))
        first.setdefault(key, row.number)
    if again:
        _twice(rows, {number for pair in again for number in pair}, names)
    return names


def _twice(rows: Rows, suspects: set[int], names: Names) -> None:
    """Both rows of a pair are refused: nobody can tell which one is meant."""
    by_key: dict[str, list[Row]] = {}
    for row in rows:
        if row.number in suspects:
            by_key.setdefault(key_of(stem_of(row)), []).append(row)
    for alike in by_key.values():
        for row in alike if len(alike) > 1 else ():
            other = next(item for item in alike if item is not row)
            where = other.file or str(Location(rows.name, other.line, other.output_column))
            names.refused[row.number] = (twice(row, rows.name, stem_of(row), where),)
