"""Who drafts, past one machine: the workers of a Dask scheduler."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from agreement_kit.batch.drafter import Done, Drafter, Job
from agreement_kit.batch.output import is_remote
from agreement_kit.batch.workers import Chunk, Task
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import AgreementKitError, WritingError

#: Chunks on their way per thread of the workers: one is worked on, one waits, so that none is idle.
_AHEAD: Final = 2
_CONNECT: Final = "20s"


class Cluster:
    """The workers of a scheduler.

    A chunk whose worker dies is given to another; writing its files twice gives the same bytes.
    """

    def __init__(self, job: Job, address: str) -> None:
        """Connect to the scheduler.

        Raises:
            WritingError: the extra is missing, or nobody answers at the address.
        """
        try:
            self._distributed: Any = import_module("distributed")  # an extra
        except ImportError:
            template = N_("--scheduler needs the extra {extra}.")
            hint = N_("Install it: pip install agreement-kit[{extra}]")
            raise _refused("J052", address, template, hint, extra="cluster") from None
        try:
            self._client: Any = self._distributed.Client(address, timeout=_CONNECT, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            template = N_("No scheduler answers at {address}: {reason}.")
            hint = N_("Start one with: dask scheduler. The address is like tcp://host:8786.")
            raise _refused("J053", address, template, hint, reason=str(error).rstrip(".")) from None
        self._address = address
        # The workers have a current folder of their own.
        place = job.output if is_remote(job.output) else str(Path(job.output).absolute())
        self._job = pickle.dumps(replace(job, output=place))

    @property
    def size(self) -> int:
        """The threads of the workers that are there now; at least one, for workers that are still to come."""
        threads: dict[str, int] = self._client.nthreads()
        return max(1, sum(threads.values()))

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """Chunks are sent ahead by a little only, so that neither this process nor the scheduler holds them all."""
        waiting = iter(tasks)

        def send() -> Any:
            task = next(waiting, None)
            return None if task is None else self._client.submit(run_chunk, self._job, *task, pure=False)

        first = [future for _ in range(self.size * _AHEAD) if (future := send()) is not None]
        under_way = self._distributed.as_completed(first, loop=self._client.loop)
        stopped = False
        for future in under_way:
            try:
                done = future.result()
            except Exception as error:  # whatever a worker or the scheduler raises ends the batch with a sentence
                raise self._failed(error) from error
            stopped = stopped or bool(done.stopped)
            if not stopped and (following := send()) is not None:
                under_way.add(following)
            yield done

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def _failed(self, error: Exception) -> WritingError:
        template = N_("The cluster at {address} could not go on: {reason}.")
        hint = N_("What is done stays done: run the same command with --resume.")
        reason = f"{type(error).__name__}: {error}".rstrip(".")
        return _refused("J054", self._address, template, hint, reason=reason)


def run_chunk(job: bytes, task: str, chunk: Chunk) -> Done:
    """On a worker: a chunk of rows of the pickled ``job``."""
    try:
        return _drafter(job).run(task, chunk)
    except AgreementKitError as error:
        return Done((), error.diagnostics)


@lru_cache(maxsize=1)
def _drafter(job: bytes) -> Drafter:
    """The drafter of a job, made once in each worker process: what Dask calls has no other place to keep it."""
    return Drafter(pickle.loads(job))


def _refused(code: str, address: str, template: str, hint: str, **values: object) -> WritingError:
    values = {"address": address, **values}
    return WritingError(
        [Diagnostic(code=code, template=template, hint_template=hint, values=values, location=Location(address))]
    )
