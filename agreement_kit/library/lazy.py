"""A mapping whose values are read on first use: an agreement uses a part of the shipped library only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from agreement_kit.diagnostics import Diagnostic, in_order
from agreement_kit.errors import LibraryError

T = TypeVar("T")


class ReadOnUse(Mapping[str, T], Generic[T]):
    """Values by key, each read once.

    Two threads may read the same value at the same time; both get an equal one, and one of them is kept.
    """

    def __init__(self, keys: Iterable[str], read: Callable[[str], tuple[T | None, list[Diagnostic]]]) -> None:
        self._keys = tuple(sorted(keys))
        self._known = frozenset(self._keys)
        self._read = read
        self._values: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        value = self._values.get(key)
        if value is None:
            if key not in self._known:
                raise KeyError(key)
            value, problems = self._read(key)
            if value is None or problems:
                raise LibraryError(in_order(problems))
            self._values[key] = value
        return value

    def __contains__(self, key: object) -> bool:
        return key in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class ReadTogether(Mapping[str, T], Generic[T]):
    """Values by key, all read when the first is asked for. Two threads may both read; one result is kept."""

    def __init__(self, read: Callable[[], tuple[Mapping[str, T], list[Diagnostic]]]) -> None:
        self._read = read
        self._values: Mapping[str, T] | None = None

    def _all(self) -> Mapping[str, T]:
        if self._values is None:
            values, problems = self._read()
            if problems:
                raise LibraryError(in_order(problems))
            self._values = values
        return self._values

    def __getitem__(self, key: str) -> T:
        return self._all()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())
