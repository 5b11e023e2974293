"""Plants faults in the library and in drafted examples and counts what the checks catch with the right code.

    python tests/mutation/run.py [--sample N] [--seed S] [--missed] [--least PERCENT]

Attestation is switched off: it would catch every edit. What is found without the fault does not count.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from faults import KINDS, Kind, Plant

from agreement_kit.assembly import assemble
from agreement_kit.checks import check, check_library, check_texts
from agreement_kit.checks.library import of_wording, orthography
from agreement_kit.checks.rules.persian import vocabulary
from agreement_kit.checks.wordings import Wording
from agreement_kit.diagnostics import Diagnostic, Severity
from agreement_kit.instrument.nodes import plain
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import LANGUAGES, Library, MemoryProvider
from agreement_kit.library.clausefiles import read_clause
from agreement_kit.library.data import shipped
from agreement_kit.particulars import Particulars

ROOT = Path(__file__).resolve().parents[2]
Found = Counter[tuple[str, str | None]]


@dataclass
class Tally:
    """What was planted and what was caught, by kind and language."""

    planted: Counter[tuple[str, str]] = field(default_factory=Counter)
    caught: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)

    def count(self, kind: Kind, language: str, new: Found, told: str) -> None:
        """Count one fault. ``new`` is what is found because of it."""
        self.planted[kind.name, language] += 1
        if any(code.startswith(kind.codes) for code, _ in new):
            self.caught[kind.name, language] += 1
        else:
            codes = " ".join(sorted({code for code, _ in new})) or "nothing"
            self.missed.append(f"{kind.name} [{language}] {told} ({codes})")

    def table(self) -> Iterator[str]:
        """One line for each kind, then the sum."""
        for kind in KINDS:
            shares = []
            for language in LANGUAGES:
                planted, caught = self.planted[kind.name, language], self.caught[kind.name, language]
                shares.append(f"{language} {caught}/{planted}" if planted else f"{language} -")
            yield f"  {kind.name:30} {'   '.join(f'{share:12}' for share in shares)} {percent(self, kind.name):6.1f} %"
        yield (
            f"  {'all':30} {'':44} {percent(self):6.1f} %  ({sum(self.caught.values())} of "
            f"{sum(self.planted.values())})"
        )


def percent(tally: Tally, kind: str | None = None) -> float:
    """The share of faults caught, of one kind or of all."""
    planted = sum(count for (name, _), count in tally.planted.items() if kind in {None, name})
    caught = sum(count for (name, _), count in tally.caught.items() if kind in {None, name})
    return 100.0 * caught / planted if planted else 100.0


def codes_of(findings: Iterable[Diagnostic]) -> Found:
    """How often each code is found in each language."""
    return Counter((item.code, item.language) for item in findings)


def sampled(
    plants: Mapping[tuple[str, str], list[tuple[str, Plant]]], size: int, seed: int
) -> Iterator[tuple[Kind, str, str, Plant]]:
    """At most ``size`` plants of each kind and language, the same for the same seed."""
    kinds = {kind.name: kind for kind in KINDS}
    for (name, language), items in sorted(plants.items()):
        for where, plant in random.Random(f"{seed} {name} {language}").sample(items, min(size, len(items))):
            yield kinds[name], language, where, plant


def around(text: str, plant: Plant) -> str:
    """The place of a plant, for the list of what was missed."""
    before, after = text[max(0, plant.start - 40) : plant.start], text[plant.end : plant.end + 40]
    return f"{before}[{text[plant.start : plant.end]}>{plant.new}]{after}".replace("\n", "¶")


# The library


def in_library(library: Library, size: int, seed: int) -> Tally:
    """Faults in the sources of the clauses."""
    provider = shipped()
    sources: dict[str, dict[str, str]] = {}
    for path in provider.paths():
        if path.startswith("clauses/"):
            _, id_, name = path.split("/")
            text = provider.read(path).decode()
            sources.setdefault(id_, {})[name] = text.split("\nattested:")[0] + "\n" if name == "clause.yaml" else text
    plants: dict[tuple[str, str], list[tuple[str, Plant]]] = {}
    for id_, files in sources.items():
        for name, text in files.items():
            language = name.rsplit(".", 2)[-2] if name.endswith(".md") else ""
            for kind in KINDS if language in LANGUAGES else ():
                for plant in kind.plants(text, language, library):
                    plants.setdefault((kind.name, language), []).append((f"{id_}/{name}", plant))
    tally = Tally()
    known: dict[str, Found] = {}
    for kind, language, where, plant in sampled(plants, size, seed):
        id_, name = where.split("/")
        if where not in known:
            known[where] = codes_of(of_clause(library, id_, sources[id_], name))
        text = sources[id_][name]
        changed = {**sources[id_], name: text[: plant.start] + plant.new + text[plant.end :]}
        new = codes_of(of_clause(library, id_, changed, name)) - known[where]
        tally.count(kind, language, new, f"{where}: {around(text, plant)}")
    return tally


def of_clause(library: Library, id_: str, files: dict[str, str], name: str) -> Iterator[Diagnostic]:
    """What is found in the wordings of a clause that use the file ``name``."""
    provider = MemoryProvider({f"clauses/{id_}/{file}": text for file, text in files.items()}, name="")
    clause, problems = read_clause(id_, dict.fromkeys(files, provider), LANGUAGES)
    yield from problems
    if clause is None or problems:
        return
    for variant in clause.variants.values():
        for status in variant.blocks:
            if any(file == name for (own, _), file in variant.files.items() if own is status):
                wording = Wording(library, clause, variant, status)
                yield from of_wording(library, wording)
                yield from (item for _, item in orthography(library, [wording]))


# Drafted examples


def in_example(path: Path, library: Library, size: int, seed: int, tally: Tally) -> None:
    """Faults in the texts of a drafted instrument, as a person's edit would bring them in."""
    instrument = assemble(Particulars.load(path), library)
    texts = texts_of(instrument)
    plants: dict[tuple[str, str], list[tuple[str, Plant]]] = {}
    for language, own in texts.items():
        for eid, text in own.items():
            for kind in KINDS:
                if kind.name == "a paragraph":
                    if "__para_" in eid:
                        plants.setdefault((kind.name, language), []).append((eid, Plant(0, len(text), "")))
                    continue
                for plant in kind.plants(text, language, library):
                    plants.setdefault((kind.name, language), []).append((eid, plant))
    known = codes_of(check_texts(texts, library, instrument.status))
    for kind, language, eid, plant in sampled(plants, size, seed):
        own = dict(texts[language])
        text = own[eid]
        if kind.name == "a paragraph":
            del own[eid]
        else:
            own[eid] = text[: plant.start] + plant.new + text[plant.end :]
        new = codes_of(check_texts({**texts, language: own}, library, instrument.status)) - known
        tally.count(kind, language, new, f"{path.name} {eid}: {around(text, plant)}")


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


