"""A diagnostic is one finding, as a value: code, severity, message, place, hint.

Messages are kept as an English template with its values, so that they can be shown in English, Persian or Russian
without parsing a sentence. ``N_`` marks a template for extraction into the catalogs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; the order of grave to light is ERROR, WARNING, INFO."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return {"info": 0, "warning": 1, "error": 2}[self.value]


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a source: file as the user named it; line and column 1-based, columns in code points."""

    file: str | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        parts = [self.file or ""] + [str(n) for n in (self.line, self.column) if n is not None]
        return ":".join(parts)


NOWHERE = Location()


def N_(template: str) -> str:  # noqa: N802 - gettext's own name for "mark, do not translate yet"
    """Mark ``template`` for the message catalogs and return it unchanged."""
    return template


class Phrase(str):
    """A value of a Diagnostic that is itself a message of the catalogs: words of ours, not of the user."""

    __slots__ = ()


def fill(template: str, values: Mapping[str, object]) -> str:
    """Put ``values`` into ``{name}`` fields; a value is shown as it is and never read as a template."""
    return template.format_map({name: str(value) for name, value in values.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding.

    ``template`` and ``hint_template`` are English message ids with ``{name}`` fields, filled from ``values``; a value
    may itself be a finding, whose sentence is shown. ``path`` is the data path in the particulars
    (``parties.kazan.name.ru``); ``article`` the number of the article as computed; ``language`` the text concerned.
    """

    code: str
    severity: Severity = Severity.ERROR
    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    hint_template: str | None = None
    location: Location = NOWHERE
    clause: str | None = None
    article: str | None = None
    language: str | None = None
    path: str | None = None

    @property
    def message(self) -> str:
        """The message in English."""
        return self.translated(str)[0]

    @property
    def hint(self) -> str | None:
        """What to do, in English; None where the message says it all."""
        return self.translated(str)[1]

    def translated(self, gettext: Callable[[str], str]) -> tuple[str, str | None]:
        """Message and hint in the language of ``gettext``."""
        values = {name: _said(value, gettext) for name, value in self.values.items()}
        hint = None if self.hint_template is None else fill(gettext(self.hint_template), values)
        return fill(gettext(self.template), values), hint

    def with_(self, **changes: object) -> Diagnostic:
        """A copy with ``changes``."""
        return replace(self, **changes)  # type: ignore[arg-type]  # dataclasses.replace is not generic over fields

    def to_dict(self, gettext: Callable[[str], str] | None = None) -> dict[str, object]:
        """The documented JSON form; absent parts are None."""
        message, hint = self.translated(gettext) if gettext else (self.message, self.hint)
        return {
            "code": self.code,
            "severity": self.severity.value,
            "message": message,
            "file": self.location.file,
            "line": self.location.line,
            "column": self.location.column,
            "clause": self.clause,
            "article": self.article,
            "language": self.language,
            "path": self.path,
            "hint": hint,
        }

    def __str__(self) -> str:
        place = str(self.location)
        text = f"{place}: " if place else ""
        text += f"{self.severity.value} {self.code}: {self.message}"
        return text + (f" ({self.hint})" if self.hint else "")


def _said(value: object, gettext: Callable[[str], str]) -> object:
    match value:
        case Phrase():
            return gettext(value)
        case Diagnostic():
            return value.translated(gettext)[0]
    return value


def sort_key(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    """Order of file, line, column and code."""
    location = diagnostic.location
    return (location.file or "", location.line or 0, location.column or 0, diagnostic.code)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """``diagnostics`` by place, each once."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for item in diagnostics:
        key = (item.code, item.location, item.message, item.path, item.language)
        seen.setdefault(key, item)
    return tuple(sorted(seen.values(), key=sort_key))


def summary(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """Counts by severity, every severity present."""
    counts = {severity.value: 0 for severity in Severity}
    for item in diagnostics:
        counts[item.severity.value] += 1
    return counts
