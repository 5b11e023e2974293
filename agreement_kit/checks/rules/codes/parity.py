"""Codes of what differs between texts: figures (N1xx), permission, negation and force (M1xx)."""

from __future__ import annotations

from typing import Final

from agreement_kit.checks.rules.codes.model import Code
from agreement_kit.diagnostics import N_, Severity

_SOURCE: Final = "published errors of treaty texts (40%/20% for 50%; “or” for “and”; may and must exchanged)"
_FAMILY: Final = "parity"


def _figure(code: str, template: str, wrong: str, right: str) -> Code:
    return Code(
        code=code,
        family=_FAMILY,
        template=template,
        hint=N_("Compare the texts; found here: {found}."),
        severity=Severity.ERROR,
        why="Figures say the same in every language, in whatever digits or words; where they differ, one text"
        " is wrong.",
        source=_SOURCE,
        wrong=wrong,
        right=right,
    )


PARITY: Final = (
    _figure(
        "N101",
        N_("A number differs from the other texts: {value} here, {other} there."),
        "۳۰ روز / 60 days",
        "۶۰ روز / 60 days",
    ),
    _figure(
        "N102",
        N_("A percentage differs from the other texts: {value} here, {other} there."),
        "۴۰ درصد / 50%",
        "۵۰ درصد / 50%",
    ),
    _figure(
        "N103",
        N_("A date differs from the other texts: {value} here, {other} there."),
        "۳ تیر ۱۴۰۳ / 22 June 2024",
        "۲ تیر ۱۴۰۳ / 22 June 2024",
    ),
    _figure(
        "N104",
        N_("An amount differs from the other texts: {value} here, {other} there."),
        "۵۰۰ دلار / USD 600",
        "۶۰۰ دلار / USD 600",
    ),
    _figure(
        "N105",
        N_("A reference or a year differs from the other texts: {value} here, {other} there."),
        "مادهٔ ۴ / Article 5",
        "مادهٔ ۵ / Article 5",
    ),
    Code(
        code="M101",
        family=_FAMILY,
        template=N_("The texts do not permit the same: “may” and its like stand {count} times here."),
        hint=N_("Compare the texts: may, can / می‌تواند / может, вправе; found here: {found}."),
        why="Where one text says “may” and another “shall”, a party is free in one and bound in the other.",
        source=_SOURCE,
        wrong="The Party may suspend / طرف باید معلق کند",
        right="The Party may suspend / طرف می‌تواند معلق کند",
    ),
    Code(
        code="M102",
        family=_FAMILY,
        template=N_("The texts do not deny the same: a negation is missing or too many."),
        hint=N_("Compare the texts: not, no / ن، هیچ / не, ни; found here: {found}."),
        why="A lost “not” turns a rule into its opposite, and an eye that knows the text does not see it.",
        source=_SOURCE,
        wrong="It does not apply / اعمال می‌شود",
        right="It does not apply / اعمال نمی‌شود",
    ),
    Code(
        code="M103",
        family=_FAMILY,
        template=N_("“{found}” obliges, and another text only announces."),
        hint=N_("Compare the texts: shall / متعهد می‌شوند / обязуются against will, intend / در نظر دارند / намерены."),
        why="Opposed views on whether a text binds have come to light at the signing table.",
        source=_SOURCE,
        wrong="متعهد می‌شوند / намерены",
        right="در نظر دارند / намерены",
    ),
)
