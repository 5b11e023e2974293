"""From the text of a style file to a ``House``; every problem at once, each with line and column."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Any, Final

from agreement_kit.diagnostics import N_, Diagnostic, Location, in_order
from agreement_kit.errors import HouseError
from agreement_kit.layout.house import PLAIN, Emblem, FontFile, House, in_proportion
from agreement_kit.layout.stylefile import values
from agreement_kit.layout.stylefile.images import picture
from agreement_kit.layout.stylefile.schema import KEYS, Holds, Key
from agreement_kit.sources.codes import READING
from agreement_kit.sources.problems import Path, Problem
from agreement_kit.sources.source import Source, Stop, decode
from agreement_kit.sources.yaml_reader import read_yaml

#: Gives the content of a file beside the style file; None where there is none, or it is too large.
Beside = Callable[[str], bytes | None]
#: Gives a shipped style by its name.
Shipped = Callable[[str], House | None]

_LEAST_MEASURE: Final = 80.0
_WEIGHTS: Final = ("Regular", "Bold")
_TRUETYPE: Final = (b"\x00\x01\x00\x00", b"true")


def read_style(data: bytes | str, name: str, beside: Beside, shipped: Shipped) -> House:
    """The house style in ``data``, which messages call ``name``.

    Raises:
        HouseError: it cannot be used; with every problem that was found.
    """
    text, stop = decode(data)
    tree = read_yaml(text) if stop is None else None
    source = Source(name, text, tree.spots if tree else {})
    problems = [stop.problem] if stop else tree.problems if tree else []
    found = [_unreadable(problem, source) for problem in problems]
    content = tree.data if tree is not None else None
    if not found and not isinstance(content, dict):
        found.append(
            Diagnostic(
                code="H002",
                template=N_("A style file holds keys with their values, such as “based_on: plain”."),
                location=Location(name, 1, 1),
            )
        )
    reader = _Reader(source, beside, set(tree.muted) if tree else set(), found)
    house = PLAIN
    if isinstance(content, dict):
        house = reader.style(content, shipped)
    if reader.found:
        raise HouseError(in_order(reader.found))
    return house


def _unreadable(problem: Problem, source: Source) -> Diagnostic:
    said = READING[problem.code]
    offset = source.offset(problem.path, on_key=True) if problem.offset is None else problem.offset
    shown = {
        key: source.place(value).line if key == "line" and isinstance(value, int) else value
        for key, value in problem.values.items()
    }
    return Diagnostic(
        code="H002", template=said.template, hint_template=said.hint, values=shown, location=source.place(offset)
    )


@dataclass
class _Reader:
    """A style file under way: what was found, and what of a ``House`` is known."""

    source: Source
    beside: Beside
    muted: set[Path]
    found: list[Diagnostic]
    known: dict[str, Any] = field(default_factory=dict)

    def style(self, content: Mapping[str, Any], shipped: Shipped) -> House:
        """The whole file over the style that it is based on."""
        base = self._base(content.get("based_on", "plain"), shipped)
        self.known["name"] = PurePath(self.source.name).stem
        self._group(content, KEYS, ())
        house = in_proportion(replace(base, **self.known))
        across = house.page_width - 2 * house.margin_side
        if across < _LEAST_MEASURE:
            self.report(
                ("margins",) if "margins" in content else (),
                "H010",
                N_("Between the margins there are {across} mm; two columns need {least}."),
                N_("Make the margins narrower, or the paper larger."),
                across=f"{across:g}", least=f"{_LEAST_MEASURE:g}",
            )  # fmt: skip
        return house

    def report(
        self, path: Path, code: str, template: str, hint: str | None = None, *, on_key: bool = False, **shown: object
    ) -> None:
        """Note a problem with the value at ``path``, unless reading has refused that value already."""
        if path not in self.muted or on_key:
            place = self.source.place(self.source.offset(path, on_key=on_key))
            named = {"key": ".".join(str(part) for part in path), **shown}
            self.found.append(
                Diagnostic(code=code, template=template, hint_template=hint, values=named, location=place)
            )

    def _base(self, name: object, shipped: Shipped) -> House:
        house = shipped(name) if isinstance(name, str) else None
        if house is None:
            template = N_("There is no shipped style “{name}”.")
            self.report(("based_on",), "H001", template, N_("Choose plain, ministry or treaty."), name=name)
        return house or PLAIN

    def _group(self, content: Mapping[str, Any], keys: Mapping[str, Key], path: Path) -> None:
        for name, value in content.items():
            here = (*path, name)
            key = keys.get(name)
            if key is None:
                self._unknown(here, name, keys)
            elif value is False and key.off:
                empty = None if key.holds is Holds.GROUP else ()
                self.known[key.becomes] = empty
            else:
                self._value(value, key, here)

    def _unknown(self, path: Path, name: str, keys: Mapping[str, Key]) -> None:
        low = name.lower().replace("-", "_").replace("color", "colour")[:40]
        meant = [low] if low in keys else difflib.get_close_matches(low, keys, 1, 0.7)
        hint = N_("Did you mean {suggestion}?") if meant else N_("The keys here are: {keys}.")
        shown = {"suggestion": meant[0] if meant else "", "keys": ", ".join(keys)}
        self.report(path, "H003", N_("The key {name} is unknown here."), hint, on_key=True, name=name[:40], **shown)

    def _value(self, value: object, key: Key, path: Path) -> None:
        def report(code: str, template: str, hint: str | None = None, at: Path = (), **shown: Any) -> None:
            self.report((*path, *at), code, template, hint, **{"key": ".".join(map(str, path)), **shown})

        read: object = None
        match key.holds:
            case Holds.GROUP | Holds.PAPER:
                self._container(value, key, path, report)
            case Holds.NUMBER:
                read = values.number(value, key, report)
            case Holds.FLAG:
                read = values.flag(value, report)
            case Holds.COLOUR:
                read = values.colour(value, key, report)
            case Holds.TEXT:
                read = values.text(value, report)
            case Holds.WORDS | Holds.LINES:
                read = values.by_language(value, key, report)
        if key.becomes and read is not None:
            self.known[key.becomes] = read

    def _container(self, value: object, key: Key, path: Path, report: values.Report) -> None:
        if key.holds is Holds.PAPER and not isinstance(value, Mapping):
            if (size := values.paper(value, report)) is not None:
                self.known["page_width"], self.known["page_height"] = size
        elif not isinstance(value, Mapping) or not value:
            report("H004", N_("{key} holds keys: {keys}."), keys=", ".join(key.keys))
        else:
            self._group(value, key.keys, path)
            if path == ("emblem",):
                self._emblem(value, path)
            elif path[:1] == ("fonts",) and "files" in value:
                self._font_files(value, path)

    def _emblem(self, value: Mapping[str, Any], path: Path) -> None:
        """The picture at its size, in its own proportion."""
        alt = values.by_language(value["alt"], KEYS["emblem"].keys["alt"], _silent) if "alt" in value else None
        if "alt" not in value:
            template = N_("The emblem needs words for who cannot see it.")
            self.report(path, "H008", template, N_("Add alt: {{fa: .., en: ..}}."))
        data = self._file(value.get("file"), (*path, "file"), "H007")
        if data is None:
            return
        seen = picture(data)
        if seen is None:
            template = N_("The picture {file} is no whole PNG or JPEG of a usual size.")
            self.report((*path, "file"), "H007", template, N_("Save it anew as PNG."), file=value["file"])
            return
        sizes = {side: values.number(value[side], KEYS["emblem"].keys[side], _silent) for side in _sides(value)}
        width, height = sizes.get("width"), sizes.get("height")
        if width is None and height is None:
            height = 22.0
        # The smaller scale of the two: it fits into both, and nothing is stretched.
        scale = min(
            limit / pixels for limit, pixels in ((width, seen.width), (height, seen.height)) if limit is not None
        )
        spoken = tuple((code, str(words)) for code, words in alt or ())
        self.known["emblem"] = Emblem(
            data, seen.kind, round(seen.width * scale, 2), round(seen.height * scale, 2), spoken
        )

    def _font_files(self, value: Mapping[str, Any], path: Path) -> None:
        given = value["files"] if isinstance(value["files"], list) else [value["files"]]
        here = (*path, "files")
        if not 1 <= len(given) <= len(_WEIGHTS):
            self.report(here, "H012", N_("A font has one or two files here: regular, then bold."))
            return
        for index, (name, weight) in enumerate(zip(given, _WEIGHTS, strict=False)):
            at = (*here, index) if isinstance(value["files"], list) else here
            data = self._file(name, at, "H012")
            if data is not None and not data.startswith(_TRUETYPE):
                self.report(at, "H012", N_("{file} is no TrueType font (TTF)."), file=name)
            elif data is not None:
                made = FontFile(str(value.get("name", "")), weight, data)
                self.known["font_files"] = (*self.known.get("font_files", ()), made)

    def _file(self, name: object, path: Path, code: str) -> bytes | None:
        """The content of a file beside the style file."""
        if not isinstance(name, str):
            self.report(path, code, N_("{key} is the name of a file beside the style file."))
            return None
        try:
            data = self.beside(name)
        except Stop as stop:
            said = READING[stop.problem.code]
            reason = Diagnostic(code=code, template=said.template, values=dict(stop.problem.values))
            self.report(path, code, N_("The file {file} cannot be used: {reason}"), said.hint, file=name, reason=reason)
            return None
        if data is None:
            self.report(path, code, N_("There is no file {file} beside the style file."), file=name)
        return data


def _sides(value: Mapping[str, Any]) -> list[str]:
    return [side for side in ("width", "height") if side in value]


def _silent(*_: object, **__: object) -> None:
    """What is wrong was told where the key was read."""
