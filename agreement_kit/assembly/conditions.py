"""Conditions: what is known is true, ``tbd`` included; what is absent is false."""

from __future__ import annotations

from typing import Any

from agreement_kit.assembly.context import Context
from agreement_kit.drafting.values import TBD
from agreement_kit.instrument.expressions import Call, Compare, Const, Expression, Logic, Path


def holds(expression: Expression | None, context: Context) -> bool:
    """Whether the condition is met; None, the condition of ``else``, always is."""
    match expression:
        case None:
            return True
        case Path():
            return bool(_operand(expression, context))
        case Logic(operator="not"):
            return not holds(expression.operands[0], context)
        case Logic(operator="and"):
            return all(holds(operand, context) for operand in expression.operands)
        case Logic():
            return any(holds(operand, context) for operand in expression.operands)
        case Compare():
            return _compare(expression, context)
        case Call(function="has", arguments=(Const(value=name),)):
            return name in context.selected
    return False


def _operand(expression: Expression, context: Context) -> Any:
    if isinstance(expression, Const):
        return expression.value
    if isinstance(expression, Call) and expression.function == "variant":
        argument = expression.arguments[0]
        return context.variants.get(str(argument.value)) if isinstance(argument, Const) else None
    if isinstance(expression, Path):
        value = context.read(expression).value
        return True if value is TBD else value
    return None


def _compare(expression: Compare, context: Context) -> bool:
    left, right = _operand(expression.left, context), _operand(expression.right, context)
    match expression.operator:
        case "eq":
            return bool(left == right)
        case "ne":
            return bool(left != right)
        case "in" | "notin":
            inside = not isinstance(right, bool) and right is not None and left in right
            return inside == (expression.operator == "in")
    if not isinstance(left, int) or not isinstance(right, int):
        return False
    return {"lt": left < right, "lteq": left <= right, "gt": left > right, "gteq": left >= right}[expression.operator]
