"""What the fuzz tests share: how many examples, how long one may take, what counts as a refusal."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar

from hypothesis import HealthCheck, Phase, settings

from agreement_kit.errors import AgreementKitError

F = TypeVar("F", bound=Callable[..., None])

#: One example that takes longer hangs.
LONGEST = timedelta(seconds=20)
#: ``AGREEMENT_KIT_FUZZ=100`` makes a campaign of the tests: a hundred times the examples, others in every run.
TIMES = int(os.environ.get("AGREEMENT_KIT_FUZZ", "1"))


def bounded(examples: int) -> Callable[[F], F]:
    """A fuzz test within the suite: so many examples, the same in every run, each in bounded time."""
    return settings(
        max_examples=examples * TIMES,
        deadline=LONGEST,
        derandomize=TIMES == 1,
        database=None,
        phases=(Phase.explicit, Phase.generate) if TIMES == 1 else tuple(Phase),
        suppress_health_check=list(HealthCheck),
    )  # type: ignore[return-value]  # settings() decorates functions of any kind


@contextmanager
def refusal() -> Iterator[None]:
    """Going on or stopping with findings is right; any other exception is a fault."""
    stopped: AgreementKitError | None = None
    try:
        yield
    except AgreementKitError as error:
        stopped = error
    if stopped is not None:
        assert stopped.diagnostics
        for item in stopped.diagnostics:
            assert item.code
            assert item.message
            assert item.translated(str)
