"""Who drafts: this process, or processes of its own on this machine."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import traceback
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Final, Protocol, Self

from agreement_kit.batch.drafter import Done, Drafter, Job, Result
from agreement_kit.batch.rows import Row
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import AgreementKitError, WritingError
from agreement_kit.library import Library

Chunk = Sequence[Row]
#: What to do (``look``, ``draft``) with which rows.
Task = tuple[str, Chunk]
_DEBUG: Final = "AGREEMENT_KIT_DEBUG"


class Crew(Protocol):
    """Somebody who does tasks on chunks of rows, in any order. A context: leaving it ends what runs for it."""

    @property
    def size(self) -> int:
        """How many chunks are worked on at once."""
        ...

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """What became of each chunk. ``tasks`` are taken only as they are needed.

        Raises:
            WritingError: a worker cannot work, or has died.
        """
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Alone:
    """This process."""

    size = 1

    def __init__(self, job: Job, library: Library) -> None:
        self._drafter = Drafter(job, library)

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """One chunk after the other."""
        for task, chunk in tasks:
            yield self._drafter.run(task, chunk)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None


class Processes:
    """Processes of this machine. Each loads the library once, and ends when this process ends, even by a kill.

    They are spawned, not forked: the same on every system, and no lock is inherited. Each has a pipe of its own and one
    chunk at a time, so that neither side can wait for the other.
    """

    def __init__(self, job: Job, size: int) -> None:
        self.size = size
        self._job = job
        self._workers: dict[Connection, BaseProcess] = {}

    def __enter__(self) -> Self:
        context = multiprocessing.get_context("spawn")
        for _ in range(self.size):
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(theirs, self._job), daemon=True)
            process.start()
            theirs.close()  # its only end is now the worker's: when the worker dies, ours reads the end
            self._workers[ours] = process
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for connection, process in self._workers.items():
            connection.close()
            if kind is not None:
                process.terminate()
        for process in self._workers.values():
            process.join()
        self._workers.clear()

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """Each worker gets the next chunk as soon as it has done one."""
        waiting = iter(tasks)
        busy: set[Connection] = set()
        for connection in self._workers:
            if (task := next(waiting, None)) is not None:
                self._send(connection, task)
                busy.add(connection)
        while busy:
            for ready in wait(list(busy)):
                connection = next(item for item in busy if item is ready)
                done = self._receive(connection)
                if not done.stopped and (task := next(waiting, None)) is not None:
                    self._send(connection, task)
                else:
                    busy.discard(connection)
                yield done

    def _send(self, connection: Connection, task: Task) -> None:
        try:
            connection.send(task)
        except OSError:
            raise self._died(connection) from None

    def _receive(self, connection: Connection) -> Done:
        try:
            done = connection.recv()
        except (EOFError, OSError):
            raise self._died(connection) from None
        assert isinstance(done, Done)
        return done

    def _died(self, connection: Connection) -> WritingError:
        process = self._workers[connection]
        process.join()
        return WritingError(
            [
                Diagnostic(
                    code="J050",
                    template=N_(
                        "A worker process ended on its own (exit code {code}); often there is too little memory."
                    ),
                    hint_template=N_("Run the same command with --resume, perhaps with fewer --jobs."),
                    values={"code": process.exitcode},
                    location=Location(self._job.output),
                )
            ]
        )


def _guarded(drafter: Drafter, task: str, row: Row, name: str) -> Done:
    """A fault of the program ends the batch with a sentence that names the row; the traceback is for who reports it."""
    try:
        return drafter.run(task, (row,))
    except Exception as error:
        if os.environ.get(_DEBUG) == "1":
            traceback.print_exception(error)
        found = Diagnostic(
            code="J055",
            template=N_("Row {row} could not be drafted because of a fault inside agreement-kit ({kind})."),
            hint_template=N_("Please report it with the output of the same command run with {variable}=1."),
            values={"row": row.number, "kind": type(error).__name__, "variable": _DEBUG},
            location=Location(row.file or name, row.line),
        )
        return Done((), (found,))


def _work(connection: Connection, job: Job) -> None:
    """A worker: chunks in, results out, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    drafter: Drafter | None = None
    failed: tuple[Diagnostic, ...] = ()
    try:
        drafter = Drafter(job)
    except AgreementKitError as error:
        failed = error.diagnostics
    gc.collect()
    # The library stays to the end, and a row leaves few cycles behind: looking for them costs a tenth of the time.
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    try:
        while True:
            task, chunk = connection.recv()
            results: list[Result] = []
            done = Done((), failed)
            for row in chunk if drafter else ():
                if connection.poll():  # nothing is sent while a chunk is worked on: the parent has gone
                    return
                done = _guarded(drafter, task, row, job.rows) if drafter else done
                results += done.results
                if done.stopped:
                    break
            connection.send(Done(tuple(results), done.stopped))
    except (EOFError, OSError):
        return  # the parent has gone
