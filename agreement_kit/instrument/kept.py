"""Results by the identity of what they were made from.

Assembly gives the same object again where the same facts are behind it; what was arranged and written of it can then be
taken over without comparing its words.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """At most ``most`` results. ``source`` must not change; it is held, so that its id stays its own."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: dict[tuple[int, Hashable], tuple[object, Made]] = {}

    def get(self, source: object, key: Hashable, make: Callable[[], Made]) -> Made:
        """What ``make`` gave for this object and ``key`` before, or gives now."""
        found = self._known.get((id(source), key))
        if found is not None:
            return found[1]
        made = make()
        if len(self._known) >= self._most:  # most are of documents that are gone; what recurs comes back
            self._known.clear()
        self._known[id(source), key] = (source, made)
        return made
