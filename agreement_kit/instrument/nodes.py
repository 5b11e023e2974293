"""The tree of an instrument: one structure, and for each element its words in every language.

Words are sequences of inline nodes. What came from the particulars stays a ``Value`` (or ``Blank``) with its data path,
so that a value never becomes markup and a checker knows which word came from which datum.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from agreement_kit.diagnostics import NOWHERE, Location


class Status(StrEnum):
    """What the instrument is in law; it governs the wording, the title does not."""

    BINDING = "binding"
    NON_BINDING = "non-binding"


@dataclass(frozen=True, slots=True)
class Text:
    """Words of the library (clause, label, glossary)."""

    text: str


@dataclass(frozen=True, slots=True)
class Value:
    """Words made from a datum.

    ``text`` is what is printed. ``path`` is the data path (``parties.kazan.name.ru``, ``clauses.costs.days``).
    ``kind`` is one of ``text name date number quantity money ordinal concept``. ``canonical`` says the same
    in every language (ISO date, ``60 day``), for comparing texts; None for words.
    """

    text: str
    path: str
    kind: str = "text"
    canonical: str | None = None


@dataclass(frozen=True, slots=True)
class Blank:
    """A ruled blank: the datum at ``path`` is ``tbd``. ``by_hand`` blanks are meant to stay until the ceremony."""

    path: str
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """The number of another element, printed as ``text`` (``۳``); ``target`` is its eId."""

    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A defined term at the place of its definition; printed bold."""

    words: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class PartyList:
    """A list whose items belong to one party each, so that an original can put its own party first.

    ``pair`` stands between two items; ``middle`` and ``last`` between more than two. Where the list ``opens`` a
    sentence, a word of the library that begins it is written with a capital ("The Municipality of ..."),
    whichever party leads.
    """

    items: tuple[tuple[str, tuple[Inline, ...]], ...]
    pair: str
    middle: str
    last: str
    opens: bool = False

    def flattened(self) -> tuple[Inline, ...]:
        """The items with their separators, in order."""
        out: list[Inline] = []
        count = len(self.items)
        for index, (_, words) in enumerate(self.items):
            if index:
                separator = self.pair if count == 2 else self.last if index == count - 1 else self.middle
                out.append(Text(separator))
            out.extend(words)
        if self.opens and out and isinstance(first := out[0], Text):
            out[0] = Text(first.text[:1].upper() + first.text[1:])
        return tuple(out)


Inline = Text | Value | Blank | Reference | Term | PartyList
Words = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class NumberLabel:
    """A computed number in one language: ``before`` + ``number`` + ``after`` («مادهٔ » + «۳»; «1» + «.»)."""

    before: str
    number: str
    after: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.number}{self.after}"


class Kind(StrEnum):
    """What an element is. The words are Akoma Ntoso's where it has one."""

    ARTICLE = "article"  # container: number, heading, children
    PARAGRAPH = "paragraph"  # words; its points are children
    POINT = "point"
    RECITAL = "recital"  # container of the recitals of one clause
    BLOCK = "block"  # container without number: preface or closing words of one clause
    ANNEX = "annex"  # container with number and heading, on its own page
    LETTER = "letter"  # container with heading; on its own page, with what follows it up to the next letter


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One line of a signature cell. ``role`` is one of ``party name title signature place date acting``."""

    role: str
    words: Words


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """The signatures of one text: for each party, in order, a cell with its lines (two signatories: two cells)."""

    language: str
    heading: Words
    cells: tuple[tuple[str, tuple[SignatureLine, ...]], ...]


@dataclass(frozen=True, slots=True)
class Element:
    """A node of the one structure.

    ``number``, ``heading`` and ``words`` are per language and hold every language of the instrument, or are empty.
    ``party`` names the party for which a repeated block stands. ``sources`` says where the words are written.
    ``signatures`` are those of a letter, one block per text; they stand at its end.
    """

    eid: str
    kind: Kind
    clause: str
    number: Mapping[str, NumberLabel] = field(default_factory=dict)
    heading: Mapping[str, Words] = field(default_factory=dict)
    words: Mapping[str, Words] = field(default_factory=dict)
    children: tuple[Element, ...] = ()
    party: str | None = None
    sources: Mapping[str, Location] = field(default_factory=dict)
    signatures: Mapping[str, SignatureBlock] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClauseUse:
    """Which clause stands in the instrument, in which variant and version."""

    id: str
    variant: str
    version: str
    review: str
    fingerprint: str
    source: Location = NOWHERE


def walk(elements: tuple[Element, ...]) -> Iterator[Element]:
    """Every element in document order, containers before their children."""
    for element in elements:
        yield element
        yield from walk(element.children)


def flatten(words: Words) -> Iterator[Inline]:
    """Inline nodes in reading order, terms and party lists opened (their nodes come singly)."""
    for node in words:
        if isinstance(node, Term):
            yield from flatten(node.words)
        elif isinstance(node, PartyList):
            yield from flatten(node.flattened())
        else:
            yield node


BLANK_RULE = "\u005f" * 12


def plain(words: Words) -> str:
    """The words as text; a blank as a run of low lines."""
    return "".join(BLANK_RULE if isinstance(node, Blank) else node.text for node in flatten(words))  # type: ignore[union-attr]  # flatten opens Term and PartyList
