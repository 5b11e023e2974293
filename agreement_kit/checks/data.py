"""Family 1: facts of the particulars that contradict each other or the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from agreement_kit.checks.subject import Subject, day, forms
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.drafting.values import TBD

#: Days of rest by country, Monday being 0. Friday and Sunday only: half-days and other weekends differ by office.
_REST: Final[Mapping[str, int]] = {"IR": 4, "RU": 6, "ET": 6, "ZA": 6, "BR": 6, "IN": 6, "CN": 6, "BY": 6, "KZ": 6}

_ACTING: Final = {
    "en": re.compile(r"\b(?:acting|ad interim|a\.i\.)(?!\w)", re.I),
    "fa": re.compile(r"سرپرست|کفیل"),
    "ru": re.compile(r"(?<!\w)(?:и\.\s?о\.|врио|временно исполняющ\w+|исполняющ\w+ обязанности)(?!\w)", re.I),
}
_HONORIFIC: Final = {
    "en": re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof|Eng|Ato|Hon|H\.\s?E|His Excellency|Her Excellency)\b\.?(?=\s)"),
    "fa": re.compile(r"(?:جناب آقای|سرکار خانم|آقای|خانم|دکتر|مهندس|آتو|حجت‌الاسلام)(?=\s)"),
    "ru": re.compile(r"(?:господин\w*|госпож\w+|г-н\w*|г-ж\w+|д-р|его превосходительство)(?=\s)", re.I),
}
_FEMALE: Final = re.compile(r"(?:Mrs|Ms|Madam|Her)\b|خانم|(?i:госпож|г-жа)")
_MALE: Final = re.compile(r"(?:Mr|Sir|His)\b|آقا|(?i:господин|г-н)")


def signing_day(subject: Subject) -> Iterator[Diagnostic]:
    """C103, C119: the day of signing is a day of rest for a party, or has passed."""
    signing = subject.signing_day
    if signing is None:
        return
    for party in subject.particulars.parties:
        if _REST.get(str(party.country)) == signing.weekday():
            yield subject.report("C103", "signing.date", date=signing.isoformat(), country=party.country)
    if subject.today is not None and signing < subject.today:
        yield subject.report("C119", "signing.date", date=signing.isoformat())


def approvals(subject: Subject) -> Iterator[Diagnostic]:
    """C104, C105, C120: approvals that come late or are missing."""
    signing = subject.signing_day
    for index, approval in enumerate(subject.particulars.approvals):
        granted = day(approval.date)
        if signing is not None and granted is not None and granted > signing:
            yield subject.report("C104", f"approvals.{index}.date", date=granted.isoformat())
        if approval.status == "pending":
            yield subject.report("C120", f"approvals.{index}.status")
    if not subject.particulars.approvals:
        for party in subject.particulars.parties:
            if party.country in {"IR", "RU"}:
                yield subject.report("C105", f"parties.{party.id}", party=party.id)


def term(subject: Subject) -> Iterator[Diagnostic]:
    """C106, C107, C121: the term, its renewal and the clause on duration."""
    given = subject.particulars.term
    variant = next((use.variant for use in subject.instrument.clauses if use.id == "duration"), None)
    if given is None:
        return
    if given.renewal in {"automatic", "by-agreement"} and given.years is None:
        yield subject.report("C106", "term.renewal")
    if given.years is not None and variant == "indefinite":
        yield subject.report("C107", "term.years")
    if given.renewal == "automatic" and variant == "fixed":
        yield subject.report("C121", "term.renewal")


def quorum(subject: Subject) -> Iterator[Diagnostic]:
    """C108: a quorum above the membership, among the parameters of one clause or of the type."""
    groups: list[tuple[str, Mapping[str, object]]] = [("parameters", subject.particulars.parameters)]
    for use in subject.instrument.clauses:
        choice = subject.particulars.clauses.get(use.id)
        clause = subject.library.clauses.get(use.id)
        declared = clause.variants[use.variant].parameters if clause and use.variant in clause.variants else {}
        if any("quorum" in name for name in declared):
            given = choice.parameters if choice else {}
            values = {name: given.get(name, parameter.default) for name, parameter in declared.items()}
            groups.append((f"clauses.{use.id}", values))
    for base, group in groups:
        yield from _quorum(base, group, subject)


def _quorum(base: str, group: Mapping[str, object], subject: Subject) -> Iterator[Diagnostic]:
    for name, value in group.items():
        members = group.get(name.replace("quorum", "members")) if "quorum" in name else None
        if isinstance(value, int) and isinstance(members, int) and value > members:
            yield subject.report("C108", f"{base}.{name}", quorum=value, members=members)


def same_person(subject: Subject) -> Iterator[Diagnostic]:
    """C109: one person signs for two parties, by name in any text or by passport."""
    seen: dict[str, str] = {}
    for party in subject.particulars.parties:
        told = False
        for index, person in enumerate(party.signatories):
            names = set(_names(person.name))
            if isinstance(person.passport_latin, str):
                names.add(person.passport_latin.casefold())
            other = next((seen[name] for name in names if seen.get(name, party.id) != party.id), None)
            if other is not None and not told:
                told = True
                yield subject.report(
                    "C109", f"parties.{party.id}.signatories.{index}.name", first=other, second=party.id
                )
            seen.update(dict.fromkeys(names, party.id))


def _names(text: object) -> Iterator[str]:
    for _, form in forms(text):
        yield " ".join(form.split()).casefold()


def persons(subject: Subject) -> Iterator[Diagnostic]:
    """C110, C111, C116, C117: the words around the name of a signatory."""
    for party in subject.particulars.parties:
        for index, person in enumerate(party.signatories):
            base = f"parties.{party.id}.signatories.{index}"
            for language, title in forms(person.title):
                if language in _ACTING and _ACTING[language].search(title):
                    yield subject.report("C111" if person.acting else "C110", f"{base}.title", language=language)
            for language, name in forms(person.name):
                if language in _HONORIFIC and (match := _HONORIFIC[language].match(name)):
                    yield subject.report("C116", f"{base}.name", language=language, found=match[0])
            wrong = {"m": _FEMALE, "f": _MALE}.get(str(person.gender))
            for language, words in forms(person.honorific):
                if wrong is not None and wrong.match(words):
                    yield subject.report("C117", f"{base}.honorific", language=language, found=words)


def order_of_dates(subject: Subject) -> Iterator[Diagnostic]:
    """C112, C113: what must come before the signing."""
    signing = subject.signing_day
    if signing is None:
        return
    for index, earlier in enumerate(subject.particulars.earlier_instruments):
        made = day(earlier.date)
        if made is not None and made >= signing:
            yield subject.report("C112", f"earlier_instruments.{index}.date", date=made.isoformat())
    for party in subject.particulars.parties:
        given = day(party.authority.date) if party.authority else None
        if given is not None and given > signing:
            yield subject.report("C113", f"parties.{party.id}.authority.date", date=given.isoformat())


def work_plan(subject: Subject) -> Iterator[Diagnostic]:
    """C114, C115: activities outside the time of the instrument."""
    signing = subject.signing_day
    if signing is None:
        return
    given = subject.particulars.term
    years = given.years if given is not None and given.years is not TBD else None
    end = _years_later(signing, years) if isinstance(years, int) and given and given.renewal in {None, "none"} else None
    for index, item in enumerate(subject.particulars.work_plan):
        start, last = day(item.from_), day(item.to)
        if start is not None and start < signing:
            yield subject.report("C114", f"work_plan.{index}.from", date=start.isoformat())
        if end is not None and last is not None and last > end:
            yield subject.report("C115", f"work_plan.{index}.to", date=last.isoformat(), end=end.isoformat())


def _years_later(start: date, years: int) -> date:
    try:
        return start.replace(year=start.year + years)
    except ValueError:  # 29 February
        return start.replace(year=start.year + years, day=28)


def alike(subject: Subject) -> Iterator[Diagnostic]:
    """C118: two parties that are named alike."""
    for key in ("name", "short", "abbreviation"):
        seen: set[tuple[str, str]] = set()
        for party in subject.particulars.parties:
            for language, words in forms(getattr(party, key)):
                if (language, words) in seen:
                    yield subject.report("C118", f"parties.{party.id}.{key}", language=language, key=key)
                seen.add((language, words))


RULES: Final = (signing_day, approvals, term, quorum, same_person, persons, order_of_dates, work_plan, alike)
