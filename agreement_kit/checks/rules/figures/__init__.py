"""Figures of a text, each with a value that is the same in every language, so that texts can be compared."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from agreement_kit.checks.rules.base import alternatives
from agreement_kit.checks.rules.figures.dates import FoundDate, dates
from agreement_kit.checks.rules.figures.money import currency_after, currency_before
from agreement_kit.checks.rules.figures.numerals import numerals
from agreement_kit.checks.rules.figures.phrases import Phrase, phrases

__all__ = ["Figure", "Kind", "figures"]

Kind = Literal["number", "ordinal", "percent", "fraction", "date", "money", "reference"]


class Figure(NamedTuple):
    """``text[start:end]``; ``canonical`` is the value in ASCII: 60, 50%, 2/3, 2024-06-22, 500 USD, 2024."""

    kind: Kind
    canonical: str
    start: int
    end: int


_PERCENT: Final = {
    "en": re.compile(r"[ \u00a0\u202f]?%|[ -]per ?cent\b"),
    "fa": re.compile("[ \u00a0\u202f]?[%٪]|[ \u200c]?درصد(?![\\w\u200c])"),
    "ru": re.compile(r"[ \u00a0\u202f]?%|(?:[ -]|-ти )процент\w*"),
}
_WHOLES: Final = (3, 4, 5, 10)
_PARTS: Final = {
    "en": re.compile(r"[ -](?:(thirds?)|(quarters?|fourths?)|(fifths?)|(tenths?))\b"),
    "fa": re.compile(" (?:(سوم)|(چهارم)|(پنجم)|(دهم))(?![\\w\u200c])"),
    "ru": re.compile(
        r" (?:(трет(?:ь|и|ью|ей|ям|ями|ях))|(четверт(?:ь|и|ью|ей|ям|ями|ях))|(пят(?:ая|ой|ую|ых|ые|ыми))"
        r"|(десят(?:ая|ой|ую|ых|ые|ыми)))\b"
    ),
}
# Written as one word: یک‌سوم.
_FRACTIONS: Final = {
    f"{part}{joiner}{whole}": f"{numerals('fa')[part].value}/{numerals('fa')[whole].value}"
    for joiner in ("", "\u200c")
    for part in ("یک", "دو", "سه", "چهار")
    for whole in ("سوم", "چهارم", "پنجم", *(("دهم",) if joiner else ()))
}
_FRACTION: Final = re.compile(f"(?<![\\w\u200c]){alternatives(_FRACTIONS)}(?![\\w\u200c])")
# The word before a number that makes it the number of something.
_LABEL: Final = {
    "en": re.compile(
        r"\b(?:article|paragraph|section|annex|appendix|chapter|part|point|clause|item|number|law|decree|resolution"
        r"|circular|opinion|no|nos|paras?|art)(?:e?s)?\.? $",
        re.IGNORECASE,
    ),
    "fa": re.compile(
        "(?<![\\w\u200c])(?:ماده|مواد|بند|تبصره|پیوست|فصل|بخش|اصل|اصول|شماره|ردیف|جزء|قانون|بخشنامه)"
        "(?:\u0654|\u200c?های|\u200cی)? $"
    ),
    "ru": re.compile(
        r"(?:\b(?:стать\w+|ст\.|пункт\w*|п\.|пп\.|подпункт\w*|раздел(?:а|у|ом|е|ы|ов|ам|ами|ах)?\b|част(?:ь|и|ью|ей|ями|ях)|ч\.|глав\w*"
        r"|приложени\w+"
        r"|номер\w*|закон\w*)|№)[ \u00a0\u202f]?$",
        re.IGNORECASE,
    ),
}
_LINK: Final = {
    "en": re.compile(r",? and |, |–|-| to "),
    "fa": re.compile(" و |، | تا |–|-"),
    "ru": re.compile(r" и |, |–|—|-| по "),
}
# «One» alone is an article or a pronoun; «the two Parties» is another word for both; «third party» counts nothing.
_BOTH: Final = {
    "en": re.compile(r" (?:Part(?:y|ies)|Participants?|Sides?)\b"),
    "fa": re.compile(" طرف"),
    "ru": re.compile(r" (?:Сторон|Участник)"),
}
_THIRD: Final = {
    "en": re.compile(r"[ -](?:part(?:y|ies)|persons?|States?|countr(?:y|ies))\b", re.IGNORECASE),
    "fa": re.compile("$^"),
    "ru": re.compile(r" (?:лиц|сторон|государств|стран)", re.IGNORECASE),
}
_BEFORE_BOTH: Final = "هر "
_BEFORE_THIRD: Final = ("شخص ", "اشخاص ", "طرف ", "طرف‌های ", "کشور ", "کشورهای ", "دولت ")


def figures(text: str, language: str, *, ones: bool = False) -> list[Figure]:
    """Every figure of ``text`` in order.

    ``ones`` counts «one» and «first» in words (یک, один) too: alone they are articles, pronouns and adverbs as well.
    A date in both calendars, and a number repeated in brackets in words or digits, is one figure. ``KeyError`` for
    another language than en, fa, ru.
    """
    numbers = phrases(text, language)
    found_dates = dates(text, language, numbers)
    taken = _Spans(found_dates)
    found = [Figure("date", item.canonical, item.start, item.end) for item in found_dates]
    if language == "fa":
        found += [Figure("fraction", _FRACTIONS[match[0]], *match.span()) for match in _FRACTION.finditer(text)]
    previous: Figure | None = None
    for number in numbers:
        if taken.covers(number) or (previous is not None and number.start < previous.end):
            continue
        figure = _figure(text, language, number, previous)
        if figure is not None and (ones or not _is_one(number, figure)):
            previous = figure
            found.append(figure)
    return _once(text, sorted(found, key=lambda figure: figure.start))


class _Spans:
    """Which places dates take, for a look-up by bisection."""

    def __init__(self, spans: Sequence[FoundDate]) -> None:
        self._spans = spans
        self._ends = [span.end for span in spans]

    def covers(self, number: Phrase) -> bool:
        index = bisect_left(self._ends, number.end)
        return index < len(self._spans) and self._spans[index].start <= number.start


def _is_one(number: Phrase, figure: Figure) -> bool:
    return number.canonical == "1" and number.shape == "words" and figure.kind in ("number", "ordinal")


def _figure(text: str, language: str, number: Phrase, previous: Figure | None) -> Figure | None:
    value, start, end = number.canonical, number.start, number.end
    percent = _PERCENT[language].match(text, end)
    if percent:
        return Figure("percent", f"{value}%", start, percent.end())
    part = _PARTS[language].match(text, end)
    if part and number.shape == "words" and not number.ordinal and len(value) == 1:
        return Figure("fraction", f"{value}/{_WHOLES[(part.lastindex or 1) - 1]}", start, part.end())
    after = currency_after(text, end, language)
    if after:
        return Figure("money", f"{value} {after[0]}", start, after[1])
    before = currency_before(text, start, language)
    if before:
        return Figure("money", f"{value} {before[0]}", before[1], end)
    if _is_reference(text, language, number, previous):
        return Figure("reference", value, start, end)
    if _counts_nothing(text, language, number):
        return None
    return Figure("ordinal" if number.ordinal else "number", value, start, end)


def _is_reference(text: str, language: str, number: Phrase, previous: Figure | None) -> bool:
    if _LABEL[language].search(text, max(0, number.start - 24), number.start):
        return True
    if previous is not None and previous.kind == "reference" and not _is_year(previous.canonical):
        return bool(_LINK[language].fullmatch(text, previous.end, number.start))
    return number.shape == "digits" and _is_year(number.canonical) and number.end - number.start == 4


def _is_year(value: str) -> bool:
    return len(value) == 4 and ("1300" <= value < "1500" or "1900" <= value < "2100")


def _counts_nothing(text: str, language: str, number: Phrase) -> bool:
    if number.shape == "digits":
        return False
    if number.canonical == "2" and not number.ordinal:
        both = language == "fa" and text.endswith(_BEFORE_BOTH, 0, number.start)
        return both or bool(_BOTH[language].match(text, number.end))
    if number.canonical == "3" and number.ordinal:
        third = language == "fa" and text.endswith(_BEFORE_THIRD, 0, number.start)
        return third or bool(_THIRD[language].match(text, number.end))
    return False


_REPEATED: Final = re.compile(r" ?\($")
_SAME_DAY: Final = re.compile(
    r"[ \u00a0]*(?:года?|г\.|هجری(?: شمسی| خورشیدی)?|شمسی|خورشیدی|میلادی)?[ \u00a0,،]*(?:\(|/|=|–|—|برابر(?:"
    r" با)?|مطابق(?: با)?|معادل|موافق(?: با)?"
    r"|(?:which )?correspond(?:s|ing) to|(?:что )?соответствует|, that is,)?[ \u00a0]*(?:\w+,? ?|\w+\u200c\w+ ?)?"
)


def _once(text: str, found: list[Figure]) -> list[Figure]:
    """``found`` without the second of a date in both calendars and of a number repeated in brackets."""
    kept: list[Figure] = []
    for figure in found:
        last = kept[-1] if kept else None
        if last is not None and last.canonical == figure.canonical:
            if figure.kind == "date" and last.kind == "date" and _SAME_DAY.fullmatch(text, last.end, figure.start):
                continue
            if _REPEATED.fullmatch(text, last.end, figure.start) and text.startswith(")", figure.end):
                continue
        kept.append(figure)
    return kept
