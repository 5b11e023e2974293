"""Family 2, what the words mean: figures, negation, permission and duty, the bodies that are named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from agreement_kit.checks.lexicon import lexicon_of, registered_of
from agreement_kit.checks.parity import Comparison, Counted, Difference, Row, against
from agreement_kit.checks.passages import Origin, Passage
from agreement_kit.checks.rules.figures import Figure, figures
from agreement_kit.library import Library

#: Which code reports a difference in which kind of figure.
_CODES: Final[Mapping[str, str]] = {
    "number": "C201", "ordinal": "C201", "fraction": "C201", "date": "C202", "percent": "C203", "money": "C203",
    "reference": "C205",
}  # fmt: skip


def _code(figure: Figure) -> str:
    year = figure.kind == "reference" and len(figure.canonical) == 4
    return "C202" if year else _CODES[figure.kind]


def words(text: Passage) -> str:
    """What is written in the passage itself; values and references are compared by what they stand for."""
    return text.masked(Origin.VALUE, Origin.REFERENCE, Origin.BLANK)


def numbers(row: Row, library: Library) -> Iterator[Difference]:
    """C201, C202, C203, C205: numbers, dates, percentages, amounts and numbers of articles, in digits or in words."""
    found: dict[str, dict[str, list[tuple[str, int]]]] = {}
    for language, text in row.items():
        for figure in figures(words(text), language):
            found.setdefault(_code(figure), {}).setdefault(language, []).append((figure.canonical, figure.start))
    for code, by_language in found.items():
        yield from against(code, {language: Counted.of(by_language.get(language, ())) for language in row})


def bodies(row: Row, library: Library) -> Iterator[Difference]:
    """C218: registered bodies, persons and countries are named in every text."""
    found: dict[str, Counted] = {}
    for language, text in row.items():
        hits = lexicon_of(library, language).bodies.find(words(text))
        found[language] = Counted.of((hit.key, hit.start) for hit in hits)
    for item in against("C218", found):
        mine, theirs = found[item.language].counts, found[str(item.values["other"])].counts
        for name in sorted((mine - theirs) + (theirs - mine)):
            shown = registered_of(library, name, str(item.values["other"]))
            values = {"name": shown, "found": mine[name], "expected": theirs[name], "other": item.values["other"]}
            yield Difference("C218", item.language, found[item.language].places.get(name), values)


OF_FIGURES: Final[tuple[Comparison, ...]] = (numbers,)
OF_MEANING: Final[tuple[Comparison, ...]] = (numbers, bodies)
