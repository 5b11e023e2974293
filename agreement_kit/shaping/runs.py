"""A paragraph split into runs of one direction, with the marks that keep its tokens in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agreement_kit.instrument.nodes import BLANK_RULE, Blank, PartyList, Reference, Term, Text, Value, Words
from agreement_kit.locales import locale
from agreement_kit.shaping.tokens import LRM, RLM, head, pieces, rtl_letter


class DirectionRun(NamedTuple):
    """Words of one direction and weight.

    ``rtl`` is the direction of the run itself. ``isolate`` marks a token that runs against its paragraph: a writer
    that has isolates puts them around it. ``mark`` is a direction mark of ours (U+200E, U+200F): a writer with
    isolates leaves it out, and so does who wants the words as given. ``node`` is the value, blank or reference that
    the run shows, else None.
    """

    text: str
    rtl: bool
    bold: bool = False
    isolate: bool = False
    mark: bool = False
    node: Value | Blank | Reference | None = None


_Leaf = tuple[str, bool, bool, Value | Blank | Reference | None]


def runs(words: Words, language: str) -> Sequence[DirectionRun]:
    """``words`` of a text in ``language`` as runs in logical order.

    Without the runs that are marks, the texts of the runs joined are the words as given; a blank is ``BLANK_RULE``.
    """
    rtl = locale(language).rtl
    own, fence = (RLM, LRM) if rtl else (LRM, RLM)
    out: list[DirectionRun] = []
    after_token = False
    for text, whole, bold, node in _leaves(words, False):
        for piece, foreign in pieces(text, rtl, whole):
            if not foreign:
                # A digit, or another token, would join the token across the neutral signs between them.
                if after_token and (first := head(piece, rtl)) != "neutral":
                    if first == "other":
                        out.append(DirectionRun(own, rtl, bold, mark=True))
                    after_token = False
                out.append(DirectionRun(piece, rtl, bold, node=node))
                continue
            if after_token:
                out.append(DirectionRun(own, rtl, bold, mark=True))
            if rtl or not rtl_letter(piece):
                out.append(DirectionRun(fence, not rtl, bold, mark=True))
            out.append(DirectionRun(piece, not rtl, bold, True, node=node))
            if rtl or not rtl_letter(piece[-1]):
                out.append(DirectionRun(fence, not rtl, bold, mark=True))
            after_token = True
    return out


def _leaves(words: Words, bold: bool) -> Iterator[_Leaf]:
    """Text, whether it is one datum, weight and node, in reading order."""
    for node in words:
        if isinstance(node, Text):
            yield node.text, False, bold, None
        elif isinstance(node, Value):
            yield node.text, True, bold, node
        elif isinstance(node, Blank):
            yield BLANK_RULE, False, bold, node
        elif isinstance(node, Reference):
            yield node.text, True, bold, node
        elif isinstance(node, Term):
            yield from _leaves(node.words, True)
        elif isinstance(node, PartyList):
            yield from _leaves(node.flattened(), bold)
