"""Attestation: the fingerprints of the texts that were compared together, kept in ``clause.yaml``."""

from __future__ import annotations

import os
import re
from pathlib import Path

from agreement_kit.errors import LibraryError
from agreement_kit.library.clausefiles import read_clause
from agreement_kit.library.files import read_text
from agreement_kit.library.model import LANGUAGES, Clause
from agreement_kit.library.provider import FolderProvider

_BLOCK = re.compile(r"^attested:.*\n?(?:^[ \t]+.*\n?|^\s*\n)*", re.M)


def attested_text(source: str, clause: Clause) -> str:
    """``source``, the text of a ``clause.yaml``, with the fingerprints of the clause's texts as they are now.

    Nothing else in the file changes, comments included.
    """
    lines = ["attested:"]
    for name, variant in clause.variants.items():
        for status in variant.statuses:
            prints = {language: value for (own, language), value in variant.fingerprints.items() if own is status}
            inner = ", ".join(f"{language}: {prints[language]!r}" for language in sorted(prints))
            lines.append(f"  {name}.{status.value}: {{{inner}}}")
    block = "\n".join(lines) + "\n"
    if _BLOCK.search(source):
        return _BLOCK.sub(lambda _: block, source, count=1)
    return source.rstrip("\n") + "\n" + block


def attest(library: Path, clause_id: str) -> bool:
    """Record that all languages of a clause in the folder ``library`` were compared; whether anything changed.

    Raises:
        LibraryError: the clause cannot be read, or is at fault beyond having been edited since it was last attested.
    """
    provider = FolderProvider(library)
    folder = library / "clauses" / clause_id
    files = {file.name: provider for file in sorted(folder.iterdir()) if file.suffix in {".md", ".yaml"}}
    clause, problems = read_clause(clause_id, files, LANGUAGES)
    faults = [problem for problem in problems if problem.code != "L038"]
    if clause is None or faults:
        raise LibraryError(faults or problems)
    path = folder / "clause.yaml"
    before = read_text(provider, f"clauses/{clause_id}/clause.yaml")
    after = attested_text(before, clause)
    if after == before:
        return False
    half = path.with_name(f".{path.name}.{os.getpid()}")
    half.write_text(after, encoding="utf-8", newline="\n")
    half.replace(path)
    return True
