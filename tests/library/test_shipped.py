"""The shipped library: facts choose the wording where they leave no choice."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from agreement_kit.assembly import assemble
from agreement_kit.library import Library
from agreement_kit.particulars import Particulars


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
