"""Codes of Russian orthography (O2xx)."""

from __future__ import annotations

from typing import Final

from agreement_kit.checks.rules.codes.model import Code
from agreement_kit.diagnostics import N_, Severity

_RULES: Final = "«Правила русской орфографии и пунктуации»; printed practice"
_FAMILY: Final = "orthography"

RUSSIAN: Final = (
    Code(
        code="O201",
        family=_FAMILY,
        template=N_("“{found}” has “е” where this text writes “ё”."),
        hint=N_("Write “{suggestion}”, or “е” everywhere."),
        why="A text uses «ё» throughout or not at all; half of it looks careless and hides words from search.",
        source=_RULES,
        wrong="утверждённый ... утвержденный",
        right="утверждённый ... утверждённый",
    ),
    Code(
        code="O202",
        family=_FAMILY,
        template=N_("{found}: Russian quotation marks are « »."),
        hint=N_("Write {suggestion}."),
        why="Straight and English quotation marks are not used in Russian documents; „ “ stand only inside « ».",
        source=_RULES,
        wrong='"Сторона"',
        right="«Сторона»",
    ),
    Code(
        code="O203",
        family=_FAMILY,
        template=N_("“{found}” stands where an em dash with spaces belongs."),
        hint=N_("Write “ — ”."),
        severity=Severity.INFO,
        why="A hyphen joins words; a dash parts them.",
        source=_RULES,
        wrong="Казань - столица",
        right="Казань — столица",
    ),
    Code(
        code="O204",
        family=_FAMILY,
        template=N_("A non-breaking space belongs here."),
        hint=N_("Press Ctrl+Shift+Space in the place of the space."),
        severity=Severity.INFO,
        why="Otherwise «г.», the number after «№» or a surname may be left alone on the next line.",
        source=_RULES,
        wrong="№ 5, 2024 г. (обычный пробел)",
        right="№ 5, 2024 г. (неразрывный пробел)",
    ),
    Code(
        code="O205",
        family=_FAMILY,
        template=N_("Two spaces stand between words."),
        hint=N_("Remove one."),
        severity=Severity.INFO,
        why="The gap shows in a justified line.",
        source="checks of translation tools",
        wrong="город  Казань",
        right="город Казань",
    ),
    Code(
        code="O206",
        family=_FAMILY,
        template=N_("“{found}” is written twice."),
        hint=N_("Remove one."),
        why="A slip of editing that a reader's eye jumps over.",
        source="checks of translation tools",
        wrong="в в Казани",
        right="в Казани",
    ),
    Code(
        code="O207",
        family=_FAMILY,
        template=N_("A space stands before a punctuation mark."),
        hint=N_("Remove it."),
        why="The mark may fall to the beginning of the next line.",
        source=_RULES,
        wrong="Стороны , действуя",
        right="Стороны, действуя",
    ),
    Code(
        code="O208",
        family=_FAMILY,
        template=N_("A space is missing beside “{found}”."),
        hint=N_("Add it."),
        why="Two words run together.",
        source=_RULES,
        wrong="образование,культура",
        right="образование, культура",
    ),
    Code(
        code="O209",
        family=_FAMILY,
        template=N_("A space stands after an opening mark."),
        hint=N_("Remove it."),
        why="The mark may be left alone at the end of a line.",
        source=_RULES,
        wrong="« Сторона»",
        right="«Сторона»",
    ),
    Code(
        code="O210",
        family=_FAMILY,
        template=N_("The sentence has “{found}” and no “не”."),
        hint=N_("Add “не” before the verb."),
        why="«Ни» asks for «не». Two letters too few turn a prohibition into a duty.",
        source="Russian grammar",
        wrong="Ни одна из Сторон принимает обязательств.",
        right="Ни одна из Сторон не принимает обязательств.",
    ),
)
