"""SARIF 2.1.0: what the schema asks for."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from agreement_kit.cli.sarif import as_sarif, uri_of
from agreement_kit.cli.ui import ui_for
from agreement_kit.diagnostics import Diagnostic, Location, Severity

FOUND = [
    Diagnostic(code="C213", severity=Severity.WARNING, template="T {ratio} {other}", values={"ratio": "2", "other":
    "en"}, location=Location("clauses/x/default.fa.md", 3, 7), clause="x", article="4", language="fa"),
    Diagnostic(code="A060", severity=Severity.INFO, template="B", location=Location("my file.yaml"),
    path="signing.date"), Diagnostic(code="P001", template="E"),
]  # fmt: skip


@pytest.fixture
def log() -> dict[str, Any]:
    return dict(json.loads(as_sarif(FOUND, ui_for("en"))))


def test_version_and_schema(log: dict[str, Any]) -> None:
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    assert set(log) == {"$schema", "version", "runs"}


def test_results_name_their_rule(log: dict[str, Any]) -> None:
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
    assert all(rule["shortDescription"]["text"] for rule in rules)


def test_places(log: dict[str, Any]) -> None:
    results = {result["ruleId"]: result for result in log["runs"][0]["results"]}
    (place,) = results["C213"]["locations"]
    assert place["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 7}
    assert results["C213"]["properties"] == {"clause": "x", "article": "4", "language": "fa"}
    (blank,) = results["A060"]["locations"]
    assert blank["physicalLocation"] == {"artifactLocation": {"uri": "my%20file.yaml"}}
    assert blank["logicalLocations"] == [{"fullyQualifiedName": "signing.date"}]
    assert "locations" not in results["P001"]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a/ب.yaml", "a/%D8%A8.yaml"),
        ("/tmp/x.yaml", "file:///tmp/x.yaml"),
        ("C:\\work\\x.yaml", "file:///C:/work/x.yaml"),
        ("<dict>", "%3Cdict%3E"),
    ],
)
def test_names_of_files_are_uri_references(file: str, uri: str) -> None:
    assert uri_of(file) == uri
    assert re.fullmatch(r"[A-Za-z0-9%:/._~-]+", uri)


def test_against_the_schema_where_it_is_installed(log: dict[str, Any]) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    # The parts of the published schema that a log of ours uses.
    text = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
    place = {
        "type": "object",
        "properties": {
            "physicalLocation": {
                "type": "object",
                "properties": {
                    "artifactLocation": {
                        "type": "object",
                        "properties": {"uri": {"type": "string", "format": "uri-reference"}},
                    },
                    "region": {
                        "type": "object",
                        "properties": {
                            "startLine": {"type": "integer", "minimum": 1},
                            "startColumn": {"type": "integer", "minimum": 1},
                        },
                        "additionalProperties": False,
                    },
                },
                "additionalProperties": False,
            },
            "logicalLocations": {
                "type": "array",
                "items": {"type": "object", "properties": {"fullyQualifiedName": {"type": "string"}}},
            },
        },
        "additionalProperties": False,
    }
    result = {
        "type": "object",
        "required": ["message"],
        "properties": {
            "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": -1}, "message": text,
            "level": {"enum": ["none", "note", "warning", "error"]}, "locations": {"type": "array", "items": place},
            "properties": {"type": "object"},
        },
        "additionalProperties": False,
    }  # fmt: skip
    rule = {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "shortDescription": text, "fullDescription": text, "help": text},
        "additionalProperties": False,
    }
    driver = {
        "type": "object",
        "required": ["name"],
        "properties": {"rules": {"type": "array", "items": rule, "uniqueItems": True}},
    }
    run = {
        "type": "object",
        "required": ["tool"],
        "properties": {
            "tool": {"type": "object", "required": ["driver"], "properties": {"driver": driver}},
            "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
            "results": {"type": "array", "items": result},
        },
        "additionalProperties": False,
    }
    schema = {
        "type": "object", "required": ["version", "runs"],
        "properties": {"version": {"enum": ["2.1.0"]}, "runs": {"type": "array", "items": run}},
    }  # fmt: skip
    jsonschema.validate(log, schema)
