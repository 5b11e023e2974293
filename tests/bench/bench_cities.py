"""A batch of one agreement per member city: time, memory, and whether a file costs the same in a large batch as in a
small one. Run by ``make bench-cities``.

The cities are generated (an illustration: none of them exists) into an XLSX file with their names in three languages
and the Russian cases; the first party and all choices come from a base file. The command line is run as a user runs it,
and its processes are watched from outside, so what is measured is everything: reading, preflight, drafting, report.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl

MEMBERS = 18_260
SIZES = (180, 1_800, MEMBERS)
CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
PARTY = "parties.member"

BASE = """
instrument: sister-city-agreement
status: non-binding
languages: [fa, ru, en]
parties:
  - id: host
    name:
      fa: شهرداری شهر میزبان
      en: Municipality of Hostville
      ru: {nominative: Муниципалитет города Гостеграда, genitive: Муниципалитета города Гостеграда,
           dative: Муниципалитету города Гостеграда, accusative: Муниципалитет города Гостеграда,
           instrumental: Муниципалитетом города Гостеграда, prepositional: Муниципалитете города Гостеграда}
    short: {fa: میزبان, en: Hostville, ru: Гостеград}
    place:
      fa: میزبان
      en: Hostville
      ru: {nominative: Гостеград, genitive: Гостеграда, dative: Гостеграду, accusative: Гостеград,
           instrumental: Гостеградом, prepositional: Гостеграде}
    country: IR
    contact: {unit: {fa: ادارهٔ روابط بین‌الملل, en: International Office, ru: Отдел международных связей}}
    signatories:
      - name: {fa: نام میزبان, en: Name of the Host, ru: {nominative: Имя Хозяина, genitive: Имени Хозяина}}
        title: {fa: شهردار, en: Mayor, ru: {nominative: мэр, genitive: мэра}}
        gender: m
  - id: member
    country: RU
    name: {fa: tbd, en: tbd, ru: tbd}
    place: {fa: tbd, en: tbd, ru: tbd}
    signatories:
      - name: {fa: tbd, en: tbd, ru: tbd}
        title: {fa: شهردار, en: Mayor, ru: {nominative: мэр, genitive: мэра}}
        gender: m
signing:
  date: 2024-06-22
  place: {fa: میزبان, en: Hostville, ru: {nominative: Гостеград, prepositional: Гостеграде}}
areas: [architecture, culture, education, sport]
term: {years: 5, renewal: automatic}
"""


@dataclass
class Measured:
    """Seconds of one run by the clock and of all processors; the most memory of the parent and of a worker, in MiB."""

    seconds: float = 0.0
    processors: float = 0.0
    parent: float = 0.0
    worker: float = 0.0
    size: int = 0
    peaks: dict[int, float] = field(default_factory=dict)


def columns() -> list[str]:
    names = ["output"]
    for field_ in ("name", "place"):
        names += [f"{PARTY}.{field_}.fa", f"{PARTY}.{field_}.en", *(f"{PARTY}.{field_}.ru.{case}" for case in CASES)]
    person = f"{PARTY}.signatories.0.name"
    return [*names, f"{person}.fa", f"{person}.en", f"{person}.ru.nominative", f"{person}.ru.genitive", "term.years"]


def city(number: int) -> list[str | int]:
    """Names of the ``number``-th city; a number in words of the language would be no name, so it stays one."""
    endings = ("ск", "ска", "ску", "ск", "ском", "ске")
    places = [f"Город-{number}{ending}" for ending in endings]
    bodies = ("Администрация", "Администрации", "Администрации", "Администрацию", "Администрацией", "Администрации")
    names = [f"{body} города {places[1]}" for body in bodies]
    return [
        f"city-{number:05}",
        f"شهرداری شهر {number}",
        f"Municipality of City {number}",
        *names,
        f"شهر {number}",
        f"City {number}",
        *places,
        f"شهردار شهر {number}",
        f"Mayor of City {number}",
        f"Имя {number}",
        f"Имени {number}",
        3 + number % 5,
    ]


def write_rows(path: Path, count: int) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Cities")
    sheet.append(columns())
    for number in range(1, count + 1):
        sheet.append(city(number))
    book.save(path)


def watch(process: subprocess.Popen[bytes], measured: Measured, ended: threading.Event) -> None:
    """Note the peak resident memory of the process and of its children, as Linux keeps it."""
    while not ended.wait(0.2):
        try:
            for pid in [process.pid, *children(process.pid)]:
                status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
                peak = next((line for line in status.split("\n") if line.startswith("VmHWM:")), "VmHWM: 0")
                measured.peaks[pid] = max(measured.peaks.get(pid, 0.0), int(peak.split()[1]) / 1024)
        except OSError:
            continue
    measured.parent = measured.peaks.pop(process.pid, 0.0)
    measured.worker = max(measured.peaks.values(), default=0.0)


def children(pid: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]


def processor_time() -> float:
    """Seconds that processors have worked for the processes that this one has waited for, and for theirs."""
    times = os.times()
    return times.children_user + times.children_system


def batch(folder: Path, count: int, jobs: int) -> Measured:
    """Draft ``count`` cities and check that there are so many files."""
    rows, base, out = folder / f"cities-{count}.xlsx", folder / "base.yaml", folder / f"out-{count}"
    write_rows(rows, count)
    base.write_text(BASE, encoding="utf-8")
    command = [sys.executable, "-m", "agreement_kit", "batch", str(rows), "--base", str(base), "-o", str(out)]
    measured, ended = Measured(), threading.Event()
    began, used = time.perf_counter(), processor_time()
    process = subprocess.Popen([*command, "--jobs", str(jobs), "--fail-on", "never"], stdout=subprocess.DEVNULL)
    watcher = threading.Thread(target=watch, args=(process, measured, ended))
    watcher.start()
    code = process.wait()
    measured.seconds = time.perf_counter() - began
    measured.processors = processor_time() - used
    ended.set()
    watcher.join()
    files = list(out.glob("*.docx"))
    if code or len(files) != count:
        raise SystemExit(f"exit code {code}, {len(files)} files of {count}")
    measured.size = sum(file.stat().st_size for file in files)
    shutil.rmtree(out)
    return measured


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--sizes", type=lambda text: [int(one) for one in text.split(",")], default=list(SIZES))
    parser.add_argument("--folder", type=Path, help="where the files go, 1.2 GB (default: a temporary one)")
    options = parser.parse_args(arguments)
    print(f"{os.cpu_count()} processors, --jobs {options.jobs}")
    heads = ("rows", "seconds", "ms/file", "cpu ms/file", "files/s", "MB", "parent MiB", "worker MiB")
    print(" ".join(f"{head:>11}" for head in heads))
    clock: list[float] = []
    work: list[float] = []
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for count in options.sizes:
            measured = batch(Path(folder), count, options.jobs)
            clock.append(measured.seconds * 1000 / count)
            work.append(measured.processors * 1000 / count)
            figures = (measured.seconds, clock[-1], work[-1], count / measured.seconds)
            sizes = (measured.size / 1e6, measured.parent, measured.worker)
            line = [f"{count:>11}", *(f"{one:>11.2f}" for one in figures), *(f"{one:>11.0f}" for one in sizes)]
            print(" ".join(line), flush=True)
    if len(clock) > 1:
        for name, cost in (("by the clock", clock), ("in processor time", work)):
            ratio = cost[-1] / min(cost[:-1])
            print(f"{name} a file of the largest batch costs {ratio:.2f} times one of the smaller ones")


if __name__ == "__main__":
    main(sys.argv[1:])
