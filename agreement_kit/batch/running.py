"""A batch from rows to report: names, preflight, plan, drafting, report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final

from agreement_kit.batch import page, report
from agreement_kit.batch.admission import admitted, plan_of
from agreement_kit.batch.cluster import Cluster
from agreement_kit.batch.drafter import DRAFT, LOOK, Done, Job, Result
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

    Where a row cannot be used nothing is written, unless ``keep_going`` asks for the good ones: in a folder the
    documents wait, out of sight, until every row has been found good, and then appear together; at an address all rows
    are looked at before the first is drafted. A batch that was broken off goes on with ``resume``, and comes to the
    same files, byte for byte, as one that was not.

    Raises:
        ParticularsError: the rows cannot be read.
        WritingError: the output is not empty, cannot be written, or is of another batch; or a worker failed. What is
            done stays done.
    """
    output = output_of(job.output)
    state = State(state_folder(job.output, request.here), job.output)
    names = names_of(rows)
    plan = plan_of(rows, job, names.count, language=request.language, keep_going=request.keep_going)
    if (summary := admitted(output, state, plan, resume=request.resume)) is not None:
        state.close(finished=True)
        return Outcome(summary)
    strict = not request.keep_going
    local = isinstance(output, LocalOutput)
    course = _Course(rows, output, state, names, plan, request, strict)
    with _crew(replace(job, staged=local and strict), library, request, names.count) as crew:
        if strict and not local and not state.planned and (problems := course.look(crew)):
            return Outcome(Summary(), problems, finished=False)
        made = _made_folders(output)
        try:
            course.draft(crew)
        except BaseException:
            state.close(finished=False)
            raise
        if strict and course.problems:
            state.close(finished=True)
            for folder in made:
                with suppress(OSError):  # somebody put something there
                    folder.rmdir()
            return Outcome(Summary(), course.told(), finished=False)
        try:
            summary = course.finish()
        except BaseException:
            state.close(finished=False)
            raise
    state.close(finished=True)
    return Outcome(summary, course.told())


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


def _made_folders(output: Output) -> list[Path]:
    """The folders that will have to be made for a local output, inner first."""
    folder = output.folder if isinstance(output, LocalOutput) else Path()
    return [path for path in (folder, *folder.parents) if not path.exists()]


@dataclass
class _Course:
    """A batch under way: what it is about, and the problems of rows as they come up, by the number of the row."""

    rows: Rows
    output: Output
    state: State
    names: Names
    plan: Plan
    request: Request
    strict: bool
    problems: dict[int, tuple[Diagnostic, ...]] = field(default_factory=dict)

    def told(self) -> tuple[Diagnostic, ...]:
        """The problems in the order of the rows."""
        return tuple(item for number in sorted(self.problems) for item in self.problems[number])

    def look(self, crew: Crew) -> tuple[Diagnostic, ...]:
        """Everything for which a row cannot be drafted.

        Raises:
            WritingError: a worker cannot work.
        """
        self.problems.update(self.names.refused)
        done = 0
        for finished in crew.run((LOOK, chunk) for chunk in _chunks(self.rows, crew, self.names.count)):
            done += self._taken(finished)
            self.request.progress(LOOK, done, self.names.count)
            if finished.stopped:
                raise WritingError(finished.stopped)
        return self.told()

    def draft(self, crew: Crew) -> None:
        """Draft what is not done yet. From the first problem on, where one is enough, rows are only looked at.

        Raises:
            WritingError: the output or a worker fails.
        """
        resumed = self.state.planned
        self.state.begin(self.plan)
        if resumed and (changed := self.state.forget(self.output, refused=self.strict)):
            raise WritingError(changed)
        pending = frozenset(number for number in range(1, self.names.count + 1) if not self.state.done(number))
        self._refuse_names(pending)
        wanted = (row for row in self.rows if row.number in pending and row.number not in self.names.refused)
        tasks = ((self._task(), chunk) for chunk in _chunks(wanted, crew, len(pending)))
        done = self.names.count - len(pending - self.names.refused.keys())
        for finished in crew.run(tasks):
            done += self._taken(finished)
            if self._task() is DRAFT:
                self.state.add(finished.results, self.request.gettext)
            self.request.progress(DRAFT, done, self.names.count)
            if finished.stopped:
                raise WritingError(finished.stopped)

    def finish(self) -> Summary:
        """Let the documents appear, and write both reports, each appearing whole."""
        self.output.publish(self.state.files())
        local = self.state.folder / "report.tmp"
        request, records = self.request, self.state.records

        def written(name: str, write: Callable[[IO[str]], Any]) -> Any:
            with explained(self.output.name, name):
                with local.open("w", encoding="utf-8", newline="\n") as stream:
                    result = write(stream)
                self.output.replace(name, local)
                local.unlink(missing_ok=True)
            return result

        def write_report(stream: IO[str]) -> Summary:
            return report.write_report(stream, records(), self.plan, self.rows.name)

        def write_page(stream: IO[str]) -> None:
            gettext, language = request.gettext or str, request.language
            page.write_page(stream, records(), summary.to_dict(), self.rows.name, gettext, language)

        summary: Summary = written(report.NAME, write_report)
        written(page.NAME, write_page)
        return summary

    def _task(self) -> str:
        return LOOK if self.strict and self.problems else DRAFT

    def _taken(self, finished: Done) -> int:
        """Note the problems of a chunk; how many rows it had."""
        self.problems.update((result.number, result.findings) for result in finished.results if result.refused)
        return len(finished.results)

    def _refuse_names(self, pending: frozenset[int]) -> None:
        """The rows whose names cannot be used are problems, and where the others go on, done."""
        refused = {number: found for number, found in self.names.refused.items() if number in pending}
        self.problems.update(refused)
        if refused and not self.strict:
            self.state.add(
                tuple(
                    Result(row.number, row.line, stem_of(row), findings=refused[row.number], refused=True)
                    for row in self.rows
                    if row.number in refused
                ),
                self.request.gettext,
            )


def _chunks(rows: Iterable[Row], crew: Crew, count: int) -> Iterator[Chunk]:
    """Rows in chunks: long enough that passing them costs nothing, short enough that all have work to the end."""
    size = max(1, min(LONGEST_CHUNK, count // (crew.size * _CHUNKS_EACH)))
    source = iter(rows)
    while chunk := tuple(islice(source, size)):
        yield chunk
