"""The expressions of clause texts: a whitelist over Jinja's own syntax tree.

Jinja parses; nothing of Jinja is ever run. What is not on the list - arithmetic, ``~``, calls of anything but the
listed functions, private names, tests, slices, literals other than text and whole numbers - is refused when the library
loads, so a hostile clause can neither execute nor exhaust anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes

MAX_LENGTH: Final = 600
MAX_DEPTH: Final = 12
FUNCTIONS: Final[Mapping[str, tuple[int, int]]] = {
    "label": (1, 2),
    "agree": (2, 3),
    "term": (1, 2),
    "ref": (1, 1),
    "has": (1, 1),
    "variant": (1, 1),
    "part": (1, 1),
    "clause": (1, 1),
    "optional": (1, 1),
}
FILTERS: Final[Mapping[str, tuple[int, int]]] = {
    "date": (0, 1),
    "number": (0, 0),
    "words": (0, 1),
    "ordinal": (0, 1),
    "quantity": (0, 2),
    "money": (0, 1),
    "case": (1, 1),
    "join_and": (0, 1),
}
_OPERATORS: Final = frozenset({"eq", "ne", "lt", "lteq", "gt", "gteq", "in", "notin"})


@dataclass(frozen=True, slots=True)
class Const:
    """A text or whole number written in the clause."""

    value: str | int


@dataclass(frozen=True, slots=True)
class Path:
    """A name and the attributes read from it: ``parties.tabriz.name``."""

    names: tuple[str, ...]

    def __str__(self) -> str:
        return ".".join(self.names)


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a listed function."""

    function: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A listed filter with constant arguments."""

    source: Expression
    name: str
    arguments: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """``left operator right``; operator as Jinja names it (eq, lt, in, ...)."""

    left: Expression
    operator: str
    right: Expression


@dataclass(frozen=True, slots=True)
class Logic:
    """``and``, ``or`` or ``not`` of its operands."""

    operator: str
    operands: tuple[Expression, ...]


Expression = Const | Path | Call | Filter | Compare | Logic


class ExpressionError(ValueError):
    """The expression is outside the whitelist; the message says which part."""


_ENVIRONMENT: Final = Environment(autoescape=False)


@lru_cache(maxsize=4096)
def parse(source: str) -> Expression:
    """Parse what stands between ``{{`` and ``}}``.

    Raises:
        ExpressionError: the syntax is wrong or not on the whitelist.
    """
    if len(source) > MAX_LENGTH:
        raise ExpressionError(f"the expression is longer than {MAX_LENGTH} characters")
    if _nesting(source) > MAX_DEPTH or source.count("not ") > MAX_DEPTH:
        raise ExpressionError(f"the expression is nested deeper than {MAX_DEPTH}")
    if any(mark in source for mark in ("{{", "}}", "{%", "%}", "{#", "#}")):
        raise ExpressionError("a tag stands inside a tag")
    try:
        template = _ENVIRONMENT.parse("{{ " + source + " }}")
    except TemplateSyntaxError as error:
        raise ExpressionError(str(error.message).rstrip(".")) from None
    except (RecursionError, ValueError):
        raise ExpressionError("the expression cannot be read") from None
    outputs = template.body[0].nodes if template.body and isinstance(template.body[0], nodes.Output) else []
    expressions = [node for node in outputs if not isinstance(node, nodes.TemplateData)]
    if len(template.body) != 1 or len(expressions) != 1:
        raise ExpressionError("one expression is expected")
    return _convert(expressions[0], 0)


def _nesting(source: str) -> int:
    depth = deepest = 0
    for character in source:
        if character in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in ")]}":
            depth -= 1
    return deepest


def _convert(node: nodes.Node, depth: int) -> Expression:
    if depth > MAX_DEPTH * 3:
        raise ExpressionError(f"the expression is nested deeper than {MAX_DEPTH}")
    match node:
        case nodes.Const(value=bool() | None):
            raise ExpressionError("only text and whole numbers can be written in an expression")
        case nodes.Const(value=str() | int() as value):
            if isinstance(value, int) and abs(value) > 10**12:
                raise ExpressionError("the number is too large")
            return Const(value)
        case nodes.Name() | nodes.Getattr() | nodes.Getitem():
            return Path(_path(node))
        case nodes.Call():
            return _call(node, depth)
        case nodes.Filter():
            return _filter(node, depth)
        case nodes.Compare(ops=[operand]) if operand.op in _OPERATORS:
            return Compare(_convert(node.expr, depth + 1), operand.op, _convert(operand.expr, depth + 1))
        case nodes.Compare():
            raise ExpressionError("comparisons cannot be chained")
        case nodes.And() | nodes.Or():
            operator = "and" if isinstance(node, nodes.And) else "or"
            return Logic(operator, (_convert(node.left, depth + 1), _convert(node.right, depth + 1)))
        case nodes.Not():
            return Logic("not", (_convert(node.node, depth + 1),))
    raise ExpressionError(f"{_NAMES.get(type(node).__name__, type(node).__name__)} is not allowed in a clause")


_NAMES: Final = {
    "Add": "arithmetic (+)",
    "Sub": "arithmetic (-)",
    "Mul": "arithmetic (*)",
    "Div": "arithmetic (/)",
    "FloorDiv": "arithmetic (//)",
    "Mod": "arithmetic (%)",
    "Pow": "arithmetic (**)",
    "Neg": "arithmetic (-)",
    "Pos": "arithmetic (+)",
    "Concat": "joining with ~",
    "CondExpr": "an inline if",
    "Test": "a test with 'is'",
    "List": "a list",
    "Tuple": "a tuple",
    "Dict": "a dictionary",
    "Slice": "a slice",
}


def _path(node: nodes.Node) -> tuple[str, ...]:
    names: list[str] = []
    while not isinstance(node, nodes.Name):
        match node:
            case nodes.Getattr(attr=str() as name):
                names.append(name)
                node = node.node
            case nodes.Getitem(arg=nodes.Const(value=str() as name)):
                names.append(name)
                node = node.node
            case nodes.Getitem():
                raise ExpressionError("only a name in quotes can stand in square brackets")
            case _:
                raise ExpressionError("attributes can be read only from names")
    names.append(node.name)
    if any(name.startswith("_") for name in names):
        raise ExpressionError("a name cannot begin with an underscore")
    return tuple(reversed(names))


def _call(node: nodes.Call, depth: int) -> Expression:
    if not isinstance(node.node, nodes.Name) or node.node.name not in FUNCTIONS:
        raise ExpressionError(f"only these functions can be called: {', '.join(sorted(FUNCTIONS))}")
    if node.kwargs or node.dyn_args or node.dyn_kwargs:
        raise ExpressionError("arguments are given by position")
    name = node.node.name
    low, high = FUNCTIONS[name]
    if not low <= len(node.args) <= high:
        raise ExpressionError(f"{name}() takes {low}{f' to {high}' if high > low else ''} arguments")
    return Call(name, tuple(_convert(argument, depth + 1) for argument in node.args))


def _filter(node: nodes.Filter, depth: int) -> Expression:
    if node.name not in FILTERS:
        raise ExpressionError(f"only these filters can be used: {', '.join(sorted(FILTERS))}")
    if node.kwargs or node.dyn_args or node.dyn_kwargs or node.node is None:
        raise ExpressionError("arguments are given by position")
    low, high = FILTERS[node.name]
    if not low <= len(node.args) <= high:
        raise ExpressionError(f"the filter {node.name} takes {low}{f' to {high}' if high > low else ''} arguments")
    arguments: list[str | int] = []
    for argument in node.args:
        converted = _convert(argument, depth + 1)
        if not isinstance(converted, Const):
            raise ExpressionError(f"the filter {node.name} takes only text or numbers as arguments")
        arguments.append(converted.value)
    source = _convert(node.node, depth + 1)
    if not isinstance(source, Path | Const):
        raise ExpressionError("a filter is applied to a name, once")
    return Filter(source, node.name, tuple(arguments))
