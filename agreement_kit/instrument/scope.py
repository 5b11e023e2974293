"""Checks, when the library loads, that every name in a clause exists and is used as its type allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from agreement_kit.diagnostics import N_
from agreement_kit.instrument.blocks import Block, Choice, Definition, For, If, Items, Listing, Output, Paragraph
from agreement_kit.instrument.expressions import Call, Compare, Const, Expression, Filter, Logic, Path
from agreement_kit.instrument.names import TYPES, item_type

#: Which filters a type takes; a type that is absent takes none.
FILTERS_OF = {
    "words": {"case"},
    "country": {"case"},
    "language": {"case"},
    "concept": {"case"},
    "date": {"date"},
    "count": {"number", "words", "ordinal", "quantity"},
    "money": {"money"},
    "party": {"case"},
    "person": {"case"},
}
PRINTABLE = {"words", "plain", "country", "language", "concept", "date", "count", "money", "party", "person"}
Problem = tuple[str, dict[str, object]]
#: Two lists within each other (parties, their signatories) are the most that practice needs.
MAX_LOOPS = 2


@dataclass(frozen=True, slots=True)
class Scope:
    """Names and their types: the particulars, the parameters of a clause, the variables of loops."""

    types: Mapping[str, str]
    loops: tuple[str, ...] = ()

    def with_(self, name: str, type_: str, source: str) -> Scope:
        """This scope inside a loop over ``source``."""
        return Scope({**self.types, name: type_}, (*self.loops, source))

    def type_of(self, path: Path) -> tuple[str | None, Problem | None]:
        """The type of ``path``, or what is wrong with it."""
        name = path.names[0]
        type_ = self.types.get(name)
        if type_ is None:
            return None, (N_("The name {name} is unknown here."), {"name": name})
        for attribute in path.names[1:]:
            inner = item_type(type_)
            if inner in {"party", "annex"}:
                type_ = inner
                continue
            fields = TYPES.get(type_)
            if fields is None or attribute not in fields:
                return None, (N_("{path} has no part named {name}."), {"path": path, "name": attribute})
            type_ = fields[attribute]
        return type_, None


ROOT = Scope(TYPES["root"])


@dataclass(frozen=True, slots=True)
class Known:
    """What functions may name: clauses, labels (per language with their forms), terms, agreeing words.

    ``parameters`` are those of all clauses with their types, as ``letter-opening.sender``.
    """

    clauses: frozenset[str]
    labels: frozenset[str]
    terms: frozenset[str]
    agreeing: frozenset[str]
    label_forms: Mapping[tuple[str, str], frozenset[str]]
    term_forms: Mapping[tuple[str, str], frozenset[str]]
    parameters: Mapping[str, str] = field(default_factory=dict)


def problems(expression: Expression, scope: Scope, known: Known, language: str) -> Iterator[Problem]:
    """What is wrong with an expression that is to be printed."""
    match expression:
        case Path():
            type_, problem = scope.type_of(expression)
            if problem:
                yield problem
            elif type_ not in PRINTABLE:
                yield N_("{path} cannot be printed as it is; read one of its parts, or list it."), {"path": expression}
        case Filter():
            yield from _filter(expression, scope)
        case Call(function="has" | "variant" | "part" | "clause" | "optional"):
            yield N_("{name}() cannot be printed here."), {"name": expression.function}
        case Call():
            yield from _call(expression, scope, known, language)
        case Const():
            yield N_("A constant stands between {{{{ and }}}}; write it as words."), {}
        case _:
            yield N_("A comparison cannot be printed."), {}


def condition_problems(expression: Expression, scope: Scope, known: Known) -> Iterator[Problem]:
    """What is wrong with an expression used as a condition."""
    match expression:
        case Path():
            _, problem = scope.type_of(expression)
            if problem:
                yield problem
        case Compare():
            for side in (expression.left, expression.right):
                if not isinstance(side, Const):
                    yield from condition_problems(side, scope, known)
        case Logic():
            for operand in expression.operands:
                yield from condition_problems(operand, scope, known)
        case Call(function="has" | "variant", arguments=(Const(value=str() as name),)):
            if name not in known.clauses:
                yield N_("There is no clause {name}."), {"name": name}
        case Const():
            yield N_("A constant cannot be a condition."), {}
        case _:
            yield N_("Only names, comparisons, has() and variant() can stand in a condition."), {}


def _filter(expression: Filter, scope: Scope) -> Iterator[Problem]:
    if isinstance(expression.source, Const):
        if not isinstance(expression.source.value, int):
            yield N_("The filter {name} needs a value of the particulars."), {"name": expression.name}
        return
    if not isinstance(expression.source, Path):
        return
    type_, problem = scope.type_of(expression.source)
    if problem:
        yield problem
        return
    allowed = FILTERS_OF.get(type_ or "", set())
    if expression.name == "join_and":
        if not (type_ or "").startswith("["):
            yield N_("join_and needs a list; {path} is none."), {"path": expression.source}
    elif expression.name not in allowed:
        yield (
            N_("The filter {name} does not fit {path}."),
            {"name": expression.name, "path": expression.source},
        )


def _call(expression: Call, scope: Scope, known: Known, language: str) -> Iterator[Problem]:
    first = expression.arguments[0]
    if expression.function == "term" and isinstance(first, Path):
        type_, problem = scope.type_of(first)
        if problem or type_ != "concept":
            yield problem or (N_("{path} is not a concept of the glossary."), {"path": first})
        return
    if not isinstance(first, Const) or not isinstance(first.value, str):
        yield N_("{name}() needs a name in quotes."), {"name": expression.function}
        return
    before_form = 2 if expression.function == "agree" else 1
    form = expression.arguments[-1] if len(expression.arguments) > before_form else None
    if form is not None and not isinstance(form, Const):
        yield N_("The form in {name}() is a word in quotes."), {"name": expression.function}
        return
    yield from _named(expression, first.value, form, scope, known, language)


def _named(call: Call, name: str, form: Const | None, scope: Scope, known: Known, language: str) -> Iterator[Problem]:
    tables = {"label": known.labels, "term": known.terms, "ref": known.clauses, "agree": known.agreeing}
    if name not in tables[call.function]:
        what = {
            "label": N_("There is no label {name}."),
            "term": N_("The glossaries have no concept {name}."),
            "ref": N_("There is no clause {name} to refer to."),
            "agree": N_("There is no agreeing word {name}."),
        }
        yield what[call.function], {"name": name}
        return
    forms = {"label": known.label_forms, "term": known.term_forms}.get(call.function, {}).get((name, language))
    if forms is not None and form is not None and form.value not in forms:
        yield N_("{name} has no form {form} in this language."), {"name": name, "form": form.value}
    if call.function == "agree":
        noun = call.arguments[1]
        if isinstance(noun, Const) and noun.value not in known.labels:
            yield N_("There is no label {name}."), {"name": noun.value}
        elif isinstance(noun, Path):
            type_, problem = scope.type_of(noun)
            if problem or type_ not in {"person", "party"}:
                yield problem or (N_("{path} is neither a person nor a party."), {"path": noun})


def block_problems(blocks: Iterable[Block], scope: Scope, known: Known) -> Iterator[tuple[str | None, object, Problem]]:
    """(language or None, place, problem) for everything in ``blocks``."""
    for block in blocks:
        match block:
            case Paragraph():
                for language, items in block.words.items():
                    for place, problem in _item_problems(items, scope, known, language):
                        yield language, place or block.sources[language], problem
            case If():
                for condition, inner in block.branches:
                    if condition is not None:
                        for problem in condition_problems(condition, scope, known):
                            yield None, block.place, problem
                    yield from block_problems(inner, scope, known)
            case For():
                inner_scope, problem_ = _loop(block.variable, block.source, scope)
                if problem_:
                    yield None, block.place, problem_
                yield from block_problems(block.blocks, inner_scope, known)


def _loop(variable: str, source: Path, scope: Scope) -> tuple[Scope, Problem | None]:
    type_, problem = scope.type_of(source)
    inner = item_type(type_ or "")
    if problem is None and inner is None:
        problem = (N_("A loop needs a list; {path} is none."), {"path": source})
    if problem is None and variable in scope.types:
        problem = (N_("The loop variable {name} hides another name."), {"name": variable})
    if problem is None and (str(source) in scope.loops or len(scope.loops) >= MAX_LOOPS):
        problem = (N_("Loops are nested too deeply, or over one list twice."), {})
    return scope.with_(variable, inner or "code", str(source)), problem


def _item_problems(items: Items, scope: Scope, known: Known, language: str) -> Iterator[tuple[object, Problem]]:
    for item in items:
        match item:
            case Output():
                for problem in problems(item.expression, scope, known, language):
                    yield item.place, problem
            case Definition():
                yield from _item_problems(item.items, scope, known, language)
            case Listing():
                inner, problem_ = _loop(item.variable, item.source, scope)
                if problem_:
                    yield item.place, problem_
                yield from _item_problems(item.items, inner, known, language)
            case Choice():
                for condition, inner_items in item.branches:
                    if condition is not None:
                        for problem in condition_problems(condition, scope, known):
                            yield None, problem
                    yield from _item_problems(inner_items, scope, known, language)
