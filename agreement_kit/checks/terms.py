"""Family 4: approved terms, registered names, one spelling of one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Final, NamedTuple

from agreement_kit.checks.drift import Drift, drifts, names_of
from agreement_kit.checks.lexicon import Lexicon, lexicon_of, preferred_of, registered_of
from agreement_kit.checks.memo import remembered
from agreement_kit.checks.subject import Subject, day, forms
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.drafting.values import LocalText
from agreement_kit.library import Library


class Use(NamedTuple):
    """A term or name that should be another."""

    code: str
    start: int
    end: int
    values: dict[str, object]


_QUOTED: Final = re.compile("«[^«»]*»|“[^“”]*”")


def terms(text: str, language: str, library: Library, *, quoted: bool = False) -> Iterator[Use]:
    """C401: terms that are not used. Inside an approved term or a registered name nothing is one; nor, with ``quoted``,
    inside quotation marks, where titles are cited as they stand.
    """
    lexicon = lexicon_of(library, language)
    hits = list(lexicon.forbidden.find(text))
    if not hits:
        return
    free = _approved(text, lexicon, {hit.key for hit in hits})
    free += [match.span() for match in _QUOTED.finditer(text)] if quoted else []
    for hit in hits:
        if not _inside(hit.start, hit.end, free) and not _as_approved(
            text[hit.start : hit.end], hit.key, language, library
        ):
            preferred = preferred_of(library, hit.key, language)
            values: dict[str, object] = {
                "found": text[hit.start : hit.end], "suggestion": preferred, "concept": hit.key,
            }  # fmt: skip
            yield Use("C401", hit.start, hit.end, values)


def _approved(text: str, lexicon: Lexicon, concepts: set[str]) -> list[tuple[int, int]]:
    """Where approved terms stand that are longer than what is forbidden, those of the same concept included."""
    return [
        (hit.start, hit.end)
        for hit in lexicon.approved.find(text)
        if hit.key not in concepts or hit.end - hit.start > 8
    ]


def _as_approved(found: str, concept: str, language: str, library: Library) -> bool:
    """Whether ``found`` is the approved term, which the forbidden one differs from by a joiner alone."""
    entry = library.glossary.concepts[concept].terms[language]
    return found.startswith((entry.preferred, *entry.forms.values(), *entry.admitted))


def _inside(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last and last - first > end - start for first, last in spans)


def mixed(text: str, language: str, library: Library) -> Iterator[Use]:
    """C402: an admitted term beside the preferred one of the same concept."""
    lexicon = lexicon_of(library, language)
    preferred = list(lexicon.preferred.find(text))
    used = {hit.key for hit in preferred}
    spans = [(hit.start, hit.end) for hit in (*preferred, *lexicon.bodies.find(text))]
    for hit in lexicon.admitted.find(text):
        if hit.key in used and not any(start < hit.end and hit.start < end for start, end in spans):
            values: dict[str, object] = {
                "found": text[hit.start : hit.end], "suggestion": preferred_of(library, hit.key, language),
            }  # fmt: skip
            yield Use("C402", hit.start, hit.end, values)


def names(text: str, language: str, library: Library) -> Iterator[Use]:
    """C403: variants of registered names."""
    lexicon = lexicon_of(library, language)
    hits = list(lexicon.variants.find(text))
    free = [(hit.start, hit.end) for hit in lexicon.bodies.find(text)] if hits else []
    for hit in hits:
        if not any(start <= hit.start and hit.end <= end for start, end in free):
            values: dict[str, object] = {
                "found": text[hit.start : hit.end], "suggestion": registered_of(library, hit.key, language),
            }  # fmt: skip
            yield Use("C403", hit.start, hit.end, values)


def in_particulars(subject: Subject) -> Iterator[Diagnostic]:
    """C401 in prose, C403 in every text of the particulars."""
    for fact in subject.facts:
        for language in subject.instrument.languages:
            form = fact.words.form(language)
            if isinstance(form, str):
                key = ("terms", language, form, fact.prose)
                for use in remembered(
                    subject.library, key, partial(_uses, form, language, subject.library, fact.prose)
                ):
                    path, at = f"{fact.path}.{language}", (form, use.start)
                    yield subject.report(use.code, path, use.values, language=language, at=at)


def _uses(text: str, language: str, library: Library, prose: bool) -> tuple[Use, ...]:
    found = [*names(text, language, library)]
    if prose:
        found += terms(text, language, library, quoted=True)
    return tuple(found)


_LATIN: Final = re.compile(r"[^\W\d_]+")


def passports(subject: Subject) -> Iterator[Diagnostic]:
    """C404: the English name of a signatory against the passport."""
    for party in subject.particulars.parties:
        for index, person in enumerate(party.signatories):
            if not isinstance(person.passport_latin, str) or not isinstance(person.name, LocalText):
                continue
            name = person.name.form("en")
            passport = {part.casefold() for part in _LATIN.findall(person.passport_latin)}
            if isinstance(name, str) and not {part.casefold() for part in _LATIN.findall(name)} <= passport:
                yield subject.report("C404", f"parties.{party.id}.signatories.{index}.name.en", language="en",
                                     passport=person.passport_latin)  # fmt: skip


#: Names that mean one thing wherever they stand; names of parties are told apart by C118.
_NAMES: Final = re.compile(r"(?:^|\.)(?:place|body|issuer|acting_for)$|^(?!parties\.[^.]+\.name$).*\.name$")


def one_name(subject: Subject) -> Iterator[Diagnostic]:
    """C405: what is one name in one language and two in another."""
    seen: dict[tuple[str, str, str], str] = {}
    told: set[str] = set()
    for fact in subject.facts:
        if fact.prose or not _NAMES.search(fact.path):
            continue
        known = list(forms(fact.words))
        for language, text in known:
            for other, its in known:
                first = seen.setdefault((language, text, other), its) if language != other else its
                path = f"{fact.path}.{other}"
                if first != its and path not in told:
                    told.add(path)
                    yield subject.report("C405", path, language=other, found=its, other=first)


def cited(subject: Subject) -> Iterator[Diagnostic]:
    """C406: one instrument with two numbers or dates."""
    seen: dict[tuple[str, str], tuple[object, object]] = {}
    for index, item in enumerate(subject.particulars.earlier_instruments):
        facts = (item.number, day(item.date))
        for language, title in forms(item.title):
            first = seen.setdefault((language, title), facts)
            wrong = [
                key for key, before, now in zip(("number", "date"), first, facts, strict=True)
                if before is not None and now is not None and before != now
            ]  # fmt: skip
            if wrong:
                yield subject.report("C406", f"earlier_instruments.{index}.{wrong[0]}", key=wrong[0])
                break


def spellings(subject: Subject) -> Iterator[Diagnostic]:
    """C407: names of the parties, their places and persons in another spelling anywhere in the particulars."""
    for language in subject.instrument.languages:
        texts = {
            f"{fact.path}.{language}": form
            for fact in subject.facts
            if isinstance(form := fact.words.form(language), str)
        }
        known = names_of((text for path, text in texts.items() if _KNOWN.search(path)), language)
        if language == "en":
            known |= _of_passports(subject)
        key = ("spellings", language, tuple(texts.items()), known)
        for path, item in remembered(subject.library, key, partial(_spellings, texts, language, known)):
            values = {"found": item.found, "suggestion": item.name}
            yield subject.report("C407", path, values, language=language, at=(texts[path], item.start))


#: The names that others are held against: those by which the parties and their persons are known.
_KNOWN: Final = re.compile(r"^parties\.[^.]+\.(?:place|short|signatories\.\d+\.name)\.")


def _of_passports(subject: Subject) -> frozenset[str]:
    found = (person.passport_latin for party in subject.particulars.parties for person in party.signatories)
    return names_of((text.title() for text in found if isinstance(text, str)), "en")


def _spellings(texts: Mapping[str, str], language: str, known: frozenset[str]) -> tuple[tuple[str, Drift], ...]:
    return tuple((path, item) for path, text in texts.items() for item in drifts(text, language, known))


def mixed_in_prose(subject: Subject) -> Iterator[Diagnostic]:
    """C402: an admitted term in one text of the particulars beside the preferred one in another."""
    for language in subject.instrument.languages:
        texts = {
            form: f"{fact.path}.{language}"
            for fact in subject.facts
            if fact.prose and isinstance(form := fact.words.form(language), str)
        }
        joined = "\n\n".join(texts)
        key = ("mixed", language, joined)
        for use in remembered(subject.library, key, lambda: tuple(mixed(joined, language, subject.library))):  # noqa: B023 - called at once
            start = 0
            for text, path in texts.items():
                if start <= use.start < start + len(text):
                    at = (text, use.start - start)
                    yield subject.report(use.code, path, use.values, language=language, at=at)
                start += len(text) + 2


RULES: Final = (in_particulars, passports, one_name, cited, spellings, mixed_in_prose)
