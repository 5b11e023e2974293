"""Where the files of a batch go: a local folder, where a file appears by rename, or any place that fsspec knows."""

from __future__ import annotations

import errno
import hashlib
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import WritingError

#: What a local folder holds while its batch is not finished: plan, journal, files under way and ready.
STATE: Final = ".agreement-kit-batch"
WORK: Final = "work"
READY: Final = "ready"

_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE: Final = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.EIO, errno.ENODEV, errno.ENXIO, getattr(errno, "ESTALE", errno.EIO)}
)


class File(NamedTuple):
    """A file that was written."""

    name: str
    sha256: str
    size: int


class Output(Protocol):
    """A place for files, by name. Every method raises ``WritingError`` with a sentence when the place fails."""

    @property
    def name(self) -> str:
        """How messages name the place."""
        ...

    def put(self, name: str, data: bytes) -> File:
        """Write a file. Where it exists with the same bytes, nothing is done; with others it is refused."""
        ...

    def publish(self, files: Iterable[File]) -> None:
        """Let the files that were put appear, where they do not appear at once."""
        ...

    def replace(self, name: str, path: Path) -> None:
        """Write a report over an earlier one, from a local file, which may be used up."""
        ...

    def state_of(self, file: File) -> str:
        """``same``, ``missing`` (an empty file counts so) or ``changed``."""
        ...

    def names(self) -> list[str]:
        """What the place holds already, sorted; our own state is left out."""
        ...

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        ...


class LocalOutput:
    """A folder. It is not made anew when it has vanished: that would hide a disk that was unplugged.

    Where ``staged``, files wait inside the state until they are published all together.
    """

    def __init__(self, folder: Path, *, staged: bool = False) -> None:
        self.folder = folder
        self.name = str(folder)
        self._work = folder / STATE / WORK
        self._ready = folder / STATE / READY
        self._target = self._ready if staged else folder

    def put(self, name: str, data: bytes) -> File:
        """Write a file by way of one in the work folder."""
        target = self._target / name
        beside = self._work / f"{secrets.token_hex(8)}.tmp"
        with explained(self.name, name):
            if target.exists():
                there = target.read_bytes()
                if there == data:
                    return File(name, hashlib.sha256(data).hexdigest(), len(data))
                if there:
                    raise _foreign(self.name, name)
            try:
                beside.write_bytes(data)
                beside.replace(target)
            finally:
                with suppress(OSError):
                    beside.unlink(missing_ok=True)
        return File(name, hashlib.sha256(data).hexdigest(), len(data))

    def publish(self, files: Iterable[File]) -> None:
        """Rename what is ready into the folder; where something has its name there, nothing is renamed."""
        waiting = [file for file in files if (self._ready / file.name).exists()]
        for file in waiting:
            if (self.folder / file.name).exists() and _state(self.folder / file.name, file) == "changed":
                raise _foreign(self.name, file.name)
        for file in waiting:
            with explained(self.name, file.name):
                (self._ready / file.name).replace(self.folder / file.name)

    def replace(self, name: str, path: Path) -> None:
        """Move the local file in."""
        with explained(self.name, name):
            path.replace(self.folder / name)

    def state_of(self, file: File) -> str:
        """Compare by size, then by hash; a file that is ready counts as there."""
        with explained(self.name, file.name):
            there = _state(self.folder / file.name, file)
            return _state(self._ready / file.name, file) if there == "missing" else there

    def names(self) -> list[str]:
        """What the folder holds; nothing where there is no folder."""
        with explained(self.name, ""):
            try:
                return sorted(entry.name for entry in self.folder.iterdir() if entry.name != STATE)
            except FileNotFoundError:
                return []

    def read(self, name: str) -> bytes | None:
        """The bytes of a file in the folder."""
        with explained(self.name, name):
            try:
                return (self.folder / name).read_bytes()
            except FileNotFoundError:
                return None


def _state(path: Path, file: File) -> str:
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return "missing"
    if size == 0:  # a machine that lost its power may leave this
        return "missing"
    if size != file.size:
        return "changed"
    with path.open("rb") as stream:
        return "same" if hashlib.file_digest(stream, "sha256").hexdigest() == file.sha256 else "changed"


