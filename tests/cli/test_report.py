"""How findings are shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agreement_kit.cli import report
from agreement_kit.cli.console import safe, width
from agreement_kit.cli.ui import ui_for
from agreement_kit.diagnostics import Diagnostic, Location, Severity

UI = ui_for("en")


def finding(code: str = "X001", severity: Severity = Severity.ERROR, **more: object) -> Diagnostic:
    return Diagnostic(code=code, severity=severity, template="Something is wrong.").with_(**more)


def shown(*findings: Diagnostic) -> str:
    lines: list[str] = []
    report.show(findings, UI, lines.append)
    return "\n".join(lines)


def test_source_line_with_a_caret(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("\ufeffone: 1\nname:\n  fa: تبریز و\n", encoding="utf-8")
    text = shown(finding(location=Location(str(file), 3, 7), hint_template="Change it.", path="name.fa"))
    assert text.splitlines() == [
        f"{file}:3:7: error X001",
        "  Something is wrong. [name.fa]",
        "  3 |   fa: تبریز و",
        "    |       ^",
        "  Hint: Change it.",
        "1 error.",
    ]


def test_caret_stands_under_its_letter_after_marks_and_wide_letters() -> None:
    (line, caret) = report.excerpt(["نامهٔ 北 x"], 1, 9)
    assert width(line.split("x")[0]) == caret.index("^")


def test_long_line_is_cut_around_the_column() -> None:
    (line, caret) = report.excerpt(["a" * 5000 + "!" + "b" * 5000], 1, 5001)
    assert len(line) < 130
    assert line[caret.index("^")] == "!"


@pytest.mark.parametrize("line", [0, 9, -1])
def test_no_excerpt_outside_the_file(line: int) -> None:
    assert report.excerpt(["a"], line, 1) == []


def test_nothing_in_a_source_reaches_the_terminal_as_a_command() -> None:
    assert safe("\x1b[2Jname\u202e\x07 ‌ا") == "<U+001B>[2Jname<U+202E><U+0007> ‌ا"


def test_alike_findings_of_one_place_share_their_source_line(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("name: tbd\n", encoding="utf-8")
    place = Location(str(file), 1, 7)
    text = shown(finding(location=place, language="fa"), finding(location=place, language="ru"))
    assert text.count("name: tbd") == 1
    assert "  Something is wrong. [text fa, ru]\n" in text


def test_json_is_the_documented_form() -> None:
    document = json.loads(report.as_json([finding(), finding("X002", Severity.INFO)], UI))
    assert document["summary"] == {"error": 1, "warning": 0, "info": 1}
    assert list(document["diagnostics"][0]) == [
        "code", "severity", "message", "file", "line", "column", "clause", "article", "language", "path", "hint",
    ]  # fmt: skip
    assert document["diagnostics"][0]["file"] is None


@pytest.mark.parametrize(
    ("severity", "fail_on", "expected"),
    [
        (Severity.ERROR, "error", True), (Severity.ERROR, "warning", True), (Severity.ERROR, "never", False),
        (Severity.WARNING, "error", False), (Severity.WARNING, "warning", True), (Severity.INFO, "warning", False),
    ],
)  # fmt: skip
def test_fail_on(severity: Severity, fail_on: str, expected: bool) -> None:
    assert report.fails([finding(severity=severity)], fail_on) is expected


def test_select_and_ignore_take_beginnings_of_codes() -> None:
    findings = [finding("P001"), finding("P002"), finding("L001")]
    assert [f.code for f in report.selected(findings, ("P",), ("P002",))] == ["P001"]
    assert [f.code for f in report.selected(findings, (), ())] == ["P001", "P002", "L001"]
