"""Family 7: the order of signing, the prevailing text, and what is known of the parties' countries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from agreement_kit.checks.subject import Subject
from agreement_kit.diagnostics import Diagnostic

#: The language of a country that a checker knows; only what these rules need.
_LANGUAGE: Final[Mapping[str, str]] = {
    "IR": "fa",
    "RU": "ru",
    "BY": "ru",
    "KZ": "ru",
    "ZA": "en",
    "IN": "en",
    "NG": "en",
}
_NATIONAL: Final[Mapping[str, tuple[str, ...]]] = {
    "IR": ("C720", "C721", "C722"),
    "RU": ("C723", "C724"),
    "ET": ("C725",),
    "ZA": ("C726",),
    "BR": ("C727",),
}
#: Variants of a clause on the settlement of differences that lead to a decision over property.
_REFERRED: Final = frozenset({"arbitration", "mediation"})


def order(subject: Subject) -> Iterator[Diagnostic]:
    """C701: the signatures stand in the order of the parties; by the Chinese practice each text has its own first."""
    leads = subject.particulars.alternat == "chinese-practice"
    parties = subject.instrument.parties
    for language, block in subject.instrument.signatures.items():  # a letter has one party's alone
        cells = list(dict.fromkeys(id_ for id_, _ in block.cells if id_ in parties))
        first = cells[:1] if leads else []
        if cells != [*first, *(id_ for id_ in parties if id_ in cells and id_ not in first)]:
            yield subject.report("C701", "parties", language=language)


def alternat(subject: Subject) -> Iterator[Diagnostic]:
    """C702, C708, C709: the option of the alternat against the parties."""
    particulars = subject.particulars
    count = len(particulars.parties)
    if particulars.alternat == "depositary" and particulars.depositary is None:
        yield subject.report("C702", "alternat")
    if particulars.alternat == "chinese-practice" and all(party.country != "CN" for party in particulars.parties):
        yield subject.report("C708", "alternat")
    if count > 4 and particulars.alternat == "standard":
        yield subject.report("C709", "parties", count=count)


def authenticity(subject: Subject) -> Iterator[Diagnostic]:
    """C703 to C706: which text prevails, and which is authentic at all."""
    given = subject.particulars.authenticity
    texts = subject.instrument.languages
    countries = {party.country for party in subject.particulars.parties if isinstance(party.country, str)}
    if given.rule == "prevailing" and given.language is not None:
        if given.language not in texts:
            yield subject.report("C703", "authenticity.language", language_name=given.language)
        others = {_LANGUAGE.get(country) for country in countries if country != "IR"}
        if "IR" in countries and given.language != "fa" and given.language in others and len(others) == 1:
            yield subject.report("C705", "authenticity.language")
    expected = "informational" if given.informational else given.rule
    variant = next((use.variant for use in subject.instrument.clauses if use.id == "languages"), None)
    if variant in {"equal", "prevailing", "informational"} and variant != expected:
        path = "clauses.languages" if "languages" in subject.particulars.clauses else "authenticity"
        yield subject.report("C704", path, variant=variant, expected=expected)
    for index, language in enumerate(given.informational):
        if any(_LANGUAGE.get(country) == language for country in countries):
            yield subject.report(
                "C706", f"authenticity.informational.{index}", language=language, language_name=language
            )


def block(subject: Subject) -> Iterator[Diagnostic]:
    """C707: a signature block without place and date."""
    signing = subject.particulars.signing
    if not subject.instrument.signatures:
        return  # letters, which bear their own dates
    if signing is None or (signing.date is None and signing.place is None):
        yield subject.report("C707", "signing" if signing else None)


def national(subject: Subject) -> Iterator[Diagnostic]:
    """C720 to C727: what sources say of the practice of a party's country."""
    settled = next((use.variant for use in subject.instrument.clauses if use.id == "settlement-of-differences"), "")
    told: set[str] = set()
    for party in subject.particulars.parties:
        for code in _NATIONAL.get(str(party.country), ()):
            if code not in told and (code != "C721" or settled in _REFERRED):
                told.add(code)
                yield subject.report(code, f"parties.{party.id}.country")


RULES: Final = (order, alternat, authenticity, block, national)
