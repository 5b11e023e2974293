"""Fonts in a DOCX: the table that names them, and the files that it carries where their licence bits allow it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import Final, NamedTuple

from agreement_kit.diagnostics import N_, Diagnostic, Severity
from agreement_kit.layout import House
from agreement_kit.layout.house import FontFile
from agreement_kit.writers.docx.xml import DECLARATION, W, escape
from agreement_kit.writers.fonts import WEIGHTS, files_of, may_be_carried

#: The extension and the content type of a font in a package: its first bytes are changed.
EXTENSION: Final = "odttf"
CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_CHANGED: Final = 32
_RELATIONSHIPS: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


class Embedded(NamedTuple):
    """A font in a package: family, weight, the key to its first bytes, the part's content."""

    family: str
    weight: str
    key: str
    data: bytes


def font_table(house: House) -> str:
    """The fonts named, so that a program without them knows what they are like and what may stand in for them."""
    numbers = {(font.family, font.weight): (index, font.key) for index, font in enumerate(embedded(house), 1)}
    fonts = []
    for name, (charset, instead) in _named(house).items():
        other = f'<w:altName w:val="{escape(instead)}"/>' if instead else ""
        held = "".join(
            f'<w:embed{weight} r:id="rIdFont{index}" w:fontKey="{key}"/>'
            for (family, weight), (index, key) in numbers.items()
            if family == name
        )
        fonts.append(
            f'<w:font w:name="{escape(name)}">{other}<w:charset w:val="{charset}"/><w:family w:val="roman"/>'
            f'<w:pitch w:val="variable"/>{held}</w:font>'
        )
    spaces = f"{W} {_RELATIONSHIPS}" if numbers else W
    return f"{DECLARATION}<w:fonts {spaces}>{''.join(fonts)}</w:fonts>"


@lru_cache(maxsize=8)
def embedded(house: House) -> tuple[Embedded, ...]:
    """The fonts that a DOCX of ``house`` carries: none unless it asks for it."""
    if not house.embed_fonts:
        return ()
    return tuple(
        Embedded(font.family, font.weight, *_changed(font.data))
        for name in _named(house)
        for font in _files(house, name)
        if may_be_carried(font.data)
    )


def not_embedded(house: House) -> Iterator[Diagnostic]:
    """A finding for each font that ``house`` wants to be carried and that is not."""
    if house.embed_fonts and house.reference is not None:
        template = N_("The fonts of {name} are not added to the DOCX: its own table of fonts is kept as it is.")
        yield _finding(
            "H033", template, N_("Embed them in the letterhead itself, in Word's options for saving."), house.name
        )
        return
    for name in dict.fromkeys((house.latin, house.arabic)) if house.embed_fonts else ():
        files = _files(house, name)
        if not files:
            template = N_("The font {name} is not in the DOCX: its file is not at hand.")
            hint = N_("Name its files in the style file, under fonts: files, or take Amiri and PT Serif.")
            yield _finding("H031", template, hint, name)
        elif not all(may_be_carried(font.data) for font in files):
            template = N_("The font {name} is not in the DOCX: the licence bits in its file do not allow it.")
            yield _finding("H032", template, N_("Take a free font, such as Amiri or PT Serif."), name)


def _finding(code: str, template: str, hint: str, name: str) -> Diagnostic:
    return Diagnostic(
        code=code, severity=Severity.WARNING, template=template, hint_template=hint, values={"name": name}
    )


def _named(house: House) -> dict[str, tuple[str, str]]:
    """Families with their character set and what stands in for them."""
    named = {house.arabic: ("B2", house.arabic_fallback), house.latin: ("00", house.latin_fallback)}
    for name, charset in ((house.arabic_fallback, "B2"), (house.latin_fallback, "00")):
        if name:
            named.setdefault(name, (charset, ""))
    return named


def _files(house: House, name: str) -> tuple[FontFile, ...]:
    """The files of a family: the house's own, else those of a package."""
    own = tuple(font for weight in WEIGHTS for font in house.font_files if (font.family, font.weight) == (name, weight))
    return own or tuple(FontFile(name, weight, file.read_bytes()) for weight, file in files_of(name).items())


def _changed(data: bytes) -> tuple[str, bytes]:
    """The key, which depends on the font alone, and ``data`` with its first bytes changed by it."""
    digest = blake2b(data, digest_size=16).hexdigest().upper()
    key = "-".join((digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:]))
    mask = bytes.fromhex(digest)[::-1] * 2
    head = bytes(one ^ other for one, other in zip(data[:_CHANGED], mask, strict=True))
    return f"{{{key}}}", head + data[_CHANGED:]
