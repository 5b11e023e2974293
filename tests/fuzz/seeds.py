"""Good files to be damaged: examples, clauses, a document, a form."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import yaml
from fuzz.mutations import members_of
from writers.sample import sample

from agreement_kit.cli.forms.write import form_bytes
from agreement_kit.layout import arrange
from agreement_kit.library import Library
from agreement_kit.writers import docx_bytes

ROOT = Path(__file__).resolve().parents[2]


@cache
def library() -> Library:
    """The shipped library, its clauses read on use."""
    return Library.default()


@cache
def particulars() -> tuple[str, ...]:
    """The particulars of every example, and the base of the cases."""
    examples = [file for file in sorted((ROOT / "examples").glob("*.yaml")) if file.stem != "ceremony"]
    files = [*examples, ROOT / "tests" / "cases" / "base" / "sister-cities.yaml"]
    return tuple(file.read_text(encoding="utf-8") for file in files)


@cache
def particulars_json() -> tuple[str, ...]:
    """The same as JSON."""
    return tuple(json.dumps(yaml.safe_load(text), ensure_ascii=False, default=str) for text in particulars())


@cache
def clause_texts() -> tuple[tuple[str, str], ...]:
    """Clause texts with conditions, lists, references: path and text."""
    every = sorted((ROOT / "clauses").glob("*/*.md"))
    return tuple((file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in every)


@cache
def document() -> dict[str, bytes]:
    """The members of a small document in three texts."""
    return members_of(docx_bytes(arrange(sample())))


@cache
def form() -> dict[str, bytes]:
    """The members of an empty form."""
    template = library().templates["sister-city-agreement"]
    return members_of(form_bytes(template, library(), ("fa", "ru", "en")))
