"""The rows of a form: the questions of ``new``, the variants and parameters of the clauses, the optional clauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from agreement_kit.cli import questions as q
from agreement_kit.cli.skeleton import KINDS, Field, Skeleton
from agreement_kit.cli.uses import declared, steps
from agreement_kit.diagnostics import N_
from agreement_kit.drafting.numbers import plain_digits
from agreement_kit.drafting.quantities import quantity
from agreement_kit.instrument.blocks import Literal
from agreement_kit.library import Clause, Library, Parameter, Template, Variant

#: What a cell that stays empty means: ``tbd``, or that the key is left out.
OPEN: Final = "tbd"
ABSENT: Final = ""

VARIANT: Final[q.Question] = {
    "en": "Which wording? Empty: {default}.",
    "fa": "کدام متن؟ خالی: {default}.",
    "ru": "Какой вариант? Пусто: {default}.",
}
TAKEN_IN: Final[q.Question] = {
    "en": "Optional clause: write yes to take it in.",
    "fa": "مادهٔ اختیاری: برای افزودن بنویسید yes.",
    "ru": "Необязательное положение: чтобы включить, напишите yes.",
}
COPIES: Final[q.Question] = {
    "en": "Words in {language}",
    "fa": "به زبانِ {language}",
    "ru": "На языке: {language}",
}
YES: Final = "yes"

#: The Russian cases that the sentences around a name, a post or a place need.
CASES_ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("nominative", "genitive", "instrumental"),
    "title": ("nominative", "genitive"),
    "place": ("nominative", "genitive", "prepositional"),
}
CASE_NAMES: Final[Mapping[str, Mapping[str, str]]] = {
    "nominative": {"en": "nominative: кто? что?", "fa": "حالت نهادی: кто? что?", "ru": "кто? что?"},
    "genitive": {"en": "genitive: кого? чего?", "fa": "حالت اضافی: кого? чего?", "ru": "кого? чего?"},
    "accusative": {"en": "accusative: кого? что?", "fa": "حالت مفعولی: кого? что?", "ru": "кого? что?"},
    "instrumental": {"en": "instrumental: кем? чем?", "fa": "حالت بایی: кем? чем?", "ru": "кем? чем?"},
    "prepositional": {"en": "prepositional: в ком? в чём?", "fa": "حالت حرف‌اضافه‌ای: в чём?", "ru": "в ком? в чём?"},
}


@dataclass(frozen=True, slots=True)
class Row:
    """One answer: its data path, its question per language, what can be answered, what an empty cell means."""

    path: str
    question: Mapping[str, str]
    kind: str = "words"
    choices: tuple[str, ...] = ()
    empty: str = OPEN
    language: str | None = None
    clause: str | None = None
    help: str = ""
    case: str | None = None
    meanings: Mapping[str, str] = field(default_factory=dict)


def rows_of(template: Template, library: Library, languages: tuple[str, ...]) -> list[Row]:
    """The rows of the form for ``template``, in the order in which a drafter thinks."""
    asked: list[Field] = []

    def collect(field: Field) -> str | None:
        asked.append(field)
        return None

    Skeleton(template, library, languages, collect).text()
    general = [field for field in asked if not field.path.startswith("clauses.")]
    rows = [row for field in general for row in _by_case(_row(field, languages[0]))]
    for step in steps(template.structure):
        if step.kind != "part":
            rows += _clause(library.clauses[step.name], step.kind == "optional", template, languages)
    return rows


def _row(field: Field, language: str) -> Row:
    firm = field.path in {"status", "authenticity", "areas"} or field.path.endswith(".gender")
    limits = f"{field.minimum}-{field.maximum}" if field.maximum is not None else ""
    return Row(
        field.path,
        field.question,
        field.kind,
        field.choices,
        ABSENT if firm else OPEN,
        field.language,
        clause=_party(field.path, language),
        help=field.default if field.kind == "choice" and field.default else limits or _help(field.kind),
    )


def _party(path: str, language: str) -> str | None:
    """``Party 2`` for an answer about the second party."""
    if not path.startswith("parties."):
        return None
    number = int(path.split(".")[1].removeprefix("party"))
    return f"{HEADINGS['party'][language]} {plain_digits(number, language)}"


def _by_case(row: Row) -> Iterator[Row]:
    """A row per Russian case where sentences need several; only the first is needed before the others."""
    kind = row.path.split(".")[-2] if row.language == "ru" else ""
    if kind not in CASES_ASKED:
        yield row
        return
    for case in CASES_ASKED[kind]:
        empty = OPEN if case == "nominative" else ABSENT
        yield replace(row, path=f"{row.path}.{case}", case=case, empty=empty)


def _help(kind: str) -> str:
    shown = {
        "date": "2026-06-22 / 1405-04-01 / by-hand", "country": "IR, RU, CN", "count": "1, 2, 3", "money": "1000 USD",
        "plain": "party1 / party2",
    }  # fmt: skip
    return shown.get(kind, "")


def _clause(clause: Clause, optional: bool, template: Template, languages: tuple[str, ...]) -> Iterator[Row]:
    title = title_of(clause, languages[0])
    if optional:
        yield Row(f"include.{clause.id}", TAKEN_IN, "choice", (YES,), ABSENT, clause=title)
    fitting = [variant for variant in clause.variants.values() if set(template.statuses) & set(variant.statuses)]
    usual = clause.default_variant(template.default_status)
    if len(fitting) > 1 and usual is not None:
        question = {code: text.replace("{default}", usual.name) for code, text in VARIANT.items()}
        names = tuple(variant.name for variant in fitting)
        yield Row(f"clauses.{clause.id}.variant", question, "choice", names, ABSENT, clause=title,
                  help=_statuses(fitting, template))  # fmt: skip
    for having, parameter in declared(clause, template.statuses):
        where = f"{', '.join(having)}: " if len(having) < len(fitting) else ""
        yield from _parameter(clause, parameter, where, title, languages)


def _statuses(variants: list[Variant], template: Template) -> str:
    """Which variants are for one status only, where the type has several."""
    only = [item for item in variants if set(template.statuses) - set(item.statuses)]
    return "; ".join(f"{item.name}: {', '.join(status.value for status in item.statuses)}" for item in only)


def _parameter(
    clause: Clause, parameter: Parameter, where: str, title: str, languages: tuple[str, ...]
) -> Iterator[Row]:
    """Lists and weights have tables of their own; what another clause is asked for is not asked again."""
    path = f"clauses.{clause.id}.{parameter.name}"
    if parameter.same_as is not None or parameter.type in ("list", "weights"):
        return
    if parameter.type == "text":
        for language in languages:
            yield Row(f"{path}.{language}", parameter.question, "words", (), ABSENT, language, title, where)
        return
    choices = {"choice": tuple(parameter.choices), "boolean": ("true", "false")}.get(parameter.type, ())
    kind = "choice" if choices else KINDS[parameter.type]
    help_ = f"{where}{_default(parameter, languages[0])}{_limits(parameter, languages[0])}" or _help(kind)
    yield Row(path, parameter.question, kind, choices, ABSENT, clause=title, help=help_,
              meanings={name: words.get(languages[0], name) for name, words in parameter.choices.items()})  # fmt: skip


def _default(parameter: Parameter, language: str) -> str:
    if parameter.default in (None, OPEN):
        return ""
    return str(parameter.default).lower() if isinstance(parameter.default, bool) else str(parameter.default)


def _limits(parameter: Parameter, language: str) -> str:
    """``(1-365 days)``, the unit in the number of the highest."""
    if parameter.type != "integer":
        return ""
    high = parameter.maximum
    if high is None:
        return ""
    highest = quantity(high, parameter.unit, language) if parameter.unit else plain_digits(high, language)
    return f" ({plain_digits(parameter.minimum or 0, language)}–{highest})"


def title_of(clause: Clause, language: str) -> str:
    """What the clause is called in ``language``; its id where it has no title (a recital)."""
    for titles in clause.titles.values():
        items = titles.get(language, ())
        return "".join(item.text for item in items if isinstance(item, Literal))
    return clause.id


#: Headings of the columns and sheets, per language.
HEADINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "form": {"en": "Form", "fa": "کاربرگ", "ru": "Форма"},
    "example": {"en": "Example", "fa": "نمونه", "ru": "Образец"},
    "answer": {"en": "Answer", "fa": "پاسخ", "ru": "Ответ"},
    "help": {"en": "Help", "fa": "راهنما", "ru": "Подсказка"},
    "clause": {"en": "Clause", "fa": "ماده", "ru": "Положение"},
    "party": {"en": "Party", "fa": "طرف", "ru": "Сторона"},
}
MISSING: Final = N_("The form needs the packages openpyxl and python-calamine: pip install agreement-kit[xlsx]")
