"""What was rendered is kept with what it was made from, so that the next document with the same facts takes it over.

A batch changes a few names from row to row; most clauses come out the same each time. What a stretch of clause text
depends on can be read off its expressions: labels (one set of them has a cache of its own), the values it prints or
asks for, the numbers it refers to, and which clauses stand in the instrument.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Final, TypeVar

from agreement_kit.assembly.context import Context
from agreement_kit.instrument.blocks import Block, Choice, Definition, If, Items, Listing, Output, Paragraph
from agreement_kit.instrument.expressions import Call, Compare, Const, Expression, Filter, Logic, Path

Made = TypeVar("Made")

#: More different results than this are not kept: the text depends on what every document has of its own.
_MOST: Final = 32


class Memo:
    """The results of one stretch of text for one set of labels.

    ``source`` is kept so that its id, which the cache goes by, stays its own.
    """

    __slots__ = ("_known", "_open", "_reads", "source")

    def __init__(self, source: object, reads: frozenset[Expression] | None) -> None:
        self.source = source
        self._reads = None if reads is None else tuple(reads)
        self._known: dict[Hashable, object] = {}
        self._open = reads is not None

    def get(self, context: Context, make: Callable[[], Made]) -> Made:
        """What ``make`` gave for the same facts before, the same object; else what it gives now.

        What brings findings is made anew each time, so that they are reported each time.
        """
        reads = self._reads  # another thread may find meanwhile that it is no key
        if reads is None:
            return make()
        key = tuple(_fact(expression, context) for expression in reads)
        try:
            known = self._known.get(key)
        except TypeError:  # names and other words are no key: every document has its own
            self._reads = None
            return make()
        if known is not None:
            return known  # type: ignore[return-value]  # each memo is asked for one kind of result
        before = len(context.found)
        made = make()
        if self._open and len(context.found) == before:
            self._known[key] = made
            self._open = len(self._known) < _MOST
        return made


def memo(source: object, reads: Callable[[], frozenset[Expression] | None], context: Context, of: object) -> Memo:
    """The memo of ``source`` in ``context``, for the language or languages ``of``."""
    cache = context.library.cache
    key = (id(source), of, context.label_key)
    kept = cache.get(key)
    if kept is None:
        kept = cache[key] = Memo(source, reads())
    assert isinstance(kept, Memo)
    return kept


def _fact(expression: Expression, context: Context) -> Hashable:
    match expression:
        case Path():
            datum = context.read(expression)
            return datum.value, datum.path
        case Call(function="ref", arguments=(Const(value=name),)):
            labels = context.numbers.get(str(name))
            return None if labels is None else tuple(labels.values())
        case Call(function="has", arguments=(Const(value=name),)):
            return name in context.selected
        case Call(function="variant", arguments=(Const(value=name),)):
            return context.variants.get(str(name))
    return None


def reads_of(items: Items) -> frozenset[Expression] | None:
    """What the words of ``items`` depend on beside labels; None where that cannot be told from the text alone."""
    found: set[Expression] = set()
    for item in items:
        match item:
            case Output():
                found.update(_reads(item.expression))
            case Choice():
                for condition, inner in item.branches:
                    found.update(() if condition is None else _reads(condition))
                    if (below := reads_of(inner)) is None:
                        return None
                    found |= below
            case Definition():
                if (below := reads_of(item.items)) is None:
                    return None
                found |= below
            case Listing():
                below = reads_of(item.items)
                own = [read for read in below or () if isinstance(read, Path) and read.names[0] == item.variable]
                # An attribute of an item may lead to a party, and so depend on more than the list.
                if below is None or any(len(read.names) > 1 for read in own):
                    return None
                found |= below.difference(own) | {item.source}
    return frozenset(found)


def reads_of_blocks(blocks: Iterable[Block]) -> frozenset[Expression] | None:
    """The same of whole paragraphs, in all languages."""
    found: set[Expression] = set()
    for block in blocks:
        match block:
            case Paragraph():
                parts = [reads_of(items) for items in block.words.values()]
            case If():
                found.update(read for condition, _ in block.branches if condition for read in _reads(condition))
                parts = [reads_of_blocks(inner) for _, inner in block.branches]
            case _:
                return None
        for part in parts:
            if part is None:
                return None
            found |= part
    return frozenset(found)


def _reads(expression: Expression) -> Iterator[Expression]:
    match expression:
        case Path():
            yield expression
        case Filter():
            yield from _reads(expression.source)
        case Compare():
            yield from _reads(expression.left)
            yield from _reads(expression.right)
        case Logic():
            for operand in expression.operands:
                yield from _reads(operand)
        case Call(function="ref" | "has" | "variant"):
            yield expression
        case Call():
            for argument in expression.arguments:
                yield from _reads(argument)
