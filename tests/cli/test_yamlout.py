"""YAML that reads back as it was meant."""

from __future__ import annotations

import re

import yaml
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.cli.yamlout import Entry, flow, plain, render, scalar

PRINTABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\u0085\u2028\u2029\ufeff\x7f\n\t")
)


@given(PRINTABLE | st.integers() | st.booleans())
def test_a_scalar_reads_back(value: str | int | bool) -> None:
    assert yaml.safe_load(f"key: {scalar(value)}") == {"key": value}


@given(st.lists(PRINTABLE.filter(bool) | st.sampled_from(["no", "Yes", "fa", "a-b", "null", "1"])))
def test_a_list_reads_back(values: list[str]) -> None:
    assert yaml.safe_load(flow(values)) == values


def test_only_simple_words_go_without_quotes() -> None:
    assert [plain(word) for word in ("fa", "by-hand", "no", "1a", "a b")] == ["fa", "by-hand", '"no"', '"1a"', '"a b"']


def entries() -> list[Entry]:
    party = [
        Entry("id", "a", comments=("why",)),
        Entry("name", children=[Entry("fa", "tbd"), Entry("ru", "1", active=False)]),
    ]
    return [
        Entry("parties", items=[party, [Entry("id", "b")]]),
        Entry(
            "clauses", active=False, children=[Entry("costs", children=[Entry("days", "3", comments=("How many?",))])]
        ),
    ]


def test_layout() -> None:
    assert "\n".join(render(entries())) == (
        "parties:\n  ## why\n  - id: a\n    name:\n      fa: tbd\n      # ru: 1\n  - id: b\n"
        "# clauses:\n#   costs:\n#     ## How many?\n#     days: 3"
    )


def test_what_is_commented_out_works_once_the_mark_is_taken_away() -> None:
    text = "\n".join(render(entries()))
    assert yaml.safe_load(text) == {"parties": [{"id": "a", "name": {"fa": "tbd"}}, {"id": "b"}]}
    freed = re.sub("(?m)^( *)# ", r"\1", text)
    assert yaml.safe_load(freed)["clauses"] == {"costs": {"days": 3}}
    assert yaml.safe_load(freed)["parties"][0]["name"] == {"fa": "tbd", "ru": 1}
