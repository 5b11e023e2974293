"""The types of the facts that drafting turns into words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

NOMINATIVE: Final = "nominative"


class Tbd:
    """A value that is not known yet. It prints a ruled blank and is true in a condition."""

    _only: Tbd | None = None

    def __new__(cls) -> Tbd:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __repr__(self) -> str:
        return "tbd"

    def __reduce__(self) -> tuple[type[Tbd], tuple[()]]:
        return (Tbd, ())


TBD: Final = Tbd()


@dataclass(frozen=True, slots=True)
class LocalText:
    """Words given once per language, each with the grammatical cases that were stored.

    ``forms`` maps a language code to its forms by case name (``nominative`` always present) or to ``TBD``.
    """

    forms: Mapping[str, Mapping[str, str] | Tbd]

    def form(self, language: str, case: str = NOMINATIVE) -> str | Tbd | None:
        """The words in ``language`` and ``case``; None where the language or the case is not stored."""
        forms = self.forms.get(language)
        if forms is None or isinstance(forms, Tbd):
            return forms
        return forms.get(case)

    def __iter__(self) -> Iterator[str]:
        return iter(self.forms)


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """One day. ``gregorian`` is None only where the date is to be written by hand at the ceremony."""

    gregorian: date | None

    @property
    def by_hand(self) -> bool:
        """Whether a line is left for a pen instead of a printed date."""
        return self.gregorian is None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count of units: ``day``, ``month``, ``year``, ``hour``, ``percent``, ... (see ``drafting.quantities``)."""

    number: int
    unit: str


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in an ISO 4217 currency."""

    amount: Decimal
    currency: str
