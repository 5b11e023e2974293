"""Numbers as they stand in a text, in digits, in words or in both (18 thousand 260), each with its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from agreement_kit.checks.rules.figures.numerals import Numeral, fold, numerals
from agreement_kit.drafting.numbers import ascii_digits
from agreement_kit.drafting.persian import cardinal

Shape = Literal["digits", "words"]


class Phrase(NamedTuple):
    """A number: ``text[start:end]``. ``canonical`` is the value in ASCII digits (1403, 2.6), or what the digits say."""

    canonical: str
    ordinal: bool
    shape: Shape
    start: int
    end: int


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    value: Decimal
    role: str
    literal: str = ""


_WORDS: Final = {"en": "[A-Za-z]+", "ru": "[А-Яа-яЁё]+", "fa": "[\u0620-\u065f\u066e-\u06d3\u06d5\u06fa-\u06ff\u200c]+"}
_DIGIT: Final = re.compile(r"\d")
# What may stand between the digits of one number; a space only before three digits.
_SEPARATED: Final = r"\d+(?:[.,٫٬/:\u2212-]\d+)*|\d+"
_GROUPED: Final = r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:,\d+)?"
_ORDINAL_ENDING: Final = {
    "en": r"(?:st|nd|rd|th)\b",
    "ru": r"-?(?:й|я|е|го|му|м|х|ю|ая|ый|ой|ое|ом)\b",
    "fa": "\u200c?(?:ام|م)(?![\\w\u200c])",
}
# What may stand between two parts of one number.
_JOIN: Final = {
    "en": re.compile(r"[ \u00a0-]|[ ,] ?and "),
    "ru": re.compile(r"[ \u00a0]\.?|\. "),
    "fa": re.compile(" و "),
}
_MULTIPLY: Final = re.compile(r"[ \u00a0\u202f-]")


@lru_cache(maxsize=4)
def _tokens_of(language: str) -> re.Pattern[str]:
    digits = rf"{_GROUPED}|{_SEPARATED}" if language == "ru" else _SEPARATED
    return re.compile(
        rf"(?<![\d\w.])(?P<digits>{digits})(?P<ordinal>{_ORDINAL_ENDING[language]})?|(?P<word>{_WORDS[language]})"
    )


@lru_cache(maxsize=4)
def _word_of(language: str) -> re.Pattern[str]:
    return re.compile(_WORDS[language])


def _tokens(text: str, language: str) -> Iterator[_Token]:
    table = numerals(language)
    if not _DIGIT.search(text) and table.keys().isdisjoint(map(fold, _word_of(language).findall(text))):
        return
    for match in _tokens_of(language).finditer(text):
        if match["digits"]:
            literal = ascii_digits(match["digits"])
            value = _value(literal, language)
            role = "ordinal-digits" if match["ordinal"] else "digits"
            yield _Token(*match.span(), value if value is not None else Decimal(-1), role, literal)
        else:
            numeral = table.get(fold(match["word"]))
            if numeral is not None and _is_number(text, match, numeral, language):
                yield _Token(*match.span(), Decimal(numeral.value), numeral.role)


_COUNTED: Final = re.compile(
    " (?:نفر|روز|ماه|سال|هفته|ماده|عضو|نسخه|کشور|شهر|بند|(?:هزار|میلیون|میلیارد)(?:م|مین)?|درصد|تن|سند|زبان"
    "|ساعت)(?![\\w\u200c])"
)
_NINE_AFTER: Final = (*range(20, 100, 10), *range(100, 1000, 100))
_BEFORE_NINE: Final = (
    *(f"{cardinal(number)} و " for number in _NINE_AFTER),
    *("صد و ", "هزار و ", "میلیون و ", "میلیارد و "),
)
_FAMILY: Final = re.compile(r" [а-яё]+(?:ами|ями|ьми)\b")


def _is_number(text: str, match: re.Match[str], numeral: Numeral, language: str) -> bool:
    """Two words are also something else: «نه» (no) and «семью» (family)."""
    if language == "fa" and match["word"] == "نه":
        return text.endswith(_BEFORE_NINE, 0, match.start()) or bool(_COUNTED.match(text, match.end()))
    if language == "ru" and numeral.value == 7 and match["word"].lower() == "семью":
        return text.endswith(("ью ", "ста ", "сорока ", "девяноста ", "стами "), 0, match.start()) or bool(
            _FAMILY.match(text, match.end())
        )
    return True


def _value(literal: str, language: str) -> Decimal | None:
    """The number that ``literal`` (ASCII digits) says in ``language``; None for a range or a document's number."""
    literal = re.sub("[ \u00a0\u202f\u2009]", "", literal)
    if len(literal) > 27:  # more than a Decimal keeps: compared as it is
        return None
    if literal.isdecimal():
        return Decimal(literal)
    if re.fullmatch(r"\d{1,3}(?:[,٬]\d{3})+", literal) and (language != "ru" or "٬" in literal):
        return Decimal(re.sub("[,٬]", "", literal))
    if re.fullmatch(r"\d{1,3}(?:[,٬]\d{3})+[.٫]\d+", literal):
        return Decimal(re.sub("[,٬]", "", literal).replace("٫", "."))
    decimal = {"en": r"\d+\.\d+", "ru": r"\d+[.,]\d+", "fa": r"\d+(?:[.٫]\d+|/\d{1,2})"}[language]
    if re.fullmatch(decimal, literal):
        return Decimal(re.sub("[,٫/]", ".", literal))
    return None


