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
    "H040": (N_("The letterhead is no Word document."), N_("Open it in Word or LibreOffice and save it as DOCX.")),
    "H041": (
        N_("The letterhead is no DOCX, or larger than one may be."),
        N_("Save it as DOCX in Word or LibreOffice, with smaller pictures and without text."),
    ),
    "H042": (
        N_("The letterhead holds macros, which no agreement should carry."),
        N_("Save it as a Word document without macros (DOCX)."),
    ),
    "H043": (N_("The letterhead is saved as Strict Open XML."), N_("In Word: Save As, Word Document (*.docx).")),
    "H044": (
        N_("The letterhead names a part that it does not hold: a header, a footer or a picture."),
        N_("Save it anew in Word or LibreOffice."),
    ),
    "H045": (
        N_("The letterhead holds what cannot be carried: an embedded object, or a picture that is only linked."),
        N_("Put a picture itself in its place."),
    ),
    "H046": (
        N_("The header or footer of the letterhead has changes that are tracked."),
        N_("Accept or reject them in Word, and save."),
    ),
    "H047": (
        N_("The paper and margins of the letterhead leave no room for columns."),
        N_("Set them in Word under Layout, and save."),
    ),
    "H050": (
        N_("The text of the letterhead holds words or pictures; they are not used."),
        N_("What belongs to the letterhead goes into its header or footer."),
    ),
    "H051": (N_("The letterhead has several sections; the first one is used."), N_("Keep one section in it.")),
    "H052": (
        N_("The letterhead has neither header nor footer: only its styles and its page are used."),
        N_("Put emblem and address into the header, not into the text."),
    ),
    "H053": (N_("The letterhead has no styles of its own; those of the plain house style are used."), ""),
    "H054": (N_("The letterhead has no style for titles or headings; ours is used."), ""),
    "H055": (
        N_("A style of the letterhead numbers itself or begins a page; here it does not."),
        N_("The articles bear their own numbers."),
    ),
    "H058": (N_("The title style of the letterhead is for short titles; here it is smaller."), ""),
    "H059": (
        N_("A picture in the header or footer of the letterhead says nothing to who cannot see it."),
        N_("In Word: right click on the picture, Edit Alt Text."),
    ),
    "H056": (
        N_("The letterhead is upright and the texts lie across, or the other way round."),
        N_("Look at the header, use --layout sequential, or give a letterhead that lies as the texts do."),
    ),
    "H057": (
        N_("Headers, footers and emblem of a letterhead are in the DOCX alone; other formats have its fonts and page."),
        N_("Print the DOCX: --pdf-engine libreoffice."),
    ),
    "H030": (
        N_("A font of the house style is not at hand for the PDF; its fallback stands in."),
        N_("Install it as a font package, or print the DOCX where it is installed: --pdf-engine libreoffice."),
    ),
    "H031": (
        N_("A font cannot be carried in the DOCX, since its file is not at hand."),
        N_("Name its files under fonts: files, or install it as a font package."),
    ),
    "H033": (
        N_("On a letterhead no fonts are added to the DOCX: its own table of fonts is kept as it is."),
        N_("Embed them in the letterhead itself, in Word's options for saving."),
    ),
    "H032": (
        N_("A font is not carried in the DOCX, since the licence bits in its file forbid it."),
        N_("Take a free font, such as Amiri or PT Serif."),
    ),
}
