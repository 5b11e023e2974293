"""The faces of a PDF: where their files are, and which letters they have.

Fonts come from packages, never from the machine, so that the same words give the same bytes everywhere. Where a letter
is in none of ours, further installed ``fontpkg`` packages are asked, in the order of their names.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.errors import WritingError

#: Family and the package that holds its files: Latin and Cyrillic, then Persian.
_LATIN: Final = ("PT Serif", "fontpkg_pt_serif")
_ARABIC: Final = ("Amiri", "fontpkg_amiri")
_GROUP: Final = "fontpkg.family"
_UPRIGHT: Final = ("Regular", "Bold")


@dataclass(frozen=True, slots=True)
class Faces:
    """Font families in the order in which they are asked for a letter; the folders of their files; their letters."""

    latin: tuple[str, ...]
    arabic: tuple[str, ...]
    folders: tuple[str, ...]
    letters: frozenset[str]

    def lacks(self, text: str) -> bool:
        """Whether a letter of ``text`` is in no face."""
        return any(_printed(letter) for letter in set(text) - self.letters)

    def missing(self, letter: str) -> bool:
        """Whether ``letter`` is printed and in no face."""
        return letter not in self.letters and _printed(letter)


def faces(text: str = "") -> Faces:
    """Our faces, and every installed one beside them where ``text`` needs more. Raises ``WritingError`` (W012)."""
    own = _faces(())
    return _faces(_installed()) if own.lacks(text) and _installed() else own


def _printed(letter: str) -> bool:
    """Whether a letter leaves something on the page: no joiner, no line break."""
    return unicodedata.category(letter) not in ("Cf", "Cc", "Zl", "Zp")


@lru_cache(maxsize=2)
def _faces(more: tuple[tuple[str, str], ...]) -> Faces:
    found = [(family, _folder(package)) for family, package in (_LATIN, _ARABIC, *more)]
    families = tuple(family for family, _ in found)
    latin, arabic, *others = families
    folders = tuple(str(folder) for _, folder in found)
    letters = frozenset().union(*(_letters(folder) for _, folder in found))
    return Faces((latin, arabic, *others), (arabic, latin, *others), folders, letters)


@lru_cache(maxsize=1)
def _installed() -> tuple[tuple[str, str], ...]:
    """Families of other installed font packages."""
    others = sorted({point.value for point in entry_points(group=_GROUP)} - {_LATIN[1], _ARABIC[1]})
    return tuple((str(import_module(package).FAMILY), package) for package in others)


def _folder(package: str) -> Path:
    try:
        module = import_module(package)
    except ImportError as error:
        raise not_installed() from error
    return Path(str(module.__file__)).parent / "files"


def not_installed() -> WritingError:
    """What is said where the extra is missing."""
    return WritingError(
        [
            Diagnostic(
                code="W012",
                template=N_("A PDF needs the extra “pdf”, which is not installed."),
                hint_template=N_("Install it: pip install 'agreement-kit[pdf]', or print the DOCX: {option}"),
                values={"option": "--pdf-engine libreoffice"},
            )
        ]
    )


def _letters(folder: Path) -> frozenset[str]:
    """The letters that both the regular and the bold face of a family have."""
    try:
        from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it has no type information
    except ImportError as error:
        raise not_installed() from error
    sets: list[frozenset[str]] = []
    for file in sorted(folder.iterdir()):
        if file.stem.endswith(tuple(f"-{style}" for style in _UPRIGHT)) and file.suffix in (".ttf", ".otf"):
            with TTFont(file, lazy=True) as font:
                sets.append(frozenset(map(chr, font.getBestCmap())))
    return frozenset.intersection(*sets) if sets else frozenset()
