"""``agreement-kit batch``: what a person sees, and the exit codes."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from agreement_kit.cli import progress
from agreement_kit.cli.app import app
from agreement_kit.cli.ui import ui_for
from agreement_kit.library import Library

from .conftest import write_table

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "tabriz-kazan.yaml"
NAME = "parties.kazan.name.fa"


@pytest.fixture(scope="session")
def shipped() -> Library:
    return Library.default()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shipped: Library) -> Path:
    monkeypatch.setattr(Library, "default", lambda overlays=(): shipped)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def batch(rows: list[dict[str, Any]], *options: str) -> Result:
    write_table(Path("rows.csv"), rows)
    arguments = ["batch", "rows.csv", "--base", str(EXAMPLE), "-o", "out", "--fail-on", "never", *options]
    return CliRunner().invoke(app, arguments)


GOOD = [
    {"output": "yazd", NAME: "شهرداری یزد", "term.years": 7},
    {"output": "shiraz", NAME: "شهرداری شیراز", "term.years": ""},
]
BAD = {"output": "rey", NAME: "شهرداری ری", "term.years": "seven"}


def test_a_line_on_stdout_and_nothing_on_stderr(folder: Path) -> None:
    result = batch(GOOD)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "Drafted: 2. Refused: 0. Files in out: 2; see report.html there.\n"
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "report.html",
        "report.json",
        "shiraz.fa-ru-en.docx",
        "yazd.fa-ru-en.docx",
    ]


def test_bad_rows_are_told_with_row_and_column_and_nothing_is_written(folder: Path) -> None:
    result = batch([*GOOD, BAD])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("rows.csv [CSV]:4:3: error P056\n")
    assert result.stderr.endswith("Nothing was written. Mend the rows, or use --keep-going to draft the others.\n")
    assert not Path("out").exists()


def test_one_problem_in_many_rows_is_told_once_with_all_rows(folder: Path) -> None:
    rows = [{**BAD, "output": f"c{number}"} for number in range(5)]
    rows.insert(2, GOOD[0])
    result = batch(rows)
    assert result.stderr.count("P056") == 1
    assert "The same in rows 3, 5-7." in result.stderr


def test_keep_going_ends_with_1(folder: Path) -> None:
    result = batch([*GOOD, BAD], "--keep-going")
    assert result.exit_code == 1
    assert result.stdout == "Drafted: 2. Refused: 1. Files in out: 2; see report.html there.\n"


def test_findings_decide_the_exit_code_as_in_a_draft(folder: Path) -> None:
    assert batch(GOOD, "--fail-on", "error", "--format", "txt").exit_code in (0, 1)
    counts = json.loads(Path("out/report.json").read_text(encoding="utf-8"))["summary"]
    assert batch(GOOD, "--fail-on", "error", "--format", "txt", "--resume").exit_code == int(counts["error"] > 0)
    assert batch(GOOD, "--fail-on", "warning", "--format", "txt", "--resume").exit_code == int(
        counts["error"] + counts["warning"] > 0
    )


def test_a_base_beside_a_folder_is_refused(folder: Path) -> None:
    Path("all").mkdir()
    result = CliRunner().invoke(app, ["batch", "all", "--base", str(EXAMPLE), "-o", "out"])
    assert result.exit_code == 2
    assert "needs no --base" in result.stderr


def test_an_unknown_format_is_refused_with_the_known_ones(folder: Path) -> None:
    result = batch(GOOD, "--format", "docx,odt")
    assert result.exit_code == 2
    assert result.stderr.startswith("There is no format odt; there are docx, ")


def test_a_missing_file_is_a_sentence(folder: Path) -> None:
    result = CliRunner().invoke(app, ["batch", "none.csv", "-o", "out"])
    assert result.exit_code == 2
    assert "The file of rows does not exist." in result.stderr


def test_the_progress_is_quiet_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    progress.Meter(ui_for("en"))("draft", 1, 2)
    assert capsys.readouterr() == ("", "")


def test_the_progress_shows_rate_and_time_left_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([100.0, 110.0, 110.05, 4000.0])
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    meter = progress.Meter(ui_for("en"))
    for done in (0, 100, 101, 600):
        meter("draft", done, 10_000)
    meter.clear()
    lines = [re.sub(r"\x1b\[K", "", line) for line in capsys.readouterr().err.split("\r")]
    assert lines[2] == "Drafting: 100 of 10000, 10 a second, 16:30 left"
    assert lines[3].endswith("0 a second, 16:58:20 left")
    assert lines[4] == ""
    assert len(lines) == 5  # the third call came too soon after the second


class Page(HTMLParser):
    """The page's rows, and what it asks of elsewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[dict[str, str | None]] = []
        self.links: list[str | None] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in ("meta", "input"):
            self.open.append(tag)
        if tag == "tr" and "data-kind" in given:
            self.rows.append(given)
        self.links += [given[name] for name in ("href", "src") if name in given]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_has_a_row_for_each_row_with_its_kind_and_links_to_the_files(folder: Path) -> None:
    assert batch([*GOOD, BAD], "--keep-going").exit_code == 1
    page = Page(Path("out/report.html").read_text(encoding="utf-8"))
    assert page.open == []
    assert [str(row["data-kind"]).split()[-1] for row in page.rows][2:] == ["refused"]
    assert page.links == ["yazd.fa-ru-en.docx", "shiraz.fa-ru-en.docx"]
    assert all((folder / "out" / str(link)).is_file() for link in page.links)
    assert "P056 [3]: " in page.text
    assert [label for label in ("Refused rows", "Rows with errors", "Containing") if label not in page.text] == []


def test_names_in_the_page_are_never_markup(folder: Path) -> None:
    nasty = "a&lt;b&amp;'x' #1%20"
    assert batch([{**GOOD[0], "output": nasty}]).exit_code == 0
    page = Page(Path("out/report.html").read_text(encoding="utf-8"))
    assert f"{nasty}.fa-ru-en.docx" in page.text
    assert page.links == ["a%26lt%3Bb%26amp%3B%27x%27%20%231%2520.fa-ru-en.docx"]


def test_the_page_turns_with_the_language_of_the_user(folder: Path) -> None:
    write_table(Path("rows.csv"), GOOD)
    done = CliRunner().invoke(
        app, ["--ui", "fa", "batch", "rows.csv", "--base", str(EXAMPLE), "-o", "out", "--fail-on", "never"]
    )
    assert done.exit_code == 0
    assert '<html lang="fa" dir="rtl">' in Path("out/report.html").read_text(encoding="utf-8")


def test_an_overlay_goes_to_the_workers_with_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_table(Path("rows.csv"), GOOD)
    glossary = tmp_path / "house" / "glossaries"
    glossary.mkdir(parents=True)
    (glossary / "names.yaml").write_text("places: {}\n", encoding="utf-8")
    arguments = [
        "--library",
        "house",
        "batch",
        "rows.csv",
        "--base",
        str(EXAMPLE),
        "-o",
        "out",
        "--jobs",
        "2",
        "--fail-on",
        "never",
    ]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    plan = json.loads(Path("out/report.json").read_text(encoding="utf-8"))["plan"]
    assert plan["library"] != Library.default().fingerprint
