"""YAML with comments, as ``new`` writes it: a few kinds of lines, so that a person recognises the form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

TBD: Final = "tbd"
_EXPLANATION: Final = re.compile("^ *(# +)?## ")
# To YAML 1.1 these are truth values and nothing, not words.
_TRUTHS: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


@dataclass(slots=True)
class Entry:
    """One key with a scalar (``value``, YAML source), with ``children``, or with ``items`` (a list of mappings).

    ``active`` false writes the whole entry as a comment. ``comments`` explain it and stand before it.
    """

    key: str
    value: str = ""
    children: list[Entry] = field(default_factory=list)
    items: list[list[Entry]] = field(default_factory=list)
    comments: tuple[str, ...] = ()
    active: bool = True


def scalar(value: object) -> str:
    """``value`` as YAML source that reads back as the same text, number or truth value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    # A JSON string is a YAML double-quoted one; U+0085, U+2028 and U+2029 would be taken for line breaks.
    quoted = json.dumps(str(value), ensure_ascii=False)
    for character in "\u007f\u0085\u2028\u2029\ufeff":
        quoted = quoted.replace(character, f"\\u{ord(character):04x}")
    return quoted


def flow(values: Iterable[object]) -> str:
    """A list on one line; plain where every item is a simple word."""
    return f"[{', '.join(plain(value) for value in values)}]"


def nested(value: object) -> str:
    """Lists and mappings inside each other on one line."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{plain(key)}: {nested(item)}' for key, item in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(nested, value))}]"
    return scalar(value)


def plain(value: object) -> str:
    """``value`` without quotes where it is a simple word of our own vocabulary (an id, a code)."""
    text = str(value)
    simple = text.replace("-", "").replace("_", "").isalnum() and text.isascii() and text[0].isalpha()
    return text if simple and text.lower() not in _TRUTHS else scalar(value)


def render(entries: Iterable[Entry], indent: int = 0, off: int | None = None) -> Iterator[str]:
    """The lines of ``entries``. ``off`` is the indent at which a commented-out entry around them began, or None.

    ``##`` begins an explanation, ``#`` a line that works once its ``# `` is taken away.
    """
    for entry in entries:
        own = indent if off is None and not entry.active else off
        for comment in entry.comments:
            yield f"{_lead(indent, off)}## {comment}"
        yield f"{_lead(indent, own)}{entry.key}:{f' {entry.value}' if entry.value else ''}"
        yield from render(entry.children, indent + 2, own)
        for item in entry.items:
            lines = list(render(item, indent + 4, own))
            first = next(number for number, line in enumerate(lines) if not _EXPLANATION.match(line))
            inner, outer = _lead(indent + 4, own), _lead(indent + 2, own)
            yield from (outer + line[len(inner) :] for line in lines[:first])
            yield f"{outer}- {lines[first][len(inner) :]}"
            yield from lines[first + 1 :]


def _lead(indent: int, off: int | None) -> str:
    return " " * indent if off is None else f"{' ' * off}# {' ' * (indent - off)}"
