"""Rows from every kind of source: what is read, where it stands, and what is refused rather than guessed."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from agreement_kit.batch import open_base, open_rows
from agreement_kit.batch.rows import Row
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.errors import ParticularsError

PERSIAN = "output,parties.a.name.fa\nx,شهرداری تبریز\n"


def rows(path: Path, **options: Any) -> list[Row]:
    return list(open_rows(path, **options))


def values(row: Row) -> dict[str, Any]:
    return {cell.name: cell.value for cell in row.cells}


def csv(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "cities.csv"
    path.write_bytes(text.encode(encoding))
    return path


def refusal(path: Path, **options: Any) -> Diagnostic:
    with pytest.raises(ParticularsError) as refused:
        rows(path, **options)
    return refused.value.diagnostics[0]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_separator_is_that_of_the_header(tmp_path: Path, separator: str, end: str) -> None:
    path = csv(
        tmp_path,
        end.join([separator.join(["a", "b"]), separator.join(["1", "two"]), separator.join(["", "x,y;z\tw"[2:3]])])
        + end,
    )
    first, *_ = rows(path)
    assert values(first) == {"a": "1", "b": "two"}
    assert (first.number, first.line, first.cells[1].column) == (1, 2, 2)


def test_both_separators_in_the_header_are_refused(tmp_path: Path) -> None:
    assert refusal(csv(tmp_path, "a;b,c\n1;2,3\n")).code == "J005"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_encoding_that_is_certain_needs_no_option(tmp_path: Path, encoding: str) -> None:
    assert values(rows(csv(tmp_path, PERSIAN, encoding))[0])["parties.a.name.fa"] == "شهرداری تبریز"


def test_a_windows_code_page_is_refused_with_how_it_would_read(tmp_path: Path) -> None:
    found = refusal(csv(tmp_path, PERSIAN.replace("ی", "ي"), "cp1256"))
    assert found.code == "J003"
    assert "cp1256 → شهرداري" in found.message
    assert found.message.index("cp1256") < found.message.index("cp1251")
    assert "--encoding" in (found.hint or "")


def test_a_russian_code_page_is_named_first_for_russian(tmp_path: Path) -> None:
    found = refusal(csv(tmp_path, "output,x\nа,Муниципалитет города Казани\n", "cp1251"))
    assert found.message.index("cp1251") < found.message.index("cp1256")


def test_an_encoding_that_is_given_is_used(tmp_path: Path) -> None:
    path = csv(tmp_path, PERSIAN.replace("ی", "ي"), "cp1256")
    assert values(rows(path, encoding="windows-1256")[0])["parties.a.name.fa"] == "شهرداري تبريز"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_not_certain(tmp_path: Path, encoding: str) -> None:
    path = csv(tmp_path, PERSIAN, encoding)
    found = refusal(path)
    assert (found.code, encoding in (found.hint or "")) == ("J003", True)
    assert len(rows(path, encoding=encoding)) == 1


def test_a_mark_against_the_option_is_not_certain(tmp_path: Path) -> None:
    assert refusal(csv(tmp_path, PERSIAN, "utf-8-sig"), encoding="cp1256").code == "J003"
    assert refusal(csv(tmp_path, PERSIAN, "utf-16"), encoding="utf-8").code == "J003"
    assert len(rows(csv(tmp_path, PERSIAN, "utf-16"), encoding="utf-16-le")) == 1


@pytest.mark.parametrize("encoding", ["klingon", "base64"])
def test_an_unknown_encoding_is_a_sentence(tmp_path: Path, encoding: str) -> None:
    assert refusal(csv(tmp_path, PERSIAN), encoding=encoding).code == "J003"


def test_a_wrong_encoding_says_in_which_row_it_fails(tmp_path: Path) -> None:
    found = refusal(csv(tmp_path, PERSIAN), encoding="ascii")
    assert (found.code, found.location.line) == ("J004", 1)


def test_an_open_quotation_mark_is_a_sentence(tmp_path: Path) -> None:
    found = refusal(csv(tmp_path, 'a,b\n1,2\n3,"open\n'))
    assert (found.code, found.location.line) == ("J010", 3)


def test_a_value_over_two_lines_is_one_row(tmp_path: Path) -> None:
    first, second = rows(csv(tmp_path, 'a,b\n"one\ntwo",2\n3,4\n'))
    assert values(first)["a"] == "one\ntwo"
    assert (first.line, second.line) == (2, 3)  # as a spreadsheet numbers them


def test_a_value_without_a_column_is_a_problem_of_its_row(tmp_path: Path) -> None:
    first, second = rows(csv(tmp_path, "a,b\n1,2,3\n1,2,\n"))
    assert [(item.code, item.location.line, item.location.column) for item in first.problems] == [("J009", 2, 3)]
    assert second.problems == ()


def test_empty_rows_count_but_are_none(tmp_path: Path) -> None:
    first, second = rows(csv(tmp_path, "\na,b\n\n1,2\n,\n3,4\n"))
    assert [(row.number, row.line) for row in (first, second)] == [(1, 4), (2, 6)]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [("", "J006", (None, None)), ("a,b\n", "J006", (1, None)), ("a,b,a\n1,2,3\n", "J008", (1, 3))],
)
def test_a_table_without_rows_or_with_a_name_twice_is_refused(
    tmp_path: Path, text: str, code: str, place: tuple[int | None, int | None]
) -> None:
    found = refusal(csv(tmp_path, text))
    assert (found.code, (found.location.line, found.location.column)) == (code, place)


def workbook(tmp_path: Path, lines: list[list[Any]], at: str = "A1") -> Path:
    book = openpyxl.Workbook()
    hidden = book.active
    assert hidden is not None
    hidden.title, hidden.sheet_state = "Lists", "hidden"
    hidden.append(["not rows"])
    sheet = book.create_sheet("Cities")
    row, column = openpyxl.utils.cell.coordinate_to_tuple(at)
    for down, line in enumerate(lines):
        for right, value in enumerate(line):
            sheet.cell(row + down, column + right, value)
    path = tmp_path / "cities.xlsx"
    book.save(path)
    return path


def test_a_workbook_gives_the_first_sheet_that_is_not_hidden_and_typed_cells(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        [
            ["s", "n", "f", "d", "t", "b", "e"],
            ["شهر", 5, 5.5, datetime.date(2024, 6, 22), datetime.datetime(2024, 6, 22, 9, 30), True, None],
        ],
    )
    source = open_rows(path)
    assert source.name == f"{path} [Cities]"
    (row,) = source
    assert values(row) == {
        "s": "شهر",
        "n": 5,
        "f": Decimal("5.5"),
        "d": datetime.date(2024, 6, 22),
        "t": "2024-06-22 09:30:00",
        "b": True,
        "e": None,
    }
    assert isinstance(values(row)["n"], int)


def test_rows_and_columns_are_those_that_the_user_sees(tmp_path: Path) -> None:
    (row,) = rows(workbook(tmp_path, [["a", "b"], [None, None], [1, 2]], at="C4"))
    assert (row.line, [cell.column for cell in row.cells]) == (6, [3, 4])


def test_a_sheet_can_be_named(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["a"], [1]])
    assert refusal(path, sheet="Lists").code == "J006"
    found = refusal(path, sheet="None")
    assert (found.code, found.hint) == ("J013", "Its sheets are: Lists, Cities.")


def test_what_is_no_workbook_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "cities.xlsx"
    path.write_bytes(b"PK\x03\x04 no")
    assert refusal(path).code == "J014"


def test_json_lines_may_be_dotted_or_nested(tmp_path: Path) -> None:
    path = tmp_path / "cities.jsonl"
    lines = [
        {"output": "x", "parties.a.name.fa": "شهر"},
        {"parties": {"a": {"name": {"fa": "شهر"}}}, "areas": ["culture"]},
    ]
    path.write_text("\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    first, second = rows(path)
    assert values(first) == {"output": "x", "parties.a.name.fa": "شهر"}
    assert values(second) == {"parties.a.name.fa": "شهر", "areas": ["culture"]}
    assert (first.line, second.line) == (1, 3)
    assert [cell.column for cell in first.cells] == [12, 38]


@pytest.mark.parametrize("line", ['{"a": 1', "[1]", '{"a": 1, "a": 2}', "1", "{'a': 1}"])
def test_a_line_that_is_no_object_is_a_problem_of_its_row(tmp_path: Path, line: str) -> None:
    path = tmp_path / "cities.jsonl"
    path.write_text(f'{{"output": "x"}}\n{line}\n', encoding="utf-8")
    good, bad = rows(path)
    assert good.problems == ()
    assert [(item.code, item.location.line) for item in bad.problems] == [("J011", 2)]


def test_json_lines_that_are_not_utf_8_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "cities.jsonl"
    path.write_bytes('{"a": "شهر"}\n'.encode("cp1256"))
    assert refusal(path).code == "J004"
    assert len(rows(path, encoding="cp1256")) == 1


def test_a_folder_gives_its_files_by_name(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.json", "c.yml", ".hidden.yaml", "notes.txt"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    found = rows(tmp_path)
    assert [(row.output, row.number, row.data) for row in found] == [("a", 1, b"{}"), ("b", 2, b"{}"), ("c", 3, b"{}")]
    assert open_rows(tmp_path).digest != open_rows(tmp_path.parent / tmp_path.name / ".." / tmp_path.name).name


def test_the_digest_changes_with_the_rows(tmp_path: Path) -> None:
    first = open_rows(csv(tmp_path, PERSIAN)).digest
    assert open_rows(csv(tmp_path, PERSIAN)).digest == first
    assert open_rows(csv(tmp_path, PERSIAN + "y,z\n")).digest != first
    folder = tmp_path / "all"
    folder.mkdir()
    (folder / "a.yaml").write_text("a: 1", encoding="utf-8")
    one = open_rows(folder).digest
    (folder / "a.yaml").rename(folder / "b.yaml")
    assert open_rows(folder).digest != one


@pytest.mark.parametrize(
    ("name", "code"), [("none.csv", "J001"), ("none.xlsx", "J014"), ("none.docx", "J002"), ("none.jsonl", "J001")]
)
def test_a_missing_file_or_another_kind_is_a_sentence(tmp_path: Path, name: str, code: str) -> None:
    assert refusal(tmp_path / name).code == code


def test_an_empty_folder_has_no_rows(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "J006"


@pytest.mark.parametrize(("text", "code"), [("a: [", "P013"), ("- 1\n", "J016"), ("a: 1\na: 2\n", "P021")])
def test_a_base_that_cannot_be_read_is_told_with_its_place(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "base.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ParticularsError) as refused:
        open_base(path)
    (found,) = refused.value.diagnostics
    assert (found.code, found.location.file) == (code, str(path))
    assert found.location.line is not None


def test_a_missing_base_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ParticularsError) as refused:
        open_base(tmp_path / "none.yaml")
    assert refused.value.diagnostics[0].code == "P001"


def test_a_workbook_with_a_value_in_its_last_corner_is_refused(tmp_path: Path) -> None:
    """A reader would make a table of 17 billion cells of it and end the process."""
    file = tmp_path / "rows.xlsx"
    book = openpyxl.Workbook()
    book.active["A1"] = "output"
    book.active["XFD1048576"] = "x"
    book.save(file)
    with pytest.raises(ParticularsError, match="J018"):
        open_rows(file)


def test_a_workbook_with_a_damaged_sheet_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "rows.xlsx"
    book = openpyxl.Workbook()
    book.active["A1"] = "output"
    book.save(file)
    data = file.read_bytes()
    start = data.index(b"xl/worksheets/sheet1.xml") + 60
    file.write_bytes(data[:start] + bytes(60) + data[start + 60 :])
    with pytest.raises(ParticularsError, match="J014"):
        list(open_rows(file))
