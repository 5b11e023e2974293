"""The header of a table, and its rows as cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from agreement_kit.batch.rows import Cell, Row, finding
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import ParticularsError

Values = tuple[int, Sequence[Any]]


def rows_of(lines: Iterable[Values], name: str, first_column: int = 1) -> Iterator[Row]:
    """Rows of a table given as line numbers with values; the first line that is not empty is the header.

    ``first_column`` is the number of the leftmost value. An empty line is no row.

    Raises:
        ParticularsError: there is no header, or it has an empty or a repeated name.
    """
    numbered = iter(lines)
    head = next(((line, values) for line, values in numbered if not _empty(values)), None)
    if head is None:
        raise ParticularsError([finding("J006", N_("There are no rows: the file is empty."), Location(name))])
    names = header(head[1], name, head[0], first_column)
    count = 0
    for line, values in numbered:
        if _empty(values):
            continue
        count += 1
        yield _row(count, line, names, values, name, first_column)
    if not count:
        raise ParticularsError([finding("J006", N_("There are no rows below the header."), Location(name, head[0]))])


def header(values: Sequence[Any], name: str, line: int, first_column: int) -> tuple[str, ...]:
    """The names of the columns; "" for one without a name, in which no row may have a value.

    Raises:
        ParticularsError: a name stands twice.
    """
    names = ["" if value is None else str(value).strip() for value in values]
    seen: dict[str, int] = {}
    found: list[Diagnostic] = []
    for column, one in enumerate(names, first_column):
        if one and one in seen:
            template = N_("The column {column} stands twice; the first is column {first}.")
            found.append(finding("J008", template, Location(name, line, column), column=one, first=seen[one]))
        seen.setdefault(one, column)
    if found:
        raise ParticularsError(found)
    return tuple(names)


def _row(number: int, line: int, names: tuple[str, ...], values: Sequence[Any], name: str, first_column: int) -> Row:
    cells = tuple(
        Cell(one, value(values[at]) if at < len(values) else None, at + first_column)
        for at, one in enumerate(names)
        if one
    )
    beyond = [at for at, given in enumerate(values) if value(given) is not None and (at >= len(names) or not names[at])]
    problems = tuple(
        finding(
            "J009",
            N_("There is a value here, but the column has no name in the header."),
            Location(name, line, at + first_column),
            N_("Name the column, or quote a value that holds the separator."),
        )
        for at in beyond
    )
    return Row(number, line, cells, problems=problems)


def value(given: Any) -> Any:
    """A cell's value; None where the cell is empty or blank."""
    if isinstance(given, str):
        text = given.strip()
        return text or None
    return given


def _empty(values: Sequence[Any]) -> bool:
    return all(value(given) is None for given in values)
