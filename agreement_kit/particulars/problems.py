"""How a reader of one value refuses it, so that pydantic goes on with the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pydantic_core import PydanticCustomError

from agreement_kit.sources.problems import (
    BLANKS,
    BY_HAND,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_FINDINGS,
    MAX_NODES,
    Path,
    Problem,
    shown,
)

__all__ = [
    "BLANKS",
    "BY_HAND",
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_FINDINGS",
    "MAX_NODES",
    "Path",
    "Problem",
    "refusal",
    "refuse",
    "shown",
]

_REFUSAL: Final = "agreement_kit"


def refusal(problems: Iterable[Problem]) -> PydanticCustomError:
    """What a reader raises, so that pydantic goes on with the other fields and hands all of it back with its place."""
    return PydanticCustomError(_REFUSAL, "refused", {"problems": tuple(problems)})


def refuse(code: str, **values: object) -> PydanticCustomError:
    """A refusal of one value for one reason."""
    return refusal((Problem(code, values=values),))
