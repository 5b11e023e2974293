"""Runs a case of the checks: a small change of a clean base, and what must be found because of it.

``case.yaml`` of a case holds one of

- ``particulars``: data paths with their new values (null: taken away) in ``tests/cases/base/sister-cities.yaml``,
  with ``overlay``: files laid over the shipped library;
- ``library``: files of the small library of ``tests/library_small.py``, which is then checked as a whole;
- ``document``: replacements (pattern, new words) in the main part of the base's DOCX, ``parts`` other parts added, or
  changed (``old>>new``), ``final`` whether it is drafted as a final one.

A case with ``text.<language>.txt`` is that text alone.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from library_small import library

from agreement_kit.assembly import assemble
from agreement_kit.checks import check, check_document, check_library, check_text
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.library import LANGUAGES, Library, MemoryProvider
from agreement_kit.library.clausefiles import read_clause
from agreement_kit.library.data import shipped as shipped_files
from agreement_kit.particulars import Particulars
from agreement_kit.writers import write

CASES = Path(__file__).resolve().parent.parent / "cases"
BASE = CASES / "base" / "sister-cities.yaml"


def folders(kind: str) -> list[Path]:
    """The cases of the checks among the good or the bad ones."""
    return sorted(path for path in (CASES / kind).glob("check-*") if path.is_dir())


def found_in(case: Path, scratch: Path) -> list[dict[str, object]]:
    """What the case adds to what is found in its base, as data."""
    texts = sorted(case.glob("text.*.txt"))
    if texts:
        (file,) = texts
        language = file.name.split(".")[1]
        return [shown(item) for item in check_text(file.read_text(encoding="utf-8"), language, file.name, shipped())]
    given = yaml.safe_load((case / "case.yaml").read_text(encoding="utf-8"))
    if "library" in given:
        base, found = check_library(library()), check_library(library(**given["library"]))
    elif "document" in given or "parts" in given:
        base = base_document(scratch, given.get("final", False))
        found = document(
            scratch / "case.docx", given.get("document", []), given.get("parts", {}), given.get("final", False)
        )
    else:
        base = of_base(bool(given.get("overlay")))
        found = of_particulars(given.get("particulars", {}), given.get("overlay", {}))
    return without([shown(item) for item in found], [shown(item) for item in base])


def without(items: Iterable[dict[str, object]], known: list[dict[str, object]]) -> list[dict[str, object]]:
    """``items`` but those of the base."""
    return [item for item in items if item not in known]


def shown(item: Diagnostic) -> dict[str, object]:
    """Code, severity and place; absent parts left out."""
    everything = {**item.to_dict(), "file": Path(item.location.file).name if item.location.file else None}
    names = ("code", "severity", "file", "line", "column", "clause", "article", "language", "path")
    return {name: everything[name] for name in names if everything[name] is not None}


@cache
def shipped() -> Library:
    """The shipped library, loaded once."""
    return Library.default()


@cache
def of_base(overlay: bool) -> tuple[Diagnostic, ...]:
    """The findings in the base; with ``overlay`` also those in its clauses."""
    library = whole() if overlay else shipped()
    return check(
        assemble(Particulars.from_dict(yaml.safe_load(BASE.read_text(encoding="utf-8")), "particulars"), library),
        library,
    )


_DOCUMENTS: dict[bool, tuple[Diagnostic, ...]] = {}


def base_document(scratch: Path, final: bool) -> tuple[Diagnostic, ...]:
    """The findings in the base's DOCX."""
    if final not in _DOCUMENTS:
        _DOCUMENTS[final] = document(scratch / "case.docx", [], {}, final)
    return _DOCUMENTS[final]


def of_particulars(changes: dict[str, object], overlay: dict[str, str]) -> tuple[Diagnostic, ...]:
    """The findings in the base with ``changes``."""
    used = overlaid(overlay) if overlay else shipped()
    data = yaml.safe_load(BASE.read_text(encoding="utf-8"))
    for path, value in changes.items():
        change(data, path.split("."), value)
    return check(assemble(Particulars.from_dict(data, "particulars"), used), used)


def overlaid(files: dict[str, str]) -> Library:
    """The shipped library with clauses laid over it; what is known of its other clauses is kept."""
    base = whole()
    provider = MemoryProvider(files, name="overlay")
    folders: dict[str, dict[str, MemoryProvider]] = {}
    for path in files:
        _, id_, name = path.split("/")
        folders.setdefault(id_, {})[name] = provider
    clauses = dict(base.clauses)
    for id_, names in folders.items():
        clause, problems = read_clause(id_, names, LANGUAGES)
        assert clause is not None, problems
        clauses[id_] = clause
    cache = {
        key: value for key, value in base.cache.items() if not (isinstance(key, tuple) and set(key) & set(folders))
    }
    return replace(base, clauses=clauses, cache=cache)


@cache
def whole() -> Library:
    """The shipped library read at once, with what is found in its clauses where the base uses them."""
    library = Library.from_providers([shipped_files()])
    check(assemble(Particulars.load(BASE), library), library)
    return library


def change(data: Any, way: list[str], value: object) -> None:
    """Set, add or (for None) take away what stands at ``way``; a party is named by its id."""
    for step in way[:-1]:
        data = data[index_of(data, step)] if isinstance(data, list) else data.setdefault(step, {})
    last: Any = index_of(data, way[-1]) if isinstance(data, list) else way[-1]
    if isinstance(data, list) and last == len(data):
        data.append(value)
    elif value is None:
        del data[last]
    else:
        data[last] = value


def index_of(items: list[Any], step: str) -> int:
    """The place of ``step``, a number or the id of a party."""
    return int(step) if step.isdecimal() else next(place for place, item in enumerate(items) if item["id"] == step)


def document(path: Path, replacements: list[list[str]], parts: dict[str, str], final: bool) -> tuple[Diagnostic, ...]:
    """The findings in the base's DOCX after a person's edit."""
    write(assemble(Particulars.load(BASE), shipped()), path, final=final, force=True)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    main = members["word/document.xml"].decode()
    for old, new in replacements:
        main, times = re.subn(old, new, main, count=1)
        assert times, f"the document holds no {old}"
    members["word/document.xml"] = main.encode()
    for name, text in parts.items():
        if ">>" in text:
            old, new = text.split(">>")
            assert old in members[name].decode(), f"{name} holds no {old}"
            members[name] = members[name].decode().replace(old, new, 1).encode()
        else:
            members[name] = text.encode()
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    path.write_bytes(stream.getvalue())
    return check_document(path, shipped())
