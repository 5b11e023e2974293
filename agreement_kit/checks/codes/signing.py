"""Family 7: order and form of signing; what is known of the parties' countries, as information."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.checks.codes.entry import Code
from agreement_kit.diagnostics import N_, Severity

_DIRECTIVE: Final = "Foreign Ministry of Iran, directive 181311/T46921H of 29/8/1390"
_NOTE: Final = N_("This is information, not legal advice; ask the counsel of that party.")
_NATIONAL: Final = N_(
    "Sources say this of the practice of that country; whether it binds a municipality is for its counsel."
)

CODES: Final[Mapping[str, Code]] = {
    "C701": Code(
        N_("The signatures of this text do not stand in the order of the parties."),
        N_("Draft it again; the order of an original is that of its parties."),
        Severity.ERROR,
        N_("In each side's own original its name comes first in title and text, and its signature on its own side."),
        _DIRECTIVE + ", art. 2; China, notice of 1994",
        "parties A, B; signatures B, A",
        "parties A, B; signatures A, B",
    ),
    "C702": Code(
        N_("The alternat is left to a depositary, and none is named."),
        N_("Name the party that keeps the original: depositary: <id>."),
        Severity.ERROR,
        N_("With one signed original somebody must keep it and give certified copies."),
        "practice with many parties: one signed original with the depositary",
        "alternat: depositary",
        "alternat: depositary, depositary: kazan",
    ),
    "C703": Code(
        N_("The text in {language_name} is to prevail, and it is not among the texts of this document."),
        N_("Draft it with that text, or let another text prevail."),
        Severity.ERROR,
        N_("The prevailing text must be a signed one."),
        "VCLT art. 33 and practice: cities need an express language clause",
        "authenticity: {rule: prevailing, language: en}, texts fa and ru",
        "texts fa, ru and en",
    ),
    "C704": Code(
        N_("The clause on languages is the variant {variant}, and authenticity in the particulars says otherwise."),
        N_("Choose the variant {expected}, or change authenticity."),
        Severity.ERROR,
        N_("The clause would declare another rule of authenticity than the particulars do."),
        "VCLT art. 33: default equal; unlisted texts not authentic",
        "authenticity: {rule: prevailing, language: en}, clauses: {languages: equal}",
        "authenticity: {rule: prevailing, language: en}, clauses: {languages: prevailing}",
    ),
    "C705": Code(
        N_("A party is from Iran, and the text that prevails is in the other side's language."),
        N_("Where Persian is refused as the prevailing text, name a third language that both know."),
        Severity.WARNING,
        N_("An Iranian circular asks for a common third language where the other side refuses Persian."),
        "Iran, circular 24462",
        "parties from IR and RU, prevailing: ru",
        "parties from IR and RU, prevailing: en",
    ),
    "C706": Code(
        N_("The text in {language_name}, the language of a party, is marked informational."),
        N_("Check that this party agrees to sign no authentic text in its own language."),
        Severity.WARNING,
        N_("A courtesy text is not authentic; a party seldom means its own language to be one."),
        "VCLT art. 33: unlisted texts are not authentic",
        "a party from Iran, informational: [fa]",
        "informational: [en]",
    ),
    "C707": Code(
        N_("Neither day nor place of signing is given: the signature blocks have a line less."),
        N_("Add signing: {{date: ..., place: ...}}; write tbd or by-hand where it is not known."),
        Severity.INFO,
        N_("A signature block has name and title, city, and the date in both calendars."),
        _DIRECTIVE + ", art. 2 and 3",
        "no signing",
        "signing: {date: by-hand, place: tbd}",
    ),
    "C708": Code(
        N_("The Chinese practice of the alternat is chosen, and no party is from China."),
        N_("Write “alternat: standard” unless this order was agreed."),
        Severity.INFO,
        N_("That practice names China first in the Chinese text and the other side first in the foreign one."),
        "China, notice of 1994",
        "alternat: chinese-practice, parties from IR and RU",
        "alternat: standard",
    ),
    "C709": Code(
        N_("With {count} parties there are {count} originals, each signed by all."),
        N_("Many parties often sign one original and leave it with a depositary: alternat: depositary."),
        Severity.INFO,
        N_("The number of signatures grows with the square of the number of parties."),
        "practice with many parties: one signed original with the depositary and certified copies",
        "thirty parties, thirty originals",
        "alternat: depositary, depositary: kazan",
    ),
    "C720": Code(
        N_(
            "Iran: an agreement may need the approval of the Majlis (constitution, art. 77) and a signature under "
            "art. 125; a memorandum that creates legal obligations needs the Majlis, as the Guardian Council is "
            "reported to hold."
        ),
        _NOTE, Severity.INFO, _NATIONAL,
        "constitution of Iran, art. 77 and 125; Guardian Council as reported",
        "-", "-",
    ),
    "C721": Code(
        N_(
            "Iran: compromise or arbitration over public property needs approvals where the other side is foreign "
            "(constitution, art. 139); opinion 7/1700 of 1378 applies this to municipal property."
        ),
        _NOTE, Severity.INFO, _NATIONAL,
        "constitution of Iran, art. 139; opinion 7/1700 of 1378",
        "-", "-",
    ),
    "C722": Code(
        N_(
            "Iran: cities take a bill to the council and ask the Interior Ministry; the directives on form bind “state "
            "bodies”, and do not say whether they apply to municipalities."
        ),
        _NOTE, Severity.INFO, _NATIONAL,
        "city practice; " + _DIRECTIVE,
        "-", "-",
    ),
    "C723": Code(
        N_("Russia: a federal law of 2023 limits the foreign ties of municipalities to local matters."),
        _NOTE, Severity.INFO, _NATIONAL,
        "Russian federal law of 2023 on foreign ties",
        "-", "-",
    ),
    "C724": Code(
        N_("Russia: regions ask for the draft weeks ahead (Zabaykalsky: 45 days)."),
        _NOTE, Severity.INFO, _NATIONAL,
        "rules of the regions, such as Zabaykalsky",
        "-", "-",
    ),
    "C725": Code(
        N_("Ethiopia: full powers are issued by the Prime Minister."),
        _NOTE, Severity.INFO, _NATIONAL,
        "Ethiopian treaty practice",
        "-", "-",
    ),
    "C726": Code(
        N_("South Africa: texts are certified, bound and sealed before they are signed."),
        _NOTE, Severity.INFO, _NATIONAL,
        "South African treaty practice",
        "-", "-",
    ),
    "C727": Code(
        N_(
            "Brazil: relations with foreign states belong to the Union (constitution, art. 21 I), acts that burden the "
            "national property need the National Congress (art. 49 I), and an external financial operation of a "
            "municipality needs the Federal Senate (art. 52 V); there is no provision on agreements between cities."
        ),
        N_("Ask the counsel of that party what its law asks of a municipality that signs."),
        Severity.INFO, _NATIONAL,
        "constitution of Brazil of 1988, art. 21, 49 and 52; M. Andrade e Barros, Federal Governance 7 (2010)",
        "-", "-",
    ),
}  # fmt: skip
