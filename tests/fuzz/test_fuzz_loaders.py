"""Files of facts, damaged: each loads, or is refused with findings; what loads can be drafted or is refused.

Bounded here; ``AGREEMENT_KIT_FUZZ`` makes a campaign of it (see ``limits.py``).
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from fuzz import seeds
from fuzz.limits import bounded, refusal
from fuzz.mutations import archive, damaged, damaged_bytes, damaged_xml
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.assembly import assemble
from agreement_kit.batch import open_rows
from agreement_kit.batch.columns import Layer
from agreement_kit.batch.opening import Base
from agreement_kit.checks import check
from agreement_kit.cli.forms.read import load_form
from agreement_kit.layout import arrange
from agreement_kit.particulars import Particulars
from agreement_kit.writers import docx_bytes

_YAML = (
    ": ",
    "- ",
    "\n  - ",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "&a ",
    "*a",
    "!!python/object:os.system ",
    "|\n",
    "? ",
    "tbd",
    "by-hand",
    "null",
    "fa: ",
    "ru: {genitive: ",
    "date: ",
    "2024-02-30",
    "1403-12-30",
    "۱۴۰۳-۰۴-۰۲",
    "parties:",
    "annexes:",
    "clauses: {duration: indefinite}",
    "include: [",
    "tabriz",
    "x: {y: {z: ",
    "'",
    '"',
    "#",
    "---\n",
    "budget: 5 EUR",
)


@bounded(30)
@given(damaged(seeds.particulars(), _YAML))
def test_particulars_in_yaml(text: str) -> None:
    drafted(text, "x.yaml")


@bounded(15)
@given(
    damaged(seeds.particulars_json(), ('"', "{", "}", "[", "]", ",", ":", "null", "true", "1e5", "\\u202e", '"tbd"'))
)
def test_particulars_in_json(text: str) -> None:
    drafted(text, "x.json")


def drafted(text: str, name: str) -> None:
    """From the file to the document: every step goes well, or stops with findings."""
    with refusal():
        instrument = assemble(Particulars.from_text(text, name), seeds.library())
        for item in check(instrument, seeds.library()):
            assert item.message
        docx_bytes(arrange(instrument))


_ROWS = (
    "output,parties.tabriz.name.fa,signing.date,term.years\na,شهرداری,2024-06-22,5\nb,x,tbd,\n",
    'output;parties.0.name;areas\n\'a\';"b\nc";["culture"]\n',
    "\ufeffoutput\tparties.kazan.place.ru.genitive\r\nq\tКазани\r\n",
)


@bounded(60)
@given(damaged(_ROWS, (",", ";", "\t", '"', "\n", "\r", "output", "parties.", ".0.", "..", "{}", "[]")), st.booleans())
def test_rows_of_a_table(text: str, cyrillic: bool) -> None:
    data = text.encode("cp1251" if cyrillic else "utf-8", "replace" if cyrillic else "surrogatepass")
    rows(data, ".csv")


@bounded(60)
@given(
    damaged(
        ('{"output": "a", "parties.tabriz.name": {"fa": "x"}}\n{"signing": {"date": "2024-06-22"}}\n',),
        ('"', "{", "}", "[", "]", ",", ":", "null", "\n", '{"output":"b"}\n'),
    )
)
def test_rows_of_json_lines(text: str) -> None:
    rows(text.encode("utf-8", "surrogatepass"), ".jsonl")


def rows(data: bytes, suffix: str) -> None:
    """Every row is laid over a base, or has its problems."""
    base = Base("base.yaml", seeds.particulars()[-1].encode())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "rows" + suffix)
        file.write_bytes(data)
        with refusal():
            table = open_rows(file)
            layer = Layer(*base.read(), table.name)
            for row in table:
                laid = layer.lay(row)
                with refusal():
                    Particulars.from_dict(laid.data, "row")


_SHEET = (
    "<row>",
    "<row r='3'><c r='XFD1' t='s'><v>99999</v></c></row>",
    "<c r='A1' t='str'><v>x</v></c>",
    "<v>1e400</v>",
    "<c r='B2' t='d'><v>2024-13-45</v></c>",
    "<c r='A0'><v>1</v></c>",
    "<f>1+1</f>",
    "<is><t>x</t></is>",
    "<!-- -->",
    "<mergeCell ref='A1:ZZZ9999999'/>",
    "<c r='ZZZZZZ99999999999'><v>1</v></c>",
)


@bounded(25)
@given(st.data())
def test_forms_of_a_workbook(data: st.DataObject) -> None:
    members = dict(seeds.form())
    part = data.draw(st.sampled_from(sorted(members)))
    try:
        xml = members[part].decode()
    except UnicodeDecodeError:
        xml = ""
    if xml and data.draw(st.booleans()):
        members[part] = data.draw(damaged_xml(xml, _SHEET)).encode("utf-8", "replace")
    packed = archive(members)
    if data.draw(st.integers(0, 3)) == 0:
        packed = data.draw(damaged_bytes(packed))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "form.xlsx")
        file.write_bytes(packed)
        with refusal():
            load_form(file)
    rows(packed, ".xlsx")
