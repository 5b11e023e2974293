"""What the codes of batches mean, and what to do; for ``explain``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.diagnostics import N_

_RESUME: Final = N_("Mend it and run the same command with --resume; what is done stays done.")

CODES: Final[Mapping[str, tuple[str, str]]] = {
    "J001": (N_("The file of rows does not exist or cannot be read."), N_("Check the name.")),
    "J002": (N_("Rows cannot be read from a file of this kind."), N_("Save them as CSV, XLSX or JSON Lines.")),
    "J003": (
        N_("The encoding of the file of rows is not certain, and a wrong guess would print wrong names."),
        N_("Give --encoding, or save the file as UTF-8."),
    ),
    "J004": (N_("The file of rows is not text in the encoding that was given."), N_("Give another --encoding.")),
    "J005": (
        N_("The header holds more than one of the signs that can part columns."),
        N_("Use commas, semicolons or tabs, and only one of them."),
    ),
    "J006": (N_("There are no rows."), N_("Write a header with the names of the columns, and rows below it.")),
    "J008": (N_("A column stands twice in the header."), N_("Delete or rename one.")),
    "J009": (N_("A value stands in a column that has no name."), N_("Name the column in the header.")),
    "J010": (N_("The file of rows cannot be parted into values."), N_("Check the quotation marks from there on.")),
    "J011": (N_("A line of the file is no JSON object."), N_("Write one object to a line, each key once.")),
    "J012": (
        N_("A column names a party that the base file does not have."),
        N_("Correct the id, or name the party by its position: parties.0.name.fa."),
    ),
    "J013": (N_("The workbook has no such sheet."), N_("Check the name after --sheet.")),
    "J014": (N_("The file is not an Excel workbook, or it is damaged."), N_("Save it anew.")),
    "J016": (N_("The base file holds no particulars."), N_("Compare it with one that agreement-kit new writes.")),
    "J017": (
        N_("The name of a column leads nowhere in the particulars."),
        N_("Lists count from 0 without a gap; a value has nothing below it."),
    ),
    "J018": (
        N_("The workbook is larger than rows of a batch can be."),
        N_("Delete what stands far below or beside the rows, or save them as CSV."),
    ),
    "J020": (
        N_("A row asks for a file name that not every system can store, or that leads out of the folder."),
        N_("Give another name in the column output."),
    ),
    "J021": (N_("Two rows ask for the same file name."), N_("Give each row a name of its own.")),
    "J030": (
        N_("The folder for the batch is not empty, and nothing is written over."),
        N_("Choose a new folder."),
    ),
    "J031": (N_("A batch was begun in this folder and not finished."), N_("Go on with --resume.")),
    "J033": (
        N_("Rows, base, library, options or program have changed since the batch was begun, so it cannot go on."),
        N_("Undo the change, or begin anew in another folder."),
    ),
    "J034": (
        N_("A file of the batch was changed, or another stands in its place; it is not replaced."),
        N_("Move it away and run the same command with --resume."),
    ),
    "J035": (N_("Another process is working on this batch."), N_("Wait for it, or end it.")),
    "J040": (N_("There is no room left for the files of the batch."), _RESUME),
    "J041": (N_("The folder of the batch is read-only, or not yours to write into."), _RESUME),
    "J042": (N_("The folder of the batch has gone while it was being filled."), _RESUME),
    "J043": (N_("The place for the files cannot be used."), N_("Look at the reason in the message.")),
    "J050": (N_("A worker process ended on its own."), N_("Go on with --resume, perhaps with fewer --jobs.")),
    "J051": (
        N_("A worker has another library of clauses, or another version of this program."),
        N_("Install the same version everywhere and start the workers anew."),
    ),
    "J052": (N_("An extra is not installed."), N_("Install the extra that the message names.")),
    "J053": (N_("No scheduler answers at the address."), N_("Start one with: dask scheduler.")),
    "J054": (N_("The cluster could not go on."), _RESUME),
    "J055": (
        N_("A row could not be drafted because of a fault inside agreement-kit."),
        N_("Please report it with the output of the same command run with AGREEMENT_KIT_DEBUG=1."),
    ),
    "J060": (N_("A value is still tbd, so there is no final document."), N_("Fill it in, or leave out --final.")),
    "J061": (N_("A row has no text in a language that --languages asks for."), N_("Correct the column languages.")),
}
