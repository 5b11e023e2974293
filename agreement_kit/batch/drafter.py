"""The inner loop: a row becomes particulars, an instrument, a document. One drafter per process, the library loaded
once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from agreement_kit.assembly import assemble
from agreement_kit.batch.columns import Layer
from agreement_kit.batch.names import stem_of
from agreement_kit.batch.opening import Base
from agreement_kit.batch.output import File, Output, output_of
from agreement_kit.batch.rows import Row, finding
from agreement_kit.checks import check
from agreement_kit.diagnostics import N_, Diagnostic, Location, Severity, in_order
from agreement_kit.errors import AgreementKitError, AssemblyError, ParticularsError, WritingError
from agreement_kit.instrument.nodes import Blank, Words, flatten
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import PLAIN, House, advice, arrange
from agreement_kit.library import Library, MemoryProvider
from agreement_kit.particulars import Particulars
from agreement_kit.writers import FORMATS, Options, moment_of

LOOK: Final = "look"
DRAFT: Final = "draft"


@dataclass(frozen=True)
class Job:
    """Everything a process needs to draft rows, the same on every machine.

    ``rows`` is how messages name the rows. ``overlays`` are library folders by name, with their files. ``environ``
    holds what of the environment documents depend on (SOURCE_DATE_EPOCH). ``staged``: files wait until all rows are
    done.
    """

    rows: str
    base: Base
    output: str
    overlays: tuple[tuple[str, Mapping[str, bytes]], ...] = ()
    library: str = ""
    formats: tuple[str, ...] = ("docx",)
    layout: str = "columns"
    languages: tuple[str, ...] | None = None
    final: bool = False
    house: House = PLAIN
    environ: Mapping[str, str] = field(default_factory=dict)
    staged: bool = False


class Result(NamedTuple):
    """What became of a row. A row that is ``refused`` has no files."""

    number: int
    line: int | None
    output: str
    files: tuple[File, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    refused: bool = False


class Done(NamedTuple):
    """What became of a chunk of rows; ``stopped`` says why the rest of it was not done."""

    results: tuple[Result, ...]
    stopped: tuple[Diagnostic, ...] = ()


class Drafter:
    """Drafts rows of one job."""

    def __init__(self, job: Job, library: Library | None = None) -> None:
        """Load the library, unless it is given.

        Raises:
            LibraryError: it cannot be loaded.
            WritingError: it is not the library of the job: another version of the package, or other overlays.
        """
        self._job = job
        self._library = library or load_library(job)
        if self._library.fingerprint != job.library:
            raise WritingError([_other_library(job)])
        self._layer = Layer(*job.base.read(), job.rows)
        self._output: Output = output_of(job.output, staged=job.staged)

    def run(self, task: str, rows: Sequence[Row]) -> Done:
        """``look`` at rows or ``draft`` them; a failure of the output ends the chunk."""
        results: list[Result] = []
        try:
            for row in rows:
                results.append(self.look(row) if task == LOOK else self.draft(row))
        except WritingError as error:
            return Done(tuple(results), error.diagnostics)
        return Done(tuple(results))

    def look(self, row: Row) -> Result:
        """What makes the row unusable, without writing anything."""
        try:
            self._made(row)
        except (ParticularsError, AssemblyError) as error:
            return Result(row.number, row.line, stem_of(row), findings=error.diagnostics, refused=True)
        return Result(row.number, row.line, stem_of(row))

    def draft(self, row: Row) -> Result:
        """Write the row's documents.

        Raises:
            WritingError: the output fails.
        """
        stem = stem_of(row)
        try:
            instrument, findings = self._made(row, checked=True)
        except (ParticularsError, AssemblyError) as error:
            return Result(row.number, row.line, stem, findings=error.diagnostics, refused=True)
        job = self._job
        languages = [code for code in job.languages or instrument.languages if code in instrument.languages]
        findings = (*findings, *advice(job.house, instrument, languages, letterhead=False))
        layout = arrange(instrument, job.layout, languages, draft=not job.final, house=job.house)
        options = Options(house=job.house, modified=moment_of(instrument, job.environ))
        files = []
        for kind in job.formats:
            name = f"{stem}.{'-'.join(layout.languages)}.{kind}"
            files.append(self._output.put(name, FORMATS[kind](layout, options)))
        return Result(row.number, row.line, stem, tuple(files), findings)

    def _made(self, row: Row, checked: bool = False) -> tuple[Instrument, tuple[Diagnostic, ...]]:
        """The instrument of a row, with its findings where it is ``checked`` (a final document always is).

        Raises:
            ParticularsError, AssemblyError: the row cannot be used; its findings name cells.
        """
        if row.problems:
            raise ParticularsError(row.problems)
        if row.data is not None:
            particulars = Particulars.from_text(row.data, row.file or "")
            return self._instrument(particulars, checked)
        laid = self._layer.lay(row)
        if laid.problems:
            raise ParticularsError(laid.problems)
        try:
            instrument, found = self._instrument(Particulars.from_dict(laid.data, self._job.rows), checked)
        except AgreementKitError as error:
            raise type(error)(in_order(self._layer.located(error.diagnostics, laid, row))) from None
        return instrument, in_order(self._layer.located(found, laid, row))

    def _instrument(self, particulars: Particulars, checked: bool) -> tuple[Instrument, tuple[Diagnostic, ...]]:
        instrument = assemble(particulars, self._library)
        if missing := [code for code in self._job.languages or () if code not in instrument.languages]:
            template = N_("There is no text in {languages}, which --languages asks for.")
            place = particulars.location("languages")
            raise ParticularsError([finding("J061", template, place, path="languages", languages=", ".join(missing))])
        if not checked and not self._job.final:
            return instrument, ()
        found = check(instrument, self._library)
        if self._job.final:
            _refuse_final(instrument, found)
        return instrument, found


def load_library(job: Job) -> Library:
    """The shipped library with the overlays of the job. Raises ``LibraryError``."""
    return Library.default(overlays=[MemoryProvider(files, name) for name, files in job.overlays])


def _refuse_final(instrument: Instrument, found: Sequence[Diagnostic]) -> None:
    errors = [item for item in found if item.severity is Severity.ERROR]
    blanks = dict.fromkeys(
        node.path
        for words in _all_words(instrument)
        for node in flatten(words)
        if isinstance(node, Blank) and not node.by_hand
    )
    particulars: Particulars = instrument.particulars  # type: ignore[assignment]  # the tree does not say of what type
    errors += [
        finding(
            "J060", N_("{path} is still tbd, so there is no final document."), particulars.location(path), path=path
        )
        for path in blanks
    ]
    if errors:
        raise ParticularsError(errors)


def _all_words(instrument: Instrument) -> Iterator[Words]:
    yield from instrument.title.values()
    for element in instrument.elements():
        yield from element.heading.values()
        yield from element.words.values()
    for block in (one for code in instrument.languages for one in instrument.signature_blocks(code)):
        yield block.heading
        yield from (line.words for _, lines in block.cells for line in lines)


def _other_library(job: Job) -> Diagnostic:
    return finding(
        "J051",
        N_("A worker has another library of clauses, or another version of this program, than the machine that plans."),
        Location(job.output),
        N_("Install the same version everywhere and start the workers anew."),
    )
