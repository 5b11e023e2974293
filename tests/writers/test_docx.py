"""What a right Persian DOCX holds, in the file itself."""

from __future__ import annotations

import dataclasses
import io
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from writers import ooxml
from writers.ooxml import PERSIAN, W
from writers.sample import sample

from agreement_kit.instrument.nodes import Text
from agreement_kit.layout import House, arrange
from agreement_kit.writers import docx_bytes

ARRANGEMENTS = {
    "fa-en": ("columns", ("fa", "en")),
    "fa-ru-en": ("columns", ("fa", "ru", "en")),
    "ru-en-fa": ("columns", ("ru", "en", "fa")),
    "ru-en": ("columns", ("ru", "en")),
    "fa": ("columns", ("fa",)),
    "sequence": ("sequential", ("fa", "ru", "en")),
}


@pytest.fixture(scope="module", params=list(ARRANGEMENTS))
def made(request: pytest.FixtureRequest) -> bytes:
    layout, languages = ARRANGEMENTS[request.param]
    return docx_bytes(arrange(sample(), layout, languages))


@pytest.fixture(scope="module")
def three() -> bytes:
    return docx_bytes(arrange(sample()))


def test_word_opens_it_without_repair(made: bytes, tmp_path: Path) -> None:
    file = tmp_path / "made.docx"
    file.write_bytes(made)
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(file)
    assert [str(error) for error in result.errors] == []


def test_python_docx_reads_it(three: bytes) -> None:
    document = docx.Document(io.BytesIO(three))
    assert document.paragraphs[0].style is not None
    assert document.paragraphs[0].style.name == "Title"
    assert document.core_properties.language == "fa-IR, ru-RU, en-GB"
    assert "خواهرخواندگی" in document.core_properties.title
    assert len(document.tables[0].columns) == 3
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["فارسی", "Русский", "English"]


def test_every_persian_run_says_that_it_is(made: bytes) -> None:
    checked = 0
    for run in ooxml.runs(made):
        if PERSIAN.search(ooxml.text(run)):
            assert ooxml.has(run, "rtl"), ooxml.text(run)
            assert ooxml.value(run.find(f"{W}rPr/{W}lang"), "bidi") == "fa-IR"
            checked += 1
        elif re.search(r"[A-Za-zА-я]", ooxml.text(run)):
            assert not ooxml.has(run, "rtl"), ooxml.text(run)
            assert ooxml.value(run.find(f"{W}rPr/{W}lang")) in ("en-GB", "ru-RU")
            checked += 1
    assert checked > 50


def test_every_weight_and_size_is_said_for_both_scripts(made: bytes) -> None:
    trees = [*ooxml.stories(made), ooxml.root(made, "word/styles.xml")]
    properties = [properties for tree in trees for properties in tree.iter(f"{W}rPr")]
    assert any(found.find(f"{W}b") is not None for found in properties)
    for found in properties:
        for latin, complex_script in (("b", "bCs"), ("i", "iCs"), ("sz", "szCs")):
            assert (found.find(W + latin) is None) == (found.find(W + complex_script) is None)


def test_paragraphs_have_the_direction_of_their_text_and_no_physical_side(made: bytes) -> None:
    for story in ooxml.stories(made):
        for paragraph in story.iter(f"{W}p"):
            letters = [sign for sign in ooxml.text(paragraph) if sign.isalpha()]
            if letters:
                bidi = paragraph.find(f"{W}pPr/{W}bidi")
                persian = sum(bool(PERSIAN.match(sign)) for sign in letters) > len(letters) / 2
                assert bidi is not None
                if not re.search("[A-Za-z].*[ء-ی]|[ء-ی].*[A-Za-z]", ooxml.text(paragraph)):
                    assert (ooxml.value(bidi) is None) == persian, ooxml.text(paragraph)
    for tree in (*ooxml.stories(made), ooxml.root(made, "word/styles.xml")):
        assert {ooxml.value(side) for side in tree.iter(f"{W}jc")} <= {"both", "center"}


def test_tables_run_from_the_leading_side_and_keep_the_first_party_there() -> None:
    for languages, visual in ((("fa", "en"), True), (("en", "fa"), False)):
        tree = ooxml.root(docx_bytes(arrange(sample(), languages=languages)))
        outer, *inner = tree.iter(f"{W}tbl")
        assert (outer.find(f"{W}tblPr/{W}bidiVisual") is not None) is visual
        for table in inner[:2]:
            first = table.find(f"{W}tr/{W}tc")
            assert first is not None
            persian = bool(PERSIAN.search(ooxml.text(table)))
            assert (table.find(f"{W}tblPr/{W}bidiVisual") is not None) is persian
            assert ("تبریز" if persian else "Tabriz") in ooxml.text(first)
        assert not list(tree.iter(f"{W}tblInd"))


