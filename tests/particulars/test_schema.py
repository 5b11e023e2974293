"""The JSON Schema for editors: current, valid, and of one mind with the loader about the shipped files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from particulars.facts import codes_of, facts

from agreement_kit.particulars import Particulars, json_schema
from agreement_kit.particulars.schema import FILE, schema_text

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = [file for file in (ROOT / "examples").glob("*.yaml") if file.stem != "ceremony"]  # that one lists others
GOOD = sorted([*EXAMPLES, *(ROOT / "tests/cases/good").glob("particulars-*/particulars.yaml")])


def errors(instance: Any) -> list[str]:
    return [error.json_path for error in Draft202012Validator(json_schema()).iter_errors(instance)]


def test_the_copy_is_current() -> None:
    assert FILE.read_text(encoding="utf-8") == schema_text(), "run: python -m agreement_kit.particulars.schema"


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("path", GOOD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_it_accepts_what_is_shipped(path: Path) -> None:
    assert errors(Particulars.load(path).raw) == []


def test_it_accepts_open_values() -> None:
    given = facts(
        signing="tbd", term="tbd", witnesses="tbd", work_plan=["tbd"], depositary="tbd",
        approvals=[{"body": "tbd", "date": "tbd", "status": "tbd"}],
    )  # fmt: skip
    given["parties"][0] |= {"contact": "tbd", "authority": "tbd", "place": {"fa": "tbd", "ru": "tbd", "en": "tbd"}}
    Particulars.from_dict(given)
    assert errors(given) == []


@pytest.mark.parametrize(
    "more",
    [
        {"status": "tbd"}, {"status": "bindng"}, {"languages": []}, {"languages": ["no"]}, {"parties": []},
        {"witness": []},
        {"areas": ["a", "a"]}, {"areas": ["A"]}, {"signing": {"date": "June"}}, {"signing": {"place": "Kazan"}},
        {"signing": {"place": {"no": "x"}}}, {"signing": {"place": {"ru": {"genitive": "x"}}}},
        {"signing": {"place": {"en": {"nominative": "x", "ezafe": "x"}}}}, {"signing": {"place": None}},
        {"term": {"years": 0}}, {"alternat": "other"}, {"accept": [{"code": "C001"}]}, {"labels": {"Party": "city"}},
        {"work_plan": [{"activity": "tbd", "from_": "2024-06-22"}]}, {"depositary": 5},
    ],
    ids=str,
)  # fmt: skip
def test_it_refuses_what_the_loader_refuses(more: dict[str, Any]) -> None:
    assert codes_of(facts(**more))
    assert errors(facts(**more))


def test_it_describes_every_key() -> None:
    schema = json_schema()
    groups = [schema, *schema["$defs"].values()]
    groups += [part for group in groups for part in group.get("anyOf", ())]
    keys = [
        (key, part)
        for group in groups
        if "additionalProperties" in group and group is not schema["$defs"].get("words")
        for key, part in group.get("properties", {}).items()
        if key not in ("fa", "ru", "en", "gregorian", "solar", "weekday", "amount", "currency")
    ]
    assert len(keys) > 60
    assert [key for key, part in keys if not part.get("description")] == []
    assert "title" in schema["$defs"]["Signatory"]["anyOf"][0]["properties"]
    assert not [text for text in json.dumps(schema).split('"') if "pydantic" in text.lower()]
