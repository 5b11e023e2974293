"""The entry point: whatever happens ends in a sentence and one of the exit codes 0, 1, 2, 130."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Final

import click

from agreement_kit.cli import console, report
from agreement_kit.cli.ui import Ui, ui_for
from agreement_kit.cli.usage import wrong_call
from agreement_kit.diagnostics import N_
from agreement_kit.errors import AgreementKitError

UNUSABLE: Final = 2
INTERRUPTED: Final = 130
DEBUG: Final = "AGREEMENT_KIT_DEBUG"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line with ``arguments`` (default: those of the process) and leave with its exit code."""
    from agreement_kit.cli.app import app  # app needs guarded() from here

    console.prepare_streams()
    app.main(args=None if arguments is None else list(arguments), prog_name="agreement-kit")


def guarded(run: Callable[[], object], ui: Callable[[], Ui] = lambda: ui_for("en")) -> int:
    """The exit code of ``run``; what it raises becomes a sentence on stderr in the language of ``ui``."""
    try:
        code = run()
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except BrokenPipeError:
        _silence()
        return 0
    except (KeyboardInterrupt, click.Abort):
        console.err(ui().gettext(N_("Interrupted.")))
        return INTERRUPTED
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as error:
        if isinstance(error, click.UsageError) and error.ctx is not None:
            console.err(error.ctx.get_usage())
        console.err(wrong_call(error, ui()))
        return UNUSABLE
    except AgreementKitError as error:
        report.show(report.as_findings(error), ui(), console.err)
        return UNUSABLE
    except Exception as error:  # the last guard: a person gets a sentence, never a traceback
        return _unexpected(error, ui())


def _unexpected(error: Exception, ui: Ui) -> int:
    if os.environ.get(DEBUG) == "1":
        traceback.print_exception(error)
    console.err(sentence(error, ui))
    return UNUSABLE


def sentence(error: Exception, ui: Ui) -> str:
    """One sentence for an exception that no command foresaw."""
    name = getattr(error, "filename", None)
    if isinstance(error, PermissionError) and name:
        return ui.say(
            N_("{file} cannot be opened or replaced. If it is open in Word or LibreOffice, close it and try again."),
            file=name,
        )
    if isinstance(error, OSError) and name:
        return ui.say(N_("{file} cannot be used: {reason}."), file=name, reason=error.strerror or "?")
    if isinstance(error, OSError):
        return ui.say(N_("The system refused: {reason}."), reason=error.strerror or str(error))
    if isinstance(error, MemoryError):
        return ui.gettext(N_("There is not enough memory for this."))
    return ui.say(
        N_(
            "Something went wrong inside agreement-kit ({kind}); nothing more was written. Please report it with the "
            "output of the same command run with {variable}=1."
        ),
        kind=type(error).__name__,
        variable=DEBUG,
    )


def _silence() -> None:
    """The reader of our output has gone (``| head``): stay quiet, also when the interpreter flushes at exit."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
