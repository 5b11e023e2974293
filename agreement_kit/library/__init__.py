"""Clauses, templates and glossaries behind one small provider protocol; overlays."""

from agreement_kit.library.library import Library
from agreement_kit.library.model import LANGUAGES, Clause, Parameter, Template, Variant
from agreement_kit.library.provider import FolderProvider, MemoryProvider, Provider

__all__ = [
    "LANGUAGES",
    "Clause",
    "FolderProvider",
    "Library",
    "MemoryProvider",
    "Parameter",
    "Provider",
    "Template",
    "Variant",
]
