"""A negation lost or added, in the words that each language has for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from agreement_kit.checks.rules.base import alternatives
from agreement_kit.checks.rules.persian.verbs import PRESENT_STEMS
from agreement_kit.library import Library
from mutation.plants import Plant, Table, Z, from_table

_AUXILIARY = "shall|will|may|do|does|did|is|are|was|were|must|has|have|had|can"
_STEMS = alternatives(PRESENT_STEMS)
_LIGHT = "(?:شو|کن|ده|گیر|باش|ساز|یاب|گذار|پذیر|رس)"
_WORD, _END = f"(?<![\\w{Z}])", f"(?![\\w{Z}])"
_PARTICIPLE = "(?:شده|کرده|داده|گرفته|رسیده|پذیرفته|یافته)"
# Finite verbs by their endings, and words of the modal kind.
_FINITE = (
    r"(?:[а-яё]{2,}(?:[аяеу]ет|[аяеу]ют|[дзстлжмнчшв][ия]т|ут|ёт)(?:ся)?|будет|будут|может|могут|вправе|обязан[аоы]?"
    r"|должен|должна|должно|должны)\b"
)
_NOUNS = (
    r"(?:комитет|бюджет|совет|ответ|предмет|университет|кредит|аудит|визит|лимит|отчёт|счёт|приоритет|суверенитет"
    r"|авторитет|интернет|институт|статут|маршрут|паритет|мандат|учёт|расчёт|зачёт|кабинет|пакет|билет|запрет|дефицит"
    r"|депозит|буклет)\b"
)

LOST: Mapping[str, Table] = {
    "en": {
        r"\b[Nn]ot (?!only\b)": "",
        r"\bcannot\b": "can",
        r"\bno (?!\.)(?!longer)(?=[a-z\ufffc])": "any ",
        r"\bNo (?!\.)(?=[a-z])": "Any ",
        r" no longer\b": "",
        r"\bneither\b": "either",
        r"\bNeither\b": "Either",
        r"\bnor\b": "or",
        r"\bnever\b": "always",
        r"\bunless\b": "if",
    },
    "fa": {
        f"{_WORD}ن(?=می{Z})": "",
        f"{_WORD}نیست(?=(?:ند)?{_END})": "است",
        f"{_WORD}مگر (?:آنکه|اینکه)": "اگر",
        f"{_WORD}ن(?=(?:خواه|دار)(?:د|ند){_END})": "",
        f"{_WORD}ن(?=باید{_END})": "",
        f"{_WORD}ن(?={_LIGHT}(?:د|ند){_END})": "",
        f"(?<!\\w)ن(?={_PARTICIPLE}{_END})": "",
        f"{_WORD}نه (?=(?:بیش|بیشتر|کمتر|زودتر|دیرتر|پیش|پس) )": "",
    },
    "ru": {
        r"\b[Нн]е (?!только\b)(?=[а-яё\ufffc])": "",
        r"\b[Нн]и (?=од[иен])": "",
        r"\bнельзя\b": "можно",
        r"\bнет\b": "есть",
    },
}

ADDED: Mapping[str, Table] = {
    "en": {rf"\b({_AUXILIARY}) (?!not\b|no\b)(?=[a-z])": r"\1 not "},
    "fa": {
        f"{_WORD}(?=می{Z}(?:{_STEMS}(?:د|ند)|توان){_END})": "ن",
        f"{_WORD}(?=خواه(?:د|ند){_END})": "ن",
        f"(?<!ه )(?<!{Z}){_WORD}است{_END}(?! از)": "نیست",
        f"{_WORD}هست(?=ند{_END})": "نیست",
        f"{_WORD}(?=دار(?:د|ند){_END})": "ن",
        f"{_WORD}(?=باید{_END})": "ن",
        f"{_WORD}(?={_LIGHT}(?:د|ند){_END})": "ن",
        f"{_WORD}(?={_PARTICIPLE} (?:است|اند|باشد|باشند){_END})": "ن",
    },
    "ru": {rf"(?<!не )(?<!ни )\b(?!{_NOUNS})(?={_FINITE})": "не "},
}

# «Whether it is» and «whether it is not» ask the same; a second «not» beside «no Party» is another fault.
_SPARED = re.compile(
    r"(?i:\bwhether\b[^.;,\n]{0,60}|\b(?:neither|no|none|nor)\b[^.;\n]{0,80}|neither-party[^.;\n]{0,40}|\bor )$"
)
_OR = re.compile(r"(?i:\bwhether or )$")


def negation(text: str, language: str, library: Library) -> Iterator[Plant]:
    """A negation lost or added."""
    yield from from_table(text, LOST[language], _OR)
    yield from from_table(text, ADDED[language], _SPARED)
    if language == "en":
        # «каждая Сторона не» and «هر طرف ... نمی‌» still deny; «each Party shall» does not.
        for match in re.finditer("neither-party", text):
            yield Plant(*match.span(), "each-party")
