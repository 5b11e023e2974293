"""Which clauses stand in the instrument, where, and in which variant."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from agreement_kit.assembly.conditions import holds
from agreement_kit.assembly.context import Context
from agreement_kit.diagnostics import N_
from agreement_kit.instrument.blocks import If
from agreement_kit.library.model import Clause, Step, Template, Variant


@dataclass(frozen=True, slots=True)
class Chosen:
    """A clause with its variant, in its part of the instrument."""

    part: str
    clause: Clause
    variant: Variant
    settings: Mapping[str, Any]


def near(name: str, known: Iterator[str] | Mapping[str, object]) -> str | None:
    """The known name most like ``name``; None where none is near."""
    found = difflib.get_close_matches(name, list(known), 1, 0.6)
    return found[0] if found else None


def settings_of(context: Context, id_: str) -> tuple[str | None, Mapping[str, Any]]:
    """Variant and parameters that the particulars give a clause."""
    choice = context.particulars.clauses.get(id_)
    if choice is None:
        return None, {}
    return choice.variant, choice.parameters


def select(template: Template, context: Context) -> list[Chosen]:
    """The clauses of the instrument in order; what does not fit is reported in the context."""
    # A structure may follow the variants that the particulars name; the others are not settled yet.
    named = context.particulars.clauses
    context.variants = {id_: choice.variant for id_, choice in named.items() if choice.variant is not None}
    steps = list(_steps(template.structure, context))
    _unknown(template, steps, context)
    chosen: list[Chosen] = []
    seen: set[str] = set()
    part = "body"
    for step in steps:
        if step.kind == "part":
            part = step.name
            continue
        if step.name in seen:
            continue
        clause = context.library.clauses[step.name]
        if not _wanted(step, clause, context):
            continue
        variant, settings = _variant(clause, context)
        seen.add(step.name)
        if variant is not None:
            chosen.append(Chosen(part, clause, variant, settings))
    _ties(chosen, context)
    return chosen


def _steps(structure: tuple[object, ...], context: Context) -> Iterator[Step]:
    for item in structure:
        if isinstance(item, Step):
            yield item
        elif isinstance(item, If):
            for condition, inner in item.branches:
                if holds(condition, context):
                    yield from _steps(inner, context)
                    break


def _wanted(step: Step, clause: Clause, context: Context) -> bool:
    particulars = context.particulars
    if clause.id in particulars.exclude:
        if not clause.required:
            return False
        path = f"exclude.{list(particulars.exclude).index(clause.id)}"
        context.report(
            "A030",
            N_("The clause {name} is required in every instrument and cannot be excluded."),
            path=path,
            name=clause.id,
        )
        return True
    if step.kind == "clause" or clause.id in particulars.include or clause.id in particulars.clauses:
        return True
    return any(area in clause.areas for area in particulars.areas or ())


def _variant(clause: Clause, context: Context) -> tuple[Variant | None, Mapping[str, Any]]:
    name, settings = settings_of(context, clause.id)
    status = context.status
    if name is None:
        fitting = (item for item in clause.variants.values() if status in item.statuses and item.when is not None)
        variant = next((item for item in fitting if holds(item.when, context)), clause.default_variant(status))
        if variant is None:
            context.report(
                "A031",
                N_("The clause {name} has no wording for a {status} instrument."),
                path=f"clauses.{clause.id}",
                name=clause.id,
                status=status.value,
            )
        return variant, settings
    variant = clause.variants.get(name)
    path = f"clauses.{clause.id}"
    if variant is None:
        context.report(
            "A032",
            N_("The clause {name} has no variant {variant}; it has {known}."),
            path=path,
            name=clause.id,
            variant=name,
            known=", ".join(clause.variants),
        )
    elif status not in variant.statuses:
        context.report(
            "A033",
            N_("The variant {variant} of the clause {name} is not for a {status} instrument."),
            path=path,
            name=clause.id,
            variant=name,
            status=status.value,
        )
        return None, settings
    return variant, settings


def _unknown(template: Template, steps: list[Step], context: Context) -> None:
    """Names in ``clauses``, ``include`` and ``exclude`` that the library or the type does not have."""
    particulars, library = context.particulars, context.library
    placed = {step.name for step in _every(template.structure)}
    named = [(f"clauses.{id_}", id_) for id_ in particulars.clauses]
    named += [(f"include.{index}", id_) for index, id_ in enumerate(particulars.include)]
    named += [(f"exclude.{index}", id_) for index, id_ in enumerate(particulars.exclude)]
    for path, id_ in named:
        if id_ not in library.clauses:
            like = near(id_, library.clauses)
            hint = N_("Did you mean {like}?") if like else N_("See: agreement-kit clauses list")
            context.report(
                "A034", N_("The library has no clause {name}."), path=path, hint=hint, name=id_, like=like or ""
            )
        elif id_ not in placed:
            context.report(
                "A035",
                N_("The instrument type {type} has no place for the clause {name}."),
                path=path,
                name=id_,
                type=template.id,
            )
    present = {step.name for step in steps}
    for path, id_ in named:
        if id_ in placed and id_ not in present and not path.startswith("exclude"):
            context.report(
                "A036",
                N_("The clause {name} cannot stand in this instrument: its condition is not met."),
                path=path,
                name=id_,
            )


def _every(structure: tuple[object, ...]) -> Iterator[Step]:
    for item in structure:
        if isinstance(item, Step):
            yield item
        elif isinstance(item, If):
            for _, inner in item.branches:
                yield from _every(inner)


def _ties(chosen: list[Chosen], context: Context) -> None:
    """``requires`` and ``conflicts``; ``clause:variant`` names one variant."""
    present = {item.clause.id for item in chosen} | {f"{item.clause.id}:{item.variant.name}" for item in chosen}
    for item in chosen:
        for name in item.clause.requires:
            if name not in present:
                context.report(
                    "A037",
                    N_("The clause {name} requires the clause {other}."),
                    path="include",
                    hint=N_("Include {other}, or exclude {name}."),
                    name=item.clause.id,
                    other=name,
                )
        for name in item.clause.conflicts:
            if name in present:
                context.report(
                    "A038",
                    N_("The clauses {name} and {other} exclude each other."),
                    path="include",
                    hint=N_("Keep one of them."),
                    name=item.clause.id,
                    other=name,
                )
