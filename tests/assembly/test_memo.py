"""What is kept from document to document never shows in another one."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from agreement_kit import Library, Particulars, assemble
from agreement_kit.layout import arrange
from agreement_kit.writers.docx import docx_bytes

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "tabriz-kazan.yaml"
CHANGES = (
    {"term": {"years": 3, "renewal": "none"}},
    {"areas": ["sport"]},
    {"clauses": {"settlement-of-differences": {"variant": "consultation", "consultation_days": 90}}},
    {"include": ["definitions"], "exclude": ["gifts-and-protocol"]},
    {"status": "binding"},
    {"labels": {"party": "city"}},
    {"signing": {"date": "tbd", "place": {"fa": "تبریز", "ru": "Тебриз", "en": "Tabriz"}}},
)


def fresh() -> Library:
    """The shipped library, with nothing kept yet."""
    return replace(Library.default(), cache={})


def changed(change: dict[str, object]) -> Particulars:
    data = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    return Particulars.from_dict({**data, **change})


def test_after_other_documents_a_document_is_what_it_is_alone() -> None:
    shared = fresh()
    for change in CHANGES:  # fills what is kept
        assemble(changed(change), shared)
    for change in CHANGES:
        alone, among = (assemble(changed(change), library) for library in (fresh(), shared))
        assert among == alone
        assert docx_bytes(arrange(among)) == docx_bytes(arrange(alone))


def test_threads_share_what_is_kept() -> None:
    library, shared, before = fresh(), fresh(), sys.getswitchinterval()
    alone = [assemble(changed(change), library) for change in CHANGES[:3]]
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            made = list(pool.map(lambda change: assemble(changed(change), shared), CHANGES[:3] * 3))
    finally:
        sys.setswitchinterval(before)
    assert made == alone * 3


def test_what_is_the_same_is_the_same_object() -> None:
    library = fresh()
    first, second = (assemble(changed({"term": {"years": years}}), library) for years in (3, 4))
    same = {element.clause for element, other in zip(first.body, second.body, strict=True) if element is other}
    assert "costs" in same
    assert "duration" not in same


def test_a_finding_is_told_each_time() -> None:
    library = fresh()
    data = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    data["parties"][0]["name"]["ru"] = {"nominative": "Без падежей"}
    told = []
    for _ in range(2):
        with pytest.raises(Exception, match="form") as raised:
            assemble(Particulars.from_dict(data), library)
        told.append(str(raised.value))
    assert told[0] == told[1]
