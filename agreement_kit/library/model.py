"""What a library holds: clauses with variants, templates of instrument types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agreement_kit.diagnostics import NOWHERE, Location
from agreement_kit.instrument.blocks import Block, Items
from agreement_kit.instrument.expressions import Expression
from agreement_kit.instrument.nodes import Status

Localized = Mapping[str, str]

#: The languages of the texts of instruments.
LANGUAGES = ("fa", "ru", "en")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a clause or an instrument type asks for.

    ``same_as`` names a parameter of another clause, ``letter-opening.sender``, whose value this one has.
    """

    name: str
    type: str
    unit: str | None = None
    default: object = None
    minimum: int | None = None
    maximum: int | None = None
    choices: Mapping[str, Localized] = field(default_factory=dict)
    question: Localized = field(default_factory=dict)
    required: bool = False
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a clause. ``blocks`` hold all languages; ``files`` the file of each status and language.

    ``when`` is a condition on the particulars under which the variant is taken where none is named.
    """

    name: str
    statuses: tuple[Status, ...]
    default: bool
    parameters: Mapping[str, Parameter]
    blocks: Mapping[Status, tuple[Block, ...]]
    files: Mapping[tuple[Status, str], str]
    fingerprints: Mapping[tuple[Status, str], str]
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signs a letter and when: the names of a parameter that is a party and of one that is a date."""

    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A reusable provision in every language. ``signed`` is of what opens a letter."""

    id: str
    kind: str
    titles: Mapping[Status, Mapping[str, Items]]
    instruments: tuple[str, ...]
    areas: tuple[str, ...]
    required: bool
    variants: Mapping[str, Variant]
    requires: tuple[str, ...]
    conflicts: tuple[str, ...]
    version: str
    review: str
    sources: tuple[str, ...]
    notes: Localized
    signed: Signed | None = None
    source: Location = NOWHERE

    def default_variant(self, status: Status) -> Variant | None:
        """The variant taken when none is named: the default one that fits, else the first that fits."""
        fitting = [variant for variant in self.variants.values() if status in variant.statuses]
        return next((variant for variant in fitting if variant.default), fitting[0] if fitting else None)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a structure: a part that begins, or a clause that stands there."""

    kind: str  # part, clause, optional
    name: str
    place: Location


@dataclass(frozen=True, slots=True)
class Template:
    """An instrument type: titles, labels, parameters, and the order of parts and clauses."""

    id: str
    names: Localized
    description: Localized
    statuses: tuple[Status, ...]
    default_status: Status
    minimum_parties: int
    maximum_parties: int
    title: Mapping[Status, Mapping[str, Items]]
    short_title: Mapping[Status, Mapping[str, Items]]
    labels: Mapping[str, Mapping[str, object]]
    parameters: Mapping[str, Parameter]
    structure: tuple[object, ...]
    version: str
    review: str
    sources: tuple[str, ...]
    source: Location = NOWHERE
