"""Names of files that a row may ask for: every system can store them, and none leads out of the folder."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from agreement_kit.batch.rows import Row, finding
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.particulars import is_allowed

#: Bytes of a stem: with languages and suffix the name stays within the 255 of common file systems.
LONGEST: Final = 200

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')
_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|\Z)", re.IGNORECASE
)
_SUFFIXES: Final = (".docx", ".pdf", ".html", ".md", ".txt")


def stem_of(row: Row) -> str:
    """The name of the row's files without languages and suffix, in composed letters; a suffix given is left out."""
    name = unicodedata.normalize("NFC", row.output)
    suffix = next((end for end in _SUFFIXES if name.lower().endswith(end)), "")
    return name[: len(name) - len(suffix)]


def key_of(stem: str) -> str:
    """What two names have in common that some system, or some eye, takes for one."""
    folded = unicodedata.normalize("NFKC", stem).casefold()
    return "".join(char for char in folded if unicodedata.category(char) != "Cf")


def name_problem(stem: str, row: Row, source: str) -> Diagnostic | None:
    """Why a file cannot have this name; None where it can. Nothing is changed on the quiet."""
    place = Location(row.file or source, row.line, row.output_column)
    if not stem:
        template = N_("The name of the file is empty.")
    elif not is_allowed(stem):
        template = N_("The name of the file holds a control character or a mark of direction, which cannot be seen.")
    elif _FORBIDDEN.search(stem):
        template = N_('The name of the file holds one of < > : " / \\ | ? *, which a file cannot have everywhere.')
    elif stem[0] == "." or stem[-1] in ". ":
        template = N_("The name of the file begins or ends with a dot, or ends with a space.")
    elif _RESERVED.match(stem):
        template = N_("The name of the file is one that Windows keeps for a device.")
    elif len(stem.encode()) > LONGEST:
        template = N_("The name of the file is longer than {limit} bytes.")
    else:
        return None
    hint = N_("Give another name in the column {column}.")
    return finding("J020", template, place, hint, path="output", limit=LONGEST, column="output")


def twice(row: Row, source: str, stem: str, first: str) -> Diagnostic:
    """Two rows ask for one name; ``first`` says where the other stands."""
    return finding(
        "J021",
        N_("Another row has the same output name {name}: {first}."),
        Location(row.file or source, row.line, row.output_column),
        N_("Give each row a name of its own; capitals and joiners do not tell names apart."),
        path="output",
        name=stem,
        first=first,
    )
