"""The pages of the documentation keep in step with what they describe."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agreement_kit.ceremony.model import Entry, Gift, Helper, Member, Pronunciation, Settings
from agreement_kit.particulars.models import keys_of

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
SCHEMA = json.loads((ROOT / "agreement_kit" / "particulars" / "schema.json").read_text(encoding="utf-8"))
PAGES = sorted([*DOCS.glob("*.md"), *ROOT.glob("*.md")])


def keys(node: Any) -> Iterator[str]:
    """Every key that particulars may have, wherever it stands."""
    if isinstance(node, dict):
        properties = node.get("properties", {})
        yield from properties if isinstance(properties, dict) else ()
        for value in node.values():
            yield from keys(value)
    elif isinstance(node, list):
        for value in node:
            yield from keys(value)


def test_the_page_of_particulars_names_every_key() -> None:
    text = (DOCS / "particulars.md").read_text(encoding="utf-8")
    named = set(re.findall(r"[\w-]+", " ".join(re.findall(r"`[^`]+`", text))))
    cases = {"dative", "accusative", "instrumental", "variant"}  # told by example
    assert sorted(set(keys(SCHEMA)) - named - cases) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_page_of_the_ceremony_names_every_key() -> None:
    text = (DOCS / "ceremony.md").read_text(encoding="utf-8")
    named = set(re.findall(r"[\w-]+", " ".join(re.findall(r"`[^`]+`", text))))
    groups = (Settings, Entry, Helper, Member, Gift, Pronunciation)
    known = {key for group in groups for key in keys_of(group)} - {"gender", "body", "place", "country"}
    assert sorted(known - named) == []
