"""The shape of ``ceremony.yaml``: which instruments are signed together, where, by whose practice, with whom."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from agreement_kit.particulars import leaves
from agreement_kit.particulars.models import Attendant, Group, OpenList, Signatory
from agreement_kit.particulars.problems import Problem, refusal, refuse, shown
from agreement_kit.particulars.words import Context

SEATINGS: Final = ("guest-right", "chinese-practice", "host-right")
FLAG_ORDERS: Final = ("as-seated", "alphabetical")
ALTERNATS: Final = ("standard", "none", "chinese-practice", "depositary")

_TIME: Final = re.compile(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]\Z")


def _read_time(value: Any, context: Context) -> str:
    text = leaves.read_text(value, context)
    if not isinstance(text, str):
        raise refuse("P061")
    if not _TIME.match(text):
        raise refuse("K011", value=shown(text))
    return text.rjust(5, "0")


def _read_file(value: Any, context: Context) -> str:
    """A file name below the folder of the ceremony file; nothing may lead out of it."""
    text = leaves.read_text(value, context)
    if not isinstance(text, str):
        raise refuse("P061")
    parts = text.replace("\\", "/").split("/")
    if text[0] in "/\\~" or ":" in text or ".." in parts:
        raise refusal([Problem("K012", values={"value": shown(text)})])
    return text


def _choice(options: tuple[str, ...]) -> leaves.Leaf:
    def read(value: Any, context: Context) -> str:
        if isinstance(value, str) and value in options:
            return value
        raise refuse("P055", value=shown(value), choices=", ".join(options))

    return leaves.Leaf(read, {"enum": list(options)})


Time = Annotated[str, leaves.Leaf(_read_time, {"type": "string", "pattern": _TIME.pattern})]
File = Annotated[str, leaves.Leaf(_read_file, {"type": "string"})]


class Entry(Group):
    """One instrument to be signed."""

    file: File = Field(description="Particulars file, in the folder of this file or below it")
    alternat: Annotated[Literal["standard", "none", "chinese-practice", "depositary"] | None, _choice(ALTERNATS)] = (
        Field(None, description="Who comes first; absent: as the particulars say")
    )
    order: Annotated[Literal["given", "alphabetical"], _choice(("given", "alphabetical"))] = Field(
        "given", description="Order of the other parties"
    )


class Helper(Attendant):
    """Somebody who serves at the ceremony. ``party`` is whose they are; ``languages`` those they speak."""

    open_keys = ("name",)

    party: leaves.Id | None = Field(None, description="Id of the party whose person this is")
    languages: tuple[leaves.TextLanguage, ...] = Field((), description="Languages spoken or interpreted")


class Member(Signatory):
    """A member of a delegation, or the substitute of its signatory."""

    party: leaves.Id = Field(description="Id of the party whose person this is")


class Pronunciation(Group):
    """How the announcer says a name."""

    name: leaves.FirmText = Field(description="Name of the person as it stands in any one language")
    say: leaves.AnyWords = Field(description="The name as it is said, in each language or once for all")


class Gift(Group):
    """A gift that is handed over."""

    from_: leaves.Id = Field(alias="from", description="Id of the party that gives")
    to: leaves.Id = Field(description="Id of the party that receives")
    gift: leaves.Words = Field(description="What is given")


class Settings(Group):
    """The ceremony."""

    instruments: Annotated[tuple[Entry, ...], Field(min_length=1)] = Field(description="What is signed, in this order")
    languages: tuple[leaves.TextLanguage, ...] = Field(
        (), description="Languages of the pack; absent: those of the instruments"
    )
    host: leaves.Id | None = Field(None, description="Id of the party that receives the others")
    place: leaves.Words | None = Field(None, description="Hall or building, in each language")
    time: Time | None = Field(None, description="Beginning, such as 10:30")
    occasion: leaves.Words | None = Field(None, description="Occasion, such as a congress")
    seating: Annotated[Literal["guest-right", "chinese-practice", "host-right"], _choice(SEATINGS)] = Field(
        "guest-right", description="Who sits on which side, as they sit"
    )
    flags: Annotated[Literal["as-seated", "alphabetical"], _choice(FLAG_ORDERS)] = Field(
        "as-seated", description="Order of the flags"
    )
    announcer: Helper | None = Field(None, description="Who announces")
    interpreters: Annotated[tuple[Helper, ...], OpenList()] = Field((), description="Who interprets")
    delegates: tuple[Member, ...] = Field((), description="Members of the delegations beside the signatories")
    substitutes: tuple[Member, ...] = Field((), description="Who signs if a signatory cannot")
    witnesses: Annotated[tuple[Helper, ...], OpenList()] = Field((), description="Guests of honour who attend")
    speeches: tuple[leaves.Id, ...] = Field((), description="Parties in the order of their speeches")
    photo_order: tuple[leaves.Id, ...] = Field((), description="Parties from left to right as the camera sees them")
    gifts: tuple[Gift, ...] = Field((), description="Gifts, in the order in which they are handed over")
    pronunciation: tuple[Pronunciation, ...] = Field((), description="How names are said")


def entries(value: Any) -> Any:
    """``instruments`` with a file name alone made into a group."""
    if not isinstance(value, list):
        return value
    return [{"file": item} if isinstance(item, str) else item for item in value]