def test_rows_of_headings_hold_together_and_rows_of_long_text_may_break() -> None:
    instrument = sample()
    paragraph = instrument.body[3].children[0]
    long = dataclasses.replace(paragraph, words={**paragraph.words, "en": (Text("costs " * 100),)})
    article = dataclasses.replace(instrument.body[3], children=(long,))
    made = docx_bytes(arrange(dataclasses.replace(instrument, body=(article,))))
    rows = next(ooxml.root(made).iter(f"{W}tbl")).findall(f"{W}tr")
    broken = [row for row in rows if row.find(f"{W}trPr/{W}cantSplit") is None]
    assert ["costs costs" in ooxml.text(row) for row in broken] == [True]
    for row in rows:
        if "Heading1" in {ooxml.value(style) for style in row.iter(f"{W}pStyle")}:
            assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in row.iter(f"{W}p"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)


def test_it_begins_with_a_title_and_headings_have_an_outline(made: bytes) -> None:
    body = ooxml.root(made).find(f"{W}body")
    assert body is not None
    assert body[0].tag == f"{W}p"
    assert ooxml.value(body[0].find(f"{W}pPr/{W}pStyle")) == "Title"
    styles = {ooxml.value(style, "styleId"): style for style in ooxml.root(made, "word/styles.xml").iter(f"{W}style")}
    assert ooxml.value(styles["Heading1"].find(f"{W}pPr/{W}outlineLvl")) == "0"
    assert {ooxml.value(style) for style in ooxml.root(made).iter(f"{W}pStyle")} <= set(styles)


