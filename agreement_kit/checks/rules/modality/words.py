"""Words of obligation, permission, intention and negation in each language. Data; ``modality`` puts them to use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from agreement_kit.checks.rules.base import alternatives
from agreement_kit.checks.rules.persian.verbs import PAST_STEMS, PRESENT_STEMS

ModalKind = Literal["obligation", "permission", "intention"]
NegationKind = Literal["not", "exception", "lack"]

Z: Final = "\u200c"


def _fa(*patterns: str) -> re.Pattern[str]:
    return re.compile(f"(?<![\\w{Z}])(?:{'|'.join(patterns)})(?![\\w{Z}])")


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


_COPULA: Final = (
    f"(?:{Z}?اند| ?است| نیست| نیستند| هستند| می{Z}شو(?:د|ند)| می{Z}گرد(?:د|ند)| خواه(?:د|ند) (?:بود|شد)| باش(?:د|ند))"
)

_DENIED: Final = " نیست"

MODALS: Final[Mapping[str, Mapping[ModalKind, re.Pattern[str]]]] = {
    "en": {
        "obligation": _words(
            "shall",
            "must",
            "undertakes?",
            "(?:is|are|be) (?:not )?(?:obliged|required|bound|under an obligation) to",
            "ha(?:s|ve) to",
            "needs? to",
            "will have been",
        ),
        # «as the case may be» grants nothing, and «May» inside a sentence is the month.
        "permission": re.compile(
            r"\b(?<!case )may\b|(?:^|(?<=[.!?\n]\s))May\b(?= (?:the|a|any|no|each)\b)"
            r"|\b(?:is|are|be) (?:not )?(?:entitled|free|authori[sz]ed|permitted|allowed) to\b|\bha(?:s|ve) the"
            r" right to\b"
        ),
        "intention": _words("will", "intends?", "endeavours?", "seeks? to"),
    },
    "fa": {
        "obligation": _fa(
            f"(?<!که )(?:ن?می{Z}|ن)?باید",
            "ن?بایستی?",
            f"(?:مکلف|متعهد|ملزم|موظف){_COPULA}",
            f"(?:مکلف|متعهد|ملزم|موظف) به [^.؛،\n]{{1,60}}?{_COPULA}",
            "الزامی است",
        ),
        "permission": _fa(
            f"ن?می{Z}توان(?:د|ند)?",
            "ن?خواه(?:د|ند) توانست",
            "(?<!در )اختیار (?:ن?دار(?:د|ند))",
            "(?<!دارای )حق(?: \\w+)? ن?دار(?:د|ند)",
            f"مجاز(?: به [^.؛،\n]{{1,60}}?)?(?!{_DENIED}){_COPULA}",
        ),
        "intention": _fa(
            "ن?خواه(?:م|د|یم|ند)",
            "(?:در نظر|قصد|عزم) ن?دار(?:د|ند)",
            f"ن?می{Z}کوش(?:د|ند)",
            f"تلاش ن?می{Z}کن(?:د|ند)",
        ),
    },
    "ru": {
        "obligation": _words(
            r"(?<!котор\w\w он )(?<!котор\w\w\w он )обязан[аоы]?",
            "обязу[ею]тся",
            "обяжу[ею]тся",
            "долж(?:ен|на|но|ны)",
            "надлежит",
        ),
        "permission": _words(
            "мо(?:жет|гут)",
            "сможет",
            "смогут",
            "вправе",
            "име[ею]т право",
            "можно",
        ),
        "intention": _words("буд(?:ет|ут)", "намерен[аоы]?", "намерева[ею]тся", "стрем[ия]тся"),
    },
}

_AUXILIARY: Final = f"(?:{Z}| )(?:است|اند|باش(?:د|ند)|بود(?:ند)?)"
# Negative forms of Persian verbs. Short forms are a list, because «نشست» and «نزد» are other words.
_NEGATIVE_FORMS: Final = (
    f"(?:\\w{{2,4}}{Z}?)?نمی{Z}[\\w{Z}]+",
    "(?:در|بر|باز|فرا)?نخواه(?:م|د|یم|ند)",
    "نیست(?:م|یم|ند)?",
    "ن(?:دار|شو|کن|ده|باش|گیر|توان|خواه|گذار|پذیر|گرد|ساز|رس|رسان|رو|بر|دان|بین|مان|پرداز|خور|زن)(?:م|د|یم|ند)",
    f"نیا(?:{alternatives(stem[1:] for stem in PRESENT_STEMS if stem[0] == 'آ')})(?:د|ند)",
    f"نی(?:{alternatives(stem[1:] for stem in PRESENT_STEMS if stem[0] == 'ا' and stem != 'ایست')})(?:د|ند)",
    "نیاب(?:د|ند)",
    f"(?:بر|در|باز|فرا|فرو|وا)ن(?:{alternatives(PRESENT_STEMS)})(?:د|ند)",
    f"ن(?!شسته)(?:{alternatives(PAST_STEMS)})ه{_AUXILIARY}",
    f"نی(?:افته|امده|اورده|فتاده|نداخته|ازموده){_AUXILIARY}",
    "نباید",
    "نبوده",
    "نبودند|ن(?:شد|کرد|داد|داشت|گرفت|توانست|پذیرفت|رسید)(?:ند)?",
)

#: What denies. ``not`` and ``exception`` are compared between texts; for a ``lack`` (without, بدون, без) languages have
#: other words too often (without delay, незамедлительно), so it is counted apart.
NEGATIONS: Final[Mapping[str, Mapping[NegationKind, re.Pattern[str]]]] = {
    "en": {
        # «not later than» is a limit, as «at least» is.
        "not": _words(
            "(?<!if )(?<!whether or )not(?!(?<=if it is not)[,;])(?!"
            " (?:later|more|less|fewer|earlier|only|exceeding|before|until|after)\\b)",
            "no(?! (?:later|longer|more|less|fewer|earlier)\\b)(?!\\.)",
            "neither",
            "never",
            "none",
            "nothing",
            "nobody",
            "cannot",
        ),
        "exception": _words("unless", "except", "save", "other than", "apart from this"),
        "lack": _words(
            "without(?! delay)",
            "lack",
            "absence",
            "excluded",
            "prohibited",
            "refrains?",
            "fail(?:s|ure|ing)?",
            "in(?:admissible|definite|capable|complete|correct|compatible|consistent|sufficient|valid|eligible)\\w*",
            "impossible",
            "un(?!der|animous|precedented)[a-z]*(?:ed|able|paid|spent|known|fit)",
            "prevent(?:s|ed)?",
            "no longer",
            "left out",
            "non-\\w+",
            "decline\\w*",
            "withh[eo]ld\\w*",
        ),
    },
    "fa": {
        "not": _fa(
            *_NEGATIVE_FORMS,
            f"(?<!بدون )هیچ(?:{Z}?(?:یک|گونه|کدام|کس|گاه|وجه))?",
            "(?<!یا )نه(?! تنها| پیش از| پس از| زودتر از| دیرتر از)",
        ),
        "exception": _fa("مگر", f"(?:به{Z}? ?)?جز", f"به{Z}?استثنای"),
        "lack": _fa(
            "بدون",
            "عدم",
            "فقدان",
            "نبود",
            "ممنوع",
            "خودداری",
            "مستثنا",
            f"غیر{Z}?[\\w{Z}]+",
            "غیر این",
            "مانع",
            "کنار گذاشته",
            "انصراف",
            f"باز(?:مان|دار)[\\w{Z}]*",
            f"\\w+{Z}ن(?:شده|کرده|یافته)[\\w{Z}]*",
            f"ن(?!شستن|گریستن)(?:{alternatives(PAST_STEMS)})ن",
            f"صرف{Z}نظر",
            f"نا(?:توان|ممکن|محدود|معین|تمام|درست|سازگار|معتبر|برابر|کافی|پذیر)[\\w{Z}]*",
        ),
    },
    "ru": {
        "not": _words(
            # «Не достигший возраста» is under an age.
            "не(?! (?:более|менее|позднее|позже|ранее|раньше|только|свыше|реже|чаще|достигш\\w+)\\b)",
            "ни",
            "нет",
            "нельзя",
            "никак\\w+",
            "никто",
            "ничто",
            "ничего",
            "никогда",
            "никому",
        ),
        "exception": _words("за исключением", "кроме", "иначе как"),
        "lack": _words(
            "без",
            "не (?=достигш)",
            "отсутстви\\w+",
            "исключ[её]н\\w*",
            "исключа[ею]тся",
            "запрещ\\w+",
            "воздерж\\w+",
            "препятств\\w+",
            "утрат\\w+",
            "отказ\\w*",
            "не(?:обязательн|исключительн|коммерческ|достаточн|возможн|допустим)\\w+",
            "не\\w+ни(?:е|я|ю|ем|и)",
            "не\\w+(?:нн|т)(?:ая|ый|ое|ые|ых|ого|ой|ым|ыми|ую)",
        ),
    },
}

#: What may happen, and permits nothing: «differences that may arise», where languages also say «arising».
EVENTUAL: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:that|which|who|it) may (?:also |not )?(?:arise|occur|exist|happen|result|follow|differ|affect|cast|cause"
        r"|lead|be (?:necessary|needed|required|due|owed)|have (?:been |\w+(?:ed|en)\b))"
    ),
    "fa": re.compile(f"که می{Z}توان(?:د|ند) (?:پیش|پدید|لازم|موجب|سبب|مؤثر)"),
    "ru": re.compile(
        r"котор\w+ мо(?:жет|гут) (?:возник|появ|встрет|потребов|понадоб|оказ|повли|привест|вызва|затрон|поставить)",
        re.IGNORECASE,
    ),
}

#: What says a permission in another way: no finding where a text has it instead of «may».
SOFT: Final[Mapping[str, re.Pattern[str]]] = {
    "en": _words(
        "can",
        "could",
        "able to",
        "ability",
        "open to",
        "possible",
        "optional",
        "(?:permitted|allowed)(?! to)",
        "permits?|allows?",
    ),
    "fa": re.compile(f"اجازه|امکان|قابل|آزاد|ممکن|بتوان|پذیر(?![\\w{Z}])|مجاز می{Z}|باز است"),
    "ru": re.compile("возможн|допуск|разреш|позволя|открыт|способн|правомоч|свободн|могл", re.IGNORECASE),
}

#: Words of intention that oblige to nothing even in a binding text; the Persian and Russian future may oblige.
ANNOUNCING: Final[Mapping[str, re.Pattern[str]]] = {
    "fa": _fa("(?:در نظر|قصد|عزم) دار(?:د|ند)"),
    "ru": _words("намерен[аоы]?", "намерева[ею]тся"),
}
