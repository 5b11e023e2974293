"""A file appears whole or not at all, and the work of a person is not written over."""

from __future__ import annotations

import errno
import os
import secrets
import sys
from pathlib import Path
from typing import Final

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import WritingError
from agreement_kit.readers import untouched

_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})


def put(path: Path, data: bytes, *, force: bool = False, guarded: bool = False) -> None:
    """``data`` as the file ``path``, by a file beside it that is renamed when it is on the disk.

    ``guarded``: an existing file is replaced only where it is one of ours and unchanged, and not open in an office
    program; ``force`` replaces it all the same. A link is followed. Raises ``WritingError``.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise _refused("W008", path, N_("{file} is a folder, not a file."))
    _make_folder(path, target.parent)
    if guarded and not force:
        _guard(path, target)
    # A short name of our own: the target's may already be as long as the file system allows.
    beside = target.parent / f".ak-{secrets.token_hex(6)}.tmp"
    try:
        _write(beside, data)
        os.replace(beside, target)
    except OSError as error:
        raise _explained(path, error, replacing=target.exists()) from error
    finally:
        beside.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    with open(path, "xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _make_folder(path: Path, folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise _refused("W008", path, N_("The folder of {file} cannot be made: a file has its name.")) from error
    except OSError as error:
        raise _explained(path, error, replacing=False) from error


def _guard(path: Path, target: Path) -> None:
    if not target.exists():
        return
    if _is_open(target):
        raise _open_elsewhere(path)
    try:
        ours = untouched(target)
    except OSError as error:
        raise _explained(path, error, replacing=True) from error
    if not ours:
        raise _refused(
            "W001",
            path,
            N_("{file} was changed after it was drafted, or was not drafted by this program, and is not replaced."),
            N_("Save it under another name first, or draft again with --force to lose those changes."),
        )


def _is_open(target: Path) -> bool:
    """Whether LibreOffice or Word has left its note that it holds the file open. Word drops two letters of a long
    name."""
    name = target.name
    notes = (f".~lock.{name}#", f"~${name}", f"~${name[2:]}")
    return any((target.parent / note).exists() for note in notes)


def _open_elsewhere(path: Path) -> WritingError:
    return _refused(
        "W005",
        path,
        N_("{file} is open in another program, such as Word or LibreOffice, and cannot be replaced."),
        N_("Close it there and try again."),
    )


def _explained(path: Path, error: OSError, *, replacing: bool) -> WritingError:
    if isinstance(error, PermissionError):
        # Windows denies access to a file that is open; elsewhere it is a question of rights.
        if replacing and sys.platform == "win32":
            return _open_elsewhere(path)
        return _refused(
            "W006",
            path,
            N_("{file} cannot be written: you have no right to write into its folder."),
            N_("Choose another folder."),
        )
    if error.errno in _FULL:
        return _refused("W007", path, N_("{file} was not written: there is no room left on the disk."))
    reason = error.strerror or type(error).__name__
    return _refused("W008", path, N_("{file} cannot be written: {reason}."), reason=reason)


def _refused(code: str, path: Path, template: str, hint: str | None = None, **values: object) -> WritingError:
    values = {"file": str(path), **values}
    place = Location(str(path))
    return WritingError([Diagnostic(code=code, template=template, hint_template=hint, values=values, location=place)])
