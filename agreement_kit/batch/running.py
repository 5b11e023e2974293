"""A batch from rows to report: names, preflight, plan, drafting, report."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final

from agreement_kit.batch import page, report
from agreement_kit.batch.admission import admitted, plan_of
from agreement_kit.batch.cluster import Cluster
from agreement_kit.batch.drafter import DRAFT, LOOK, Job, Result
from agreement_kit.batch.names import stem_of
from agreement_kit.batch.naming import Names, names_of
from agreement_kit.batch.output import LocalOutput, Output, explained, output_of
from agreement_kit.batch.report import Summary
from agreement_kit.batch.rows import Row, Rows
from agreement_kit.batch.state import Plan, State, state_folder
from agreement_kit.batch.workers import Alone, Chunk, Crew, Processes
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.errors import WritingError
from agreement_kit.library import Library

LONGEST_CHUNK: Final = 32
_CHUNKS_EACH: Final = 4

#: Told after each chunk: what is done (``look`` or ``draft``), how many rows of how many.
Progress = Callable[[str, int, int], None]


def _silent(task: str, done: int, count: int) -> None:
    return None


@dataclass(frozen=True)
class Request:
    """What is asked of a batch beside the job.

    ``scheduler`` is the address of a Dask scheduler, instead of ``jobs`` processes. ``here`` is where the state of a
    batch lies whose output is an address. ``gettext`` and ``language`` are for the report.
    """

    jobs: int = 1
    resume: bool = False
    keep_going: bool = False
    scheduler: str | None = None
    here: Path = field(default_factory=Path)
    language: str = "en"
    gettext: Callable[[str], str] | None = None
    progress: Progress = _silent


@dataclass(frozen=True)
class Outcome:
    """What a batch came to. ``problems`` are the findings of rows that are not drafted, in the order of the rows;
    ``finished`` is false where they kept the batch from beginning."""

    summary: Summary
    problems: tuple[Diagnostic, ...] = ()
    finished: bool = True


def run(rows: Rows, job: Job, library: Library, request: Request = Request()) -> Outcome:
    """Draft a document for each row.

    All rows are looked at before the first file is written; where one of them cannot be used nothing is written, unless
    ``keep_going`` asks for the good ones. A batch that was broken off goes on with ``resume``, and comes to the same
    files, byte for byte, as one that was not.

    Raises:
        ParticularsError: the rows cannot be read.
        WritingError: the output is not empty, cannot be written, or is of another batch; or a worker failed. What is
            done stays done.
    """
    output = output_of(job.output)
    state = State(state_folder(job.output, request.here), job.output)
    names = names_of(rows)
    plan = plan_of(rows, job, request.language, names.count)
    if (summary := admitted(output, state, plan, resume=request.resume)) is not None:
        return Outcome(summary)
    with _crew(job, library, request, names.count) as crew:
        problems: tuple[Diagnostic, ...] = ()
        if not state.planned:
            made = _probe(output)
            try:
                problems = _preflight(rows, crew, names, request)
            finally:
                for folder in made:
                    with suppress(OSError):  # somebody put something there, or took it away
                        folder.rmdir()
            if problems and not request.keep_going:
                return Outcome(Summary(), problems, finished=False)
        try:
            summary = _draft(rows, crew, names, state, output, plan, request)
        except BaseException:
            state.close(finished=False)
            raise
    state.close(finished=True)
    return Outcome(summary, problems)


@contextmanager
def _crew(job: Job, library: Library, request: Request, count: int) -> Iterator[Crew]:
    crew: Crew
    if request.scheduler is not None:
        crew = Cluster(job, request.scheduler)
    elif request.jobs > 1 and count > 1:
        crew = Processes(job, min(request.jobs, count))
    else:
        crew = Alone(job, library)
    with crew:
        yield crew


def _probe(output: Output) -> list[Path]:
    """Find out before the work whether the folder can be written; the folders that were made for that, inner first."""
    if not isinstance(output, LocalOutput):
        return []
    folder = output.folder
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    with explained(output.name, ""):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    return missing


def _preflight(rows: Rows, crew: Crew, names: Names, request: Request) -> tuple[Diagnostic, ...]:
    """Everything for which a row cannot be drafted, in the order of the rows.

    Raises:
        WritingError: a worker cannot work.
    """
    found: list[tuple[int, tuple[Diagnostic, ...]]] = []
    done = 0
    for finished in crew.run(LOOK, _chunks(rows, crew, names.count)):
        if finished.stopped:
            raise WritingError(finished.stopped)
        done += len(finished.results)
        found += [(result.number, result.findings) for result in finished.results if result.refused]
        request.progress(LOOK, done, names.count)
    found += names.refused.items()
    found.sort(key=lambda item: item[0])
    return tuple(item for _, findings in found for item in findings)


def _draft(rows: Rows, crew: Crew, names: Names, state: State, output: Output, plan: Plan, request: Request) -> Summary:
    """Draft what is not done yet, and write the report."""
    resumed = state.planned
    state.begin(plan)
    if resumed and (changed := state.forget(output)):
        raise WritingError(changed)
    left = [row_number for row_number in range(1, names.count + 1) if not state.done(row_number)]
    done = names.count - len(left)
    pending = frozenset(left)
    _refuse_names(rows, pending, names, state, request)
    wanted = (row for row in rows if row.number in pending and row.number not in names.refused)
    done += sum(number in pending for number in names.refused)
    for finished in crew.run(DRAFT, _chunks(wanted, crew, len(left))):
        state.add(finished.results, request.gettext)
        done += len(finished.results)
        request.progress(DRAFT, done, names.count)
        if finished.stopped:
            raise WritingError(finished.stopped)
    return _report(rows, state, output, plan, request)


def _refuse_names(rows: Rows, pending: frozenset[int], names: Names, state: State, request: Request) -> None:
    """Write down the rows whose names cannot be used."""
    if not pending.isdisjoint(names.refused):
        state.add(
            tuple(
                Result(row.number, row.line, stem_of(row), findings=names.refused[row.number], refused=True)
                for row in rows
                if row.number in names.refused and row.number in pending
            ),
            request.gettext,
        )


def _chunks(rows: Iterable[Row], crew: Crew, count: int) -> Iterator[Chunk]:
    """Rows in chunks: long enough that passing them costs nothing, short enough that all have work to the end."""
    size = max(1, min(LONGEST_CHUNK, count // (crew.size * _CHUNKS_EACH)))
    source = iter(rows)
    while chunk := tuple(islice(source, size)):
        yield chunk


def _report(rows: Rows, state: State, output: Output, plan: Plan, request: Request) -> Summary:
    """Both reports, each appearing whole."""
    local = state.folder / "report.tmp"

    def written(name: str, write: Callable[[IO[str]], Any]) -> Any:
        with explained(output.name, name):
            with local.open("w", encoding="utf-8", newline="\n") as stream:
                result = write(stream)
            output.replace(name, local)
            local.unlink(missing_ok=True)
        return result

    summary: Summary = written(
        report.NAME, lambda stream: report.write_report(stream, state.records(), plan, rows.name)
    )
    gettext = request.gettext or str
    counts: Mapping[str, int] = summary.to_dict()

    def write_page(stream: IO[str]) -> None:
        page.write_page(stream, state.records(), counts, rows.name, gettext, request.language)

    written(page.NAME, write_page)
    return summary
