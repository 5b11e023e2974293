"""What the rules of the text level share: the mark, the shape of a rule, and regexes for words of each language.

A rule looks at plain text of one language and gives marks with offsets in code points; whoever calls it knows which
file, line and article an offset lies in. Rules are compiled regexes over the whole text; they change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a text, ``text[start:end]``, where the rule of ``code`` found something.

    ``values`` fill the fields of the code's message and hint; ``found`` and ``suggestion`` are the usual ones.
    """

    code: str
    start: int
    end: int
    values: Mapping[str, str] = field(default_factory=dict)


Rule = Callable[[str], Iterable[Mark]]
Suggest = Callable[[re.Match[str]], str]

#: Stands for a value whose words are not known yet (an expression of a clause); one for each character it replaces.
PLACEHOLDER: Final = "\ufffc"

_TEMPLATE: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


def masked(text: str) -> str:
    """A clause's source as plain text: each expression, tag and comment becomes placeholders; offsets stay the same."""
    return _TEMPLATE.sub(lambda match: PLACEHOLDER * len(match[0]), text)


def marks(code: str, pattern: re.Pattern[str], suggest: Suggest | None = None) -> Rule:
    """A rule that marks each match of ``pattern``; its group ``at``, where it has one, narrows the mark."""
    group: str | int = "at" if "at" in pattern.groupindex else 0

    def rule(text: str) -> Iterator[Mark]:
        for match in pattern.finditer(text):
            values = {"found": match[group]}
            if suggest is not None:
                values["suggestion"] = suggest(match)
            yield Mark(code, *match.span(group), values)

    return rule


def replaced(table: Mapping[str, str]) -> Suggest:
    """Suggests what ``table`` gives for each character of the match (group ``at`` or all), the rest unchanged."""
    translation = str.maketrans(dict(table))

    def suggest(match: re.Match[str]) -> str:
        return match["at" if "at" in match.re.groupindex else 0].translate(translation)

    return suggest


def gather(text: str, rules: Iterable[Rule]) -> list[Mark]:
    """The marks of all ``rules`` in the order of place."""
    return sorted((mark for rule in rules for mark in rule(text)), key=lambda mark: (mark.start, mark.end, mark.code))


def alternatives(words: Iterable[str]) -> str:
    """A regex group of ``words``, longest first, so that the alternation does not stop at a shorter one."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")"
