"""How long a PDF takes: cold in a new process, warm in a batch, and LibreOffice for thirty DOCX in one start.

Run by ``make bench``. Warm: per agreement arrange and write a PDF, every agreement with names of its own; the median,
by the clock and in processor time, which says more where other programs run.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pypdf
import yaml

from agreement_kit import Library, Particulars, assemble
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import arrange
from agreement_kit.writers import docx_bytes
from agreement_kit.writers.pdf import pdf_bytes
from agreement_kit.writers.pdf.office import printed

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "tabriz-kazan.yaml"
SHORT = EXAMPLE.with_name("joint-declaration.yaml")
CASES = (("columns", ("fa", "ru", "en")), ("columns", ("fa", "en")), ("sequential", ("fa", "en")),
         ("facing", ("fa", "en")))  # fmt: skip


def agreements(count: int, example: Path = EXAMPLE) -> list[Instrument]:
    """The example ``count`` times, the first party under another name each time."""
    library = Library.default()
    data = yaml.safe_load(example.read_text(encoding="utf-8"))
    name = data["parties"][0]["name"]
    made = []
    for number in range(count):
        data["parties"][0]["name"] = {**name, "fa": f"{name['fa']} {number}", "en": f"{name['en']} {number}"}
        made.append(assemble(Particulars.from_dict(data), library))
    return made


def page_count(data: bytes) -> int:
    return len(pypdf.PdfReader(io.BytesIO(data)).pages)


def cold() -> None:
    code = (
        "import time; start = time.perf_counter(); import sys; from agreement_kit.layout import arrange;"
        "from agreement_kit import Library, Particulars, assemble; from agreement_kit.writers.pdf import pdf_bytes;"
        "made = assemble(Particulars.load(sys.argv[1]), Library.default()); between = time.perf_counter();"
        "pdf_bytes(arrange(made, 'columns', ('fa', 'en'))); end = time.perf_counter();"
        "print(end - start, end - between)"
    )
    done = subprocess.run([sys.executable, "-c", code, EXAMPLE], capture_output=True, text=True, check=True)
    whole, pdf = map(float, done.stdout.split())
    print(f"cold, fa en            {whole * 1000:8.0f} ms with everything, {pdf * 1000:.0f} ms of it for the PDF")


def warm(instruments: list[Instrument], layout: str, languages: tuple[str, ...]) -> None:
    times, spent = [], []
    size = pages = 0
    for instrument in instruments:
        start, used = time.perf_counter(), time.process_time()
        data = pdf_bytes(arrange(instrument, layout, languages))
        times.append((time.perf_counter() - start) * 1000)
        spent.append((time.process_time() - used) * 1000)
        size, pages = len(data), page_count(data)
    first, rest = times[0], times[1:]
    name = f"{layout}, {' '.join(languages)}"
    warm = f"{statistics.median(rest):8.1f} ms warm ({statistics.median(spent[1:]):.1f} of the processor)"
    print(f"{name:22} {warm}, {first:.0f} ms the first; {pages} pages, {size:,} bytes")


def office(name: str, instruments: list[Instrument]) -> None:
    """Every start is cold: each has a profile of its own. A single document shows what the start costs."""
    if shutil.which("soffice") is None:
        print("LibreOffice is not installed")
        return
    documents = [docx_bytes(arrange(instrument, "columns", ("fa", "en"))) for instrument in instruments]
    pages = 0
    for some in (documents[:1], documents):
        start, used = time.perf_counter(), os.times()
        made = printed(some)
        seconds = time.perf_counter() - start
        done = os.times()
        spent = done.children_user + done.children_system - used.children_user - used.children_system
        pages = sum(page_count(data) for data in made)
        print(
            f"LibreOffice, {name:17} {seconds:6.1f} s for {len(some)} DOCX ({spent:.1f} s of processors), {pages} pages"
        )


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=30)
    options = parser.parse_args(arguments)
    cold()
    instruments = agreements(options.documents)
    for layout, languages in CASES:
        warm(instruments, layout, languages)
    office(EXAMPLE.stem, instruments)
    office(SHORT.stem, agreements(options.documents, SHORT))


if __name__ == "__main__":
    main(sys.argv[1:])
