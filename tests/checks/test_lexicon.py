"""Terms in the forms that sentences give them."""

from __future__ import annotations

import re

import pytest

from agreement_kit.checks.lexicon import folded, pattern

FOUND = [
    ("ru", "сотрудничество", ["сотрудничества", "сотрудничеством", "Сотрудничестве"]),
    ("ru", "статуэтка", ["статуэтки", "статуэток", "статуэтками"]),
    ("ru", "конец", ["конца", "концом"]),
    ("ru", "рабочая группа", ["рабочей группы", "рабочих групп", "рабочую\u00a0группу"]),
    ("ru", "мэр", ["мэр"]),
    ("fa", "شهردار", ["شهرداران", "شهردارهای", "شهردار‌ها", "شهرداری"]),
    ("fa", "تفاهم‌نامه", ["تفاهم نامه", "تفاهمنامه", "تفاهم‌نامهٔ", "تفاهم‌نامه‌ها", "تفاهم‌نامه‌های"]),
    ("fa", "کمیته", ["كميته", "کمیته‌ای", "کمیته‌ها"]),
    ("en", "municipality", ["municipalities", "Municipality"]),
    ("en", "work plan", ["work-plan", "work plans"]),
]
OTHER = [
    ("ru", "конец", ["конкурс", "кони"]),
    ("ru", "статуэтка", ["статус", "статья"]),
    ("fa", "تفاهم‌نامه", ["تفاهم", "نامه", "موافقت‌نامه"]),
    ("en", "aim", ["claim", "aimless"]),
]


@pytest.mark.parametrize(("language", "term", "forms"), FOUND)
def test_a_form_is_found(language: str, term: str, forms: list[str]) -> None:
    compiled = re.compile(pattern(term, language), re.IGNORECASE)
    for form in forms:
        assert compiled.search(folded(f"x {form}.")), form


@pytest.mark.parametrize(("language", "term", "words"), OTHER)
def test_another_word_is_not(language: str, term: str, words: list[str]) -> None:
    compiled = re.compile(pattern(term, language), re.IGNORECASE)
    for word in words:
        assert not compiled.search(folded(f"x {word}.")), word
