"""How findings are shown: sentences with the source line for people, the documented JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from agreement_kit.cli import console
from agreement_kit.cli.ui import Ui
from agreement_kit.diagnostics import N_, Diagnostic, Severity, in_order, summary

#: Longest stretch of a source line that is shown, in characters.
EXCERPT: Final = 100
#: A source larger than this is not opened again to show a line of it, in bytes.
MAX_SOURCE: Final = 4_000_000
FAIL_ON: Final = ("error", "warning", "never")

_SEVERITIES: Final = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.INFO: N_("note")}


def fails(findings: Iterable[Diagnostic], fail_on: str) -> bool:
    """Whether a finding is at or above ``fail_on`` (error, warning, never)."""
    return fail_on != "never" and any(found.severity.rank >= Severity(fail_on).rank for found in findings)


def selected(findings: Iterable[Diagnostic], select: Sequence[str], ignore: Sequence[str]) -> tuple[Diagnostic, ...]:
    """The findings whose code begins with one of ``select`` (none given: all) and with none of ``ignore``."""
    wanted, unwanted = tuple(select) or ("",), tuple(ignore)
    return tuple(found for found in findings if found.code.startswith(wanted) and not found.code.startswith(unwanted))


def as_json(findings: Iterable[Diagnostic], ui: Ui) -> str:
    """The documented JSON form of ``findings``."""
    ordered = in_order(findings)
    document = {"diagnostics": [found.to_dict(ui.gettext) for found in ordered], "summary": summary(ordered)}
    return json.dumps(document, ensure_ascii=False, indent=2)


def show(findings: Iterable[Diagnostic], ui: Ui, write: Callable[[str], None]) -> None:
    """Write ``findings`` file by file, each with its place, sentence, source line and hint; then the counts."""
    sources: dict[str, Sequence[str]] = {}
    ordered = in_order(findings)
    for _, group in groupby(ordered, key=lambda found: found.location.file):
        for place, alike in groupby(group, key=lambda found: (found.location, found.code)):
            write(_one(place[0].file, list(alike), ui, sources))
    if ordered:
        write(counts(ordered, ui))


def counts(findings: Iterable[Diagnostic], ui: Ui) -> str:
    """``1 error, 2 warnings, 3 notes.``"""
    numbers = summary(findings)
    return (
        ui.gettext(N_(", ")).join(
            part
            for number, part in (
                (numbers["error"], ui.count("{n} error", "{n} errors", numbers["error"])),
                (numbers["warning"], ui.count("{n} warning", "{n} warnings", numbers["warning"])),
                (numbers["info"], ui.count("{n} note", "{n} notes", numbers["info"])),
            )
            if number
        )
        + "."
    )


def _one(file: str | None, alike: list[Diagnostic], ui: Ui, sources: dict[str, Sequence[str]]) -> str:
    first = alike[0]
    head = f"{ui.gettext(_SEVERITIES[first.severity])} {first.code}"
    head = f"{first.location}: {head}" if file else head
    if first.severity is Severity.INFO and len(alike) == 1:  # blanks come in dozens: a line each
        return f"{head}: {first.translated(ui.gettext)[0]}"
    lines = [head]
    hints: dict[str, None] = {}
    messages: dict[tuple[str, str], list[str]] = {}
    for found in alike:
        message, hint = found.translated(ui.gettext)
        texts = messages.setdefault((message, _where(found, ui)), [])
        texts += [found.language] if found.language else []
        hints |= {hint: None} if hint else {}
    for (message, where), languages in messages.items():
        spoken = ui.say(N_("text {language}"), language=", ".join(languages)) if languages else ""
        place = "; ".join(part for part in (where, spoken) if part)
        lines.append(f"  {message} [{place}]" if place else f"  {message}")
    if file and first.location.line:
        lines += excerpt(_source(file, sources), first.location.line, first.location.column)
    return "\n".join(lines + [f"  {ui.gettext(N_('Hint:'))} {hint}" for hint in hints])


def _where(found: Diagnostic, ui: Ui) -> str:
    """What the place in the file does not say: the data path, the article, the clause."""
    parts = [
        None if found.path in found.values.values() else found.path,
        found.article and ui.say(N_("article {number}"), number=found.article),
        found.clause and found.location.line is None and ui.say(N_("clause {id}"), id=found.clause),
    ]
    return "; ".join(part for part in parts if part)


def _source(file: str, sources: dict[str, Sequence[str]]) -> Sequence[str]:
    if file not in sources:
        from agreement_kit.library.data import shipped  # not at the top: --help must not load the library

        try:
            path = Path(file) if Path(file).exists() else shipped().root / file
            small = path.is_file() and path.stat().st_size <= MAX_SOURCE
            # The same line ends as YAML and the clause scanner count; str.splitlines would split on more.
            text = path.read_text(encoding="utf-8-sig", errors="replace") if small else ""
            sources[file] = text.split("\n")
        except (OSError, ValueError):
            sources[file] = ()
    return sources[file]


def excerpt(lines: Sequence[str], line: int, column: int | None) -> list[str]:
    """The source line with a caret under ``column`` (1-based, code points); long lines are cut around it."""
    if not 0 < line <= len(lines) or not lines[line - 1].strip():
        return []
    text = lines[line - 1].rstrip().replace("\t", " ")
    start = max(0, (column or 1) - EXCERPT // 2) if len(text) > EXCERPT else 0
    shown = text[start : start + EXCERPT]
    gutter = f"  {line} | "
    out = [gutter + shown]
    if column and column - 1 <= len(text):
        before = console.safe(text[start : column - 1])
        out.append(" " * (len(gutter) - 2) + "| " + " " * console.width(before) + "^")
    return out


def as_findings(error: object) -> tuple[Diagnostic, ...]:
    """The findings that an exception of this package carries."""
    carried: Mapping[str, object] | tuple[Diagnostic, ...] = getattr(error, "diagnostics", ())
    return tuple(item for item in carried if isinstance(item, Diagnostic))
