"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import PurePath, PureWindowsPath
from typing import Any, Final
from urllib.parse import quote

from agreement_kit import __version__
from agreement_kit.cli.codes import CodePage, pages
from agreement_kit.cli.ui import Ui
from agreement_kit.diagnostics import Diagnostic, Severity, in_order

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(findings: Iterable[Diagnostic], ui: Ui) -> str:
    """``findings`` as one SARIF log with one run. Columns count code points."""
    ordered = in_order(findings)
    known = pages()
    codes = sorted({found.code for found in ordered})
    rules = [_rule(code, known.get(code), ui) for code in codes]
    numbers = {code: index for index, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {"name": "agreement-kit", "version": __version__, "semanticVersion": __version__, "rules": rules}
        },
        "columnKind": "unicodeCodePoints",
        "language": {"en": "en-GB", "fa": "fa-IR", "ru": "ru-RU"}[ui.language],
        "results": [_result(found, numbers[found.code], ui) for found in ordered],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, page: CodePage | None, ui: Ui) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": code}
    if page is not None:
        rule["shortDescription"] = {"text": page.meaning(ui)}
        if why := page.why(ui):
            rule["fullDescription"] = {"text": why}
        rule["help"] = {"text": "\n".join(page.lines(ui))}
    return rule


def _result(found: Diagnostic, index: int, ui: Ui) -> dict[str, Any]:
    message, hint = found.translated(ui.gettext)
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{message} {hint}" if hint else message},
    }
    place = _place(found)
    if place:
        result["locations"] = [place]
    more = {"clause": found.clause, "article": found.article, "language": found.language, "path": found.path}
    kept = {name: value for name, value in more.items() if value is not None}
    if kept:
        result["properties"] = kept
    return result


def _place(found: Diagnostic) -> Mapping[str, Any]:
    place: dict[str, Any] = {}
    location = found.location
    if location.file:
        physical: dict[str, Any] = {"artifactLocation": {"uri": uri_of(location.file)}}
        if location.line is not None:
            physical["region"] = {"startLine": location.line}
            if location.column is not None:
                physical["region"]["startColumn"] = location.column
        place["physicalLocation"] = physical
    name = found.path or (f"clauses/{found.clause}" if found.clause else None)
    if name is not None:
        place["logicalLocations"] = [{"fullyQualifiedName": name}]
    return place


def uri_of(file: str) -> str:
    """A file name as a URI reference: relative names stay relative, absolute ones become ``file:``."""
    windows = PureWindowsPath(file)
    if windows.drive or "\\" in file:
        return windows.as_uri() if windows.is_absolute() else quote(windows.as_posix())
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(file)
