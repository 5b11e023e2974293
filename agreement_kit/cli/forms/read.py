"""Reads a filled form back into particulars; every problem names its sheet and cell."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from agreement_kit.cli.forms.rows import OPEN, YES
from agreement_kit.cli.forms.write import PATH_COLUMN
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import ParticularsError
from agreement_kit.particulars import Particulars
from agreement_kit.sources.workbook import fits

MAX_BYTES: Final = 5_000_000
MAX_ROWS: Final = 5_000


@dataclass(frozen=True, slots=True)
class Cells:
    """Where each answer stands: data path to the cell as a person names it (``Form!D12``), and its row and column."""

    file: str
    places: Mapping[str, tuple[str, int, int]]

    def locate(self, found: Diagnostic) -> Diagnostic:
        """``found`` with its place in the workbook: the cell of its path, or of what is nearest to it."""
        path = found.path or ""
        inner = [name for name in self.places if name.startswith(f"{path}.")]
        while path and path not in self.places:
            path = path.rpartition(".")[0]
        key = inner[0] if inner and found.path not in self.places else path
        if key not in self.places:
            return found.with_(location=Location(self.file)) if found.location.file == self.file else found
        cell, line, column = self.places[key]
        return found.with_(location=Location(f"{self.file} [{cell}]", line, column))

    def all(self, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """``findings`` of the particulars, each in its cell; findings about the library keep their place."""
        return tuple(self.locate(item) if item.location.file == self.file else item for item in findings)


def load_form(path: Path) -> tuple[Particulars, Cells]:
    """The particulars in a form, and where each answer stands.

    Raises:
        ImportError: python-calamine is not installed.
        ParticularsError: the file is no form of ours, or its answers cannot be used.
    """
    name, table = _table(path)
    head = [str(value) for value in table[0]] if table else []
    if PATH_COLUMN not in head:
        raise _refused(path, N_("The workbook is no form of agreement-kit: it has no column of data paths."))
    where = head.index(PATH_COLUMN)
    answer = where - 2
    data: dict[str, Any] = {}
    places: dict[str, tuple[str, int, int]] = {}
    for line, row in enumerate(table[1:], 2):
        key = str(row[where]).strip() if where < len(row) else ""
        if not key:
            continue
        empty = str(row[where + 1]).strip() if where + 1 < len(row) else ""
        value = _value(row[answer] if answer < len(row) else "")
        places[key] = (f"{name}!{_letters(answer)}{line}", line, answer + 1)
        _put(data, key, OPEN if value == "" and empty == OPEN else value)
    cells = Cells(str(path), places)
    try:
        return Particulars.from_dict(_shaped(data), str(path)), cells
    except ParticularsError as error:
        raise ParticularsError(cells.all(error.diagnostics)) from None


def _table(path: Path) -> tuple[str, list[list[Any]]]:
    from python_calamine import CalamineError, CalamineWorkbook  # an extra

    try:
        if path.stat().st_size > MAX_BYTES or not fits(path):
            raise _refused(path, N_("The workbook is larger than a form can be."))
        book = CalamineWorkbook.from_path(str(path))
        sheet = book.get_sheet_by_index(0)
        return book.sheet_names[0], sheet.to_python(skip_empty_area=False, nrows=MAX_ROWS)
    except (CalamineError, OSError, ValueError, IndexError):
        raise _refused(path, N_("The workbook cannot be read; save it as .xlsx.")) from None


def _refused(path: Path, template: str) -> ParticularsError:
    return ParticularsError([Diagnostic(code="F001", template=template, location=Location(str(path)))])


def _value(value: Any) -> str:
    """A cell as text: a whole number without a fraction, a date in ISO form."""
    if isinstance(value, datetime.datetime | datetime.date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() if value is not None else ""


def _letters(column: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _put(data: dict[str, Any], path: str, value: str) -> None:
    if value == "":
        return
    *parents, last = path.split(".")
    inner = data
    for part in parents:
        inner = inner.setdefault(part, {})
    inner[last] = int(value) if value.isascii() and value.isdigit() and last not in {"number", "phone"} else value


def _open_cases(data: dict[str, Any]) -> None:
    """Words whose first case is open are open as a whole; a name given in one case stands without cases."""
    for key, value in data.items():
        if isinstance(value, dict):
            if value.get("nominative") == OPEN:
                data[key] = OPEN
            elif set(value) == {"nominative"}:
                data[key] = value["nominative"]
            else:
                _open_cases(value)


def _shaped(data: dict[str, Any]) -> dict[str, Any]:
    """Rows by path become particulars: parties and signatories are lists, lists are split, yes includes a clause."""
    _open_cases(data)
    shaped = dict(data)
    parties = data.get("parties", {})
    shaped["parties"] = [{"id": id_, **_party(content)} for id_, content in parties.items()]
    for name in ("languages", "areas"):
        if isinstance(shaped.get(name), str):
            shaped[name] = [item.strip() for item in shaped[name].replace("،", ",").split(",") if item.strip()]
    included = [id_ for id_, answer in data.get("include", {}).items() if str(answer).lower() == YES]
    shaped.pop("include", None)
    if included:
        shaped["include"] = included
    rule = shaped.pop("authenticity", None)
    if isinstance(rule, str) and rule:
        shaped["authenticity"] = {"rule": "equal"} if rule == "equal" else {"rule": "prevailing", "language": rule}
    return shaped


def _party(content: dict[str, Any]) -> dict[str, Any]:
    people = content.get("signatories")
    if isinstance(people, dict):
        content = {**content, "signatories": [people[key] for key in sorted(people)]}
    return content
