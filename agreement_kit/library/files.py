"""The files of a library after overlays: which provider gives each, and YAML read with its places."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import LibraryError
from agreement_kit.library.provider import Provider, display
from agreement_kit.sources.codes import READING
from agreement_kit.sources.problems import Problem
from agreement_kit.sources.source import Source
from agreement_kit.sources.yaml_reader import read_yaml as read_strict


@dataclass(slots=True)
class Files:
    """Library files by folder. An overlay replaces a clause or a template whole; glossaries are all kept, in order."""

    clauses: dict[str, dict[str, Provider]] = field(default_factory=dict)
    templates: dict[str, dict[str, Provider]] = field(default_factory=dict)
    glossaries: list[tuple[str, Provider]] = field(default_factory=list)

    def fingerprint(self) -> str:
        """One digest over every file that is in use, by path. It does not depend on where the library lies."""
        digest = hashlib.sha256()
        for path, provider in self._all():
            digest.update(f"{path} {len(data := provider.read(path))}\n".encode() + data)
        return digest.hexdigest()

    def _all(self) -> Iterator[tuple[str, Provider]]:
        for folder, content in (("clauses", self.clauses), ("templates", self.templates)):
            for id_, names in sorted(content.items()):
                for name, provider in sorted(names.items(), key=lambda item: item[0]):
                    yield f"{folder}/{id_}/{name}", provider
        yield from self.glossaries


def collect(providers: Iterable[Provider]) -> Files:
    """The files of ``providers``, later ones overlaying earlier ones.

    Raises:
        LibraryError: a provider cannot be read.
    """
    files = Files()
    for provider in providers:
        own: dict[str, dict[str, dict[str, Provider]]] = {"clauses": {}, "templates": {}}
        for path in provider.paths():
            match path.split("/"):
                case ["glossaries", name] if name.endswith(".yaml"):
                    files.glossaries.append((path, provider))
                case [("clauses" | "templates") as folder, id_, name]:
                    own[folder].setdefault(id_, {})[name] = provider
        files.clauses.update(own["clauses"])
        files.templates.update(own["templates"])
    return files


def read_text(provider: Provider, path: str) -> str:
    """The text of a file.

    Raises:
        LibraryError: the file cannot be read or is not UTF-8.
    """
    data = provider.read(path)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        template = N_("The file is not UTF-8 text.")
        location = Location(display(provider, path), line, None)
        raise LibraryError([Diagnostic(code="L007", template=template, location=location)]) from None


@dataclass(frozen=True, slots=True)
class Document:
    """The mapping in a YAML file, and where each of its values stands."""

    data: Mapping[str, object]
    source: Source

    def place(self, *path: str | int) -> Location:
        """Line and column of the value at ``path``, or of its nearest ancestor."""
        return self.source.place(self.source.offset(path, on_key=True))


def read_yaml(provider: Provider, path: str) -> Document:
    """The mapping in a YAML file. Anchors, aliases, tags, great depth and keys that stand twice are refused.

    Raises:
        LibraryError: the file cannot be read, is not YAML, or holds no mapping; it carries every problem found.
    """
    text = read_text(provider, path)
    name = display(provider, path)
    tree = read_strict(text)
    source = Source(name, text, tree.spots)
    if tree.problems:
        raise LibraryError(_diagnostic(problem, source) for problem in tree.problems)
    if not isinstance(tree.data, dict):
        template = N_("The file holds no mapping of keys to values.")
        raise LibraryError([Diagnostic(code="L009", template=template, location=Location(name, 1, 1))])
    return Document(tree.data, source)


def _diagnostic(problem: Problem, source: Source) -> Diagnostic:
    """A problem of reading, said in the same words as for particulars."""
    said = READING[problem.code]
    offset = source.offset(problem.path, on_key=True) if problem.offset is None else problem.offset
    values = {
        name: source.place(value).line if name == "line" and isinstance(value, int) else value
        for name, value in problem.values.items()
    }
    return Diagnostic(
        code="L008", template=said.template, hint_template=said.hint, values=values, location=source.place(offset)
    )
