"""What the codes of ceremony packs mean, and what to do; for ``explain``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.diagnostics import N_

CODES: Final[Mapping[str, tuple[str, str]]] = {
    "K001": (
        N_("The file is neither particulars (instrument: ..) nor a ceremony (instruments: [..])."),
        N_("Give a particulars file, or a ceremony file that lists several."),
    ),
    "K002": (N_("An instrument is listed twice."), N_("Delete one of the two.")),
    "K003": (N_("A party is named that no instrument of the ceremony has."), N_("Use the id of a party.")),
    "K004": (N_("A particulars file of the ceremony does not exist."), N_("Check the name and the folder.")),
    "K005": (
        N_("The folder holds a pack already; two prints must never be mixed."),
        N_("Give --reprint: the old print is withdrawn as a whole and the new one gets the next number."),
    ),
    "K006": (
        N_("The folder is not empty and holds no pack of this program."),
        N_("Choose an empty folder or one that does not exist."),
    ),
    "K007": (
        N_("The old print cannot be withdrawn, because the folder it would be moved to exists."),
        N_("Move that folder away."),
    ),
    "K008": (
        N_("One person stands in the instruments with two different titles; the card bears the first."),
        N_("Use one title, or give each person passport_latin if they are two."),
    ),
    "K009": (
        N_("One party has different names in two instruments."),
        N_("Write the name alike, or give the parties different ids."),
    ),
    "K010": (
        N_("The host is not named: whose city is the place of signing is taken, else the depositary, else the first."),
        N_("Write host: with the id of a party in a ceremony file."),
    ),
    "K011": (N_("This is not a time of day."), N_("Write hours and minutes, such as 10:30.")),
    "K012": (
        N_("A file of the ceremony must lie in the folder of the ceremony file or below it."),
        N_("Copy it there and write its name without a drive and without “..”."),
    ),
    "K013": (
        N_("Two instruments of one ceremony bear different days of signing."),
        N_("Correct the day, or make two packs."),
    ),
    "K014": (
        N_("A pronunciation is given for a name that nobody has."),
        N_("Write the name as it stands there in one of the languages, without honorific."),
    ),
    "K015": (
        N_("One person is spelled in two ways in the instruments."),
        N_("Spell the name as the passport does, in both files alike."),
    ),
    "K016": (
        N_("A letter of full powers or a correction sheet cannot be made and is left out of the pack."),
        N_("Give what the message asks for, such as a case of a name, or draft the letter by itself."),
    ),
    "K020": (N_("A file of the pack is missing."), N_("Bring it back, or print the whole set again with --reprint.")),
    "K021": (N_("A file of the pack was changed after it was made."), N_("Print the whole set again with --reprint.")),
    "K022": (
        N_("A document of the pack was saved again by hand: its seal is broken."),
        N_("Do not sign it. Print the whole set again with --reprint."),
    ),
    "K023": (N_("A file lies in the folder that the pack does not have."), N_("Take it out of the folder.")),
    "K024": (N_("A file of the pack has another name now."), N_("Give it its name back.")),
    "K025": (
        N_("The manifest was changed after it was made."),
        N_("Trust no hash in it. Print the whole set again with --reprint."),
    ),
    "K026": (
        N_("The folder has no manifest.json, so there is nothing to compare with."),
        N_("Name the pack's folder."),
    ),
    "K027": (N_("The manifest cannot be read, or was not written by this program."), N_("Name the pack's folder.")),
    "K028": (
        N_("This print was withdrawn when the set was printed again; it must not be signed."),
        N_("Use the newer print."),
    ),
}
