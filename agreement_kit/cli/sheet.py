"""The approval sheet of a clause: its texts side by side, the drafter's notes, lines to sign.

A legal department reviews the library clause by clause; what it signs names the fingerprints that it read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from agreement_kit.checks.neutral import Setting, rows, setting_of
from agreement_kit.checks.passages import Origin, Passage
from agreement_kit.instrument.blocks import Literal, Paragraph, paragraphs
from agreement_kit.instrument.nodes import (
    Blank,
    Element,
    Kind,
    NumberLabel,
    SignatureBlock,
    SignatureLine,
    Status,
    Text,
    Value,
    Words,
)
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import Clause, Library, Variant
from agreement_kit.locales import locale

_TITLE: Final = {"en": "Approval sheet: {title}", "fa": "برگهٔ تأیید: {title}", "ru": "Лист согласования: {title}"}
_SHORT: Final = {"en": "Approval sheet", "fa": "برگهٔ تأیید", "ru": "Лист согласования"}
_STATUS: Final = {
    Status.BINDING: {"en": "binding", "fa": "الزام‌آور", "ru": "юридически обязывающий"},
    Status.NON_BINDING: {"en": "non-binding", "fa": "غیرالزام‌آور", "ru": "не имеющий обязательной силы"},
}
_NOTES: Final = {"en": "Notes", "fa": "یادداشت‌ها", "ru": "Примечания"}
#: Notes are written in English and Persian; what a column without any says instead.
_ELSEWHERE: Final = {"ru": "Примечания составлены на английском и персидском языках."}
_PRINTS: Final = {
    "en": "Version {version}. Text read: {print}.",
    "fa": "نسخهٔ {version}. متن خوانده‌شده: {print}.",
    "ru": "Версия {version}. Прочитанный текст: {print}.",
}
_REVIEWED: Final = {
    "en": "Read and approved for use",
    "fa": "خوانده و برای استفاده تأیید شد",
    "ru": "Прочитано и одобрено к применению",
}


def sheet_of(clause: Clause, library: Library) -> Instrument:
    """The sheet of one clause as an instrument of its own, so that it is arranged and written like every other."""
    languages = library.languages
    titles = {language: _title(clause, language) for language in languages}
    body: list[Element] = []
    for variant in clause.variants.values():
        for status in variant.statuses:
            body.append(_version(clause, variant, status, setting_of(library, status, clause), languages))
    notes = {language: clause.notes.get(language) or _ELSEWHERE.get(language, "") for language in languages}
    if clause.notes:
        paragraph = _element(
            "notes__para_1", Kind.PARAGRAPH, {language: (Text(notes[language]),) for language in notes}
        )
        heading: Mapping[str, Words] = {language: (Text(_NOTES[language]),) for language in languages}
        body.append(Element("notes", Kind.ARTICLE, clause.id, heading=heading, children=(paragraph,)))
    return Instrument(
        type="approval-sheet",
        status=Status.NON_BINDING,
        languages=languages,
        title={code: (Text(_TITLE[code].replace("{title}", titles[code])),) for code in languages},
        short_title={code: f"{_SHORT[code]}: {clause.id}" for code in languages},
        preface=(),
        preamble=(),
        body=tuple(body),
        conclusions=(),
        signatures={code: _signature(code) for code in languages},
        attachments=(),
        parties=("reviewer",),
        template_version=clause.version,
    )


def _title(clause: Clause, language: str) -> str:
    for titles in clause.titles.values():
        return "".join(item.text if isinstance(item, Literal) else "…" for item in titles.get(language, ()))
    return clause.id


def _element(
    eid: str, kind: Kind, words: Mapping[str, Words], number: Mapping[str, NumberLabel] | None = None
) -> Element:
    return Element(eid, kind, "", number=number or {}, words=words)


def _version(clause: Clause, variant: Variant, status: Status, setting: Setting, languages: tuple[str, ...]) -> Element:
    """One wording: a heading with variant and status, its paragraphs, and the fingerprints of what is read."""
    name = f"{variant.name}-{status.value}"
    heading = {code: (Text(f"{variant.name} · {_STATUS[status][code]}"),) for code in languages}
    children = list(_paragraphs(variant.blocks[status], setting, name))
    prints = {
        code: _PRINTS[code].replace("{version}", clause.version).replace("{print}", variant.fingerprints[status, code])
        for code in languages
    }
    children.append(_element(f"{name}__print", Kind.PARAGRAPH, {code: (Text(prints[code]),) for code in languages}))
    return Element(name, Kind.ARTICLE, clause.id, heading=heading, children=tuple(children))


def _paragraphs(blocks: tuple[object, ...], setting: Setting, name: str) -> Iterator[Element]:
    """Every paragraph with all its conditions met; what a value will fill is named in brackets."""
    for index, paragraph in enumerate(paragraphs(blocks), 1):  # type: ignore[arg-type]  # the blocks of a variant
        assert isinstance(paragraph, Paragraph)
        row = next(rows(paragraph, setting))
        words = {code: tuple(_shown(passage)) for code, passage in row.items()}
        yield _element(f"{name}__para_{index}", Kind.PARAGRAPH, words)


def _shown(passage: Passage) -> Iterator[Text | Value]:
    for stretch in passage.stretches:
        if stretch.origin in {Origin.VALUE, Origin.REFERENCE}:
            yield Value(f"[{stretch.key}]", stretch.key)
        else:
            yield Text(passage.text[stretch.start : stretch.end])


def _signature(language: str) -> SignatureBlock:
    its = locale(language)
    lines = (
        SignatureLine("party", (Text(_REVIEWED[language]),)),
        SignatureLine("signature", (Blank("reviewer.signature", by_hand=True),)),
        SignatureLine("name", (Text(f"{its.name_label}: "), Blank("reviewer.name", by_hand=True))),
        SignatureLine("title", (Text(f"{its.title_label}: "), Blank("reviewer.title", by_hand=True))),
        SignatureLine("date", (Text(f"{its.date_label}: "), Blank("reviewer.date", by_hand=True))),
    )
    return SignatureBlock(language, (Text(its.signatures),), (("reviewer", lines),))
