"""Rules that every language has: doubled words, doubled spaces, a space before punctuation, none after it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from agreement_kit.checks.rules.base import Mark, Rule, marks


def doubled_spaces(code: str) -> Rule:
    """Two or more spaces inside a line."""
    return marks(
        code, re.compile(r"(?<=\S)[ \u00a0\u202f]*(?: {2}| [\u00a0\u202f]|[\u00a0\u202f] )[ \u00a0\u202f]*(?=\S)")
    )


def doubled_words(code: str, letters: str, allowed: Collection[str]) -> Rule:
    """The same word twice, with only a space between. ``letters`` is a character class; ``allowed`` may be doubled."""
    pattern = re.compile(rf"(?<![{letters}\-’'])([{letters}]+) +(?P<at>\1)(?![{letters}\-’'])", re.IGNORECASE)

    def rule(text: str) -> Iterator[Mark]:
        for match in pattern.finditer(text):
            if match[1].casefold() not in allowed:
                yield Mark(code, *match.span("at"), {"found": match["at"]})

    return rule


def space_before(code: str, signs: str) -> Rule:
    """A space before one of ``signs`` (a character class); not before a name such as «.NET»."""
    return marks(code, re.compile(rf"(?<=\S)[ \u00a0]+(?=[{signs}])(?!\.\w)"), lambda match: "")


def no_space_after(code: str, signs: str, letters: str) -> Rule:
    """One of ``signs`` between two words of two letters or more, with no space after it."""
    return marks(
        code,
        re.compile(rf"(?<=[{letters}]{{2}})(?P<at>[{signs}])(?=[{letters}]{{2}})"),
        lambda match: match["at"] + " ",
    )
