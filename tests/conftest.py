"""Helpers of the tests: LibreOffice and poppler, Chromium, and the accept flag of the cases."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser.driver import Browser, missing_browser

REQUIRE_OFFICE = "AGREEMENT_KIT_REQUIRE_OFFICE"
REQUIRE_BROWSER = "AGREEMENT_KIT_REQUIRE_BROWSER"
ROOT = Path(__file__).resolve().parent.parent
# No test leaves anything in the cache of who runs it, or finds anything there.
os.environ["AGREEMENT_KIT_CACHE"] = "off"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write what the cases give as their expected files; review the difference"
    )


def missing_office() -> str | None:
    """Why a test that needs LibreOffice or poppler cannot run here; None if it can."""
    absent = [name for name in ("soffice", "pdftotext", "pdftoppm") if shutil.which(name) is None]
    return f"{', '.join(absent)} not installed" if absent else None


def skip_or_fail(reason: str, required: str = REQUIRE_OFFICE) -> None:
    """Skip; fail instead where the environment says (``required`` = 1) that the machine has what the test needs."""
    if os.environ.get(required) == "1":
        pytest.fail(f"{reason}, and {required} is set", pytrace=False)
    pytest.skip(reason)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Tests marked ``office`` need LibreOffice and poppler; those marked ``browser`` Chromium and node."""
    if item.get_closest_marker("office") and (reason := missing_office()):
        skip_or_fail(reason)
    if item.get_closest_marker("browser") and (reason := missing_browser()):
        skip_or_fail(reason, REQUIRE_BROWSER)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process."""
    with Browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, str, Path], Path]:
    """``office(file, "pdf", folder)``: the file converted by LibreOffice; a profile of its own per test process."""
    if reason := missing_office():
        skip_or_fail(reason)
    profile = tmp_path_factory.mktemp("office-profile").as_uri()

    def convert(file: Path, to: str, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(
            ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", to, "--outdir", folder, file],
            capture_output=True, text=True, timeout=180, check=False,
        )  # fmt: skip
        made = folder / f"{file.stem}.{to.split(':')[0]}"
        assert made.is_file(), f"LibreOffice made no {to}: {done.stdout}{done.stderr}"
        return made

    return convert
