"""Foreign words that have a Persian equivalent (Guardian Council on article 15 of the Constitution)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.rules.base import Mark, alternatives
from agreement_kit.checks.rules.persian.words import END, START, SUFFIX, folded

#: Words that the Guardian Council objected to in treaty laws.
TREATY_WORDS: Final = {
    "پروتکل": "مقاوله‌نامه",
    "کنوانسیون": "پیمان‌نامه",
    "دیپلماتیک": "سیاسی",
}

#: Other foreign words with an equivalent of the Academy of Persian Language that official letters use.
OTHER_WORDS: Final = {
    "آدرس": "نشانی",
    "آرم": "نشان",
    "آژانس": "نمایندگی",
    "آنلاین": "برخط",
    "استراتژی": "راهبرد",
    "استراتژیک": "راهبردی",
    "اسپانسر": "حامی",
    "ایمیل": "رایانامه",
    "بروشور": "دفترک",
    "پارلمان": "مجلس",
    "پاسپورت": "گذرنامه",
    "پتانسیل": "توان",
    "پرسنل": "کارکنان",
    "پلاکارد": "پارچه‌نوشته",
    "پیش‌پروتکل": "پیش‌نویس مقاوله‌نامه",
    "تکنولوژی": "فناوری",
    "توریست": "گردشگر",
    "توریسم": "گردشگری",
    "سمینار": "هم‌اندیشی",
    "سمپوزیوم": "هم‌اندیشی",
    "فاکس": "دورنگار",
    "فستیوال": "جشنواره",
    "فاز": "مرحله",
    "کاتالوگ": "کالانما",
    "کپی": "رونوشت",
    "کنفرانس": "همایش",
    "کنگره": "همایش",
    "کمپین": "پویش",
    "کوپن": "کالابرگ",
    "لوگو": "نشانواره",
    "لیست": "فهرست",
    "متدولوژی": "روش‌شناسی",
    "مانیتورینگ": "پایش",
    "میتینگ": "گردهمایی",
    "ورکشاپ": "کارگاه",
    "ویزا": "روادید",
    "وب‌سایت": "وبگاه",
    "وبسایت": "وبگاه",
}

_ALL: Final = TREATY_WORDS | OTHER_WORDS
# A title in quotation marks stays as it is.
_WORDS: Final = re.compile(f"«[^«»\n]*»|{START}(?P<at>{alternatives(_ALL)})(?:{SUFFIX})?{END}")


def foreign_words(text: str) -> Iterator[Mark]:
    """O126 for the words of treaty practice, O127 for the others, with the Persian ``suggestion``; not inside « »."""
    for match in _WORDS.finditer(folded(text)):
        word = match["at"]
        if word is not None:
            yield Mark(
                "O126" if word in TREATY_WORDS else "O127", *match.span("at"), {"found": word, "suggestion": _ALL[word]}
            )
