"""A letterhead read whole: everything that is kept, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Final

from lxml import etree

from agreement_kit.diagnostics import N_, Diagnostic, Severity
from agreement_kit.errors import ReadingError
from agreement_kit.readers.docx.archive import Archive, refused
from agreement_kit.readers.docx.letterhead.model import Geometry, Letterhead, Relation, Story
from agreement_kit.readers.docx.letterhead.package import Found, Package, by_kind
from agreement_kit.readers.docx.letterhead.page import borders, flag, geometry
from agreement_kit.readers.docx.letterhead.stories import Carrier
from agreement_kit.readers.docx.letterhead.styles import Styles, empty_styles
from agreement_kit.readers.docx.letterhead.theme import Theme, theme_of

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_CONTENT_TYPES: Final = "[Content_Types].xml"
#: The largest letterhead in bytes; a picture for print is a few megabytes.
LARGEST: Final = 20_000_000
_LEAST_MEASURE: Final = 80 * 1440 / 25.4
_CARRIED: Final = ("theme", "fontTable", "numbering")
_SHOWN: Final = tuple(f"{W}{name}" for name in ("t", "drawing", "pict", "object"))
# A title of several texts in letters larger than so many points fills a page; then it gets so many.
_TITLE: Final = (18, 16)
# What of styles is ours; see the writer.
OURS: Final = "AK"


@lru_cache(maxsize=8)
def read_letterhead(data: bytes, name: str) -> Letterhead:
    """The letterhead in ``data``, a DOCX or DOTX that messages call ``name``.

    Raises:
        ReadingError: it cannot serve as one; with everything that is wrong.
    """
    if len(data) > LARGEST:
        raise too_large(name)
    with Archive(data, main=_CONTENT_TYPES, name=name) as archive:
        package = Package(archive)
        main = package.main()
        made = _letterhead(package, main) if main is not None else None
    if made is None or package.problems:
        raise ReadingError(package.problems)
    return made


def too_large(name: str) -> ReadingError:
    """What is said of a letterhead beyond ``LARGEST``."""
    template = N_("{file} is larger than a letterhead may be ({limit} MB).")
    hint = N_("Make its pictures smaller, and delete its text.")
    return refused("H041", template, hint, file=name, limit=LARGEST // 1_000_000)


def _letterhead(package: Package, main: str) -> Letterhead | None:
    """What is kept; None where a problem stands."""
    document = package.archive.xml(main)
    relations = package.relations(main)
    kinds = by_kind(relations)
    section, notes = _section(package, document)
    settings = _part(package, kinds, "settings")
    theme = _part(package, kinds, "theme")
    page = geometry(section)
    if page is None or page.measure < _LEAST_MEASURE:
        template = N_("The paper and margins of {file} leave no room for columns.")
        package.problem("H047", template, N_("Set them in Word under Layout, and save."))
        page = Geometry(11906, 16838, 1417, 1417, 1134, 1417, 709, 709)
    carrier = Carrier(package)
    stories = _stories(package, carrier, section, relations)
    if not stories:
        notes.append(
            package.problem(
                "H052",
                N_("{file} has neither header nor footer: only its styles and its page are used."),
                N_("Put emblem and address into the header, not into the text."),
                severity=Severity.WARNING,
            )
        )
    if any(story.mute for story in stories.values()):
        template = N_("A picture in the header or footer of {file} says nothing to who cannot see it.")
        hint = N_("In Word: right click on the picture, Edit Alt Text; for an emblem, “Emblem of the city”.")
        notes.append(package.problem("H059", template, hint, severity=Severity.WARNING))
    own = _own(package, carrier, kinds)
    styles, told = _styles(package, kinds, theme_of(theme) if theme is not None else Theme())
    return _styled(styles)(
        name=package.archive.name,
        stories=stories,
        parts=tuple(carrier.parts.values()),
        own=own,
        geometry=page,
        borders=borders(section),
        leads_right=flag(section, "bidi"),
        first_page=flag(section, "titlePg"),
        even_pages=flag(settings, "evenAndOddHeaders"),
        mirrored=flag(settings, "mirrorMargins"),
        embedded_fonts=flag(settings, "embedTrueTypeFonts"),
        notes=(*notes, *told),
    )


def _styled(styles: Styles) -> Callable[..., Letterhead]:
    """A letterhead in ``styles``, to be given the rest."""
    normal = styles.default("paragraph")
    size = (styles.size(normal) or 20) / 2
    return partial(
        Letterhead,
        styles=etree.tostring(styles.root, xml_declaration=True, encoding="UTF-8", standalone=True),
        styled=bool(styles.known) or styles.root.find(f"{W}docDefaults") is not None,
        normal=normal,
        table=styles.default("table"),
        title=styles.title(),
        heading=styles.heading(),
        latin=styles.font(normal, "ascii"),
        arabic=styles.font(normal, "cs"),
        size=size,
        arabic_scale=styles.persian_scale(),
        title_size=(styles.size(styles.title()) or round(2 * size + 6)) / 2,
        justified=styles.aligned(normal) == "both",
    )


def _section(package: Package, document: etree._Element) -> tuple[etree._Element | None, list[Diagnostic]]:
    """The section of the first page; what is said of a text, and of further sections."""
    notes = []
    body = document.find(f"{W}body")
    sections = [] if body is None else [*body.iterfind(f"{W}p/{W}pPr/{W}sectPr"), *body.iterfind(f"{W}sectPr")]
    if body is not None and any((item.text or "").strip() or item.tag != _SHOWN[0] for item in body.iter(*_SHOWN)):
        template = N_("The text of {file} holds words or pictures; they are not used.")
        hint = N_("What belongs to the letterhead goes into its header or footer.")
        notes.append(package.problem("H050", template, hint, severity=Severity.WARNING))
    if len(sections) > 1:
        template = N_("{file} has {count} sections; the first one is used.")
        notes.append(package.problem("H051", template, severity=Severity.INFO, count=len(sections)))
    return (sections[0] if sections else None), notes


def _part(package: Package, kinds: Mapping[str, Found], kind: str) -> etree._Element | None:
    """The root of the part of a kind; None where there is none."""
    name = package.member(kinds[kind].target) if kind in kinds else None
    return None if name is None else package.archive.xml(name)


def _stories(
    package: Package, carrier: Carrier, section: etree._Element | None, relations: list[Found]
) -> dict[tuple[str, str], Story]:
    known = {item.id: item for item in relations}
    out: dict[tuple[str, str], Story] = {}
    for kind in ("header", "footer"):
        for reference in [] if section is None else section.findall(f"{W}{kind}Reference"):
            found = known.get(str(reference.get(f"{_R}id")))
            which = str(reference.get(f"{W}type", "default"))
            if found is None or found.external or found.kind != kind:
                template = N_("{file} names a {kind} that it does not hold.")
                package.problem("H044", template, N_("Save it anew in Word or LibreOffice."), kind=kind)
            elif (story := carrier.story(found, kind)) is not None:
                out[kind, which] = story
    return out


def _own(package: Package, carrier: Carrier, kinds: Mapping[str, Found]) -> tuple[Relation, ...]:
    """Theme, table of fonts and numbering, which go along as they are."""
    out = []
    for kind in _CARRIED:
        if kind in kinds and package.member(kinds[kind].target) is not None:
            package.archive.xml(package.member(kinds[kind].target) or "")  # well-formed, or refused
            if (name := carrier.carry(kinds[kind].target, kind)) is not None:
                out.append(Relation(kind, kinds[kind].type, name))
    return tuple(out)


def _styles(package: Package, kinds: Mapping[str, Found], theme: Theme) -> tuple[Styles, list[Diagnostic]]:
    """Its styles, completed for Persian; what is said of those that are missing or mended."""
    notes = []
    root = _part(package, kinds, "styles")
    if root is None:
        template = N_("{file} has no styles of its own; those of the plain house style are used.")
        notes.append(package.problem("H053", template, severity=Severity.INFO))
    styles = Styles(empty_styles() if root is None else root, theme)
    styles.drop(OURS)
    styles.without_theme_for_persian()
    title, heading = styles.title(), styles.heading()
    for code in (title, heading):
        styles.complete(code)
    styles.outline(heading)
    if styles.cap(title, *_TITLE):
        template = N_("The style Title of {file} is for short titles; here it has {points} points.")
        notes.append(package.problem("H058", template, severity=Severity.INFO, points=_TITLE[1]))
    missing = [word for word, code in (("Title", title), ("Heading 1", heading)) if code is None]
    if root is not None and missing:
        template = N_("{file} has no style {names}; ours is used.")
        notes.append(package.problem("H054", template, severity=Severity.INFO, names=", ".join(missing)))
    if styles.mended:
        template = N_("The style {names} of {file} numbers itself or begins a page; here it does not.")
        names = ", ".join(dict.fromkeys(styles.mended))
        notes.append(package.problem("H055", template, severity=Severity.INFO, names=names))
    return styles, notes
