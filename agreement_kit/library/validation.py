"""What can be wrong between the files of a library: unknown names, missing clauses, labels without forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.instrument.blocks import Block, If, Items, Paragraph
from agreement_kit.instrument.expressions import Call, Compare, Expression, Logic
from agreement_kit.instrument.names import PARAMETER_TYPES
from agreement_kit.instrument.nodes import Status
from agreement_kit.instrument.scope import ROOT, Known, Scope, block_problems, condition_problems
from agreement_kit.library.glossary import Glossary
from agreement_kit.library.labels import LabelBook
from agreement_kit.library.model import Clause, Parameter, Step, Template


def known_names(
    clauses: Iterable[str],
    read: Iterable[Clause],
    templates: Iterable[Template],
    book: LabelBook,
    glossary: Glossary,
    languages: tuple[str, ...],
) -> Known:
    """What functions in clause texts may name; of ``clauses`` those that could be ``read``."""
    forms: dict[tuple[str, str], set[str]] = {}
    for template in templates:
        for status in template.statuses:
            for parties in (2, 3):
                for language in languages:
                    view = book.view(language, status, parties, template.labels)
                    for word, stored in view.words.items():
                        present = forms.setdefault((word, language), set(stored))
                        present &= set(stored)
    labels = {word for word, _ in forms}
    terms = {
        (concept.id, language): frozenset({*entry.forms, "nominative", "bare", "singular"})
        for concept in glossary.concepts.values()
        for language, entry in concept.terms.items()
    }
    agreeing = {word for words in book.agreement.values() for word in words}
    return Known(
        frozenset(clauses),
        frozenset(labels),
        frozenset(glossary.concepts),
        frozenset(agreeing),
        {key: frozenset(value) for key, value in forms.items()},
        terms,
        {
            f"{clause.id}.{parameter.name}": parameter.type
            for clause in read
            for variant in clause.variants.values()
            for parameter in variant.parameters.values()
        },
    )


def scope_of(parameters: Mapping[str, Parameter]) -> Scope:
    """The names a clause may use: the particulars and its own parameters."""
    types = dict(ROOT.types)
    for parameter in parameters.values():
        types[parameter.name] = PARAMETER_TYPES[parameter.type]
    return Scope(types)


def clause_problems(clause: Clause, known: Known) -> Iterator[Diagnostic]:
    """Problems of one clause's texts, titles and ties to other clauses."""
    seen: set[int] = set()
    for variant in clause.variants.values():
        scope = scope_of(variant.parameters)
        if variant.when is not None:
            for template, values in condition_problems(variant.when, ROOT, known):
                yield Diagnostic(
                    code="L018", template=template, values=values, clause=clause.id, location=clause.source
                )
        for blocks in variant.blocks.values():
            if id(blocks) not in seen:
                seen.add(id(blocks))
                yield from _text_problems(blocks, scope, known, clause.id)
    yield from _title_problems(clause.titles, clause.source, known, clause.id)
    for parameter in (one for variant in clause.variants.values() for one in variant.parameters.values()):
        if parameter.same_as is not None and (known.parameters.get(parameter.same_as) != parameter.type):
            yield Diagnostic(
                code="L043",
                template=N_("There is no parameter {other} of the type {type}, which {name} is to be the same as."),
                values={"name": parameter.name, "other": parameter.same_as, "type": parameter.type},
                clause=clause.id,
                location=clause.source,
            )
    for name in (*clause.requires, *clause.conflicts):
        if name.partition(":")[0] not in known.clauses:
            yield Diagnostic(
                code="L039",
                template=N_("There is no clause {name} to require or to exclude."),
                values={"name": name},
                clause=clause.id,
                location=clause.source,
            )


def _text_problems(blocks: tuple[Block, ...], scope: Scope, known: Known, clause: str) -> Iterator[Diagnostic]:
    for language, place, (template, values) in block_problems(blocks, scope, known):
        location = place if isinstance(place, Location) else Location()
        yield Diagnostic(
            code="L017", template=template, values=values, location=location, clause=clause, language=language
        )


def _title_problems(
    titles: Mapping[Status, Mapping[str, Items]], place: Location, known: Known, owner: str, scope: Scope = ROOT
) -> Iterator[Diagnostic]:
    for texts in titles.values():
        paragraph = Paragraph(False, texts, dict.fromkeys(texts, place))
        for problem in _text_problems((paragraph,), scope, known, owner):
            yield problem.with_(location=place)


def template_problems(template: Template, known: Known) -> Iterator[Diagnostic]:
    """Problems of a template's title and structure."""
    scope = scope_of(template.parameters)
    for titles in (template.title, template.short_title):
        yield from _title_problems(titles, template.source, known, template.id, scope)
    yield from _structure_problems(template.structure, template, known)


def _names_presence(expression: Expression) -> bool:
    """Whether ``has()`` stands anywhere in a condition."""
    match expression:
        case Call(function="has"):
            return True
        case Logic():
            return any(map(_names_presence, expression.operands))
        case Compare():
            return _names_presence(expression.left) or _names_presence(expression.right)
    return False


def _structure_problems(steps: Iterable[object], template: Template, known: Known) -> Iterator[Diagnostic]:
    for step in steps:
        if isinstance(step, Step) and step.kind != "part" and step.name not in known.clauses:
            yield Diagnostic(
                code="L063",
                template=N_("The structure names the clause {name}, which does not exist."),
                values={"name": step.name},
                location=step.place,
            )
        elif isinstance(step, If):
            scope = scope_of(template.parameters)
            for condition, inner in step.branches:
                if condition is not None:
                    if _names_presence(condition):
                        template_ = N_("has() cannot stand in a structure: which clauses stand is decided by it.")
                        yield Diagnostic(code="L064", template=template_, location=step.place)
                    for text, values in condition_problems(condition, scope, known):
                        yield Diagnostic(code="L017", template=text, values=values, location=step.place)
                yield from _structure_problems(inner, template, known)
