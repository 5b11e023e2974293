"""Whether the folder of a pack, or of originals, is as it was made: what is missing, changed, renamed, or not of it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from agreement_kit.ceremony.manifest import SEAL, sealed
from agreement_kit.ceremony.storing import KIND, MANIFEST, WITHDRAWN, known_manifest
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import ReadingError
from agreement_kit.readers import untouched

_CHUNK: Final = 1 << 20


def verify(folder: Path) -> tuple[int, tuple[Diagnostic, ...]]:
    """How many files the manifest lists, and what is not as it was made.

    Raises:
        ReadingError: the folder has no manifest, or none that this program wrote.
    """
    stated = _stated(folder)
    found: list[Diagnostic] = []
    data = known_manifest(folder) or {}
    if data.get("kind") == KIND and data.get(SEAL) != sealed(data):
        found.append(_finding("K025", folder / MANIFEST, N_("The manifest was changed after it was made.")))
    if (folder / WITHDRAWN).is_file():
        told = N_("This print was withdrawn when the set was printed again; it must not be signed.")
        found.append(_finding("K028", folder / WITHDRAWN, told, N_("Use the newer print.")))
    present = set(_present(folder))
    extra = sorted(present - stated.keys() - {MANIFEST, WITHDRAWN})
    hashes = {name: _hash(folder / name) for name in extra}
    for name, hash_ in stated.items():
        if name not in present:
            found.append(_missing(folder, name, hash_, hashes))
        elif (now := _hash(folder / name)) != hash_:
            found.append(_changed(folder, name, next((home for home, own in stated.items() if own == now), None)))
    found += _extra(folder, stated, present, hashes)
    return len(stated), tuple(found)


def _stated(folder: Path) -> dict[str, str]:
    """File name -> SHA-256 as the manifest states them."""
    if not folder.is_dir() or not (folder / MANIFEST).is_file():
        template = N_("{file} has no manifest.json, so there is nothing to compare with.")
        raise ReadingError([_finding("K026", folder, template, N_("Name the folder of a pack or of originals."))])
    data = known_manifest(folder)
    stated = _files(data) if data is not None else None
    if not stated:
        template = N_("{file} cannot be read, or was not written by this program.")
        raise ReadingError([_finding("K027", folder / MANIFEST, template, N_("Name the folder of a pack."))])
    return stated


def _files(data: Mapping[str, Any]) -> dict[str, str] | None:
    """The files of a pack, or of a set of originals; None where the manifest names anything out of its folder."""
    if data.get("kind") == KIND:
        given = data.get("files")
        listed = given.items() if isinstance(given, dict) else ()
        rows = [(name, item.get("sha256") if isinstance(item, dict) else None) for name, item in listed]
    else:
        several = data.get("originals")
        items = [*(several if isinstance(several, list) else ()), data.get("statement")]
        rows = [(item.get("file"), item.get("sha256")) for item in items if isinstance(item, dict)]
    out: dict[str, str] = {}
    for name, hash_ in rows:
        if not isinstance(name, str) or not isinstance(hash_, str) or not _inside(name):
            return None
        out[name] = hash_
    return out


def _inside(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return bool(parts) and not name.startswith("/") and ".." not in parts and "\\" not in name and ":" not in name


def _present(folder: Path) -> Iterator[str]:
    """Every file below ``folder``, by its path with ``/``. Links to folders are files here: they are not followed."""
    for root, folders, names in os.walk(folder):
        linked = [name for name in folders if Path(root, name).is_symlink()]
        for name in (*names, *linked):
            yield Path(root, name).relative_to(folder).as_posix()


def _hash(path: Path) -> str | None:
    """SHA-256 of a file; None where it cannot be read."""
    made = hashlib.sha256()
    try:
        with open(path, "rb") as stream:
            while chunk := stream.read(_CHUNK):
                made.update(chunk)
    except OSError:
        return None
    return made.hexdigest()


def _missing(folder: Path, name: str, hash_: str, hashes: Mapping[str, str | None]) -> Diagnostic:
    now = next((other for other, found in hashes.items() if found == hash_), None)
    if now is None:
        return _finding("K020", folder / name, N_("{file} is missing."), N_("Bring it back, or print the set again."))
    return _finding(
        "K024", folder / name, N_("{file} was renamed: it is now {now}."), N_("Give it its name back."), now=now
    )


def _changed(folder: Path, name: str, home: str | None) -> Diagnostic:
    path = folder / name
    again = N_("Do not sign it. Print the whole set again with --reprint.")
    if home is not None:
        template = N_("{file} has the content of {home}: files were exchanged or copied over each other.")
        return _finding("K024", path, template, N_("Give each its name back."), home=home)
    try:
        broken = path.suffix == ".docx" and not untouched(path)
    except OSError:
        return _finding("K021", path, N_("{file} cannot be read, so nobody knows whether it is as it was made."), again)
    if broken:
        template = N_("{file} was saved again by hand after it was made: its seal is broken.")
        return _finding("K022", path, template, again)
    return _finding("K021", path, N_("{file} is not the file that was made: its hash is another."), again)


def _extra(
    folder: Path, stated: Mapping[str, str], present: set[str], hashes: Mapping[str, str | None]
) -> Iterator[Diagnostic]:
    """Files that are not of the pack; a renamed one is told with its old name, a copy as a copy."""
    homes = {hash_: name for name, hash_ in stated.items()}
    lost = {hash_ for name, hash_ in stated.items() if name not in present}
    for name, hash_ in hashes.items():
        home = homes.get(hash_ or "")
        if home is None:
            template = N_("{file} is not of this pack.")
            yield _finding("K023", folder / name, template, N_("Take it out of the folder."))
        elif hash_ not in lost:
            template = N_("{file} is a copy of {home} and not of this pack.")
            yield _finding("K023", folder / name, template, N_("Take it out of the folder."), home=home)


def _finding(code: str, path: Path, template: str, hint: str | None = None, **values: object) -> Diagnostic:
    told = {"file": path.name if path.name == MANIFEST else str(path), **values}
    return Diagnostic(code=code, template=template, hint_template=hint, values=told, location=Location(str(path)))


__all__ = ["verify"]
