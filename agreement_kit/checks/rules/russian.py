"""Orthography and typography of Russian (codes O2xx): ё, «», the dash, non-breaking spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.rules.base import Mark, Rule, gather, marks
from agreement_kit.checks.rules.spacing import doubled_spaces, doubled_words, no_space_after, space_before
from agreement_kit.locales.base import row

_LETTERS: Final = "А-Яа-яЁё\u0301"
_WORD: Final = re.compile(f"[{_LETTERS}]+")

# With «е» these are other words or other forms: все and всё, узнает and узнаёт, села and сёла.
_TWINS: Final = frozenset(
    row(
        "все чем нем всем том небо осел узнает узнаем сознает признает признаем познает лет черт мел слез совершенный"
        " совершенная совершенное совершенные совершенного совершенной совершенных совершенно звезды сестры села озера"
        " жены весла пера зерна берет свекла передохнет отдохнет падеж стер временем истекший небом отсек прет"
    )
)
# Written with «ё» in a text that uses «ё»: whole words, stems before any ending, participles in -ён and -ённый
# (заключена and заключено keep «е»).
_WHOLE: Final = {
    word.replace("ё", "е"): word for word in row("её неё ещё моё твоё своё причём приём объём заём наём учёт")
}
_STEMS: Final = {
    word.replace("ё", "е"): word for word in row("учёт отчёт расчёт зачёт трёх четырёх надёжн партнёр актёр режиссёр")
}
_PARTICIPLES: Final = {
    word.replace("ё", "е"): word
    for word in row(
        "заключён включён исключён осуществлён утверждён подтверждён учреждён определён приведён проведён"
        " произведён внесён"
        " нанесён перенесён вручён сообщён разрешён решён завершён прекращён сокращён освобождён награждён обсуждён"
        " применён изменён продлён закреплён укреплён возмещён размещён посвящён объединён соединён приобретён"
        " изобретён"
    )
}
_STEM: Final = re.compile(f"({'|'.join(_STEMS)})(?!лив)[а-я]*|({'|'.join(_PARTICIPLES)})(?:н[а-я]+)?")


def yo(text: str) -> Iterator[Mark]:
    """O201: «е» where the same text, or custom in a text that uses «ё», has «ё»."""
    if "ё" not in text and "Ё" not in text:
        return
    words = [(match.span(), match[0]) for match in _WORD.finditer(text)]
    with_yo = {low.replace("ё", "е"): low for _, word in words if "ё" in (low := word.lower())}
    for span, word in words:
        low = word.lower()
        if "е" not in low or "ё" in low or low in _TWINS:
            continue
        right = with_yo.get(low) or _WHOLE.get(low) or _by_stem(low)
        if right:
            yield Mark("O201", *span, {"found": word, "suggestion": right.capitalize() if word[0].isupper() else right})


def _by_stem(low: str) -> str | None:
    match = _STEM.fullmatch(low)
    if match is None:
        return None
    stem = match[1] or match[2]
    return (_STEMS.get(stem) or _PARTICIPLES[stem]) + low[len(stem) :]


# «...» with „...“ inside is right; any other quotation mark is not.
_QUOTES: Final = re.compile('«[^«»"]*»|(?P<at>["“”„‟])(?P<rest>[^"“”„‟«»\n]*)(?P<close>["“”])?')


def quotes(text: str) -> Iterator[Mark]:
    """O202: "..." and “...” where «...» belong; one mark for a pair."""
    for match in _QUOTES.finditer(text):
        if match["at"] is None:
            continue
        if match["close"]:
            yield Mark("O202", *match.span(), {"found": match[0], "suggestion": f"«{match['rest']}»"})
        else:
            yield Mark("O202", *match.span("at"), {"found": match["at"], "suggestion": "« »"})


_NBSP: Final = "\u00a0"

# «Ни одна из Сторон предлагает»: a sentence with «ни» has «не», «нет» or «нельзя» too.
_NOR: Final = re.compile(
    r"\b[Нн](?:и(?! при чём)|икто|икому|ичего|икогда|икак\w+)\b"
    # What another clause denies is not denied here: «создают ни прав, ни обязательств, равно как не создают ...».
    r"(?:(?!, (?:а|но|если|хотя|равно как|котор\w+|поскольку|причём)\b)[^.!?;:\n])*"
)
_NOT: Final = re.compile(r"\b(?:не|нет|нельзя|невозможн\w+|недопустим\w+)\b", re.IGNORECASE)
_SENTENCE_START: Final = re.compile(r"[^.!?;:\n]*$")
# «в какой бы форме она ни выражалась»: «ни» after «бы» grants, and has no «не».
_CONCESSIVE: Final = re.compile(
    r"\b(?:к(?:то|ого|ому|ем|ак\w*|уда|огда)|ч(?:то|его|ему|ем)|где|сколько)\b[^,]*\bбы\b[^,]*$", re.IGNORECASE
)


def concord(text: str) -> Iterator[Mark]:
    """O210: «ни» and «никакой» in a sentence without «не»."""
    for match in _NOR.finditer(text):
        before = _SENTENCE_START.search(text, max(0, match.start() - 300), match.start())
        if before and _CONCESSIVE.search(before[0]):
            continue
        if not _NOT.search(match[0]) and not (before and _NOT.search(before[0])):
            yield Mark("O210", match.start(), match.start() + 2, {"found": match[0][:40]})


_RULES: Final[tuple[Rule, ...]] = (
    yo,
    quotes,
    concord,
    # Between two numbers the sign is a minus or a range.
    marks("O203", re.compile(r"(?<=\S )(?<!\d )(?P<at>--?|–|−)(?= \S)"), lambda match: "—"),
    marks("O203", re.compile(f"(?<=[{_LETTERS}])(?P<at>—)(?=[{_LETTERS}])"), lambda match: " — "),
    marks("O204", re.compile(r"(?<=\d)(?P<at> ?)(?=гг?\.)"), lambda match: _NBSP),
    marks("O204", re.compile("№(?P<at> ?)(?=[^\\s\u00a0\u202f])"), lambda match: _NBSP),
    marks(
        "O204",
        re.compile(r"\b[А-ЯЁ]\.(?P<at> ?)(?=[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ][а-яё]|[А-ЯЁ][а-яё]{2,})"),
        lambda match: _NBSP,
    ),
    doubled_spaces("O205"),
    doubled_words("O206", _LETTERS, ("очень", "едва", "чуть")),
    space_before("O207", ",.;:!?)»…"),
    no_space_after("O208", ",;:!?.", _LETTERS),
    marks("O208", re.compile(f"(?P<at>[»)])(?=[{_LETTERS}]{{2}})"), lambda match: match["at"] + " "),
    marks("O208", re.compile(f"(?<=[{_LETTERS}])(?P<at>[«(])(?=[{_LETTERS}]{{3}})"), lambda match: " " + match["at"]),
    marks("O209", re.compile(r"(?<=[«(\[]) +(?=\S)"), lambda match: ""),
)


def russian(text: str) -> list[Mark]:
    """Every finding of orthography in a Russian ``text``, in order. Give a whole document: «ё» is compared in it."""
    return gather(text, _RULES)
