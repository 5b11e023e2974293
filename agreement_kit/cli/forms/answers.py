"""The answers of a form by their data paths, and their shape as particulars."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from agreement_kit.cli.forms.grid import FIRST, KEYS, OPTIONAL, PATH_COLUMN
from agreement_kit.cli.forms.rows import OPEN, YES
from agreement_kit.cli.interview import money_of
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.drafting.numbers import ascii_digits

#: Texts of digits that are no numbers.
_TEXTS: Final = frozenset({"number", "phone"})
_LISTS: Final = ("work_plan", "earlier_instruments", "approvals")
_FURTHER: Final = "signatories"
#: The ends of a path that name a form of the same words.
_FORMS: Final = frozenset(
    ("fa", "ru", "en", "nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
)

Place = tuple[str, int, int]


@dataclass(slots=True)
class Answers:
    """What is read so far: the answers as a tree, the cell of each path, the faults."""

    file: str
    data: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=dict)

    def questions(self, name: str, rows: list[list[Any]]) -> None:
        """A sheet with a question to a line."""
        where = [str(value) for value in rows[0]].index(PATH_COLUMN)
        answer = where - 2
        for number, row in enumerate(rows[1:], 2):
            key = _text(row, where)
            if key:
                given = _text(row, answer)
                self._put(key, OPEN if given == "" and _text(row, where + 1) == OPEN else given, name, number, answer)

    def table(self, name: str, rows: list[list[Any]]) -> None:
        """A sheet with a table: a line is read where something stands in it."""
        head = [str(value) for value in rows[KEYS - 1]]
        end = head.index(PATH_COLUMN) if PATH_COLUMN in head else len(head)
        keys = head[1:end]
        filled = False
        for number, row in enumerate(rows[FIRST - 1 :], FIRST):
            given = {key: (_text(row, column), column) for column, key in enumerate(keys, 1)}
            start = _text(row, end)
            if start and any(value for value, _ in given.values()):
                filled = True
                self._line(start, given, name, number)
        key = _text(rows[KEYS - 1], end + 1)
        if key and not filled:
            self.data.setdefault(key, OPEN)

    def _line(self, start: str, given: dict[str, tuple[str, int]], name: str, number: int) -> None:
        target = self._target(start, given, name, number)
        if target is None:
            return
        spoken = {stem(key) for key, (value, _) in given.items() if value}
        for marked, (value, column) in given.items():
            key = marked.removesuffix(OPTIONAL)
            if start.startswith(_FURTHER) and key == "party":
                continue
            in_part = stem(marked) in spoken and _is_main(key)
            if not value and (marked == key or in_part):
                value = OPEN
            self._put(f"{target}.{key}", value, name, number, column)

    def _target(self, start: str, given: dict[str, tuple[str, int]], name: str, number: int) -> str | None:
        """Where a line goes: numbered within its list by what is filled, a further signatory behind the first."""
        before, _, last = start.rpartition(".")
        if not last.isdigit():
            return start
        if before == _FURTHER:
            id_, column = next((item for key, item in given.items() if key.startswith("party")), ("", 0))
            if id_ not in self.data.get("parties", {}):
                self._fault(name, number, column)
                return None
            before = f"parties.{id_}.signatories"
            self._counts.setdefault(before, 1)
        count = self._counts.get(before, 0)
        self._counts[before] = count + 1
        return f"{before}.{count}"

    def _fault(self, name: str, number: int, column: int) -> None:
        cell = f"{name}!{letters(column)}{number}"
        self.found.append(
            Diagnostic(
                code="F002",
                template=N_("This line does not say for which of the parties the person signs."),
                hint_template=N_("Choose a party that the form names: {known}."),
                values={"known": ", ".join(self.data.get("parties", {}))},
                location=Location(f"{self.file} [{cell}]", number, column + 1),
            )
        )

    def _put(self, path: str, value: str, name: str, number: int, column: int) -> None:
        self.places[path] = (f"{name}!{letters(column)}{number}", number, column + 1)
        if value == "":
            return
        *parents, last = path.split(".")
        inner = self.data
        for part in parents:
            inner = inner.setdefault(part, {})
        inner[last] = _typed(value, last, in_clause=path.startswith("clauses."))


def stem(key: str) -> str:
    """What a column is about, whatever the language and the case: ``place`` of ``place.ru.genitive?``."""
    parts = key.removesuffix(OPTIONAL).split(".")
    return ".".join(part for part in parts if part not in _FORMS)


def _is_main(key: str) -> bool:
    """Whether words in a column are those that the other cases depend on, or have no cases."""
    parts = key.split(".")
    return parts[-1] == "nominative" or parts[-1] in ("fa", "ru", "en")


def letters(column: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _text(row: list[Any], column: int) -> str:
    """A cell as text: a whole number without a fraction, a date in ISO form."""
    value = row[column] if column < len(row) else None
    if isinstance(value, datetime.datetime | datetime.date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() if value is not None else ""


def _typed(value: str, key: str, *, in_clause: bool) -> Any:
    digits = ascii_digits(value)
    if digits.isascii() and digits.isdigit() and len(digits) < 10 and key not in _TEXTS:
        return int(digits)
    if in_clause and value.lower() in ("true", "false"):
        return value.lower() == "true"
    if in_clause and (amount := money_of(value)):
        return amount
    return value


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


def shaped(data: dict[str, Any]) -> dict[str, Any]:
    """Rows by path become particulars: parties and lists are lists, names are split, yes includes a clause."""
    _open_cases(data)
    out = dict(data)
    out["parties"] = [{"id": id_, **dict(_party(content))} for id_, content in data.get("parties", {}).items()]
    for name in _LISTS:
        if name in out:
            out[name] = _listed(out[name])
    out["clauses"] = {
        id_: {name: _listed(value) for name, value in chosen.items()} for id_, chosen in data.get("clauses", {}).items()
    }
    for name in ("languages", "areas"):
        if isinstance(out.get(name), str):
            out[name] = [item.strip() for item in out[name].replace("،", ",").split(",") if item.strip()]
    included = [id_ for id_, answer in data.get("include", {}).items() if str(answer).lower() == YES]
    out["include"] = included
    rule = out.pop("authenticity", None)
    if isinstance(rule, str) and rule:
        out["authenticity"] = {"rule": "equal"} if rule == "equal" else {"rule": "prevailing", "language": rule}
    return {name: value for name, value in out.items() if value not in ({}, []) or name == "parties"}


def _listed(value: Any) -> Any:
    """A group whose keys are 0, 1, ... as a list."""
    if isinstance(value, dict) and value and all(key.isdigit() for key in value):
        return [value[key] for key in sorted(value, key=int)]
    return value


def _party(content: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from ((name, _listed(value)) for name, value in content.items())
    if "signatories" not in content:
        yield "signatories", OPEN
