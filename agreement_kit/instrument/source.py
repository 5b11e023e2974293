"""One clause text while it is parsed: its place in a file and what was found wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.instrument.expressions import Expression, ExpressionError, Path, parse
from agreement_kit.instrument.scan import Lines, Piece

_FOR: Final = re.compile(r"^for\s+([a-z][a-z0-9_]*)\s+in\s+(.+)$", re.S)


@dataclass(slots=True)
class Source:
    """One text being parsed: where it is, and what was found wrong with it."""

    file: str
    text: str
    clause: str
    language: str
    found: list[Diagnostic] = field(default_factory=list)
    lines: Lines = field(init=False)

    def __post_init__(self) -> None:
        self.lines = Lines(self.text)

    def place(self, offset: int) -> Location:
        """The location of ``offset``."""
        line, column = self.lines.place(offset)
        return Location(self.file, line, column)

    def report(self, code: str, template: str, offset: int, hint: str | None = None, **values: object) -> None:
        """Add an error at ``offset``."""
        self.found.append(
            Diagnostic(
                code=code,
                template=template,
                values=values,
                hint_template=hint,
                location=self.place(offset),
                clause=self.clause,
                language=self.language,
            )
        )

    def expression(self, text: str, offset: int) -> Expression | None:
        """Parse an expression; None after reporting what is wrong with it."""
        try:
            return parse(text)
        except ExpressionError as error:
            self.report("L010", N_("This expression cannot be used: {reason}."), offset, reason=str(error))
            return None


def for_head(source: Source, piece: Piece) -> tuple[str, Path] | None:
    """Variable and list of a ``for`` tag; None after reporting what is wrong."""
    match = _FOR.match(piece.text)
    expression = source.expression(match.group(2).strip(), piece.inside + match.start(2)) if match else None
    if match and isinstance(expression, Path):
        return match.group(1), expression
    if match is None or expression is not None:
        source.report(
            "L010",
            N_("This expression cannot be used: {reason}."),
            piece.start,
            reason="a loop is written: for name in list",
        )
    return None


def report_tag(source: Source, piece: Piece, keyword: str) -> None:
    """Report a tag that is unknown or stands where it cannot."""
    if keyword in {"elif", "else", "endif", "endfor"}:
        source.report("L014", N_("This {keyword} has no matching if or for before it."), piece.start, keyword=keyword)
    else:
        source.report(
            "L015",
            N_("The tag {keyword} is not allowed in a clause; if and for are."),
            piece.start,
            keyword=keyword[:30] or "{% %}",
        )
