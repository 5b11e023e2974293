"""Clause texts in a neutral setting: what a clause says whatever the particulars are.

Values stay placeholders with the name of what they will hold, labels are those of the clause's own instrument type, and
conditions inside a paragraph are tried both ways, so that each wording is looked at once per library.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from agreement_kit.checks.passages import PLACEHOLDER, Builder, Origin, Passage
from agreement_kit.diagnostics import NOWHERE, Location
from agreement_kit.instrument.blocks import Choice, Definition, Items, Listing, Literal, Output, Paragraph
from agreement_kit.instrument.expressions import Call, Compare, Const, Expression, Filter, Logic, Path
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Clause, Library
from agreement_kit.library.labels import LabelView

#: What a condition comes to, by its words; counts are numbers, so that two questions about one agree.
Truth = Mapping[str, bool | int]
_COUNTS: Final = (
    {"party_count": 2, "text_count": 3, "original_count": 2, "article_count": 25},
    {"party_count": 3, "text_count": 1, "original_count": 3, "article_count": 21},
    {"party_count": 1, "text_count": 2, "original_count": 1, "article_count": 1},
)
_OPERATORS: Final[Mapping[str, Callable[[int, int], bool]]] = {
    "eq": operator.eq, "ne": operator.ne, "lt": operator.lt, "lteq": operator.le, "gt": operator.gt, "gteq":
    operator.ge,
}  # fmt: skip
#: More conditions than this inside one paragraph are not tried one by one.
MOST_ATOMS: Final = 12


@dataclass(frozen=True, slots=True)
class Setting:
    """The library, the status and the labels under which a clause is looked at."""

    library: Library
    status: Status
    labels: Mapping[str, LabelView]


def setting_of(library: Library, status: Status, clause: Clause | None = None) -> Setting:
    """The labels of the first instrument type that ``clause`` names and the library has, for two parties."""
    names = [*(clause.instruments if clause else ()), *sorted(library.templates)]
    name = next((item for item in names if item in library.templates), None)
    key = ("checks.labels", name, status)
    labels = library.cache.get(key)
    if labels is None:
        own = library.templates[name].labels if name is not None else {}
        labels = {language: library.labels.view(language, status, 2, own) for language in library.languages}
        library.cache[key] = labels
    return Setting(library, status, labels)  # type: ignore[arg-type]  # the cache is shared by all that a library keeps


def rows(paragraph: Paragraph, setting: Setting) -> Iterator[dict[str, Passage]]:
    """The paragraph in every language, once for each way its conditions can fall out."""
    seen: set[tuple[str, ...]] = set()
    for truth in _truths(paragraph):
        row = {
            language: passage(items, language, setting, truth, paragraph.sources.get(language, NOWHERE))
            for language, items in paragraph.words.items()
        }
        texts = tuple(item.text for item in row.values())
        if texts not in seen:
            seen.add(texts)
            yield row


def passage(items: Items, language: str, setting: Setting, truth: Truth, home: Location = NOWHERE) -> Passage:
    """``items`` in one language, conditions decided by ``truth``."""
    writer = _Writer(language, setting, truth, Builder(language, home))
    writer.items(items, {})
    return writer.builder.done()


def _truths(paragraph: Paragraph) -> Iterator[Truth]:
    names = list(dict.fromkeys(name for items in paragraph.words.values() for name in _atoms_of(items)))
    if not names:
        yield {}
        return
    for counts in _COUNTS:
        yield {**dict.fromkeys(names, True), **counts}
        yield {**dict.fromkeys(names, False), **counts}
    for name in names[:MOST_ATOMS]:
        yield {**dict.fromkeys(names, False), name: True, **_COUNTS[0]}
        yield {**dict.fromkeys(names, True), name: False, **_COUNTS[0]}


def _atoms_of(items: Items) -> Iterator[str]:
    for item in items:
        match item:
            case Choice():
                for condition, inner in item.branches:
                    if condition is not None:
                        yield from _atoms(condition)
                    yield from _atoms_of(inner)
            case Listing() | Definition():
                yield from _atoms_of(item.items)


def _atoms(expression: Expression) -> Iterator[str]:
    if isinstance(expression, Logic):
        for operand in expression.operands:
            yield from _atoms(operand)
    else:
        yield _name(expression)


def _name(expression: Expression) -> str:
    match expression:
        case Path():
            return str(expression)
        case Const():
            return repr(expression.value)
        case Compare():
            return f"{_name(expression.left)} {expression.operator} {_name(expression.right)}"
        case Call():
            return f"{expression.function}({', '.join(_name(item) for item in expression.arguments)})"
    return str(expression)


def _holds(expression: Expression | None, truth: Truth) -> bool:
    match expression:
        case None:
            return True
        case Logic(operator="not"):
            return not _holds(expression.operands[0], truth)
        case Logic(operator="and"):
            return all(_holds(item, truth) for item in expression.operands)
        case Logic():
            return any(_holds(item, truth) for item in expression.operands)
    if isinstance(expression, Compare):
        left, right = truth.get(_name(expression.left)), expression.right
        if isinstance(left, int) and isinstance(right, Const) and isinstance(right.value, int):
            return _OPERATORS[expression.operator](left, right.value)
    return bool(truth.get(_name(expression), True))


@dataclass(slots=True)
class _Writer:
    language: str
    setting: Setting
    truth: Truth
    builder: Builder

    def items(self, items: Items, names: Mapping[str, str]) -> None:
        for item in items:
            match item:
                case Literal():
                    self.builder.literal(item)
                case Output():
                    self._output(item.expression, item.place, names)
                case Choice():
                    for condition, inner in item.branches:
                        if _holds(condition, self.truth):
                            self.items(inner, names)
                            break
                case Definition():
                    start = len(self.builder.text)
                    self.items(item.items, names)
                    self.builder.terms.append(self.builder.text[start:])
                case Listing():
                    self.items(item.items, {**names, item.variable: _path(item.source, names)})

    def _output(self, expression: Expression, place: Location, names: Mapping[str, str]) -> None:
        match expression:
            case Path():
                self.builder.put(PLACEHOLDER, Origin.VALUE, _path(expression, names), place)
            case Filter(source=Path() as source):
                self.builder.put(PLACEHOLDER, Origin.VALUE, _path(source, names), place)
            case Call():
                self._call(expression, place, names)

    def _call(self, call: Call, place: Location, names: Mapping[str, str]) -> None:
        first, last = call.arguments[0], call.arguments[-1]
        if call.function == "ref":
            self.builder.put(PLACEHOLDER, Origin.REFERENCE, _name(first), place)
            return
        if isinstance(first, Path):
            self.builder.put(PLACEHOLDER, Origin.VALUE, _path(first, names), place)
            return
        word = str(first.value) if isinstance(first, Const) else ""
        form = str(last.value) if isinstance(last, Const) and len(call.arguments) > 1 else None
        self.builder.put(self._words(call, word, form) or PLACEHOLDER, Origin.LABEL, "", place)

    def _words(self, call: Call, word: str, form: str | None) -> str | None:
        labels = self.setting.labels[self.language]
        if call.function == "label":
            return labels.form(word, form)
        if call.function == "term":
            concept = self.setting.library.glossary.concepts.get(word)
            entry = concept.terms.get(self.language) if concept else None
            return entry.form(form) if entry else None
        noun = call.arguments[1]
        gender = labels.genders.get(str(noun.value), "m") if isinstance(noun, Const) else "m"
        case = form if len(call.arguments) > 2 else None
        return self.setting.library.labels.agreeing(word, self.language, gender, case)


def _path(path: Path, names: Mapping[str, str]) -> str:
    head = names.get(path.names[0], path.names[0])
    return ".".join((head, *path.names[1:]))
