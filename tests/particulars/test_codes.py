"""The table of findings: stable codes, whole sentences, fields that fill."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from agreement_kit.diagnostics import Severity
from agreement_kit.particulars import codes

PHASE = Path(codes.__file__).parent
MODULES = [*PHASE.glob("*.py"), *(PHASE.parent / "sources").glob("*.py")]


def test_codes_and_sentences() -> None:
    for code, entry in codes.CODES.items():
        assert re.fullmatch(r"P\d{3}", code)
        assert entry.severity is Severity.ERROR
        for sentence in (entry.template, entry.hint):
            if sentence is not None:
                assert sentence[0].isupper() or sentence.startswith(("{", "no is"))
                assert sentence.endswith((".", "]", "}"))


def test_every_code_that_is_used_is_in_the_table_and_the_other_way_round() -> None:
    used = set()
    for path in MODULES:
        if path.name != "codes.py":
            used |= set(re.findall(r'"(P\d{3})"', path.read_text(encoding="utf-8")))
    assert used == set(codes.CODES)


def test_every_hint_that_is_used_is_in_the_table() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in MODULES if path.name != "codes.py")
    for name in codes.HINTS:
        assert f'"{name}"' in sources


def test_every_sentence_is_marked_for_the_catalogs() -> None:
    marked = {
        call.args[0].value
        for path in MODULES
        if path.name == "codes.py"
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "N_"
        and isinstance(call.args[0], ast.Constant)
    }
    sentences = {entry.template for entry in codes.CODES.values()} | set(codes.HINTS.values())
    sentences |= {entry.hint for entry in codes.CODES.values() if entry.hint is not None}
    assert sentences == marked
