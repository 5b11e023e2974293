"""The findings of reading a file, from code to severity, sentence and hint. Codes are stable; never reuse one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from agreement_kit.diagnostics import N_, Severity


class Code(NamedTuple):
    """What a code says. ``template`` and ``hint`` are message ids with ``{name}`` fields."""

    template: str
    hint: str | None = None
    severity: Severity = Severity.ERROR


READING: Final[Mapping[str, Code]] = {
    # The file
    "P001": Code(N_("There is no such file."), N_("Check the name and the folder.")),
    "P002": Code(
        N_("The file cannot be opened."),
        N_("Check that it is a file, not a folder, and that you may read it; close it in other programs."),
    ),
    "P003": Code(
        N_("The file is larger than particulars may be ({limit} bytes)."),
        N_("Particulars hold the facts of one instrument; give the facts of many as rows of a batch."),
    ),
    "P004": Code(
        N_("The file is not UTF-8 text."),
        N_("Save it with the encoding UTF-8; in Notepad: File, Save As, Encoding."),
    ),
    "P005": Code(
        N_("The file is saved as UTF-16, which Windows may call Unicode."),
        N_("Save it with the encoding UTF-8; in Notepad: File, Save As, Encoding."),
    ),
    "P068": Code(
        N_("This is no text: the file is a packed document, as Word, Excel and PDF make them."),
        N_("Give the facts as text in YAML or JSON. A form in Excel is known by its name, which ends in .xlsx."),
    ),
    "P006": Code(
        N_("There are no particulars here: nothing is written."), N_("Begin with: instrument, languages, parties.")
    ),
    "P007": Code(
        N_("Particulars are keys with their values, such as “status: binding”; this is something else."),
        N_("Begin with: instrument, languages, parties."),
    ),
    "P008": Code(
        N_("Lists and groups stand inside each other more than {limit} deep."),
        N_("Particulars need ten levels at most."),
    ),
    "P009": Code(
        N_("There are more than {limit} keys and values."),
        N_("Particulars hold the facts of one instrument; give the facts of many as rows of a batch."),
    ),
    # YAML
    "P010": Code(N_("This cannot be read as YAML."), N_("Compare the signs and the indentation with the lines above.")),
    "P011": Code(N_("A tab stands here; YAML is indented with spaces."), N_("Replace the tab with spaces.")),
    "P012": Code(N_("A quotation mark is opened and not closed."), N_("Close it with the same mark.")),
    "P013": Code(N_("A bracket is not closed, or a comma is missing before this place."), None),
    "P014": Code(
        N_("A colon followed by a space stands where no key can be."),
        N_("Put the whole value in quotation marks, or begin a new line for the key."),
    ),
    "P015": Code(
        N_("This line does not fit the lines above it."),
        N_("Indent what belongs together alike; if a value has quotation marks, they must enclose all of it."),
    ),
    "P016": Code(N_("A value cannot begin with this character."), N_("Put the value in quotation marks.")),
    "P017": Code(
        N_("There is no such sequence after a backslash."),
        N_("Write two backslashes for one, or use single quotation marks."),
    ),
    "P018": Code(
        N_("Anchors (&) and aliases (*) are not used in particulars."),
        N_("Write the value itself; put a value that begins with this character in quotation marks."),
    ),
    "P019": Code(
        N_("Tags (!) are not used in particulars."),
        N_("Delete the tag; put a value that begins with this character in quotation marks."),
    ),
    "P020": Code(N_("A second document begins here; a file holds one."), N_("Delete the line, or make two files.")),
    "P021": Code(N_("The key {key} stands here a second time; first on line {line}."), N_("Keep one of the two.")),
    "P022": Code(
        N_("A key is one word; this is a list or a group."),
        N_("Put a value that begins with a bracket in quotation marks."),
    ),
    "P038": Code(N_("{character} stands here; it is not allowed in particulars."), N_("Delete it.")),
    "P041": Code(
        N_("The key {key} has no value."),
        N_("Write it, or tbd where it is not known yet, or delete the key if there is none."),
    ),
    "P065": Code(
        N_("{key} is an object that cannot be written in a file."), N_("Give a text, a whole number, true or false.")
    ),
}
