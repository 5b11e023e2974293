"""Every type is drafted with every two settings that can stand together: status, texts, facts, variants, clauses."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import combinations
from pathlib import Path

import pytest
from pairs import Setup, pairwise

from agreement_kit import Library, Particulars, assemble, check
from agreement_kit.diagnostics import Severity
from agreement_kit.layout import arrange
from agreement_kit.writers import docx_bytes
from agreement_kit.writers.text import text_of

TYPES = sorted(path.name for path in (Path(__file__).parents[2] / "templates").iterdir())
#: What no text may hold: markup that stayed, an object's own name, signs side by side that leave a gap in the words.
LEFT = re.compile(r"\{\{|\}\}|\{%|%\}|\*\*|\bNone\b|<[a-z]|  |\( | \)|\(\)|[,،;؛] ?[,،;؛.]| [,.;:!?)»”،؛؟]|«\s")


@pytest.fixture(scope="module")
def shipped() -> Library:
    return Library.default()


@pytest.mark.parametrize("type_", TYPES)
def test_each_type_drafts_in_every_two_settings(shipped: Library, type_: str) -> None:
    setup = Setup(shipped.templates[type_], shipped)
    used: set[tuple[str, str, str]] = set()
    for index, row in enumerate(setup.rows()):
        instrument = assemble(Particulars.from_dict(setup.particulars(row)), shipped)
        found = [str(item) for item in check(instrument, shipped) if item.severity is not Severity.INFO]
        assert not found, (row, found)
        used |= {(use.id, use.variant, row["status"]) for use in instrument.clauses}
        layout = arrange(instrument, ("columns", "sequential")[index % 2])
        for language in instrument.languages:
            for line in text_of(layout, language).split("\n"):
                assert not LEFT.search(line.strip()), (row, line)
        with zipfile.ZipFile(io.BytesIO(docx_bytes(layout))) as document:
            assert b"{{" not in document.read("word/document.xml")
    missed = {
        (clause.id, variant.name, status)
        for clause, _ in setup.steps
        for variant in clause.variants.values()
        for status in variant.statuses
        if status in setup.template.statuses
    } - used
    assert not missed


def test_the_rows_hold_every_two_levels_that_fit_and_none_that_do_not() -> None:
    factors = {"a": ("1", "2", "3"), "b": ("x", "y"), "c": ("p", "q"), "d": ("m", "n")}

    def fits(one: str, first: str, two: str, second: str) -> bool:
        return (one, first, two, second) != ("a", "2", "c", "q")

    rows = pairwise(factors, fits)
    for one, two in combinations(factors, 2):
        stand = {(row[one], row[two]) for row in rows}
        wanted = {(first, second) for first in factors[one] for second in factors[two]}
        assert stand == wanted - ({("2", "q")} if (one, two) == ("a", "c") else set())
    assert len(rows) < 3 * 2 * 2 * 2
    assert rows == pairwise(factors, fits)
