"""Grammar by stored forms: every clause with two, three and twenty parties, men and women, every set of party words.

``python tests/sentences.py FILE`` writes the sentences for a reader.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from pairs import LABELS
from sentences import COUNTS, Setting, drafted, sentences, settings, setup_of

from agreement_kit import Library

TYPES = sorted(path.name for path in (Path(__file__).parents[2] / "templates").iterdir())
_PARTY: Final = "(?:Part|Cit|Municipalit|Organisation)"
_FA_PARTY: Final = "(?:طرف|شهر|شهرداری|سازمان)"
_RU_PARTY: Final = "(?:Сторон|Участник|Город|Муниципалитет|Организаци)"
LEFT: Final = re.compile(r"\{\{|\}\}|\{%|%\}|\*\*|\bNone\b|<[a-z]|  |\( | \)|\(\)|[,،;؛] ?[,،;؛.]| [,.;:!?)»”،؛؟]|«\s")
#: What is said of two parties only.
OF_TWO: Final = {
    "fa": re.compile(f"طرفین|(?<![\u0620-\u06d3])(?:هر )?دو {_FA_PARTY}(?![\u0620-\u06d3])"),
    "en": re.compile(
        rf"\b(?:[Ee]ither|[Nn]either|[Bb]oth)(?: of)?(?: the)? {_PARTY}|\bbetween the {_PARTY}\w* (?!of)"
        rf"|\bthe two {_PARTY}"
        rf"|\b[Tt]he other (?:Party|Participant|City|Municipality|Organisation)\b|\bthe latter Party\b"
    ),
    "ru": re.compile(
        rf"\b[Оо]б[ео](?:их|им|ими)? {_RU_PARTY}|\b[Оо]ба {_RU_PARTY}|\b[Дд]ву(?:х|м|мя) {_RU_PARTY}"
        rf"|(?:нформиру\w+|ведомля\w+|ведомив\w*) (?:об этом )?друг(?:ую|ого) {_RU_PARTY}"
    ),
}
#: What is said of more than two parties only.
OF_MANY: Final = {
    "fa": re.compile(f"طرف‌ها(?!یی)|همهٔ {_FA_PARTY}(?![\u0620-\u06d3])"),
    "en": re.compile(
        rf"\bamong the {_PARTY}\w* (?!of)|\b[Oo]ther Parties\b|\b[Aa]ll (?:the )?(?:Parties|Participants)\b"
    ),
    "ru": re.compile(rf"\b[Дд]ругие {_RU_PARTY}|\b[Вв]семи? {_RU_PARTY}"),
}
#: The other gender than that of the signatories; the parties themselves are of the gender of their word.
WRONG_GENDER: Final = {
    "f": re.compile(r"\bв лице действующего\b|\bгосподин"),
    "m": re.compile(r"\bв лице действующей\b|\bгоспож"),
}


#: Clauses of instruments that one party makes, which speak of the parties to another instrument.
OF_ONE: Final = frozenset({"notice-addressee", "notice-statement"})


@pytest.fixture(scope="module")
def shipped() -> Library:
    return Library.default()


def faults(setting: Setting, language: str, text: str) -> list[str]:
    """What is wrong with a sentence under a setting."""
    patterns = [LEFT]
    if setting.parties == 2:
        patterns.append(OF_MANY[language])
    if setting.parties > 2:
        patterns.append(OF_TWO[language])
    if language == "ru":
        patterns.append(WRONG_GENDER[setting.gender])
    return [found.group() for pattern in patterns if (found := pattern.search(text))]


@pytest.mark.parametrize("type_", TYPES)
def test_every_clause_speaks_rightly_of_its_parties(shipped: Library, type_: str) -> None:
    setup = setup_of(shipped, type_)
    seen: set[tuple[str, str, int, str]] = set()
    clean: set[tuple[str, str, int, str]] = set()
    for setting in settings(setup):
        instrument = drafted(setup, setting)
        for element, language, text in sentences(instrument):
            key = (text, language, setting.parties, setting.gender)
            if key not in clean and element.clause not in OF_ONE:
                assert not faults(setting, language, text), (setting, element.eid, text)
                clean.add(key)
        for use in instrument.clauses:
            seen.add((use.id, use.variant, setting.parties, setting.labels))
    for clause, _ in setup.steps:
        for variant in clause.variants.values():
            if set(variant.statuses) & set(setup.template.statuses):
                own = {row[2:] for row in seen if row[:2] == (clause.id, variant.name)}
                assert own == {(count, label) for count in COUNTS for label in LABELS}, (clause.id, variant.name)


@pytest.mark.parametrize(
    ("count", "gender", "language", "text"),
    [
        (3, "m", "fa", "طرفین همکاری می‌کنند."),
        (20, "m", "en", "Either Party may end this Agreement."),
        (3, "m", "en", "It creates no debts between the Parties at all."),
        (3, "m", "ru", "обе Стороны сотрудничают"),
        (2, "m", "en", "The Parties decide among the Parties themselves."),
        (2, "m", "ru", "информирует другие Стороны"),
        (2, "f", "ru", "в лице действующего на основании Устава"),
        (2, "m", "ru", "в лице действующей на основании Устава"),
        (2, "m", "en", "A gap  in the words."),
        (2, "m", "en", "A token {{ name }} stayed."),
    ],
)
def test_the_patterns_see_what_is_wrong(count: int, gender: str, language: str, text: str) -> None:
    assert faults(Setting("", "binding", count, gender, "", 0), language, text)
