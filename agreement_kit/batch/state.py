"""What is remembered while a batch is under way: the plan, so that only the same batch goes on, and the journal of rows
done. A row counts as done when its line stands in the journal, which is after its files stand in the output."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from array import array
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final

from agreement_kit.batch.drafter import Result
from agreement_kit.batch.output import READY, STATE, WORK, File, Output, explained, is_remote
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import WritingError

PLAN: Final = "plan.json"
JOURNAL: Final = "journal.jsonl"
_LOCK: Final = "lock"

Translate = Callable[[str], str] | None
Plan = Mapping[str, Any]

#: What of the plan may have changed, by the key that differs.
_CHANGES: Final = {
    "rows": N_("The rows have changed since this batch was begun."),
    "base": N_("The base file has changed since this batch was begun."),
    "library": N_("The library of clauses has changed since this batch was begun."),
    "house": N_("The house style has changed since this batch was begun."),
    "tool": N_("This batch was begun with another version of the program."),
    "options": N_("This batch was begun with other options."),
}


def state_folder(place: str, here: Path) -> Path:
    """Where the state of a batch lies: in its folder; for an address in a folder of its own below ``here``."""
    if is_remote(place):
        return here / f"{STATE}-{hashlib.sha256(place.encode()).hexdigest()[:12]}"
    return Path(place) / STATE


class State:
    """The state of one batch on the local disk. Use as a context: while it is open, no other process can take it."""

    def __init__(self, folder: Path, output: str) -> None:
        self.folder = folder
        self._output = output
        self._journal: IO[bytes] | None = None
        self._lock: IO[bytes] | None = None
        self.offsets = array("Q")  # by row number; 0 where the row is not done, else the place in the journal plus 1
        self._end = 0

    @property
    def planned(self) -> bool:
        """Whether a batch was begun here and not finished."""
        return (self.folder / PLAN).exists()

    def begin(self, plan: Plan) -> None:
        """Make the folder, and write ``plan`` where there is none yet.

        Raises:
            WritingError: the folder cannot be written, or another process has this batch.
        """
        with explained(self._output, STATE):
            for name in (WORK, READY):
                (self.folder / name).mkdir(parents=True, exist_ok=True)
            self._take()
            for left in (self.folder / WORK).iterdir():  # of a process that was killed
                left.unlink(missing_ok=True)
            if not self.planned:
                # What a batch left that was given up, and killed while it cleared up.
                (self.folder / JOURNAL).unlink(missing_ok=True)
                for left in (self.folder / READY).iterdir():
                    left.unlink(missing_ok=True)
                text = json.dumps(plan, ensure_ascii=False, indent=1, sort_keys=True)
                _write_whole(self.folder / PLAN, text.encode())
            self._open(int(plan["count"]))

    def plan(self) -> Plan:
        """The plan of the batch that was begun here."""
        with explained(self._output, f"{STATE}/{PLAN}"):
            known: Plan = json.loads((self.folder / PLAN).read_bytes())
        return known

    def close(self, *, finished: bool) -> None:
        """Let go; where the batch is ``finished`` nothing of the state is left."""
        for stream in (self._journal, self._lock):
            if stream is not None:
                with suppress(OSError):  # a full disk refuses what is still in the buffer; it was refused before
                    stream.close()
        self._journal = self._lock = None
        if finished:
            # The plan goes first: killed from here on, the batch counts as finished, and the rest is cleared next time.
            with suppress(OSError):
                (self.folder / PLAN).unlink(missing_ok=True)
            shutil.rmtree(self.folder, ignore_errors=True)

    def done(self, number: int) -> bool:
        """Whether the row is in the journal."""
        return self.offsets[number] > 0

    def add(self, results: tuple[Result, ...], translate: Translate) -> None:
        """Write down what became of rows, and wait until it is on the disk."""
        assert self._journal is not None
        with explained(self._output, f"{STATE}/{JOURNAL}"):
            for result in results:
                line = (
                    json.dumps(as_json(result, translate), ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
                )
                self._journal.write(line)
                self.offsets[result.number] = self._end + 1
                self._end += len(line)
            self._journal.flush()
            os.fsync(self._journal.fileno())

    def records(self) -> Iterator[dict[str, Any]]:
        """What became of each row that is done, in the order of the rows."""
        with explained(self._output, f"{STATE}/{JOURNAL}"), (self.folder / JOURNAL).open("rb") as stream:
            for offset in self.offsets:
                if offset:
                    stream.seek(offset - 1)
                    yield json.loads(stream.readline())

    def files(self) -> Iterator[File]:
        """Every file of the rows that are done, in their order."""
        for record in self.records():
            yield from map(_file, record["files"])

    def forget(self, output: Output, *, refused: bool) -> list[Diagnostic]:
        """Rows whose files are missing are to be done again, and those that were ``refused`` if asked; a file that was
        changed is a finding."""
        changed: list[Diagnostic] = []
        for record in self.records():
            states = {item["name"]: output.state_of(_file(item)) for item in record["files"]}
            changed += [_changed(output.name, name) for name, state in states.items() if state == "changed"]
            if "missing" in states.values() or (refused and record["refused"]):
                self.offsets[record["row"]] = 0
        return changed

    def _open(self, count: int) -> None:
        """Read the journal up to its last whole line, and cut off what a killed process left after it."""
        self.offsets = array("Q", bytes(8 * (count + 1)))
        path = self.folder / JOURNAL
        path.touch()
        with path.open("rb") as stream:
            for line in stream:
                number = _row_of(line)
                if number is None or number > count:
                    break
                self.offsets[number] = self._end + 1
                self._end += len(line)
        os.truncate(path, self._end)
        self._journal = path.open("ab")

    def _take(self) -> None:
        self._lock = (self.folder / _LOCK).open("ab")
        if not _locked(self._lock):
            self._lock.close()
            self._lock = None
            raise _refusal("J035", self._output, N_("This batch is running already."))


def differences(plan: Plan, other: Plan) -> list[str]:
    """The sentences for what differs between two plans."""
    return [sentence for key, sentence in _CHANGES.items() if plan.get(key) != other.get(key)]


def as_json(result: Result, translate: Translate) -> dict[str, Any]:
    """A row as the journal and the report hold it."""
    return {
        "row": result.number,
        "line": result.line,
        "output": result.output,
        "refused": result.refused,
        "files": [file._asdict() for file in result.files],
        "findings": [found.to_dict(translate) for found in result.findings],
    }


def _file(item: Mapping[str, Any]) -> File:
    return File(item["name"], item["sha256"], item["size"])


def _row_of(line: bytes) -> int | None:
    """The number of the row in a whole line; None for a torn one."""
    if not line.endswith(b"\n"):
        return None
    try:
        return int(json.loads(line)["row"])
    except (ValueError, KeyError, TypeError):
        return None


def _write_whole(path: Path, data: bytes) -> None:
    beside = path.with_suffix(".tmp")
    with beside.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(path)


def _locked(stream: IO[bytes]) -> bool:
    """Take the lock, which the system takes back when the process ends, however it ends."""
    try:
        if sys.platform == "win32":
            import msvcrt  # only there

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # not there

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _changed(folder: str, name: str) -> Diagnostic:
    return _finding(
        "J034",
        folder,
        N_("{file} is not what this batch writes there: it was changed or put there meanwhile, and is not replaced."),
        N_("Move it away and run the same command with --resume."),
        file=f"{folder}/{name}",
    )


def _finding(code: str, folder: str, template: str, hint: str | None = None, **values: object) -> Diagnostic:
    values = {"folder": folder, **values}
    return Diagnostic(code=code, template=template, hint_template=hint, values=values, location=Location(folder))


def _refusal(code: str, folder: str, template: str, hint: str | None = None, **values: object) -> WritingError:
    return WritingError([_finding(code, folder, template, hint, **values)])
