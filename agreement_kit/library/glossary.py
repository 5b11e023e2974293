"""Concepts with their approved terms, and the registry of names of bodies, people, places and countries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agreement_kit.drafting.values import NOMINATIVE, LocalText


@dataclass(frozen=True, slots=True)
class TermEntry:
    """The terms of one concept in one language. ``forms`` hold inflected forms of the preferred term."""

    preferred: str
    forms: Mapping[str, str] = field(default_factory=dict)
    admitted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()

    def form(self, form: str | None) -> str | None:
        """The preferred term in ``form``; the plain term for None and for the language's base form."""
        if form is None or form in {NOMINATIVE, "bare", "singular"}:
            return self.preferred
        return self.forms.get(form)


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept of a field (ISO 30042: one entry, its terms per language)."""

    id: str
    glossary: str
    definition: Mapping[str, str]
    terms: Mapping[str, TermEntry]
    source: str = ""


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A registered name: its forms per language, and the variants that a checker flags."""

    id: str
    kind: str  # places, bodies, people, countries
    forms: Mapping[str, Mapping[str, str]]
    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    source: str = ""

    def text(self) -> LocalText:
        """The forms as a value."""
        return LocalText(self.forms)


@dataclass(frozen=True, slots=True)
class Glossary:
    """All concepts and names of a library."""

    concepts: Mapping[str, Concept] = field(default_factory=dict)
    names: Mapping[str, NameEntry] = field(default_factory=dict)
    by_name: Mapping[tuple[str, str], NameEntry] = field(default_factory=dict)

    def case_of(self, text: str, language: str, case: str) -> str | None:
        """``text``, a registered name in its base form, in ``case``; None where the registry does not hold it."""
        entry = self.by_name.get((language, text))
        return entry.forms[language].get(case) if entry else None

    def country(self, code: str) -> NameEntry | None:
        """The registered name of a country by its ISO 3166 code."""
        return self.names.get(f"countries:{code}")
