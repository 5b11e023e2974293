"""Data paths as people write them: ``parties.kazan.name.ru``, ``signatories.0.title``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from agreement_kit.particulars.cross import party_ids
from agreement_kit.particulars.problems import BLANKS, Path

_PARTIES: Final = "parties"


def data_path(ids: Mapping[int, str], path: Path) -> str:
    """``path`` in words: a party by its id (the first that has it), other items of lists by their position from 0.

    ``ids`` are those of ``cross.party_ids``.
    """
    parts = [str(part) for part in path]
    if len(path) > 1 and path[0] == _PARTIES and isinstance(path[1], int):
        parts[1] = ids.get(path[1], parts[1])
    return ".".join(parts)


def plain_path(data: Any, path: str) -> Path:
    """The way to ``path`` in the plain data, as far as it goes there."""
    way: list[str | int] = []
    here = data
    for part in path.split(".") if path else ():
        step: str | int | None = None
        if isinstance(here, dict):
            step = part if part in here else None
        elif isinstance(here, list):
            step = _index(data, here, part, by_id=way == [_PARTIES])
        if step is None:
            break
        way.append(step)
        here = here[step]
    return tuple(way)


def _index(data: Any, items: list[Any], part: str, *, by_id: bool) -> int | None:
    if part.isdecimal() and part.isascii() and len(part) < 7:
        return int(part) if int(part) < len(items) else None
    ids = party_ids(data) if by_id else {}
    return next((index for index, given in ids.items() if given == part), None)


def open_paths(data: Any) -> Iterator[Path]:
    """Every value that is ``tbd``, in the order of the file. Depth is limited, so this may recurse."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in items:
        if isinstance(value, str):
            if value in BLANKS:
                yield (step,)
        else:
            yield from ((step, *rest) for rest in open_paths(value))
