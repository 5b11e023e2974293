"""What the codes of house styles mean, and what to do; for ``explain``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.diagnostics import N_

CODES: Final[Mapping[str, tuple[str, str]]] = {
    "H001": (
        N_("There is no such house style."),
        N_("Name a shipped style (plain, ministry, treaty), a style file (YAML) or a letterhead (DOCX)."),
    ),
    "H002": (N_("A style file cannot be read as YAML."), N_("Compare it with the example in docs/house-style.md.")),
    "H003": (N_("A style file has a key that is not known there."), N_("Correct the key or delete it.")),
    "H004": (N_("A value of a style file is of the wrong kind."), N_("See docs/house-style.md for what each holds.")),
    "H005": (N_("A number of a style file is outside its limits."), N_("Choose one within them.")),
    "H006": (
        N_("A colour is too pale to be read on white paper."),
        N_("Take a darker one: the contrast with white must be 4.5 at least."),
    ),
    "H007": (N_("A picture of the house style cannot be used."), N_("Give a PNG or JPEG of a few hundred kilobytes.")),
    "H008": (
        N_("A picture says nothing to who cannot see it: words that stand for it are missing."),
        N_("Write them under alt, per language."),
    ),
    "H009": (N_("A style file names a language that texts do not have."), N_("Texts are in fa, ru and en.")),
    "H010": (N_("The margins leave no room for columns."), N_("Make them narrower, or the paper larger.")),
    "H011": (N_("A text of a style file holds a character that cannot be printed."), N_("Delete it.")),
    "H012": (N_("A font file of the house style cannot be used."), N_("Give the TTF files of the family named.")),
    "H020": (
        N_("The house style is for binding instruments; a non-binding one is not printed on treaty paper."),
        N_("Take another house style, such as plain."),
    ),
    "H021": (N_("The emblem has no words in a language of the document."), N_("Add them under emblem: alt.")),
    "H022": (
        N_("The headings bear another word than the sentences that refer to them."),
        N_("Leave numbering out, or correct those sentences by hand."),
    ),
    "H023": (N_("The letterhead has no words in a language of the document."), N_("Add them under letterhead.")),
    "H030": (
        N_("A font of the house style is not at hand for the PDF; its fallback stands in."),
        N_("Install it as a font package, or print the DOCX where it is installed: --pdf-engine libreoffice."),
    ),
    "H031": (
        N_("A font cannot be carried in the DOCX, since its file is not at hand."),
        N_("Name its files under fonts: files, or install it as a font package."),
    ),
    "H032": (
        N_("A font is not carried in the DOCX, since the licence bits in its file forbid it."),
        N_("Take a free font, such as Amiri or PT Serif."),
    ),
}
