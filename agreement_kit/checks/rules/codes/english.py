"""Codes of English orthography (O3xx)."""

from __future__ import annotations

from typing import Final

from agreement_kit.checks.rules.codes.model import Code
from agreement_kit.diagnostics import N_, Severity

_OXFORD: Final = "British usage (New Oxford Dictionary for Writers and Editors)"
_FAMILY: Final = "orthography"

ENGLISH: Final = (
    Code(
        code="O301",
        family=_FAMILY,
        template=N_("“{found}” is American spelling; the texts are in British English."),
        hint=N_("Write “{suggestion}”; a name keeps its own spelling."),
        why="One instrument has one spelling.",
        source=_OXFORD,
        wrong="the program of the cultural center",
        right="the programme of the cultural centre",
    ),
    Code(
        code="O302",
        family=_FAMILY,
        template=N_("“{found}” and words in the other spelling (-ise, -ize) stand in one text."),
        hint=N_("Write “{suggestion}”."),
        why="British English knows both; one text keeps to one.",
        source=_OXFORD,
        wrong="organise ... recognize",
        right="organise ... recognise",
    ),
    Code(
        code="O303",
        family=_FAMILY,
        template=N_("{found}: the quotation marks are straight."),
        hint=N_("Write {suggestion}."),
        why="Straight marks are those of a typewriter; a text with both looks pasted together.",
        source=_OXFORD,
        wrong='"the Parties"',
        right="“the Parties”",
    ),
    Code(
        code="O304",
        family=_FAMILY,
        template=N_("The apostrophe is straight."),
        hint=N_("Write “{suggestion}”."),
        severity=Severity.INFO,
        why="Straight marks are those of a typewriter; a text with both looks pasted together.",
        source=_OXFORD,
        wrong="the Party's law",
        right="the Party’s law",
    ),
    Code(
        code="O305",
        family=_FAMILY,
        template=N_("Two spaces stand between words."),
        hint=N_("Remove one."),
        severity=Severity.INFO,
        why="The gap shows in a justified line.",
        source="checks of translation tools",
        wrong="the  Parties",
        right="the Parties",
    ),
    Code(
        code="O306",
        family=_FAMILY,
        template=N_("“{found}” is written twice."),
        hint=N_("Remove one."),
        why="A slip of editing that a reader's eye jumps over.",
        source="checks of translation tools",
        wrong="of the the Parties",
        right="of the Parties",
    ),
    Code(
        code="O307",
        family=_FAMILY,
        template=N_("A space stands before a punctuation mark."),
        hint=N_("Remove it."),
        why="The mark may fall to the beginning of the next line.",
        source=_OXFORD,
        wrong="the Parties , acting",
        right="the Parties, acting",
    ),
    Code(
        code="O308",
        family=_FAMILY,
        template=N_("A space is missing beside “{found}”."),
        hint=N_("Add it."),
        why="Two words run together.",
        source=_OXFORD,
        wrong="education,culture",
        right="education, culture",
    ),
    Code(
        code="O309",
        family=_FAMILY,
        template=N_("A space stands after an opening mark."),
        hint=N_("Remove it."),
        why="The mark may be left alone at the end of a line.",
        source=_OXFORD,
        wrong="( the Parties)",
        right="(the Parties)",
    ),
    Code(
        code="O310",
        family=_FAMILY,
        template=N_("“{found}” stands where a dash belongs."),
        hint=N_("Write “{suggestion}”."),
        severity=Severity.INFO,
        why="A hyphen joins words; a dash parts them.",
        source=_OXFORD,
        wrong="culture - and sport",
        right="culture – and sport",
    ),
)
