"""The single values of the particulars: how each is read, and its JSON Schema.

A reader takes plain data, returns the typed value, and refuses with ``problems.refusal``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Final, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from agreement_kit.drafting.numbers import ascii_digits
from agreement_kit.drafting.values import TBD, CalendarDate, LocalText, Money, Tbd
from agreement_kit.instrument.characters import describe
from agreement_kit.instrument.nodes import Status
from agreement_kit.particulars.characters import is_allowed, offences
from agreement_kit.particulars.countries import COUNTRIES
from agreement_kit.particulars.dates import read_date
from agreement_kit.particulars.problems import BLANKS, Problem, refusal, refuse, shown
from agreement_kit.particulars.words import Context, as_text, read_words

Schema = Mapping[str, Any]

_TBD: Final = tuple(BLANKS)  # a tuple can be asked for a list or a group, too
ID: Final = re.compile(r"(?=.{1,80}\Z)[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
_EMAIL: Final = re.compile(r"[^@\s,;<>]+@[^@\s,;<>.]+(?:\.[^@\s,;<>.]+)+\Z")
_NOT_LATIN: Final = re.compile(r"[^A-Za-z .,'’-]")
_CODE: Final = re.compile(r"[A-Z][A-Z0-9-]*\Z")
_CURRENCY: Final = re.compile(r"[A-Z]{3}\Z")


_ALONE: Final = Context()


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """Tells pydantic how a value is read (``read`` gets the context) and what its JSON Schema is."""

    read: Callable[[Any, Context], Any]
    schema: Schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        read = self.read
        return core_schema.with_info_plain_validator_function(lambda value, info: read(value, info.context or _ALONE))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self.schema)


def shared(name: str) -> dict[str, Any]:
    """A place in the JSON Schema for one of ``schema.SHARED``; the schema puts the reference in."""
    return {"x-shared": name}


def or_tbd(schema: Schema) -> dict[str, Any]:
    """``schema``, or not known yet."""
    return {"anyOf": [dict(schema), {"const": "tbd"}]}


def _firm(value: Any) -> str:
    """A text that decides something, so that it cannot be open. One refused before reads as open, too."""
    text = as_text(value)
    if text is None:
        raise refuse("P054")
    if text in BLANKS:
        raise refuse("P061")
    if not is_allowed(text):
        raise refusal(offences(text))
    return text


def read_text(value: Any, context: Context) -> str | Tbd:
    """A text that is the same in every language, such as a number of a document."""
    return TBD if value in _TBD else _firm(value)


def read_id(value: Any, context: Context) -> str:
    """An id: small Latin letters, digits, hyphens."""
    if value.__class__ is str and ID.match(value) and value not in BLANKS:
        return str(value)
    raise refuse("P059", value=shown(_firm(value)))


def read_passport(value: Any, context: Context) -> str | Tbd:
    """A name as the machine-readable passport spells it."""
    text = read_text(value, context)
    if isinstance(text, str) and (match := _NOT_LATIN.search(text)):
        values = {"position": match.start() + 1, "character": describe(match.group())}
        raise refusal([Problem("P106", values=values, at=match.start())])
    return text


def read_email(value: Any, context: Context) -> str | Tbd:
    """An e-mail address."""
    text = read_text(value, context)
    if isinstance(text, str) and not _EMAIL.match(text):
        raise refuse("P105")
    return text


def read_emblem(value: Any, context: Context) -> str | Tbd:
    """A file name below the folder of the particulars; nothing may lead out of it."""
    text = read_text(value, context)
    if isinstance(text, str):
        parts = text.replace("\\", "/").split("/")
        if text[0] in "/\\~" or ":" in text or ".." in parts:
            raise refuse("P107")
    return text


def read_country(value: Any, context: Context) -> str | Tbd:
    """A country code of ISO 3166-1."""
    text = read_text(value, context)
    if isinstance(text, str) and text not in COUNTRIES:
        meant = text.strip().upper()
        hint = "did-you-mean" if meant in COUNTRIES else None
        raise refusal([Problem("P104", values={"value": shown(text), "suggestion": meant}, hint=hint)])
    return text


def read_text_language(value: Any, context: Context) -> str:
    """A language there are texts in."""
    text = _firm(value)
    if text not in context.text_languages:
        raise refuse("P080", value=shown(text), choices=", ".join(context.text_languages))
    return text


def read_code(value: Any, context: Context) -> str:
    """The code of a finding."""
    text = _firm(value)
    if not _CODE.match(text):
        raise refuse("P066", value=shown(text))
    return text


def read_flag(value: Any, context: Context) -> bool:
    """True or false, as YAML writes it or as people do."""
    if value.__class__ is bool:
        return bool(value)
    word = value.lower() if isinstance(value, str) else ""
    flag = {"true": True, "yes": True, "false": False, "no": False}.get(word)
    if flag is None:
        raise refuse("P061" if word == "tbd" else "P058")
    return flag


def whole(value: Any) -> int | None:
    """A whole number, also in Persian digits; None for anything else."""
    if value.__class__ is int:
        return int(value)
    if value.__class__ is str and re.match(r"-?[0-9]{1,18}\Z", ascii_digits(value)):
        return int(ascii_digits(value))
    return None


def read_years(value: Any, context: Context) -> int | Tbd:
    """A duration in years."""
    if value.__class__ is str and value in BLANKS:
        return TBD
    number = whole(value)
    if number is None:
        raise refuse("P056")
    if not 1 <= number <= 999:
        raise refuse("P057", minimum=1, maximum=999, value=number)
    return number


def read_money(value: Any, context: Context) -> Money | Tbd:
    """``{amount: 1500.50, currency: EUR}`` or ``1500.50 EUR``."""
    if value.__class__ is str:
        if value in BLANKS:
            return TBD
        amount, _, currency = value.strip().partition(" ")
        if _CURRENCY.match(amount):
            amount, currency = currency, amount
        value = {"amount": amount, "currency": currency.strip()}
    if not isinstance(value, dict) or set(value) != {"amount", "currency"}:
        raise refuse("P120")
    amount, currency = as_text(value["amount"]) or "", as_text(value["currency"]) or ""
    try:
        number = Decimal(ascii_digits(amount).replace("٫", "."))
    except InvalidOperation:
        raise refuse("P120") from None
    if not _CURRENCY.match(currency) or not number.is_finite() or not 0 <= number < 10**15 or len(amount) > 24:
        raise refuse("P120")
    return Money(number, currency)


def _choice(*options: str, tbd: bool = False) -> Leaf:
    allowed = frozenset(options)

    def read(value: Any, context: Context) -> str | Tbd:
        if value.__class__ is str and value in allowed:
            return str(value)
        if tbd and value in _TBD:
            return TBD
        raise refuse("P055", value=shown(_firm(value)), choices=", ".join(options))

    schema = {"enum": list(options)}
    return Leaf(read, or_tbd(schema) if tbd else schema)


_STATUSES: Final = {str(status): status for status in Status}


def _read_status(value: Any, context: Context) -> Status:
    status = _STATUSES.get(value) if isinstance(value, str) else None
    if status is None:
        raise refuse("P055", value=shown(_firm(value)), choices=", ".join(_STATUSES))
    return status


def read_words_leaf(value: Any, context: Context) -> LocalText | Tbd:
    """Words in each language."""
    return read_words(value, context)


Words = Annotated[LocalText | Tbd, Leaf(read_words_leaf, shared("words"))]
#: Words of several lines, with line feeds.
LongWords = Annotated[
    LocalText | Tbd, Leaf(lambda value, context: read_words(value, context, lines=True), shared("words"))
]
#: Words that may be given once for all languages.
AnyWords = Annotated[
    LocalText | Tbd,
    Leaf(lambda value, context: read_words(value, context, plain=True), {"anyOf": [shared("words"), shared("text")]}),
]
Text = Annotated[str | Tbd, Leaf(read_text, shared("text"))]
FirmText = Annotated[str, Leaf(lambda value, context: _firm(value), {"type": "string", "minLength": 1})]
Id = Annotated[str, Leaf(read_id, shared("id"))]
PartyId = Annotated[
    str | Tbd,
    Leaf(read_text, or_tbd(shared("id"))),  # whether there is such a party is looked at across the file
]
TextLanguage = Annotated[str, Leaf(read_text_language, shared("text-language"))]
Day = Annotated[CalendarDate | Tbd, Leaf(lambda value, context: read_date(value), shared("date"))]
SigningDay = Annotated[
    CalendarDate | Tbd,
    Leaf(lambda value, context: read_date(value, by_hand=True), {"anyOf": [shared("date"), {"const": "by-hand"}]}),
]
Amount = Annotated[Money | Tbd, Leaf(read_money, shared("money"))]
Years = Annotated[int | Tbd, Leaf(read_years, or_tbd({"type": "integer", "minimum": 1, "maximum": 999}))]
Flag = Annotated[bool, Leaf(read_flag, {"type": "boolean"})]
Country = Annotated[str | Tbd, Leaf(read_country, or_tbd({"type": "string", "pattern": "^[A-Z]{2}$"}))]
Passport = Annotated[str | Tbd, Leaf(read_passport, or_tbd({"type": "string", "pattern": "^[A-Za-z .,'’-]+$"}))]
Email = Annotated[str | Tbd, Leaf(read_email, or_tbd({"type": "string", "pattern": "^[^@\\s]+@[^@\\s]+$"}))]
Emblem = Annotated[str | Tbd, Leaf(read_emblem, shared("text"))]
FindingCode = Annotated[str, Leaf(read_code, {"type": "string", "pattern": "^[A-Z][A-Z0-9-]*$"})]
StatusOf = Annotated[Status, Leaf(_read_status, {"enum": list(_STATUSES)})]
Gender = Annotated[Literal["m", "f"], _choice("m", "f")]
Rule = Annotated[Literal["equal", "prevailing"], _choice("equal", "prevailing")]
Renewal = Annotated[
    Literal["automatic", "none", "by-agreement"] | Tbd, _choice("automatic", "none", "by-agreement", tbd=True)
]
Granted = Annotated[
    Literal["granted", "pending", "not-required"] | Tbd, _choice("granted", "pending", "not-required", tbd=True)
]
Alternat = Annotated[
    Literal["standard", "none", "chinese-practice", "depositary"],
    _choice("standard", "none", "chinese-practice", "depositary"),
]
