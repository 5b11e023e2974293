"""What the checks of one instrument look at, and how they report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from pydantic import BaseModel

from agreement_kit.checks.codes import diagnostic
from agreement_kit.diagnostics import Diagnostic, Location
from agreement_kit.drafting.values import TBD, CalendarDate, LocalText
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import Library
from agreement_kit.particulars import Particulars

#: Keys under which a text is prose of the instrument; every other is a proper name or is quoted as it stands.
PROSE = frozenset({"activity", "text", "occasion"})


class Fact(NamedTuple):
    """A text of the particulars, given per language. ``prose``: it is no proper name and no verbatim title."""

    path: str
    words: LocalText
    prose: bool


class Plain(NamedTuple):
    """A text of the particulars that is the same in every language: a number of a document, a telephone number."""

    path: str
    text: str


@dataclass(frozen=True)
class Subject:
    """One instrument under check."""

    instrument: Instrument
    library: Library
    particulars: Particulars
    today: date | None = None

    @cached_property
    def leaves(self) -> tuple[Fact | Plain, ...]:
        """Every text of the particulars with its data path."""
        return tuple(_leaves(self.particulars, "", ""))

    @property
    def facts(self) -> Iterator[Fact]:
        """Texts that are given per language."""
        return (item for item in self.leaves if isinstance(item, Fact))

    @property
    def signing_day(self) -> date | None:
        """The day of signing, where it is known."""
        return day(self.particulars.signing.date) if self.particulars.signing else None

    def report(
        self,
        code: str,
        path: str | None = None,
        values: Mapping[str, object] | None = None,
        *,
        language: str | None = None,
        clause: str | None = None,
        article: str | None = None,
        place: Location | None = None,
        at: tuple[str, int] = ("", 0),
        **more: object,
    ) -> Diagnostic:
        """A finding at ``place``, else where ``path`` is written in the particulars. ``more`` are further values.

        ``at`` is the text that stands there, and which of its characters is meant.
        """
        if place is None:
            place = self.particulars.location(path, *at) if path else Location(self.particulars.source)
        return diagnostic(
            code, {**(values or {}), **more}, status=self.instrument.status, location=place, path=path,
            language=language, clause=clause, article=article,
        )  # fmt: skip


def day(value: object) -> date | None:
    """The day of a date that is known; None for what is open, by hand or absent."""
    return value.gregorian if isinstance(value, CalendarDate) else None


def forms(text: object) -> Iterator[tuple[str, str]]:
    """Language and plain form of what is known of a local text."""
    if isinstance(text, LocalText):
        for language in text:
            form = text.form(language)
            if isinstance(form, str):
                yield language, form


def _leaves(value: object, path: str, key: str) -> Iterator[Fact | Plain]:
    if isinstance(value, LocalText):
        yield Fact(path, value, key in PROSE or path.startswith(("clauses.", "parameters.", "annexes.")))
    elif isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            inner = getattr(value, name)
            if inner is not None and inner != ():
                yield from _inner(inner, path, info.alias or name)
    elif isinstance(value, str) and key in {"number", "registration", "phone", "email", "passport_latin"}:
        yield Plain(path, value)


def _inner(value: object, path: str, name: str) -> Iterator[Fact | Plain]:
    below = f"{path}.{name}" if path else name
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            step = getattr(item, "id", index) if name == "parties" else index
            yield from _leaves(item, f"{below}.{step}", name)
    elif name in {"clauses", "parameters"} and isinstance(value, dict):
        for key, item in value.items():
            yield from _parameters(getattr(item, "parameters", item), f"{below}.{key}")
    else:
        yield from _leaves(value, below, name)


def _parameters(value: object, path: str) -> Iterator[Fact | Plain]:
    """Texts inside the parameters of a clause: groups whose keys are languages."""
    if isinstance(value, dict):
        if value and all(len(str(key)) == 2 and isinstance(item, str | dict) for key, item in value.items()):
            forms = {key: {"nominative": item} if isinstance(item, str) else item for key, item in value.items()}
            yield Fact(
                path, LocalText({key: TBD if "tbd" in form.values() else form for key, form in forms.items()}), True
            )
        else:
            for key, item in value.items():
                yield from _parameters(item, f"{path}.{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _parameters(item, f"{path}.{index}")
