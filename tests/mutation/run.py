"""Plants faults in the library and in drafted examples and counts what the checks catch with the right code.

Attestation is left out: it would catch every edit. What is found without the fault does not count.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from agreement_kit.assembly import assemble
from agreement_kit.checks import check, check_library, check_texts
from agreement_kit.checks.library import of_wording, orthography
from agreement_kit.checks.rules.persian import vocabulary
from agreement_kit.checks.wordings import Wording, wordings
from agreement_kit.diagnostics import Diagnostic, Severity
from agreement_kit.instrument.nodes import plain
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import LANGUAGES, Library, MemoryProvider
from agreement_kit.library.clausefiles import read_clause
from agreement_kit.library.data import shipped
from agreement_kit.particulars import Particulars
from mutation.kinds import KINDS
from mutation.plants import Kind, Plant
from mutation.tally import Found, Tally, around, codes_of

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
#: By kind and language: where (a file, an element of an example) and what.
Plants = dict[tuple[str, str], list[tuple[str, Plant]]]
Texts = Mapping[str, Mapping[str, str]]


def sampled(plants: Plants, size: int, seeds: Iterable[int]) -> Iterator[tuple[Kind, str, str, Plant]]:
    """At most ``size`` plants of each kind and language for each seed, none twice; the same for the same seeds."""
    kinds = {kind.name: kind for kind in KINDS}
    drawn = list(seeds)
    for (name, language), items in sorted(plants.items()):
        chosen: dict[tuple[str, Plant], None] = {}
        for seed in drawn:
            own = random.Random(f"{seed} {name} {language}")
            chosen |= dict.fromkeys(own.sample(items, min(size, len(items))))
        for where, plant in chosen:
            yield kinds[name], language, where, plant


class Sources:
    """The shipped clauses as files, with the attestation of their texts left out; ``each`` 8 takes every eighth."""

    def __init__(self, library: Library, each: int = 1) -> None:
        self.library = library
        self.files: dict[str, dict[str, str]] = {}
        provider = shipped()
        for path in provider.paths():
            if path.startswith("clauses/"):
                _, id_, name = path.split("/")
                text = provider.read(path).decode()
                if name == "clause.yaml":
                    text = text.split("\nattested:")[0] + "\n"
                self.files.setdefault(id_, {})[name] = text
        self.files = {id_: self.files[id_] for id_ in sorted(self.files)[::each]}
        # As when the whole library is checked at once: its words are known.
        taken = (wording for wording in wordings(library) if wording.clause.id in self.files)
        persian = (row["fa"].text for wording in taken for row in wording.rows if "fa" in row)
        library.cache["checks.vocabulary"] = vocabulary(persian)

    def plants(self, kinds: Sequence[Kind]) -> Plants:
        """Every fault that can be planted."""
        plants: Plants = {}
        for id_, files in self.files.items():
            for name, text in files.items():
                language = name.rsplit(".", 2)[-2] if name.endswith(".md") else ""
                for kind in kinds if language in LANGUAGES else ():
                    own = plants.setdefault((kind.name, language), [])
                    own.extend((f"{id_}/{name}", plant) for plant in kind.plants(text, language, self.library))
        return plants

    def count(self, kinds: Sequence[Kind], size: int, seeds: Iterable[int]) -> Tally:
        """Plant a sample, each fault alone."""
        tally = Tally()
        known: dict[str, Found] = {}
        for kind, language, where, plant in sampled(self.plants(kinds), size, seeds):
            id_, name = where.split("/")
            if where not in known:
                known[where] = codes_of(self.found(id_, name))
            text = self.files[id_][name]
            new = codes_of(self.found(id_, name, plant.into(text))) - known[where]
            tally.count(kind, language, new, f"{where}: {around(text, plant)}")
        return tally

    def found(self, id_: str, name: str, text: str | None = None) -> Iterator[Diagnostic]:
        """What is found in the wordings of a clause that use the file ``name``, with ``text`` as that file."""
        files = self.files[id_] if text is None else {**self.files[id_], name: text}
        provider = MemoryProvider({f"clauses/{id_}/{file}": own for file, own in files.items()}, name="")
        clause, problems = read_clause(id_, dict.fromkeys(files, provider), LANGUAGES)
        yield from problems
        if clause is None or problems:
            return
        for variant in clause.variants.values():
            for status in variant.blocks:
                if any(file == name for (own, _), file in variant.files.items() if own is status):
                    wording = Wording(self.library, clause, variant, status)
                    yield from of_wording(self.library, wording)
                    yield from (item for _, item in orthography(self.library, [wording]))


class Example:
    """The texts of a drafted example, in which a person's edit brings a fault."""

    def __init__(self, path: Path, library: Library) -> None:
        self.path, self.library = path, library
        self.instrument = assemble(Particulars.load(path), library)
        self.texts = texts_of(self.instrument)

    @cached_property
    def known(self) -> Found:
        """What is found without a fault."""
        return codes_of(self.found(self.texts))

    def plants(self, kinds: Sequence[Kind], plants: Plants) -> None:
        """Add every fault that can be planted."""
        for language, texts in self.texts.items():
            for eid, text in texts.items():
                for kind in kinds:
                    own = plants.setdefault((kind.name, language), [])
                    where = f"{self.path.name} {eid}"
                    if kind.name != "a paragraph":
                        own.extend((where, plant) for plant in kind.plants(text, language, self.library))
                    elif "__para_" in eid:
                        own.append((where, Plant(0, len(text), "")))

    def caught(self, kind: Kind, language: str, eid: str, plant: Plant) -> Found:
        """What is found because of the fault."""
        own = dict(self.texts[language])
        if kind.name == "a paragraph":
            del own[eid]
        else:
            own[eid] = plant.into(own[eid])
        return codes_of(self.found({**self.texts, language: own})) - self.known

    def found(self, texts: Texts) -> Iterator[Diagnostic]:
        """What is found in ``texts`` of this instrument."""
        return check_texts(texts, self.library, self.instrument.status)


