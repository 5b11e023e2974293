"""Every clause in every setting of its grammar, for the test and for a reader: ``python tests/sentences.py FILE``.

The settings are two, three and twenty parties, men and women who sign, and every set of party words, in each status and
language. What a type allows of parties is set aside, so that each clause is seen with many.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))

from pairs import LABELS, OUT, Setup

from agreement_kit import Library, Particulars, assemble
from agreement_kit.instrument.nodes import Element, plain
from agreement_kit.instrument.tree import Instrument

COUNTS = (2, 3, 20)
GENDERS = ("m", "f")


class Setting(NamedTuple):
    """Under what an instrument is drafted; ``levels`` are of its clauses, ``turn`` counts through the facts."""

    type: str
    status: str
    parties: int
    gender: str
    labels: str
    turn: int
    levels: tuple[tuple[str, str], ...] = ()


def settings(setup: Setup) -> Iterator[Setting]:
    """Every number of parties with every set of party words and every variant in each status; men and women in each."""
    for status in setup.factors["status"]:
        plans = list(_plans(setup, status))
        for turn in range(max(len(plans), 4)):
            for first, count in enumerate(COUNTS):
                for second, label in enumerate(LABELS):
                    gender = GENDERS[(first + second) % 2]
                    yield Setting(setup.template.id, status, count, gender, label, turn, plans[turn % len(plans)])


def _plans(setup: Setup, status: str) -> Iterator[tuple[tuple[str, str], ...]]:
    """The levels of the clauses, time and again until each that fits the status had its turn."""
    names = [name for name in setup.factors if setup.is_clause(name)]
    missing = {
        (name, level): None
        for name in names
        for level in setup.factors[name]
        if level != OUT and setup.fits("status", status, name, level)
    }
    while True:
        chosen = {"status": status, **dict(list(missing)[:1])}
        for name in names:
            if name not in chosen:
                levels = setup.levels(name, chosen)
                new = [level for level in levels if (name, level) in missing]
                chosen[name] = (new or [level for level in levels if level != OUT] or levels)[0]
        yield tuple((name, level) for name, level in chosen.items() if name != "status")
        for item in chosen.items():
            missing.pop(item, None)
        if not missing:
            return


def setup_of(library: Library, type_: str) -> Setup:
    """The type without a limit to its parties."""
    template = replace(library.templates[type_], minimum_parties=1, maximum_parties=20)
    return Setup(template, replace(library, templates={type_: template}, cache=library.cache))


def drafted(setup: Setup, setting: Setting) -> Instrument:
    """The instrument under ``setting``."""
    turn, levels = setting.turn, dict(setting.levels)
    row = {
        "status": setting.status,
        "parties": str(setting.parties),
        "gender": setting.gender,
        "labels": setting.labels,
        "languages": "fa,ru,en",
        "authenticity": ("equal", "prevailing", "informational")[turn % 3],
        "term": ("renewed", "fixed", "none", "by-agreement")[turn % 4],
        "full": "yes",
        "values": ("high", "low")[turn % 2],
        "earlier": ("two", "one")[turn % 2],
        "work_plan": ("yes", "no")[turn % 2],
        "areas": "all" if all(setup.fits(*item, "areas", "all") for item in levels.items()) else "none",
        "approvals": "granted",
        "depositary": "no"
        if turn % 2 and all(setup.fits(*item, "depositary", "no") for item in levels.items())
        else "yes",
    }
    return assemble(Particulars.from_dict(setup.particulars({**row, **levels})), setup.library)


def sentences(instrument: Instrument) -> Iterator[tuple[Element, str, str]]:
    """Every element with words or a heading, with its language and its text."""
    for element in instrument.elements():
        for language in instrument.languages:
            for words in (element.heading.get(language), element.words.get(language)):
                if words:
                    yield element, language, plain(words)


def _page(library: Library) -> Iterator[str]:
    """Each sentence under its clause and variant, with the settings that it came from first; one that recurs once."""
    for type_ in sorted(library.templates):
        setup = setup_of(library, type_)
        seen: dict[tuple[str, str], dict[str, Setting]] = {}
        for setting in settings(setup):
            instrument = drafted(setup, setting)
            variants = {use.id: use.variant for use in instrument.clauses}
            for element, language, text in sentences(instrument):
                place = f"{element.clause}:{variants.get(element.clause, '')} {element.eid}"
                seen.setdefault((place, language), {}).setdefault(text, setting)
        yield f"# {type_}"
        for (place, language), texts in sorted(seen.items()):
            yield f"\n## {place} [{language}]"
            for text, at in texts.items():
                yield f"{at.status[:3]} {at.parties:>2} {at.gender} {at.labels or '-'}: {text}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text("\n".join(_page(Library.default())) + "\n", encoding="utf-8")
