"""The shipped library: facts choose the wording where they leave no choice."""

from __future__ import annotations

import re
import shutil
from typing import Any

import pytest
import yaml

from agreement_kit import check
from agreement_kit.assembly import assemble
from agreement_kit.checks.library import check_library
from agreement_kit.checks.wordings import wordings
from agreement_kit.diagnostics import Severity
from agreement_kit.layout import arrange
from agreement_kit.library import Library
from agreement_kit.particulars import Particulars
from agreement_kit.writers.text import text_of


@pytest.fixture(scope="module")
def shipped() -> Library:
    return Library.default()


@pytest.fixture
def example(root: Any) -> dict[str, Any]:
    return yaml.safe_load((root / "examples" / "tabriz-kazan.yaml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]  # plain data


@pytest.mark.parametrize("status", ["binding", "non-binding"])
@pytest.mark.parametrize(
    ("facts", "clause", "variant"),
    [
        ({"authenticity": {"rule": "equal"}}, "languages", "equal"),
        ({"authenticity": {"rule": "prevailing", "language": "en"}}, "languages", "prevailing"),
        ({"authenticity": {"informational": ["ru"]}}, "languages", "informational"),
        ({"term": {"years": 3, "renewal": "none"}}, "duration", "fixed"),
        ({"term": {"years": 3, "renewal": "automatic"}}, "duration", "renewed"),
        ({"term": None}, "duration", "indefinite"),
        ({"work_plan": None, "clauses": {}}, "work-plan", "annual"),
        ({}, "work-plan", "attached"),
    ],
)
def test_the_facts_choose_the_variant(
    shipped: Library, example: dict[str, Any], status: str, facts: dict[str, Any], clause: str, variant: str
) -> None:
    changed = {**example, "clauses": {}, **facts, "status": status}
    data = {key: value for key, value in changed.items() if value is not None}
    used = {use.id: use.variant for use in assemble(Particulars.from_dict(data), shipped).clauses}
    assert used[clause] == variant


def test_each_clause_is_whole_and_right_in_each_language(root: Any) -> None:
    """Structure, values, references, numbers, terms, untranslated segments, lengths: whatever the checks look at."""
    loaded = Library.load(root)
    found = [str(item) for item in check_library(loaded) if item.severity is not Severity.INFO]
    assert not found
    looked_at = {(wording.clause.id, wording.variant.name, wording.status) for wording in wordings(loaded)}
    assert looked_at == {
        (clause.id, variant.name, status)
        for clause in loaded.clauses.values()
        for variant in clause.variants.values()
        for status in variant.statuses
    }
    for wording in wordings(loaded):
        for row in wording.rows:
            assert set(row) == {"fa", "ru", "en"}, wording.clause.id
            assert all(text.text.strip() for text in row.values()), wording.clause.id


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("ru", "The Parties cooperate in the areas of culture.", "C2"),
        ("fa", "طرف‌ها.", "C2"),
    ],
)
def test_what_is_not_translated_or_much_too_short_is_found(
    root: Any, tmp_path: Any, language: str, text: str, code: str
) -> None:
    overlay = tmp_path / "house"
    shutil.copytree(root / "clauses" / "non-exclusivity", overlay / "clauses" / "non-exclusivity")
    file = overlay / "clauses" / "non-exclusivity" / f"default.binding.{language}.md"
    paragraphs = file.read_text(encoding="utf-8").strip().split("\n\n")
    yaml_file = file.with_name("clause.yaml")
    yaml_file.write_text(re.sub(r"(?ms)^attested:.*", "attested: {}\n", yaml_file.read_text("utf-8")), "utf-8")
    file.write_text("\n\n".join([text, *paragraphs[1:]]) + "\n", encoding="utf-8")
    found = [item for item in check_library(Library.load(root, overlays=[overlay])) if item.clause == "non-exclusivity"]
    assert any(item.code.startswith(code) and item.severity is not Severity.INFO for item in found), found


EARLIER = {
    "title": {"fa": "توافق‌نامهٔ همکاری", "en": "Agreement on Cooperation", "ru": {
        "nominative": "Соглашение о сотрудничестве", "genitive": "Соглашения о сотрудничестве"}},
    "date": "2017-05-04",
}  # fmt: skip


@pytest.mark.parametrize("status", ["binding", "non-binding"])
@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (
            {"clauses": {"purpose": "friendship-city"}, "earlier_instruments": []},
            {
                "en": "as a first step towards sister-city relations",
                "fa": "نخستین گام",
                "ru": "в качестве первого шага",
            },
        ),
        (
            {"clauses": {"purpose": "renew"}, "earlier_instruments": [EARLIER]},
            {"en": "confirm the relations that already exist", "fa": "تداوم", "ru": "подтверждают отношения, уже"},
        ),
        (
            {"clauses": {"purpose": "supplement"}, "earlier_instruments": [EARLIER]},
            {"en": "supplements the instruments on relations", "fa": "تکمیل", "ru": "дополняет ранее подписанные"},
        ),
        (
            {"include": ["annex-twinning-oath"], "clauses": {}},
            {"en": "Twinning oath", "fa": "سوگندنامه", "ru": "Клятва"},
        ),
    ],
    ids=["friendship-city", "renewal", "supplement", "oath"],
)
def test_the_forms_of_a_sister_city_agreement_are_reached_from_the_particulars(
    shipped: Library, example: dict[str, Any], status: str, facts: dict[str, Any], said: dict[str, str]
) -> None:
    instrument = assemble(Particulars.from_dict({**example, **facts, "status": status}), shipped)
    assert [item for item in check(instrument, shipped) if item.severity is not Severity.INFO] == []
    for language, words in said.items():
        text = text_of(arrange(instrument), language)
        assert words in text, language
        established = re.search("(?:hereby|intend to) establish sister-city relations between", text)
        assert bool(established) is ("include" in facts and language == "en"), "recite, do not establish again"
