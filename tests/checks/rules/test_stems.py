"""The pieces that let a pattern be left untried: whatever a pattern finds holds one of them."""

from __future__ import annotations

import pytest

from agreement_kit.checks.rules.modality.limits import OVER
from agreement_kit.checks.rules.modality.stems import MODAL_STEMS, NEGATION_STEMS, OVER_STEMS, holds
from agreement_kit.checks.rules.modality.words import MODALS, NEGATIONS
from agreement_kit.checks.wordings import wordings
from agreement_kit.library import Library
from agreement_kit.library.data import shipped

_ALSO = {
    "en": "May the Party? It is under an obligation to, has to, needs to, will have been, seeks to; save, never, none. "
    "Not authorised, not authorized to; exceeding; more than 5, sooner than. Apart from this, other than",
    "ru": "Обяжутся, обязуются, надлежит; можно, сможет, смогут, имеют право; стремятся, намереваются; иначе как, "
    "кроме, за исключением; свыше, превышает, чаще 2 раз, реже, ранее даты, больше 5, меньше 5, позже, раньше",
    "fa": "نباید؛ بایستی؛ الزامی است؛ ملزم است؛ می‌تواند؛ خواهد توانست؛ اختیار دارد؛ حق دارد؛ مجاز است؛ نخواهد؛ "
    "قصد دارد؛ عزم دارند؛ می‌کوشد؛ تلاش می‌کند؛ مگر؛ به‌جز؛ به‌استثنای؛ بیشتر از؛ کمتر از؛ دیرتر از؛ زودتر از",
}


@pytest.fixture(scope="module")
def texts() -> dict[str, list[str]]:
    library = Library.from_providers([shipped()])
    found: dict[str, list[str]] = {language: [text] for language, text in _ALSO.items()}
    for wording in wordings(library):
        for language, words in wording.written.items():
            found[language].extend(words)
    return found


@pytest.mark.parametrize("language", ["en", "fa", "ru"])
def test_what_is_found_holds_a_stem(language: str, texts: dict[str, list[str]]) -> None:
    pairs = [(MODALS[language][kind], stems) for kind, stems in MODAL_STEMS[language].items()]
    pairs += [(NEGATIONS[language][kind], stems) for kind, stems in NEGATION_STEMS[language].items()]
    pairs.append((OVER[language], OVER_STEMS[language]))
    joined = "\n".join(dict.fromkeys(texts[language]))
    for pattern, stems in pairs:
        matches = {match[0] for match in pattern.finditer(joined)}
        assert matches
        assert [match for match in matches if not holds(match.lower(), stems)] == []


@pytest.mark.parametrize("language", ["en", "fa", "ru"])
def test_every_kind_of_modal_has_its_stems(language: str) -> None:
    assert MODAL_STEMS[language].keys() == MODALS[language].keys()
