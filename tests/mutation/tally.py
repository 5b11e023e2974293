"""What was planted and what was caught, by kind and language, and how it is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from agreement_kit.diagnostics import Diagnostic
from agreement_kit.library import LANGUAGES
from mutation.kinds import KINDS
from mutation.plants import Kind, Plant

Found = Counter[tuple[str, str | None]]


def codes_of(findings: Iterable[Diagnostic]) -> Found:
    """How often each code is found in each language."""
    return Counter((item.code, item.language) for item in findings)


@dataclass
class Tally:
    """``planted`` and ``caught`` by kind and language; ``missed`` tells each fault that was not caught."""

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

    def share(self, kind: str | None = None, language: str | None = None) -> tuple[int, int]:
        """How many faults were caught, and of how many; of one kind, of one language, or of all."""
        keys = [key for key in self.planted if kind in {None, key[0]} and language in {None, key[1]}]
        return sum(self.caught[key] for key in keys), sum(self.planted[key] for key in keys)

    def percent(self, kind: str | None = None, language: str | None = None) -> float:
        """The share of faults caught."""
        caught, planted = self.share(kind, language)
        return 100.0 * caught / planted if planted else 100.0


def around(text: str, plant: Plant) -> str:
    """The place of a plant, for the list of what was missed."""
    before, after = text[max(0, plant.start - 60) : plant.start], text[plant.end : plant.end + 60]
    return f"{before}[{text[plant.start : plant.end]}>{plant.new}]{after}".replace("\n", "¶")


def markdown(sources: Tally, examples: Tally) -> Iterator[str]:
    """A table: a row for each kind, and for each language what was caught, in clauses' sources and in examples."""
    yield f"| planted fault | {' | '.join(f'{item}, sources | {item}, examples' for item in LANGUAGES)} | caught |"
    yield f"| --- |{' ---: |' * (2 * len(LANGUAGES) + 1)}"
    for kind in (*(kind.name for kind in KINDS), None):
        if not sources.share(kind)[1] + examples.share(kind)[1]:
            continue
        cells = [_cell(*tally.share(kind, language)) for language in LANGUAGES for tally in (sources, examples)]
        caught, planted = (sum(pair) for pair in zip(sources.share(kind), examples.share(kind), strict=True))
        yield f"| {kind or '**all**'} | {' | '.join(cells)} | {_percent(caught, planted)} % |"
    told = (f"{name} {_percent(*tally.share())} %" for name, tally in (("sources", sources), ("examples", examples)))
    yield f"\nCaught in all: {', '.join(told)}."


def _cell(caught: int, planted: int) -> str:
    return f"{caught}/{planted}" if planted else "–"


def _percent(caught: int, planted: int) -> str:
    """To one place, and never rounded up: 99.96 is no 100."""
    return f"{1000 * caught // max(planted, 1) / 10:.1f}"
