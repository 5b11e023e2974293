"""``check``: findings on stdout, nothing written."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from .conftest import Run, change


def test_library_in_use(run: Run) -> None:
    result = run("check", "--fail-on", "warning")
    assert (result.exit_code, result.stderr) == (0, "")


def test_notes_of_a_skeleton_are_no_failure(run: Run, mine: Path) -> None:
    result = run("check", "mine.yaml", "--fail-on", "warning")
    assert result.exit_code == 0
    assert "mine.yaml:" in result.stdout
    assert result.stderr == ""
    assert list(Path().iterdir()) == [Path("mine.yaml")]


def test_json_has_the_places(run: Run, mine: Path) -> None:
    document = json.loads(run("check", "mine.yaml", "--format", "json").stdout)
    assert document["summary"]["error"] == document["summary"]["warning"] == 0
    assert document["summary"]["info"] == len(document["diagnostics"]) > 10
    lines = mine.read_text(encoding="utf-8").split("\n")
    for item in document["diagnostics"]:
        assert item["file"] == "mine.yaml"
        if item["code"] != "A060":
            continue
        assert lines[item["line"] - 1][item["column"] - 1 :] == "tbd"


def test_load_errors_are_the_same_json_and_exit_2(run: Run, mine: Path) -> None:
    change(mine, "status: binding", "staus: binding")
    result = run("check", "mine.yaml", "--format", "json")
    assert result.exit_code == 2
    document = json.loads(result.stdout)
    assert document["summary"]["error"] == 1
    assert document["diagnostics"][0]["code"] == "P050"


def test_a_library_folder_is_checked_over_the_shipped_one(run: Run) -> None:
    folder = Path("house/clauses/odd")
    folder.mkdir(parents=True)
    folder.joinpath("clause.yaml").write_text("title: {en: Odd}\nvariants: {}\n", encoding="utf-8")
    result = run("check", "house")
    assert result.exit_code == 2
    assert "house/clauses/odd/clause.yaml:2:1: error L034" in result.stdout


def test_every_target_is_told_at_once(run: Run, mine: Path) -> None:
    Path("a.yaml").write_text("x: 1\n", encoding="utf-8")
    Path("b.json").write_text("{", encoding="utf-8")
    result = run("check", "mine.yaml", "a.yaml", "b.json")
    assert result.exit_code == 2
    assert [name for name in ("mine.yaml", "a.yaml", "b.json") if f"{name}:" not in result.stdout] == []


def test_select_and_ignore(run: Run, mine: Path) -> None:
    assert run("check", "mine.yaml", "--ignore", "A060,C").stdout == "Nothing was found.\n"
    assert run("check", "mine.yaml", "--select", "P,L").stdout == "Nothing was found.\n"
    assert "A060" in run("check", "mine.yaml", "--select", "a").stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--text", "de", "a.txt"), "The language de is unknown; known are fa, ru, en."),
        (("--text", "fa", "none.txt"), "There is no file none.txt."),
        (("--text", "fa", "a.txt"), "a.txt is not UTF-8 text. Save it with the encoding UTF-8."),
        (("a.pdf",), "a.pdf cannot be checked as it is. For a text of any origin: check --text LANG FILE"),
        (("none.yaml",), "There is no file none.yaml."),
        (("a.txt", "--select", "C1,Z9"), "No finding has a code that begins with Z9."),
        (("a.txt", "--ignore", "XX"), "No finding has a code that begins with XX."),
    ],
)
def test_refusals_are_sentences(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    Path("a.pdf").touch()
    Path("a.txt").write_bytes(b"\xc7")
    result = run("check", *arguments)
    assert result.exit_code == 2
    assert result.stderr.strip() == sentence


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"\x00" * 10,
        b"[" * 200_000,
        b"a: &a [*a]\n",
        "name: \u202etbd\n".encode(),
        b"instrument: sister-city-agreement\ninstrument: x\n",
        b"languages: [fa, no]\n",
        b"\tinstrument: x\n",
        b"{" + b'"a":{' * 100_000,
    ],
    ids=["empty", "utf-16", "nul", "brackets", "alias", "bidi", "duplicate", "no", "tab", "json"],
)
def test_hostile_files_get_a_sentence(run: Run, content: bytes) -> None:
    Path("x.yaml").write_bytes(content)
    result = run("check", "x.yaml")
    assert result.exit_code == 2
    assert "x.yaml" in result.stdout
    assert "Traceback" not in result.output
    assert "Something went wrong inside" not in result.output


def test_a_folder_of_that_name_that_is_no_library(run: Run) -> None:
    Path("empty").mkdir()
    result = run("check", "empty")
    assert result.exit_code == 2
    assert "empty: error L002" in result.stdout


def test_a_text_of_any_origin_is_checked(run: Run) -> None:
    Path("news.txt").write_text("شهر تبريز\nدو شهر می شوند.\n", encoding="utf-8")
    result = run("check", "--text", "fa", "news.txt", "--format", "json", "--fail-on", "warning")
    assert result.exit_code == 1
    found = json.loads(result.stdout)["diagnostics"]
    assert [(item["code"], item["line"], item["column"]) for item in found] == [("O101", 1, 8), ("O111", 2, 8)]


def test_a_document_of_ours_is_checked(run: Run, mine: Path) -> None:
    assert run("draft", "mine.yaml").exit_code == 0
    result = run("check", "mine.fa-en.docx", "--format", "json")
    assert json.loads(result.stdout)["summary"]["error"] == 0
    Path("other.docx").write_bytes(b"PK\x03\x04")
    result = run("check", "other.docx")
    assert result.exit_code == 2
    assert "other.docx: error R002" in result.stdout


def test_sarif_names_rule_level_and_place(run: Run, mine: Path) -> None:
    log = json.loads(run("check", "mine.yaml", "--format", "sarif").stdout)
    (one,) = log["runs"]
    rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
    blank = next(item for item in one["results"] if item["ruleId"] == "A060")
    assert rules[blank["ruleIndex"]] == "A060"
    assert blank["level"] == "note"
    place = blank["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "mine.yaml"
    assert place["region"]["startLine"] > 1


def test_an_accepted_finding_is_recorded_in_the_file(run: Run, root: Path) -> None:
    text = root.joinpath("tests", "cases", "base", "sister-cities.yaml").read_text(encoding="utf-8")
    text = text.replace("short: {fa: بتا, en: Beta, ru: Бета}", "short: {fa: Beta, en: Beta, ru: Бета}")
    Path("one.yaml").write_text(text, encoding="utf-8")
    assert "error C211" in run("check", "one.yaml").stdout
    text += "accept: [{code: C211, by: A. B., reason: the name is Latin}]\n"
    Path("one.yaml").write_text(text, encoding="utf-8")
    assert "error" not in run("check", "one.yaml").stdout
    assert run("draft", "one.yaml", "--final").exit_code == 0
    with zipfile.ZipFile("one.fa-ru-en.docx") as archive:
        assert "C211 (A. B.: the name is Latin)" in archive.read("docProps/custom.xml").decode()
