"""Names of currencies by ISO 4217 code. A table of data; ``money`` puts it to use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from agreement_kit.drafting.units import RussianNoun, noun


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency:
    """A currency in each language. Persian counts in the singular."""

    en: tuple[str, str]
    fa: str
    ru: RussianNoun


_DOLLAR: Final = (
    "доллар доллара доллару доллар долларом долларе",
    "доллары долларов долларам доллары долларами долларах",
)
_RIAL: Final = ("риал риала риалу риал риалом риале", "риалы риалов риалам риалы риалами риалах")
_DIRHAM: Final = (
    "дирхам дирхама дирхаму дирхам дирхамом дирхаме",
    "дирхамы дирхамов дирхамам дирхамы дирхамами дирхамах",
)

_VELAR: Final = ("ий ого ому ий им ом", "ие их им ие ими их")
_FEMININE: Final = ("ая ой ой ую ой ой", "ие их им ие ими их")


def _after(words: tuple[str, str], tail: str) -> RussianNoun:
    """A masculine noun with an unchanging tail: доллар США."""
    first, second = ("/".join(f"{word} {tail}" for word in row.split()) for row in words)
    return noun(first, second)


def _with(stem: str, endings: tuple[str, str], words: tuple[str, str], gender: str = "m") -> RussianNoun:
    """An adjective of ``stem`` before a noun: иранский риал, 2 иранских риала, 2 турецкие лиры."""
    rows = [
        [f"{stem}{ending} {word}" for ending, word in zip(ends.split(), row.split(), strict=True)]
        for ends, row in zip(endings, words, strict=True)
    ]
    # After 2 to 4 a masculine adjective takes the genitive plural, a feminine one the nominative plural.
    plural_ending = endings[1].split()[0 if gender == "f" else 1]
    few = f"{stem}{plural_ending} {words[0].split()[1]}"
    return noun("/".join(rows[0]), "/".join(rows[1]), gender, few=few)


def _same(words: str) -> RussianNoun:
    """A noun that does not change: евро."""
    return noun("/".join([words] * 6), "/".join([words] * 6))


CURRENCIES: Final[dict[str, Currency]] = {
    "AED": Currency(en=("UAE dirham", "UAE dirhams"), fa="درهم امارات متحدهٔ عربی", ru=_after(_DIRHAM, "ОАЭ")),
    "BRL": Currency(
        en=("Brazilian real", "Brazilian reais"),
        fa="رئال برزیل",
        ru=_with(
            "бразильск",
            _VELAR,
            ("реал реала реалу реал реалом реале", "реалы реалов реалам реалы реалами реалах"),
        ),
    ),
    "CNY": Currency(
        en=("Chinese yuan", "Chinese yuan"),
        fa="یوآن چین",
        ru=_with(
            "китайск",
            _VELAR,
            ("юань юаня юаню юань юанем юане", "юани юаней юаням юани юанями юанях"),
        ),
    ),
    "EGP": Currency(
        en=("Egyptian pound", "Egyptian pounds"),
        fa="پوند مصر",
        ru=_with(
            "египетск",
            _VELAR,
            ("фунт фунта фунту фунт фунтом фунте", "фунты фунтов фунтам фунты фунтами фунтах"),
        ),
    ),
    "ETB": Currency(
        en=("Ethiopian birr", "Ethiopian birr"),
        fa="بیر اتیوپی",
        ru=_with("эфиопск", _VELAR, ("быр быра быру быр быром быре", "быры быров бырам быры бырами бырах")),
    ),
    "EUR": Currency(en=("euro", "euros"), fa="یورو", ru=_same("евро")),
    "INR": Currency(
        en=("Indian rupee", "Indian rupees"),
        fa="روپیهٔ هند",
        ru=_with(
            "индийск",
            _FEMININE,
            ("рупия рупии рупии рупию рупией рупии", "рупии рупий рупиям рупии рупиями рупиях"),
            "f",
        ),
    ),
    "IRR": Currency(en=("Iranian rial", "Iranian rials"), fa="ریال", ru=_with("иранск", _VELAR, _RIAL)),
    "RUB": Currency(
        en=("Russian rouble", "Russian roubles"),
        fa="روبل روسیه",
        ru=_with(
            "российск",
            _VELAR,
            ("рубль рубля рублю рубль рублём рубле", "рубли рублей рублям рубли рублями рублях"),
        ),
    ),
    "SAR": Currency(
        en=("Saudi riyal", "Saudi riyals"),
        fa="ریال سعودی",
        ru=_with(
            "саудовск",
            _VELAR,
            ("риял рияла риялу риял риялом рияле", "риялы риялов риялам риялы риялами риялах"),
        ),
    ),
    "TRY": Currency(
        en=("Turkish lira", "Turkish lira"),
        fa="لیرهٔ ترکیه",
        ru=_with("турецк", _FEMININE, ("лира лиры лире лиру лирой лире", "лиры лир лирам лиры лирами лирах"), "f"),
    ),
    "USD": Currency(en=("US dollar", "US dollars"), fa="دلار آمریکا", ru=_after(_DOLLAR, "США")),
    "ZAR": Currency(
        en=("South African rand", "South African rand"),
        fa="راند آفریقای جنوبی",
        ru=_with(
            "южноафриканск", _VELAR, ("рэнд рэнда рэнду рэнд рэндом рэнде", "рэнды рэндов рэндам рэнды рэндами рэндах")
        ),
    ),
}
