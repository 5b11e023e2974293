"""From the files that the user named to instruments with their findings: what draft, check and preview begin with."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import agreement_kit
from agreement_kit.cli.state import State, Unusable
from agreement_kit.cli.ui import Ui
from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.errors import AgreementKitError

if TYPE_CHECKING:
    from agreement_kit.instrument.tree import Instrument
    from agreement_kit.particulars import Particulars

Findings = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """One particulars file, made into an instrument. ``findings`` are those of assembly and of the checks."""

    path: Path
    instrument: Instrument
    findings: tuple[Diagnostic, ...]


def expand(names: Iterable[str], ui: Ui) -> list[Path]:
    """The files that ``names`` mean; wildcards work also where the shell leaves them alone (Windows).

    Raises:
        Unusable: a file does not exist, or a wildcard fits none.
    """
    paths: list[Path] = []
    for name in names:
        if Path(name).exists():
            paths.append(Path(name))
        elif found := sorted(glob.glob(name)) if glob.has_magic(name) else []:
            paths += [Path(item) for item in found]
        else:
            raise Unusable(ui.say(N_("There is no file {name}."), name=name))
    return list(dict.fromkeys(paths))


def prepare(path: Path, state: State) -> Prepared:
    """Load, assemble and check one particulars file.

    Raises:
        AgreementKitError: the particulars or the library cannot be used.
    """
    with facts_of(path, state.ui) as (particulars, placed):
        instrument = agreement_kit.assemble(particulars, state.library)
        return Prepared(path, instrument, placed(agreement_kit.check(instrument, state.library)))


@contextmanager
def facts_of(path: Path, ui: Ui) -> Iterator[tuple[Particulars, Callable[[Iterable[Diagnostic]], Findings]]]:
    """The particulars in a file or a filled form, and what takes findings to their places: in a form, sheet and cell.

    Findings of an error that is raised inside are taken there, too.

    Raises:
        AgreementKitError: the particulars cannot be used.
        Unusable: the extra that reads forms is not installed.
    """
    if path.suffix.lower() != ".xlsx":
        yield agreement_kit.Particulars.load(path), tuple
        return
    from agreement_kit.cli.forms.read import load_form
    from agreement_kit.cli.forms.rows import MISSING

    try:
        particulars, cells = load_form(path)
    except ImportError:
        raise Unusable(ui.gettext(MISSING)) from None
    try:
        yield particulars, cells.all
    except AgreementKitError as error:
        raise AgreementKitError(cells.all(error.diagnostics)) from None


def prepare_all(paths: Sequence[Path], state: State) -> list[Prepared]:
    """Every file prepared, or the findings of all the files that cannot be.

    Raises:
        AgreementKitError: at least one file cannot be used; it carries the findings of each such file.
    """
    prepared: list[Prepared] = []
    refused: list[Diagnostic] = []
    for path in paths:
        try:
            prepared.append(prepare(path, state))
        except AgreementKitError as error:
            refused += error.diagnostics
    if refused:
        raise AgreementKitError(refused)
    return prepared


def chosen_languages(wanted: str | None, instrument: Instrument, ui: Ui) -> tuple[str, ...]:
    """The texts to show: those of ``wanted`` (comma separated) in that order, or all of the instrument.

    Raises:
        Unusable: the instrument has no text in a wanted language.
    """
    if not wanted:
        return instrument.languages
    codes = tuple(dict.fromkeys(code.strip().lower() for code in wanted.split(",") if code.strip()))
    for code in codes:
        if code not in instrument.languages:
            raise Unusable(
                ui.say(
                    N_("The agreement has no text in the language {code}; it has {languages}."),
                    code=code,
                    languages=", ".join(instrument.languages),
                )
            )
    return codes or instrument.languages
