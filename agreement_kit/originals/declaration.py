"""The statement, to be signed, that the originals of a set differ in nothing but the order of the parties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from agreement_kit.drafting.numbers import plain_digits
from agreement_kit.instrument.nodes import (
    Blank,
    Element,
    Inline,
    Kind,
    PartyList,
    SignatureBlock,
    SignatureLine,
    Text,
    Value,
    Words,
    plain,
)
from agreement_kit.instrument.tree import Instrument
from agreement_kit.locales import locale
from agreement_kit.originals.make import Original

TYPE: Final = "statement-on-originals"


class _Wording(NamedTuple):
    """Sentences with the fields ``{parties}``, ``{title}``, ``{count}`` and ``{hash}``."""

    title: str
    compared: str
    differs: str
    same: str
    hash: str


# The names of the parties stand where no case is asked of them, so that the base form of the particulars serves.
_WORDINGS: Final[Mapping[str, _Wording]] = {
    "fa": _Wording(
        title="گواهی یکسانی نسخه‌های اصلی",
        compared=(
            "امضاکنندگان زیر، نمایندگان طرف‌ها ({parties})، نسخه‌های اصلی سند «{title}» (شمار نسخه‌ها: {count}) را با "
            "یکدیگر مقابله کردند و گواهی می‌کنند که محتوای آن‌ها یکسان است."
        ),
        differs=(
            "تفاوت نسخه‌ها تنها در ترتیب نام و امضای طرف‌هاست: در هر نسخه، نام و امضای طرفی که نسخه برای آن تنظیم شده "
            "است، نخست می‌آید."
        ),
        same="ترتیب نام و امضای طرف‌ها در همهٔ نسخه‌ها یکسان است.",
        hash=(
            "مقدار SHA-256 محتوای هر نسخه، که بر پایهٔ شناسه‌ها، زبان‌ها و واژه‌های همهٔ متن‌ها و بدون توجه به ترتیب طرف‌ها "
            "محاسبه شده است، چنین است: {hash}"
        ),
    ),
    "ru": _Wording(
        title="Заявление о тождественности подлинных экземпляров",
        compared=(
            "Нижеподписавшиеся представители сторон ({parties}) сверили между собой подлинные экземпляры документа "
            "«{title}» (число экземпляров: {count}) и заявляют, что по содержанию они тождественны."
        ),
        differs=(
            "Экземпляры различаются только порядком, в котором стороны названы и ставят подписи: в каждом экземпляре "
            "первой названа и первой ставит подпись та сторона, которой он предназначен."
        ),
        same="Порядок, в котором стороны названы и ставят подписи, во всех экземплярах одинаков.",
        hash=(
            "Значение SHA-256 содержания каждого экземпляра, вычисленное по идентификаторам, языкам и словам всех "
            "текстов без учёта порядка сторон: {hash}"
        ),
    ),
    "en": _Wording(
        title="Statement on the Identity of the Originals",
        compared=(
            "The undersigned representatives of the sides ({parties}) have compared with each other the originals of "
            "the instrument “{title}” (number of originals: {count}) and state that they are identical in content."
        ),
        differs=(
            "The originals differ only in the order in which the sides are named and sign: each original names first "
            "the side for which it is made, and has it sign first."
        ),
        same="The order in which the sides are named and sign is the same in every original.",
        hash=(
            "The SHA-256 value of the content of each original, computed over the identifiers, the languages and the "
            "words of all texts without regard to the order of the sides, is: {hash}"
        ),
    ),
}


def statement(made: Sequence[Original]) -> Instrument | None:
    """The statement as an instrument of its own, in the languages of ``made``; None where there is one original."""
    if len(made) < 2:
        return None
    first = made[0].instrument
    paragraphs: dict[str, list[Words]] = {language: _paragraphs(made, language) for language in first.languages}
    titles = {language: _WORDINGS[language].title for language in first.languages}
    elements = tuple(
        Element(
            f"statement__para_{index + 1}", Kind.PARAGRAPH, "", words={code: paragraphs[code][index] for code in titles}
        )
        for index in range(len(next(iter(paragraphs.values()))))
    )
    return replace(
        first,
        type=TYPE,
        title={language: (Text(title),) for language, title in titles.items()},
        short_title=titles,
        preface=(Element("statement", Kind.BLOCK, "", children=elements),),
        preamble=(),
        body=(),
        conclusions=(),
        attachments=(),
        signatures={language: _signatures(first, language) for language in first.languages},
        clauses=(),
        found=(),
        template_version="",
    )


def statement_words(made: Sequence[Original]) -> Mapping[str, str]:
    """The statement as plain words in every language of the originals, a paragraph to a line."""
    if len(made) < 2:
        return {}
    return {
        language: "\n".join(plain(words) for words in _paragraphs(made, language))
        for language in made[0].instrument.languages
    }


def _paragraphs(made: Sequence[Original], language: str) -> list[Words]:
    wording = _WORDINGS[language]
    differ = len({tuple(original.orders.values()) for original in made}) > 1
    fields: dict[str, Words] = {
        "parties": (_parties(made[0].instrument, language),),
        "title": made[0].instrument.title[language],
        "count": (Text(plain_digits(len(made), language)),),
        "hash": (Value(made[0].digest, "content"),),
    }
    return [
        filled(text, fields) for text in (wording.compared, wording.differs if differ else wording.same, wording.hash)
    ]


def filled(text: str, fields: Mapping[str, Words]) -> Words:
    """``text`` with the words of each field in its place."""
    out: list[Inline] = []
    while text:
        before, found, rest = text.partition("{")
        if before:
            out.append(Text(before))
        name, _, text = rest.partition("}")
        if found:
            out.extend(fields[name])
    return tuple(out)


def _parties(instrument: Instrument, language: str) -> PartyList:
    pattern = locale(language).list_pattern
    names = {party.id: party.name for party in instrument.particulars.parties}  # type: ignore[attr-defined]  # Particulars
    items = []
    for id_ in instrument.parties:
        path = f"parties.{id_}.name.{language}"
        form = getattr(names[id_], "form", lambda _: None)(language)
        items.append((id_, (Value(form, path, "name") if isinstance(form, str) else Blank(path),)))
    return PartyList(tuple(items), pattern.pair, pattern.middle, pattern.last)


def _signatures(instrument: Instrument, language: str) -> SignatureBlock:
    """For each party a cell for who compared: the party as in the instrument, and lines for the pen."""
    its = locale(language)
    cells: dict[str, tuple[SignatureLine, ...]] = {}
    blocks = list(instrument.signature_blocks(language))
    for id_, lines in (cell for block in blocks for cell in block.cells):
        if id_ in instrument.parties and id_ not in cells:
            heading = next(line for line in lines if line.role == "party")
            cells[id_] = (heading, _line("signature", "", id_), _line("name", its.name_label, id_),
                          _line("title", its.title_label, id_), _line("date", its.date_label, id_))  # fmt: skip
    return SignatureBlock(language, (Text(its.signatures),), tuple(cells.items()))


def _line(role: str, label: str, party: str) -> SignatureLine:
    blank = Blank(f"statement.{party}.{role}", by_hand=True)
    return SignatureLine(role, (Text(f"{label}: "), blank) if label else (blank,))
