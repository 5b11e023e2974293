"""The parameters of a clause: given, defaulted, and checked against their declaration."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from agreement_kit.assembly.context import Context, Datum
from agreement_kit.assembly.selection import Chosen, near
from agreement_kit.diagnostics import N_
from agreement_kit.drafting.values import TBD, LocalText, Money
from agreement_kit.instrument.names import PARAMETER_TYPES
from agreement_kit.library.model import Parameter
from agreement_kit.particulars import parse_date


def parameters_of(chosen: Chosen, context: Context) -> dict[str, Datum]:
    """The parameters of a clause by name, as names for its texts."""
    return given(chosen.variant.parameters, chosen.settings, f"clauses.{chosen.clause.id}", context)


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
        case "text":
            if isinstance(value, LocalText):
                return value
            if isinstance(value, Mapping):
                forms = {
                    str(language): form if isinstance(form, Mapping) else {"nominative": str(form)}
                    for language, form in value.items()
                }
                return LocalText({key: TBD if form == {"nominative": "tbd"} else form for key, form in forms.items()})
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
