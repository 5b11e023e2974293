"""What each finding's code means and what to do. Codes are stable; a test asks for an entry for every code in use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from agreement_kit.batch.codes import CODES as BATCH
from agreement_kit.ceremony.codes import CODES as CEREMONY
from agreement_kit.diagnostics import N_
from agreement_kit.layout.codes import CODES as HOUSES
from agreement_kit.originals.codes import CODES as ORIGINALS
from agreement_kit.particulars.codes import CODES


class Explanation(NamedTuple):
    """``meaning``: what was found, without the case at hand. ``remedy``: what to do; empty where it is plain."""

    meaning: str
    remedy: str = ""


_LIBRARY: Final[Mapping[str, Explanation]] = {
    "L001": Explanation(N_("The library folder does not exist."), N_("Check the name after --library.")),
    "L002": Explanation(
        N_("The folder holds none of clauses/, templates/ and glossaries/, so it is no library."),
        N_("Name the folder above them."),
    ),
    "L003": Explanation(
        N_("The library folder holds more files than a library can."), N_("Name the folder of the library alone.")
    ),
    "L004": Explanation(
        N_("A file of the library is a link that leads out of its folder; such links are not followed."),
        N_("Copy the file into the library."),
    ),
    "L005": Explanation(
        N_("A library file is larger than such a file can be."), N_("Split it, or check that it is text.")
    ),
    "L006": Explanation(N_("A library file cannot be read."), N_("Check that you may read it.")),
    "L007": Explanation(N_("A library file is not UTF-8 text."), N_("Save it with the encoding UTF-8.")),
    "L008": Explanation(N_("A YAML file of the library cannot be read."), N_("Correct it at the place named.")),
    "L009": Explanation(
        N_("A YAML file of the library holds something else than keys with values."),
        N_("Compare it with a shipped one."),
    ),
    "L010": Explanation(
        N_(
            "An expression in a clause is outside the small language of clause texts: names, the listed filters and "
            "functions, comparison, and, or, not."
        ),
        N_("Use what CONTRIBUTING lists; arithmetic and calls of anything else are refused."),
    ),
    "L011": Explanation(N_("A clause text is longer than a clause can be."), N_("Make two clauses of it.")),
    "L012": Explanation(
        N_("A tag of a clause text is opened and never closed."), N_("Close it: }}, %}, #}, endif, endfor.")
    ),
    "L013": Explanation(N_("Tags of a clause text stand too deep inside each other."), N_("Write variants instead.")),
    "L014": Explanation(
        N_("An elif, else, endif or endfor has no matching if or for."), N_("Delete it or open the tag.")
    ),
    "L015": Explanation(N_("A clause text holds a tag other than if and for."), N_("Delete it.")),
    "L016": Explanation(
        N_("The languages of a clause differ in shape: paragraphs, points or conditions."),
        N_("Give every language the same blocks in the same order, with the same conditions around them."),
    ),
    "L017": Explanation(
        N_("A clause names something that does not exist: a particular, a parameter, a label, a form or a filter."),
        N_("Correct the name, or declare the parameter in clause.yaml."),
    ),
    "L018": Explanation(
        N_("The condition under which a variant is taken cannot be used."), N_("Write a condition as in a clause text.")
    ),
    "L020": Explanation(
        N_("A clause text uses markup outside the subset."),
        N_("Use paragraphs, points a) b) c) and **defined terms** only; headings and numbers are made by the tool."),
    ),
    "L021": Explanation(
        N_("A clause text holds a character that cannot be seen or printed, or that turns the direction of the line."),
        N_("Delete it; directions are set by the tool."),
    ),
    "L022": Explanation(
        N_("Letters are written onto a value."),
        N_("Put a word or a space between them; in Persian use a head noun before the value."),
    ),
    "L023": Explanation(N_("The ** around a defined term do not match."), N_("Write ** before and after the term.")),
    "L031": Explanation(N_("The folder of a clause has no clause.yaml."), N_("Write it; see CONTRIBUTING.")),
    "L032": Explanation(N_("A clause.yaml has a key that is not known."), N_("Correct the key or delete it.")),
    "L033": Explanation(
        N_("The kind of a clause is not known."), N_("Use article, recital, preface, closing or annex.")
    ),
    "L034": Explanation(N_("A clause declares no variant."), N_("Declare at least: variants: {default: {}}.")),
    "L035": Explanation(
        N_("The text of a declared variant is missing in a language."),
        N_("Write the file, or take the status or the variant out of clause.yaml."),
    ),
    "L036": Explanation(
        N_("A parameter of a clause has no usable name or type."), N_("Use small letters and one of the listed types.")
    ),
    "L037": Explanation(
        N_("A text file belongs to no declared variant, status and language."),
        N_("Declare the variant, or delete the file."),
    ),
    "L038": Explanation(
        N_("A text was edited after the languages had been compared with each other."),
        N_("Compare all languages of the clause again."),
    ),
    "L039": Explanation(N_("A clause requires or excludes a clause that does not exist."), N_("Correct the name.")),
    "L040": Explanation(N_("A title for one of the statuses is missing."), N_("Add it under title in the YAML file.")),
    "L041": Explanation(N_("A title is more than one line of words."), N_("Write it as one line without points.")),
    "L046": Explanation(
        N_("A title of a clause or of an instrument is missing in one of the languages."),
        N_("Add it under title in the YAML file."),
    ),
    "L042": Explanation(
        N_("A clause that opens a letter does not say who signs the letter and when; or one that does is no letter."),
        N_("Write signed: {by: .., on: ..} with the names of a parameter that is a party and of one that is a date."),
    ),
    "L043": Explanation(
        N_("A parameter is to be the same as one that does not exist, or that is of another type."),
        N_("Write same_as: with a clause and a parameter of it, as in letter-opening.sender."),
    ),
    "L050": Explanation(N_("A concept has no preferred term in a language."), N_("Add the term in the glossary.")),
    "L060": Explanation(N_("A file of an instrument type is missing."), N_("Write template.yaml and structure.j2.")),
    "L061": Explanation(N_("A structure holds a loop."), N_("Name each clause once.")),
    "L062": Explanation(
        N_("A structure holds something else than part(), clause() and optional()."),
        N_("Put each on a line of its own."),
    ),
    "L063": Explanation(
        N_("A structure names a clause that does not exist."), N_("Correct the name or add the clause.")
    ),
    "L064": Explanation(
        N_(
            "A condition of a structure asks with has() for a clause; which clauses stand is decided by that structure."
        ),
        N_("Ask for a fact of the particulars, or with variant() for the variant that they name."),
    ),
}

_ASSEMBLY: Final[Mapping[str, Explanation]] = {
    "A001": Explanation(N_("The library has no such instrument type."), N_("See: agreement-kit types")),
    "A002": Explanation(
        N_("A text is wanted in a language that the particulars do not name."), N_("Add it to languages.")
    ),
    "A003": Explanation(N_("This instrument type does not exist in this status."), N_("Choose the other status.")),
    "A004": Explanation(N_("The number of parties does not fit the instrument type."), N_("Add or remove parties.")),
    "A005": Explanation(
        N_("There is no such set of party words."), N_("Name one of the sets in glossaries/labels.yaml.")
    ),
    "A006": Explanation(
        N_("The party words given in the particulars lack some that the texts need."), N_("Add the forms named.")
    ),
    "A010": Explanation(
        N_("A clause needs a fact that the particulars do not give."),
        N_("Give it, or write tbd while it is not known."),
    ),
    "A011": Explanation(N_("A name is missing in one of the languages."), N_("Add it, or tbd, under that language.")),
    "A012": Explanation(N_("A value cannot be written in the form that a clause asks for."), N_("Correct the clause.")),
    "A013": Explanation(
        N_("A clause needs a name in a grammatical case that is not stored."),
        N_("Write the name with its cases: {{nominative: .., genitive: ..}}, or add it to glossaries/names.yaml."),
    ),
    "A014": Explanation(N_("The registry of names has no such country in a language."), N_("Add it in an overlay.")),
    "A015": Explanation(
        N_("The glossary has no such concept, or no such form."), N_("See: agreement-kit glossary list")
    ),
    "A016": Explanation(
        N_("A label has no such form for this type and status."), N_("Correct the clause, or add the form.")
    ),
    "A020": Explanation(
        N_("A text refers to a clause that does not stand in the instrument."),
        N_("Include that clause, or choose another variant."),
    ),
    "A030": Explanation(N_("A required clause cannot be excluded."), N_("Take it out of exclude.")),
    "A031": Explanation(N_("A clause has no wording for this status."), N_("Exclude it, or add the wording.")),
    "A032": Explanation(N_("A clause has no such variant."), N_("See: agreement-kit clauses show ID")),
    "A033": Explanation(N_("A variant is not meant for this status."), N_("Choose another variant.")),
    "A034": Explanation(N_("The library has no such clause."), N_("See: agreement-kit clauses list")),
    "A035": Explanation(N_("The instrument type has no place for this clause."), N_("Take it out.")),
    "A036": Explanation(N_("A clause was asked for whose condition is not met."), N_("Give the facts it depends on.")),
    "A037": Explanation(N_("A clause requires another one."), N_("Include both, or neither.")),
    "A038": Explanation(N_("Two clauses exclude each other."), N_("Keep one of them.")),
    "A040": Explanation(
        N_("A clause has no such parameter in this variant."), N_("See: agreement-kit clauses show ID")
    ),
    "A041": Explanation(N_("A required parameter of a clause is not given."), N_("Give it, or write tbd.")),
    "A042": Explanation(N_("A parameter has a value of the wrong kind or outside its limits."), N_("Correct it.")),
    "A043": Explanation(
        N_("Two clauses say the same thing of the facts, such as the date of a letter, with different values."),
        N_("Give it once: the other clause takes it from there."),
    ),
    "A050": Explanation(N_("A clause has no words with these particulars."), N_("Exclude it, or give what it needs.")),
    "A051": Explanation(
        N_("The texts of an annex differ in their number of paragraphs."),
        N_("Part the paragraphs by an empty line, the same number in each language."),
    ),
    "A060": Explanation(
        N_("A value is tbd: a ruled blank is printed."), N_("Fill it in before --final; until then it is only a note.")
    ),
}

_FILES: Final[Mapping[str, Explanation]] = {
    "F001": Explanation(
        N_("A workbook is no form of agreement-kit, or it cannot be read."),
        N_("Write a form with agreement-kit new TYPE -o form.xlsx, fill it in, and save it as .xlsx."),
    ),
    "F002": Explanation(
        N_("A line for a further signatory does not say for which of the parties the person signs."),
        N_("Choose the party in the first column of the line."),
    ),
    "R001": Explanation(
        N_("A document does not exist, or cannot be opened."), N_("Check the name; close it elsewhere.")
    ),
    "R002": Explanation(
        N_("The file is not a Word document (DOCX), or it is damaged."),
        N_("Open it in Word or LibreOffice and save it as DOCX."),
    ),
    "R003": Explanation(N_("The document is larger than an agreement can be and is not read."), N_("Check the name.")),
    "R004": Explanation(
        N_("A part of the document is not well-formed XML: the file is damaged."),
        N_("Save it anew in Word or LibreOffice."),
    ),
    "R005": Explanation(
        N_("A part of the document declares a DOCTYPE, which no honest one does."), N_("Do not open it.")
    ),
    "R007": Explanation(
        N_("The name of a part of the document leads out of the archive; no Word processor writes such a name."),
        N_("Do not open the file; ask who sent it."),
    ),
    "R008": Explanation(
        N_("A part stands in the document twice: one program shows the first, another the last."),
        N_("Open it in Word or LibreOffice, look at what it shows, and save it as DOCX."),
    ),
    "R006": Explanation(
        N_("The document holds no text that this program wrote: its bookmarks are missing."),
        N_("Give the DOCX that was drafted here, or a copy of it saved in Word or LibreOffice."),
    ),
    "R009": Explanation(
        N_("The document is protected with a password, or was saved in the old format of Word (DOC)."),
        N_("Open it in Word or LibreOffice and save it as DOCX without a password."),
    ),
    "W001": Explanation(
        N_("The document was changed after it was drafted, or was not drafted by this program, and is not replaced."),
        N_("Save it under another name first, or draft again with --force to lose those changes."),
    ),
    "W002": Explanation(N_("There is no such layout."), N_("See: agreement-kit draft --help")),
    "W003": Explanation(N_("The instrument has no text in this language."), N_("Add it to languages.")),
    "W004": Explanation(N_("There is no such format."), N_("See: agreement-kit draft --help")),
    "W005": Explanation(
        N_("The file is open in another program, such as Word or LibreOffice, and cannot be replaced."),
        N_("Close it there and try again."),
    ),
    "W006": Explanation(N_("You have no right to write into the folder."), N_("Choose another folder.")),
    "W007": Explanation(N_("There is no room left on the disk."), N_("Make room, or choose another disk.")),
    "W008": Explanation(N_("The file cannot be written."), N_("Look at the reason in the message.")),
    "W010": Explanation(
        N_("SOURCE_DATE_EPOCH is set to something else than a number of seconds since 1970."),
        N_("Correct or unset it."),
    ),
    "W011": Explanation(
        N_("Facing pages are for two texts: the left page has one, the right page the other."),
        N_("Name the two with --languages, or take another layout."),
    ),
    "W012": Explanation(
        N_("A PDF needs the extra “pdf”, which is not installed."),
        N_("Install it: pip install 'agreement-kit[pdf]', or print the DOCX with --pdf-engine libreoffice."),
    ),
    "W013": Explanation(
        N_("The PDF could not be made, for a reason that lies in this program."),
        N_("Draft a DOCX instead, and report it."),
    ),
    "W014": Explanation(
        N_("No font at hand has these letters, so the PDF leaves a ruled blank in their place."),
        N_("Install a font package that has them, write the words in another script, or print the DOCX."),
    ),
    "W015": Explanation(
        N_("LibreOffice is not installed, or its program soffice is not on the path."),
        N_("Install LibreOffice, or use --pdf-engine typst, which needs none."),
    ),
    "W016": Explanation(
        N_("LibreOffice took longer than it may and was stopped."),
        N_("Try fewer documents at once, or use --pdf-engine typst."),
    ),
    "W017": Explanation(
        N_("LibreOffice did not print every document."), N_("Look at the reason in the message; try typst.")
    ),
    "W018": Explanation(
        N_("Word cannot hold two texts level on facing pages, so that layout is for PDF alone."),
        N_("Use --format pdf, or --layout columns or sequential."),
    ),
}

EXPLANATIONS: Final[Mapping[str, Explanation]] = {
    **_LIBRARY,
    **{code: Explanation(entry.template, entry.hint or "") for code, entry in CODES.items()},
    **_ASSEMBLY,
    **{code: Explanation(*entry) for code, entry in {**ORIGINALS, **BATCH, **HOUSES, **CEREMONY}.items()},
    **_FILES,
}
