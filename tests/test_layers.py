"""The phases: each imports only from those before it; functions and modules stay small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "agreement_kit"
PHASES = (
    "diagnostics", "errors", "locales", "drafting", "sources", "instrument", "library", "particulars", "assembly",
    "originals", "shaping", "readers", "checks", "layout", "writers", "batch", "ceremony", "cli",
)  # fmt: skip
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 500
LONGEST_FUNCTION = 50


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def phase_of(path: Path) -> str | None:
    """The phase a module belongs to; None for the package's own face (``__init__``, ``__main__``)."""
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return None if first.startswith("__") else first


def imported(path: Path, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and phase of every import from this package, those under TYPE_CHECKING and in functions included."""
    package = ("agreement_kit", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            names = [module] if module != "agreement_kit" else [f"{module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "agreement_kit" and len(parts) > 1:
                yield node.lineno, parts[1]


def violations(path: Path, source: str) -> list[str]:
    phase = phase_of(path)
    if phase is None:
        return []
    allowed = set(PHASES) if phase == "cli" else set(PHASES[: PHASES.index(phase) + 1])
    return [
        f"{name_of(path)}:{line} imports {other}"
        for line, other in imported(path, ast.parse(source))
        if other in PHASES and other not in allowed
    ]


def test_every_module_belongs_to_a_known_phase() -> None:
    assert {phase for path in MODULES if (phase := phase_of(path))} <= set(PHASES)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_phase_imports_only_from_earlier_phases(path: Path) -> None:
    assert violations(path, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "from agreement_kit.cli import console",
        "from agreement_kit import writers",
        "import agreement_kit.layout.table",
        "from ..assembly import numbering",
        "def late():\n    from agreement_kit.checks import check",
    ],
)
def test_the_rule_sees_every_way_to_import(line: str) -> None:
    assert violations(PACKAGE / "particulars" / "model.py", line) != []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_sizes(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") < LONGEST_MODULE
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno
        and node.end_lineno - node.lineno + 1 >= LONGEST_FUNCTION
    ]
    assert long == []
