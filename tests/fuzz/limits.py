"""What the fuzz tests share: how many examples, how long one may take, what counts as a refusal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar

from hypothesis import HealthCheck, Phase, settings

from agreement_kit.errors import AgreementKitError

F = TypeVar("F", bound=Callable[..., None])

#: One example that takes longer hangs.
LONGEST = timedelta(seconds=20)


def bounded(examples: int) -> Callable[[F], F]:
    """A fuzz test within the suite: so many examples, the same in every run, each in bounded time."""
    return settings(
        max_examples=examples, deadline=LONGEST, derandomize=True, database=None, phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )  # type: ignore[return-value]  # settings() decorates functions of any kind  # fmt: skip


@contextmanager
def refusal() -> Iterator[None]:
    """Going on or stopping with findings is right; any other exception is a fault."""
    try:
        yield
    except AgreementKitError as error:
        assert error.diagnostics
        for item in error.diagnostics:
            assert item.code
            assert item.message
            assert "{" not in item.template or item.translated(str)
