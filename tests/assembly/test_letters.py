"""An exchange of letters: each letter is a sheet of its own and bears the signature of its sender alone."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from library_small import FILES
from library_small import library as small

from agreement_kit import Library, Particulars, assemble, check
from agreement_kit.errors import AssemblyError, LibraryError
from agreement_kit.instrument.nodes import Blank, Kind, flatten, plain
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import arrange
from agreement_kit.originals import originals
from agreement_kit.writers import docx_bytes
from agreement_kit.writers.text import text_of

LETTER = "clauses/aim/clause.yaml"


@pytest.fixture(scope="module")
def shipped() -> Library:
    return Library.default()


@pytest.fixture
def data(root: Path) -> dict[str, Any]:
    return yaml.safe_load((root / "examples" / "exchange-of-letters.yaml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]  # plain data


@pytest.fixture
def letters(data: dict[str, Any], shipped: Library) -> Instrument:
    return assemble(Particulars.from_dict(data), shipped)


def signers(instrument: Instrument, language: str) -> list[list[str]]:
    return [[id_ for id_, _ in block.cells] for block in instrument.signature_blocks(language)]


def test_each_letter_is_signed_by_its_sender_and_there_are_no_signatures_at_the_end(letters: Instrument) -> None:
    opened = [element for element in letters.body if element.kind is Kind.LETTER]
    assert [element.clause for element in opened] == ["letter-opening", "letter-reply"]
    for language in letters.languages:
        assert signers(letters, language) == [["tabriz"], ["kazan"]]
    assert not letters.signatures


def test_the_signature_has_name_office_city_and_the_date_of_the_letter_in_both_calendars(letters: Instrument) -> None:
    first, reply = letters.signature_blocks("fa")
    lines = {line.role: plain(line.words) for _, cell in first.cells for line in cell}
    assert lines["party"] == "از طرف شهرداری تبریز"
    assert lines["name"] == "یعقوب هوشیار"
    assert lines["title"] == "شهردار تبریز"
    assert lines["place"].endswith("تبریز")
    assert lines["date"].endswith("۱۶ تیر ۱۴۰۳ برابر با ۶ ژوئیهٔ ۲۰۲۴")
    dates = [plain(line.words) for _, cell in reply.cells for line in cell if line.role == "date"]
    assert dates == ["تاریخ: ۳۰ تیر ۱۴۰۳ برابر با ۲۰ ژوئیهٔ ۲۰۲۴"]


@pytest.mark.parametrize("kind", ["columns", "sequential"])
def test_each_letter_is_a_sheet_with_its_heading_and_only_the_first_bears_the_title(
    letters: Instrument, kind: str
) -> None:
    sheets = arrange(letters, kind).sheets
    per_text = 1 if kind == "columns" else 3
    assert len(sheets) == 2 * per_text
    for first, reply in zip(sheets[::2], sheets[1::2], strict=True):
        assert first.titles
        assert not reply.titles
        assert first.heading is not None
        assert reply.heading is not None
        assert (first.heading.eid, reply.heading.eid) == ("cl_letter-opening", "cl_letter-reply")
        assert {id_ for block in first.signatures for id_, _ in block.cells} == {"tabriz"}
        assert {id_ for block in reply.signatures for id_, _ in block.cells} == {"kazan"}


def test_the_signature_stands_between_the_letters_and_the_reply_begins_a_page(letters: Instrument) -> None:
    text = text_of(arrange(letters), "en")
    at = [text.index(part) for part in ("First letter", "For the Municipality of Tabriz", "Letter in reply",
                                        "For the Municipality of Kazan")]  # fmt: skip
    assert at == sorted(at)
    opened = docx.Document(io.BytesIO(docx_bytes(arrange(letters, "sequential", ["ru"]))))
    breaks = [item.text for item in opened.paragraphs if item.paragraph_format.page_break_before]
    assert breaks == ["Ответное письмо"]
    assert len(opened.tables) == 2


def test_the_reply_takes_its_facts_from_the_first_letter(letters: Instrument, shipped: Library) -> None:
    words = {element.eid: plain(element.words["en"]) for element in letters.elements() if element.words}
    assert words["cl_letter-reply__para_1"].startswith("From the Municipality of Kazan to the Municipality of Tabriz")
    assert "your letter of 6 July 2024" in words["cl_letter-reply__para_2"]
    assert [item for item in check(letters, shipped) if item.severity.value != "info"] == []


def test_two_dates_for_one_letter_are_an_error(data: dict[str, Any], shipped: Library) -> None:
    data["clauses"]["letter-reply"]["replied_date"] = "2024-07-07"
    with pytest.raises(AssemblyError) as caught:
        assemble(Particulars.from_dict(data), shipped)
    (found,) = caught.value.diagnostics
    assert (found.code, found.path) == ("A043", "clauses.letter-reply.replied_date")
    assert "letter-opening.letter_date" in str(found)


def test_a_letter_whose_sender_is_not_known_yet_has_a_blank_to_fill(data: dict[str, Any], shipped: Library) -> None:
    del data["clauses"]["letter-opening"]
    instrument = assemble(Particulars.from_dict(data), shipped)
    for block in instrument.signature_blocks("ru"):
        (_, lines) = block.cells[0]
        assert any(isinstance(node, Blank) for line in lines if line.role == "party" for node in flatten(line.words))


def test_the_originals_of_letters_are_proved_and_each_sender_signs_on_the_leading_side(
    data: dict[str, Any], shipped: Library
) -> None:
    made = originals(Particulars.from_dict(data), shipped)
    assert len(made) == 2
    for original in made:
        assert signers(original.instrument, "fa") == [["tabriz"], ["kazan"]]
        assert [original.side("fa", id_) for id_ in ("tabriz", "kazan")] == ["right", "right"]
        assert [original.side("en", id_) for id_ in ("tabriz", "kazan")] == ["left", "left"]


@pytest.mark.parametrize(
    ("signed", "parameters", "codes"),
    [
        ("", "{}", ["L042", "L042"]),
        ("signed: {by: who, on: day}", "{who: {type: party}}", ["L042"]),
        ("signed: {by: who, on: day}", "{who: {type: date}, day: {type: date}}", ["L042"]),
        ("signed: {by: who, on: day}", "{who: {type: party, same_as: end.days}, day: {type: date}}", ["L043"]),
        ("signed: {by: who, on: day}", "{who: {type: party, same_as: no.one}, day: {type: date}}", ["L043"]),
    ],
)
def test_a_letter_in_a_library_says_who_signs_it_and_when(signed: str, parameters: str, codes: list[str]) -> None:
    text = FILES[LETTER].replace("kind: article", f"kind: letter\n{signed}")
    text = text.replace("default: true}", f"default: true, parameters: {parameters}}}")
    with pytest.raises(LibraryError) as caught:
        small(**{LETTER: text})
    assert [item.code for item in caught.value.diagnostics] == codes
