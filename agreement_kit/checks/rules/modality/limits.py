"""Limits of time and number: «not later than» and «more than». A lost «not» turns one into the other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_NUMBER: Final = (
    r"(?:\d|\ufffc|половин|одн|дв|тр[её]|четыр|пят|шест|сем[ьи]|вос[ье]м|девя|десят|сор[ок]|ст[ао]\b|тысяч)"
)
# «Ранее подписанный» tells when, and sets no limit.
_MOMENT: Final = r"(?:дат[ыа]|дня|срока|конца|начала|окончания|завершения|истечения|получения|вступления|\w+ния)\b"

#: A bare comparison: nothing denies it where it stands.
OVER: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(
        r"(?<!not )(?<!no )(?<!nor )(?<!never )\b(?:(?:more|less|fewer|later|earlier|sooner) than|exceed(?:s|ing))\b",
        re.IGNORECASE,
    ),
    "fa": re.compile(
        "(?<![\\w\u200c])(?<!نه )(?:بیش|بیشتر|کمتر|دیرتر|زودتر) از(?! (?:هر|همه|اندازه|پیش))(?![\\w\u200c])"
    ),
    "ru": re.compile(
        r"(?<!не )(?<!ни )\b(?:(?:более|менее|больше|меньше|реже|чаще|ранее|раньше|позднее|позже)"
        rf"(?:,? чем\b|(?=[ \u00a0]{_NUMBER}))|(?:ранее|раньше|позднее|позже)(?= {_MOMENT})|свыше|превыша[юе]\w+)",
        re.IGNORECASE,
    ),
}

#: What says the same in other words.
BEYOND: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:above|beyond|majority|under (?:the age|\w+een\b)|over (?=\d)|longer than|higher than|lower than)",
        re.IGNORECASE,
    ),
    "fa": re.compile("اکثریت|فراتر|بالاتر|بالای|پایین\u200cتر از"),
    "ru": re.compile(r"\b(?:сверх|большинств\w*|дольше|выше|ниже|старше|младше|не достигш\w+)\b", re.IGNORECASE),
}
