"""Letters of full powers and the correction sheet: instruments of their own, whose particulars follow from those of the
instrument that is signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from agreement_kit.assembly import assemble
from agreement_kit.ceremony.load import Ceremony
from agreement_kit.ceremony.signing import Signing
from agreement_kit.diagnostics import N_, Diagnostic, Location, Severity
from agreement_kit.drafting.lists import join
from agreement_kit.drafting.names import case_form
from agreement_kit.drafting.values import LocalText
from agreement_kit.errors import AgreementKitError
from agreement_kit.instrument.nodes import plain
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import Library
from agreement_kit.locales import locale
from agreement_kit.particulars import Particulars, Party

POWERS: Final = "letter-of-full-powers"
CORRECTION: Final = "correction-record"
_OPEN: Final = "tbd"
#: What of the particulars a derived instrument keeps.
_KEPT: Final = ("languages", "authenticity")
_PARTY_KEPT: Final = (
    "id", "name", "short", "abbreviation", "acting_for", "place", "country", "address", "registration", "authority",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Letter:
    """A derived instrument; ``stem`` begins the name of its file, ``document`` is the index of what it belongs to."""

    stem: str
    kind: str
    document: int
    party: str | None
    instrument: Instrument


def letters(ceremony: Ceremony, signings: Sequence[Signing], library: Library) -> tuple[list[Letter], list[Diagnostic]]:
    """The letters of all signatories and a correction sheet per instrument; a finding for each that cannot be made."""
    made: list[Letter] = []
    found: list[Diagnostic] = []
    for signing in signings:
        planned = [*_powers(ceremony, signing, library), *_correction(signing)]
        for stem, kind, party, facts in planned:
            try:
                particulars = Particulars.from_dict(facts, signing.document.particulars.source)
                made.append(Letter(stem, kind, signing.index, party, assemble(particulars, library)))
            except AgreementKitError as error:
                found.append(_refused(stem, signing, error))
    return made, found


def _refused(stem: str, signing: Signing, error: AgreementKitError) -> Diagnostic:
    first = error.diagnostics[0]
    return Diagnostic(
        code="K016",
        severity=Severity.WARNING,
        template=N_("{letter} is left out of the pack: {reason}"),
        hint_template=first.hint_template,
        values={**first.values, "letter": stem, "reason": first},
        path=first.path,
        location=Location(signing.document.particulars.source),
    )


def _powers(
    ceremony: Ceremony, signing: Signing, library: Library
) -> Iterator[tuple[str, str, str, dict[str, Any]]]:  # fmt: skip
    particulars = signing.document.particulars
    raw = particulars.raw
    for party, given in zip(particulars.parties, raw["parties"], strict=True):
        people = given["signatories"] if isinstance(given["signatories"], list) else [_OPEN]
        for number, person in enumerate(people, 1):
            part = "" if len(people) == 1 else f"-{number}"
            facts: dict[str, Any] = {
                "instrument": POWERS,
                "status": "binding",
                **{key: raw[key] for key in _KEPT if key in raw},
                "parties": [{**{key: given[key] for key in _PARTY_KEPT if key in given}, "signatories": _OPEN}],
                "signing": {"date": _OPEN, "place": given.get("place", _OPEN)},
                "clauses": {
                    "powers-grant": {"variant": "named-person", **_representative(person)},
                    "powers-scope": _scope(signing, party, library),
                    "powers-validity": {"variant": "fixed", "valid_until": _OPEN},
                    "powers-substitute": _substitute(ceremony, party.id),
                },
            }
            yield f"{signing.stem}.full-powers.{party.id}{part}", "full-powers", party.id, facts


def _representative(person: Any) -> dict[str, Any]:
    given = person if isinstance(person, Mapping) else {}
    return {
        "representative_name": given.get("name", _OPEN),
        "representative_title": given.get("title", _OPEN),
    }


def _scope(signing: Signing, party: Party, library: Library) -> dict[str, Any]:
    """What the powers cover: title, other side or sides, day."""
    raw = signing.document.particulars.raw
    others = [other for other in signing.document.particulars.parties if other.id != party.id]
    return {
        "variant": "sign",
        "instrument_title": {code: plain(words) for code, words in signing.instrument.title.items()},
        "counterpart": _counterpart(others, signing.instrument.languages, library),
        "instrument_date": _day(raw),
    }


def _day(raw: Mapping[str, Any]) -> Any:
    signing = raw.get("signing")
    given = signing.get("date") if isinstance(signing, Mapping) else None
    return _OPEN if given in (None, "by-hand") else given


def _counterpart(others: Sequence[Party], languages: Sequence[str], library: Library) -> Any:
    """The other sides in words, with the case that the sentence needs; open where that case is not known."""
    out: dict[str, Any] = {}
    for code in languages:
        base = [_form(party, code, "definite" if code == "en" and len(others) > 1 else None) for party in others]
        if None in base:
            return _OPEN
        nominative = join([str(name) for name in base], code)
        if "instrumental" not in locale(code).cases:
            out[code] = nominative
            continue
        forms = [
            _form(party, code, "instrumental") or library.glossary.case_of(str(name), code, "instrumental")
            for party, name in zip(others, base, strict=True)
        ]
        if None in forms:
            return _OPEN
        out[code] = {"nominative": nominative, "instrumental": join([str(form) for form in forms], code)}
    return out


def _form(party: Party, code: str, case: str | None) -> str | None:
    if not isinstance(party.name, LocalText):
        return None
    form = case_form(party.name, code, case) if case else party.name.form(code)
    return form if isinstance(form, str) else None


def _substitute(ceremony: Ceremony, party: str) -> dict[str, Any]:
    for member in ceremony.settings.substitutes:
        if member.party == party and isinstance(member.name, LocalText):
            title = _plain(member.title) if isinstance(member.title, LocalText) else _OPEN
            return {"variant": "named", "substitute_name": _plain(member.name), "substitute_title": title}
    return {"variant": "not-allowed"}


def _plain(words: LocalText) -> dict[str, Any]:
    return {code: dict(forms) if isinstance(forms, Mapping) else _OPEN for code, forms in words.forms.items()}


def _correction(signing: Signing) -> Iterator[tuple[str, str, None, dict[str, Any]]]:
    particulars = signing.document.particulars
    raw = particulars.raw
    place = raw.get("signing", {}).get("place", _OPEN) if isinstance(raw.get("signing"), Mapping) else _OPEN
    title: dict[str, Any] = {code: plain(words) for code, words in signing.instrument.title.items()}
    if "ru" in title:
        # A title is stored in the nominative alone; after a noun it stays as it is.
        title["ru"] = {"nominative": f"документ «{title['ru']}»", "genitive": f"документа «{title['ru']}»"}
    earlier: dict[str, Any] = {"title": title}
    if (day := _day(raw)) != _OPEN:
        earlier["date"] = day
    facts: dict[str, Any] = {
        "instrument": CORRECTION,
        "status": signing.instrument.status.value,
        **{key: raw[key] for key in _KEPT if key in raw},
        "parties": [
            {key: given[key] for key in (*_PARTY_KEPT, "signatories") if key in given} for given in raw["parties"]
        ],
        "earlier_instruments": [earlier],
        "signing": {"date": _OPEN, "place": place},
        "clauses": {"correction-list": {"variant": "list", "corrections": _OPEN}},
    }
    yield f"{signing.stem}.correction-sheet", "correction-sheet", None, facts
