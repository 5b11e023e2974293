"""Writes the form of an instrument type as a workbook."""

from __future__ import annotations

import datetime
from io import BytesIO
from typing import Any, Final

from agreement_kit.cli.forms.grid import PATH_COLUMN, drop_down, fill, one_page_wide, spoken_question, table_sheet
from agreement_kit.cli.forms.rows import HEADINGS, Row, rows_of
from agreement_kit.cli.forms.tables import tables_of
from agreement_kit.cli.needs import needs_of
from agreement_kit.drafting.languages import language_name
from agreement_kit.library import Library, Template
from agreement_kit.locales import locale

_WIDE: Final = 44
_LINE: Final = 15

#: A filled example: plainly fictitious answers by the end of the data path.
_EXAMPLES: Final[dict[str, dict[str, str]]] = {
    "name": {"fa": "شهرداری نمونه‌شهر", "ru": "Муниципалитет города Примерска", "en": "Municipality of Exampleville"},
    "place": {"fa": "نمونه‌شهر", "ru": "Примерск", "en": "Exampleville"},
    "signatories.0.name": {"fa": "الف. نمونه", "ru": "А. Б. Примеров", "en": "A. Example"},
    "signatories.0.title": {"fa": "شهردار نمونه‌شهر", "ru": "мэр города Примерска", "en": "Mayor of Exampleville"},
    "signing.place": {"fa": "نمونه‌شهر", "ru": "Примерск", "en": "Exampleville"},
}
_PLAIN_EXAMPLES: Final = {"signing.date": "2026-06-22", "term.years": "5", "country": "IR", "gender": "f"}


def form_bytes(template: Template, library: Library, languages: tuple[str, ...]) -> bytes:
    """The workbook: a sheet to fill in, a filled example, both from right to left where Persian comes first.

    Raises:
        ImportError: openpyxl is not installed.
    """
    from openpyxl import Workbook  # an extra; not needed by those who write YAML

    book = Workbook()
    # No time of the machine: the same form twice has the same properties.
    book.properties.created = book.properties.modified = datetime.datetime(2024, 1, 1)
    book.properties.creator = "agreement_kit"
    rows = rows_of(template, library, languages)
    first = languages[0]
    sheet: Any = book.active
    sheet.title = HEADINGS["form"][first]
    _sheet(sheet, template, rows, languages, filled=False)
    for table in tables_of(template, library, languages, needs_of(template, library, languages)):
        table_sheet(book.create_sheet(table.title[first]), table, languages)
    _sheet(book.create_sheet(HEADINGS["example"][first]), template, rows, languages, filled=True)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _sheet(sheet: Any, template: Template, rows: list[Row], languages: tuple[str, ...], *, filled: bool) -> None:
    first = languages[0]
    rtl = locale(first).rtl
    sheet.sheet_view.rightToLeft = rtl
    head = [HEADINGS["clause"][first]]
    head += [language_name(code, first) for code in languages]
    # The example's paths are not read.
    head += [HEADINGS["answer"][first], HEADINGS["help"][first], "example" if filled else PATH_COLUMN, "empty"]
    sheet.append(head)
    for key, value in (("instrument", template.id), ("languages", ",".join(languages))):
        sheet.append(["", *([key] * len(languages)), value, "", key, ""])
    for row in rows:
        shown = [spoken_question(row.question, row.language, row.case, code) or row.path for code in languages]
        example = _example(row) if filled else None
        sheet.append([row.clause or "", *shown, example, _help(row), row.path, row.empty])
    _style(sheet, rows, languages, rtl=rtl)


def _help(row: Row) -> str:
    named = (f"{name} = {meant}" if (meant := row.meanings.get(name)) else name for name in row.choices)
    options = " | ".join(named) if row.kind in {"choice", "list"} else ""
    return "; ".join(part for part in (row.help, options) if part)


def _example(row: Row) -> str | None:
    for end, words in _EXAMPLES.items():
        if row.case and row.case != "nominative":
            return None
        if row.language and row.path.removesuffix(f".{row.case}").endswith(f"{end}.{row.language}"):
            number = "1" if "party1" in row.path else "2" if "party2" in row.path else ""
            return f"{words[row.language]} {number}".strip() if end == "name" else words[row.language]
    return next((value for end, value in _PLAIN_EXAMPLES.items() if row.path.endswith(end)), None)


def _style(sheet: Any, rows: list[Row], languages: tuple[str, ...], *, rtl: bool) -> None:
    """Widths and heights, direction of each column, drop-downs; columns that only the tool reads are hidden."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    answer = len(languages) + 2
    spoken = (languages[0], *languages, *(languages[0],) * 4)
    for column in range(1, answer + 4):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = 24 if column == 1 else _WIDE if column <= answer else 30
        sheet.column_dimensions[letter].hidden = column > answer + 1
        sheet.cell(1, column).font = Font(bold=True)
        fill(sheet.cell(1, column), "head")
        # 2 is right to left, 1 left to right; an answer may be in any language and follows its own first letter.
        order = 0 if column == answer else 2 if locale(spoken[column - 1]).rtl else 1
        for line in range(1, len(rows) + 4):
            sheet.cell(line, column).alignment = Alignment(wrap_text=True, vertical="top", readingOrder=order)
    for line in range(4, len(rows) + 4):
        longest = max(len(str(sheet.cell(line, column).value or "")) for column in range(2, answer))
        sheet.row_dimensions[line].height = _LINE * (1 + longest // (_WIDE - 4))
        fill(sheet.cell(line, answer), "answer")
        sheet.cell(line, answer).number_format = "@"
    sheet.freeze_panes = "A2"
    one_page_wide(sheet)
    _drop_downs(sheet, rows, answer)


def _drop_downs(sheet: Any, rows: list[Row], answer: int) -> None:
    lists: dict[tuple[str, ...], Any] = {}
    for line, row in enumerate(rows, 4):
        if row.kind == "choice":
            drop_down(sheet, sheet.cell(line, answer).coordinate, row.choices, lists)
