"""Family 9: what a document shows, judged by its effect on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.checks.codes.entry import Code
from agreement_kit.diagnostics import N_, Severity

_ACCESS: Final = "WCAG 2.1 (1.1.1, 1.3.1, 2.4.2, 3.1.2) as applied to documents by EN 301 549"
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
    "C909": Code(
        N_("Words of this text are hidden and do not print: “{found}”."),
        N_("Select them, then Font, Hidden; or delete them. White letters: set the colour to automatic."),
        Severity.ERROR,
        N_("Who reads the page sees another text than the file holds, which search and comparison go by."),
        "Unicode Technical Report 36 (security): what is seen and what is stored",
        "a sentence in hidden or in white letters",
        "the sentence shown, or deleted",
    ),
    "C910": Code(
        N_("A paragraph was added that belongs to no article: “{found}”."),
        N_("Compare it with the other texts; for the next draft write it as a clause or an annex."),
        Severity.WARNING,
        N_("What is added by hand in one text is missing in the others, and no reference or number knows of it."),
        "published comparisons of treaty texts (phrases dropped)",
        "a new paragraph in the Russian column alone",
        "the paragraph as a clause in every language",
    ),
    "C911": Code(
        N_("Words of this text are marked as running right to left: “{found}”."),
        N_("Mark them as left to right, or paste them again as text alone."),
        Severity.WARNING,
        N_("Full stops, brackets and digits beside Latin or Cyrillic words change sides in a right-to-left run."),
        _FORMAT,
        "Latin letters in a run with w:rtl",
        "Latin letters in a run without w:rtl",
    ),
    "C912": Code(
        N_("Nothing keeps the last words of this text on the page of the signatures."),
        N_("Select the closing formula and the last paragraph: Paragraph, Line and page breaks, Keep with next."),
        Severity.WARNING,
        N_("A page of signatures alone can be put behind another text; the last page holds words of the instrument."),
        "instructions of the Russian Ministry of Foreign Affairs: the last page never holds the signatures alone",
        "a closing formula that may stay on the page before",
        "a closing formula that is kept with the signatures",
    ),
    "C920": Code(
        N_("The document has no title among its properties."),
        N_("Write one: File, Properties, Title."),
        Severity.WARNING,
        N_("A reading program says the title first; without one it reads the name of the file."),
        _ACCESS,
        "an empty dc:title",
        "dc:title with the title of every text",
    ),
    "C921": Code(
        N_("{count} pieces of this text are marked as of another language ({marked}), the first “{found}”."),
        N_("Select them and set the language of proofing."),
        Severity.WARNING,
        N_("A reading program reads the words with the sounds of the language that is set; spelling is checked by it."),
        _ACCESS,
        "Russian words with w:lang en-GB",
        "Russian words with w:lang ru-RU",
    ),
    "C922": Code(
        N_("{count} headings of articles are set as body text."),
        N_("Give them the style Heading 1."),
        Severity.WARNING,
        N_("Who cannot see the page moves by headings, and the navigation pane shows them."),
        _ACCESS,
        "an article heading in bold body text",
        "an article heading in the style Heading 1",
    ),
    "C923": Code(
        N_("{count} tables of texts side by side have no header row."),
        N_("Select the first row: Table, Properties, Row, Repeat as header row."),
        Severity.WARNING,
        N_("The header row says which language a column holds, on every page and to reading programs."),
        _ACCESS,
        "a table whose first row is not w:tblHeader",
        "a table whose first row is w:tblHeader",
    ),
    "C924": Code(
        N_("{count} pictures have no alternative text."),
        N_("Right click on the picture: Alternative text; for an emblem, “Emblem of the city”."),
        Severity.WARNING,
        N_("A reading program says what a picture shows only where it is written."),
        _ACCESS,
        "an emblem without words",
        "an emblem with “Emblem of the city”",
    ),
}
