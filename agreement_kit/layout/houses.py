"""A house style by its name, its file, or the letterhead that it is."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Final

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import HouseError, ReadingError
from agreement_kit.layout.house import MM, PLAIN, House, in_proportion
from agreement_kit.layout.stylefile import read_style
from agreement_kit.readers.docx.letterhead import read_letterhead
from agreement_kit.readers.docx.letterhead.read import LARGEST, too_large
from agreement_kit.sources.codes import READING
from agreement_kit.sources.problems import MAX_BYTES
from agreement_kit.sources.source import Stop, read_bytes

SHIPPED: Final = ("plain", "ministry", "treaty")
_YAML: Final = (".yaml", ".yml")
_WORD: Final = (".docx", ".dotx", ".docm", ".dotm", ".doc", ".dot")
_OTHER: Final = (".odt", ".ott", ".fodt", ".rtf", ".pdf", ".pages")


def house_of(name_or_path: str | PathLike[str]) -> House:
    """A shipped style by its name (``SHIPPED``), a ``style.yaml``, or a letterhead (DOCX or DOTX), by its path.

    Raises:
        HouseError: there is none, or it cannot be used; with everything that is wrong.
    """
    name = str(name_or_path)
    if name in SHIPPED:
        return _shipped(name)
    suffix = Path(name).suffix.lower()
    if suffix not in (*_YAML, *_WORD, *_OTHER):
        raise _unknown(name)
    path = Path(name)
    most = MAX_BYTES if suffix in _YAML else LARGEST
    try:
        data = read_bytes(path, most)
    except Stop as stop:
        if stop.problem.code == "P003" and suffix not in _YAML:
            raise HouseError(too_large(name).diagnostics) from None
        said = READING[stop.problem.code]
        raise _refused("H001", said.template, said.hint, file=name, **stop.problem.values) from None
    if suffix in _YAML:
        return read_style(data, name, _beside(path), _known)
    if suffix in _OTHER:
        template = N_("{file} is no DOCX.")
        raise _refused("H041", template, N_("Open it in Word or LibreOffice and save it as DOCX."), file=name)
    return on_letterhead(data, path.name)


def on_letterhead(data: bytes, name: str) -> House:
    """The house of a letterhead: a DOCX or DOTX that messages call ``name``. Its fonts, sizes, paper and margins are
    those of the letterhead.

    Raises:
        HouseError: it cannot serve as one; with everything that is wrong.
    """
    try:
        head = read_letterhead(data, name)
    except ReadingError as error:
        raise HouseError(error.diagnostics) from None
    page = head.geometry
    upright = page.turned(False)
    size = min(16.0, max(8.0, head.size)) if head.styled else PLAIN.size
    return in_proportion(
        House(
            name=name,
            latin=head.latin or PLAIN.latin,
            arabic=head.arabic or PLAIN.arabic,
            arabic_scale=round(head.arabic_scale, 3),
            size=size,
            small_size=max(8.0, size - 1),
            title_size=min(28.0, max(size, head.title_size)),
            page_width=round(upright.width / MM, 1),
            page_height=round(upright.height / MM, 1),
            margin_side=round((page.left + page.right + page.gutter) / 2 / MM, 1),
            margin_top=round(abs(page.top) / MM, 1),
            margin_bottom=round(abs(page.bottom) / MM, 1),
            justified=head.justified,
            reference=data,
        )
    )


@lru_cache(maxsize=len(SHIPPED))
def _shipped(name: str) -> House:
    text = (files("agreement_kit.layout") / "styles" / f"{name}.yaml").read_text(encoding="utf-8")
    return read_style(text, f"{name}.yaml", lambda _: None, _known)


def _known(name: str) -> House | None:
    return House() if name == "plain" else _shipped(name) if name in SHIPPED else None


def _beside(style: Path) -> Callable[[str], bytes | None]:
    def content(name: str) -> bytes | None:
        path = style.parent / name
        return read_bytes(path) if path.is_file() else None

    return content


def _refused(code: str, template: str, hint: str | None, *, file: str, **values: object) -> HouseError:
    values = {"file": file, **values}
    return HouseError(
        [Diagnostic(code=code, template=template, hint_template=hint, values=values, location=Location(file))]
    )


def _unknown(name: str) -> HouseError:
    meant = difflib.get_close_matches(name.lower(), SHIPPED, 1)
    hint = (
        N_("Did you mean {suggestion}?")
        if meant
        else N_("Name a shipped style ({known}), a style file (YAML) or a letterhead (DOCX).")
    )
    values = {"name": name, "known": ", ".join(SHIPPED), "suggestion": meant[0] if meant else ""}
    return HouseError(
        [Diagnostic(code="H001", template=N_("There is no house style “{name}”."), hint_template=hint, values=values)]
    )
