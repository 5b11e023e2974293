"""A datum becomes words of one language: typed nodes, each with its data path."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from agreement_kit.assembly.context import Context, Datum
from agreement_kit.diagnostics import N_
from agreement_kit.drafting.dates import canonical_date, draft_date
from agreement_kit.drafting.languages import language_name
from agreement_kit.drafting.money import canonical_money, money
from agreement_kit.drafting.names import english_definite, possessive
from agreement_kit.drafting.numbers import digits, number_words
from agreement_kit.drafting.ordinals import ordinal
from agreement_kit.drafting.quantities import quantity
from agreement_kit.drafting.values import NOMINATIVE, TBD, CalendarDate, LocalText, Money
from agreement_kit.instrument.nodes import Blank, Inline, PartyList, Text, Value, Words
from agreement_kit.locales import locale

_BASE: Final = frozenset({NOMINATIVE, "bare"})
Argument = str | int


def drafted(
    datum: Datum, filter_: str | None, arguments: tuple[Argument, ...], context: Context, language: str
) -> Words:
    """The words of ``datum`` in ``language``, drafted by ``filter_`` (None: as its type is drafted by itself)."""
    if datum.value is TBD:
        return (Blank(datum.path),)
    if datum.value is None or datum.value == ():
        report_missing(datum, context, language)
        return ()
    if filter_ == "join_and":
        return joined(datum, str(arguments[0]) if arguments else None, context, language)
    form = "-".join(map(str, arguments)) if arguments else None
    handler = _BY_TYPE.get(datum.type)
    if handler is None:
        return (Value(str(datum.value), datum.path),)
    try:
        return handler(datum, filter_, form, context, language)
    except (KeyError, ValueError):
        context.report(
            "A012",
            N_("{path} cannot be written in the form {form} in this language."),
            path=datum.path,
            language=language,
            form=f"{filter_ or ''} {form or ''}".strip() or NOMINATIVE,
        )
        return ()


def joined(datum: Datum, form: str | None, context: Context, language: str) -> Words:
    """The items of a list, joined as the language joins a list."""
    filter_, arguments = ("case", (form,)) if form else (None, ())
    items = [
        (getattr(item.value, "id", None), drafted(item, filter_, arguments, context, language))
        for item in context.items(datum)
    ]
    return list_of(items, datum.type, language)


def list_of(items: list[tuple[str | None, Words]], type_: str, language: str) -> Words:
    """Items with the separators of the language; a list of parties stays a node of its own."""
    pattern = locale(language).list_pattern
    if type_ == "[party]":
        parties = tuple((id_ or "", words) for id_, words in items)
        return (PartyList(parties, pattern.pair, pattern.middle, pattern.last),)
    keyed = tuple(("", words) for _, words in items if words)
    return PartyList(keyed, pattern.pair, pattern.middle, pattern.last).flattened()


def report_missing(datum: Datum, context: Context, language: str) -> None:
    context.report(
        "A010",
        N_("The clause needs {path}, which the particulars do not give."),
        path=datum.path,
        language=language,
        hint=N_("Give it, or write tbd while it is not known."),
    )


def local_words(text: LocalText, path: str, form: str | None, context: Context, language: str) -> Words:
    """Words given per language, in a case: as given, else from the registry of names, else an error."""
    where = f"{path}.{language}"
    base = text.form(language)
    if base is TBD:
        return (Blank(where),)
    if not isinstance(base, str):
        context.report(
            "A011",
            N_("{path} is missing in this language."),
            path=path,
            language=language,
            hint=N_("Add the key {language} there."),
        )
        context.found[-1] = context.found[-1].with_(values={"path": path, "language": language})
        return ()
    if form is None or form in _BASE:
        return (Value(base, where, "name"),)
    stored = text.form(language, form)
    if not isinstance(stored, str):
        stored = context.library.glossary.case_of(base, language, form)
    if stored is not None:
        return (Value(stored, where, "name"),)
    if language == "en" and form in {"definite", "possessive"}:
        ending = possessive(base)[len(base) :] if form == "possessive" else ""
        parts = (Text(english_definite(base)), Value(base, where, "name"), Text(ending))
        return tuple(node for node in parts if node.text)
    if language != "ru":
        return (Value(base, where, "name"),)
    context.report(
        "A013",
        N_("{path} has no {form} form, which this clause needs."),
        path=where,
        language=language,
        form=form,
        hint=N_("Write the name with its cases, for example: {{nominative: ..., {form}: ...}}."),
    )
    return (Value(base, where, "name"),)


def _words(datum: Datum, filter_: str | None, form: str | None, context: Context, language: str) -> Words:
    if isinstance(datum.value, LocalText):
        return local_words(datum.value, datum.path, form, context, language)
    return (Value(str(datum.value), datum.path),)


def _named(datum: Datum, filter_: str | None, form: str | None, context: Context, language: str) -> Words:
    return drafted(
        Datum(datum.value.name, f"{datum.path}.name", "words"), filter_, (form,) if form else (), context, language
    )


def _date(datum: Datum, filter_: str | None, form: str | None, context: Context, language: str) -> Words:
    value: CalendarDate = datum.value
    if value.by_hand:
        return (Blank(datum.path, by_hand=True),)
    return (Value(draft_date(value, language, form), datum.path, "date", canonical_date(value)),)


def _count(datum: Datum, filter_: str | None, form: str | None, context: Context, language: str) -> Words:
    number = int(datum.value)
    match filter_:
        case "quantity":
            unit = datum.unit or ""
            case, _, spelt = (form or NOMINATIVE).partition("-")
            text = quantity(number, unit, language, case, words=spelt == "words")
            return (Value(text, datum.path, "quantity", f"{number} {unit}"),)
        case "words":
            gender, case = _gender_case(form)
            return (Value(number_words(number, language, case, gender), datum.path, "number", str(number)),)
        case "ordinal":
            return (Value(ordinal(number, language, form), datum.path, "ordinal", str(number)),)
    return (Value(digits(number, language), datum.path, "number", str(number)),)


def _gender_case(form: str | None) -> tuple[str, str]:
    """``f-genitive`` is a gender and a case; either alone is understood."""
    gender, case = "m", NOMINATIVE
    for part in (form or "").split("-"):
        if part in {"m", "f", "n"}:
            gender = part
        elif part:
            case = part
    return gender, case


def _money(datum: Datum, filter_: str | None, form: str | None, context: Context, language: str) -> Words:
    value: Money = datum.value
    return (Value(money(value, language, form or NOMINATIVE), datum.path, "money", canonical_money(value)),)


def _country(datum: Datum, filter_: str | None, form: str | None, context: Context, language: str) -> Words:
    entry = context.library.glossary.country(str(datum.value))
    if entry is None or language not in entry.forms:
        context.report(
            "A014",
            N_("The registry of names has no country {country} in this language."),
            path=datum.path,
            language=language,
            country=datum.value,
            hint=N_("Add it to glossaries/names.yaml of an overlay."),
        )
        return ()
    words = local_words(entry.text(), datum.path, form, context, language)
    return tuple(
        Value(node.text, datum.path, "concept", f"country {datum.value}") if isinstance(node, Value) else node
        for node in words
    )


def _language(datum: Datum, filter_: str | None, form: str | None, context: Context, language: str) -> Words:
    text = language_name(str(datum.value), language, form or "bare")
    return (Value(text, datum.path, "concept", f"language {datum.value}"),)


def concept(id_: str, path: str, form: str | None, context: Context, language: str) -> Words:
    """The approved term of a concept that the particulars name."""
    entry = context.library.glossary.concepts.get(id_)
    text = entry.terms[language].form(form) if entry and language in entry.terms else None
    if text is None:
        unknown, formless = N_("The glossaries have no concept {name}."), N_("The term {name} lacks a form.")
        template = unknown if entry is None else formless
        context.report(
            "A015", template, path=path, language=language, name=id_, hint=N_("See: agreement-kit glossary list")
        )
        return ()
    return (Value(text, path, "concept", f"concept {id_}"),)


def _concept(datum: Datum, filter_: str | None, form: str | None, context: Context, language: str) -> Words:
    return concept(str(datum.value), datum.path, form, context, language)


_BY_TYPE: Final[dict[str, Callable[[Datum, str | None, str | None, Context, str], tuple[Inline, ...]]]] = {
    "words": _words,
    "party": _named,
    "person": _named,
    "date": _date,
    "count": _count,
    "money": _money,
    "country": _country,
    "language": _language,
    "concept": _concept,
}
