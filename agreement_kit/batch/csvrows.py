"""Rows from CSV: the encoding is never guessed, the separator is the one that the header uses."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

from agreement_kit.batch.header import Values, rows_of
from agreement_kit.batch.rows import Row, file_digest, refused
from agreement_kit.diagnostics import N_, Location

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Excel writes a semicolon where the comma parts decimals, a tab in "Unicode text".
_SEPARATORS: Final = (",", ";", "\t")
_BLOCK: Final = 1 << 20
# The Windows code pages of Persian and of Russian, and the letters by which each is known.
_PAGES: Final = (("cp1256", "\u0600", "\u06ff"), ("cp1251", "\u0410", "\u044f"))


class CsvRows:
    """The rows of a CSV file. Lines are counted as a spreadsheet counts them: a value may run over several."""

    def __init__(self, path: Path, name: str, encoding: str | None = None) -> None:
        """Find out encoding and separator.

        Raises:
            ParticularsError: they are not certain, or the file cannot be read.
        """
        # Places in it are rows and columns, not lines and characters, so it is named as a sheet is.
        self.name = f"{name} [CSV]"
        self.digest = file_digest(path)
        self._path = path
        self.encoding = _encoding(path, name, encoding)
        self._separator = self._found_separator()

    def __iter__(self) -> Iterator[Row]:
        return rows_of(self._lines(), self.name)

    def _lines(self) -> Iterator[Values]:
        line = 0
        try:
            with self._path.open(encoding=self.encoding, newline="") as stream:
                for line, values in enumerate(csv.reader(stream, delimiter=self._separator, strict=True), 1):
                    yield line, values
        except UnicodeError as error:
            template = N_("The file is not text in {encoding}: {reason}.")
            hint = N_("Name its encoding with --encoding, such as cp1256, or save it as UTF-8.")
            reason = getattr(error, "reason", "?")
            raise refused(
                "J004", template, Location(self.name, line + 1), hint, encoding=self.encoding, reason=reason
            ) from None
        except csv.Error:
            template = N_(
                "From here on the file cannot be parted into values: a quotation mark is not closed or stands alone."
            )
            raise refused("J010", template, Location(self.name, line + 1)) from None

    def _found_separator(self) -> str:
        try:
            with self._path.open(encoding=self.encoding, newline="") as stream:
                head = next((line for line in stream if line.strip()), "")
        except UnicodeError:
            head = ""  # reading the rows says where
        found = [separator for separator in _SEPARATORS if separator in head]
        if len(found) > 1:
            shown = " ".join({"\t": "Tab"}.get(separator, separator) for separator in found)
            template = N_("The header holds more than one of the signs that can part columns: {found}.")
            hint = N_("Use one of them; names of columns have none.")
            raise refused("J005", template, Location(self.name, 1), hint, found=shown)
        return found[0] if found else ","


def _encoding(path: Path, name: str, given: str | None) -> str:
    """The encoding that the file states or that is given; UTF-8 where all of it is UTF-8, else a refusal."""
    with path.open("rb") as stream:
        head = stream.read(_BLOCK)
    marked = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), None)
    if given is not None:
        return _given(name, given, marked)
    if marked is not None:
        return marked
    if b"\0" in head[:4000]:
        likely = "utf-16-le" if head[1:2] == b"\0" else "utf-16-be"
        template = N_("The encoding of the file is not certain: it looks like UTF-16 without a byte order mark.")
        raise refused("J003", template, Location(name), N_("If it is, give --encoding {encoding}."), encoding=likely)
    if _is_utf8(path):
        return "utf-8"
    guesses = _guesses(head)
    template = N_("The encoding of the file is not certain: it is not UTF-8, and {readings}.")
    hint = N_("Give --encoding with the right one, or save the file as UTF-8.")
    readings = "; ".join(f"{encoding} → {sample}" for encoding, sample in guesses)
    raise refused("J003", template, Location(name), hint, readings=readings or "?")


def _given(name: str, given: str, marked: str | None) -> str:
    try:
        encoding = codecs.lookup(given).name
        "".encode(encoding)
    except LookupError:
        hint = N_("Use a name such as utf-8, cp1256, cp1251 or utf-16.")
        raise refused("J003", N_("There is no encoding {encoding}."), Location(name), hint, encoding=given) from None
    if marked is None:
        return encoding
    family = marked.removesuffix("-sig")
    if not encoding.startswith(family):
        template = N_(
            "The encoding of the file is not certain: its first bytes say {marked}, --encoding says {encoding}."
        )
        raise refused("J003", template, Location(name), N_("Leave --encoding out."), marked=family, encoding=given)
    return marked


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK):
                decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _guesses(head: bytes) -> list[tuple[str, str]]:
    """How the first words beyond ASCII read in each likely code page, the likeliest first: a person can tell."""
    start = next((at for at, byte in enumerate(head) if byte >= 0x80), 0)
    sample = head[start : start + 12].split(b"\n")[0].split(b",")[0].split(b";")[0]
    high = bytes(byte for byte in head[:20_000] if byte >= 0x80)
    out: list[tuple[float, str, str]] = []
    for encoding, low, top in _PAGES:
        text = high.decode(encoding, errors="ignore")
        letters = sum(low <= char <= top for char in text)
        # A capital within a word: another page's letters read as Cyrillic.
        odd = sum(one.islower() and other.isupper() for one, other in pairwise(text))
        out.append(((odd - letters) / max(len(high), 1), encoding, sample.decode(encoding, errors="replace").strip()))
    return [(encoding, text) for _, encoding, text in sorted(out)]
