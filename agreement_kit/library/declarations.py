"""Parameters as clauses and templates declare them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.instrument.names import PARAMETER_TYPES
from agreement_kit.library.model import Parameter


def read_parameters(
    value: object, found: list[Diagnostic], place: Callable[..., Location], clause: str, *path: str
) -> dict[str, Parameter]:
    """The parameters declared in ``value``, which stands at ``path``; ``place`` gives the place of a path."""
    out: dict[str, Parameter] = {}
    for name, content in (value if isinstance(value, Mapping) else {}).items():
        content = content if isinstance(content, Mapping) else {}
        type_ = str(content.get("type", ""))
        if type_ not in PARAMETER_TYPES or not re.fullmatch(r"[a-z][a-z0-9_]*", str(name)):
            template = N_("The parameter {name} needs a name of small letters and a type out of {types}.")
            found.append(
                Diagnostic(
                    code="L036",
                    template=template,
                    location=place(*path, str(name)),
                    clause=clause,
                    values={"name": name, "types": ", ".join(PARAMETER_TYPES)},
                )
            )
            continue
        choices, question = content.get("choices"), content.get("question")
        out[str(name)] = Parameter(
            str(name),
            type_,
            _text(content.get("unit")),
            content.get("default"),
            _whole(content.get("minimum")),
            _whole(content.get("maximum")),
            {str(k): v if isinstance(v, Mapping) else {} for k, v in choices.items()}
            if isinstance(choices, Mapping)
            else {str(k): {} for k in choices or ()},
            question if isinstance(question, Mapping) else {},
            bool(content.get("required", False)),
            _text(content.get("same_as")),
        )
    return out


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
