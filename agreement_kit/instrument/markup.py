"""What a clause text must not hold: markup outside the subset, hidden characters, letters that touch a value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from agreement_kit.diagnostics import N_, Phrase
from agreement_kit.instrument.characters import FORBIDDEN, describe
from agreement_kit.instrument.scan import Piece

Problem = tuple[str, str, dict[str, Any], int]  # code, template, values, offset

_OUTSIDE: Final = (
    (re.compile(r"^#{1,6}\s", re.M), N_("a heading")),
    (re.compile(r"^[ \t]*>\s", re.M), N_("a quotation block")),
    (re.compile(r"^[ \t]*[-*+•]\s", re.M), N_("a bullet")),
    (re.compile(r"^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$", re.M), N_("a rule")),
    (re.compile(r"^ {4,}\S|^\t", re.M), N_("an indented block")),
    (re.compile(r"`"), N_("code")),
    (re.compile(r"!?\[[^\]\n]*\]\("), N_("a link")),
    (re.compile(r"<[A-Za-z!/?]"), N_("HTML")),
    (re.compile(r"&(?:#\d+|#x[0-9A-Fa-f]+|\w+);"), N_("an entity")),
    (re.compile(r"\\"), N_("a backslash")),
    (re.compile(r"(?<!\*)\*(?!\*)|\*{3,}"), N_("a single asterisk")),
    (re.compile(r"_"), N_("a low line")),
    (re.compile(r"\|"), N_("a table")),
    (re.compile(r"~~"), N_("strike-through")),
)
_LETTER_AFTER: Final = re.compile(r"^['’]?[^\W\d_]|^[\u200c\u200d\u0640\u064b-\u065f\u0670]|^\d")
_LETTER_BEFORE: Final = re.compile(r"[\w\u200c\u200d\u0640\u064b-\u065f\u0670]$")
_MARKER: Final = re.compile(r"^(?:[^\W\d_]|[\u06f0-\u06f9\u0660-\u0669]+|\d+)[.)]\s", re.M)


# One quick look that decides whether the single patterns are worth trying; all but never are they.
_ANY: Final = re.compile("|".join(pattern.pattern for pattern, _ in _OUTSIDE) + "|" + FORBIDDEN.pattern, re.M)


def data_problems(piece: Piece) -> Iterator[Problem]:
    """Problems inside one stretch of literal text."""
    if not _ANY.search(piece.text):
        return
    for match in FORBIDDEN.finditer(piece.text):
        yield (
            "L021",
            N_("The text holds a character that cannot be seen or printed: {character}."),
            {"character": describe(match.group())},
            piece.start + match.start(),
        )
    for pattern, name in _OUTSIDE:
        for match in pattern.finditer(piece.text):
            yield (
                "L020",
                N_("Markup outside the subset: {what}. Allowed are paragraphs, points a) b) c) and **defined terms**."),
                {"what": Phrase(name)},
                piece.start + match.start(),
            )


def touching_problems(pieces: list[Piece], language: str) -> Iterator[Problem]:
    """Letters, digits or joiners written onto a value: nothing may be glued to ``{{ }}``."""
    for index, piece in enumerate(pieces):
        if piece.kind != "output":
            continue
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        before = pieces[index - 1] if index else None
        template = N_("Letters touch the value: a suffix cannot be written onto {{{{ }}}}.")
        if after is not None and after.kind == "output":
            yield "L022", N_("Two values touch each other; put a space or a word between them."), {}, after.start
        if after is not None and after.kind == "data" and _LETTER_AFTER.search(after.text):
            yield "L022", template, {}, after.start
        if before is not None and before.kind == "data" and _LETTER_BEFORE.search(before.text):
            yield "L022", template, {}, piece.start
