"""The questions of ``new`` put in the terminal; a blank answer means "not known yet"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import click

from agreement_kit.cli import console
from agreement_kit.cli.skeleton import Field
from agreement_kit.cli.ui import Ui
from agreement_kit.cli.yamlout import TBD, flow, scalar
from agreement_kit.diagnostics import N_

#: Persian and Arabic digits as a keyboard gives them.
_DIGITS: Final = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
_DATE: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")


@dataclass(slots=True)
class Interview:
    """Asks on stderr (the file may go to stdout), in the language of ``ui``."""

    ui: Ui
    _heard: set[str] = field(default_factory=set)

    def __call__(self, asked: Field) -> str | None:
        """YAML source of the answer; None for a blank one."""
        self._introduce(asked)
        label = asked.path.rpartition(".clauses.")[2] + (f" [{asked.default}]" if asked.default else "")
        while True:
            given = str(click.prompt(f"  {label}", default="", show_default=False, err=True)).strip()
            if not given or given == TBD:
                return None if not given else TBD
            source, complaint = self._source(given, asked)
            if source is not None:
                return source
            console.err(f"  {complaint}")

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
                return (given if fits else None), ui.say(N_("Answer one of: {choices}."), choices=", ".join(asked.choices))
            case "count":
                return _count(given, asked), ui.say(
                    N_("Answer with a whole number from {low} to {high}."), low=asked.minimum or 0, high=asked.maximum or "…"
                )
            case "date":
                return _date(given), ui.gettext(N_("Answer with a date such as 2026-06-22 or 1405-04-01, or by-hand."))
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
                return scalar(given), ""


def _count(given: str, asked: Field) -> str | None:
    digits = given.translate(_DIGITS)
    if not digits.isascii() or not digits.isdigit() or len(digits) > 9:
        return None
    number = int(digits)
    high = number if asked.maximum is None else asked.maximum
    return str(number) if (asked.minimum or 0) <= number <= high else None


def _date(given: str) -> str | None:
    if given == "by-hand":
        return given
    match = _DATE.fullmatch(given.translate(_DIGITS))
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    if not _exists(year, month, day):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def _exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day; years before 1700 are Solar Hijri, whose loader knows the leap years."""
    if year < 1700:
        return 1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


