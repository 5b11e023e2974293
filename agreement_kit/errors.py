"""Exceptions mean "cannot go on"; they carry the diagnostics that say why."""

from __future__ import annotations

from collections.abc import Iterable

from agreement_kit.diagnostics import Diagnostic


class AgreementKitError(Exception):
    """Base of every exception of this package.

    ``diagnostics`` is never empty and is in the order of file, line and column.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__("\n".join(str(diagnostic) for diagnostic in self.diagnostics))


class ParticularsError(AgreementKitError):
    """The particulars cannot be used: unreadable, or against the schema."""


class LibraryError(AgreementKitError):
    """The library cannot be used: a clause, template or glossary is at fault."""


class AssemblyError(AgreementKitError):
    """No instrument can be made of these particulars and this library."""


class WritingError(AgreementKitError):
    """A file cannot be written, or must not be replaced."""


class HouseError(AgreementKitError):
    """A house style cannot be used: there is none, or its file is at fault."""


class ReadingError(AgreementKitError):
    """A document cannot be read back."""
