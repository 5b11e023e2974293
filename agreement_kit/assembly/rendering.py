"""Renders the items of one paragraph in one language into typed words."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from agreement_kit.assembly.conditions import holds
from agreement_kit.assembly.context import Context
from agreement_kit.assembly.memo import memo, reads_of
from agreement_kit.assembly.valuewords import concept, drafted, list_of, report_missing
from agreement_kit.diagnostics import N_, Location
from agreement_kit.instrument.blocks import Choice, Definition, Items, Listing, Literal, Output
from agreement_kit.instrument.expressions import Call, Const, Expression, Filter, Path
from agreement_kit.instrument.nodes import Inline, PartyList, Reference, Term, Text, Words


def render(items: Items, context: Context, language: str) -> Words:
    """The words of ``items``; the same object where the facts behind them are the same, for writers to keep."""
    kept = memo(items, partial(reads_of, items), context, language)
    return kept.get(context, lambda: _rendered(items, context, language))


def _rendered(items: Items, context: Context, language: str) -> Words:
    words = _tidied(_words(items, context, language))
    if words and isinstance(first := words[0], PartyList):
        words = (replace(first, opens=True), *words[1:])
    return words


def _words(items: Items, context: Context, language: str) -> list[Inline]:
    out: list[Inline] = []
    for item in items:
        match item:
            case Literal():
                out.append(Text(item.text))
            case Output():
                out.extend(_output(item.expression, item.place, context, language))
            case Choice():
                for condition, inner in item.branches:
                    if holds(condition, context):
                        out.extend(_words(inner, context, language))
                        break
            case Definition():
                out.append(Term(tuple(_words(item.items, context, language))))
            case Listing():
                out.extend(_listing(item, context, language))
    return out


def _listing(item: Listing, context: Context, language: str) -> Words:
    source = context.read(item.source)
    if not source.value:
        report_missing(source, context, language)
        return ()
    entries: list[tuple[str | None, Words]] = []
    for datum in context.items(source):
        words = _words(item.items, context.inside({item.variable: datum}), language)
        entries.append((getattr(datum.value, "id", None), _tidied(words)))
    return list_of(entries, source.type, language)


def _output(expression: Expression, place: Location, context: Context, language: str) -> Words:
    match expression:
        case Path():
            return drafted(context.read(expression), None, (), context, language)
        case Filter(source=Path() as path):
            return drafted(context.read(path), expression.name, expression.arguments, context, language)
        case Call():
            return _call(expression, place, context, language)
    return ()


def _text(argument: Expression) -> str:
    return str(argument.value) if isinstance(argument, Const) else ""


def _call(call: Call, place: Location, context: Context, language: str) -> Words:
    name = _text(call.arguments[0])
    form = _text(call.arguments[-1]) if len(call.arguments) > (2 if call.function == "agree" else 1) else None
    match call.function:
        case "label":
            text = context.labels[language].form(name, form)
        case "agree":
            text = _agreeing(name, call.arguments[1], form, context, language)
        case "term":
            first = call.arguments[0]
            if isinstance(first, Path):
                datum = context.read(first)
                return concept(str(datum.value), datum.path, form, context, language)
            entry = context.library.glossary.concepts.get(name)
            text = entry.terms[language].form(form) if entry and language in entry.terms else None
        case "ref":
            labels = context.numbers.get(name)
            if labels is None:
                context.report(
                    "A020",
                    N_("The text refers to the clause {name}, which does not stand in it."),
                    place=place,
                    language=language,
                    name=name,
                    hint=N_("Include that clause, or choose another variant."),
                )
                return ()
            return (Reference(f"cl_{name}", labels[language].number),)
        case _:
            text = None
    if text is None:
        context.report(
            "A016",
            N_("{function}({name}) has no form {form} for this type and status."),
            place=place,
            language=language,
            function=call.function,
            name=name,
            form=form or "-",
        )
        return ()
    return (Text(text),)


def _agreeing(word: str, noun: Expression, form: str | None, context: Context, language: str) -> str | None:
    if isinstance(noun, Path):
        gender = getattr(context.read(noun).value, "gender", None) or "m"
    else:
        gender = context.labels[language].genders.get(_text(noun), "m")
    return context.library.labels.agreeing(word, language, str(gender), form)


def _tidied(words: list[Inline]) -> Words:
    """Neighbouring texts as one, no two blanks in a row, none at the ends."""
    out: list[Inline] = []
    for node in words:
        if isinstance(node, Text):
            text = node.text
            last = out[-1] if out else None
            if last is None or (isinstance(last, Text) and last.text.endswith(" ")):
                text = text.lstrip(" ")
            if isinstance(last, Text):
                out[-1] = Text(last.text + text)
                continue
            if not text:
                continue
            node = node if text == node.text else Text(text)
        out.append(node)
    if out and isinstance(last := out[-1], Text) and last.text.endswith(" "):
        out[-1] = Text(last.text.rstrip(" "))
    return tuple(out)
