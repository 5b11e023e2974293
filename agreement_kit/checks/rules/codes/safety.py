"""Codes of text safety (B1xx)."""

from __future__ import annotations

from typing import Final

from agreement_kit.checks.rules.codes.model import Code
from agreement_kit.diagnostics import N_, Severity

_FAMILY: Final = "safety"
_TR36: Final = "Unicode Technical Reports 36 and 39 (security), Annex 9 (bidirectional text)"


def _safety(
    code: str, template: str, hint: str, why: str, wrong: str, right: str, severity: Severity = Severity.ERROR
) -> Code:
    return Code(
        code=code,
        family=_FAMILY,
        template=template,
        hint=hint,
        severity=severity,
        why=why,
        source=_TR36,
        wrong=wrong,
        right=right,
    )


_REMOVE: Final = N_("Remove it.")
_OTHER_TEXT: Final = "A reader may see another text than the file holds."
_HIDDEN: Final = "The eye sees nothing; search, comparison and signatures over the file see another text."

SAFETY: Final = (
    _safety(
        "B101",
        N_("{character} reverses the order of what follows."),
        _REMOVE,
        _OTHER_TEXT,
        "<U+202E>05 days",
        "50 days",
    ),
    _safety(
        "B102",
        N_("{character} has no partner in its paragraph."),
        N_("Remove it; the tool sets the direction of names by itself."),
        _OTHER_TEXT,
        "<U+202B>Казань",
        "Казань",
    ),
    _safety(
        "B103",
        N_("{character} changes the direction of a part of the text."),
        N_("Remove it and its partner; the tool sets the direction of names by itself."),
        "Direction belongs to the layout; left in the text, it goes wrong in the next program.",
        "<U+202A>BRICS<U+202C>",
        "BRICS",
        Severity.WARNING,
    ),
    _safety(
        "B104",
        N_("{character} is a direction mark inside the text."),
        N_("Remove it; the tool sets the direction of names by itself."),
        "It is harmless to the eye and hides a word from search.",
        "BRICS<U+200E>",
        "BRICS",
        Severity.INFO,
    ),
    _safety("B105", N_("{character} cannot be seen."), _REMOVE, _HIDDEN, "Ka<U+200B>zan", "Kazan"),
    _safety(
        "B106",
        N_("{character} stands outside Persian words."),
        _REMOVE,
        "The zero-width non-joiner has a use between Persian letters only. " + _HIDDEN,
        "Ka<U+200C>zan",
        "Kazan",
    ),
    _safety(
        "B107",
        N_("A soft hyphen stands in the word."),
        N_("Remove it; words are divided by the program that prints them."),
        "It shows at the end of a line only, and hides the word from search.",
        "co<U+00AD>operation",
        "cooperation",
        Severity.WARNING,
    ),
    _safety("B108", N_("{character} is a control character."), _REMOVE, _HIDDEN, "Article<U+0007>", "Article"),
    _safety("B109", N_("{character} is no character at all."), _REMOVE, _HIDDEN, "Article<U+FFFE>", "Article"),
    _safety(
        "B110",
        N_("{character} has no meaning of its own: each font draws something else."),
        N_("Replace it with an ordinary character."),
        _OTHER_TEXT,
        "<U+E000>",
        "§",
    ),
    _safety(
        "B111",
        N_("“{found}” is made of presentation forms, not letters."),
        N_("Write “{suggestion}”."),
        "They come from old programs and PDF files; a search for the word does not find it.",
        "<U+FEB5><U+FEEC><U+FEAE>",
        "شهر",
        Severity.WARNING,
    ),
    _safety("B112", N_("{character} is a hidden tag."), _REMOVE, _HIDDEN, "Article<U+E0041>", "Article"),
    _safety(
        "B113",
        N_("“{found}” mixes alphabets: {letter}."),
        N_("Type the word anew; perhaps “{suggestion}”."),
        "Letters of two alphabets look alike, and the word is not the one that it seems to be.",
        "Kаzan (with a Cyrillic а)",
        "Kazan",
    ),
    _safety(
        "B114",
        N_("“{found}” is written in letters of another alphabet that look alike: {letter}."),
        N_("Type the word anew; perhaps “{suggestion}”."),
        "The word is not the one that it seems to be.",
        "сосо (in Cyrillic letters)",
        "coco",
    ),
    _safety(
        "B115",
        N_("“{found}” mixes two sets of digits."),
        N_("Write one set; the value reads {suggestion}."),
        _OTHER_TEXT,
        "1۲ days",
        "12 days",
    ),
    _safety(
        "B116",
        N_("“{found}” holds letters or signs that look like digits."),
        N_("Write the number anew; perhaps {suggestion}."),
        _OTHER_TEXT,
        "2O24",
        "2024",
    ),
    _safety(
        "B117",
        N_("“{found}” is made of letters for special purposes: {character}."),
        N_("Write “{suggestion}”."),
        "They look like ordinary letters, and a search for the word does not find it.",
        "ﬁnal",
        "final",
        Severity.WARNING,
    ),
    _safety(
        "B119",
        N_("{character} is an unusual space."),
        N_("Write an ordinary or a non-breaking space."),
        "Its width depends on the font, and it hides two words from search.",
        "22<U+2003>June",
        "22 June",
        Severity.INFO,
    ),
    _safety(
        "B120",
        N_("“{found}” is a letter with its mark apart."),
        N_("Write “{suggestion}”."),
        "It looks the same, and a search for the word does not find it.",
        "и<U+0306>",
        "й",
        Severity.WARNING,
    ),
    _safety(
        "B121",
        N_("{character} makes the text show in another order than it is written."),
        N_("Remove it and its partner; the tool sets the direction of names by itself."),
        _OTHER_TEXT,
        "by <U+202B>5 to 10<U+202C> days (shows 10 to 5)",
        "by 5 to 10 days",
    ),
)
