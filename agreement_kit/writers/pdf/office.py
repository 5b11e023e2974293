"""The other engine: LibreOffice prints the DOCX itself, as the reader who opens it there will see it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Final

from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.errors import WritingError

#: Time allowed in seconds: for the start, and for each document.
START_SECONDS: Final = 90.0
DOCUMENT_SECONDS: Final = 15.0
#: So many documents to a start: a command line has an end.
AT_ONCE: Final = 100
#: A start costs as much as two documents: fewer than these are not worth a second one.
WORTH_A_START: Final = 6
#: Each start takes a processor and some 200 MB.
STARTS_BESIDE: Final = 4

_Process = subprocess.Popen[bytes]

_NAMES: Final = ("soffice", "libreoffice")
_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
)
# PDF/A-2b, tagged, with bookmarks.
_FILTER: Final = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}'
)


class _Running:
    """The starts that run, which may all be ended at once, also one that is just beginning."""

    def __init__(self) -> None:
        self.processes: set[_Process] = set()
        self.over = False

    def add(self, process: _Process) -> None:
        """Count ``process`` in."""
        self.processes.add(process)
        if self.over:
            _stop(process)

    def end(self) -> None:
        """End every start."""
        self.over = True
        for process in tuple(self.processes):
            _stop(process)


def printed(documents: Sequence[bytes], *, seconds: float | None = None, starts: int | None = None) -> list[bytes]:
    """A PDF of each DOCX, in their order, with one start of LibreOffice for ``AT_ONCE`` of them.

    LibreOffice uses one processor, so a longer list is divided between ``starts`` of it beside each other: by default
    one to a processor, not more than ``STARTS_BESIDE``. Each runs with a profile of its own, so that an open window or
    the settings of the user do not matter, and ends with all its processes when its time is over. ``seconds`` is the
    time allowed for a start; by default it grows with the number of documents. Raises ``WritingError``.
    """
    program = _program()
    beside = min(STARTS_BESIDE, _processors()) if starts is None else starts
    beside = max(1, min(beside, len(documents) // WORTH_A_START))
    running = _Running()
    with ThreadPoolExecutor(beside) as pool:
        made = pool.map(lambda chunk: _started(program, chunk, seconds, running), _chunks(documents, beside))
        try:
            return list(chain.from_iterable(made))
        except BaseException:
            # Also Ctrl-C, which reaches this thread alone: the others are not waited for.
            pool.shutdown(wait=False, cancel_futures=True)
            running.end()
            raise


def _processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _chunks(documents: Sequence[bytes], beside: int) -> Iterator[Sequence[bytes]]:
    """``documents`` in as many even parts as there are starts ``beside`` each other, none over ``AT_ONCE``."""
    size = max(1, min(AT_ONCE, -(-len(documents) // beside)))
    for first in range(0, len(documents), size):
        yield documents[first : first + size]


def _started(program: str, documents: Sequence[bytes], seconds: float | None, running: _Running) -> list[bytes]:
    limit = START_SECONDS + DOCUMENT_SECONDS * len(documents) if seconds is None else seconds
    # LibreOffice may still be clearing up when its time is over.
    with tempfile.TemporaryDirectory(prefix="agreement-kit-", ignore_cleanup_errors=True) as folder:
        return _chunk(program, documents, Path(folder), limit, running)


def _chunk(program: str, documents: Iterable[bytes], folder: Path, limit: float, running: _Running) -> list[bytes]:
    names = []
    for number, data in enumerate(documents):
        file = folder / f"{number:05}.docx"
        file.write_bytes(data)
        names.append(file)
    profile = (folder / "profile").as_uri()
    arguments = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo"]
    said = _run([*arguments, "--convert-to", _FILTER, "--outdir", str(folder), *map(str, names)], limit, running)
    made = [name.with_suffix(".pdf") for name in names]
    lost = sum(not file.is_file() for file in made)
    if lost:
        template = N_("LibreOffice did not print {lost} of {count} documents: {reason}")
        raise _refused("W017", template, lost=lost, count=len(made), reason=said or "no reason given")
    return [file.read_bytes() for file in made]


def _run(command: Sequence[str], limit: float, running: _Running) -> str:
    """Run ``command`` in a group of its own; what it said, on one line. The group is ended with it."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    running.add(process)
    try:
        said, _ = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired as error:
        template = N_("LibreOffice did not print the documents within {seconds} seconds and was stopped.")
        hint = N_("Try fewer documents at once, or use --pdf-engine typst.")
        raise _refused("W016", template, hint, seconds=round(limit)) from error
    finally:
        # Also after a failure, where soffice leaves a child behind.
        running.processes.discard(process)
        _end(process)
    return " ".join(said.decode(errors="replace").split())


def _end(process: _Process) -> None:
    _stop(process)
    if process.stdout:
        process.stdout.close()
    process.wait()


def _stop(process: _Process) -> None:
    """End ``process`` and all that it started."""
    if sys.platform == "win32":
        if process.poll() is None:
            tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(tree, capture_output=True, check=False)
    else:
        # The group is that of our own session, so nothing else is in it.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def _program() -> str:
    for name in (*_NAMES, *_PLACES):
        if found := shutil.which(name):
            return found
    template = N_("LibreOffice is not installed, or its program soffice is not on the path.")
    raise _refused("W015", template, N_("Install LibreOffice, or use --pdf-engine typst, which needs none."))


def _refused(code: str, template: str, hint: str | None = None, **values: object) -> WritingError:
    return WritingError([Diagnostic(code=code, template=template, hint_template=hint, values=values)])
