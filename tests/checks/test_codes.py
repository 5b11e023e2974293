"""The table of codes: whole, stable, in use; docs/codes.md is what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import agreement_kit.checks as checks
from agreement_kit.checks.codes import table
from agreement_kit.cli.codes import general

FOLDER = Path(str(checks.__file__)).parent
PAGE = FOLDER.parents[1] / "docs" / "codes.md"
FAMILIES = {
    "C1": "Facts of the particulars",
    "C2": "Parity between the texts",
    "N1": "Parity of figures",
    "M1": "Parity of permission, negation and force",
    "C3": "Structure",
    "C4": "Terms and names",
    "O1": "Persian orthography",
    "O2": "Russian orthography",
    "O3": "English orthography",
    "U1": "Wording of the status",
    "C7": "Signing",
    "B1": "Text safety",
    "C9": "Documents",
}


def test_every_code_of_the_checks_is_in_use_and_in_the_table() -> None:
    used = {
        code
        for path in FOLDER.rglob("*.py")
        if "codes" not in path.parts
        for code in re.findall(r'"([BCMNOU]\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert used == set(table())


@pytest.mark.parametrize("code", sorted(table()))
def test_an_entry_says_what_why_and_whence(code: str) -> None:
    entry = table()[code]
    assert entry.template.endswith((".", "?"))
    assert entry.hint is None or entry.hint.endswith((".", "}", "»"))
    assert entry.why.strip()
    assert "{" not in entry.why
    assert entry.source
    assert (entry.wrong == entry.right == "-") or entry.wrong != entry.right


def page() -> Iterator[str]:
    """The page of all codes of the checks."""
    yield "# Codes of the checks"
    yield ""
    yield "Made from the tables in `agreement_kit/checks`; `agreement-kit explain CODE` says why, with an example."
    yield "Other codes: A assembly, J batch, K ceremony, L library, P particulars, R reading, V originals, W writing."
    for prefix, title in FAMILIES.items():
        yield from ("", f"## {title}", "", "| code | severity | says |", "| --- | --- | --- |")
        for code, entry in sorted(table().items()):
            if code.startswith(prefix):
                said = re.sub(r"<(\w+)>", r"*\1*", general(entry.template)).replace("|", "\\|")
                yield f"| {code} | {entry.severity.value} | {said} |"


def test_the_page_of_codes_is_what_the_table_says(request: pytest.FixtureRequest) -> None:
    text = "\n".join(page()) + "\n"
    if request.config.getoption("--accept"):
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    assert text == PAGE.read_text(encoding="utf-8")
    assert {code[:2] for code in table()} == set(FAMILIES)
