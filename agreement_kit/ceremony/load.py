"""What is signed at one ceremony: a particulars file alone, or a ceremony file that lists several."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from agreement_kit.ceremony.model import Entry, Settings, entries
from agreement_kit.ceremony.union import united
from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.drafting.values import CalendarDate, LocalText
from agreement_kit.errors import ParticularsError
from agreement_kit.particulars import Attendant, Particulars, Party, Signatory, report
from agreement_kit.particulars.words import TEXT_LANGUAGES, Context
from agreement_kit.sources.codes import Code
from agreement_kit.sources.problems import Problem
from agreement_kit.sources.source import Source, Stop, decode, read_bytes
from agreement_kit.sources.tree import Tree
from agreement_kit.sources.yaml_reader import read_yaml

_CODES: Final[Mapping[str, Code]] = {
    "K001": Code(
        N_("This file has neither “instrument”, as particulars have, nor “instruments”, as a ceremony has."),
        N_("Give a particulars file, or a ceremony file that lists several."),
    ),
    "K002": Code(N_("{value} is listed twice."), N_("Delete one of the two.")),
    "K003": Code(N_("No instrument of the ceremony has a party {value}."), N_("The parties are: {choices}.")),
    "K004": Code(N_("There is no file {value} beside the ceremony file."), N_("Check the name and the folder.")),
    "K011": Code(N_("{value} is not a time of day."), N_("Write hours and minutes, such as 10:30.")),
    "K012": Code(
        N_("{value} leads out of the folder of the ceremony file."),
        N_("Copy the file there and write its name without a drive and without “..”."),
    ),
    "K014": Code(
        N_("Nobody in the instruments or in this file is named {value}."),
        N_("Write the name as it stands there in one of the languages, without honorific."),
    ),
}
#: What a party is called.
_NAMES: Final = ("name", "short", "place")


@dataclass(frozen=True, slots=True)
class Document:
    """One instrument to be signed; ``stem`` begins the names of its files."""

    stem: str
    particulars: Particulars
    alternat: str | None
    order: str


@dataclass(frozen=True, slots=True)
class Ceremony:
    """The ceremony as it was given. ``digest`` is the SHA-256 of the file; ``source`` its name as the user wrote it."""

    source: str
    digest: str
    documents: tuple[Document, ...]
    settings: Settings

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the pack: those that are given, else those of the instruments in their order."""
        given = self.settings.languages
        every = (code for document in self.documents for code in document.particulars.languages)
        return given or tuple(dict.fromkeys(every))

    @property
    def parties(self) -> dict[str, Party]:
        """The parties of all instruments by id, each as its first instrument gives it, in the languages of all."""
        out: dict[str, Party] = {}
        for document in self.documents:
            for party in document.particulars.parties:
                known = out.setdefault(party.id, party)
                if known is not party:
                    names = {key: united(getattr(known, key), getattr(party, key)) for key in _NAMES}
                    out[party.id] = known.model_copy(update=names)
        return out

    @property
    def day(self) -> CalendarDate | None:
        """The day of signing, where an instrument gives it."""
        for document in self.documents:
            signing = document.particulars.signing
            if signing is not None and isinstance(signing.date, CalendarDate) and signing.date.gregorian:
                return signing.date
        return None


def load_ceremony(path: Path) -> Ceremony:
    """Read ``path``, particulars (YAML or JSON) or a ceremony file (YAML), and all that it names.

    Raises:
        ParticularsError: with everything that is wrong, each with its place.
    """
    name = str(path)
    try:
        data = read_bytes(path)
    except Stop as stop:
        raise ParticularsError(report.diagnostics(Settings, name, Tree(problems=[stop.problem]), None)) from None
    if _is_ceremony(path, data):
        return _ceremony(path, data)
    return ceremony_of(Particulars.load(path), path)


def ceremony_of(particulars: Particulars, path: Path) -> Ceremony:
    """The ceremony of one instrument alone, whose facts were read from ``path``."""
    settings = Settings.model_validate({"instruments": [{"file": path.name or "particulars.yaml"}]})
    return Ceremony(str(path), particulars.digest, (Document(path.stem, particulars, None, "given"),), settings)


def _is_ceremony(path: Path, data: bytes) -> bool:
    if path.suffix.lower() == ".json":
        return False
    text, stop = decode(data)
    tree = read_yaml(text) if stop is None else Tree()
    keys = tree.data if isinstance(tree.data, dict) else {}
    if "instrument" in keys or "parties" in keys:
        return False
    return "instruments" in keys or "ceremony" in path.stem.lower() or bool(keys)


