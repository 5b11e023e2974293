"""A batch as a whole: preflight, names, what is written, what goes on and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from agreement_kit.batch import drafter, running
from agreement_kit.batch.drafter import DRAFT, LOOK, Drafter
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.errors import AgreementKitError, ParticularsError, WritingError
from agreement_kit.layout import House
from agreement_kit.library import Library

from .conftest import Draft, cities, contents

BAD = {"output": "bad", "parties.p1.name.en": "City", "signing.date": "2024-02-30"}


def report(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return data


def codes(error: pytest.ExceptionInfo[AgreementKitError]) -> list[str]:
    return [item.code for item in error.value.diagnostics]


def test_a_document_for_each_row_and_two_reports(draft: Draft, tmp_path: Path) -> None:
    outcome = draft(cities(3))
    out = tmp_path / "out"
    names = [f"city-{number}.fa-ru-en.docx" for number in (1, 2, 3)]
    assert sorted(contents(out)) == sorted([*names, "report.html", "report.json"])
    assert (outcome.summary.rows, outcome.summary.drafted, outcome.summary.files, outcome.finished) == (3, 3, 3, True)
    texts = "\n".join(
        cell.text for table in Document(str(out / names[1])).tables for row in table.rows for cell in row.cells
    )
    assert "Unit of City of 2: C1." in texts
    data = report(out)
    for row, name in zip(data["rows"], names, strict=True):
        assert row["files"] == [{"name": name, "sha256": contents(out)[name], "size": (out / name).stat().st_size}]


def test_nothing_is_written_where_a_row_is_bad_and_all_problems_are_told_with_row_and_column(
    draft: Draft, tmp_path: Path
) -> None:
    rows = [
        *cities(2),
        BAD,
        {"output": "a/b", "parties.p1.name.en": "x"},
        {"output": "last", "parties.p1.name.en": "\u202ex"},
    ]
    outcome = draft(rows)
    assert not outcome.finished
    assert not (tmp_path / "out").exists()
    places = [(item.code, item.location.line, item.location.column) for item in outcome.problems]
    assert places[0][1:] == (4, 4)
    assert places[1] == ("J020", 5, 1)
    assert places[2][1:] == (6, 2)
    assert all(item.location.file == f"{tmp_path / 'rows.csv'} [CSV]" for item in outcome.problems)


def test_keep_going_drafts_the_good_rows_and_reports_the_others(draft: Draft, tmp_path: Path) -> None:
    outcome = draft([*cities(2), BAD, *cities(3)[2:]], keep_going=True)
    out = tmp_path / "out"
    assert sorted(path.name for path in out.glob("*.docx")) == [f"city-{number}.fa-ru-en.docx" for number in (1, 2, 3)]
    assert (outcome.summary.drafted, outcome.summary.refused) == (3, 1)
    bad = report(out)["rows"][2]
    assert (bad["refused"], bad["files"], bad["line"], bad["findings"][0]["column"]) == (True, [], 4, 4)


def test_an_assembly_error_is_found_before_anything_is_written(draft: Draft, tmp_path: Path) -> None:
    outcome = draft([{**cities(1)[0], "areas": "culture", "clauses.end.days": "5"}])
    assert [(item.code, item.location.line, item.location.column) for item in outcome.problems][-1:] == [("A042", 2, 5)]
    assert not (tmp_path / "out").exists()


def test_a_problem_of_the_base_stands_in_the_base(draft: Draft, tmp_path: Path) -> None:
    from pact import facts

    outcome = draft(cities(2), base=facts(2, status="solemn"))
    assert {(item.code, item.location.file) for item in outcome.problems} == {("P055", str(tmp_path / "base.json"))}


@pytest.mark.parametrize("other", ["same", "SAME", "same.docx", "sa\u200cme"])
def test_two_rows_with_one_name_are_both_refused(draft: Draft, tmp_path: Path, other: str) -> None:
    rows = [{**row, "output": name} for row, name in zip(cities(3), ("same", "own", other), strict=True)]
    outcome = draft(rows)
    assert [(item.code, item.location.line) for item in outcome.problems] == [("J021", 2), ("J021", 4)]
    assert f"{tmp_path / 'rows.csv'} [CSV]:4:1" in outcome.problems[0].message
    kept = draft(rows, keep_going=True)
    assert (kept.summary.drafted, kept.summary.refused) == (1, 2)
    assert [path.name for path in (tmp_path / "out").glob("*.docx")] == ["own.fa-ru-en.docx"]


def test_rows_without_names_are_numbered(draft: Draft, tmp_path: Path) -> None:
    draft([{"parties.p1.name.en": "x"}, {"parties.p1.name.en": "y"}])
    assert sorted(path.name for path in (tmp_path / "out").glob("*.docx")) == [
        "row-00001.fa-ru-en.docx",
        "row-00002.fa-ru-en.docx",
    ]


@pytest.mark.parametrize("resume", [False, True])
def test_a_folder_that_is_not_empty_is_refused_and_left_as_it_is(draft: Draft, tmp_path: Path, resume: bool) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(WritingError) as refused:
        draft(cities(1), resume=resume)
    assert codes(refused) == ["J030"]
    assert contents(tmp_path / "out").keys() == {"letter.txt"}


def test_an_empty_folder_is_taken(draft: Draft, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert draft(cities(1)).finished


def test_the_same_rows_give_the_same_bytes(draft: Draft, tmp_path: Path) -> None:
    draft(cities(5), "one")
    draft(cities(5), "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_formats_layout_and_languages_as_for_a_single_draft(draft: Draft, tmp_path: Path) -> None:
    draft(cities(1), formats=("docx", "txt"), layout="sequential", languages=("en", "fa"))
    assert sorted(path.name for path in (tmp_path / "out").glob("city*")) == ["city-1.en-fa.docx", "city-1.en-fa.txt"]


def test_a_text_that_a_row_does_not_have_is_refused(draft: Draft) -> None:
    outcome = draft([{**cities(1)[0], "languages": "fa,en"}], languages=("ru",))
    assert [(item.code, item.location.column) for item in outcome.problems] == [("J061", 4)]


def test_final_refuses_rows_with_blanks(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafter, "check", lambda instrument, library: ())
    rows = [{**row, "signing.date": date} for row, date in zip(cities(2), ("2024-06-22", "2024-06-23"), strict=True)]
    assert draft(rows, final=True).finished
    outcome = draft([rows[0], {**rows[1], "parties.p1.name.en": "tbd"}], "again", final=True)
    assert [(item.code, item.location.line, item.location.column) for item in outcome.problems] == [("J060", 3, 2)]


def test_final_refuses_rows_with_errors(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = Diagnostic(code="X001", template="wrong")
    monkeypatch.setattr(drafter, "check", lambda instrument, library: (wrong,))
    assert [item.code for item in draft(cities(1), final=True).problems] == ["X001"]
    assert draft(cities(1)).summary.findings["error"] == 1


class Crash(Exception):
    """Stands for whatever ends a process."""


def broken_off(
    draft: Draft, monkeypatch: pytest.MonkeyPatch, after: int, count: int = 9, folder: str = "out", **options: Any
) -> None:
    """Begin a batch and lose the process after so many rows."""
    done = []
    real = Drafter.draft

    def dying(self: Drafter, row: Any) -> Any:
        if len(done) == after:
            raise Crash
        done.append(row)
        return real(self, row)

    with monkeypatch.context() as patch:
        patch.setattr(Drafter, "draft", dying)
        patch.setattr(running, "LONGEST_CHUNK", 2)
        with pytest.raises(Crash):
            draft(cities(count), folder, **options)


@pytest.mark.parametrize("after", [0, 1, 2, 5, 8])
def test_a_batch_that_was_broken_off_goes_on_and_comes_to_the_same(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    draft(cities(9), "whole")
    broken_off(draft, monkeypatch, after)
    drafted = []
    real = Drafter.draft
    monkeypatch.setattr(Drafter, "draft", lambda self, row: drafted.append(row.number) or real(self, row))
    assert draft(cities(9), resume=True).summary.drafted == 9
    assert drafted == list(range(after - after % 2 + 1, 10))  # what stands in the journal is not done again
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_without_resume_a_batch_that_was_broken_off_is_left_alone(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken_off(draft, monkeypatch, 4)
    before = contents(tmp_path / "out")
    with pytest.raises(WritingError) as refused:
        draft(cities(9))
    assert codes(refused) == ["J031"]
    assert contents(tmp_path / "out") == before


def test_resume_is_refused_when_something_changed(
    draft: Draft, monkeypatch: pytest.MonkeyPatch, pact: Library, tmp_path: Path
) -> None:
    from pact import facts

    broken_off(draft, monkeypatch, 4)
    for changed, sentence in (
        (lambda: draft(cities(8), resume=True), "The rows have changed"),
        (lambda: draft(cities(9), resume=True, base=facts(2, status="non-binding")), "The base file has changed"),
        (lambda: draft(cities(9), resume=True, formats=("txt",)), "other options"),
        (lambda: draft(cities(9), resume=True, final=True), "other options"),
        (lambda: draft(cities(9), resume=True, house=House(title_size=15)), "The house style has changed"),
        (lambda: draft(cities(9), resume=True, keep_going=True), "other options"),
        (lambda: draft(cities(9), resume=True, environ={"SOURCE_DATE_EPOCH": "1"}), "other options"),
    ):
        with pytest.raises(WritingError) as refused:
            changed()
        assert codes(refused) == ["J033"]
        assert sentence in refused.value.diagnostics[0].message
    plan = tmp_path / "out" / ".agreement-kit-batch" / "plan.json"
    plan.write_text(plan.read_text(encoding="utf-8").replace(pact.fingerprint, "0"), encoding="utf-8")
    with pytest.raises(WritingError) as refused:
        draft(cities(9), resume=True)
    assert "The library of clauses has changed" in refused.value.diagnostics[0].message


def test_resume_without_a_beginning_begins(draft: Draft) -> None:
    assert draft(cities(2), resume=True).summary.drafted == 2


def test_resume_of_a_finished_batch_does_nothing_and_tells_the_same(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = draft([*cities(2), BAD], keep_going=True)
    before = contents(tmp_path / "out")
    monkeypatch.setattr(Drafter, "run", None)
    assert draft([*cities(2), BAD], keep_going=True, resume=True).summary == first.summary
    assert contents(tmp_path / "out") == before
    with pytest.raises(WritingError) as refused:
        draft(cities(2), keep_going=True, resume=True)
    assert codes(refused) == ["J033"]


@pytest.mark.parametrize("left", ["lock", "journal.jsonl", "work"])
def test_a_batch_that_was_killed_while_it_cleared_up_is_finished(draft: Draft, tmp_path: Path, left: str) -> None:
    draft(cities(2))
    before = contents(tmp_path / "out")
    state = tmp_path / "out" / ".agreement-kit-batch"
    state.mkdir()
    (state / left).mkdir() if left == "work" else (state / left).touch()
    assert draft(cities(2), resume=True).summary.drafted == 2
    assert contents(tmp_path / "out") == before
    assert not state.exists()


def test_a_file_that_was_removed_meanwhile_is_drafted_again(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft(cities(9), "whole")
    broken_off(draft, monkeypatch, 6)
    waiting = tmp_path / "out" / ".agreement-kit-batch" / "ready"
    (waiting / "city-2.fa-ru-en.docx").unlink()
    (waiting / "city-3.fa-ru-en.docx").write_bytes(b"")
    draft(cities(9), resume=True)
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


@pytest.mark.parametrize("name", ["city-2", "city-8"])
def test_a_file_that_somebody_changed_or_put_there_is_not_replaced(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    broken_off(draft, monkeypatch, 6)
    file = tmp_path / "out" / f"{name}.fa-ru-en.docx"
    file.write_bytes(b"by hand")
    with pytest.raises(WritingError) as refused:
        draft(cities(9), resume=True)
    assert codes(refused) == ["J034"]
    assert file.read_bytes() == b"by hand"
    file.unlink()
    assert draft(cities(9), resume=True).finished


@pytest.mark.parametrize("torn", [b'{"row": 5, "li', b'{"row": 5}', b"\x00\x00\n", b'{"row": 99}\n', b"[]\n"])
def test_a_torn_line_of_the_journal_is_cut_off(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, torn: bytes
) -> None:
    draft(cities(9), "whole")
    broken_off(draft, monkeypatch, 4)
    with (tmp_path / "out" / ".agreement-kit-batch" / "journal.jsonl").open("ab") as stream:
        stream.write(torn)
    draft(cities(9), resume=True)
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_two_processes_do_not_work_on_one_batch(draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from agreement_kit.batch.state import State

    broken_off(draft, monkeypatch, 4)
    other = State(tmp_path / "out" / ".agreement-kit-batch", "out")
    other.begin(other.plan())
    with pytest.raises(WritingError) as refused:
        draft(cities(9), resume=True)
    assert codes(refused) == ["J035"]
    other.close(finished=False)
    assert draft(cities(9), resume=True).finished


def test_progress_is_told_to_the_end(draft: Draft) -> None:
    told: list[tuple[str, int, int]] = []
    draft([*cities(9), {"output": "a/b"}], keep_going=True, progress=lambda *one: told.append(one))
    assert told[-1] == (DRAFT, 10, 10)
    assert [one[1] for one in told] == sorted({one[1] for one in told})


def test_an_address_is_looked_at_first(draft: Draft) -> None:
    pytest.importorskip("fsspec")
    told: list[tuple[str, int, int]] = []
    draft(cities(9), "memory://batch/looked", progress=lambda *one: told.append(one))
    assert [one for one in told if one[0] == LOOK][-1] == (LOOK, 9, 9)
    assert [one for one in told if one[0] == DRAFT][-1] == (DRAFT, 9, 9)
    assert told == sorted(told, key=lambda one: (one[0] == DRAFT, one[1]))


def test_nothing_is_written_to_an_address_where_a_row_is_bad(draft: Draft) -> None:
    fsspec = pytest.importorskip("fsspec")
    assert not draft([*cities(3), BAD], "memory://batch/bad").finished
    assert not fsspec.filesystem("memory").exists("/batch/bad")


def test_after_the_first_bad_row_the_others_are_only_looked_at(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    tasks: list[str] = []
    real = Drafter.run
    monkeypatch.setattr(Drafter, "run", lambda self, task, rows: tasks.append(task) or real(self, task, rows))
    monkeypatch.setattr(running, "LONGEST_CHUNK", 1)
    outcome = draft([*cities(2), BAD, *cities(5)[2:], {**BAD, "output": "worse"}])
    assert tasks == [DRAFT] * 3 + [LOOK] * 4
    assert [item.location.line for item in outcome.problems] == [4, 8]


def test_what_a_batch_left_that_was_given_up_is_not_taken_for_done(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft(cities(9), "whole")
    broken_off(draft, monkeypatch, 6)
    state = tmp_path / "out" / ".agreement-kit-batch"
    (state / "plan.json").unlink()
    (state / "ready" / "city-1.fa-ru-en.docx").write_bytes(b"of other rows")
    assert draft(cities(9)).finished
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_killed_while_the_documents_appear_the_rest_appears_with_resume(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft(cities(9), "whole")
    real = Path.replace

    def dying(self: Path, target: Path) -> Path:
        if self.name == "city-5.fa-ru-en.docx":
            raise Crash
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", dying)
        with pytest.raises(Crash):
            draft(cities(9))
    assert len(list((tmp_path / "out").glob("*.docx"))) == 4
    monkeypatch.setattr(Drafter, "run", None)
    assert draft(cities(9), resume=True).summary.drafted == 9
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_the_rows_are_never_all_in_memory(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    """The inner loop asks for the next chunk only when one is done."""
    taken: list[int] = []
    ahead: list[int] = []
    real, chunks = Drafter.run, running._chunks

    def counted(*arguments: Any) -> Any:
        for chunk in chunks(*arguments):
            taken.append(len(chunk))
            yield chunk

    def looking(self: Drafter, task: str, rows: Any) -> Any:
        ahead.append(sum(taken))
        taken.clear()
        return real(self, task, rows)

    monkeypatch.setattr(running, "_chunks", counted)
    monkeypatch.setattr(Drafter, "run", looking)
    draft(cities(100))
    assert max(ahead) <= running.LONGEST_CHUNK


def test_a_place_of_fsspec_takes_the_files(draft: Draft, tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    draft(cities(3), "whole")
    assert draft(cities(3), "memory://batch/one").finished
    system = fsspec.filesystem("memory")
    expected = {f"/batch/one/{name}": (tmp_path / "whole" / name).read_bytes() for name in contents(tmp_path / "whole")}
    assert {path: system.cat_file(path) for path in system.find("/batch/one")} == expected
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".agreement-kit-batch")]
    with pytest.raises(WritingError) as refused:
        draft(cities(3), "memory://batch/one")
    assert codes(refused) == ["J030"]
    assert draft(cities(3), "memory://batch/one", resume=True).summary.drafted == 3


def test_a_batch_to_fsspec_goes_on(draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsspec = pytest.importorskip("fsspec")
    draft(cities(9), "whole")
    broken_off(draft, monkeypatch, 5, folder="memory://batch/two")
    system = fsspec.filesystem("memory")
    system.rm("/batch/two/city-1.fa-ru-en.docx")
    assert draft(cities(9), "memory://batch/two", resume=True).summary.drafted == 9
    assert {Path(path).name: system.cat_file(path) for path in system.find("/batch/two")} == {
        name: (tmp_path / "whole" / name).read_bytes() for name in contents(tmp_path / "whole")
    }


@pytest.mark.parametrize("place", ["nowhere://x/y", "memory2://x"])
def test_a_place_that_nobody_knows_is_a_sentence(draft: Draft, place: str) -> None:
    pytest.importorskip("fsspec")
    with pytest.raises(WritingError) as refused:
        draft(cities(1), place)
    assert codes(refused) == ["J043"]


def test_a_library_of_another_version_is_refused(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    from agreement_kit.batch import workers

    monkeypatch.setattr(
        workers.Alone, "__init__", lambda self, job, library: setattr(self, "_drafter", Drafter(job, Library.default()))
    )
    with pytest.raises(WritingError) as refused:
        draft(cities(1))
    assert codes(refused) == ["J051"]


def test_a_folder_of_particulars_is_a_batch(tmp_path: Path, pact: Library) -> None:
    from pact import facts

    from agreement_kit.batch import Job, Request, open_base, open_rows, run

    folder = tmp_path / "all"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.json").write_text(json.dumps(facts(2)), encoding="utf-8")
    source = open_rows(folder)
    job = Job(rows=source.name, base=open_base(None), output=str(tmp_path / "out"), library=pact.fingerprint)
    assert run(source, job, pact, Request()).summary.drafted == 2
    assert sorted(path.name for path in (tmp_path / "out").glob("*.docx")) == ["a.fa-ru-en.docx", "b.fa-ru-en.docx"]
    (folder / "b.json").rename(folder / "b.yaml")
    (folder / "b.yaml").write_text("instrument: pact\nlanguagse: [fa]\n", encoding="utf-8")
    source = open_rows(folder)
    again = Job(rows=source.name, base=open_base(None), output=str(tmp_path / "again"), library=pact.fingerprint)
    problems = run(source, again, pact, Request()).problems
    assert {item.location.file for item in problems} == {f"{folder}/b.yaml"}
    assert [(item.code, item.location.line) for item in problems][:2][-1][1] is not None


def test_what_cannot_be_read_is_told_before_anything(draft: Draft, tmp_path: Path) -> None:
    with pytest.raises(ParticularsError):
        draft([])
    assert not (tmp_path / "out").exists()
