"""SARIF 2.1.0: what the schema asks for."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SARIF

from agreement_kit.assembly import assemble
from agreement_kit.checks import check
from agreement_kit.cli.sarif import as_sarif, uri_of
from agreement_kit.cli.ui import ui_for
from agreement_kit.diagnostics import Diagnostic, Location, Severity
from agreement_kit.library import Library
from agreement_kit.particulars import Particulars

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


def test_against_the_schema(log: dict[str, Any]) -> None:
    """The model is generated from the published schema: kinds, bounds, patterns, no unknown property."""
    SARIF.model_validate(log)
    for spoil in ("level", "startLine", "unknown"):
        broken = copy.deepcopy(log)
        result = broken["runs"][0]["results"][0]
        match spoil:
            case "level":
                result["level"] = "grave"
            case "startLine":
                broken["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"] = {"startLine": 0}
            case _:
                result["colour"] = "red"
        with pytest.raises(ValidationError):
            SARIF.model_validate(broken)


@pytest.mark.parametrize("language", ["en", "fa", "ru"])
def test_every_finding_of_an_example(root: Path, language: str) -> None:
    """With the rules that the findings name, in every language of messages."""
    instrument = assemble(Particulars.load(root / "examples" / "tabriz-kazan.yaml"), Library.default())
    found = check(instrument, Library.default())
    assert found
    SARIF.model_validate(json.loads(as_sarif(found, ui_for(language))))