def test_fields_are_closed_and_point_to_bookmarks_that_are_there(made: bytes) -> None:
    for story in ooxml.stories(made):
        for paragraph in story.iter(f"{W}p"):
            kinds = [ooxml.value(mark, "fldCharType") for mark in paragraph.iter(f"{W}fldChar")]
            assert kinds == ["begin", "separate", "end"] * (len(kinds) // 3)
    tree = ooxml.root(made)
    names = [str(ooxml.value(mark, "name")) for mark in tree.iter(f"{W}bookmarkStart")]
    starts = [ooxml.value(mark, "id") for mark in tree.iter(f"{W}bookmarkStart")]
    ends = [ooxml.value(mark, "id") for mark in tree.iter(f"{W}bookmarkEnd")]
    assert len(set(names)) == len(names)
    assert len(set(starts)) == len(starts)
    assert sorted(map(str, starts)) == sorted(map(str, ends))
    assert all(len(name) <= 40 for name in names)
    targets = re.findall(r"REF (\w+)", " ".join(mark.text or "" for mark in tree.iter(f"{W}instrText")))
    assert targets
    assert set(targets) <= set(names)


def test_a_reference_shows_what_its_bookmark_holds(made: bytes) -> None:
    tree = ooxml.root(made)
    literal: dict[str, str] = {}
    for start in tree.iter(f"{W}bookmarkStart"):
        following = start.getnext()
        literal[str(ooxml.value(start, "name"))] = "" if following is None else ooxml.text(following)
    shown = []
    for instruction in tree.iter(f"{W}instrText"):
        target = re.search(r"REF (\w+)", instruction.text or "")
        run = instruction.getparent()
        if target and run is not None:
            result = run.getnext().getnext()  # type: ignore[union-attr]  # the separator and the result follow
            assert result is not None
            shown.append(ooxml.text(result))
            assert shown[-1] == literal[target.group(1)]
            assert ooxml.has(run, "rtl") == bool(re.search("[۰-۹]", shown[-1]))
    assert len(shown) >= 2


def test_no_presentation_form_and_no_isolate_stands_in_any_part(made: bytes) -> None:
    for name, content in ooxml.parts(made).items():
        assert not re.search("[\ufb50-\ufdff\ufe70-\ufefe\u2066-\u2069\u202a-\u202e]", content.decode()), name


def test_marks_stand_in_runs_of_their_own(made: bytes) -> None:
    for run in ooxml.runs(made):
        words = ooxml.text(run)
        assert not re.search("[\u200e\u200f]", words) or len(words) == 1


def test_every_zwnj_is_there(three: bytes) -> None:
    shown = "".join(node.text or "" for node in ooxml.root(three).iter(f"{W}t"))
    for word in ("موافقت‌نامه", "می‌شوند", "طرف‌ها", "حل‌وفصل", "محدودکنندهٔ"):
        assert word in shown
    assert unicodedata.name("‌") == "ZERO WIDTH NON-JOINER"


def test_settings_fonts_and_theme(three: bytes) -> None:
    members = ooxml.parts(three)
    assert "word/theme/theme1.xml" in members
    assert not any("stylesWithEffects" in name for name in members)
    assert b"cstheme" not in b"".join(members.values())
    fonts = ooxml.root(three, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    assert fonts is not None
    assert {ooxml.value(fonts, name) for name in ("ascii", "hAnsi", "cs")} == {"Times New Roman"}
    settings = ooxml.root(three, "word/settings.xml")
    assert ooxml.value(settings.find(f"{W}themeFontLang"), "bidi") == "fa-IR"
    assert not list(ooxml.root(three, "word/styles.xml").iter(f"{W}rtl"))


def test_a_house_chooses_fonts_and_sizes() -> None:
    made = docx_bytes(arrange(sample()), house=House(arabic='B "Nazanin" & Co', size=12, small_size=12))
    styles = ooxml.root(made, "word/styles.xml")
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None
    assert ooxml.value(defaults.find(f"{W}rFonts"), "cs") == 'B "Nazanin" & Co'
    assert ooxml.value(defaults.find(f"{W}sz")) == "24"


def test_header_and_footer_in_every_text(three: bytes) -> None:
    header, footer = ooxml.root(three, "word/header1.xml"), ooxml.root(three, "word/footer1.xml")
    assert [ooxml.text(p) for p in header.iter(f"{W}p") if ooxml.text(p)] == [
        "موافقت‌نامهٔ خواهرخواندگی – پیش‌نویس",
        "Соглашение о побратимстве – ПРОЕКТ",
        "Sister-City Agreement – DRAFT",
    ]
    assert [ooxml.text(p) for p in footer.iter(f"{W}p") if ooxml.text(p)] == [
        "صفحهٔ 1 از 1", "Страница 1 из 1", "Page 1 of 1"
    ]  # fmt: skip
    persian = next(p for p in footer.iter(f"{W}p") if PERSIAN.search(ooxml.text(p)))
    assert all(ooxml.has(run, "rtl") for run in persian.iter(f"{W}r"))
    final = docx_bytes(arrange(sample(), draft=False))
    assert not re.search("DRAFT|ПРОЕКТ|پیش‌نویس", ooxml.parts(final)["word/header1.xml"].decode())


def test_sections_of_a_sequence_have_their_own_running_words() -> None:
    made = docx_bytes(arrange(sample(), "sequential"))
    sections = list(ooxml.root(made).iter(f"{W}sectPr"))
    assert len(sections) == 3
    assert [section.find(f"{W}bidi") is not None for section in sections] == [True, False, False]
    headers = [ooxml.text(ooxml.root(made, f"word/header{number}.xml")) for number in (1, 2, 3)]
    assert ["پیش‌نویس" in headers[0], "ПРОЕКТ" in headers[1], "DRAFT" in headers[2]] == [True] * 3


def test_annexes_begin_a_page(made: bytes) -> None:
    breaks = [p for p in ooxml.root(made).iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert breaks
    assert all(ooxml.value(p.find(f"{W}pPr/{W}pStyle")) == "AKAnnex" for p in breaks)


def test_properties_say_what_it_is_and_what_was_accepted() -> None:
    given = {"findings.accepted": "T014 " * 100}
    made = docx_bytes(arrange(sample()), properties=given)
    rows = re.findall(r'name="([^"]+)"><vt:lpwstr>([^<]*)<', ooxml.parts(made)["docProps/custom.xml"].decode())
    properties = dict(rows)
    assert properties["agreement_kit.status"] == "binding"
    assert properties["agreement_kit.languages"] == "fa,ru,en"
    assert properties["agreement_kit.draft"] == "yes"
    joined = "".join(text for name, text in rows if name.startswith("agreement_kit.findings.accepted"))
    assert joined == given["findings.accepted"]
    assert all(len(text) <= 255 for _, text in rows)


def test_the_time_is_the_one_given_and_never_before_1980() -> None:
    made = docx_bytes(arrange(sample()), modified=datetime(2024, 6, 22, 10, 30, 8, tzinfo=UTC))
    assert b"2024-06-22T10:30:08Z" in ooxml.parts(made)["docProps/core.xml"]
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {item.date_time for item in archive.infolist()} == {(2024, 6, 22, 10, 30, 8)}
        assert archive.namelist()[0] == "[Content_Types].xml"
    early = docx_bytes(arrange(sample()), modified=datetime(1969, 1, 1, tzinfo=UTC))
    with zipfile.ZipFile(io.BytesIO(early)) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_bytes_in_any_process_zone_and_locale(root: Path, three: bytes) -> None:
    script = (
        "import sys; sys.path[:0] = [sys.argv[1], sys.argv[1] + '/tests']\n"
        "from writers.sample import sample\n"
        "from agreement_kit.layout import arrange\n"
        "from agreement_kit.writers import docx_bytes\n"
        "sys.stdout.buffer.write(docx_bytes(arrange(sample())))\n"
    )
    assert docx_bytes(arrange(sample())) == three
    for zone, language, seed in (("Asia/Tehran", "fa_IR.UTF-8", "1"), ("America/New_York", "C", "2")):
        environment = {**os.environ, "TZ": zone, "LANG": language, "LC_ALL": language, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", script, str(root)], capture_output=True, check=True, env=environment, cwd="/"
        )
        assert done.stdout == three
