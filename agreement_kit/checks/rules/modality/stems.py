"""Pieces of which a text must hold one before a pattern of ``words`` or ``limits`` can match in it, in small letters.

To look for a few pieces costs far less than to try a pattern at every place of a text, and most texts hold none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from agreement_kit.checks.rules.modality.words import ModalKind, NegationKind, Z

MODAL_STEMS: Final[Mapping[str, Mapping[ModalKind, tuple[str, ...]]]] = {
    "en": {
        "obligation": (
            "shall", "must", "undertake", "oblig", "required", "bound", "has to", "have to", "need", "will have",
        ),
        "permission": ("may", "entitled", "free", "authori", "permitted", "allowed", "right to"),
        "intention": ("will", "intend", "endeavour", "seek"),
    },
    "fa": {
        "obligation": ("باید", "بایست", "مکلف", "متعهد", "ملزم", "موظف", "الزامی"),
        "permission": (f"می{Z}توان", "توانست", "اختیار", "حق", "مجاز"),
        "intention": ("خواه", "در نظر", "قصد", "عزم", "کوش", "تلاش"),
    },
    "ru": {
        "obligation": ("обяз", "обяж", "долж", "надлежит"),
        "permission": ("може", "могу", "вправе", "право", "можно"),
        "intention": ("буд", "намер", "стрем"),
    },
}  # fmt: skip

#: For the kinds whose words are few; the others begin with letters that every text has.
NEGATION_STEMS: Final[Mapping[str, Mapping[NegationKind, tuple[str, ...]]]] = {
    "en": {
        "not": ("no", "neither", "never"),
        "exception": ("unless", "except", "save", "other than", "apart from"),
    },
    "fa": {"exception": ("مگر", "جز", "استثنای")},
    "ru": {"exception": ("исключени", "кроме", "иначе")},
}

OVER_STEMS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("than", "exceed"),
    "fa": ("بیش", "کمتر", "دیرتر", "زودتر"),
    "ru": (
        "более", "менее", "больше", "меньше", "реже", "чаще", "ранее", "раньше", "позднее", "позже", "свыше",
        "превыша",
    ),
}  # fmt: skip


def holds(small: str, stems: Iterable[str]) -> bool:
    """Whether ``small``, a text in small letters, holds one of ``stems``."""
    for stem in stems:  # noqa: SIM110 - a generator costs more than the search
        if stem in small:
            return True
    return False
