"""What the particulars choose in the library: variants and parameters of clauses, other labels."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Final

from agreement_kit.drafting.values import TBD, Tbd
from agreement_kit.particulars.characters import is_allowed, offences
from agreement_kit.particulars.languages import is_language, suggested
from agreement_kit.particulars.leaves import ID, Leaf, shared
from agreement_kit.particulars.problems import BLANKS, Path, Problem, refusal, refuse, shown
from agreement_kit.particulars.words import Context, as_text

#: A value of a clause's parameter before the clause has said its type: text, number, true or false, list, group, tbd.
Parameter = str | int | bool | list[Any] | dict[str, Any] | Tbd

_NAME: Final = re.compile(r"[a-z][a-z0-9_]*\Z")
_VARIANT: Final = "variant"


@dataclass(frozen=True, slots=True)
class ClauseChoice:
    """What is chosen for one clause: its variant (None: the clause's own default) and its parameters by name."""

    variant: str | None = None
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


def _texts(value: Any, path: Path, problems: list[Problem]) -> None:
    """Hold every text inside ``value`` to the rules of texts. Depth is limited, so this may recurse."""
    if isinstance(value, str):
        if not is_allowed(value):
            problems += [item.below(*path) for item in offences(value)]
    elif isinstance(value, dict):
        for key, item in value.items():
            _texts(item, (*path, key), problems)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _texts(item, (*path, index), problems)


def _parameters(given: Mapping[str, Any], problems: list[Problem]) -> dict[str, Parameter]:
    """Parameters by name, their texts held to the rules."""
    parameters: dict[str, Parameter] = {}
    for name, value in given.items():
        if not _NAME.match(name):
            problems.append(Problem("P064", (name,), {"value": shown(name)}, on_key=True))
        _texts(value, (name,), problems)
        parameters[name] = TBD if isinstance(value, str) and value in BLANKS else value
    return parameters


def _choice(given: Any, problems: list[Problem]) -> ClauseChoice:
    if not isinstance(given, dict):
        variant = as_text(given)
        if variant is None or not ID.match(variant) or variant in BLANKS:
            code = "P052" if variant is None else "P061" if variant in BLANKS else "P059"
            problems.append(Problem(code, values={"value": shown(variant), "keys": "variant, …"}))
        return ClauseChoice(variant)
    found: list[Problem] = []
    variant = given.get(_VARIANT)
    if _VARIANT in given and (not isinstance(variant, str) or not ID.match(variant) or variant in BLANKS):
        code = "P061" if isinstance(variant, str) and variant in BLANKS else "P059"
        found.append(Problem(code, (_VARIANT,), {"value": shown(variant)}))
    parameters = _parameters({name: value for name, value in given.items() if name != _VARIANT}, found)
    problems += found
    return ClauseChoice(variant, parameters)


def _group(value: Any, keys: str) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    if isinstance(value, str) and value in BLANKS:
        raise refuse("P061")
    raise refuse("P052", keys=keys)


def read_clauses(value: Any, context: Context) -> dict[str, ClauseChoice]:
    """``{clause: variant}`` or ``{clause: {variant: .., parameter: ..}}``."""
    problems: list[Problem] = []
    choices = {}
    for clause, given in _group(value, "settlement-of-differences, languages, …").items():
        found: list[Problem] = []
        if not ID.match(clause):
            problems.append(Problem("P059", (clause,), {"value": shown(clause)}, on_key=True))
        choices[clause] = _choice(given, found)
        problems += [item.below(clause) for item in found]
    if problems:
        raise refusal(problems)
    return choices


def read_parameters(value: Any, context: Context) -> dict[str, Parameter]:
    """Parameters of the instrument type by name."""
    problems: list[Problem] = []
    parameters = _parameters(_group(value, "…"), problems)
    if problems:
        raise refusal(problems)
    return parameters


def read_labels(value: Any, context: Context) -> dict[str, str | dict[str, Any]]:
    """``{party: city}`` names another set of labels; ``{party: {en: {bare: City, ..}, ..}}`` gives the forms."""
    problems: list[Problem] = []
    for word, given in _group(value, "party, …").items():
        if not ID.match(word):
            problems.append(Problem("P059", (word,), {"value": shown(word)}, on_key=True))
        if isinstance(given, str):
            if not ID.match(given) or given in BLANKS:
                code = "P061" if given in BLANKS else "P059"
                problems.append(Problem(code, (word,), {"value": shown(given)}))
        elif isinstance(given, dict):
            problems += [item.below(word) for item in _label(given)]
        else:
            problems.append(Problem("P052", (word,), {"keys": ", ".join(context.languages)}))
    if problems:
        raise refusal(problems)
    return dict(value)


def _label(given: Mapping[str, Any]) -> list[Problem]:
    problems: list[Problem] = []
    for language, forms in given.items():
        if not is_language(language):
            meant = suggested(language)
            hint = "did-you-mean" if meant else None
            values = {"language": shown(language), "suggestion": meant}
            problems.append(Problem("P070", (language,), values, on_key=True, hint=hint))
        _texts(forms, (language,), problems)
    return problems


Clauses = Annotated[
    Mapping[str, ClauseChoice],
    Leaf(
        read_clauses,
        {
            "type": "object",
            "propertyNames": shared("id"),
            "additionalProperties": {
                "anyOf": [shared("id"), {"type": "object", "properties": {"variant": shared("id")}}],
            },
        },
    ),
]
Parameters = Annotated[Mapping[str, Parameter], Leaf(read_parameters, {"type": "object"})]
Labels = Annotated[
    Mapping[str, str | Mapping[str, Any]],
    Leaf(
        read_labels,
        {
            "type": "object",
            "propertyNames": shared("id"),
            "additionalProperties": {"anyOf": [shared("id"), {"type": "object", "propertyNames": shared("language")}]},
        },
    ),
]
