"""Facts for tests of the library: twenty fictitious cities with every form, and a value for every parameter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from agreement_kit.library import Parameter

CASES: Final = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
#: fa, en, ru; in Russian each ends in a consonant and -а.
_CITIES: Final = (
    ("اگزمپلا", "Exempla", "Экземпла"), ("فیکتا", "Ficta", "Фикта"), ("فابولا", "Fabula", "Фабула"),
    ("فیگورا", "Figura", "Фигура"), ("فورمولا", "Formula", "Формула"), ("سیلوا", "Silva", "Сильва"),
    ("لونا", "Luna", "Луна"), ("آئورورا", "Aurora", "Аурора"), ("فلورا", "Flora", "Флора"),
    ("آلبا", "Alba", "Альба"), ("استلا", "Stella", "Стелла"), ("کورونا", "Corona", "Корона"),
    ("لیرا", "Lira", "Лира"), ("تابولا", "Tabula", "Табула"), ("ویلا", "Villa", "Вилла"),
    ("پالاتا", "Palata", "Палата"), ("مینروا", "Minerva", "Минерва"), ("فونتانا", "Fontana", "Фонтана"),
    ("کامپانا", "Campana", "Кампана"), ("مونتانا", "Montana", "Монтана"),
)  # fmt: skip
IDS: Final = tuple(english.lower() for _, english, _ in _CITIES)

_A: Final = ("а", "ы", "е", "у", "ой", "е")
_HARD: Final = ("", "а", "у", "", "ом", "е")
_ANIMATE: Final = ("", "а", "у", "а", "ом", "е")
_WOMAN: Final = ("а", "ой", "ой", "у", "ой", "ой")
_MAN: Final = ("", "а", "у", "а", "ым", "е")


def _forms(stem: str, endings: Sequence[str], after: str = "") -> dict[str, str]:
    return {case: f"{stem}{ending}{after}" for case, ending in zip(CASES, endings, strict=True)}


def _person(index: int, woman: bool) -> dict[str, Any]:
    fa, en, ru = _CITIES[index]
    surname = f"{ru[:-1]}ов"
    names = [_forms("Анн", _A), _forms(surname, _WOMAN)] if woman else [_forms("Иван", _ANIMATE), _forms(surname, _MAN)]
    return {
        "name": {
            "fa": f"آنا {fa}نژاد" if woman else f"ایوان {fa}نژاد",
            "en": f"Anna {en[:-1]}ova" if woman else f"Ivan {en[:-1]}ov",
            "ru": {case: " ".join(name[case] for name in names) for case in CASES},
        },
        "title": {"fa": f"شهردار {fa}", "en": f"Mayor of {en}", "ru": _forms("мэр", _ANIMATE, f" города {ru[:-1]}ы")},
        "gender": "f" if woman else "m",
    }


def party(index: int, *, woman: bool = False, full: bool = False) -> dict[str, Any]:
    """The party of the city ``index`` (0 to 19); ``full`` gives all that a party may have."""
    fa, en, ru = _CITIES[index]
    out: dict[str, Any] = {
        "id": IDS[index],
        "name": {
            "fa": f"شهرداری {fa}",
            "en": f"Municipality of {en}",
            "ru": _forms("Муниципалитет", _HARD, f" города {ru[:-1]}ы"),
        },
        "place": {"fa": fa, "en": en, "ru": _forms(ru[:-1], _A)},
        "signatories": [_person(index, woman)],
        "contact": {
            "unit": words("بخش بین‌الملل", "International Department", "отдел"),
            "email": f"office@{IDS[index]}.example",
        },
    }
    if full:
        out |= {
            "short": {"fa": fa, "en": en, "ru": ru},
            "country": ("BR", "CN", "ET")[index % 3],
            "acting_for": words(f"شورای {fa}", f"Council of {en}", "Совет", f" города {ru[:-1]}ы"),
            "authority": {
                "basis": words("اساسنامه", "its statutes", "устав"),
                "document": words("اختیارنامه", "power of attorney", "мандат"),
                "number": str(100 + index),
                "date": "2026-01-15",
            },
        }
        out["signatories"][0]["honorific"] = (
            {"fa": "خانم", "en": "Ms", "ru": _forms("госпож", ("а", "и", "е", "у", "ой", "е"))} if woman
            else {"fa": "آقای", "en": "Mr", "ru": _forms("господин", _ANIMATE)}
        )  # fmt: skip
    return out


def words(fa: str, en: str, ru: str, after: str = "") -> dict[str, Any]:
    """Words in three languages; the Russian ones masculine, inanimate, declined, with ``after`` behind them."""
    return {"fa": fa, "en": en, "ru": _forms(ru, _HARD, after)}


def value(parameter: Parameter, level: str, ids: Sequence[str]) -> Any:
    """A value for ``parameter``; None leaves its default. ``level`` is one of low, high, default, open."""
    if level == "open":
        return "tbd"
    last = level == "high"
    match parameter.type:
        case "integer" if level != "default":
            return parameter.maximum if last else parameter.minimum
        case "choice" if level != "default":
            return list(parameter.choices)[-1 if last else 0]
        case "boolean":
            return last
        case "party":
            return None if parameter.same_as else ids[-1 if last or parameter.name == "recipient" else 0]
    if parameter.default not in (None, "tbd") or parameter.same_as:
        return None
    sample = words("متن نمونه", "the sample text", "фрагмент", " текста")
    match parameter.type:
        case "integer":
            return parameter.minimum or 1
        case "text":
            return sample
        case "list":
            return [sample, words("متن دیگر", "another text", "отрывок", " текста")][: 1 if level == "low" else 2]
        case "weights":
            return [{"name": sample, "weight": 60}, {"name": sample, "weight": 40}]
        case "date":
            return "2026-06-22"
        case "money":
            return {"amount": 1000, "currency": "USD"}
    return None
