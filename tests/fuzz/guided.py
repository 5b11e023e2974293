"""The fuzz tests, led by coverage: ``python tests/fuzz/guided.py SECONDS [TEST...]``.

Needs atheris in the environment (``pip install atheris``), which the project does not depend on. Each test runs in a
process of its own, with 2 GB of memory and 60 seconds for one input; a fault leaves its input in the working folder.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
_MODULES = ("test_fuzz_loaders", "test_fuzz_library", "test_fuzz_documents")


def tests() -> dict[str, Callable[[bytes], object]]:
    """Name to what runs the test on some bytes."""
    from importlib import import_module

    modules = [import_module(f"fuzz.{name}") for name in _MODULES]
    return {
        name: value.hypothesis.fuzz_one_input
        for module in modules
        for name, value in vars(module).items()
        if name.startswith("test_")
    }


def one(name: str, seconds: str) -> None:
    """Run one test in this process; it does not return."""
    import atheris  # type: ignore[import-not-found]  # installed by hand

    with atheris.instrument_imports(include=["agreement_kit"]):
        run = tests()[name]
    with tempfile.TemporaryDirectory() as corpus:
        limits = ["-timeout=60", "-rss_limit_mb=2048", "-max_len=4096", f"-max_total_time={seconds}", "-verbosity=0"]
        atheris.Setup([sys.argv[0], *limits, "-print_final_stats=1", corpus], run)
        atheris.Fuzz()


def main(seconds: str, names: list[str]) -> int:
    """Every test, one after another; the number of those that failed."""
    failed = 0
    for name in names or tests():
        print(f"== {name}", flush=True)
        failed += subprocess.run([sys.executable, __file__, "--one", name, seconds], check=False).returncode != 0
    return failed


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        one(sys.argv[2], sys.argv[3])
    else:
        sys.exit(main(sys.argv[1], sys.argv[2:]))
