"""The alternat over the shipped founding agreement: proved, and counted in the closing formula of every text."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement_kit.instrument.nodes import plain, walk
from agreement_kit.library import Library
from agreement_kit.originals import originals
from agreement_kit.particulars import Particulars

ROOT = Path(__file__).resolve().parents[2]
FOUNDING = Particulars.load(ROOT / "examples" / "association-founding.yaml")


@pytest.fixture(scope="module")
def shipped() -> Library:
    return Library.default()


@pytest.mark.parametrize(
    ("count", "alternat", "made", "words"),
    [
        (2, "standard", 2, ("در دو نسخهٔ اصلی", "в двух подлинных экземплярах", "in two originals")),
        (3, "standard", 3, ("در سه نسخهٔ اصلی", "в трёх подлинных экземплярах", "in three originals")),
        (3, "none", 3, ("در سه نسخهٔ اصلی", "в трёх подлинных экземплярах", "in three originals")),
        (20, "standard", 20, ("در بیست نسخهٔ اصلی", "в двадцати подлинных экземплярах", "in twenty originals")),
        (20, "depositary", 1, ("در یک نسخهٔ اصلی", "в одном подлинном экземпляре", "in a single original")),
    ],
)
def test_the_set_is_proved_and_every_text_states_its_number(
    shipped: Library, count: int, alternat: str, made: int, words: tuple[str, str, str]
) -> None:
    facts = {**FOUNDING.raw, "alternat": alternat}
    facts["parties"] = facts["parties"][:count]
    views = originals(Particulars.from_dict(facts), shipped)
    assert len(views) == made
    assert len({view.digest for view in views}) == 1
    leading = [view.instrument.parties[0] for view in views]
    assert len(set(leading)) == (made if alternat == "standard" else 1)
    for view in views:
        closing = [element.words for element in walk(view.instrument.conclusions) if element.words]
        for language, expected in zip(("fa", "ru", "en"), words, strict=True):
            assert expected in " ".join(plain(item[language]) for item in closing)
