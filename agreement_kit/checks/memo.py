"""Remembers what was found in a text: the instruments of a batch share most of their texts."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final, TypeVar

from agreement_kit.library import Library

T = TypeVar("T")

#: Texts that are remembered at a time; a batch of any length needs no more memory than this.
MOST: Final = 8192


def remembered(library: Library, key: Hashable, make: Callable[[], T]) -> T:
    """What ``make`` gives for ``key``, made once. Two threads may make it at the same time; both get equal values."""
    memory = library.cache.get("checks.memo")
    if not isinstance(memory, dict):
        memory = library.cache["checks.memo"] = {}
    try:
        return memory[key]  # type: ignore[no-any-return]  # one memory for values of several types
    except KeyError:
        made = make()
    if len(memory) >= MOST:
        memory.clear()
    memory[key] = made
    return made
