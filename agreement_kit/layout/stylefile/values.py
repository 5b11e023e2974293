"""One value of a style file: read, or refused with a reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from agreement_kit.diagnostics import N_
from agreement_kit.layout.stylefile.schema import PAPERS, Holds, Key
from agreement_kit.locales import LOCALES
from agreement_kit.particulars.characters import offences
from agreement_kit.particulars.codes import CODES as WORDED

#: Report a problem: code, template, hint, and its values; the place is that of the value.
Report = Callable[..., None]

LANGUAGES: Final = tuple(item.code for item in LOCALES)
_NUMBER: Final = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,3})?\Z")
_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}\Z")
#: Contrast with white at which small letters can be read (WCAG 2, level AA).
LEAST_CONTRAST: Final = 4.5
_LONGEST: Final = 200


def contrast(colour: str) -> float:
    """The contrast of ``colour`` (six hexadecimal digits) with white, 1 to 21."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def number(value: object, key: Key, report: Report) -> float | None:
    """A number within the limits of ``key``."""
    text = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if not _NUMBER.match(text):
        report("H004", N_("{key} is a number, such as {least}."), least=f"{key.least:g}")
    elif not key.least <= float(text) <= key.most:
        values = {"least": f"{key.least:g}", "most": f"{key.most:g}", "value": text}
        report("H005", N_("{key} is {value}; it may be {least} to {most}."), **values)
    else:
        return float(text)
    return None


def flag(value: object, report: Report) -> bool | None:
    """True or false."""
    if isinstance(value, bool):
        return value
    report("H004", N_("{key} is true or false."))
    return None


def colour(value: object, key: Key, report: Report) -> str | None:
    """Six hexadecimal digits, dark enough for letters; a line between columns may be pale."""
    if not isinstance(value, str) or not _COLOUR.match(value):
        report("H004", N_("{key} is a colour in quotation marks, such as “#1F3864”."))
        return None
    digits = value[1:].upper()
    if key.becomes != "rule_colour" and (there := contrast(digits)) < LEAST_CONTRAST:
        report(
            "H006",
            N_("{key} is too pale to be read on white paper: its contrast is {there}, and {least} is needed."),
            N_("Take a darker colour."),
            there=f"{there:.1f}", least=LEAST_CONTRAST,
        )  # fmt: skip
        return None
    return digits


def text(value: object, report: Report) -> str | None:
    """One line of words."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        report("H004", N_("{key} is one line of words."))
        return None
    problem = next(offences(value), None)
    if problem is not None:
        said = WORDED[problem.code]
        report("H011", said.template, said.hint, **problem.values)
        return None
    if len(value) > _LONGEST:
        report("H005", N_("{key} is longer than {most} letters."), most=_LONGEST)
        return None
    return value


def paper(value: object, report: Report) -> tuple[float, float] | None:
    """Width and height of a paper by its name."""
    known = {name.lower(): size for name, size in PAPERS.items()}
    if isinstance(value, str) and value.lower() in known:
        return known[value.lower()]
    report("H004", N_("{key} is one of {known}, or width and height in millimetres."), known=", ".join(PAPERS))
    return None


def by_language(value: object, key: Key, report: Report) -> tuple[tuple[str, object], ...] | None:
    """Words, or lines, per language."""
    if not isinstance(value, Mapping) or not value:
        example = "{fa: .., ru: .., en: ..}"
        report("H004", N_("{key} is given per language: {example}."), example=example)
        return None
    out: list[tuple[str, object]] = []
    for language, given in value.items():
        if language not in LANGUAGES:
            known = ", ".join(LANGUAGES)
            template = N_("{key} is given in “{language}”; texts are in {known}.")
            report("H009", template, at=(language,), on_key=True, language=language, known=known)
            continue
        read = _lines(given, key, report, language) if key.holds is Holds.LINES else _word(given, report, (language,))
        if read is not None:
            out.append((language, read))
    return tuple(out)


def _word(value: object, report: Report, at: tuple[str | int, ...]) -> str | None:
    def below(code: str, template: str, hint: str | None = None, **values: object) -> None:
        report(code, template, hint, at=at, **values)

    return text(value, below)


def _lines(value: object, key: Key, report: Report, language: str) -> tuple[str, ...] | None:
    given = value if isinstance(value, list) else [value]
    if not key.least <= len(given) <= key.most:
        template = N_("{key} has {least} to {most} lines; here are {count}.")
        report("H005", template, at=(language,), least=f"{key.least:g}", most=f"{key.most:g}", count=len(given))
        return None
    lines = [
        _word(item, report, (language, index) if isinstance(value, list) else (language,))
        for index, item in enumerate(given)
    ]
    return None if None in lines else tuple(line for line in lines if line is not None)
