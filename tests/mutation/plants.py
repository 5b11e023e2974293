"""A plant: a stretch of a text and what is written there instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from agreement_kit.checks.rules.base import masked
from agreement_kit.library import Library

Z = "\u200c"


class Plant(NamedTuple):
    """``text[start:end]`` becomes ``new``."""

    start: int
    end: int
    new: str

    def into(self, text: str) -> str:
        """``text`` with the fault."""
        return text[: self.start] + self.new + text[self.end :]


class Kind(NamedTuple):
    """A kind of fault: where it can be planted, and the beginnings of the codes that are right for it."""

    name: str
    plants: Callable[[str, str, Library], Iterator[Plant]]
    codes: tuple[str, ...]


#: Pattern of a place, and what is written there: a template of the match, or a function of it.
Table = Mapping[str, str | Callable[[re.Match[str]], str]]


def from_table(text: str, table: Table, spared: re.Pattern[str] | None = None) -> Iterator[Plant]:
    """A plant for each match in the words of ``text``; none where ``spared`` is found right before it."""
    plain = masked(text)
    seen = set()
    for pattern, new in table.items():
        for match in re.finditer(pattern, plain):
            if spared is None or not spared.search(text, 0, match.start()):
                made = Plant(*match.span(), new(match) if callable(new) else match.expand(new))
                if made not in seen:
                    seen.add(made)
                    yield made
