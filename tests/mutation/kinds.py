"""The faults that the mutation run plants: for each kind and language, every place where it can be planted in a text.

A plant is a stretch of the text and what is written there instead. Tags of a clause's source are left alone except
where a kind is about them (a reference, a value).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreement_kit.checks.lexicon import lexicon_of
from agreement_kit.checks.rules.base import masked
from agreement_kit.checks.rules.figures import figures
from agreement_kit.library import Library
from mutation.modals import modality
from mutation.negations import negation
from mutation.plants import Kind, Plant, Z

_DIGITS = re.compile(r"(?<![\d])\d+(?!\d)")
_WORDS = {
    "en": {"two": "three", "three": "four", "four": "five", "five": "six", "six": "seven", "ten": "nine"}
    | {"fifteen": "fifty", "thirty": "thirteen", "sixty": "sixteen", "ninety": "sixty", "second": "third"}
    | {"thirds": "quarters", "one (?=month|year|week|day|original|copy|third|quarter)": "two "},
    "fa": {"دو": "سه", "سه": "چهار", "چهار": "پنج", "پنج": "شش", "ده": "نه", "سی": "بیست", "شصت": "هفتاد"}
    | {"نود": "هشتاد", "دوم": "سوم", "پانزده": "پنجاه", "یک (?=ماه|سال|هفته|روز|نسخه)": "دو "},
    "ru": {"два": "три", "двух": "трёх", "три": "четыре", "трёх": "четырёх", "четырёх": "пяти", "пяти": "шести"}
    | {"десяти": "двенадцати", "пятнадцати": "пятидесяти", "тридцати": "двадцати", "шестидесяти": "семидесяти"}
    | {"девяноста": "восьмидесяти", "второй": "третьей", "второго": "третьего", "одного (?=месяца|года)": "двух "},
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
    # «May» denied is a permission lost: M101 says so.
    Kind("a negation", negation, ("M102", "M101", "O130", "O210")),
    Kind("ی by ي", arabic_yeh, ("O101",)),
    Kind("a ZWNJ", joiner, ("O110", "O111", "O112", "O113", "O125")),
    Kind("U+202E", override, ("B101", "B102", "L021")),
    Kind("a letter of another alphabet", look_alike, ("B113", "B114")),
    Kind("a reference", reference, ("C205", "N105", "C306", "L0", "A02")),
    Kind("a body's name", body, ("C218", "C403", "C405")),
    Kind("a date", date, ("N103", "N101", "N105", "C206", "C101", "C102")),
)
