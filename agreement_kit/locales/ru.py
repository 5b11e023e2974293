"""Russian, as the treaty practice of the Russian Federation writes it, with «ё»."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.locales.base import LabelPattern, ListPattern, Locale, Quotes

CASES: Final = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")


def _forms(words: str, plural: str = "") -> Mapping[str, str]:
    """Six forms in the order of ``CASES``, and the same of the plural as ``plural-<case>``."""
    forms = dict(zip(CASES, words.split(), strict=True))
    forms["bare"] = forms["nominative"]
    if plural:
        forms.update((f"plural-{case}", word) for case, word in zip(CASES, plural.split(), strict=True))
        forms["plural"] = forms["plural-nominative"]
    return forms


def _language(stem: str) -> Mapping[str, str]:
    """The masculine adjective that goes with «язык», from its stem in «-к-» (``персидск``)."""
    return _forms(" ".join(stem + ending for ending in ("ий", "ого", "ому", "ий", "им", "ом")))


RU: Final = Locale(
    code="ru",
    bcp47="ru-RU",
    script="Cyrl",
    direction="ltr",
    names={"en": "Russian", "fa": "روسی", "ru": "русский"},
    cases=CASES,
    digits="0123456789",
    group="\u00a0",
    decimal=",",
    quotes=Quotes("«", "»"),
    inner_quotes=Quotes("„", "“"),
    list_pattern=ListPattern(" и ", ", ", " и "),
    # ё, й, ъ, ы and ь do not number points.
    letters=tuple("абвгдежзиклмнопрстуфхцчшщэюя"),
    paragraph_label=LabelPattern("", "."),
    point_label=LabelPattern("", ")"),
    annex=_forms(
        "Приложение Приложения Приложению Приложение Приложением Приложении",
        "Приложения Приложений Приложениям Приложения Приложениями Приложениях",
    ),
    annex_label=LabelPattern("Приложение ", ""),
    draft="ПРОЕКТ",
    page_of="Страница {page} из {pages}",
    signatures="Подписи",
    for_party="От имени {party}",
    for_party_case="genitive",
    name_label="Фамилия, имя, отчество",
    title_label="Должность",
    signature_label="Подпись",
    date_label="Дата",
    place_label="Место",
    seal_label="М.\u00a0П.",
    in_presence_of="В присутствии",
    witness="Свидетель",
    observer="Наблюдатель",
    acting="и.\u00a0о.",
    acting_title="И.\u00a0о. {title}",
    acting_case="genitive",
    languages={
        "am": _language("амхарск"),
        "ar": _language("арабск"),
        "az": _language("азербайджанск"),
        "de": _language("немецк"),
        "en": _language("английск"),
        "es": _language("испанск"),
        "fa": _language("персидск"),
        "fr": _language("французск"),
        "hi": _forms("хинди хинди хинди хинди хинди хинди"),
        "hy": _language("армянск"),
        "id": _language("индонезийск"),
        "it": _language("итальянск"),
        "kk": _language("казахск"),
        "pt": _language("португальск"),
        "ru": _language("русск"),
        "tg": _language("таджикск"),
        "tr": _language("турецк"),
        "tt": _language("татарск"),
        "uz": _language("узбекск"),
        "zh": _language("китайск"),
    },
)
