"""Flags of states for orientation at a table: proportions (height to length), and what is on top.

Data of public record, kept short: the state's own standard decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class Flag(NamedTuple):
    """``proportions`` are height and length; ``pattern`` says per language which way is up."""

    proportions: tuple[int, int]
    pattern: Mapping[str, str]


FLAGS: Final[Mapping[str, Flag]] = {
    "IR": Flag(
        (4, 7),
        {
            "fa": "سبز بالا، سفید میان، سرخ پایین؛ نشان در میان نوار سفید",
            "ru": "сверху зелёная полоса, затем белая, снизу красная; герб в середине белой",
            "en": "green on top, white, red below; the emblem in the middle of the white",
        },
    ),
    "RU": Flag(
        (2, 3),
        {
            "fa": "سفید بالا، آبی میان، سرخ پایین",
            "ru": "сверху белая полоса, затем синяя, снизу красная",
            "en": "white on top, blue, red below",
        },
    ),
    "BR": Flag(
        (7, 10),
        {
            "fa": "زمینهٔ سبز، لوزی زرد، دایرهٔ آبی؛ نوشتهٔ نوار سفید از چپ به راست خوانده شود",
            "ru": "зелёное поле, жёлтый ромб, синий круг; надпись на белой ленте читается слева направо",
            "en": "green field, yellow rhombus, blue disc; the words on the white band read from left to right",
        },
    ),
    "IN": Flag(
        (2, 3),
        {
            "fa": "زعفرانی بالا، سفید میان، سبز پایین؛ چرخ آبی در میان",
            "ru": "сверху шафрановая полоса, затем белая с синим колесом, снизу зелёная",
            "en": "saffron on top, white with the blue wheel, green below",
        },
    ),
    "CN": Flag(
        (2, 3),
        {
            "fa": "زمینهٔ سرخ؛ ستارهٔ بزرگ و چهار ستارهٔ کوچک در گوشهٔ بالا نزدیک میله",
            "ru": "красное поле; большая звезда и четыре малые в верхнем углу у древка",
            "en": "red field; the large star and the four small ones in the upper corner at the staff",
        },
    ),
    "ZA": Flag(
        (2, 3),
        {
            "fa": "سرخ بالا، آبی پایین؛ نوار سبز از میله دو شاخه، سه‌گوش سیاه کنار میله",
            "ru": "сверху красная полоса, снизу синяя; зелёная раздваивается к древку, у древка чёрный треугольник",
            "en": "red on top, blue below; the green band forks towards the staff, a black triangle at the staff",
        },
    ),
    "EG": Flag(
        (2, 3),
        {
            "fa": "سرخ بالا، سفید میان، سیاه پایین؛ عقاب زرین در میان",
            "ru": "сверху красная полоса, затем белая с золотым орлом, снизу чёрная",
            "en": "red on top, white with the golden eagle, black below",
        },
    ),
    "ET": Flag(
        (1, 2),
        {
            "fa": "سبز بالا، زرد میان، سرخ پایین؛ دایرهٔ آبی با ستاره در میان",
            "ru": "сверху зелёная полоса, затем жёлтая, снизу красная; в середине синий круг со звездой",
            "en": "green on top, yellow, red below; the blue disc with the star in the middle",
        },
    ),
    "AE": Flag(
        (1, 2),
        {
            "fa": "سبز بالا، سفید میان، سیاه پایین؛ نوار سرخ ایستاده کنار میله",
            "ru": "сверху зелёная полоса, затем белая, снизу чёрная; у древка вертикальная красная",
            "en": "green on top, white, black below; an upright red band at the staff",
        },
    ),
    "ID": Flag(
        (2, 3),
        {
            "fa": "سرخ بالا، سفید پایین",
            "ru": "сверху красная полоса, снизу белая",
            "en": "red on top, white below",
        },
    ),
}
