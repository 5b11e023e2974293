"""Documents made to exhaust or to deceive: each is refused with a sentence, in bounded time and memory."""

from __future__ import annotations

import io
import json
import struct
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from writers.sample import sample

from agreement_kit.cli.app import app
from agreement_kit.layout import arrange
from agreement_kit.readers import read_docx
from agreement_kit.writers import docx_bytes

MAIN = "word/document.xml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
Parts = Mapping[str, bytes]


def good() -> dict[str, bytes]:
    """The members of a good document."""
    with zipfile.ZipFile(io.BytesIO(docx_bytes(arrange(sample())))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Parts, *more: tuple[str, bytes]) -> bytes:
    """An archive of ``parts`` and of ``more``, which may repeat a name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a name that stands twice is meant
        for name, data in (*parts.items(), *more):
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


@cache
def bomb() -> bytes:
    """An archive whose main part is 60 MB of blanks, packed a thousandfold."""
    return packed({**good(), MAIN: b" " * 60_000_000})


def lying(data: bytes, name: str, size: int) -> bytes:
    """The same archive whose directory says that a part has ``size`` bytes."""
    entry = data.rindex(b"PK\x01\x02")
    while name.encode() not in data[entry : entry + 46 + len(name)]:
        entry = data.rindex(b"PK\x01\x02", 0, entry)
    return data[: entry + 24] + struct.pack("<L", size) + data[entry + 28 :]


def main(body: str) -> dict[str, bytes]:
    """A good document with another body."""
    return {**good(), MAIN: f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()}


def first_bookmark() -> str:
    """The bookmark of the title of the good document."""
    text = good()[MAIN].decode()
    start = text.index("<w:bookmarkStart")
    return text[start : text.index("/>", start) + 2]


def misplaced(data: bytes, name: str) -> bytes:
    """The same archive whose directory says that a part begins 3 GB further on, or before the file."""
    entry = data.rindex(b"PK\x01\x02")
    while name.encode() not in data[entry : entry + 46 + len(name)]:
        entry = data.rindex(b"PK\x01\x02", 0, entry)
    return data[: entry + 42] + struct.pack("<L", 0xD4_00_00_00) + data[entry + 46 :]


NESTED = "<w:sdt><w:sdtContent>" * 100_000
MANY = "".join(f'<w:bookmarkStart w:id="{n}" w:name="akn_{n}"/><w:r><w:t>x</w:t></w:r>' for n in range(60_000))
CYCLE = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="%s"/>'
    b"</Relationships>"
)
ENTITY = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
LAUGHS = b'<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;&c;</a>'

#: What makes the file, and the code of the refusal.
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "not a zip": (lambda: b"%PDF-1.7 no archive", "R002"),
    "empty": (lambda: b"", "R002"),
    "truncated": (lambda: packed(good())[:-200], "R002"),
    "no main part": (lambda: packed({"word/styles.xml": b"<a/>"}), "R002"),
    "a bomb": (bomb, "R003"),
    "a bomb that says it is small": (lambda: lying(bomb(), MAIN, 1000), "R002"),
    "a main part of a gigabyte": (lambda: lying(packed(good()), MAIN, 1 << 30), "R003"),
    "a part that begins elsewhere": (lambda: misplaced(packed(good()), MAIN), "R002"),
    "a directory that begins elsewhere": (
        lambda: packed(good()).replace(b"PK\x05\x06", b"PK\x05\x06" + bytes(9)), "R002",
    ),
    "a picture of a gigabyte": (
        lambda: lying(packed(good(), ("word/media/image1.png", b"x")), "word/media/image1.png", 1 << 30), "R003",
    ),
    "parts of 9 MB, many of them": (
        lambda: packed(good(), *((f"word/header{n}.xml", b"<a>" + b" " * 9_000_000 + b"</a>") for n in range(2, 6))),
        "R003",
    ),
    "5,000 parts": (lambda: packed(good(), *((f"x/{n}", b"") for n in range(5_000))), "R003"),
    "a name that leads up": (lambda: packed(good(), ("../../etc/cron.d/x", b"")), "R007"),
    "a name that leads up, for Windows": (lambda: packed(good(), ("word\\..\\..\\x.xml", b"")), "R007"),
    "a name from the root": (lambda: packed(good(), ("/etc/passwd", b"")), "R007"),
    "a name with a drive": (lambda: packed(good(), ("C:/x.xml", b"")), "R007"),
    "the main part twice": (lambda: packed(good(), (MAIN, b"<a/>")), "R008"),
    "the main part twice, by case": (lambda: packed(good(), ("word/Document.xml", b"<a/>")), "R008"),
    "an entity from a file": (lambda: packed({**good(), MAIN: ENTITY}), "R005"),
    "entities in the styles": (lambda: packed({**good(), "word/styles.xml": LAUGHS}), "R005"),
    "entities in a footer": (lambda: packed({**good(), "word/footer1.xml": LAUGHS}), "R005"),
    "100,000 elements deep": (lambda: packed(main(NESTED)), "R004"),
    "XML that breaks off": (lambda: packed({**good(), MAIN: good()[MAIN][:-40]}), "R004"),
    "60,000 bookmarks that are open": (lambda: packed(main(MANY)), "R006"),
    "an element of 2 MB": (
        lambda: packed(main(f"<w:p>{first_bookmark()}<w:r><w:t>{'я ' * 500_000}</w:t></w:r></w:p>")), "R003",
    ),
    "a million tags": (lambda: packed(main("<w:p/>" * 1_000_000)), "R003"),
    "400,000 paragraphs of nobody": (lambda: packed(main("<w:p/>" * 400_000)), "R006"),
}  # fmt: skip

_PROGRAM = """
import json, re, sys, time
from pathlib import Path
from agreement_kit import Library
from agreement_kit.checks import check_document
from agreement_kit.errors import AgreementKitError
library = Library.default()
for name in sys.argv[1:]:
    start = time.process_time()
    try:
        check_document(name, library)
        codes = []
    except AgreementKitError as error:
        codes = [item.code for item in error.diagnostics]
        assert name in error.diagnostics[0].message
    # Of this program alone; ru_maxrss would begin with what the process of the tests had when it made this one.
    peak = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024
    print(json.dumps([codes, time.process_time() - start, peak]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc elsewhere")
def test_each_is_refused_in_bounded_time_and_memory(tmp_path: Path) -> None:
    files = []
    for number, (made, _) in enumerate(HOSTILE.values()):
        files.append(tmp_path / f"{number}.docx")
        files[-1].write_bytes(made())
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *map(str, files)], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    told = {name: codes for name, (codes, _, _) in zip(HOSTILE, lines, strict=True)}
    assert told == {name: [code] for name, (_, code) in HOSTILE.items()}
    assert max(seconds for _, seconds, _ in lines) < 5
    assert max(peak for _, _, peak in lines) < 600, "megabytes"


@pytest.mark.parametrize("name", ["truncated", "a name that leads up", "an entity from a file", "the main part twice"])
def test_the_command_says_a_sentence_and_ends_with_2(name: str, tmp_path: Path) -> None:
    file = tmp_path / "x.docx"
    file.write_bytes(HOSTILE[name][0]())
    done = CliRunner().invoke(app, ["check", str(file)])
    assert done.exit_code == 2
    assert "Traceback" not in done.output
    assert str(file) in done.output
    assert sorted(item.name for item in tmp_path.iterdir()) == ["x.docx"]


def test_relationships_are_not_followed() -> None:
    """A part that names itself, and one that names a part on the net, change nothing."""
    parts = good()
    circle = {
        "_rels/.rels": CYCLE % b"_rels/.rels",
        "word/_rels/document.xml.rels": CYCLE % b"document.xml",
        "word/_rels/settings.xml.rels": (CYCLE % b"http://example.org/x.dotm").replace(
            b"/>", b' TargetMode="External"/>'
        ),
    }
    assert read_docx(packed({**parts, **circle})) == read_docx(packed(parts))
