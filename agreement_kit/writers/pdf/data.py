"""A layout as the data that the typst files set. No word of it is ever typst markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from agreement_kit.instrument.nodes import BLANK_RULE, Blank, NumberLabel, Reference, SignatureBlock, Text, Words, plain
from agreement_kit.layout import Band, Cell, House, Layout, Sheet
from agreement_kit.layout.opening import opening
from agreement_kit.locales import locale
from agreement_kit.shaping import DirectionRun, runs
from agreement_kit.writers.pdf.faces import Faces

Json = dict[str, Any]

_ACROSS: Final = 2
_LRI, _RLI, _PDI = "\u2066", "\u2067", "\u2069"
_CYRILLIC: Final = re.compile("[\u0400-\u052f]")
_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_FACES: Final = {"Arab": "arabic"}
# The line of a text, in its Latin size: Amiri reaches higher and lower than PT Serif.
_LINES: Final = {"arabic": 1.72, "latin": 1.45}
#: How much larger than PT Serif Amiri is set.
ARABIC_SCALE: Final = 1.24


@dataclass(frozen=True, slots=True)
class Composer:
    """One document under way: its layout, the faces at hand, what is referred to, whether some letter has no face."""

    layout: Layout
    house: House
    faces: Faces
    live: frozenset[str]
    lacking: bool = field(default=True, kw_only=True)

    def document(self, properties: Mapping[str, object], moment: datetime) -> Json:
        """Everything that the typst files need."""
        layout = self.layout
        lead = layout.languages[0]
        return {
            "kind": layout.kind,
            "landscape": layout.landscape,
            "direction": layout.direction,
            "lead": lead,
            "title": " | ".join(layout.titles[code] for code in layout.languages),
            "author": "agreement_kit",
            "keywords": [f"{name}: {value}" for name, value in properties.items()],
            "date": {part: getattr(moment, part) for part in ("year", "month", "day", "hour", "minute", "second")},
            "fonts": {"latin": self.faces.latin, "arabic": self.faces.arabic},
            "house": self.house.plain_values(),
            "texts": {code: self._text(code) for code in layout.languages},
            "sheets": [self._sheet(sheet) for sheet in layout.sheets],
            "initials": [self._initials(names) for names in layout.initials],
            "line_numbers": layout.line_numbers,
            "notes": layout.notes,
        }

    def _initials(self, names: Mapping[str, str]) -> Json:
        """The name of a side in each language, as runs."""
        return {code: self._runs((Text(name),), code) for code, name in names.items() if name}

    def _text(self, code: str) -> Json:
        own, running = locale(code), self.layout.running[code]
        lang, _, region = own.bcp47.partition("-")
        # Beside each other one text is enough for the bookmarks: the leading one.
        face = _FACES.get(own.script, "latin")
        marked = self.layout.kind == "sequential" or code == self.layout.languages[0]
        return {
            "lang": lang,
            "region": region or None,
            "dir": own.direction,
            "face": face,
            "own_line": self._pitch(face),
            "line": self._line_of(face),
            "digits": list(own.digits),
            "name": own.name[:1].upper() + own.name[1:],
            "title": self._runs((Text(running.title),), code) if running.title else [],
            "draft": running.draft,
            "page": running.page,
            "bookmarked": marked,
        }

    def _line_of(self, face: str) -> float:
        """The pitch of a text: beside each other all have the widest, so that their lines are level."""
        if self.layout.kind == "sequential":
            return self._pitch(face)
        return max(self._pitch(_FACES.get(locale(code).script, "latin")) for code in self.layout.languages)

    def _pitch(self, face: str) -> float:
        """Letters of a house that are set larger than usual beside Latin ones need as much more room."""
        more = self.house.arabic_scale / ARABIC_SCALE if face == "arabic" else 1.0
        return _LINES[face] * max(1.0, round(more, 3))

    def _sheet(self, sheet: Sheet) -> Json:
        return {
            "columns": sheet.languages,
            "direction": sheet.direction,
            "opening": self._opening(sheet),
            "titles": [self._cell(cell) for cell in sheet.titles],
            "heading": None if sheet.heading is None else self._band(sheet.heading),
            "bands": [self._band(band) for band in sheet.bands],
            "signatures": [self._signatures(block) for block in sheet.signatures],
            "together": sheet.signed_together,
        }

    def _opening(self, sheet: Sheet) -> Json | None:
        """The head of the first page; None where the house has none."""
        shown = opening(self.house, sheet)
        if shown is None:
            return None

        def words(text: str, code: str) -> list[str | Json]:
            return self._runs((Text(text),), code)

        emblem, besmele, block = shown.emblem, shown.besmele, shown.block
        return {
            "emblem": emblem and {
                "data": list(emblem.data), "kind": emblem.kind, "width": emblem.width, "height": emblem.height,
                "alt": emblem.alternative(shown.language),
            },
            "besmele": besmele and {"code": besmele[0], "runs": words(besmele[1], besmele[0])},
            "lines": [{"code": code, "rows": [words(row, code) for row in rows]} for code, rows in shown.lines],
            "block": block and {"code": block[0], "labels": [words(label, block[0]) for label in block[1]]},
            "trails": shown.block_trails,
            "beside": shown.beside,
        }  # fmt: skip

    def _band(self, band: Band) -> Json:
        return {
            "role": band.role.value,
            "level": band.level,
            "under": band.under_number,
            "keep": band.keep_with_next,
            "whole": band.keep_together,
            "cells": [self._cell(cell, band.eid) for cell in band.cells],
        }

    def _cell(self, cell: Cell, eid: str = "") -> Json:
        shown: Json = {"code": cell.language, "runs": self._runs(cell.words, cell.language), "stacked": cell.stacked}
        if cell.number is not None:
            shown["number"] = self._number(cell.number, eid, cell.language)
        return shown

    def _number(self, label: NumberLabel, eid: str, code: str) -> Json:
        shown: Json = {"runs": self._runs((Text(str(label)),), code)}
        if eid in self.live:
            shown["anchor"] = _anchor(eid, code)
        return shown

    def _signatures(self, block: SignatureBlock) -> Json:
        cells = [self._signature(block.language, lines) for _, lines in block.cells]
        rows = [cells[index : index + _ACROSS] for index in range(0, len(cells), _ACROSS)]
        rows[-1] += [{"above": [], "below": []}] * (_ACROSS - len(rows[-1]))
        return {"code": block.language, "heading": self._runs(block.heading, block.language), "rows": rows}

    def _signature(self, code: str, lines: tuple[Any, ...]) -> Json:
        at = next((index for index, line in enumerate(lines) if line.role == "signature"), len(lines))
        shown = [self._signed(code, line.role, line.words) for line in lines]
        return {"above": shown[:at], "below": shown[at:]}

    def _signed(self, code: str, role: str, words: Words) -> Json:
        ruled = bool(words) and isinstance(words[-1], Blank)
        if role == "signature":
            words = tuple(node for node in words if not isinstance(node, Blank))
            words = words if plain(words).strip(" :") else ()
        elif ruled:
            words = words[:-1]
        return {"role": role, "ruled": ruled, "runs": self._runs(words, code)}

    def _runs(self, words: Words, code: str) -> list[str | Json]:
        """``words`` as runs; neighbours without a mark of their own are one string."""
        out: list[str | Json] = []
        for run in runs(words, code):
            if run.mark:
                continue
            shown = self._run(run, code)
            if isinstance(shown, str) and out and isinstance(out[-1], str):
                out[-1] += shown
            else:
                out.append(shown)
        return out

    def _run(self, run: DirectionRun, code: str) -> str | Json:
        text = self._printable(run.text)
        shown: Json = {}
        if run.isolate:
            text = f"{_RLI if run.rtl else _LRI}{text}{_PDI}"
            shown = {"face": "arabic" if _ARABIC.search(text) else "latin", "lang": _language(text)}
        if run.bold:
            shown["bold"] = True
        if isinstance(run.node, Reference) and run.node.target in self.live:
            shown["to"] = _anchor(run.node.target, code)
        return {"text": text, **shown} if shown else text

    def _printable(self, text: str) -> str:
        """``text`` with a ruled blank for what no face has."""
        if not (self.lacking and self.faces.lacks(text)):
            return text
        return "".join(BLANK_RULE if lost else part for lost, part in stretches(text, self.faces.missing))


def stretches(text: str, missing: Callable[[str], bool]) -> Iterator[tuple[bool, str]]:
    """``text`` in stretches of letters that are ``missing`` or not; spaces between missing words are missing."""
    start, lost = 0, False
    for index, letter in enumerate(text):
        now = lost if letter.isspace() and lost and missing(text[index + 1 : index + 2] or " ") else missing(letter)
        if now != lost:
            if index > start:
                yield lost, text[start:index]
            start, lost = index, now
    if start < len(text):
        yield lost, text[start:]


def _language(text: str) -> str:
    return "fa" if _ARABIC.search(text) else "ru" if _CYRILLIC.search(text) else "en"


def _anchor(eid: str, code: str) -> str:
    return f"{eid}:{code}"
