"""The styles of a letterhead: which of them serve title and heading, what its ordinary text looks like, and what must
be completed so that Persian words in them look like the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from agreement_kit.readers.docx.letterhead.theme import Theme

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The names of built-in styles: as Word stores them in every language of its menus, as LibreOffice and others write
# them, and as some programs translate them.
_TITLES: Final = re.compile(r"(?:title|عنوان|название|заголовок|заглавие|titre|titel|título|titolo)\Z")
_NORMALS: Final = re.compile(
    r"(?:normal|standard|default paragraph style|normal table|معمولی|عادی|обычный|обычная таблица)\Z"
)
_HEADINGS: Final = re.compile(
    r"(?:heading|عنوان|سرفصل|تیتر|سرعنوان|заголовок|überschrift|titre|título|titolo)[ _]?[1۱]\Z"
)
_DEFAULT_HALF_POINTS: Final = 20
_PERSIAN_SCALE: Final = 1.15
_DEEPEST: Final = 30
_TWINS: Final = (("b", "bCs"), ("i", "iCs"), ("sz", "szCs"))
_SCRIPTS: Final = ("ascii", "hAnsi", "eastAsia", "cs")
_EMPTY: Final = f'<w:styles xmlns:w="{W[1:-1]}"/>'.encode()


@dataclass
class Styles:
    """The part as a tree, with what is known of it."""

    root: etree._Element
    theme: Theme
    known: dict[str, etree._Element] = field(default_factory=dict)
    #: Ids of styles that numbered themselves or began a page.
    mended: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        for style in self.root.findall(f"{W}style"):
            self.known.setdefault(str(style.get(f"{W}styleId")), style)

    def default(self, kind: str) -> str | None:
        """The id of the default style of a kind (``paragraph``, ``table``)."""
        own = [(code, style) for code, style in self.known.items() if style.get(f"{W}type") == kind]
        said = (code for code, style in own if style.get(f"{W}default") in ("1", "true", "on"))
        # LibreOffice does not say which is the default.
        named = (code for code, style in own if any(_NORMALS.match(name) for name in _names(style)))
        return next(said, None) or next(named, None)

    def title(self) -> str | None:
        """The id of its style for titles."""
        return self._named(_TITLES)

    def heading(self) -> str | None:
        """The id of its style for headings of the first level."""
        return self._named(_HEADINGS)

    def _named(self, pattern: re.Pattern[str]) -> str | None:
        for code, style in self.known.items():
            if style.get(f"{W}type") == "paragraph" and any(pattern.match(name) for name in _names(style)):
                return code
        return None

    def chain(self, code: str | None) -> Iterator[etree._Element]:
        """A style and those that it is based on."""
        seen: set[str] = set()
        while code is not None and code in self.known and code not in seen and len(seen) < _DEEPEST:
            seen.add(code)
            yield self.known[code]
            based = self.known[code].find(f"{W}basedOn")
            code = None if based is None else str(based.get(f"{W}val"))

    def size(self, code: str | None, name: str = "sz") -> int | None:
        """The size of letters in half points that ``code`` comes to; None where nothing says it."""
        return next((found for found in map(_half_points, self._said(code, name)) if found), None)

    def holds(self, code: str | None, name: str) -> bool:
        """Whether a flag such as ``b`` is on in ``code``."""
        first = next(self._said(code, name), None)
        return first is not None and first.get(f"{W}val") not in ("0", "false", "off")

    def aligned(self, code: str | None) -> str:
        """The alignment that ``code`` comes to; empty where nothing says it."""
        for style in (*self.chain(code), *self.root.iterfind(f"{W}docDefaults/{W}pPrDefault")):
            found = style.find(f"{W}pPr/{W}jc")
            if found is not None:
                return str(found.get(f"{W}val"))
        return ""

    def font(self, code: str | None, script: str) -> str:
        """The family for ``ascii`` or ``cs`` that ``code`` comes to; empty where nothing says it."""
        for fonts in self._said(code, "rFonts"):
            themed = fonts.get(f"{W}{script}Theme") or (fonts.get(f"{W}cstheme") if script == "cs" else None)
            name = (self.theme.font(themed) if themed else "") or fonts.get(f"{W}{script}")
            if name:
                return str(name)
        return ""

    def _said(self, code: str | None, name: str) -> Iterator[etree._Element]:
        for style in (*self.chain(code), *self.root.iterfind(f"{W}docDefaults/{W}rPrDefault")):
            found = style.find(f"{W}rPr/{W}{name}")
            if found is not None:
                yield found

    def _nearer(self, code: str, latin: str, persian: str) -> etree._Element | None:
        """What says ``latin`` of a style, where it is nearer to the style than what says ``persian``."""
        for style in self.chain(code):
            if style.find(f"{W}rPr/{W}{persian}") is not None:
                return None
            if (found := style.find(f"{W}rPr/{W}{latin}")) is not None:
                return found
        return None

    def without_theme_for_persian(self) -> None:
        """Say the font of Persian by its name: ``cstheme`` beats ``cs``, also that of who writes another font."""
        for fonts in self.root.iter(f"{W}rFonts"):
            if (themed := fonts.get(f"{W}cstheme")) is not None:
                del fonts.attrib[f"{W}cstheme"]
                fonts.set(f"{W}cs", self.theme.font(str(themed)) or str(fonts.get(f"{W}cs") or "Times New Roman"))

    def complete(self, code: str | None) -> None:
        """Say weight and size of ``code`` for Persian, too, where only those of Latin are said; take away a number that
        it gives itself, since ours are part of the text, and a page that it begins."""
        if code is None:
            return
        style = self.known[code]
        scale = self.persian_scale()
        for latin, persian in _TWINS:
            value = self._nearer(code, latin, persian)
            if value is not None:
                twin = etree.Element(f"{W}{persian}")
                for name, content in value.attrib.items():
                    twin.set(name, content)
                if latin == "sz":
                    twin.set(f"{W}val", str(round((_half_points(value) or _DEFAULT_HALF_POINTS) * scale)))
                _insert(_child(style, "rPr"), twin, _RUN_ORDER)
        for name, neutral in (("numPr", None), ("pageBreakBefore", "0"), ("framePr", None)):
            if any(item.find(f"{W}pPr/{W}{name}") is not None for item in self.chain(code)):
                self.mended.append(code)
                self._undo(style, name, neutral)
        self._settle(style, code)

    def outline(self, code: str | None) -> None:
        """Say that ``code`` is a heading of the first level, where neither it nor its bases say a level."""
        if code is not None and all(item.find(f"{W}pPr/{W}outlineLvl") is None for item in self.chain(code)):
            level = etree.Element(f"{W}outlineLvl")
            level.set(f"{W}val", "0")
            _insert(_child(self.known[code], "pPr"), level, _PARAGRAPH_ORDER)

    def _settle(self, style: etree._Element, code: str) -> None:
        """No indent of an ordinary first line, no letters drawn apart (which cuts Persian words into pieces), and the
        leading side, or the middle, for lines that are short."""
        if any(item.find(f"{W}pPr/{W}ind") is not None for item in self.chain(code)):
            ends = etree.Element(f"{W}ind")
            for side in ("left", "right", "firstLine"):
                ends.set(f"{W}{side}", "0")
            _replace(_child(style, "pPr"), ends, _PARAGRAPH_ORDER)
        if self.aligned(code) not in ("", "left", "center"):
            leading = etree.Element(f"{W}jc")
            leading.set(f"{W}val", "left")
            _replace(_child(style, "pPr"), leading, _PARAGRAPH_ORDER)
        for name, neutral in (("spacing", "0"), ("w", "100"), ("kern", "0")):
            if next(self._said(code, name), None) is not None:
                close = etree.Element(f"{W}{name}")
                close.set(f"{W}val", neutral)
                _replace(_child(style, "rPr"), close, _RUN_ORDER)

    def cap(self, code: str | None, most: float, points: float) -> bool:
        """Set a style whose letters are larger than ``most`` points in ``points``; whether it was."""
        if code is None or (self.size(code) or 0) <= 2 * most:
            return False
        for name, scale in (("sz", 1.0), ("szCs", self.persian_scale())):
            size = etree.Element(f"{W}{name}")
            size.set(f"{W}val", str(round(2 * points * scale)))
            _replace(_child(self.known[code], "rPr"), size, _RUN_ORDER)
        return True

    def _undo(self, style: etree._Element, name: str, neutral: str | None) -> None:
        paragraph = _child(style, "pPr")
        for old in paragraph.findall(f"{W}{name}"):
            paragraph.remove(old)
        if name == "numPr":
            none = etree.Element(f"{W}numPr")
            etree.SubElement(none, f"{W}numId").set(f"{W}val", "0")
            _insert(paragraph, none, _PARAGRAPH_ORDER)
        elif neutral is not None:
            off = etree.Element(f"{W}{name}")
            off.set(f"{W}val", neutral)
            _insert(paragraph, off, _PARAGRAPH_ORDER)

    def persian_scale(self) -> float:
        """How much larger Persian letters are than Latin ones in its ordinary text, where it says both."""
        normal = self.default("paragraph")
        latin, persian = self.size(normal), self.size(normal, "szCs")
        return min(1.6, max(0.8, persian / latin)) if latin and persian else _PERSIAN_SCALE

    def drop(self, prefix: str) -> None:
        """Take out the styles whose id begins with ``prefix``: a letterhead may be a document of ours."""
        for code in [code for code in self.known if code.startswith(prefix)]:
            self.root.remove(self.known[code])
            del self.known[code]


def empty_styles() -> etree._Element:
    """A part without styles."""
    return etree.fromstring(_EMPTY)


def _names(style: etree._Element) -> Iterator[str]:
    for tag in ("name", "aliases"):
        found = style.find(f"{W}{tag}")
        if found is not None:
            yield from (part.strip().lower() for part in str(found.get(f"{W}val", "")).split(","))


def _half_points(element: etree._Element) -> int | None:
    value = str(element.get(f"{W}val", ""))
    return int(value) if value.isascii() and value.isdigit() and 2 <= int(value) <= 400 else None


def _child(style: etree._Element, name: str) -> etree._Element:
    """The properties of a style; made in their place where there are none."""
    found = style.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        _insert(style, found, _STYLE_ORDER)
    return found


def _order(names: str) -> Mapping[str, int]:
    return {f"{W}{name}": index for index, name in enumerate(names.split())}


_STYLE_ORDER: Final = _order(
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
    "personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
)
_RUN_ORDER: Final = _order(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
)
_PARAGRAPH_ORDER: Final = _order(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl"
)


def _replace(parent: etree._Element, child: etree._Element, order: Mapping[str, int]) -> None:
    for old in parent.findall(str(child.tag)):
        parent.remove(old)
    _insert(parent, child, order)


def _insert(parent: etree._Element, child: etree._Element, order: Mapping[str, int]) -> None:
    """Put ``child`` where the schema has it among its neighbours; what ``order`` does not name comes after."""
    own = order[str(child.tag)]
    last = len(order)
    for index, other in enumerate(parent):
        if order.get(str(other.tag), last) > own:
            parent.insert(index, child)
            return
    parent.append(child)
