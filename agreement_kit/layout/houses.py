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
from agreement_kit.errors import HouseError
from agreement_kit.layout.house import House
from agreement_kit.layout.stylefile import read_style
from agreement_kit.sources.codes import READING
from agreement_kit.sources.source import Stop, read_bytes

SHIPPED: Final = ("plain", "ministry", "treaty")
_YAML: Final = (".yaml", ".yml")
_WORD: Final = (".docx", ".dotx", ".docm", ".dotm", ".doc", ".dot", ".odt", ".ott", ".rtf")


def house_of(name_or_path: str | PathLike[str]) -> House:
    """A shipped style by its name (``SHIPPED``), a ``style.yaml``, or a letterhead (DOCX or DOTX), by its path.

    Raises:
        HouseError: there is none, or it cannot be used; with everything that is wrong.
    """
    name = str(name_or_path)
    if name in SHIPPED:
        return _shipped(name)
    suffix = Path(name).suffix.lower()
    if suffix in _WORD:
        raise HouseError([Diagnostic(code="H001", template=N_("{name} cannot be used yet."), values={"name": name})])
    if suffix not in _YAML:
        raise _unknown(name)
    path = Path(name)
    try:
        data = read_bytes(path)
    except Stop as stop:
        said = READING[stop.problem.code]
        raise HouseError(
            [
                Diagnostic(
                    code="H001",
                    template=said.template,
                    hint_template=said.hint,
                    values=stop.problem.values,
                    location=Location(name),
                )
            ]
        ) from None
    return read_style(data, name, _beside(path), _known)


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
