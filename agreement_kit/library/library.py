"""The library: clauses, templates and glossaries, loaded once and used for any number of instruments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from agreement_kit.diagnostics import Diagnostic, Severity, in_order
from agreement_kit.errors import LibraryError
from agreement_kit.library.clausefiles import read_clause
from agreement_kit.library.data import registered, shipped
from agreement_kit.library.files import collect
from agreement_kit.library.glossary import Glossary
from agreement_kit.library.glossaryfiles import read_glossaries, read_glossaries_on_use
from agreement_kit.library.labels import LabelBook
from agreement_kit.library.lazy import ReadOnUse
from agreement_kit.library.model import LANGUAGES, Clause, Template
from agreement_kit.library.provider import FolderProvider, Provider
from agreement_kit.library.templatefiles import read_template
from agreement_kit.library.validation import clause_problems, known_names, template_problems


@dataclass(frozen=True, slots=True)
class Library:
    """Clauses and templates by id, labels, glossary. Immutable and safe to share between threads.

    ``found`` holds what is worth knowing and no error; ``fingerprint`` changes with any word of the library.
    """

    clauses: Mapping[str, Clause]
    templates: Mapping[str, Template]
    labels: LabelBook
    glossary: Glossary
    languages: tuple[str, ...] = LANGUAGES
    found: tuple[Diagnostic, ...] = ()
    fingerprint: str = ""
    cache: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def default(cls, overlays: Iterable[str | Path | Provider] = ()) -> Library:
        """The shipped library, with libraries of installed packages and ``overlays`` laid over it in this order.

        Raises:
            LibraryError: an overlay is at fault; it carries every problem found.
        """
        others = [*registered(), *map(_provider, overlays)]
        return cls.from_providers([shipped(), *others]) if others else cls._shipped()

    @classmethod
    def _shipped(cls) -> Library:
        """The shipped library alone. Its tests have checked it whole, so that each clause is read when it is used."""
        files = collect([shipped()])
        labels, glossary, found = read_glossaries_on_use(files.glossaries, LANGUAGES)
        if found:
            raise LibraryError(in_order(found))
        clauses = ReadOnUse(files.clauses, lambda id_: read_clause(id_, files.clauses[id_], LANGUAGES))
        templates = ReadOnUse(files.templates, lambda id_: read_template(id_, files.templates[id_]))
        return cls(clauses, templates, labels, glossary, LANGUAGES, (), files.fingerprint())

    @classmethod
    def load(cls, path: str | Path | Provider, overlays: Iterable[str | Path | Provider] = ()) -> Library:
        """The library in a folder or provider alone, without the shipped one.

        Raises:
            LibraryError: it carries every problem found.
        """
        return cls.from_providers([_provider(path), *map(_provider, overlays)])

    @classmethod
    def from_providers(cls, providers: Iterable[Provider], languages: tuple[str, ...] = LANGUAGES) -> Library:
        """The library made of ``providers``, each laid over the earlier ones.

        Raises:
            LibraryError: it carries every problem found.
        """
        files = collect(providers)
        labels, glossary, found = read_glossaries(files.glossaries, languages)
        clauses: dict[str, Clause] = {}
        templates: dict[str, Template] = {}
        for id_, own in sorted(files.clauses.items()):
            clause, problems = read_clause(id_, own, languages)
            found.extend(problems)
            if clause is not None:
                clauses[id_] = clause
        for id_, own in sorted(files.templates.items()):
            template, problems = read_template(id_, own)
            found.extend(problems)
            if template is not None:
                templates[id_] = template
        known = known_names(files.clauses, clauses.values(), templates.values(), labels, glossary, languages)
        for clause in clauses.values():
            found.extend(clause_problems(clause, known))
        for template in templates.values():
            found.extend(template_problems(template, known))
        ordered = in_order(found)
        errors = [item for item in ordered if item.severity is Severity.ERROR]
        if errors:
            raise LibraryError(errors)
        return cls(clauses, templates, labels, glossary, languages, ordered, files.fingerprint())

    def types(self) -> tuple[Template, ...]:
        """The instrument types, by id."""
        return tuple(self.templates[id_] for id_ in sorted(self.templates))

    def template(self, id_: str) -> Template | None:
        """The template of an instrument type; None where there is none."""
        return self.templates.get(id_)


def _provider(source: str | Path | Provider) -> Provider:
    return FolderProvider(Path(source)) if isinstance(source, str | Path) else source
