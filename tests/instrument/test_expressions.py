"""The whitelist of expressions: what is listed parses, everything else is refused with a sentence."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.instrument.expressions import Call, Compare, Const, ExpressionError, Filter, Logic, Path, parse


def test_listed_syntax_parses_to_typed_nodes() -> None:
    assert parse("parties.tabriz.name") == Path(("parties", "tabriz", "name"))
    assert parse("parties['san-jose'].name") == Path(("parties", "san-jose", "name"))
    assert parse("label('party', 'genitive')") == Call("label", (Const("party"), Const("genitive")))
    assert parse("days | quantity('genitive')") == Filter(Path(("days",)), "quantity", ("genitive",))
    assert parse("'culture' in areas") == Compare(Const("culture"), "in", Path(("areas",)))
    assert parse("not a and b") == Logic("and", (Logic("not", (Path(("a",)),)), Path(("b",))))


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("1 + 1", "arithmetic"),
        ("9 ** 9", "arithmetic"),
        ("'a' * 9", "arithmetic"),
        ("-1", "arithmetic"),
        ("a ~ b", "~"),
        ("a if b else c", "inline if"),
        ("a is defined", "test"),
        ("[1, 2]", "list"),
        ("(1, 2)", "tuple"),
        ("{'a': 1}", "dictionary"),
        ("a[1:2]", "name in quotes"),
        ("a[b]", "name in quotes"),
        ("range(9)", "only these functions"),
        ("a.b()", "only these functions"),
        ("label()", "arguments"),
        ("label(word='x')", "by position"),
        ("label(*a)", "by position"),
        ("a | upper", "only these filters"),
        ("a | join('')", "only these filters"),
        ("a | date(b)", "only text or numbers"),
        ("a | date | date", "once"),
        ("a.__class__", "underscore"),
        ("a['__class__']", "underscore"),
        ("''.x", "only from names"),
        ("1.5", "not allowed"),
        ("none", "only text and whole numbers"),
        ("1 < a < 3", "chained"),
        ("9999999999999999", "too large"),
        ("(" * 200 + ")" * 200, "nested"),
        ("a" * 700, "longer"),
        ("a }} b", "tag"),
        ("", "xpected an expression"),
        ("a b", "expected"),
    ],
)
def test_everything_else_is_refused(source: str, word: str) -> None:
    with pytest.raises(ExpressionError, match=word.replace("(", "\\(")):
        parse(source)


@given(st.text(max_size=80))
def test_no_text_does_anything_but_parse_or_be_refused(source: str) -> None:
    start = time.process_time()
    with contextlib.suppress(ExpressionError):
        parse(source)
    assert time.process_time() - start < 2
