"""A pack appears whole or not at all, and two prints are never mixed.

It is written into a folder beside its own and renamed. A new print moves the old one away as a whole, with a note that
it is withdrawn.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from agreement_kit.ceremony.pack import File
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import WritingError
from agreement_kit.writers.files import put

MANIFEST: Final = "manifest.json"
WITHDRAWN: Final = "WITHDRAWN.txt"
#: How the manifest of a pack names itself.
KIND: Final = "ceremony-pack"
_LARGEST: Final = 64_000_000


def known_manifest(folder: Path) -> dict[str, Any] | None:
    """The manifest of a pack in ``folder``; None where there is none of ours. Raises ``OSError``."""
    file = folder / MANIFEST
    if not file.is_file() or file.stat().st_size > _LARGEST:
        return None
    try:
        data = json.loads(file.read_bytes())
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) and str(data.get("tool", "")).startswith("agreement_kit ") else None


def next_print(folder: Path, reprint: bool) -> int:
    """The number of the print that may be made in ``folder``.

    Raises:
        WritingError: the folder holds something else, or a pack and ``reprint`` is not given.
    """
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return 1
    if not folder.is_dir():
        raise _refused("W008", folder, N_("{file} is a file, not a folder."))
    known = known_manifest(folder)
    if known is None or known.get("kind") != KIND or not isinstance(known.get("print"), int):
        template = N_("{file} is not empty and holds no pack of this program, so no pack is written there.")
        raise _refused("K006", folder, template, N_("Choose an empty folder or one that does not exist."))
    number: int = known["print"]
    if not reprint:
        raise _refused(
            "K005",
            folder,
            N_("{file} holds print {number} already, and two prints must never be mixed."),
            N_("Give --reprint: print {number} is withdrawn as a whole, and the new set is print {next}."),
            number=number,
            next=number + 1,
        )
    aside = withdrawn_folder(folder, number)
    if aside.exists():
        template = N_("Print {number} cannot be withdrawn: {aside} exists.")
        raise _refused("K007", folder, template, N_("Move that folder away."), number=number, aside=str(aside))
    return number + 1


def withdrawn_folder(folder: Path, number: int) -> Path:
    """Where print ``number`` of ``folder`` is moved to."""
    target = Path(os.path.realpath(folder))
    return target.with_name(f"{target.name}.withdrawn-print-{number}")


def store(folder: Path, files: Sequence[File], number: int, notice: str) -> None:
    """Write ``files`` as the pack ``folder``; an older print there is moved away with ``notice``.

    Raises:
        WritingError: the disk, or somebody's rights, are in the way. What was there before is there still.
    """
    target = Path(os.path.realpath(folder))
    beside = target.with_name(f".ak-{secrets.token_hex(6)}.tmp")
    try:
        for file in files:
            _put(beside, folder, file)
        _exchange(target, beside, number, notice)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _refused("W008", folder, N_("{file} cannot be written: {reason}."), reason=reason) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _put(beside: Path, folder: Path, file: File) -> None:
    """One file of ``beside``; what is in its way is told of its place in ``folder``, as the user named it."""
    try:
        put(beside / file.path, file.data)
    except WritingError as error:
        name = str(folder / file.path)
        raise WritingError(
            item.with_(values={**item.values, "file": name}, location=Location(name)) for item in error.diagnostics
        ) from error


def _exchange(target: Path, beside: Path, number: int, notice: str) -> None:
    """Put the new folder in the place of the old one; if that fails the old one comes back."""
    if number == 1:
        if target.is_dir():
            target.rmdir()
        os.rename(beside, target)
        return
    aside = withdrawn_folder(target, number - 1)
    os.rename(target, aside)
    try:
        os.rename(beside, target)
    except OSError:
        os.rename(aside, target)
        raise
    with suppress(WritingError):  # the new print stands; a note that cannot be written must not undo it
        put(aside / WITHDRAWN, notice.encode())


def _refused(code: str, folder: Path, template: str, hint: str | None = None, **values: object) -> WritingError:
    told = {"file": str(folder), **values}
    place = Location(str(folder))
    return WritingError([Diagnostic(code=code, template=template, hint_template=hint, values=told, location=place)])
