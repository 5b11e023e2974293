"""Wording against the declared status (codes U1xx): a binding text obliges, a non-binding one announces.

Sources: FCDO and DFAT usage for English, Russian and Iranian treaty practice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from agreement_kit.checks.rules.base import Mark, gather

NON_BINDING: Final = "non-binding"
BINDING: Final = "binding"

Z: Final = "\u200c"
_FA: Final = f"(?<![\\w{Z}])"
_FA_: Final = f"(?![\\w{Z}])"


class _Wording(NamedTuple):
    """A forbidden pattern and what to write instead; its group ``at``, where it has one, is what is marked."""

    pattern: re.Pattern[str]
    instead: str


def _en(pattern: str, instead: str, flags: int = 0) -> _Wording:
    return _Wording(re.compile(rf"\b(?:{pattern})\b", flags), instead)


def _fa(pattern: str, instead: str) -> _Wording:
    return _Wording(re.compile(f"{_FA}(?:{pattern}){_FA_}"), instead)


def _ru(pattern: str, instead: str, flags: int = re.IGNORECASE) -> _Wording:
    return _Wording(re.compile(rf"\b(?:{pattern})\b", flags), instead)


_LAW: Final = r"(?! [\d/]+ of (?:the|its) (?:Constitution|Law|Act|Charter|Statutes?|Federal|Code|Civil|Vienna))"

# Code by language and status, then what to look for.
_TABLE: Final[Mapping[tuple[str, str], tuple[str, tuple[_Wording, ...]]]] = {
    ("en", NON_BINDING): (
        "U101",
        (
            _en(r"agree(?:s|d)?(?! (?:upon )?(?:minutes|record))", "decide, jointly decided"),
            _en("shall", "will"),
            _en("undertak(?:e|es|en|ing)", "will"),
            _en(r"(?<!human )(?<!property )(?<!Human )(?:rights|obligations?|obliged)", "commitments; intentions"),
            _en(r"(?<!third )(?<!Third )Part(?:y|ies)", "Participant"),
            _en(rf"Articles?{_LAW}", "Paragraph"),
            _en(r"ent(?:er|ers|ered|ering|ry) into force|in force", "come into effect", re.IGNORECASE),
            _en(r"Done(?= (?:at|in)\b)|DONE", "Signed"),
            _en("authentic", "equally valid"),
            _en("disputes?", "differences"),
            _en("hereby|in witness whereof", "plain words", re.IGNORECASE),
        ),
    ),
    ("en", BINDING): (
        "U102",
        (
            _en(r"will(?! of)", "shall"),
            _en("intends? to|endeavours? to", "shall"),
            _en("Participants?", "Party, Parties"),
            _en(r"c(?:ome|omes|ame|oming) into effect", "enter into force"),
            _en("equally valid", "equally authentic"),
        ),
    ),
    ("ru", BINDING): (
        "U103",
        (
            _ru("намерен[аоы]?|намерева[ею]тся", "настоящее время"),
            # «если не будет прекращено» and «которое будет» speak of a case, not of a duty.
            _Wording(
                re.compile(
                    r"(?:(?:если|когда|пока|котор\w+|как только|где|что|чем|кто)\b[^.;:\n]{0,80}?\bбуд(?:ет|ут)\b)"
                    r"|(?P<at>\b[Бб]уд(?:ет|ут)\b)"
                ),
                "настоящее время",
            ),
            _ru("Участник(?:а|у|ом|е|и|ов|ам|ами|ах)?", "Сторона", 0),
        ),
    ),
    ("ru", NON_BINDING): (
        "U105",
        (
            _ru(r"обязу[ею]тся|обязуясь|(?<!котор\w\w )(?<!котор\w\w\w )обязан[аоы]?", "намерены, будут"),
            _ru(r"(?:при|бер)\w+ на себя (?:\w+ )?обязательств\w*|обязательств\w* (?:Сторон|Участник)\w*", "намерения"),
            _ru("Сторон(?:а|ы|е|у|ой|ам|ами|ах)?", "Участник", 0),
            _ru("Стать(?:я|и|е|ю|ёй|ей|ям|ями|ях)", "Раздел", 0),
            _ru("вступа\\w+ в силу|вступлени\\w+ в силу", "начало применения"),
            _ru("аутентичн\\w+", "имеющие одинаковую силу"),
        ),
    ),
    ("fa", NON_BINDING): (
        "U106",
        (
            _fa(
                f"(?:متعهد|ملزم|مکلف|موظف)(?: به [^.؛،\n]{{1,60}}?)?"
                f" ?(?:می{Z}شو(?:د|ند)|می{Z}گرد(?:د|ند)|است|هستند|خواه(?:د|ند) (?:بود|شد))",
                "در نظر دارند",
            ),
            _fa(f"لازم{Z}الاجرا(?:ست)?|لازم{Z}الاتباع", "آغاز اجرا"),
        ),
    ),
    ("fa", BINDING): (
        "U107",
        (_fa("(?:در نظر|قصد|عزم) دار(?:د|ند)", "متعهد می‌شوند"),),
    ),
}

# Read as «perhaps not» as well as «is not allowed to»; binding and non-binding texts have an own word for each.
_MAY_NOT: Final = re.compile(r"\b[Mm]ay not\b(?! be unreasonably)")
_HELPING: Final = re.compile(r"\bсодейству[ею]т\b", re.IGNORECASE)

# Cited titles and words stand in quotation marks.
_QUOTED: Final = re.compile('«[^«»\n]*»|“[^“”\n]*”|"[^"\n]*"')
# The legal-character clause says what the instrument does not do.
_DENIALS: Final = {
    "en": re.compile(
        r"(?:creates?|give rise to|giving rise to|establish(?:es)?) no [^.;\n]*|\bnot (?:legally )?binding[^.;\n]*"
        r"|(?:not|nor) (?:create|intended to create|constitute)[^.;\n]*"
    ),
    "ru": re.compile(r"не (?:созда[ёею]т|порожда[ею]т|явля[ею]тся|име[ею]т)[^.;\n]*"),
    "fa": re.compile(f"(?:^|(?<=[.؛\n]))[^.؛\n]*(?:ایجاد نمی{Z}کن(?:د|ند)|الزام{Z}آور نیست|ایجاد نخواه(?:د|ند) کرد)"),
}
_EXEMPT_CLAUSES: Final = frozenset(("legal-character",))


def wording(text: str, language: str, status: str, clause_id: str | None = None) -> list[Mark]:
    """Words of the other status in ``text``, with ``suggestion``; none in the clause that states the legal character.

    Quotations and denials («creates no rights or obligations») are exempt. ``status`` is ``binding`` or
    ``non-binding``; another language than en, fa, ru has no rules.
    """
    if clause_id in _EXEMPT_CLAUSES:
        return []
    spared = [match.span() for match in _QUOTED.finditer(text)]
    if status == NON_BINDING and language in _DENIALS:
        spared += [match.span() for match in _DENIALS[language].finditer(text)]
    found = gather(text, (lambda text: _wording(text, language, status),))
    return [mark for mark in found if not any(start <= mark.start < end for start, end in spared)]


def _wording(text: str, language: str, status: str) -> Iterator[Mark]:
    code, table = _TABLE.get((language, status), ("", ()))
    for pattern, instead in table:
        group: str | int = "at" if "at" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            if match[group] is not None:
                yield Mark(code, *match.span(group), {"found": match[group], "suggestion": instead})
    if language == "en":
        for match in _MAY_NOT.finditer(text):
            suggestion = "will not" if status == NON_BINDING else "shall not"
            yield Mark("U109", *match.span(), {"found": match[0], "suggestion": suggestion})
    if language == "ru" and status == BINDING:
        for match in _HELPING.finditer(text):
            yield Mark("U104", *match.span(), {"found": match[0]})


_BINDING_TITLES: Final = {
    "en": re.compile(r"\b(?:Agreement|Treaty|Convention|Contract|Protocol)\b"),
    "fa": re.compile(f"{_FA}(?:موافقت{Z}نامه|قرارداد|معاهده|عهدنامه|پیمان|مقاوله{Z}نامه)"),
    "ru": re.compile(r"\b(?:Соглашени|Договор|Конвенци|Протокол|Контракт)\w*", re.IGNORECASE),
}


def title_wording(title: str, language: str, status: str) -> list[Mark]:
    """U108: a title that names a binding instrument over a non-binding text."""
    if status != NON_BINDING or language not in _BINDING_TITLES:
        return []
    match = _BINDING_TITLES[language].search(_QUOTED.sub(lambda quoted: "\u00b7" * len(quoted[0]), title))
    return [Mark("U108", *match.span(), {"found": match[0]})] if match else []
