"""Libraries, damaged: clause texts, their YAML, templates, glossaries, expressions."""

from __future__ import annotations

from contextlib import suppress

from fuzz import seeds
from fuzz.limits import bounded, refusal
from fuzz.mutations import damaged
from hypothesis import given
from hypothesis import strategies as st
from library_small import FILES
from pact import facts

from agreement_kit.assembly import assemble
from agreement_kit.checks import check, check_library, check_text
from agreement_kit.instrument.expressions import ExpressionError, parse
from agreement_kit.library import LANGUAGES, Library, MemoryProvider
from agreement_kit.library.clausefiles import read_clause
from agreement_kit.particulars import Particulars

_MARKUP = (
    "{{ ",
    " }}",
    "{% if ",
    " %}",
    "{% endif %}",
    "{% else %}",
    "{% for party in parties %}",
    "{% endfor %}",
    "{#",
    "#}",
    "**",
    "a) ",
    "1. ",
    "\n\n",
    "# ",
    "- ",
    "`",
    "<b>",
    "&lt;",
    "party.name",
    "parties",
    "ref('aim')",
    "label('party', 'x')",
    "term('culture')",
    "| words",
    "| case('genitive')",
    "not ",
    " and ",
    "==",
    "[0]",
    "(",
    ")",
    "{{ [].__class__ }}",
    "\\",
    "{{ 1 + 1 }}",
    "{% set x = 1 %}",
    "{{ 'a' ~ 'b' }}",
    "{{ party.name() }}",
    "{%- raw %}",
)
_YAML = (
    "title: ",
    "kind: ",
    "variants: ",
    "{",
    "}",
    "[",
    "]",
    ": ",
    "\n  ",
    "- ",
    "fa: ",
    "ru: {genitive: x}",
    "null",
    "true",
    "5",
    "&a ",
    "*a",
    "!!x ",
    "parameters: {n: {type: integer, default: x}}",
    "when: 'a > '",
    "requires: [aim]",
    "{{ x }}",
)


@bounded(60)
@given(st.data())
def test_a_small_library(data: st.DataObject) -> None:
    """Any file of it damaged; what loads is checked and used."""
    path = data.draw(st.sampled_from(sorted(FILES)))
    text = data.draw(damaged((FILES[path],), _MARKUP if path.endswith((".md", ".j2")) else (*_YAML, *_MARKUP[:6])))
    with refusal():
        library = Library.load(MemoryProvider({**FILES, path: text.encode("utf-8", "surrogatepass")}, name=""))
        for item in check_library(library):
            assert item.message
        check(assemble(Particulars.from_dict(facts(2)), library), library)


@bounded(60)
@given(st.data())
def test_a_clause_of_the_shipped_library(data: st.DataObject) -> None:
    path, text = data.draw(st.sampled_from(seeds.clause_texts()))
    _, id_, _name = path.split("/")
    folder = seeds.ROOT / "clauses" / id_
    files: dict[str, str | bytes] = {f"clauses/{id_}/{item.name}": item.read_bytes() for item in folder.iterdir()}
    files[path] = data.draw(damaged((text,), _MARKUP)).encode("utf-8", "surrogatepass")
    provider = MemoryProvider(files, name="")
    clause, problems = read_clause(id_, {item.split("/")[2]: provider for item in files}, LANGUAGES)
    assert clause is not None or problems
    for item in problems:
        assert item.message
        assert item.location.file


_EXPRESSION = (
    "party.name",
    "a",
    "'x'",
    "5",
    "(",
    ")",
    "[",
    "]",
    ".",
    "|",
    "words",
    "case('genitive')",
    "==",
    "<",
    "not",
    "and",
    "or",
    "in",
    "if",
    "else",
    "~",
    "+",
    "**",
    "{",
    "}",
    ":",
    ",",
    "is",
    "defined",
    "__class__",
    "%",
    "//",
    "-",
    "True",
    "none",
    '"',
)


@bounded(200)
@given(
    st.lists(st.sampled_from(_EXPRESSION), max_size=30).map(" ".join)
    | st.text(max_size=40)
    | st.builds(lambda part, count: part * count, st.sampled_from(_EXPRESSION), st.integers(0, 5000))
)
def test_expressions(source: str) -> None:
    with suppress(ExpressionError):
        parse(source)


@bounded(40)
@given(damaged([text for _, text in seeds.clause_texts()], _MARKUP), st.sampled_from(LANGUAGES))
def test_texts_of_any_origin(text: str, language: str) -> None:
    lines = text.split("\n")
    for item in check_text(text, language, "x.txt", seeds.library()):
        assert item.message
        assert item.location.line is not None
        assert item.location.column is not None
        assert 1 <= item.location.line <= len(lines) + text.count("\r")
