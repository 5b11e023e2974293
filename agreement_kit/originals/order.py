"""Who comes first where: the alternat as an order of the parties for each text of each original.

Sources of the rules: Iran, directive 181311/T46921H of 29/8/1390, art. 2 (own name first in the own original; own
signature right in Persian, left in foreign text); China, notice of 1994, and its practice without alternat: the Chinese
text names China first, the foreign text the other side, right-to-left scripts with the sides reversed. The first party
stands on the leading side of its text, so the sides follow from the order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from babel.core import UnknownLocaleError
from babel.languages import get_official_languages

from agreement_kit.assembly.alternat import alternat_of
from agreement_kit.diagnostics import N_, Diagnostic, Severity
from agreement_kit.drafting.values import LocalText
from agreement_kit.errors import ParticularsError
from agreement_kit.originals.alphabet import sort_key
from agreement_kit.particulars import Particulars

ALTERNATS: Final = ("standard", "none", "chinese-practice", "depositary")
ORDERS: Final = ("given", "alphabetical")
_CHINA: Final = "CN"
_CHINESE: Final = "zh"
_SORTED_BY: Final = ("short", "place", "name")

#: The ids of the parties in the order of each text, by language.
Orders = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Plan:
    """The originals to make: for each its party (None: the depositary, where the particulars name none) and orders."""

    alternat: str
    order: str
    originals: tuple[tuple[str | None, Orders], ...]
    notes: tuple[Diagnostic, ...] = ()


def plan(particulars: Particulars, alternat: str | None, order: str) -> Plan:
    """Which originals ``particulars`` ask for; ``alternat`` given here goes before theirs.

    Raises:
        ParticularsError: there is no such alternat or order.
    """
    for code, value, known in (("V001", alternat, ALTERNATS), ("V002", order, ORDERS)):
        if value is not None and value not in known:
            template = N_("There is no alternat {name}.") if code == "V001" else N_("There is no order {name}.")
            values = {"name": value, "known": ", ".join(known)}
            hint = N_("Choose one of: {known}.")
            raise ParticularsError([Diagnostic(code=code, template=template, hint_template=hint, values=values)])
    chosen = alternat or alternat_of(particulars)
    ids = tuple(party.id for party in particulars.parties)
    base = {language: _base(particulars, language, order) for language in particulars.languages}
    made: list[tuple[str | None, Orders]]
    match chosen:
        case "standard":
            made = [(id_, {language: _first(id_, names) for language, names in base.items()}) for id_ in ids]
        case "chinese-practice":
            own = {language: _own_first(particulars, language, names) for language, names in base.items()}
            made = [(id_, own) for id_ in ids]
        case "depositary":
            made = [(particulars.depositary if isinstance(particulars.depositary, str) else None, base)]
        case _:
            made = [(id_, base) for id_ in ids]
    notes = tuple(_notes(particulars, chosen, given=alternat is not None or "alternat" in particulars.model_fields_set))
    return Plan(chosen, order, tuple(made), notes)


def _first(id_: str, ids: Sequence[str]) -> tuple[str, ...]:
    return (id_, *(other for other in ids if other != id_))


def _base(particulars: Particulars, language: str, order: str) -> tuple[str, ...]:
    """The parties as given, or by the alphabet of ``language``: by city where all have one, else by name."""
    if order == "given":
        return tuple(party.id for party in particulars.parties)
    for field in _SORTED_BY:
        names = {party.id: _name(getattr(party, field), language) for party in particulars.parties}
        if all(names.values()):
            break
    return tuple(sorted(names, key=lambda id_: sort_key(names[id_], language)))


def _name(words: object, language: str) -> str:
    form = words.form(language) if isinstance(words, LocalText) else None
    return form if isinstance(form, str) else ""


def _own_first(particulars: Particulars, language: str, ids: Sequence[str]) -> tuple[str, ...]:
    """Whose own text it is comes first; in a text foreign to China, China comes after the other side."""
    countries = {party.id: party.country for party in particulars.parties}

    def rank(id_: str) -> int:
        country = countries[id_]
        if isinstance(country, str) and language in _languages_of(country):
            return 0
        return 2 if country == _CHINA and language != _CHINESE else 1

    return tuple(sorted(ids, key=rank))


@lru_cache(maxsize=256)
def _languages_of(country: str) -> frozenset[str]:
    try:
        official = get_official_languages(country, de_facto=True)
    except (UnknownLocaleError, KeyError):  # pragma: no cover - every country of ISO 3166-1 is known to Babel
        return frozenset()
    return frozenset(tag.partition("_")[0] for tag in official)


def _notes(particulars: Particulars, alternat: str, *, given: bool) -> Iterator[Diagnostic]:
    count = len(particulars.parties)
    place = particulars.location("parties")
    if alternat == "depositary" and not given:
        yield Diagnostic(
            code="V003",
            severity=Severity.INFO,
            template=N_(
                "With {count} parties there is one signed original, kept by the depositary, and certified copies for "
                "the parties: an original for each would mean {signatures} signatures in every text."
            ),
            hint_template=N_("For an original per party choose --alternat standard, or write alternat: standard."),
            values={"count": count, "signatures": count * count},
            path="parties",
            location=place,
        )
    if alternat == "depositary" and not isinstance(particulars.depositary, str):
        yield Diagnostic(
            code="V004",
            severity=Severity.WARNING,
            template=N_("There is one original for the depositary, but the particulars do not say who that is."),
            hint_template=N_("Write depositary: with the id of a party."),
            path="depositary",
            location=particulars.location("depositary"),
        )
