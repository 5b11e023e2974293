"""Family 9: what a document shows, judged by its effect on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.checks.codes.entry import Code
from agreement_kit.diagnostics import N_, Severity

_FORMAT: Final = "ISO/IEC 29500 and trials with Word processors"

CODES: Final[Mapping[str, Code]] = {
    "C901": Code(
        N_("The document holds {count} tracked changes that nobody has accepted or rejected."),
        N_("Accept or reject them in Word or LibreOffice: Review, Changes."),
        Severity.ERROR,
        N_("A tracked change prints in one office and not in the other; two readers then hold two texts."),
        "comparison records are signed before the originals are printed",
        "w:ins, w:del, w:moveFrom in the document",
        "a document without tracked changes",
    ),
    "C902": Code(
        N_("The document holds {count} comments."),
        N_("Settle and delete them before the originals are printed."),
        Severity.WARNING,
        N_("Comments print on the margin of some machines and show what the sides said of each other."),
        "practice of treaty offices",
        "comments in the document",
        "a document without comments",
    ),
    "C903": Code(
        N_("The document says that it is final, and its page headers say “{found}”."),
        N_("Draft it again with --final."),
        Severity.ERROR,
        N_("An original that is marked as a draft was signed by mistake, or not meant to be one."),
        "practice of treaty offices",
        "a final document with DRAFT in its header",
        "no draft mark",
    ),
    "C904": Code(
        N_("A reference shows {found}, and the article it points to has the number {expected}."),
        N_("Update the fields: select all, then F9."),
        Severity.ERROR,
        N_("References are fields; their printed result stays behind when articles are moved, until they are updated."),
        _FORMAT,
        "Article 7 (the article is number 8 now)",
        "Article 8",
    ),
    "C905": Code(
        N_("A paragraph of this text is set in the wrong direction."),
        N_("Set the direction of the paragraph: right-to-left for Persian, left-to-right for other texts."),
        Severity.ERROR,
        N_(
            "In the wrong direction a full stop, brackets and numbers stand at the wrong end, and "
            "a list reads backwards."
        ),
        _FORMAT,
        "a Persian paragraph without w:bidi",
        "a Persian paragraph with w:bidi",
    ),
    "C906": Code(
        N_("Words of this text are marked as running left to right: “{found}”."),
        N_("Mark them as Persian, or paste them again as text alone."),
        Severity.WARNING,
        N_(
            "Persian words in a left-to-right run take the font and size of Latin text, and signs "
            "beside them change sides."
        ),
        _FORMAT,
        "Persian letters in a run without w:rtl",
        "Persian letters in a run with w:rtl",
    ),
    "C907": Code(
        N_("“{found}” will show as “{shown}”."),
        N_("Put a left-to-right mark (U+200E) before and after it."),
        Severity.ERROR,
        N_("Numbers, dates and telephone numbers with signs fall apart inside Persian and show in another order."),
        "Unicode bidirectional algorithm (UAX #9)",
        "+98-21-1234567 inside Persian, without marks",
        "the same between two U+200E",
    ),
    "C908": Code(
        N_("{eid} is missing in this text; the text in {other} has it."),
        N_("Write it in this text too, or delete it in the other."),
        Severity.ERROR,
        N_("A paragraph or point that stands in one text alone is agreed in one language alone."),
        "published comparisons of treaty texts (phrases dropped)",
        "a point that was deleted in the Persian column",
        "the same points in every column",
    ),
}
