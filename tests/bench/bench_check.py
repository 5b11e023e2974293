"""How long the checks take: a whole library, cold and known; one instrument of a batch.

    python tests/bench/bench_check.py [--rows N]

Times are of this process alone (CPU), so that a busy machine does not count; ``loop`` says how fast the machine is.
"""

from __future__ import annotations

import argparse
import copy
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from agreement_kit.assembly import assemble
from agreement_kit.checks import check, check_library
from agreement_kit.library import Library
from agreement_kit.library.data import shipped
from agreement_kit.particulars import Particulars

ROOT = Path(__file__).resolve().parents[2]
_CITIES = ("Tabriz", "Shiraz", "Kazan", "Samara", "Durban", "Salvador", "Gondar", "Harbin")


def seconds(run: Callable[[], object]) -> float:
    """CPU seconds of ``run``."""
    start = time.process_time()
    run()
    return time.process_time() - start


def of_library() -> None:
    """Load and check the whole shipped library; then the command, first and again."""
    kept: list[Library] = []
    load = seconds(lambda: kept.append(Library.from_providers([shipped()])))
    cold = seconds(lambda: check_library(kept[0]))
    again = seconds(lambda: check_library(kept[0]))
    print(f"library: load {load:.2f} s, check cold {cold:.2f} s (limit 2 s), again {again * 1000:.2f} ms")
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "AGREEMENT_KIT_CACHE": folder}
        for name in ("first", "again"):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-m", "agreement_kit", "check"], env=environment, cwd=ROOT, check=True,
                           stdout=subprocess.DEVNULL)  # fmt: skip
            print(f"command check, {name}: {time.perf_counter() - start:.2f} s on the clock")


def of_instruments(count: int) -> None:
    """Instruments that differ in names, dates and numbers, as the rows of a batch do."""
    library = Library.default()
    base = yaml.safe_load((ROOT / "examples" / "tabriz-kazan.yaml").read_text(encoding="utf-8"))
    made = []
    for number in range(count):
        data = copy.deepcopy(base)
        city = f"{_CITIES[number % len(_CITIES)]} {number}"
        data["parties"][1]["name"]["en"] = f"Municipality of {city}"
        data["parties"][1]["contact"] = {"phone": f"+7-843-{number:07}"}
        made.append(assemble(Particulars.from_dict(data, "row"), library))
    first = seconds(lambda: check(made[0], library)) * 1000
    times = [seconds(lambda item=item: check(item, library)) * 1000 for item in made[1:]]  # type: ignore[misc]  # the default binds
    print(f"instrument: first {first:.1f} ms, then median {statistics.median(times):.2f} ms, mean "
          f"{statistics.fmean(times):.2f} ms of {count - 1} in a batch (limit 3 ms)")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200)
    rows = parser.parse_args().rows
    print(f"loop: {seconds(lambda: sum(range(50_000_000))):.2f} s")
    of_library()
    of_instruments(rows)


if __name__ == "__main__":
    main()
