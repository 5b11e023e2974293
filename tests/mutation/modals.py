"""May for shall and shall for may, in the words that each language has for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from agreement_kit.checks.rules.base import alternatives
from agreement_kit.checks.rules.persian.verbs import PRESENT_STEMS
from agreement_kit.library import Library
from mutation.plants import Plant, Table, Z, from_table

# «باید» and «می‌توان» stand before the verb, and «شای» has no duty in it.
_STEMS = alternatives(stem for stem in PRESENT_STEMS if stem not in {"توان", "شای"})


def _able(infinitive: str) -> Callable[[re.Match[str]], str]:
    """«обеспечивает» as «может обеспечивать»."""

    def made(match: re.Match[str]) -> str:
        word = "может" if match[2] == "ет" else "могут"
        word = word.capitalize() if match[1][0].isupper() else word
        return f"{word} {match[1].lower()}{infinitive}{'ся' if match[3] else ''}"

    return made


MODALS: Mapping[str, Table] = {
    "en": {
        # «Shall take no instructions» and «may take no instructions» both forbid; «may have no effect» does not.
        r"\bshall\b(?! not)(?! (?!have\b)\w+ no\b)": "may",
        r"\bwill\b(?! not)(?! of)(?! (?!have\b)\w+ no\b)": "may",
        r"\bmay\b(?! not)": "shall",
        r"\bmust\b(?! not)": "may",
        r"\b(is|are|be) (?:required|obliged|bound) to\b": r"\1 entitled to",
        r"\b(is|are|be) (?:entitled|free|authori[sz]ed|permitted|allowed) to\b": r"\1 required to",
        r"\b(has|have) the right to\b": r"\1 to",
        r"\bundertakes? to\b": "may",
    },
    "fa": {
        f"(?<!ن)می{Z}توان(?:د|ند)?(?!{Z}|\\w)": "باید",
        "(?<!\\w)باید(?!\\w)": f"می{Z}تواند",
        f"(?<![\\w{Z}])(?:مکلف|متعهد|ملزم|موظف)(?= )": "مجاز",
        # «نمایندگان مجاز» are those with powers; nothing is permitted there.
        f"(?<![\\w{Z}])مجاز(?= (?:است|هستند|به|خواه(?:د|ند)|می{Z}))": "مکلف",
        f"(?<![\\w{Z}])خواه(د|ند)(?= )": rf"می{Z}توان\1",
        # The duty of a binding text stands in the present: «می‌کنند» becomes «می‌توانند کنند».
        f"(?<![\\w{Z}])می{Z}({_STEMS})(د|ند)(?![\\w{Z}])": rf"می{Z}توان\2 \1\2",
    },
    "ru": {
        r"\bможет\b": "обязан",
        r"\bмогут\b": "обязаны",
        r"\b(?:вправе|име[ею]т право)\b": "обязаны",
        r"\bобязу[ею]тся\b": "могут",
        r"\b(?:долж(?:ен|на|но|ны)|обязан[аоы]?)\b": "может",
        r"\bбуд(?:ет)\b": "может",
        r"\bбуд(?:ут)\b": "могут",
        # The duty of a binding text stands in the present.
        r"\b([А-Яа-яё][а-яё]+а)(ет|ют)(ся)?\b": _able("ть"),
        r"\b([А-Яа-яё][а-яё]+я)(ет|ют)(ся)?\b": _able("ть"),
        r"\b([А-Яа-яё][а-яё]{2,})у(ет|ют)(ся)?\b": _able("овать"),
    },
}

# «Neither Party shall», «neither Party may» and «не может» all forbid: exchanged, they say the same.
_FORBIDDEN = re.compile(r"(?i:\b(?:neither|no|none|nor)\b[^.;\n]{0,80}|neither-party[^.;\n]{0,40}|\bне )$")


def modality(text: str, language: str, library: Library) -> Iterator[Plant]:
    """May for shall, shall for may."""
    yield from from_table(text, MODALS[language], _FORBIDDEN)