class RemoteOutput:
    """A place of fsspec, such as ``s3://bucket/batch``. A name that is planned is ours: the place was empty before.

    Each kind of place has exceptions of its own, so all of them become a ``WritingError``.
    """

    def __init__(self, url: str) -> None:
        """Connect.

        Raises:
            WritingError: the extra is missing, or fsspec does not know the place.
        """
        try:
            url_to_fs = import_module("fsspec.core").url_to_fs  # an extra
        except ImportError:
            raise _refused("J052", url, N_("Writing to {folder} needs the extra cluster."), _INSTALL) from None
        self.name = url
        try:
            self._system, self._root = url_to_fs(url)
        except (ImportError, ValueError, OSError) as error:
            template = N_("{folder} cannot be used: {reason}.")
            raise _refused("J043", url, template, reason=str(error).rstrip(".")) from None

    def put(self, name: str, data: bytes) -> File:
        """Write a file whole; object stores show it when it is complete."""
        with explained(self.name, name, Exception):
            self._system.makedirs(self._root, exist_ok=True)
            self._system.pipe_file(self._at(name), data)
        return File(name, hashlib.sha256(data).hexdigest(), len(data))

    def publish(self, files: Iterable[File]) -> None:
        """Nothing: a file appears when it is put."""

    def replace(self, name: str, path: Path) -> None:
        """Upload the local file."""
        with explained(self.name, name, Exception):
            self._system.makedirs(self._root, exist_ok=True)
            self._system.put_file(str(path), self._at(name))

    def state_of(self, file: File) -> str:
        """Compare by size: reading all back would cost as much as writing it."""
        with explained(self.name, file.name, Exception):
            try:
                size = self._system.info(self._at(file.name))["size"]
            except FileNotFoundError:
                return "missing"
        return "same" if size == file.size else "missing"

    def names(self) -> list[str]:
        """What stands under the address."""
        with explained(self.name, "", Exception):
            try:
                found: list[Any] = self._system.ls(self._root, detail=False)
            except FileNotFoundError:
                return []
        return sorted(str(path).rstrip("/").rpartition("/")[2] for path in found)

    def read(self, name: str) -> bytes | None:
        """The bytes of a file."""
        with explained(self.name, name, Exception):
            try:
                data: bytes = self._system.cat_file(self._at(name))
            except FileNotFoundError:
                return None
        return data

    def _at(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"


_INSTALL: Final = N_("Install it: pip install agreement-kit[cluster]")


def is_remote(place: str) -> bool:
    """Whether ``place`` is an address (``s3://..``) rather than a folder."""
    return "://" in place


def output_of(place: str, *, staged: bool = False) -> Output:
    """The output at an address or in a folder, there ``staged`` or not. Raises ``WritingError``."""
    return RemoteOutput(place) if is_remote(place) else LocalOutput(Path(place), staged=staged)


@contextmanager
def explained(folder: str, name: str, failures: type[Exception] = OSError) -> Iterator[None]:
    """Turns a failure of the system into a ``WritingError`` that says what to do."""
    try:
        yield
    except WritingError:
        raise
    except failures as error:
        number = getattr(error, "errno", None)
        file = f"{folder}/{name}" if name else folder
        again = N_("What is done stays done: mend it and run the same command with --resume.")
        if number in _FULL:
            raise _refused(
                "J040", folder, N_("{file} was not written: there is no room left."), again, file=file
            ) from error
        if number in _FORBIDDEN:
            template = N_("{file} cannot be written: the folder is read-only or not yours to write into.")
            raise _refused("J041", folder, template, again, file=file) from error
        if number in _GONE:
            template = N_("{file} cannot be written: the folder has gone. Was a disk unplugged, or the folder moved?")
            raise _refused("J042", folder, template, again, file=file) from error
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise _refused(
            "J043", folder, N_("{file} cannot be used: {reason}."), again, file=file, reason=reason
        ) from error


def _foreign(folder: str, name: str) -> WritingError:
    return _refused(
        "J034",
        folder,
        N_("{file} is not what this batch writes there: it was changed or put there meanwhile, and is not replaced."),
        N_("Move it away and run the same command with --resume."),
        file=f"{folder}/{name}",
    )


def _refused(code: str, folder: str, template: str, hint: str | None = None, **values: object) -> WritingError:
    values = {"folder": folder, **values}
    return WritingError(
        [Diagnostic(code=code, template=template, hint_template=hint, values=values, location=Location(folder))]
    )