def loud(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors and warnings."""
    return [item for item in findings if item.severity is not Severity.INFO]


def main(say: Callable[[str], None] = print) -> int:
    """Run; 1 where less than ``--least`` per cent is caught, or something is found where nothing was planted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=60, help="faults of each kind and language (default 60)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", action="store_true", help="list what was not caught")
    parser.add_argument("--least", type=float, default=97.0, help="per cent that must be caught (default 97)")
    options = parser.parse_args()
    started = time.monotonic()
    library = Library.from_providers([shipped()])
    examples = sorted((ROOT / "examples").glob("*.yaml"))
    noise = loud(check_library(library))
    for path in examples:
        instrument = assemble(Particulars.load(path), library)
        noise += loud(check(instrument, library))
        noise += loud(check_texts(texts_of(instrument), library, instrument.status))
    say(f"Without a fault: {len(noise)} errors and warnings in the library and {len(examples)} examples")
    for item in noise:
        say(f"  {item}")
    # As when the whole library is checked at once: its words are known.
    persian = (
        row[language].text
        for wording in wordings(library)
        for row in wording.rows
        for language in row
        if language == "fa"
    )
    library.cache["checks.vocabulary"] = vocabulary(persian)
    of_library = in_library(library, options.sample, options.seed)
    drafted = Tally()
    for path in examples:
        in_example(path, library, max(1, options.sample // len(examples)), options.seed, drafted)
    for name, tally in (("Sources of the clauses", of_library), ("Drafted examples", drafted)):
        say(f"{name}:")
        for line in tally.table():
            say(line)
    if options.missed:
        for line in (*of_library.missed, *drafted.missed):
            say(line)
    say(f"{time.monotonic() - started:.0f} s")
    return int(bool(noise) or min(percent(of_library), percent(drafted)) < options.least)


def wordings(library: Library) -> Iterator[Wording]:
    """Every wording of the library."""
    from agreement_kit.checks.wordings import wordings as every

    return every(library)


if __name__ == "__main__":
    sys.exit(main())
