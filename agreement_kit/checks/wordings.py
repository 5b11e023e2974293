"""What the checks know of one wording of a clause, found once per library: its rows, terms, references, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from agreement_kit.checks.lexicon import pattern
from agreement_kit.checks.neutral import Setting, passage, rows, setting_of
from agreement_kit.checks.passages import Origin, Passage
from agreement_kit.instrument.blocks import paragraphs
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Clause, Library, Variant

Row = dict[str, Passage]


@dataclass(frozen=True, slots=True)
class Wording:
    """One clause in one variant and status.

    ``rows`` are its title and paragraphs in every language, once for each way that conditions can fall out. ``terms`` are
    the defined terms per language, with the place of each; ``annex`` says whether the words speak of an annex.
    """

    clause: Clause
    variant: Variant
    status: Status
    title: Row
    rows: tuple[Row, ...]
    terms: Mapping[str, tuple[tuple[str, Passage], ...]]
    annex: bool

    def texts(self, language: str) -> Iterator[str]:
        """The words in ``language``, each once."""
        yield from dict.fromkeys(row[language].text for row in self.rows if language in row)


ANNEX: Final = {
    "en": re.compile(r"\bAnnex(?:es)?\b"),
    "fa": re.compile("(?<![\u0620-\u06d3])پیوست(?:‌?های?|ی)?(?![\u0620-\u06d3])(?! (?:می|خواهد|شد|کردن|دادن))"),
    "ru": re.compile(r"\b[Пп]риложени(?:е|я|ю|ем|и|й|ям|ями|ях)\b"),
}


def wording_of(library: Library, clause: Clause, variant: Variant, status: Status) -> Wording:
    """What is known of a wording, kept with the library."""
    key = ("checks.wording", clause.id, variant.name, status)
    found = library.cache.get(key)
    if not isinstance(found, Wording):
        found = _wording(library, clause, variant, status)
        library.cache[key] = found
    return found


def wordings(library: Library) -> Iterator[Wording]:
    """Every wording of every clause."""
    for clause in library.clauses.values():
        for variant in clause.variants.values():
            for status in variant.blocks:
                yield wording_of(library, clause, variant, status)


def _wording(library: Library, clause: Clause, variant: Variant, status: Status) -> Wording:
    setting = setting_of(library, status, clause)
    blocks = variant.blocks.get(status, ())
    found = tuple(row for paragraph in paragraphs(blocks) for row in rows(paragraph, setting))
    terms: dict[str, dict[str, Passage]] = {}
    annex = False
    for row in found:
        for language, text in row.items():
            for term in text.terms:
                terms.setdefault(language, {}).setdefault(term, text)
            annex = annex or _speaks_of_annex(text)
    return Wording(
        clause, variant, status, _title(clause, status, setting), found,
        {language: tuple(items.items()) for language, items in terms.items()}, annex,
    )  # fmt: skip


def _title(clause: Clause, status: Status, setting: Setting) -> Row:
    titles = clause.titles.get(status, {})
    return {language: passage(items, language, setting, {}, clause.source) for language, items in titles.items()}


def _speaks_of_annex(text: Passage) -> bool:
    searched = ANNEX.get(text.language)
    if searched is not None and searched.search(text.text):
        return True
    return any(item.key.removeprefix("'").startswith("annex") for item in text.of(Origin.REFERENCE))


def uses_term(text: str, term: str, language: str, cache: dict[object, object]) -> bool:
    """Whether ``text`` holds ``term`` in any form."""
    key = ("checks.term", term, language)
    compiled = cache.get(key)
    if not isinstance(compiled, re.Pattern):
        compiled = re.compile(pattern(term, language), re.IGNORECASE)
        cache[key] = compiled
    return compiled.search(text) is not None
