"""What differs between the texts of one paragraph is found; good texts agree."""

from __future__ import annotations

import pytest

from agreement_kit.checks.rules.parity import compare

Z = "\u200c"
GOOD = [
    {
        "en": "Consultations shall begin within 60 days. A Party may ask for them in writing.",
        "fa": f"رایزنی ظرف ۶۰ روز آغاز می{Z}شود. هر طرف می{Z}تواند آن را کتباً درخواست کند.",
        "ru": "Консультации начинаются в течение 60 дней. Сторона может письменно запросить их проведение.",
    },
    {
        "en": "Neither Party shall offer, promise or accept any undue advantage.",
        "fa": f"هیچ{Z}یک از طرفین امتیاز ناروا پیشنهاد نمی{Z}کند، وعده نمی{Z}دهد و نمی{Z}پذیرد.",
        "ru": "Ни одна из Сторон не предлагает, не обещает и не принимает неправомерных преимуществ.",
    },
    {
        "en": "It applies unless the Parties decide otherwise, without delay, by two thirds of the votes.",
        "fa": f"این ماده اعمال می{Z}شود، مگر آنکه طرفین بی{Z}درنگ با دو سوم آرا تصمیم دیگری بگیرند.",
        "ru": "Она применяется, если Стороны незамедлительно двумя третями голосов не примут иного решения.",
    },
    {
        "en": "Such a difference will be referred to no court.",
        "fa": "چنین اختلافی به هیچ دادگاهی ارجاع نخواهد شد.",
        "ru": "Такие разногласия не будут передаваться в суд.",
    },
    {
        "en": "Not later than 30 days before the visit each Party shall name a unit, which shall coordinate it.",
        "fa": f"هر طرف دست{Z}کم ۳۰ روز پیش از بازدید واحدی معرفی می{Z}کند که آن را هماهنگ می{Z}سازد.",
        "ru": "Каждая Сторона не позднее чем за 30 дней до визита назначает подразделение, которое координирует его.",
    },
    {
        "en": "The term is renewed automatically, unless either Party gives written notice.",
        "fa": f"مدت خودبه{Z}خود تمدید می{Z}شود، مگر آنکه یکی از طرفین کتباً اطلاع دهد.",
        "ru": "Срок продлевается автоматически, если ни одна из Сторон письменно не уведомит об ином.",
    },
    {
        "en": "Without prior authorisation, neither Party acts in the name of the other Party.",
        "fa": f"بدون اجازهٔ پیشین، هیچ{Z}یک از طرفین به نام طرف دیگر اقدام نمی{Z}کند.",
        "ru": "Без предварительного разрешения ни одна из Сторон не действует от имени другой Стороны.",
    },
]


@pytest.mark.parametrize("texts", GOOD, ids=range(len(GOOD)))
def test_good_texts_agree(texts: dict[str, str]) -> None:
    assert compare(texts) == []
    for left in texts:
        assert compare({key: text for key, text in texts.items() if key != left}) == []


FAULTS = [
    (0, "en", "60 days", "61 days", "N101"),
    (0, "fa", "۶۰ روز", "۶۱ روز", "N101"),
    (0, "ru", "60 дней", "шестнадцати дней", "N101"),
    (0, "en", "may", "shall", "M101"),
    (0, "en", "shall begin", "may begin", "M101"),
    (0, "fa", f"می{Z}تواند", "باید", "M101"),
    (0, "ru", "может", "обязана", "M101"),
    (0, "en", "shall begin", "shall not begin", "M102"),
    (0, "fa", f"می{Z}شود", f"نمی{Z}شود", "M102"),
    (0, "ru", "начинаются", "не начинаются", "M102"),
    (1, "en", "Neither", "Each", "M102"),
    (1, "fa", f"وعده نمی{Z}دهد", f"وعده می{Z}دهد", "M102"),
    (1, "ru", "не обещает", "обещает", "M102"),
    (2, "en", "unless", "if", "M102"),
    (2, "en", "two thirds", "one third", "N101"),
    (3, "en", "no court", "a court", "M102"),
    (3, "ru", "не будут", "будут", "M102"),
    (4, "en", "Not later", "Later", "M102"),
    (4, "en", "which shall", "which may", "M101"),
    (4, "ru", "не позднее", "позднее", "M102"),
    (4, "ru", "которое координирует", "которое может координировать", "M101"),
    (4, "fa", f"هماهنگ می{Z}سازد", f"می{Z}تواند هماهنگ سازد", "M101"),
    (6, "ru", "ни одна", "одна", "M102"),
]


@pytest.mark.parametrize(("index", "language", "right", "wrong", "code"), FAULTS)
def test_a_fault_in_one_text_is_found_there(index: int, language: str, right: str, wrong: str, code: str) -> None:
    assert right in GOOD[index][language]
    texts = GOOD[index] | {language: GOOD[index][language].replace(right, wrong)}
    assert code in [mark.code for key, mark in compare(texts) if key == language]


def test_kinds_of_figures_have_their_codes() -> None:
    right = {
        "en": "50% of USD 500 by 22 June 2024 under Article 3",
        "ru": "50 % от 500 долларов США до 22 июня 2024 по статье 3",
    }
    assert compare(right) == []
    wrong = right | {"ru": "40 % от 600 долларов США до 23 июня 2024 по статье 4"}
    assert {mark.code for key, mark in compare(wrong) if key == "ru"} == {"N102", "N103", "N104", "N105"}


def test_force() -> None:
    texts = {
        "en": "The Participants intend to meet.",
        "fa": f"طرفین متعهد می{Z}شوند دیدار کنند.",
        "ru": "Участники намерены.",
    }
    assert [(key, mark.code) for key, mark in compare(texts)] == [("fa", "M103")]


def test_one_text_alone_differs_from_nothing() -> None:
    assert compare({"en": "60 days"}) == []
    assert compare({}) == []


def test_what_is_wanting_is_marked_on_the_whole() -> None:
    [(language, mark)] = [item for item in compare({"en": "in days", "ru": "5 дней", "fa": "۵ روز"}) if item[0] == "en"]
    assert (language, mark.start, mark.end, mark.values["other"]) == ("en", 0, 7, "5")
