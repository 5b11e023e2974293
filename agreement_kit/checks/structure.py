"""Family 3: terms, references, counts and annexes within one instrument.

What depends on the selection of clauses is looked at here; what a clause alone gets wrong (C303, C305, C306, C313) is
found once per library, by the functions at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final, NamedTuple

from agreement_kit.assembly.alternat import original_count
from agreement_kit.checks.memo import remembered
from agreement_kit.checks.passages import Origin, Passage, of_words
from agreement_kit.checks.rules.figures import figures
from agreement_kit.checks.subject import Subject
from agreement_kit.checks.wordings import ANNEX, CITED_ANNEX, Wording, uses_term, wording_of
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.drafting.numbers import ascii_digits
from agreement_kit.instrument.blocks import If
from agreement_kit.instrument.nodes import Element, Value, flatten, plain, walk
from agreement_kit.library import Library
from agreement_kit.library.lazy import ReadOnUse
from agreement_kit.library.model import Step

_LAWS: Final = {
    "en": r"(?! of (?:the|that) (?!present|Agreement|Memorandum))",
    "fa": "(?! (?:قانون|اساسنامه|کنوانسیون|عهدنامه|منشور|آیین‌نامه))",
    "ru": r"(?! (?:Конституции|Закона|[Фф]едерального|Устава|Конвенции|Кодекса|Договора))",
}
_DIGIT: Final = re.compile(r"\d")
#: An article of this instrument that is cited by its number; articles of a law are not meant.
CITED: Final = {
    "en": re.compile(rf"\b(?:Articles?|Paragraphs?)[ \u00a0](?P<number>\d+)(?!\d){_LAWS['en']}"),
    "fa": re.compile(
        f"(?<![\u0620-\u06d3])ماد(?:هٔ|ه|ه‌ی|هٔ شمارهٔ)[ \u00a0](?P<number>[0-9۰-۹٠-٩]+)(?![0-9۰-۹٠-٩]){_LAWS['fa']}"
    ),
    "ru": re.compile(
        r"\b(?:[Сс]тат(?:ья|ьи|ье|ью|ьёй|ьей)|[Рр]аздел(?:а|у|ом|е)?)[ \u00a0](?P<number>\d+)(?!\d)" + _LAWS["ru"]
    ),
}
_ORDERED: Final = {
    "en": re.compile(
        r"\bthe (?:first|second|third|former|latter|last|first-named|second-named|last-named)"
        r" (?:Part(?:y|ies)|Participants?|Municipality|Municipalities|City|Cities)\b"
        r"|\bthe (?:former|latter)(?=’s\b|[.,;:)]|$| (?:shall|will|may|is|has|bears?|pays?)\b)"
        r"|\bPart(?:y|icipant) (?:A|B|C|I{1,3}|One|Two|[12])\b"
        r"|(?<=Part)(?:y|ies|icipants?)\b[^.;]{0,60}\b(?P<at>respectively)\b",
        re.I,
    ),
    "fa": re.compile(
        "(?:(?:طرف|شهرداری|شهر)(?:\u200cهای)?|مشارکت‌کنندهٔ?) (?:اول|دوم|سوم|نخست|الف|یکم)(?![\u0620-\u06d3\u200c])"
        "|(?:نخستین|اولین|دومین) (?:طرف|شهرداری|شهر)(?![\u0620-\u06d3])"
        "|(?<![\u0620-\u06d3])به ترتیب(?= (?:طرف|شهر|هر|نام|بر عهدهٔ? طرف|بر عهدهٔ شهر))"
    ),
    "ru": re.compile(
        r"\b(?:перв|втор|треть|последн)\w+(?:-названн\w+)?(?: из)? (?:сторон|участник|город|муниципалитет)\w*"
        r"|\b(?:сторон|участник)\w* (?:[АБAB](?!\w)|[12](?!\d)|I{1,2}\b)"
        r"|(?:(?<=сторон)|(?<=участн))\w*\b[^.;]{0,60}\b(?P<at>соответственно)\b",
        re.I,
    ),
}


class ClauseFinding(NamedTuple):
    """A finding in the words of a clause."""

    code: str
    text: Passage
    offset: int
    values: dict[str, object]


def defined_terms(subject: Subject) -> Iterator[Diagnostic]:
    """C301, C302, C304: terms that are used and not defined, defined and not used, or defined in two clauses."""
    used = list(_used(subject))
    owners: dict[tuple[str, str], Wording] = {}
    for wording in used:
        for language in subject.instrument.languages:
            for term, place in wording.terms.get(language, ()):
                first = owners.setdefault((language, term.casefold()), wording)
                if first is not wording:
                    yield subject.report("C304", place=place, language=language, clause=wording.clause.id,
                                         article=article_of(subject, wording.clause.id), term=term,
                                         other=first.clause.id, )  # fmt: skip
                if not any(_uses(other, term, language, subject.library, other is wording) for other in used):
                    yield subject.report("C302", place=place, language=language, clause=wording.clause.id,
                                         article=article_of(subject, wording.clause.id), term=term)  # fmt: skip
    for language, term, definer in dict.fromkeys(_capitalised(subject)):
        if language not in subject.instrument.languages or (language, term.casefold()) in owners:
            continue
        for wording in used:
            if not any(term in text for text in wording.written.get(language, ())):
                continue
            row = next((row[language] for row in wording.rows if language in row and term in row[language].text), None)
            if row is not None:
                yield subject.report("C301", place=row.place(row.text.index(term)), language=language,
                                     clause=wording.clause.id, article=article_of(subject, wording.clause.id),
                                     term=term, definer=definer)  # fmt: skip


def _used(subject: Subject) -> Iterator[Wording]:
    for use in subject.instrument.clauses:
        clause = subject.library.clauses[use.id]
        yield wording_of(subject.library, clause, clause.variants[use.variant], subject.instrument.status)


def _uses(wording: Wording, term: str, language: str, library: Library, own: bool) -> bool:
    """Whether a paragraph of ``wording`` uses ``term``; of its ``own`` clause one beside that of the definition."""
    key = ("checks.uses", wording.clause.id, wording.variant.name, wording.status, term, language)
    known = library.cache.get(key)
    if not isinstance(known, int):
        known = sum(uses_term(text, term, language, library.cache) for text in wording.written.get(language, ()))
        library.cache[key] = known
    return known > own


def _capitalised(subject: Subject) -> Iterator[tuple[str, str, str]]:
    """Language, term and clause of the terms that clauses outside the instrument define with a capital letter.

    Of a library that is read on use only the clauses are looked at that the particulars exclude.
    """
    library, status = subject.library, subject.instrument.status
    if isinstance(library.clauses, ReadOnUse):
        names = [id_ for id_ in subject.particulars.exclude if id_ in library.clauses]
    else:
        names = sorted(set(_placed(library.templates[subject.instrument.type].structure)))
    for id_ in names:
        for variant in library.clauses[id_].variants.values():
            for language, items in wording_of(library, library.clauses[id_], variant, status).terms.items():
                yield from ((language, term, id_) for term, _ in items if term[:1].isupper())


def _placed(structure: tuple[object, ...]) -> Iterator[str]:
    """The clauses that an instrument type has a place for."""
    for item in structure:
        if isinstance(item, Step) and item.kind != "part":
            yield item.name
        elif isinstance(item, If):
            for _, inner in item.branches:
                yield from _placed(inner)


def article_of(subject: Subject, clause: str) -> str | None:
    """The number of the article of ``clause``, in ASCII digits; None where it has none."""
    for element in subject.instrument.body:
        if element.clause == clause and element.number:
            return ascii_digits(next(iter(element.number.values())).number)
    return None


def closing(subject: Subject) -> Iterator[Diagnostic]:
    """C308, C309, C310: the counts of the closing formula against what there is."""
    instrument = subject.instrument
    articles = sum(bool(element.number) for element in instrument.body)
    originals = instrument.facts.get("original_count", original_count(subject.particulars))
    for element in (inner for block in instrument.conclusions for inner in block.children):
        for language, words in element.words.items():
            printed = [node for node in flatten(words) if isinstance(node, Value)]
            report = partial(
                subject.report, place=element.sources.get(language), language=language, clause=element.clause
            )
            for node in printed:
                if node.path == "original_count" and node.canonical != str(originals):
                    yield report("C309", found=node.canonical, expected=originals)
            said = [node.canonical or "" for node in printed]
            named = {text.removeprefix("language ") for text in said if text.startswith("language ")}
            if named and named != set(subject.particulars.languages):
                expected = ", ".join(sorted(subject.particulars.languages))
                yield report("C310", found=", ".join(sorted(named)), expected=expected)
            text = of_words(words, language).masked(Origin.VALUE)
            key = ("stated", language, text)
            for code, count in remembered(subject.library, key, partial(_stated, text, language)):
                actual = articles if code == "C308" else originals
                if count != str(actual):
                    yield report(code, found=count, expected=actual)


_COUNTED: Final = {
    ("C308", "en"): re.compile(r" (?:Articles|Paragraphs)\b"),
    ("C308", "fa"): re.compile(" ماده(?![\u0620-\u06d3])"),
    ("C308", "ru"): re.compile(r" (?:стат(?:ей|ьи|ья)|раздел(?:ов|а)?)\b"),
    ("C309", "en"): re.compile(r" originals?\b"),
    ("C309", "fa"): re.compile(" نسخه[ٔ ]? ?اصل"),
    ("C309", "ru"): re.compile(r" (?:подлинн\w+ )?экземпляр"),
}


def _stated(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """The numbers, written in the clause itself, before the words for articles and for originals, each with its
    code."""
    found = [item for item in figures(text, language) if item.kind == "number"]
    return tuple(
        (code, item.canonical)
        for code in ("C308", "C309")
        for item in found
        if _COUNTED[code, language].match(text, item.end)
    )


def annexes(subject: Subject) -> Iterator[Diagnostic]:
    """C311, C312: annexes that are cited and missing, or there and not cited."""
    if subject.instrument.attachments:
        if next(_speaking(subject, ANNEX), None) is None:
            yield subject.report("C312", "annexes" if subject.particulars.annexes else None)
        return
    told: set[str] = set()
    for clause, element, language in _speaking(subject, CITED_ANNEX):
        if clause not in told:
            told.add(clause)
            yield subject.report("C311", place=element.sources.get(language), clause=clause, language=language,
                                 article=article_of(subject, clause))  # fmt: skip


def _speaking(subject: Subject, words_of_annex: Mapping[str, re.Pattern[str]]) -> Iterator[tuple[str, Element, str]]:
    """Clause, element and language of the words that speak of an annex."""
    for wording in _used(subject):
        if wording.annex and wording.clause.kind != "annex":
            for element in _inside(subject, wording.clause.id):
                for language, words in element.words.items():
                    if words_of_annex[language].search(plain(words)):
                        yield wording.clause.id, element, language


def _inside(subject: Subject, clause: str) -> Iterator[Element]:
    """The elements of a clause."""
    instrument = subject.instrument
    for top in (*instrument.preface, *instrument.preamble, *instrument.body, *instrument.conclusions):
        if top.clause == clause:
            yield from walk((top,))


def in_particulars(subject: Subject) -> Iterator[Diagnostic]:
    """C307, C313: references and words of order in the prose of the particulars."""
    articles = sum(bool(element.number) for element in subject.instrument.body)
    for fact in subject.facts:
        if not fact.prose:
            continue
        for language in fact.words:
            form = fact.words.form(language)
            if not isinstance(form, str):
                continue
            where = f"{fact.path}.{language}"
            for match in CITED[language].finditer(form) if language in CITED else ():
                if int(ascii_digits(match["number"])) > articles:
                    yield subject.report("C307", where, language=language, found=match[0], count=articles,
                                         at=(form, match.start()))  # fmt: skip
            for match in _ordered(form, language):
                group = match.lastgroup or 0
                at = (form, match.start(group))
                yield subject.report("C313", where, language=language, found=match[group], at=at)


def _ordered(text: str, language: str) -> Iterator[re.Match[str]]:
    """Words of order; «the latter» after «the other» says which of two is meant in any order."""
    for match in _ORDERED[language].finditer(text) if language in _ORDERED else ():
        bare = match[0].lower() in {"the former", "the latter"}
        if not bare or "other" not in text[max(0, match.start() - 150) : match.start()]:
            yield match


RULES: Final = (defined_terms, closing, annexes, in_particulars)


def of_wording(wording: Wording) -> Iterator[ClauseFinding]:
    """C303, C305, C306, C313 in the words of a clause."""
    for row in wording.rows:
        for language, text in row.items():
            own = f"'{wording.clause.id}'"
            for stretch in text.of(Origin.REFERENCE):
                if stretch.key == own:
                    yield ClauseFinding("C305", text, stretch.start, {})
            for match in CITED[language].finditer(text.text) if _DIGIT.search(text.text) else ():
                yield ClauseFinding("C306", text, match.start(), {"found": match[0]})
            for match in _ordered(text.text, language):
                group = match.lastgroup or 0
                yield ClauseFinding("C313", text, match.start(group), {"found": match[group]})
    for language in {language for row in wording.rows for language in row}:
        seen: dict[str, str] = {}
        for row in wording.rows:
            for term in row[language].terms if language in row else ():
                home = str(row[language].home)
                if seen.setdefault(term.casefold(), home) != home:
                    yield ClauseFinding("C303", row[language], row[language].text.find(term), {"term": term})
