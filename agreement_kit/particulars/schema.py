"""The JSON Schema of particulars for editors: completion, descriptions, allowed words.

It is made from the models and is a help while writing. The loader decides: it checks more, and it also takes what
people write by habit, such as ``yes`` for true.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from agreement_kit.particulars.document import Particulars
from agreement_kit.particulars.leaves import or_tbd
from agreement_kit.particulars.models import Group
from agreement_kit.particulars.words import TEXT_LANGUAGES, cases_of

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
#: Where the copy for editors is kept.
FILE: Final = Path(__file__).with_name("schema.json")

_ID: Final = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
_LANGUAGE: Final = "^(?!no$)[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_OTHER_LANGUAGE: Final = _LANGUAGE.replace("(?!no$)", f"(?!({'|'.join(TEXT_LANGUAGES)}|no)$)")
_DIGIT: Final = "[0-9۰-۹٠-٩]"


class _Generator(GenerateJsonSchema):
    """Without titles, defaults and null: an absent key is left out, never null."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12), made anew at each call."""
    made = Particulars.model_json_schema(by_alias=True, schema_generator=_Generator)
    definitions = {name: _plain(part) for name, part in made.pop("$defs").items()}
    for model in _open_groups():
        if model.__name__ in definitions:
            definitions[model.__name__] = {"anyOf": [definitions[model.__name__], {"const": "tbd"}]}
    root = _plain(made)
    for key, part in root["properties"].items():
        if part.get("type") == "array" and key not in ("languages", "parties", "accept"):
            part |= {"uniqueItems": True} if key in ("areas", "include", "exclude") else {}
    head = {"$schema": DIALECT, "title": "Particulars of an instrument", "description": _paragraph(Particulars)}
    names = {name: _plain(part) for name, part in _shared().items()}
    return {**head, **{key: part for key, part in root.items() if key not in head}, "$defs": {**names, **definitions}}


def schema_text() -> str:
    """The schema as the file has it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def write_schema(path: Path = FILE) -> None:
    """Bring the copy for editors up to date. Run ``python -m agreement_kit.particulars.schema`` after a change."""
    path.write_text(schema_text(), encoding="utf-8", newline="\n")


def _open_groups() -> list[type[Group]]:
    return [model for model in Group.__subclasses__() if model.open_keys]


def _paragraph(model: type[Group]) -> str:
    return (model.__doc__ or "").split("\n\n")[0]


def _plain(part: Any) -> Any:
    """``part`` with references to the shared definitions, and without what only Python needs."""
    if isinstance(part, list):
        return [_plain(item) for item in part]
    if not isinstance(part, Mapping):
        return part
    if "x-shared" in part:
        rest = {key: _plain(item) for key, item in part.items() if key != "x-shared"}
        return {"$ref": f"#/$defs/{part['x-shared']}", **rest}
    return {key: _plain(item) for key, item in part.items() if not (key == "title" and isinstance(item, str))}


_LINE: Final[Mapping[str, Any]] = {"type": "string", "minLength": 1}
_DAY: Final[Mapping[str, Any]] = {
    "type": "string",
    "pattern": f"^{_DIGIT}{{4}}[-/.]{_DIGIT}{{1,2}}[-/.]{_DIGIT}{{1,2}}$",
}


def _shared() -> dict[str, Any]:
    """The definitions that many keys share."""
    return {
        "words": {
            "description": "Words in each language; a language may give its cases; tbd: not known yet",
            "anyOf": [
                {"const": "tbd"},
                {
                    "type": "object",
                    "minProperties": 1,
                    "properties": {language: _forms(language) for language in TEXT_LANGUAGES},
                    "patternProperties": {_OTHER_LANGUAGE: _forms("")},
                    "additionalProperties": False,
                },
            ],
        },
        "text": {
            "description": "A text or number, the same in every language; tbd: not known yet",
            "anyOf": [_LINE, {"type": "integer"}],
        },
        "id": {"type": "string", "pattern": _ID, "maxLength": 80, "not": {"enum": ["tbd"]}},
        "language": {"type": "string", "pattern": _LANGUAGE},
        "text-language": {"enum": list(TEXT_LANGUAGES)},
        "date": _date(),
        "money": _money(),
    }


def _forms(language: str) -> dict[str, Any]:
    cases = {
        "type": "object",
        "properties": dict.fromkeys(cases_of(language), _LINE),
        "required": ["nominative"],
        "additionalProperties": False,
    }
    return {"anyOf": [_LINE, cases]}


def _date() -> dict[str, Any]:
    both = {
        "type": "object",
        "properties": {"gregorian": _DAY, "solar": _DAY, "weekday": _LINE},
        "anyOf": [{"required": ["gregorian"]}, {"required": ["solar"]}],
        "additionalProperties": False,
    }
    return {
        "description": "Gregorian (2024-06-22) or Solar Hijri (1403-04-02), both as a group, or tbd",
        "anyOf": [{"const": "tbd"}, _DAY, both],
    }


def _money() -> dict[str, Any]:
    text = {"type": "string", "pattern": "^([0-9.]+ [A-Z]{3}|[A-Z]{3} [0-9.]+)$"}
    group = {
        "type": "object",
        "properties": {
            "amount": {"type": ["number", "string"]},
            "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
        },
        "required": ["amount", "currency"],
        "additionalProperties": False,
    }
    return or_tbd({"anyOf": [text, group]})


__all__ = ["DIALECT", "FILE", "json_schema", "schema_text", "write_schema"]

if __name__ == "__main__":
    write_schema()
