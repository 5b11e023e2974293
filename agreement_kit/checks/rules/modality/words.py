"""Words of obligation, permission, intention and negation in each language. Data; ``modality`` puts them to use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

Z: Final = "\u200c"
_FA_START: Final = "(?<![\\w\u200c])"
_FA_END: Final = "(?![\\w\u200c])"


def _fa(pattern: str) -> str:
    return f"{_FA_START}(?:{pattern}){_FA_END}"


def _ru(pattern: str) -> str:
    return rf"\b(?:{pattern})\b"


#: Kind to a regex, for each language. The first alternative that matches wins; «not» beside it is looked up after.
MODALS: Final[Mapping[str, Mapping[str, re.Pattern[str]]]] = {
    "en": {
        "obligation": re.compile(
            r"\b(?:shall|must|undertakes?|(?:is|are|be) (?:obliged|required|bound|under an obligation) to|ha(?:s|ve) to)\b",
            re.IGNORECASE,
        ),
        # «as the case may be» grants nothing; «May» with a capital inside a sentence is the month.
        "permission": re.compile(
            r"(?<!case )(?<!that )\bmay\b(?! be, )|(?<=[.!?]\s)May\b(?= [a-z])|\bcan(?:not)?\b"
            r"|\b(?:is|are|be) (?:entitled|free|authori[sz]ed|permitted|allowed) to\b|\bha(?:s|ve) the right to\b"
        ),
        "intention": re.compile(r"\bwill\b(?! of\b)|\bintends? to\b|\bendeavours?\b|\bseeks? to\b", re.IGNORECASE),
    },
    "fa": {
        "obligation": re.compile(
            _fa(
                f"(?:ن?می{Z})?باید|ن?بایستی?|(?:مکلف|متعهد|ملزم|موظف)(?: به .{{1,60}}?)?(?:{Z}?(?:است|اند|ند)| (?:است|هستند|می{Z}شود|می{Z}شوند|خواهد بود|خواهند بود|می{Z}گردد|می{Z}گردند))?"
                f"|لازم است|ضروری است|الزامی است"
            )
        ),
        "permission": re.compile(
            _fa(
                f"ن?می{Z}توان(?:د|ند)?|بتوان(?:د|ند)?|نتوان(?:د|ند)?|(?:ن?خواه(?:د|ند)) توانست|مجاز(?: به .{{1,40}}?)? ?{Z}?(?:است|اند|نیست|نیستند|هستند|خواهد بود|خواهند بود)|اختیار دارد|اختیار دارند"
                f"|حق دار(?:د|ند)|حق ندار(?:د|ند)|ممکن است|ممکن نیست|امکان{Z}پذیر است"
            )
        ),
        "intention": re.compile(
            _fa(f"ن?خواه(?:د|ند)|(?:در نظر|قصد|عزم) (?:دار(?:د|ند)|ندار(?:د|ند))|(?:ن?می{Z})کوش(?:د|ند)|تلاش (?:ن?می{Z})کن(?:د|ند)")
        ),
    },
    "ru": {
        "obligation": re.compile(
            _ru("обязан[аоы]?|обязу[ею]тся|обязуясь|долж(?:ен|на|но|ны)|обязательн[оа] к|следует|необходимо|надлежит"), re.IGNORECASE
        ),
        "permission": re.compile(
            _ru("может|могут|могло? бы|вправе|име[ею]т право|можно|нельзя|невозможно|возможно|допускается|разрешается"), re.IGNORECASE
        ),
        "intention": re.compile(_ru("буд(?:ет|ут)|намерен[аоы]?|намерева[ею]тся|стрем[ия]тся"), re.IGNORECASE),
    },
}

#: What denies: regexes for each language.
NEGATIONS: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:not|no(?! later| more| less|\.| further than)|neither|never|none|nothing|nobody|cannot|without|unless|non-\w+)\b", re.IGNORECASE
    ),
    "fa": re.compile(
        _fa(
            f"(?:\\w{{2,4}}{Z}?)?نمی{Z}\\w+|نخواه\\w+|نیست(?:ند)?|نیستیم|ندار(?:د|ند|یم)|نشو(?:د|ند)|نکن(?:د|ند)|نده(?:د|ند)|نباش(?:د|ند)|نگیر(?:د|ند)"
            f"|نکرده\\w*|نشده|نبوده|نداشته|نبود(?:ند)?|نشد(?:ند)?|نکرد(?:ند)?|نیاب(?:د|ند)|نرس(?:د|ند)|نیا(?:ید|یند)|نیافته|ندهند|نرساند|نگردد|نگذارد"
            f"|هیچ(?:{Z}?(?:یک|گونه|کدام|کس|گاه|وجه))?|بدون|مگر|غیر{Z}?\\w*|نه(?! تنها)|عدم|بی{Z}?آنکه"
        )
    ),
    "ru": re.compile(
        _ru("не(?! более| менее| позднее| позже| ранее| только| свыше)|ни|нет|нельзя|никак\\w+|никто|ничто|ничего|никогда|без|отсутств\\w+"), re.IGNORECASE
    ),
}
