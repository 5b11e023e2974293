"""Sheets with a table: a heading with its questions, a line of data paths that is hidden, an example, lines to fill."""

from __future__ import annotations

from typing import Any, Final

from agreement_kit.cli import questions as q
from agreement_kit.cli.forms.rows import CASE_NAMES, COPIES
from agreement_kit.cli.forms.tables import Column, Line, Table
from agreement_kit.drafting.languages import language_name
from agreement_kit.locales import locale

#: The heading of the hidden column of data paths; of a table it stands in the hidden line of keys.
PATH_COLUMN: Final = "path"
#: Behind the key of what may be left out.
OPTIONAL: Final = "?"
#: In the corner of the hidden line: what the sheet is.
TABLE: Final = "table"
#: The lines of a table: headings, keys, example, and the first to fill in.
HEADING, KEYS, EXAMPLE, FIRST = 1, 2, 3, 4

_COLOURS: Final = {"head": "D9E2F3", "answer": "FFF2CC", "example": "F2F2F2"}
_WIDTH: Final = 26
_LABEL_WIDTH: Final = 34
_LINE: Final = 15
#: The file format limits a list of choices to 255 characters.
_MOST: Final = 250


def table_sheet(sheet: Any, table: Table, languages: tuple[str, ...]) -> None:
    """Write ``table`` on an empty ``sheet``, from right to left where Persian comes first."""
    first = languages[0]
    sheet.sheet_view.rightToLeft = locale(first).rtl
    columns = table.columns
    path = len(columns) + 2
    sheet.append([table.title[first], *("\n".join(_questions(column, languages)) for column in columns)])
    keys = [column.key if column.needed else f"{column.key}{OPTIONAL}" for column in columns]
    sheet.append([TABLE, *keys, PATH_COLUMN, table.open or ""])
    sheet.append([q.EXAMPLE[first], *(column.example or None for column in columns)])
    for line in table.lines:
        sheet.append([line.label, *([None] * len(columns)), line.path])
    _style(sheet, table, languages)
    for number, line in enumerate(table.lines, FIRST):
        if line.summed:
            _sum(sheet, number, line, path - 1)
    lists: dict[tuple[str, ...], Any] = {}
    for index, column in enumerate(columns, 2):
        letter = sheet.cell(1, index).column_letter
        drop_down(sheet, f"{letter}{FIRST}:{letter}{FIRST + len(table.lines) - 1}", column.choices, lists)
    sheet.row_dimensions[KEYS].hidden = True
    for index in (path, path + 1):
        hidden = sheet.column_dimensions[sheet.cell(1, index).column_letter]
        hidden.width, hidden.hidden = _WIDTH, True
        for number in range(FIRST, FIRST + len(table.lines)):
            # Without a format that shows nothing the text runs over into empty cells beside the hidden column.
            sheet.cell(number, index).number_format = ";;;"
    sheet.freeze_panes = f"B{EXAMPLE}"
    one_page_wide(sheet)


def _questions(column: Column, languages: tuple[str, ...]) -> list[str]:
    return [spoken_question(column.question, column.language, column.case, code) for code in languages]


def spoken_question(question: q.Question, language: str | None, case: str | None, code: str) -> str:
    """The question in ``code`` on one line, with the language and the case of the words that are asked for."""
    text = " ".join((question.get(code) or question.get("en") or "").split())
    if language is None or not text:
        return text
    spoken = COPIES[code].replace("{language}", language_name(language, code))
    return f"{text} ({spoken}{f'; {CASE_NAMES[case][code]}' if case else ''})"


def _style(sheet: Any, table: Table, languages: tuple[str, ...]) -> None:
    from openpyxl.styles import Alignment, Font

    order = 2 if locale(languages[0]).rtl else 1
    sheet.column_dimensions["A"].width = _LABEL_WIDTH
    last = FIRST + len(table.lines)
    for index, column in enumerate((None, *table.columns), 1):
        if column is not None:
            sheet.column_dimensions[sheet.cell(1, index).column_letter].width = _WIDTH
        own = order if column is None else 0 if column.language is None else 2 if locale(column.language).rtl else 1
        for number in range(HEADING, last):
            cell = sheet.cell(number, index)
            reading = order if number == HEADING else own
            cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=reading)
            if number == HEADING:
                cell.font = Font(bold=True)
                fill(cell, "head")
            elif number == EXAMPLE:
                cell.font = Font(italic=True, color="595959")
                fill(cell, "example")
            elif number >= FIRST and column is not None:
                fill(cell, "answer")
                cell.number_format = "0" if column.kind == "count" else "@"
    longest = max((len(str(sheet.cell(1, index).value or "")) for index in range(2, len(table.columns) + 2)), default=0)
    sheet.row_dimensions[HEADING].height = _LINE * (2 + longest // (_WIDTH - 4))
    for number, line in enumerate(table.lines, FIRST):
        sheet.row_dimensions[number].height = _LINE * (1 + len(line.label) // (_LABEL_WIDTH - 4))


def _sum(sheet: Any, number: int, line: Line, column: int) -> None:
    """The sum of the lines above, red while it is neither 100 nor nothing."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import Font, PatternFill

    cell = sheet.cell(number, column)
    letter = cell.column_letter
    cell.value = f"=SUM({letter}{number - line.summed}:{letter}{number - 1})"
    for index in range(1, column + 1):
        sheet.cell(number, index).font = Font(bold=True)
        fill(sheet.cell(number, index), "head")
    red = PatternFill("solid", bgColor="F8CBAD")
    condition = [f"AND({cell.coordinate}<>0,{cell.coordinate}<>100)"]
    wrong = FormulaRule(formula=condition, fill=red)  # type: ignore[no-untyped-call]  # openpyxl's stubs have no types here
    sheet.conditional_formatting.add(cell.coordinate, wrong)


def one_page_wide(sheet: Any) -> None:
    """On paper: across, every column on the page, the headings on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def fill(cell: Any, name: str) -> None:
    """Colour a cell as a heading, an answer or an example."""
    from openpyxl.styles import PatternFill

    cell.fill = PatternFill("solid", start_color=_COLOURS[name])


def drop_down(sheet: Any, cells: str, choices: tuple[str, ...], lists: dict[tuple[str, ...], Any]) -> None:
    """A list of ``choices`` at ``cells``; ``lists`` are those that the sheet has already."""
    from openpyxl.worksheet.datavalidation import DataValidation

    if not choices or len(",".join(choices)) > _MOST:
        return
    if choices not in lists:
        lists[choices] = DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True)
        sheet.add_data_validation(lists[choices])
    lists[choices].add(cells)
