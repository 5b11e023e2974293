"""The package as a user gets it: built, installed elsewhere, working from there."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = ("clauses", "templates", "glossaries")
EXAMPLE = ROOT / "examples" / "tabriz-kazan.yaml"
#: The name under which a distribution is imported, where it is another.
IMPORTED_AS = {"fonttools": "fontTools", "pyyaml": "yaml", "python-docx": "docx", "python-bidi": "bidi"}
#: Part of a declared distribution, pinned by it to the one version that fits.
COMES_WITH = {"pydantic_core"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)], folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment outside the checkout that holds our wheel and sees the dependencies installed here."""
    home = tmp_path_factory.mktemp("elsewhere") / "env"
    venv.create(home, with_pip=False)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)}))
    # A .pth line adds a folder without reading that folder's own .pth files, so an editable install here stays unseen.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    python = home / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", "--quiet",
         "--disable-pip-version-check", str(wheel)],
        home,
    )  # fmt: skip
    return python


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    own = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}  # which may lead to the checkout
    done = subprocess.run(command, cwd=folder, env=own, capture_output=True, encoding="utf-8", timeout=240, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


def test_wheel_holds_the_library_and_the_type_marker(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = [
        f"agreement_kit/_data/{file.relative_to(ROOT).as_posix()}"
        for folder in DATA for file in (ROOT / folder).rglob("*") if file.is_file() and file.suffix != ".pyc"
    ]  # fmt: skip
    assert shipped
    assert set(shipped) <= names
    assert "agreement_kit/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "examples/")) for name in names)


def test_wheel_drafts_an_example_from_elsewhere(elsewhere: Path, tmp_path: Path) -> None:
    where = run([str(elsewhere), "-c", "import agreement_kit; print(agreement_kit.__file__)"], tmp_path)
    assert Path(where.stdout.strip()).is_relative_to(elsewhere.parent.parent)
    shutil.copy(EXAMPLE, tmp_path / "example.yaml")
    command = [str(elsewhere.parent / "agreement-kit"), "draft", "example.yaml", "-o", "out", "--house", "ministry"]
    done = run(command, tmp_path)
    (written,) = (tmp_path / "out").iterdir()
    assert done.stdout.strip() == str(Path("out") / written.name)
    assert written.name == "example.fa-ru-en.docx"
    assert zipfile.ZipFile(written).testzip() is None


def test_every_import_is_a_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    lines = [*project["dependencies"], *(line for name, part in extras.items() if name != "test" for line in part)]
    declared = {re.split(r"[\[><=!~ ]", line)[0].lower() for line in lines}
    allowed = {IMPORTED_AS.get(name, name).replace("-", "_") for name in declared} | COMES_WITH | {"agreement_kit"}
    used = {
        name.split(".")[0]
        for file in (ROOT / "agreement_kit").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in imported(node)
    }
    assert used - set(sys.stdlib_module_names) <= allowed


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []


def test_every_dependency_has_a_lower_bound_and_no_upper_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    every = [*project["dependencies"], *(line for part in project["optional-dependencies"].values() for line in part)]
    # An extra may name this project's own extras; their lines are looked at where they stand.
    lines = [line for line in every if not line.startswith("agreement-kit[")]
    assert [line for line in lines if ">=" not in line or "<" in line or "==" in line] == []
