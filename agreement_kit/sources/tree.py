"""The plain data that a reader of YAML, JSON or Python objects makes, with what it found on the way."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Sized
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import Any, Final

from agreement_kit.drafting.values import TBD
from agreement_kit.sources.problems import MAX_DEPTH, MAX_NODES, Path, Problem, shown
from agreement_kit.sources.source import Spot, Stop

#: What stands in the data for a value that was refused while reading, so that it is not found missing as well.
REFUSED: Final = "tbd"

# Written so that the number and its text are the same; 007 and 1_000 are texts.
_INTEGER: Final = re.compile(r"(?:0|-?[1-9][0-9]{0,17})\Z")
_LARGEST: Final = 10**18
_WORDS: Final[Mapping[str, bool]] = {"true": True, "false": False}


@dataclass(slots=True)
class Tree:
    """Plain data: dict, list, str, int, bool.

    ``muted`` are the paths of values that were refused already; ``spots`` is empty for Python objects.
    """

    data: Any = None
    spots: dict[Path, Spot] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    muted: set[Path] = field(default_factory=set)

    def without_value(self, path: Path) -> str:
        """Report a key that has no value."""
        self.problems.append(Problem("P041", path, {"key": path[-1] if path else ""}))
        self.muted.add(path)
        return REFUSED


def scalar(text: str) -> str | int | bool | None:
    """A word without quotation marks: a number, true, false, nothing, or the text itself. Nothing else is guessed."""
    if text in ("", "~", "null"):
        return None
    if _INTEGER.match(text):
        return int(text)
    return _WORDS.get(text, text)


def duplicate(path: Path, first: int, second: int) -> Problem:
    """A key that stands twice; the report makes a line of the first place."""
    return Problem("P021", path, {"key": shown(path[-1]), "line": first}, offset=second)


def from_objects(mapping: object) -> Tree:
    """A copy of ``mapping`` as plain data, so that nobody can change it afterwards.

    Dates become ISO texts, numbers with a fraction their digits, ``TBD`` the word. Raises ``Stop`` when it is too deep
    (or holds itself), too large, or no mapping.
    """
    copier = _Copier(Tree())
    copier.tree.data = copier.copy(mapping, ())
    return copier.tree


@dataclass(slots=True)
class _Copier:
    tree: Tree
    nodes: int = 0

    def copy(self, value: Any, path: Path) -> Any:
        """``value`` as plain data; texts, which most values are, are taken over without a call each."""
        kind = value.__class__
        if kind is dict or isinstance(value, Mapping):
            self.enter(value, path)
            group = {}
            for key, item in value.items():
                name = key if key.__class__ is str else _key(key)
                group[name] = item if item.__class__ is str else self.copy(item, (*path, name))
            return group
        if kind is list or (isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray)):
            self.enter(value, path)
            return [
                item if item.__class__ is str else self.copy(item, (*path, index)) for index, item in enumerate(value)
            ]
        if kind is str or kind is bool or (kind is int and -_LARGEST < value < _LARGEST):
            return value
        return _leaf(self.tree, value, path)

    def enter(self, value: Sized, path: Path) -> None:
        """Refuse what is too deep or too large before it is copied."""
        self.nodes += len(value)
        if self.nodes > MAX_NODES:
            raise Stop(Problem("P009", values={"limit": MAX_NODES}))
        if len(path) >= MAX_DEPTH:
            raise Stop(Problem("P008", path, {"limit": MAX_DEPTH}))


def _key(key: object) -> str:
    # A YAML 1.1 loader has made booleans of the keys no and yes.
    if isinstance(key, bool):
        return "yes" if key else "no"
    return str.__str__(key) if isinstance(key, str) else shown(key)


def _leaf(tree: Tree, value: object, path: Path) -> object:
    if value is None:
        if not path:
            return None
        return tree.without_value(path)
    if value is TBD:
        return "tbd"
    if isinstance(value, str):  # of a subclass, such as an enumeration
        return str.__str__(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | float) and isfinite(value):
        return format(Decimal(str(value)), "f")
    tree.problems.append(Problem("P065", path))
    tree.muted.add(path)
    return REFUSED


def copied(value: Any) -> Any:
    """A copy of plain data."""
    if value.__class__ is dict:
        return {key: copied(item) for key, item in value.items()}
    return [copied(item) for item in value] if value.__class__ is list else value
