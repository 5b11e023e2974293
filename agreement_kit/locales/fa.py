"""Persian, in the orthography of the Academy of Persian Language and Literature."""

from __future__ import annotations

from typing import Final

from agreement_kit.locales.base import LabelPattern, ListPattern, Locale, Quotes, row

FA: Final = Locale(
    code="fa",
    bcp47="fa-IR",
    script="Arab",
    direction="rtl",
    names={"en": "Persian", "fa": "فارسی", "ru": "персидский"},
    cases=("nominative",),
    digits="۰۱۲۳۴۵۶۷۸۹",
    group="\u066c",
    decimal="\u066b",
    quotes=Quotes("«", "»"),
    inner_quotes=Quotes("“", "”"),
    # CLDR puts U+200F and a comma before «و»; Persian prose has neither.
    list_pattern=ListPattern(" و ", "، ", " و "),
    letters=row("الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی"),
    letter_joiner="\u200c",
    paragraph_label=LabelPattern("", "."),
    point_label=LabelPattern("", ")"),
    annex={"bare": "پیوست", "ezafe": "پیوست", "indefinite": "پیوستی", "plural": "پیوست‌ها"},
    annex_label=LabelPattern("پیوست ", ""),
    draft="پیش‌نویس",
    page_of="صفحهٔ {page} از {pages}",
    signatures="امضاها",
    for_party="از طرف {party}",
    for_party_case="nominative",
    name_label="نام و نام خانوادگی",
    title_label="سمت",
    signature_label="امضا",
    date_label="تاریخ",
    place_label="محل",
    seal_label="مهر",
    in_presence_of="در حضور",
    witness="شاهد",
    observer="ناظر",
    acting="سرپرست",
    # «سرپرست» takes the body, not the office («سرپرست شهرداری»), so beside a title it stands in brackets.
    acting_title="{title} (سرپرست)",
    acting_case="nominative",
    languages={
        "am": {"bare": "امهری"},
        "ar": {"bare": "عربی"},
        "az": {"bare": "ترکی آذربایجانی"},
        "de": {"bare": "آلمانی"},
        "en": {"bare": "انگلیسی"},
        "es": {"bare": "اسپانیایی"},
        "fa": {"bare": "فارسی"},
        "fr": {"bare": "فرانسوی"},
        "hi": {"bare": "هندی"},
        "hy": {"bare": "ارمنی"},
        "id": {"bare": "اندونزیایی"},
        "it": {"bare": "ایتالیایی"},
        "kk": {"bare": "قزاقی"},
        "pt": {"bare": "پرتغالی"},
        "ru": {"bare": "روسی"},
        "tg": {"bare": "تاجیکی"},
        "tr": {"bare": "ترکی استانبولی"},
        "tt": {"bare": "تاتاری"},
        "uz": {"bare": "ازبکی"},
        "zh": {"bare": "چینی"},
    },
)
