"""From an instrument to its arrangement: which text stands where, what keeps together, what begins a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.errors import WritingError
from agreement_kit.instrument.kept import Kept
from agreement_kit.instrument.nodes import Element, Kind, SignatureBlock, plain
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout.ending import ACROSS, ONE, TWO, Measure, kept_with_signatures, length, measured, with_initials
from agreement_kit.layout.house import PLAIN, House
from agreement_kit.layout.model import Band, Cell, Column, Layout, Role, Running, Sheet
from agreement_kit.locales import locale

LAYOUTS: Final = ("columns", "sequential", "facing")

# A band of so many characters (about six lines of a column) moves to the next page whole: LibreOffice has no widow
# control inside a row that breaks, and leaves single lines behind.
_WHOLE_CHARACTERS: Final = 260
#: So many texts beside each other lie across the page.
ACROSS_FROM: Final = 3
_FACING: Final = 2
_HEADED: Final = frozenset({Kind.ARTICLE, Kind.ANNEX, Kind.LETTER})
_WORDED: Final = frozenset({Kind.PARAGRAPH, Kind.POINT})


def arrange(
    instrument: Instrument,
    layout: str = "columns",
    languages: Sequence[str] | None = None,
    draft: bool = True,
    initials: Sequence[Mapping[str, str]] = (),
    house: House = PLAIN,
) -> Layout:
    """``instrument`` arranged as ``layout`` (one of ``LAYOUTS``) in ``languages`` (default: all its texts, in house
    order).

    In ``columns`` each band holds one cell per text; a right-to-left text stands outermost right. In ``sequential``
    each text is whole, with its own title and signatures, the first language first. In ``facing`` each of two texts has
    a page of its own, and a band stands at one height on both. ``draft`` puts the draft mark in the header;
    ``initials`` are the sides that initial every page, each with its name per language. ``house`` says how much a page
    holds, for what stays together with the signatures. Raises ``WritingError`` for a layout or a language that there is
    not, and for other than two texts on facing pages.
    """
    chosen = _chosen(instrument, layout, languages)
    sides = layout == "columns" and len(chosen) > 1
    beside = sides or layout == "facing"
    groups = [(column_order(chosen), chosen)] if beside else [((code,), (code,)) for code in chosen]
    sheets = tuple(
        sheet
        for columns, titled in groups
        for sheet in _sheets(
            instrument,
            columns,
            titled,
            with_initials(measured(_measure(columns) if sides else ONE, house), len(initials)),
        )
    )
    return Layout(
        kind=layout,
        type=instrument.type,
        status=instrument.status.value,
        languages=chosen,
        direction=locale(chosen[0]).direction,
        landscape=sides and len(chosen) >= ACROSS_FROM,
        draft=draft,
        sheets=sheets,
        running={code: _running(instrument, code, draft) for code in chosen},
        titles={code: plain(instrument.title[code]) for code in chosen},
        template_version=instrument.template_version,
        initials=tuple(initials),
    )


def column_order(languages: Sequence[str]) -> tuple[str, ...]:
    """``languages`` (house order) as columns from the leading side, which is the side of the first language.

    A right-to-left text goes outermost right: first where the page leads from the right, last where from the left.
    """
    rightward = [code for code in languages if locale(code).rtl]
    leftward = [code for code in languages if not locale(code).rtl]
    return (*rightward, *leftward) if locale(languages[0]).rtl else (*leftward, *reversed(rightward))


def _chosen(instrument: Instrument, layout: str, languages: Sequence[str] | None) -> tuple[str, ...]:
    if layout not in LAYOUTS:
        known = ", ".join(LAYOUTS)
        unknown = N_("There is no layout “{layout}”.")
        raise _refused("W002", unknown, N_("Choose one of: {known}."), layout=layout, known=known)
    missing = [code for code in languages or () if code not in instrument.languages]
    if missing or (languages is not None and not languages):
        raise _refused(
            "W003",
            N_("The instrument has no text in this language: {language}."),
            N_("Its texts are: {known}."),
            language=", ".join(missing) or "-",
            known=", ".join(instrument.languages),
        )
    chosen = tuple(dict.fromkeys(instrument.languages if languages is None else languages))
    if layout == "facing" and len(chosen) != _FACING:
        raise _refused(
            "W011",
            N_("Facing pages are for two texts, and there are {count}: {known}."),
            N_("Name the two texts, as in --languages {example}, or take another layout."),
            count=len(chosen),
            known=", ".join(chosen),
            example=",".join((*chosen, "en")[:_FACING]),
        )
    return chosen


def _refused(code: str, template: str, hint: str, **values: object) -> WritingError:
    return WritingError([Diagnostic(code=code, template=template, hint_template=hint, values=values)])


def _running(instrument: Instrument, code: str, draft: bool) -> Running:
    words = locale(code)
    return Running(instrument.short_title.get(code, ""), words.draft if draft else None, words.page_parts())


def _sheets(
    instrument: Instrument, languages: tuple[str, ...], titled: tuple[str, ...], measure: Measure
) -> Iterator[Sheet]:
    columns = tuple(_column(code) for code in languages)
    direction = columns[0].direction
    titles = tuple(Cell(code, instrument.title[code]) for code in titled)
    for bands, blocks in _runs(instrument, languages):
        heading, rest = (bands[0], bands[1:]) if blocks is not instrument.signatures else (None, bands)
        signatures = tuple(blocks[code] for code in languages if code in blocks)
        kept, together = tuple(rest), True
        if signatures:
            kept, together = kept_with_signatures(kept, signatures, measure)
        yield Sheet(columns, direction, titles, kept, signatures, heading, signed_together=together)
        titles = ()
    for annex in instrument.attachments:
        heading, *rest = _bands((annex,), languages, Role.PARAGRAPH)
        if len(rest) > 1:
            # The last words do not stand alone on a page.
            rest[-2] = replace(rest[-2], keep_with_next=True)
        yield Sheet(columns=columns, direction=direction, titles=(), bands=tuple(rest), heading=heading)


def _runs(
    instrument: Instrument, languages: tuple[str, ...]
) -> Iterator[tuple[list[Band], Mapping[str, SignatureBlock]]]:
    """The main part with the signatures at its end; where there are letters, each of them with its own."""
    bands: list[Band] = []
    signatures = instrument.signatures
    for part, role in (
        (instrument.preface, Role.PREFACE),
        (instrument.preamble, Role.RECITAL),
        (instrument.body, Role.PARAGRAPH),
        (instrument.conclusions, Role.CLOSING),
    ):
        for element in part:
            if element.kind is Kind.LETTER:
                if bands:
                    yield bands, signatures
                bands, signatures = [], element.signatures
            bands += _bands((element,), languages, role)
    yield bands, signatures


def _measure(languages: tuple[str, ...]) -> Measure:
    return ONE if len(languages) == 1 else ACROSS if len(languages) >= ACROSS_FROM else TWO


def _column(code: str) -> Column:
    words = locale(code)
    return Column(code, words.direction, words.bcp47, words.name[:1].upper() + words.name[1:])


def _bands(
    elements: Iterable[Element], languages: tuple[str, ...], role: Role, level: int = 0, under: bool = False
) -> list[Band]:
    """``elements`` and what is below them; ``level`` and ``under`` (a number) are of the points among them."""
    out: list[Band] = []
    key = (languages, role, level, under)
    for element in elements:
        out += _KEPT.get(element, key, partial(_one, element, *key))
    if level and len(out) > 1 and out[-1].role is Role.POINT and out[-2].role is Role.POINT:
        # The last point of a list does not stand alone on a page.
        out[-2] = replace(out[-2], keep_with_next=True)
    return out


_KEPT: Final = Kept[list[Band]](4096)


def _one(element: Element, languages: tuple[str, ...], role: Role, level: int, under: bool) -> list[Band]:
    out: list[Band] = []
    if element.heading or element.kind in _HEADED:
        out.append(_heading(element, languages))
    if element.words:
        out.append(_own(element, languages, role, level, under))
    if element.children:
        worded = element.kind in _WORDED
        beneath = under or (worded and not level and _numbered(element))
        out += _bands(element.children, languages, role, level + 1 if worded else level, beneath)
    return out


def _numbered(element: Element) -> bool:
    return bool(element.number) and not element.heading and element.kind not in _HEADED


def _heading(element: Element, languages: tuple[str, ...]) -> Band:
    cells = tuple([Cell(code, element.heading.get(code, ()), element.number.get(code)) for code in languages])
    role = Role.ARTICLE_HEADING if element.kind is Kind.ARTICLE else Role.ANNEX_HEADING
    return Band(element.eid, role, element.clause, cells, 0, True, True, element.party)


def _own(element: Element, languages: tuple[str, ...], role: Role, level: int, under: bool) -> Band:
    """The words of ``element`` itself. The line before a list of points does not stay behind on the page before."""
    numbers = element.number if _numbered(element) else {}
    cells = tuple([Cell(code, element.words[code], numbers.get(code)) for code in languages])
    own = Role.POINT if element.kind is Kind.POINT else role
    introduces = bool(element.children) and element.children[0].kind is Kind.POINT
    whole = all(length(cell.words) <= _WHOLE_CHARACTERS for cell in cells)
    return Band(element.eid, own, element.clause, cells, level, introduces, whole, element.party, under)
