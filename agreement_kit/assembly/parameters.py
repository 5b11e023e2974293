"""The parameters of a clause: given, defaulted, and checked against their declaration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from agreement_kit.assembly.context import Context, Datum
from agreement_kit.assembly.selection import Chosen, near, settings_of
from agreement_kit.diagnostics import N_
from agreement_kit.drafting.values import NOMINATIVE, TBD, LocalText, Money, Tbd
from agreement_kit.instrument.names import PARAMETER_TYPES
from agreement_kit.library.model import Parameter
from agreement_kit.particulars import parse_date


def parameters_of(chosen: Chosen, context: Context) -> dict[str, Datum]:
    """The parameters of a clause by name, as names for its texts."""
    declared = chosen.variant.parameters
    settings = _with_shared(declared, chosen.settings, f"clauses.{chosen.clause.id}", context)
    return given(declared, settings, f"clauses.{chosen.clause.id}", context)


def _with_shared(
    declared: Mapping[str, Parameter], settings: Mapping[str, Any], base: str, context: Context
) -> Mapping[str, Any]:
    """``settings`` with what other clauses are given for the same facts; two values for one fact are reported."""
    shared = dict(settings)
    for name, parameter in declared.items():
        clause, _, other = (parameter.same_as or "").partition(".")
        value = settings_of(context, clause)[1].get(other)
        if value is None:
            continue
        own = settings.get(name)
        if own not in (None, TBD, "tbd", value) and value not in (TBD, "tbd"):
            context.report(
                "A043",
                N_("{name} differs from {other}, which says the same thing."),
                path=f"{base}.{name}",
                hint=N_("Give it once, as {other}."),
                name=f"{base}.{name}",
                other=f"clauses.{parameter.same_as}",
            )
        if own in (None, TBD, "tbd"):
            shared[name] = value
    return shared


def given(
    declared: Mapping[str, Parameter], settings: Mapping[str, Any], base: str, context: Context
) -> dict[str, Datum]:
    """Parameters as names; what is unknown, missing or outside its limits is reported."""
    out: dict[str, Datum] = {}
    for name in settings:
        if name not in declared:
            like = near(name, declared)
            hint = N_("Did you mean {like}?") if like else N_("It takes: {known}.") if declared else None
            context.report(
                "A040",
                N_("{name} is no parameter of this clause and variant."),
                path=f"{base}.{name}",
                hint=hint,
                name=name,
                like=like or "",
                known=", ".join(declared),
            )
    for name, parameter in declared.items():
        path = f"{base}.{name}"
        value = settings.get(name, parameter.default)
        if value is None and parameter.required:
            context.report(
                "A041",
                N_("The parameter {name} must be given."),
                path=base,
                name=name,
                hint=N_("Give it, or write tbd while it is not known."),
            )
        checked = TBD if value is TBD or value == "tbd" else _checked(parameter, value, path, context)
        out[name] = Datum(checked, path, PARAMETER_TYPES[parameter.type], parameter.unit)
    return out


def _checked(parameter: Parameter, value: Any, path: str, context: Context) -> Any:
    if value is None:
        return None
    match parameter.type:
        case "integer":
            return _integer(parameter, value, path, context)
        case "choice":
            if str(value) in parameter.choices:
                return str(value)
            _wrong(context, path, N_("{name} must be one of {known}."), parameter, known=", ".join(parameter.choices))
        case "boolean":
            if isinstance(value, bool):
                return value
            _wrong(context, path, N_("{name} must be true or false."), parameter)
        case "list" | "weights":
            return _items(parameter, value, path, context)
        case "text":
            if (text := _local(value)) is not None:
                return text
            _wrong(context, path, N_("{name} must be given in each language."), parameter)
        case "party":
            if any(party.id == value for party in context.particulars.parties):
                return context.party(str(value)).value
            _wrong(context, path, N_("{name} must be the id of a party."), parameter)
        case "date":
            date = parse_date(value)
            if date is not None:
                return date
            _wrong(context, path, N_("{name} must be a date such as 2024-06-22 or 1403-04-02."), parameter)
        case "money":
            return _money(parameter, value, path, context)
        case _:
            return value
    return None


def _local(value: Any) -> LocalText | None:
    """Words per language; None where ``value`` is no such thing."""
    if isinstance(value, LocalText):
        return value
    if not isinstance(value, Mapping) or not value:
        return None
    forms: dict[str, Mapping[str, str] | Tbd] = {}
    for language, form in value.items():
        if form is TBD or form == "tbd":
            forms[str(language)] = TBD
        else:
            by_case = form if isinstance(form, Mapping) else {NOMINATIVE: form}
            forms[str(language)] = {str(case): str(words) for case, words in by_case.items()}
    return LocalText(forms)


@dataclass(frozen=True, slots=True)
class Weight:
    """A criterion and its share of the whole, in percent."""

    name: LocalText
    weight: int


def _items(parameter: Parameter, value: Any, path: str, context: Context) -> tuple[Any, ...] | None:
    """The items of a list of texts, or of criteria with weights that add to 100."""
    if not isinstance(value, list | tuple) or not value:
        _wrong(context, path, N_("{name} must be a list."), parameter)
        return None
    items: list[Any] = []
    for index, entry in enumerate(value):
        text = _local(entry.get("name") if parameter.type == "weights" and isinstance(entry, Mapping) else entry)
        share = entry.get("weight") if isinstance(entry, Mapping) else None
        if text is None or (parameter.type == "weights" and not isinstance(share, int)):
            form = "{name: {fa: ..., ru: ..., en: ...}, weight: 25}" if parameter.type == "weights" else "{fa: ...}"
            _wrong(context, f"{path}.{index}", N_("Each item of {name} is written {form}."), parameter, form=form)
            continue
        items.append(Weight(text, share) if isinstance(share, int) and parameter.type == "weights" else text)
    total = sum(item.weight for item in items) if parameter.type == "weights" else 100
    if total != 100 and len(items) == len(value):
        _wrong(context, path, N_("The weights of {name} add to {total}; they must add to 100."), parameter, total=total)
    return tuple(items)


def _integer(parameter: Parameter, value: Any, path: str, context: Context) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int):
        _wrong(context, path, N_("{name} must be a whole number."), parameter)
        return None
    low, high = parameter.minimum, parameter.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        _wrong(
            context,
            path,
            N_("{name} must be from {low} to {high}."),
            parameter,
            low="…" if low is None else low,
            high="…" if high is None else high,
        )
        return None
    return value


def _money(parameter: Parameter, value: Any, path: str, context: Context) -> Money | None:
    if isinstance(value, Money):
        return value
    if isinstance(value, Mapping):
        try:
            return Money(Decimal(str(value.get("amount"))), str(value.get("currency")))
        except InvalidOperation:
            pass
    _wrong(context, path, N_("{name} must be written {{amount: ..., currency: ...}}."), parameter)
    return None


def _wrong(context: Context, path: str, template: str, parameter: Parameter, **values: Any) -> None:
    context.report("A042", template, path=path, name=parameter.name, **values)
