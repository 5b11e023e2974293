"""The faces of a PDF: where their files are, and which letters they have.

Fonts come from packages, never from the machine, so that the same words give the same bytes everywhere. Where a letter
is in none of ours, further installed ``fontpkg`` packages are asked, in the order of their names.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Final

from agreement_kit.diagnostics import N_, Diagnostic, Severity
from agreement_kit.errors import WritingError
from agreement_kit.layout import PLAIN, House
from agreement_kit.layout.house import FontFile
from agreement_kit.writers.fonts import OURS, families, may_be_printed

#: Family and the package that holds its files: Latin and Cyrillic, then Persian.
_Face = tuple[str, str]
_LATIN: Final = ("PT Serif", "fontpkg_pt_serif")
_ARABIC: Final = ("Amiri", "fontpkg_amiri")
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


def faces(text: str = "", house: House = PLAIN) -> Faces:
    """The faces of ``house`` or what stands in for them, and every installed one beside them where ``text`` needs more.
    Raises ``WritingError`` (W012)."""
    latin = _face_of(house, house.latin, house.latin_fallback, _LATIN)
    arabic = _face_of(house, house.arabic, house.arabic_fallback, _ARABIC)
    own = _faces(latin, arabic, (), house.font_files)
    return _faces(latin, arabic, _installed(), house.font_files) if own.lacks(text) and _installed() else own


def substituted(house: House) -> tuple[Diagnostic, ...]:
    """A finding for each font that ``house`` names and that is not at hand, so that another stands in for it."""
    found = []
    for name, fallback, usual, plain in (
        (house.latin, house.latin_fallback, _LATIN, PLAIN.latin),
        (house.arabic, house.arabic_fallback, _ARABIC, PLAIN.arabic),
    ):
        if name != plain and (face := _face_of(house, name, fallback, usual))[0] != name:
            found.append(
                Diagnostic(
                    code="H030",
                    severity=Severity.INFO if fallback == face[0] else Severity.WARNING,
                    template=N_("The font {name} is not at hand for the PDF; {instead} stands in for it."),
                    hint_template=N_("Print the DOCX where it is installed: --pdf-engine libreoffice."),
                    values={"name": name, "instead": face[0]},
                )
            )
    return tuple(found)


def _printed(letter: str) -> bool:
    """Whether a letter leaves something on the page: no joiner, no line break."""
    return unicodedata.category(letter) not in ("Cf", "Cc", "Zl", "Zp")


def _face_of(house: House, name: str, fallback: str, usual: _Face) -> _Face:
    """The family and its package for ``name``: itself, its fallback, or the usual one. A family of the house's own
    files has no package."""
    own = {font.family for font in house.font_files if may_be_printed(font.data)}
    for family in (name, fallback):
        if family in own:
            return family, ""
        if family in families():
            return family, families()[family]
    return usual


@lru_cache(maxsize=8)
def _faces(latin: _Face, arabic: _Face, more: tuple[_Face, ...], files: tuple[FontFile, ...]) -> Faces:
    found = dict.fromkeys((latin, arabic, _LATIN, _ARABIC, *more))
    own = _written(files) if files else None
    folders = [own if not package and own is not None else _folder(package) for _, package in found]
    letters = frozenset().union(*map(_letters, dict.fromkeys(folders)))
    (first, _), (second, _) = latin, arabic
    names = [family for family, _ in found]
    others = [name for name in names if name not in (first, second)]
    return Faces((first, second, *others), (second, first, *others), tuple(dict.fromkeys(map(str, folders))), letters)


@lru_cache(maxsize=8)
def _written(files: tuple[FontFile, ...]) -> Path:
    """The files of a house in a folder of their own, which goes with the process."""
    folder = Path(tempfile.mkdtemp(prefix="agreement-kit-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for index, font in enumerate(files):
        if may_be_printed(font.data):
            (folder / f"{index}-{font.weight}.ttf").write_bytes(font.data)
    return folder


def _installed() -> tuple[_Face, ...]:
    """Families of other installed font packages."""
    return tuple((family, package) for family, package in families().items() if package not in OURS.values())


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
