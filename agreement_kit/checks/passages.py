"""A passage: the words of one element in one language as a string whose every stretch knows where it comes from.

The rules look at strings; a passage takes an offset back to the file, the data path and the value it stands for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from agreement_kit.diagnostics import NOWHERE, Location
from agreement_kit.instrument.blocks import Literal
from agreement_kit.instrument.nodes import BLANK_RULE, Blank, PartyList, Reference, Term, Text, Value, Words


class Origin(StrEnum):
    """Where a stretch comes from."""

    WORDS = "words"  # written in a clause, or in a text that is checked as it stands
    LABEL = "label"  # put in by label(), agree() or term(): checked where it is stored
    VALUE = "value"  # made from a datum
    REFERENCE = "reference"
    BLANK = "blank"


class Stretch(NamedTuple):
    """``text[start:end]`` of a passage. ``key`` says what the stretch stands for, the same in every language."""

    start: int
    end: int
    origin: Origin
    key: str = ""
    place: Location = NOWHERE
    literal: Literal | None = None
    shift: int = 0

    def at(self, offset: int) -> Location:
        """Where the character at ``offset`` of the passage is written."""
        if self.literal is not None:
            return self.literal.place(offset - self.start + self.shift)
        return self.place


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one element in one language.

    ``home`` is where they begin; ``terms`` are the defined terms in it, ``path`` the data path of a text that is data.
    """

    language: str
    text: str
    stretches: tuple[Stretch, ...] = ()
    terms: tuple[str, ...] = ()
    home: Location = NOWHERE
    path: str | None = None
    masks: dict[tuple[Origin, ...], str] = field(default_factory=dict, compare=False, repr=False)

    def stretch(self, offset: int) -> Stretch | None:
        """The stretch that holds ``offset``."""
        index = bisect_right([item.start for item in self.stretches], offset) - 1
        return self.stretches[index] if index >= 0 else None

    def place(self, offset: int) -> Location:
        """Where the character at ``offset`` is written; the home of the passage where that is not known."""
        stretch = self.stretch(offset)
        found = stretch.at(offset) if stretch is not None else NOWHERE
        return found if found != NOWHERE else self.home

    def of(self, origin: Origin) -> Iterator[Stretch]:
        """The stretches that come from ``origin``."""
        return (item for item in self.stretches if item.origin is origin)

    def masked(self, *origins: Origin) -> str:
        """The text with what comes from ``origins`` replaced by placeholders, one for each character."""
        found = self.masks.get(origins)
        if found is None:
            found = self.masks[_one_of_each(origins)] = self._masked(origins)
        return found

    def _masked(self, origins: tuple[Origin, ...]) -> str:
        hidden = [item for item in self.stretches if item.origin in origins]
        if not hidden:
            return self.text
        out, done = [], 0
        for item in hidden:
            out.append(self.text[done : item.start])
            out.append(PLACEHOLDER * (item.end - item.start))
            done = item.end
        return "".join(out) + self.text[done:]


@lru_cache(maxsize=64)
def _one_of_each(origins: tuple[Origin, ...]) -> tuple[Origin, ...]:
    """The first tuple that is equal to ``origins``: thousands of passages keep the same few."""
    return origins


#: Stands for a value in a text of which only the words are looked at (the same character as in the rules).
PLACEHOLDER: Final = "\ufffc"


@dataclass(slots=True)
class Builder:
    """Joins stretches as assembly joins words: no two spaces in a row, none at the ends."""

    language: str
    home: Location = NOWHERE
    text: str = ""
    stretches: list[Stretch] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)

    def literal(self, literal: Literal) -> None:
        """Words of a clause."""
        text = literal.text
        shift = 0
        if not self.text or self.text.endswith(" "):
            shift = len(text) - len(text.lstrip(" "))
        self._add(text[shift:], Origin.WORDS, literal=literal, shift=shift)

    def put(self, text: str, origin: Origin, key: str = "", place: Location = NOWHERE) -> None:
        """Other words."""
        self._add(text, origin, key, place)

    def _add(
        self, text: str, origin: Origin, key: str = "", place: Location = NOWHERE, *, literal: Literal | None = None,
        shift: int = 0,
    ) -> None:  # fmt: skip
        if text:
            start = len(self.text)
            self.text += text
            self.stretches.append(Stretch(start, start + len(text), origin, key, place, literal, shift))

    def done(self) -> Passage:
        """The passage."""
        return Passage(self.language, self.text.rstrip(" "), tuple(self.stretches), tuple(self.terms), self.home)


def of_words(words: Words, language: str, home: Location = NOWHERE) -> Passage:
    """The passage of assembled words."""
    builder = Builder(language, home)
    _nodes(words, builder)
    return builder.done()


def _nodes(words: Iterable[object], builder: Builder) -> None:
    for node in words:
        match node:
            case Text():
                builder.put(node.text, Origin.WORDS)
            case Value():
                builder.put(node.text, Origin.VALUE, f"{_shared(node.path, builder.language)}={node.canonical or ''}")
            case Blank():
                builder.put(BLANK_RULE, Origin.BLANK, _shared(node.path, builder.language))
            case Reference():
                builder.put(node.text, Origin.REFERENCE, node.target)
            case Term():
                start = len(builder.text)
                _nodes(node.words, builder)
                builder.terms.append(builder.text[start:])
            case PartyList():
                _nodes(node.flattened(), builder)


def _shared(path: str, language: str) -> str:
    return path.removesuffix(f".{language}")


def of_text(text: str, language: str, home: Location = NOWHERE, path: str | None = None) -> Passage:
    """The passage of a text that stands as it is: data, a file, a document."""
    place = Literal(text, ((0, home),)) if home.line is not None else None
    stretch = Stretch(0, len(text), Origin.WORDS, place=home, literal=place)
    return Passage(language, text, (stretch,), home=home, path=path)
