"""Cards, tabs and plans set by typst, with the same fonts as the documents. No word is ever typst markup."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from agreement_kit.instrument.nodes import BLANK_RULE, Words, plain
from agreement_kit.locales import locale
from agreement_kit.shaping import runs
from agreement_kit.writers.pdf.data import stretches
from agreement_kit.writers.pdf.engine import Engine, engine
from agreement_kit.writers.pdf.faces import Faces, faces

_LRI, _RLI, _PDI = "\u2066", "\u2067", "\u2069"
_FACES: Final = {"Arab": "arabic"}


class Line(NamedTuple):
    """Words of one language inside the data of a page."""

    language: str
    words: Words


def pdf(program: str, data: Mapping[str, Any], title: str, language: str, moment: datetime) -> bytes:
    """``data`` as the PDF that ``program`` (a file in ``typst/``) makes of it."""
    setter, encoded = _encoded(data, title, language, moment)
    return setter.pdf(encoded, _program(program))


def svg(program: str, data: Mapping[str, Any], title: str, language: str, moment: datetime) -> bytes:
    """The one page of the same as an SVG."""
    setter, encoded = _encoded(data, title, language, moment)
    (page,) = setter.svg(encoded, _program(program))
    return page


def _encoded(
    data: Mapping[str, Any], title: str, language: str, moment: datetime
) -> tuple[Engine, dict[str, Any]]:  # fmt: skip
    letters = "".join(sorted({letter for line in _lines(data) for letter in plain(line.words)}))
    chosen = faces(letters)
    own = locale(language)
    head = {
        "title": title,
        "lang": own.bcp47.partition("-")[0],
        "date": {part: getattr(moment, part) for part in ("year", "month", "day", "hour", "minute", "second")},
        "fonts": {"latin": chosen.latin, "arabic": chosen.arabic},
    }
    return engine(chosen.folders), {**head, **_filled(data, chosen)}


def _lines(data: Any) -> Iterator[Line]:
    if isinstance(data, Line):
        yield data
    elif isinstance(data, Mapping):
        for item in data.values():
            yield from _lines(item)
    elif isinstance(data, (list, tuple)):
        for item in data:
            yield from _lines(item)


def _filled(data: Any, chosen: Faces) -> Any:
    """``data`` with every line as typst sets it."""
    if isinstance(data, Line):
        return _line(data, chosen)
    if isinstance(data, Mapping):
        return {key: _filled(item, chosen) for key, item in data.items()}
    if isinstance(data, (list, tuple)):
        return [_filled(item, chosen) for item in data]
    return data


def _line(line: Line, chosen: Faces) -> dict[str, Any]:
    own = locale(line.language)
    shown: list[dict[str, Any]] = []
    for run in runs(line.words, line.language):
        if run.mark:
            continue
        text = "".join(BLANK_RULE if lost else part for lost, part in stretches(run.text, chosen.missing))
        rtl = own.rtl
        if run.isolate:
            text = f"{_RLI if run.rtl else _LRI}{text}{_PDI}"
            rtl = run.rtl
        shown.append({"text": text, "face": "arabic" if rtl else "latin"})
    return {
        "lang": own.bcp47.partition("-")[0],
        "rtl": own.rtl,
        "face": _FACES.get(own.script, "latin"),
        "runs": shown,
        "blank": not plain(line.words).strip(" _"),
    }


@lru_cache(maxsize=8)
def _program(name: str) -> bytes:
    folder = files("agreement_kit.ceremony") / "typst"
    return "\n".join((folder / f"{part}.typ").read_text(encoding="utf-8") for part in ("common", name)).encode()
