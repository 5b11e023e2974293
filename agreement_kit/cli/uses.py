"""What an instrument type is made of and what its texts read, so that nobody is asked for what no text says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from agreement_kit.instrument.blocks import For, If
from agreement_kit.instrument.expressions import Path
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Clause, Library, Parameter, Template
from agreement_kit.library.model import Step


def names_used(template: Template, library: Library) -> frozenset[str]:
    """The top-level names that the type's titles, conditions and clauses read: ``term``, ``work_plan``, ...

    Where signatures stand at the end, they read the place and the date of ``signing``.
    """
    clauses = [library.clauses[step.name] for step in steps(template.structure) if step.kind != "part"]
    found = {path.names[0] for path in _paths((template.structure, template.title, template.short_title))}
    for clause in clauses:
        found |= {path.names[0] for path in _paths(clause.titles)}
        for variant in clause.variants.values():
            found |= {path.names[0] for path in _paths((variant.when, variant.blocks))}
    if not any(clause.signed for clause in clauses):
        found.add("signing")
    return frozenset(found)


def declared(clause: Clause, statuses: Iterable[Status]) -> Iterator[tuple[tuple[str, ...], Parameter]]:
    """Every parameter of a clause once, with the variants that have it, and with all that these ask."""
    found: dict[str, dict[str, Parameter]] = {}
    for variant in clause.variants.values():
        if set(variant.statuses) & set(statuses):
            for parameter in variant.parameters.values():
                found.setdefault(parameter.name, {})[variant.name] = parameter
    for by_variant in found.values():
        first, *others = by_variant.values()
        if any(other.question != first.question for other in others):
            codes = dict.fromkeys(code for each in by_variant.values() for code in each.question)
            question = {
                code: " | ".join(f"{name}: {each.question.get(code, '')}" for name, each in by_variant.items())
                for code in codes
            }
            first = replace(first, question=question)
        yield tuple(by_variant), first


def _paths(thing: object) -> Iterator[Path]:
    if isinstance(thing, Path):
        yield thing
    elif isinstance(thing, Mapping):
        for item in thing.values():
            yield from _paths(item)
    elif isinstance(thing, tuple):
        for item in thing:
            yield from _paths(item)
    elif is_dataclass(thing):
        for one in fields(thing):
            yield from _paths(getattr(thing, one.name))


def steps(structure: tuple[object, ...]) -> Iterator[Step]:
    """Every line of a template's structure, whatever its conditions; a clause named twice comes once."""
    seen: set[tuple[str, str]] = set()
    for step in _walk(structure):
        if (step.kind, step.name) not in seen:
            seen.add((step.kind, step.name))
            yield step


def _walk(structure: tuple[object, ...]) -> Iterator[Step]:
    for item in structure:
        if isinstance(item, Step):
            yield item
        elif isinstance(item, If):
            for _, inner in item.branches:
                yield from _walk(inner)
        elif isinstance(item, For):
            yield from _walk(item.blocks)


def areas_of(template: Template, library: Library) -> tuple[str, ...]:
    """The areas that select a clause of this type, in the order of its structure."""
    found: dict[str, None] = {}
    for step in steps(template.structure):
        clause = library.clauses.get(step.name)
        if clause is not None and step.kind == "optional":
            found.update(dict.fromkeys(clause.areas))
    return tuple(found)
