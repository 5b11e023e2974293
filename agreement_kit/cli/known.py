"""What the checks found in a whole library, kept from call to call by the fingerprint of its texts and of this program.

The folder is the user's own cache; ``AGREEMENT_KIT_CACHE`` names another, and ``AGREEMENT_KIT_CACHE=off`` none. A file
that cannot be read or written is as if it were not there.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from agreement_kit import __version__
from agreement_kit.diagnostics import Diagnostic, Location, Phrase, Severity

SETTING: Final = "AGREEMENT_KIT_CACHE"
#: Libraries that are kept; the oldest goes.
_MOST: Final = 8


def known_findings(fingerprint: str, find: Callable[[], tuple[Diagnostic, ...]]) -> tuple[Diagnostic, ...]:
    """What ``find`` gives for the library of ``fingerprint``, found once."""
    folder = _folder()
    if folder is None or not fingerprint:
        return find()
    file = folder / f"library-{blake2b(f'{fingerprint} {_program()}'.encode(), digest_size=16).hexdigest()}.json"
    with suppress(OSError, ValueError, KeyError, TypeError):
        known: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(known, list):
            return tuple(_finding(item) for item in known)
    found = find()
    with suppress(OSError, TypeError):
        _keep(file, [_plain(item) for item in found])
    return found


def _folder() -> Path | None:
    given = os.environ.get(SETTING, "")
    if given.lower() == "off":
        return None
    if given:
        return Path(given)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    elif sys.platform == "darwin":
        base = str(Path("~/Library/Caches").expanduser())
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
    # Without a home the name stays as it is; then nothing is kept.
    return Path(base) / "agreement-kit" if base and not base.startswith("~") else None


@cache
def _program() -> str:
    """The version, and the state of the files of this program: a checkout changes without its version."""
    root = Path(__file__).resolve().parent.parent
    digest = blake2b(__version__.encode(), digest_size=16)
    for file in sorted(root.rglob("*.py")):
        told = file.stat()
        digest.update(f"{file.relative_to(root)} {told.st_mtime_ns} {told.st_size}\n".encode())
    return digest.hexdigest()


def _keep(file: Path, items: list[dict[str, Any]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump(items, stream, ensure_ascii=False)
    os.replace(name, file)
    older = sorted(file.parent.glob("library-*.json"), key=lambda item: item.stat().st_mtime_ns)[:-_MOST]
    for item in older:
        item.unlink(missing_ok=True)


def _plain(item: Diagnostic) -> dict[str, Any]:
    values = {name: {"phrase": str(value)} if isinstance(value, Phrase) else value for name, value in
              item.values.items()}  # fmt: skip
    return {
        "code": item.code, "severity": item.severity.value, "template": item.template, "values": values, "hint":
        item.hint_template, "place": [item.location.file, item.location.line, item.location.column], "clause":
        item.clause, "article": item.article, "language": item.language, "path": item.path,
    }  # fmt: skip


def _finding(item: dict[str, Any]) -> Diagnostic:
    values = {name: Phrase(value["phrase"]) if isinstance(value, dict) else value for name, value in
              item["values"].items()}  # fmt: skip
    return Diagnostic(
        code=item["code"], severity=Severity(item["severity"]), template=item["template"], values=values,
        hint_template=item["hint"], location=Location(*item["place"]), clause=item["clause"], article=item["article"],
        language=item["language"], path=item["path"],
    )  # fmt: skip
