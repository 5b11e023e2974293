"""A document of ours after a person's work in Word, and saved again by LibreOffice: what is wrong is found, and nothing
else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from checks import word
from checks.support import instrument, shipped
from lxml import etree

from agreement_kit.checks import check_document
from agreement_kit.diagnostics import Diagnostic, Severity
from agreement_kit.writers import write

Change = Callable[[etree._Element], None]


def retype(old: str, new: str) -> Change:
    return lambda root: word.retyped(root, old, new)


def track(words: str, kind: str) -> Change:
    return lambda root: word.tracked(root, words, kind)


def add(words: str, after: str, xml: str = "") -> Change:
    """A paragraph of its own after the one that holds ``after``."""

    def change(root: etree._Element) -> None:
        (first, *_) = word.runs_of(root, after)
        paragraph = next(first.iterancestors(f"{word.W}p"))
        paragraph.addnext(word.element(f"<w:p>{xml}<w:r><w:t>{words}</w:t></w:r></w:p>"))

    return change


def on_run(words: str, properties: str) -> Change:
    """Properties put on the first run that holds ``words``."""

    def change(root: etree._Element) -> None:
        for text in root.iter(f"{word.W}t"):
            if words in (text.text or ""):
                run = text.getparent()
                assert run is not None
                own = run.find(f"{word.W}rPr")
                if own is None:
                    own = word.element("<w:rPr/>")
                    run.insert(0, own)
                own.insert(0, word.element(properties))
                return
        raise AssertionError(words)

    return change


#: What a person does, the code and the language of the finding.
EDITS: dict[str, tuple[Change, str, str | None]] = {
    "a number": (retype("Not later than 60 days", "Not later than 50 days"), "N101", "en"),
    "a number in Persian": (retype("حداکثر ظرف ۶۰ روز", "حداکثر ظرف ۵۰ روز"), "N101", "fa"),
    "a negation": (retype("готовят следующий план", "не готовят следующий план"), "M102", "ru"),
    "an Arabic letter": (retype("برنامهٔ کار", "برنامهٔ كار"), "O102", "fa"),
    "a joiner lost": (retype("گزارش می‌دهند", "گزارش می دهند"), "O111", "fa"),
    "a Cyrillic letter in English": (retype("contact units shall", "cоntact units shall"), "B113", "en"),
    "an override": (retype("Once a year", "Once \u202ea year"), "B101", "en"),
    "a sentence dropped": (
        retype(" It shall replace the annexed plan when the Parties have approved it in writing.", ""), "C213", "en",
    ),
    "a wrong reference": (retype("", ""), "C904", None),
    "words inserted with changes tracked": (track("Once a year", "ins"), "C901", None),
    "words deleted with changes tracked": (track("Once a year", "del"), "C901", None),
    "words moved with changes tracked": (track("Once a year", "moveTo"), "C901", None),
    "a paragraph in one column": (add("Расходы несёт город Бета.", "Один раз в год контактные"), "C910", "ru"),
    "hidden words": (on_run("Once a year", "<w:vanish/>"), "C909", "en"),
    "white words": (on_run("Once a year", '<w:color w:val="FFFFFF"/>'), "C909", "en"),
    "Latin words turned": (on_run("Once a year", "<w:rtl/>"), "C911", "en"),
}  # fmt: skip


def stale(root: etree._Element) -> None:
    """The result of the first field that is a reference, typed over."""
    inside = False
    for item in root.iter(f"{word.W}fldChar", f"{word.W}instrText", f"{word.W}t"):
        if item.tag == f"{word.W}instrText" and "REF akn_" in (item.text or ""):
            inside = True
        elif inside and item.tag == f"{word.W}t" and (item.text or "").strip("\u200e\u200f "):
            item.text = "98"
            return
    raise AssertionError("no reference")


EDITS["a wrong reference"] = (stale, "C904", None)


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(instrument(), tmp_path_factory.mktemp("word") / "x.docx", final=True)


def worked_on(drafted: Path, folder: Path, change: Change | None, seed: int = 1) -> Path:
    """The document after ``change``, as Word saves it."""
    root = word.main_part(drafted)
    if change is not None:
        change(root)
    word.saved_by_word(root, seed)
    return word.with_main(drafted, root, folder / "edited.docx")


def grave(findings: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    return (item for item in findings if item.severity is not Severity.INFO)


@pytest.mark.parametrize("seed", range(3))
def test_a_document_that_word_has_saved_has_no_finding(drafted: Path, tmp_path: Path, seed: int) -> None:
    path = worked_on(drafted, tmp_path, None, seed)
    assert "w:proofErr" in etree.tostring(word.main_part(path)).decode()
    assert [str(item) for item in grave(check_document(path, shipped()))] == []


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_in_word_is_found(drafted: Path, tmp_path: Path, name: str) -> None:
    change, code, language = EDITS[name]
    found = list(grave(check_document(worked_on(drafted, tmp_path, change), shipped())))
    assert (code, language) in {(item.code, item.language) for item in found}
    assert len({(item.code, item.path) for item in found}) <= 3, "one edit, and what follows from it"


def test_what_is_deleted_with_changes_tracked_is_no_text(drafted: Path, tmp_path: Path) -> None:
    """The texts are compared as they will be when every change is accepted."""

    def change(root: etree._Element) -> None:
        word.retyped(root, "Not later than 60 days", "Not later than 60 days")
        word.tracked(root, "Not later than 60 days", "del")

    found = {
        (item.code, item.language) for item in grave(check_document(worked_on(drafted, tmp_path, change), shipped()))
    }
    assert {("C901", None), ("C210", "en")} <= found


@pytest.mark.office
def test_edits_are_found_when_libreoffice_has_saved_them(
    drafted: Path, tmp_path: Path, office: Callable[[Path, str, Path], Path]
) -> None:
    """All edits of words at once: one run of LibreOffice."""
    first = "words inserted with changes tracked"
    others = [name for name in EDITS if not any(word in name for word in ("tracked", "words", "turned", "reference"))]
    edits = [EDITS[name] for name in (first, *others)]

    def all_of_them(root: etree._Element) -> None:
        for change, _, _ in edits:
            change(root)

    saved = office(worked_on(drafted, tmp_path, all_of_them), "docx", tmp_path / "saved")
    found = {(item.code, item.language) for item in grave(check_document(saved, shipped()))}
    assert {(code, language) for _, code, language in edits} <= found
