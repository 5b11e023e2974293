"""typst, started once: its files, its fonts, its compiler."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.errors import WritingError
from agreement_kit.writers.pdf.faces import not_installed

if TYPE_CHECKING:
    from typst import Compiler

_PARTS: Final = ("common", "bands", "signatures", "opening", "pages", "layouts", "facing", "main")
# Both at once: PDF/A-2a is for archives (and contains 2b), PDF/UA-1 for screen readers.
STANDARDS: Final = ("a-2a", "ua-1")


class Engine:
    """A compiler with its fonts read; it does one document at a time."""

    def __init__(self, folders: tuple[str, ...]) -> None:
        try:
            from typst import Compiler
        except ImportError as error:
            raise not_installed() from error
        self._lock = Lock()
        self._compiler: Compiler = Compiler(font_paths=list(folders), ignore_system_fonts=True)

    def pdf(self, data: dict[str, Any], program: bytes | None = None) -> bytes:
        """A tagged PDF of ``data``; ``program`` sets it in the place of the files for agreements."""
        return b"".join(self._compiled(data, program, format="pdf", pdf_standards=list(STANDARDS)))

    def svg(self, data: dict[str, Any], program: bytes) -> list[bytes]:
        """Every page as an SVG, its letters as outlines."""
        return self._compiled(data, program, format="svg")

    def pages(self, data: dict[str, Any], resolution: float) -> list[bytes]:
        """A PNG of every page, at ``resolution`` dots per inch."""
        return self._compiled(data, None, format="png", ppi=resolution)

    def _compiled(self, data: dict[str, Any], program: bytes | None, **options: Any) -> list[bytes]:
        from typst import TypstError

        try:
            with self._lock:
                made = self._compiler.compile(input=_source(data, program), **options)
        except TypstError as error:
            raise WritingError(
                [
                    Diagnostic(
                        code="W013",
                        template=N_("The PDF could not be made: {reason}."),
                        hint_template=N_("Draft a DOCX instead, and tell the makers of this program."),
                        values={"reason": str(error).rstrip(".")},
                    )
                ]
            ) from error
        return [page for page in (made if isinstance(made, list) else [made]) if page is not None]


@lru_cache(maxsize=2)
def engine(folders: tuple[str, ...]) -> Engine:
    """The compiler for the fonts in ``folders``; made on first use. Raises ``WritingError`` (W012)."""
    return Engine(folders)


def _source(data: dict[str, Any], program: bytes | None = None) -> bytes:
    """The whole input: ``data`` as one string literal, then the files that set it.

    Not as ``sys_inputs``: these belong to typst's library, and a change of it empties the cache, by which an agreement
    after the first takes a fifth of the time.
    """
    literal = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("\\", "\\\\").replace('"', '\\"')
    return f'#let data = json(bytes("{literal}"))\n'.encode() + (_files() if program is None else program)


@lru_cache(maxsize=1)
def _files() -> bytes:
    folder = files(__package__) / "typst"
    return "\n".join((folder / f"{part}.typ").read_text(encoding="utf-8") for part in _PARTS).encode()
