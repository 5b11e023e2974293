"""The questions of ``new`` put in the terminal; a blank answer means "not known yet"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

import click

from agreement_kit.cli import console
from agreement_kit.cli.skeleton import Field
from agreement_kit.cli.ui import Ui
from agreement_kit.cli.yamlout import TBD, flow, nested, scalar
from agreement_kit.diagnostics import N_
from agreement_kit.drafting.numbers import ascii_digits
from agreement_kit.instrument.characters import FORBIDDEN, describe
from agreement_kit.particulars import parse_date

BY_HAND: Final = "by-hand"


@dataclass(slots=True)
class Interview:
    """Asks on stderr (the file may go to stdout), in the language of ``ui``."""

    ui: Ui
    _heard: set[str] = field(default_factory=set)

    def __call__(self, asked: Field) -> str | None:
        """YAML source of the answer; None for a blank one."""
        self._introduce(asked)
        if asked.kind in ("items", "weights"):
            return self._items(asked)
        label = f"{asked.path} [{asked.default}]" if asked.default else asked.path
        while True:
            given = str(click.prompt(f"  {label}", default="", show_default=False, err=True)).strip()
            if given in ("", TBD):
                return None
            source, complaint = self._source(given, asked)
            if source is not None:
                return source
            console.err(f"  {complaint}")

    def _items(self, asked: Field) -> str | None:
        """Texts until one is left blank; criteria with their weights until these add to 100."""
        weighed = asked.kind == "weights"
        ui = self.ui
        while True:
            console.err(f"  {ui.gettext(N_('One item after another; a blank answer ends the list.'))}")
            items: list[dict[str, object]] = []
            while (words := self._item(asked, len(items) + 1)) is not None:
                weight = self._weight(f"{asked.path}.{len(items) + 1}.weight") if weighed else 0
                items.append({"name": words, "weight": weight} if weighed else words)
            total = sum(int(str(item["weight"])) for item in items) if weighed else 100
            if not items:
                return None
            if total == 100:
                return nested(items)
            console.err(f"  {ui.say(N_('The weights add to {total}; they must add to 100.'), total=total)}")

    def _item(self, asked: Field, number: int) -> dict[str, object] | None:
        """The words of one item in every language; None where the first is blank."""
        words: dict[str, object] = {}
        for code in asked.languages:
            given = self._text(f"{asked.path}.{number}.{code}")
            if given is None and not words:
                return None
            words[code] = given or TBD
        return words

    def _text(self, label: str) -> str | None:
        while given := str(click.prompt(f"  {label}", default="", show_default=False, err=True)).strip():
            found = FORBIDDEN.search(given)
            if not found:
                return given
            console.err(f"  {self._unusable(found.group())}")
        return None

    def _weight(self, label: str) -> int:
        while True:
            given = ascii_digits(str(click.prompt(f"  {label}", default="", show_default=False, err=True)).strip())
            if given.isascii() and given.isdigit() and 0 < int(given) <= 100:
                return int(given)
            told = N_("Answer with a whole number from {low} to {high}.")
            console.err(f"  {self.ui.say(told, low=1, high=100)}")

    def _unusable(self, character: str) -> str:
        told = N_("The character {character} cannot be used; type the answer without it.")
        return self.ui.say(told, character=describe(character))

    def _introduce(self, asked: Field) -> None:
        """The question, once for all languages of the same words."""
        subject = asked.path.removesuffix(f".{asked.language}") if asked.language else asked.path
        if subject not in self._heard:
            self._heard.add(subject)
            console.err("")
            console.err(self.ui.choose(asked.question) or subject)

    def _source(self, given: str, asked: Field) -> tuple[str | None, str]:
        ui = self.ui
        match asked.kind:
            case "choice":
                fits = given in asked.choices
                return (given if fits else None), ui.say(
                    N_("Answer one of: {choices}."), choices=", ".join(asked.choices)
                )
            case "count":
                return _count(given, asked), ui.say(
                    N_("Answer with a whole number from {low} to {high}."),
                    low=asked.minimum or 0,
                    high=asked.maximum or "…",
                )
            case "date":
                return _date(given), ui.gettext(N_("Answer with a date such as 2026-06-22 or 1405-04-01, or by-hand."))
            case "money":
                amount = money_of(given)
                return (nested(amount) if amount else None), ui.gettext(N_("Answer with an amount such as 1000 USD."))
            case "country":
                fits = re.fullmatch("[A-Za-z]{2}", given) is not None
                return (scalar(given.upper()) if fits else None), ui.gettext(N_("Answer with two letters, such as IR."))
            case "list":
                items = [item.strip() for item in given.split(",") if item.strip()]
                fits = set(items) <= set(asked.choices)
                return (flow(items) if fits else None), ui.say(
                    N_("Answer with some of these, commas between: {choices}."), choices=", ".join(asked.choices)
                )
            case _:
                found = FORBIDDEN.search(given)
                return (None if found else scalar(given)), self._unusable(found.group()) if found else ""


def money_of(given: str) -> dict[str, object] | None:
    """``1000 USD`` as amount and currency; None where it is no such thing."""
    found = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)\s*([A-Za-z]{3})", ascii_digits(given).replace(",", ""))
    return {"amount": found[1], "currency": found[2].upper()} if found else None


def _count(given: str, asked: Field) -> str | None:
    digits = ascii_digits(given)
    if not digits.isascii() or not digits.isdigit() or len(digits) > 9:
        return None
    number = int(digits)
    high = number if asked.maximum is None else asked.maximum
    return str(number) if (asked.minimum or 0) <= number <= high else None


def _date(given: str) -> str | None:
    """The date as typed where the loader of particulars takes it for a day."""
    return scalar(given) if given == BY_HAND or parse_date(given) is not None else None
