"""The JSON Schema of one instrument type's particulars: the base schema with this library's clauses and parameters."""

from __future__ import annotations

from typing import Any, Final

from agreement_kit.cli.uses import areas_of, declared, steps
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Clause, Library, Parameter, Template
from agreement_kit.particulars import json_schema

_TBD: Final = {"const": "tbd"}
_PLAIN: Final[dict[str, dict[str, Any]]] = {
    "text": {"$ref": "#/$defs/words"},
    "boolean": {"type": "boolean"},
    "date": {"$ref": "#/$defs/date"},
    "money": {"$ref": "#/$defs/money"},
    "party": {"$ref": "#/$defs/id"},
    "list": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/words"}},
    "weights": {
        "type": "array",
        "minItems": 1,
        "items": {
            "type": "object",
            "properties": {
                "name": {"$ref": "#/$defs/words"},
                "weight": {"type": "integer", "minimum": 1, "maximum": 100},
            },
            "required": ["name", "weight"],
            "additionalProperties": False,
        },
    },
}


def of_type(template: Template, library: Library) -> dict[str, Any]:
    """The schema (draft 2020-12) for particulars of ``template``, overlays of ``library`` included."""
    schema = json_schema()
    named = [library.clauses[step.name] for step in steps(template.structure) if step.name in library.clauses]
    ids = [clause.id for clause in named]
    optional = [clause.id for clause in named if not clause.required]
    schema["title"] = template.names.get("en", template.id)
    schema["description"] = template.description.get("en", "")
    properties = schema["properties"]
    properties["instrument"] = {"const": template.id}
    properties["status"] = {"enum": [status.value for status in template.statuses]}
    properties["parties"] |= {"minItems": template.minimum_parties, "maxItems": template.maximum_parties}
    properties["include"] = {"type": "array", "items": {"enum": ids}, "uniqueItems": True}
    properties["exclude"] = {"type": "array", "items": {"enum": optional}, "uniqueItems": True}
    properties["areas"]["items"] = {"anyOf": [{"enum": list(areas_of(template, library))}, {"$ref": "#/$defs/id"}]}
    properties["clauses"] = _group({clause.id: _clause(clause) for clause in named})
    properties["parameters"] = _group({name: _value(one) for name, one in template.parameters.items()})
    return schema


def _group(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _clause(clause: Clause) -> dict[str, Any]:
    variants = {"enum": list(clause.variants)}
    parameters = {one.name: _value(one) for _, one in declared(clause, Status)}
    return {"anyOf": [variants, _group({"variant": variants, **parameters})]}


def _value(parameter: Parameter) -> dict[str, Any]:
    """One parameter; ``tbd`` stands for any value."""
    if parameter.type == "choice":
        schema: dict[str, Any] = {"enum": [*parameter.choices, "tbd"]}
    elif parameter.type == "integer":
        limits = {"minimum": parameter.minimum, "maximum": parameter.maximum}
        whole = {"type": "integer", **{key: value for key, value in limits.items() if value is not None}}
        schema = {"anyOf": [whole, _TBD]}
    else:
        schema = {"anyOf": [_PLAIN.get(parameter.type, {}), _TBD]}
    question = parameter.question.get("en")
    default = {} if parameter.default is None else {"default": parameter.default}
    return {**({"description": question} if question else {}), **schema, **default}
