"""A batch from rows to report: names, preflight, plan, drafting, report."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final

from agreement_kit import __version__
from agreement_kit.batch import page, report
from agreement_kit.batch.cluster import Cluster
from agreement_kit.batch.drafter import DRAFT, LOOK, Job, Result
from agreement_kit.batch.names import key_of, name_problem, stem_of, twice
from agreement_kit.batch.output import LocalOutput, Output, explained, output_of
from agreement_kit.batch.report import Summary
from agreement_kit.batch.rows import Row, Rows
from agreement_kit.batch.state import Plan, State, differences, state_folder
from agreement_kit.batch.workers import Alone, Chunk, Crew, Processes
from agreement_kit.diagnostics import N_, Diagnostic, Location
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
    names = _names(rows)
    plan = _plan(rows, job, request, names.count)
    if (summary := _admitted(output, state, plan, request)) is not None:
        return Outcome(summary)
    with _crew(job, library, request, names.count) as crew:
        problems: tuple[Diagnostic, ...] = ()
        if not state.planned:
            made = _probe(output)
            try:
                problems = _preflight(rows, crew, names, request)
            finally:
                for folder in made:
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


@dataclass
class _Names:
    """How many rows there are, and those whose output name cannot be used."""

    count: int = 0
    refused: dict[int, tuple[Diagnostic, ...]] = field(default_factory=dict)


def _names(rows: Rows) -> _Names:
    """Go through all rows once; nothing of them is kept but a hash of each name."""
    names = _Names()
    first: dict[int, int] = {}
    again: list[tuple[int, int]] = []
    for row in rows:
        names.count += 1
        stem = stem_of(row)
        problem = name_problem(stem, row, rows.name)
        if problem is not None:
            names.refused[row.number] = (problem,)
            continue
        key = hash(key_of(stem))
        if key in first:
            again.append((first[key], row.number))
        first.setdefault(key, row.number)
    if again:
        _name_twice(rows, {number for pair in again for number in pair}, names)
    return names


def _name_twice(rows: Rows, suspects: set[int], names: _Names) -> None:
    """Both rows of a pair are refused: nobody can tell which one is meant."""
    by_key: dict[str, list[Row]] = {}
    for row in rows:
        if row.number in suspects:
            by_key.setdefault(key_of(stem_of(row)), []).append(row)
    for alike in by_key.values():
        for row in alike if len(alike) > 1 else ():
            other = next(item for item in alike if item is not row)
            where = other.file or str(Location(rows.name, other.line, other.output_column))
            names.refused[row.number] = (twice(row, rows.name, stem_of(row), where),)


def _plan(rows: Rows, job: Job, request: Request, count: int) -> Plan:
    """What must be the same for a batch to go on."""
    return {
        "tool": __version__,
        "rows": rows.digest,
        "base": job.base.digest,
        "library": job.library,
        "count": count,
        "options": {
            "rows": rows.name.rpartition("/")[2],
            "formats": list(job.formats),
            "layout": job.layout,
            "languages": None if job.languages is None else list(job.languages),
            "final": job.final,
            "house": job.house.name,
            "messages": request.language,
            "environ": dict(job.environ),
        },
    }


def _admitted(output: Output, state: State, plan: Plan, request: Request) -> Summary | None:
    """Whether the batch may begin or go on; the summary where it is finished already.

    Raises:
        WritingError: it may not.
    """
    if state.planned:
        if not request.resume:
            template = N_("A batch was begun in {folder} and not finished.")
            raise _refused("J031", output, template, N_("Go on with --resume, or choose another folder."))
        if changes := differences(state.plan(), plan):
            hint = N_("Undo the change, or begin anew in another folder.")
            raise WritingError([_finding("J033", output, change, hint) for change in changes])
        return None
    there = output.names()
    if request.resume and report.NAME in there and page.NAME in there:
        known = _reported(output)
        if known is not None and not (changes := differences(known["plan"], plan)):
            return Summary.from_dict(known["summary"])
        if known is not None:
            hint = N_("Undo the change, or begin anew in another folder.")
            raise WritingError([_finding("J033", output, change, hint) for change in changes])
    if there:
        template = N_("{folder} is not empty, and nothing in it is to be replaced.")
        raise _refused("J030", output, template, N_("Choose a new folder."))
    return None


def _reported(output: Output) -> dict[str, Any] | None:
    """The report that stands in the output; None where it is none of ours."""
    try:
        known = json.loads(output.read(report.NAME) or b"")
        return known if {"plan", "summary"} <= known.keys() else None
    except (ValueError, AttributeError):
        return None


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


def _preflight(rows: Rows, crew: Crew, names: _Names, request: Request) -> tuple[Diagnostic, ...]:
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


def _draft(
    rows: Rows, crew: Crew, names: _Names, state: State, output: Output, plan: Plan, request: Request
) -> Summary:
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


def _refuse_names(rows: Rows, pending: frozenset[int], names: _Names, state: State, request: Request) -> None:
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
    written(page.NAME, lambda stream: page.write_page(stream, state.records(), counts, gettext, request.language))
    return summary


def _refused(code: str, output: Output, template: str, hint: str) -> WritingError:
    return WritingError([_finding(code, output, template, hint)])


def _finding(code: str, output: Output, template: str, hint: str) -> Diagnostic:
    return Diagnostic(
        code=code, template=template, hint_template=hint, values={"folder": output.name}, location=Location(output.name)
    )
