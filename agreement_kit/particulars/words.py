"""Words that are given once per language, each with its cases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from agreement_kit.drafting.values import NOMINATIVE, TBD, LocalText, Tbd
from agreement_kit.locales import LOCALES
from agreement_kit.particulars.characters import is_allowed, offences
from agreement_kit.particulars.languages import is_language, suggested
from agreement_kit.particulars.problems import BLANKS, Problem, refusal, refuse, shown

_CASES: Final = (NOMINATIVE, "genitive", "dative", "accusative", "instrumental", "prepositional")
_MORE_CASES: Final[Mapping[str, tuple[str, ...]]] = {"en": ("definite", "possessive"), "fa": ("ezafe",)}

#: The languages of texts. Names may have others besides.
TEXT_LANGUAGES: Final = tuple(item.code for item in LOCALES)


@dataclass(frozen=True, slots=True)
class Context:
    """What a value must fit: the languages of the instrument, as far as they are known, and those there could be."""

    languages: tuple[str, ...] = ()
    text_languages: tuple[str, ...] = TEXT_LANGUAGES


def cases_of(language: str) -> tuple[str, ...]:
    """The names of the forms that words of ``language`` may have."""
    return _CASES + _MORE_CASES.get(language, ())


def read_words(value: Any, context: Context, *, lines: bool = False, plain: bool = False) -> LocalText | Tbd:
    """``{fa: .., ru: {nominative: .., genitive: ..}, en: tbd}`` as words; ``tbd`` for all of it.

    ``lines`` allows line feeds. ``plain`` also takes one text, the same in every language of the instrument. Raises a
    refusal with everything that is wrong.
    """
    if value.__class__ is dict:
        forms: dict[str, Mapping[str, str] | Tbd] = {}
        problems: list[Problem] = []
        for language, given in value.items():
            if given.__class__ is str and language in TEXT_LANGUAGES and is_allowed(given, lines=lines):
                forms[language] = TBD if given in BLANKS else {NOMINATIVE: given}
            else:
                problems += _language(language, context)
                forms[language] = _forms(language, given, lines, problems)
        problems += [Problem("P071", (code,), {"language": code}) for code in context.languages if code not in value]
        if problems or not value:
            raise refusal(problems or [Problem("P062")])
        return LocalText(forms)
    if value.__class__ is str and value in BLANKS:
        return TBD
    if plain:
        text = as_text(value)
        if found := [] if text is None else list(offences(text, lines=lines)):
            raise refusal(found)
        if text is not None:
            return LocalText({code: {NOMINATIVE: text} for code in context.languages})
    raise refuse("P074", languages=", ".join(context.languages or TEXT_LANGUAGES))


def as_text(value: Any) -> str | None:
    """A scalar as the text that was written; None for a list or a group."""
    if value.__class__ is str:
        return str(value)
    if value.__class__ is bool:
        return "true" if value else "false"
    return str(value) if value.__class__ is int else None


def _language(code: str, context: Context) -> Iterable[Problem]:
    if code == "no":
        languages = ", ".join(context.languages or TEXT_LANGUAGES)
        yield Problem("P076", (code,), {"languages": languages}, on_key=True)
    elif not is_language(code):
        meant = suggested(code)
        hint = "did-you-mean" if meant else None
        yield Problem("P070", (code,), {"language": shown(code), "suggestion": meant}, on_key=True, hint=hint)


def _forms(language: str, given: Any, lines: bool, problems: list[Problem]) -> Mapping[str, str] | Tbd:
    """The forms of one language, a single text or by case; what is wrong is added to ``problems``."""
    text = as_text(given)
    if text is not None:
        if text in BLANKS:
            return TBD
        problems += [item.below(language) for item in offences(text, lines=lines)]
        return {NOMINATIVE: text}
    if not isinstance(given, dict):
        problems.append(Problem("P054", (language,), {"key": shown(language)}))
        return {}
    if NOMINATIVE not in given:
        problems.append(Problem("P073", (language,)))
    return {case: _form(language, case, form, lines, problems) for case, form in given.items()}


def _form(language: str, case: str, given: Any, lines: bool, problems: list[Problem]) -> str:
    allowed = cases_of(language)
    if case not in allowed:
        values = {"case": shown(case), "language": shown(language), "cases": ", ".join(allowed)}
        problems.append(Problem("P072", (language, case), values, on_key=True))
    text = as_text(given)
    if text is None:
        problems.append(Problem("P054", (language, case), {"key": shown(case)}))
        return ""
    if text in BLANKS:
        problems.append(Problem("P075", (language, case)))
    problems += [item.below(language, case) for item in offences(text, lines=lines)]
    return text
