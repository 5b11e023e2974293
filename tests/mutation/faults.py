"""The faults that the mutation run plants: for each kind and language, every place where it can be planted in a text.

A plant is a stretch of the text and what is written there instead. Tags of a clause's source are left alone except
where a kind is about them (a reference, a value).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from agreement_kit.checks.lexicon import lexicon_of
from agreement_kit.checks.rules.base import masked
from agreement_kit.checks.rules.figures import figures
from agreement_kit.library import Library

Z = "\u200c"


class Plant(NamedTuple):
    """``text[start:end]`` becomes ``new``."""

    start: int
    end: int
    new: str


class Kind(NamedTuple):
    """A kind of fault: where it can be planted, and the beginnings of the codes that are right for it."""

    name: str
    plants: Callable[[str, str, Library], Iterator[Plant]]
    codes: tuple[str, ...]


_DIGITS = re.compile(r"(?<![\d])\d+(?!\d)")
_WORDS = {
    "en": {"two": "three", "three": "four", "four": "five", "five": "six", "six": "seven", "ten": "nine"},
    "fa": {"دو": "سه", "سه": "چهار", "چهار": "پنج", "پنج": "شش", "ده": "نه"},
    "ru": {"два": "три", "двух": "трёх", "три": "четыре", "трёх": "четырёх", "четырёх": "пяти", "пяти": "шести"},
}
_COUNTS = {"en": "45 days", "fa": "۴۵ روز", "ru": "45 дней"}


def digit(text: str, language: str, library: Library) -> Iterator[Plant]:
    """Another digit, another number word, a number typed in place of a value."""
    plain = masked(text)
    for match in _DIGITS.finditer(plain):
        last = match.end() - 1
        yield Plant(last, last + 1, chr(ord(plain[last]) + (-1 if plain[last] in "9۹٩" else 1)))
    for word, other in _WORDS[language].items():
        for match in re.finditer(rf"(?<![\w{Z}-]){word}(?![\w{Z}-])(?! (?:Part|Particip|طرف|Сторон|Участник))", plain):
            if language != "fa" or not plain.endswith(("هر ", "این ", "آن "), 0, match.start()):
                yield Plant(*match.span(), other)
    for match in re.finditer(r"\{\{[^{}]*\| quantity[^{}]*\}\}", text):
        yield Plant(*match.span(), _COUNTS[language])


_MODALS: Mapping[str, Mapping[str, str]] = {
    "en": {
        r"\bshall\b(?! not| be)": "may",
        r"\bwill\b(?! not| be)": "may",
        r"\bmay\b(?! not)": "shall",
        r"\bmust\b": "may",
    },
    "fa": {
        f"(?<!ن)می{Z}تواند(?!{Z}|\\w)": "باید",
        f"(?<!ن)می{Z}توانند": "باید",
        f"(?<!ن)می{Z}توان(?!\\w|{Z})": "باید",
        "(?<!\\w)باید(?!\\w)": f"می{Z}تواند",
    },
    "ru": {
        r"\bможет\b": "обязан",
        r"\bмогут\b": "обязаны",
        r"\bвправе\b": "обязаны",
        r"\bобязу[ею]тся\b": "могут",
        r"\bдолж(?:ен|на|но|ны)\b": "может",
    },
}


_FORBIDDEN = re.compile(r"(?i:\b(?:neither|no|none|nor)\b[^.;\n]{0,80}|neither-party[^.;\n]{0,40}|\bне )$")


def modality(text: str, language: str, library: Library) -> Iterator[Plant]:
    """May for shall, shall for may."""
    for plant in _table(text, _MODALS[language]):
        # «Neither Party shall», «neither Party may» and «не может» all forbid: exchanged, they say the same.
        if not _FORBIDDEN.search(text, 0, plant.start):
            yield plant


_PRESENT = "осуществля|обменива|информиру|обеспечива|проводят|создаёт|является|предоставля|назнача"
_NEGATIONS: Mapping[str, Mapping[str, str]] = {
    "en": {
        r"\b(shall|will|may|does|do|is|are|must|has|have) not\b(?! (?:later|more|less|only))": r"\1",
        r"\bcannot\b": "can",
        r"\b(creates?|gives rise to|involve|constitutes?) no\b": r"\1 a",
        r"\b(shall|will) (?!not\b|be\b)(?=[a-z])": r"\1 not ",
    },
    "fa": {
        f"(?<![\\w{Z}])ن(?=می{Z})": "",
        "(?<!\\w)نیست(?!\\w)": "است",
        "(?<!\\w)ن(?=خواه[دن])": "",
        "(?<!\\w)ن(?=دار(?:د|ند)(?!\\w))": "",
        f"(?<![\\w{Z}])(?=می{Z}(?:کن|شو|ده|گیر|باش|آی|رس|پذیر)(?:د|ند)(?!\\w))": "ن",
    },
    "ru": {
        r"\b[Нн]е (?!более\b|менее\b|позднее\b|позже\b|ранее\b|раньше\b|только\b|реже\b|чаще\b|свыше\b)(?=[а-яё])": "",
        rf"(?<!не )\b(?=(?:{_PRESENT})\w*)": "не ",
        r"(?<!не )\b(?=буд(?:ет|ут)\b)": "не ",
    },
}


def negation(text: str, language: str, library: Library) -> Iterator[Plant]:
    """A negation lost or added."""
    yield from _table(text, _NEGATIONS[language])


def _table(text: str, table: Mapping[str, str]) -> Iterator[Plant]:
    plain = masked(text)
    for pattern, new in table.items():
        for match in re.finditer(pattern, plain):
            yield Plant(*match.span(), match.expand(new))


def arabic_yeh(text: str, language: str, library: Library) -> Iterator[Plant]:
    """ي for ی."""
    yield from (Plant(*match.span(), "ي") for match in re.finditer("ی", masked(text))) if language == "fa" else ()


def joiner(text: str, language: str, library: Library) -> Iterator[Plant]:
    """A ZWNJ lost, or a space in its place."""
    for match in re.finditer(Z, masked(text)) if language == "fa" else ():
        yield Plant(*match.span(), "")
        yield Plant(*match.span(), " ")


def override(text: str, language: str, library: Library) -> Iterator[Plant]:
    """U+202E before a word."""
    yield from (
        Plant(match.start(), match.start(), "\u202e") for match in re.finditer(r"(?<!\w)[^\W\d_]{3}", masked(text))
    )


_TWINS = {
    "en": dict(zip("aceopxy", "асеорху", strict=True)),
    "ru": dict(zip("асеорху", "aceopxy", strict=True)),
    "fa": {"ه": "о"},
}


def look_alike(text: str, language: str, library: Library) -> Iterator[Plant]:
    """A letter of another alphabet (Cyrillic; Latin in Russian) that looks alike, inside a word."""
    plain = masked(text)
    for sign, twin in _TWINS[language].items():
        pattern = rf"(?<=[^\W\d_]){sign}(?=[^\W\d_]{{2}})" if language != "fa" else rf"(?<=[^\W\d_]){sign}(?= )"
        yield from (Plant(*match.span(), twin) for match in re.finditer(pattern, plain))


_CITED = {
    "en": r"\b(?:Article|Paragraph)[ \u00a0](\d+)",
    "fa": "ماده(?:ٔ|ی)?[ \u00a0]([۰-۹]+)",
    "ru": r"(?:[Сс]тать|[Рр]аздел)\w*[ \u00a0](\d+)",
}


def reference(text: str, language: str, library: Library) -> Iterator[Plant]:
    """Another article: another clause in ref(), another number after the word for article."""
    for match in re.finditer(r"ref\('([a-z0-9-]+)'\)", text):
        other = "ending" if match[1] != "ending" else "duration"
        yield Plant(match.start(1), match.end(1), other)
    for match in re.finditer(_CITED[language], masked(text)):
        last = match.end(1) - 1
        yield Plant(last, last + 1, chr(ord(text[last]) + (-1 if text[last] in "9۹" else 1)))


def body(text: str, language: str, library: Library) -> Iterator[Plant]:
    """A registered name with two letters exchanged, or another name in its place."""
    plain = masked(text)
    names = sorted(id_ for id_ in library.glossary.names if id_.startswith(("bodies:", "people:")))
    for hit in lexicon_of(library, language).bodies.find(plain):
        found = text[hit.start : hit.end]
        middle = len(found) // 2
        if found[middle : middle + 2].isalpha() and found[middle] != found[middle + 1]:
            yield Plant(hit.start + middle, hit.start + middle + 2, found[middle + 1] + found[middle])
        other = names[(names.index(hit.key) + 1) % len(names)] if hit.key in names else names[0]
        form = library.glossary.names[other].forms.get(language, {}).get("nominative")
        if form:
            yield Plant(hit.start, hit.end, form)


_DATES = {"en": "22 June 2024", "fa": "۲ تیر ۱۴۰۳", "ru": "22 июня 2024 года"}


def date(text: str, language: str, library: Library) -> Iterator[Plant]:
    """Another day; a date typed in place of a value."""
    for match in re.finditer(r"\{\{[^{}]*\| date[^{}]*\}\}", text):
        yield Plant(*match.span(), _DATES[language])
    for figure in figures(masked(text), language):
        if figure.kind == "date":
            digits = re.search(r"\d+", text[figure.start : figure.end])
            if digits is not None:
                at = figure.start + digits.end() - 1
                yield Plant(at, at + 1, chr(ord(text[at]) + (-1 if text[at] in "9۹" else 1)))


def paragraph(text: str, language: str, library: Library) -> Iterator[Plant]:
    """A paragraph or a point lost."""
    blocks = list(re.finditer(r"(?:^|(?<=\n\n))(?!\{%)[^\n]+(?:\n(?!\n)[^\n]+)*\n*", text))
    if len(blocks) > 1:
        yield from (Plant(*match.span(), "") for match in blocks if not match[0].startswith("{%"))


KINDS = (
    Kind("a digit", digit, ("N1", "C206", "C101", "C308")),
    Kind("a paragraph", paragraph, ("L016", "C908")),
    Kind("may and shall", modality, ("M101", "M103", "U1")),
    Kind("a negation", negation, ("M102", "O130", "O210")),
    Kind("ی by ي", arabic_yeh, ("O101",)),
    Kind("a ZWNJ", joiner, ("O110", "O111", "O112", "O113", "O125")),
    Kind("U+202E", override, ("B101", "B102", "L021")),
    Kind("a letter of another alphabet", look_alike, ("B113", "B114")),
    Kind("a reference", reference, ("C205", "N105", "C306", "L0", "A02")),
    Kind("a body's name", body, ("C218", "C403", "C405")),
    Kind("a date", date, ("N103", "N101", "N105", "C206", "C101", "C102")),
)