def _ceremony(path: Path, data: bytes) -> Ceremony:
    name = str(path)
    text, stop = decode(data)
    if stop is not None:
        source = Source(name, text, {}) if stop.problem.offset is not None else None
        raise ParticularsError(report.diagnostics(Settings, name, Tree(problems=[stop.problem]), source, _CODES))
    tree = read_yaml(text)
    source = Source(name, text, tree.spots)
    settings = _settings(tree)
    documents = tuple(_documents(path, settings, tree)) if settings and not tree.problems else ()
    if settings is not None and documents:
        tree.problems += _references(settings, documents)
    if settings is None or tree.problems:
        raise ParticularsError(report.diagnostics(Settings, name, tree, source, _CODES))
    return Ceremony(name, hashlib.sha256(data).hexdigest(), documents, settings)


def _settings(tree: Tree) -> Settings | None:
    given = tree.data
    if not isinstance(given, dict) or not given:
        if not tree.problems:
            tree.problems.append(Problem("P006", offset=0) if given in (None, {}) else Problem("P007"))
        return None
    if "instruments" not in given:
        tree.problems.append(Problem("K001"))
        return None
    languages = given.get("languages")
    known = [code for code in (languages if isinstance(languages, list) else ()) if code in TEXT_LANGUAGES]
    shaped = {**given, "instruments": entries(given["instruments"])}
    try:
        return Settings.model_validate(shaped, context=Context(tuple(dict.fromkeys(known))))
    except ValidationError as error:
        tree.problems += [_flat(problem, given) for problem in report.from_pydantic(error, shaped)]
        return None


def _flat(problem: Problem, given: Mapping[str, Any]) -> Problem:
    """A problem of an instrument that was written as a file name alone points at that name."""
    path = problem.path
    if len(path) == 3 and path[0] == "instruments" and path[2] == "file" and isinstance(path[1], int):
        listed = given["instruments"]
        if isinstance(listed, list) and path[1] < len(listed) and isinstance(listed[path[1]], str):
            return problem._replace(path=path[:2])
    return problem


def _documents(path: Path, settings: Settings, tree: Tree) -> Iterator[Document]:
    """Every instrument loaded; what is wrong with any of them is raised together."""
    found: list[Diagnostic] = []
    stems: dict[str, int] = {}
    seen: set[Path] = set()
    for index, entry in enumerate(settings.instruments):
        file = path.parent / entry.file
        if not file.is_file():
            tree.problems.append(Problem("K004", ("instruments", index), {"value": entry.file}))
            continue
        if file.resolve() in seen:
            tree.problems.append(Problem("K002", ("instruments", index), {"value": entry.file}))
            continue
        seen.add(file.resolve())
        stems[file.stem] = stems.get(file.stem, 0) + 1
        stem = file.stem if stems[file.stem] == 1 else f"{file.stem}-{stems[file.stem]}"
        try:
            yield _document(stem, file, entry)
        except ParticularsError as error:
            found += error.diagnostics
    if found:
        raise ParticularsError(found)


def _document(stem: str, file: Path, entry: Entry) -> Document:
    return Document(stem, Particulars.load(file), entry.alternat, entry.order)


def _references(settings: Settings, documents: Iterable[Document]) -> Iterator[Problem]:
    """Ids of parties that no instrument has, and signatories that a party does not have."""
    parties: dict[str, Party] = {}
    for document in documents:
        for party in document.particulars.parties:
            parties.setdefault(party.id, party)
    for path, given in _named(settings):
        if given not in parties:
            meant = next(iter(difflib.get_close_matches(given, list(parties), 1)), None)
            values = {"value": given, "choices": ", ".join(parties), "suggestion": meant}
            yield Problem("K003", path, values, hint="did-you-mean" if meant else None)
    names = set(_names(settings, documents)) if settings.pronunciation else set()
    for index, item in enumerate(settings.pronunciation):
        if item.name not in names:
            meant = next(iter(difflib.get_close_matches(item.name, names, 1)), None)
            values = {"value": item.name, "suggestion": meant}
            yield Problem("K014", ("pronunciation", index, "name"), values, hint="did-you-mean" if meant else None)


def _names(settings: Settings, documents: Iterable[Document]) -> Iterator[str]:
    """The names of everybody who may be announced, in every language."""
    people: list[Signatory | Attendant] = [*settings.delegates, *settings.witnesses]
    for document in documents:
        people += [person for party in document.particulars.parties for person in party.signatories]
        people += [*document.particulars.witnesses, *document.particulars.observers]
    for person in people:
        if isinstance(person.name, LocalText):
            yield from (form for code in person.name if isinstance(form := person.name.form(code), str))


def _named(settings: Settings) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if settings.host is not None:
        yield ("host",), settings.host
    for key in ("speeches", "photo_order"):
        for index, given in enumerate(getattr(settings, key)):
            yield (key, index), given
    for key in ("delegates", "substitutes", "interpreters", "witnesses"):
        for index, item in enumerate(getattr(settings, key)):
            if item.party is not None:
                yield (key, index, "party"), item.party
    for index, gift in enumerate(settings.gifts):
        yield ("gifts", index, "from"), gift.from_
        yield ("gifts", index, "to"), gift.to
    if settings.announcer is not None and settings.announcer.party is not None:
        yield ("announcer", "party"), settings.announcer.party
