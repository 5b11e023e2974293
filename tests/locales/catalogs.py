"""Collect the messages of the tool and bring the catalogs of translations into step with them.

Run as a script (``make catalogs``): every catalog gains the messages that are new, loses those that are gone, and is
compiled. A new message waits with an empty translation, which a test refuses.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from agreement_kit.checks.codes import table
from agreement_kit.cli.ui import CATALOGS, DOMAIN, LANGUAGES

PACKAGE: Final = CATALOGS.parent.parent
#: What English needs no catalog for: each message is its own text.
SOURCE: Final = "en"

#: A message as written in the code: one sentence, or the forms for one and for many.
Id = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Messages:
    """The messages of the package, each with the files that say it."""

    files: dict[Id, list[str]]
    #: Calls of N_() whose argument is no plain string; nothing can be collected from them.
    unreadable: list[str] = field(default_factory=list)


def collected() -> Messages:
    """Every message in ``N_("…")`` and ``count("one", "many", n)``, and the reasons and sources of the codes."""
    found = Messages({})
    for path in sorted(PACKAGE.rglob("*.py")):
        file = path.relative_to(PACKAGE.parent).as_posix()
        for line, id_ in _marked(ast.parse(path.read_text(encoding="utf-8"))):
            if id_ is None:
                found.unreadable.append(f"{file}:{line}")
            elif file not in found.files.setdefault(id_, []):
                found.files[id_].append(file)
    for entry in table().values():
        for text in filter(None, (entry.why, entry.source)):
            found.files.setdefault(text, [])
    return found


def _marked(tree: ast.Module) -> Iterator[tuple[int, Id | None]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        match node:
            case ast.Call(func=ast.Name(id="N_"), args=[ast.Constant(value=str(text))]):
                yield node.lineno, text
            case ast.Call(func=ast.Name(id="N_")):
                yield node.lineno, None
            case ast.Call(
                func=ast.Attribute(attr="count"), args=[ast.Constant(value=str(one)), ast.Constant(value=str(many)), _]
            ):
                yield node.lineno, (one, many)


def source(language: str) -> Path:
    """The catalog that a translator edits."""
    return CATALOGS / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    with source(language).open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def contents(catalog: Catalog) -> dict[Id, str | tuple[str, ...]]:
    """Message and translation, without the header."""
    found: dict[Id, str | tuple[str, ...]] = {}
    for message in catalog:
        id_, said = message.id, message.string
        if id_:  # Babel gives plural forms as lists or as tuples, according to the file that was read
            found[id_ if isinstance(id_, str) else (id_[0], id_[1])] = said if isinstance(said, str) else tuple(said)
    return found


def renewed(language: str, messages: Messages, old: Catalog | None) -> Catalog:
    """A catalog of exactly ``messages``, with the translations of ``old``."""
    known = contents(old) if old else {}
    now = datetime.now(UTC)
    new = Catalog(
        language, DOMAIN, project="agreement-kit", version="1", msgid_bugs_address="", last_translator="agreement-kit",
        language_team=Locale(language).english_name, creation_date=now, revision_date=now, fuzzy=False,
    )  # fmt: skip
    new.header_comment = f"# Messages of agreement-kit: {language}.\n# After a change run: make catalogs"
    for id_, files in messages.files.items():
        if language == SOURCE and isinstance(id_, str):
            continue
        empty = "" if isinstance(id_, str) else ("",) * new.num_plurals
        new.add(id_, id_ if language == SOURCE else known.get(id_, empty), [(file, 0) for file in files])
    return new


def save(language: str, catalog: Catalog) -> None:
    path = source(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=0, include_lineno=False)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, read(language))


def main() -> None:
    messages = collected()
    for language in LANGUAGES:
        old = read(language) if source(language).exists() else None
        new = renewed(language, messages, old)
        if old is not None:
            new.creation_date = old.creation_date
            if contents(old) == contents(new):
                new.revision_date = old.revision_date
        save(language, new)
        untranslated = [id_ for id_, string in contents(new).items() if not (string and all(string))]
        print(f"{language}: {len(contents(new))} messages, {len(untranslated)} without translation")
        for id_ in untranslated:
            print(f"  {id_}")


if __name__ == "__main__":
    main()