def examples_of(library: Library) -> list[Example]:
    """The shipped examples; a ceremony lists others of them."""
    files = (path for path in sorted(EXAMPLES.glob("*.yaml")) if "\ninstruments:" not in path.read_text("utf-8"))
    return [Example(path, library) for path in files]


def in_examples(examples: Sequence[Example], kinds: Sequence[Kind], size: int, seeds: Iterable[int]) -> Tally:
    """Plant a sample in the examples taken together, each fault alone."""
    tally = Tally()
    plants: Plants = {}
    for example in examples:
        example.plants(kinds, plants)
    named = {example.path.name: example for example in examples}
    for kind, language, where, plant in sampled(plants, size, seeds):
        name, eid = where.split(" ", 1)
        example = named[name]
        told = f"{where}: {around(example.texts[language][eid], plant)}"
        tally.count(kind, language, example.caught(kind, language, eid, plant), told)
    return tally


def texts_of(instrument: Instrument) -> dict[str, dict[str, str]]:
    """The texts by language and eId, as a document gives them back."""
    texts: dict[str, dict[str, str]] = {}
    for language in instrument.languages:
        own = texts.setdefault(language, {"title": plain(instrument.title[language])})
        for element in instrument.elements():
            if element.heading:
                own[element.eid] = plain(element.heading[language])
            if element.words:
                own[element.eid] = plain(element.words[language])
    return texts


def noise(library: Library, examples: Iterable[Example]) -> list[Diagnostic]:
    """Errors and warnings in the library and the examples as they stand."""
    found = list(check_library(library))
    for example in examples:
        found += check(example.instrument, library)
        found += example.found(example.texts)
    return [item for item in found if item.severity is not Severity.INFO]
