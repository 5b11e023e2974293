"""What a pack holds: every document the night before needs, right in content; nothing that depends on the moment."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Length
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

from agreement_kit.ceremony import Pack, build
from agreement_kit.ceremony.documents.checksheet import counts
from agreement_kit.locales import locale

LANGUAGES = ("fa", "ru", "en")
Made = tuple[Pack, dict[str, bytes]]
PAIR = (
    "README.html",
    "hall/announcer.docx",
    "hall/flags.docx",
    "hall/running-order.docx",
    "letters/tabriz-kazan.full-powers.kazan.docx",
    "letters/tabriz-kazan.full-powers.tabriz.docx",
    "manifest.json",
    "originals/tabriz-kazan.kazan.fa-ru-en.docx",
    "originals/tabriz-kazan.kazan.fa-ru-en.pdf",
    "originals/tabriz-kazan.statement-on-originals.fa-ru-en.docx",
    "originals/tabriz-kazan.statement-on-originals.fa-ru-en.pdf",
    "originals/tabriz-kazan.tabriz.fa-ru-en.docx",
    "originals/tabriz-kazan.tabriz.fa-ru-en.pdf",
    "press/tabriz-kazan.press.docx",
    "press/tabriz-kazan.press.pdf",
    "proof/tabriz-kazan.proof.docx",
    "proof/tabriz-kazan.proof.pdf",
    "records/tabriz-kazan.certified-copy.docx",
    "records/tabriz-kazan.comparison-of-languages.docx",
    "records/tabriz-kazan.comparison-with-draft.docx",
    "records/tabriz-kazan.correction-sheet.docx",
    "records/tabriz-kazan.custody.docx",
    "table/check-sheet.docx",
    "table/place-cards.pdf",
    "table/signing-tabs.pdf",
    "table/table-plan.pdf",
    "table/table-plan.svg",
)
ORIGINALS = [name for name in PAIR if re.search(r"\.(kazan|tabriz)\.fa-ru-en\.docx", name) and "/t" in name]


def part(data: bytes, name: str) -> str:
    """The words of a DOCX, or those of its headers or footers."""
    document = Document(BytesIO(data))
    if name == "body":
        root: list[Any] = [document.element.body]
    else:
        root = [getattr(section, name)._element for section in document.sections]
    return "\n".join(
        "".join(t.text or "" for t in p.iter(qn("w:t"))) for element in root for p in element.iter(qn("w:p"))
    )


def plain(text: str) -> str:
    """``text`` without marks of direction."""
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", text)


def test_the_pack_of_two_has_every_document(pair: Made) -> None:
    assert tuple(sorted(pair[1])) == PAIR


def test_the_pack_of_three_has_an_original_and_full_powers_for_each(three: Made) -> None:
    names = sorted(three[1])
    for party in ("kazan", "tabriz", "exempla"):
        assert f"originals/three-cities.{party}.fa-ru-en.docx" in names
        assert f"originals/three-cities.{party}.fa-ru-en.pdf" in names
        assert f"letters/three-cities.full-powers.{party}.docx" in names
    assert len(names) == 30


@pytest.mark.parametrize(("name", "folders"), [("pair", ("",)), ("three", ("originals/", "records/"))])
def test_every_document_is_one_that_word_opens(
    request: pytest.FixtureRequest, name: str, folders: tuple[str, ...], tmp_path: Path
) -> None:
    made: Made = request.getfixturevalue(name)
    validator = OpenXmlValidator()
    for path, data in made[1].items():
        if path.endswith(".docx") and path.startswith(folders):
            file = tmp_path / "file.docx"
            file.write_bytes(data)
            assert validator.validate(str(file)).errors == [], path


def test_the_same_facts_give_the_same_bytes(three: Made, prepared: Callable[..., Pack]) -> None:
    again = {file.path: file.data for file in build(prepared("three-cities.yaml"))}
    assert again == three[1]


@pytest.mark.parametrize("name", ORIGINALS)
def test_an_original_has_room_for_initials_and_no_line_numbers(pair: Made, name: str) -> None:
    document = Document(BytesIO(pair[1][name]))
    own = name.split(".")[1]
    first, second = ("Tabriz", "Kazan") if own == "tabriz" else ("Kazan", "Tabriz")
    for section in document.sections:
        footer = section.footer._element
        assert section._sectPr.find(qn("w:lnNumType")) is None
        rules = [tab for tab in footer.iter(qn("w:tab")) if tab.get(qn("w:leader")) == "underscore"]
        assert len(rules) == 2
        told = [t.text for t in footer.iter(qn("w:t"))]
        assert told.index(first) < told.index(second)
        for name_ in ("تبریز", "کازان", "Тебриз", "Казань"):
            assert name_ in told


def test_a_draft_pack_says_so_and_a_final_one_does_not(pair: Made, prepared: Callable[..., Pack]) -> None:
    name = "originals/tabriz-kazan.kazan.fa-ru-en.docx"
    assert "ПРОЕКТ" in part(pair[1][name], "header")
    final = build_only(prepared("tabriz-kazan.yaml", final=True), "originals")
    assert "ПРОЕКТ" not in part(final[name], "header")
    assert "__" not in part(final[name], "header")


def build_only(pack: Pack, module: str) -> dict[str, bytes]:
    """The files of one kind of document."""
    from importlib import import_module

    made = import_module(f"agreement_kit.ceremony.documents.{module}").files(pack)
    return {file.path: file.data for file in made}


def test_the_proof_numbers_lines_outside_tables_and_leaves_room(pair: Made) -> None:
    document = Document(BytesIO(pair[1]["proof/tabriz-kazan.proof.docx"]))
    for section in document.sections:
        assert section._sectPr.find(qn("w:lnNumType")) is not None
        rtl = section._sectPr.find(qn("w:bidi")) is not None
        free, near = (section.left_margin, section.right_margin) if rtl else (section.right_margin, section.left_margin)
        assert free is not None
        assert near is not None
        assert Length(free - near).mm > 45
    tables = {
        t.find(qn("w:tblPr")).find(qn("w:tblStyle")).get(qn("w:val")) for t in document.element.body.iter(qn("w:tbl"))
    }
    assert tables == {"AKSignatures"}
    for mark in ("نسخهٔ بازبینی", "КОРРЕКТУРА", "PROOF"):
        assert mark in part(pair[1]["proof/tabriz-kazan.proof.docx"], "header")
    pages = PdfReader(BytesIO(pair[1]["proof/tabriz-kazan.proof.pdf"])).pages
    english = next(text for page in pages if "Page " in (text := page.extract_text()))
    assert {"7", "8", "9"} <= set(re.findall(r"^\s*(\d+)\b", english, re.MULTILINE)) | set(english.split())


def test_the_press_copy_names_who_signs_and_has_no_line_to_sign_on(pair: Made) -> None:
    data = pair[1]["press/tabriz-kazan.press.docx"]
    styles = {p.style.name for p in Document(BytesIO(data)).paragraphs if p.style is not None}
    assert "Agreement Signature Rule" not in styles
    text = plain(part(data, "body"))
    assert "Municipality of Tabriz – Mr Yaghub Hoshyar – Mayor of Tabriz" in text
    assert "господин Ильсур Раисович Метшин" in text
    assert "PRESS COPY" in part(data, "header")
    assert "DRAFT" not in part(data, "header")


def test_the_records_of_comparison_list_what_was_compared(pair: Made) -> None:
    pack, files = pair
    record = part(files["records/tabriz-kazan.comparison-of-languages.docx"], "body")
    for language in LANGUAGES:
        body = pack.signings[0].instrument.body
        heading = "".join(node.text for node in body[0].heading[language])  # type: ignore[union-attr]  # text alone
        assert f"{body[0].number[language]}. {heading}" in record
    assert "signed before the originals are printed" in record
    draft = plain(part(files["records/tabriz-kazan.comparison-with-draft.docx"], "body"))
    for name in ORIGINALS:
        digest = hashlib.sha256(files[name]).hexdigest()
        assert " ".join(digest[at : at + 8] for at in range(0, 64, 8)) in draft
    for use in pack.signings[0].instrument.clauses:
        assert f"{use.id} / {use.variant}" in draft
        assert use.fingerprint[:16] in draft


def test_the_custody_record_has_a_line_for_every_stage_of_every_original(three: Made) -> None:
    text = part(three[1]["records/three-cities.custody.docx"], "body")
    for party in ("Municipality of Kazan", "Municipality of Tabriz", "Municipality of Exempla"):
        assert party in text
    assert text.count("Bound and sealed") == 3


def test_the_full_powers_are_those_of_the_signatory_for_this_title_and_day(pair: Made) -> None:
    text = plain(part(pair[1]["letters/tabriz-kazan.full-powers.kazan.docx"], "body"))
    assert "Ilsur Metshin, Mayor of Kazan (hereinafter the Representative)" in text
    assert "between the Municipality of Kazan and the Municipality of Tabriz" in text
    assert "между Муниципалитетом города Казани и Муниципалитетом города Тебриза" in text
    assert "The signature is planned for 22 June 2024" in text
    assert "Sister-City Relations" in text


def test_the_check_sheet_counts(pair: Made, three: Made) -> None:
    two = counts(pair[0])
    assert (two["originals"], two["pens"], two["tabs"], two["folders"], two["cards"]) == (2, 4, 12, 2, 2)
    # Three originals, three texts, three signatures in each.
    many = counts(three[0])
    assert (many["originals"], many["pens"], many["tabs"], many["stamps"]) == (3, 6, 27, 3)
    assert "۲۷" in part(three[1]["table/check-sheet.docx"], "body")


def test_the_announcer_has_each_name_in_each_script(three: Made) -> None:
    text = plain(part(three[1]["hall/announcer.docx"], "body"))
    for name in ("آقای یعقوب هوشیار", "Господин Якуб Хушияр", "Mr Yaghub Hoshyar", "Госпожа Анна Месальзаде"):
        assert text.count(name) >= 3  # on the sheet of each language
    assert "Signing for the Municipality of Tabriz: Mr Yaghub Hoshyar, Mayor of Tabriz." in text
    assert "Муниципалитет города Казани. Документ подписывает господин Ильсур Раисович Метшин" in text


def test_persian_stands_in_paragraphs_and_tables_from_the_right(pair: Made) -> None:
    for name in ("table/check-sheet.docx", "records/tabriz-kazan.custody.docx", "hall/running-order.docx"):
        document = Document(BytesIO(pair[1][name]))
        persian = [p for p in document.element.body.iter(qn("w:p")) if re.search("[\u0600-\u06ff]{3}", texts(p))]
        assert len(persian) > 20
        for p in persian:
            if not re.search("[A-Za-z\u0400-\u04ff]", texts(p)):
                bidi = p.find(qn("w:pPr")).find(qn("w:bidi"))
                assert bidi is not None
                assert bidi.get(qn("w:val")) is None
                assert all(r.find(qn("w:rPr")).find(qn("w:rtl")) is not None for r in runs_with_words(p)), texts(p)
        first = next(t for t in document.element.body.iter(qn("w:tbl")))
        assert first.find(qn("w:tblPr")).find(qn("w:bidiVisual")) is not None


def texts(paragraph: Any) -> str:
    return "".join(t.text or "" for t in paragraph.iter(qn("w:t")))


def runs_with_words(paragraph: Any) -> list[Any]:
    return [r for r in paragraph.iter(qn("w:r")) if any((t.text or "").strip() for t in r.iter(qn("w:t")))]


def test_the_readme_speaks_every_language_and_names_every_file(pair: Made) -> None:
    page = pair[1]["README.html"].decode()
    for language in LANGUAGES:
        assert f'<section lang="{locale(language).bcp47}" dir="{locale(language).direction}">' in page
    for name in pair[1]:
        if name not in ("README.html", "manifest.json"):
            assert page.count(name) == len(LANGUAGES)


def test_the_manifest_says_what_the_pack_is_made_of(pair: Made) -> None:
    pack, files = pair
    data = json.loads(files["manifest.json"])
    assert (data["print"], data["final"], data["host"], data["languages"]) == (1, False, "kazan", list(LANGUAGES))
    assert {name: item["sha256"] for name, item in data["files"].items()} == {
        name: hashlib.sha256(content).hexdigest() for name, content in files.items() if name != "manifest.json"
    }
    (one,) = data["instruments"]
    assert one["particulars"] == {"file": "tabriz-kazan.yaml", "sha256": pack.signings[0].document.particulars.digest}
    assert one["template"] == {"id": "sister-city-agreement", "version": pack.signings[0].instrument.template_version}
    assert one["content_sha256"] == pack.signings[0].originals[0].digest
    assert {"id", "variant", "version", "review", "fingerprint"} == set(one["clauses"][0])
    assert len(one["clauses"]) == len(pack.signings[0].instrument.clauses)
    assert sum(one["review"].values()) == len(one["clauses"])
    assert "A060" in {item["code"] for item in one["findings"]}
    assert data["fonts"]["pdf"]["families"] == ["PT Serif", "Amiri"]
    assert data["fonts"]["pdf"]["packages"]["fontpkg-amiri"]
    assert [item["signatures"] for item in data["people"]] == [6, 6]
    assert data["tool"].startswith("agreement_kit ")
    assert str(Path.cwd()) not in files["manifest.json"].decode()


def test_an_accepted_finding_names_who_answers(prepared: Callable[..., Pack], tmp_path: Path, root: Path) -> None:
    text = (root / "examples" / "tabriz-kazan.yaml").read_text(encoding="utf-8")
    text += "alternat: depositary\n"  # and nobody is named as the depositary
    file = tmp_path / "one.yaml"
    file.write_text(text, encoding="utf-8")
    plainly = prepared(file)
    codes = {item.code for item in plainly.signings[0].findings if item.severity.value != "info"}
    assert "V004" in codes
    accepted = "".join(f"\n  - {{code: {code}, by: A. Lawyer, reason: as agreed}}" for code in sorted(codes))
    file.write_text(f"{text}\naccept:{accepted}\n", encoding="utf-8")
    from agreement_kit.ceremony.manifest import manifest

    data = json.loads(manifest(prepared(file), []))
    told = [item["accepted"] for item in data["instruments"][0]["findings"] if item["code"] in codes]
    assert told
    assert all(item == {"by": "A. Lawyer", "reason": "as agreed"} for item in told)