def canonical(value: Decimal) -> str:
    """``value`` without useless zeros and exponent."""
    return f"{value.normalize():f}" if value else "0"


class _Builder:
    """Puts tokens together as long as they can be one number."""

    def __init__(self, first: _Token) -> None:
        self.start, self.end = first.start, first.end
        self.total, self.current = Decimal(0), Decimal(0)
        self.last_power = Decimal(10**12)
        self.ordinal = self.done = False
        self.shape: Shape = "digits" if first.role.endswith("digits") else "words"
        self.literal = first.literal
        self.add(first)

    def add(self, token: _Token) -> None:
        """Count ``token`` in."""
        role = token.role.removeprefix("ordinal-")
        if role == "hundred":
            self.current = (self.current or Decimal(1)) * 100
        elif role == "power":
            self.total += (self.current or 1) * token.value
            self.current, self.last_power = Decimal(0), token.value
        else:
            self.current += token.value
        self.ordinal = token.role.startswith("ordinal")
        self.done = self.ordinal or token.value < 0
        self.end = token.end

    def takes(self, token: _Token, gap: str, language: str) -> bool:
        """Whether ``token`` goes on with this number."""
        if self.done or token.value < 0:
            return False
        role = token.role.removeprefix("ordinal-")
        if role in ("hundred", "power"):
            fits = token.value < self.last_power if role == "power" else 0 < self.current < 10
            return fits and self.current > 0 and bool(_MULTIPLY.fullmatch(gap))
        if not _JOIN[language].fullmatch(gap) or token.value >= self.last_power:
            return False
        if role == "digits":
            return self.current == 0 and self.total > 0
        if (self.shape == "digits" and self.current) or ("and" in gap and self.current % 100):
            return False
        return _fits(self.current, token.value) and (self.current > 0 or self.total > 0)

    def phrase(self) -> Phrase:
        value = self.total + self.current
        text = canonical(value) if value >= 0 else self.literal
        return Phrase(text, self.ordinal, self.shape, self.start, self.end)


def _fits(current: Decimal, value: Decimal) -> bool:
    """Whether ``value`` may be added to ``current``: 5 to 20 and to 100, 20 to 100; not 5 to 10, not 20 to 5."""
    if value < 10:
        return value > 0 and current % 10 == 0 and current % 100 != 10
    if value < 100:
        return current % 100 == 0
    return current == 0


def phrases(text: str, language: str) -> list[Phrase]:
    """Every number of ``text`` in order; «one» alone is among them."""
    found: list[Phrase] = []
    builder: _Builder | None = None
    for token in _tokens(text, language):
        if builder is not None and builder.takes(token, text[builder.end : token.start], language):
            builder.add(token)
            continue
        if builder is not None:
            found.append(builder.phrase())
        builder = _Builder(token)
    if builder is not None:
        found.append(builder.phrase())
    return found
