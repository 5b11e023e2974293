"""The findings of this phase: one table from code to severity, sentence and hint. Codes are stable; never reuse one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.diagnostics import N_
from agreement_kit.sources.codes import READING, Code

CODES: Final[Mapping[str, Code]] = {
    **READING,
    # JSON
    "P023": Code(N_("JSON expects a value here."), N_("A text stands in double quotation marks.")),
    "P024": Code(N_("JSON expects a key in double quotation marks here."), N_("After the last item stands no comma.")),
    "P025": Code(N_("JSON expects {marks} here."), None),
    "P026": Code(N_("This JSON text is not closed, or holds a backslash sequence that does not exist."), None),
    "P027": Code(N_("The JSON is complete; nothing may follow it."), None),
    # Characters
    "P030": Code(N_("Character {position} is {character}, a control character."), N_("Delete it.")),
    "P031": Code(
        N_("Character {position} is {character}, which changes the direction of text unseen."),
        N_("Delete it; the direction of every part is set when the document is written."),
    ),
    "P032": Code(N_("Character {position} is {character}, which is not a character of Unicode."), N_("Delete it.")),
    "P033": Code(
        N_("Character {position} is {character}, a private character that only one font can show."),
        N_("Write it with ordinary letters."),
    ),
    "P034": Code(
        N_("Character {position} is {character}, a letter's printed shape in place of the letter."),
        N_("Write {ordinary}."),
    ),
    "P035": Code(N_("Character {position} is {character}, half of a character."), N_("Write the whole character.")),
    "P036": Code(
        N_("Character {position} is a line break; this text stands on one line."),
        N_("Delete it; for a long text in YAML write >- and the text on the next lines."),
    ),
    "P037": Code(N_("Character {position} is {character}, an unseen mark."), N_("Delete it.")),
    "P040": Code(
        N_("The text is empty."), N_("Write it, or tbd where it is not known yet, or delete the key if there is none.")
    ),
    # Keys and kinds of values
    "P050": Code(N_("The key {key} is unknown here."), N_("Keys here: {keys}.")),
    "P051": Code(N_("The key {key} is missing."), N_("Write it, or {key}: tbd where it is not known yet.")),
    "P052": Code(N_("{key} is a group of keys; this is a single value or a list."), N_("Keys here: {keys}.")),
    "P053": Code(N_("{key} is a list; this is something else."), N_("Begin each item with a hyphen, or write [ ].")),
    "P054": Code(N_("{key} is a text; this is something else."), None),
    "P055": Code(N_("{key} cannot be {value}."), N_("It is one of: {choices}.")),
    "P056": Code(N_("{key} is a whole number; this is something else."), N_("Write digits alone.")),
    "P057": Code(N_("{key} is from {minimum} to {maximum}; this is {value}."), None),
    "P058": Code(N_("{key} is true or false; this is something else."), None),
    "P059": Code(
        N_("{value} cannot be an id."),
        N_("An id has small Latin letters, digits and hyphens, begins with a letter and is 80 characters at most."),
    ),
    "P060": Code(N_("{value} stands in {key} twice."), N_("Delete one.")),
    "P061": Code(
        N_("{key} cannot be left open with tbd."), N_("The wording depends on it; decide it, or delete the key.")
    ),
    "P062": Code(N_("{key} holds nothing."), N_("Fill it, or write tbd, or delete the key.")),
    "P063": Code(N_("The key {key} is missing."), N_("Write it; tbd will not do here.")),
    "P064": Code(
        N_("{value} cannot be the name of a parameter."),
        N_("A parameter's name has small Latin letters, digits and low lines and begins with a letter."),
    ),
    "P066": Code(N_("{value} is not the code of a finding."), N_("A code is letters and digits, such as C012.")),
    "P067": Code(
        N_("This file describes a ceremony and names the instruments signed there; it holds the facts of none."),
        N_("Give it to the command that makes the pack: agreement-kit ceremony {file} -o FOLDER."),
    ),
    # Words per language
    "P070": Code(N_("{language} is not a language of names."), N_("Use the two letters of ISO 639-1: fa, ru, en.")),
    "P071": Code(
        N_("{key} is missing in the language {language}."),
        N_("Every text of the instrument needs it; write tbd where it is not known yet."),
    ),
    "P072": Code(N_("{case} is not a case of the language {language}."), N_("Cases: {cases}.")),
    "P073": Code(N_("The nominative is missing."), N_("Write it besides the other cases.")),
    "P074": Code(
        N_("{key} needs its words in each language."), N_("Write a group with the languages as keys: {languages}.")
    ),
    "P075": Code(
        N_("A single case cannot be left open with tbd."),
        N_("Write tbd for the whole language, or leave the case out."),
    ),
    "P076": Code(
        N_("no is not a language of names, and many programs read it as “false”."),
        N_("Norwegian is nb or nn; the languages of this instrument are {languages}."),
    ),
    "P080": Code(N_("There are no texts in the language {value}."), N_("Texts are made in: {choices}.")),
    # Dates
    "P088": Code(N_("The year {year} is not Gregorian."), N_("Gregorian years are 1600 to 2200 here.")),
    "P089": Code(N_("The year {year} is not Solar Hijri."), N_("Solar Hijri years are 1200 to 1500 here.")),
    "P090": Code(
        N_("This is not a date."),
        N_("Write year-month-day, Gregorian (2024-06-22) or Solar Hijri (1403-04-02), or tbd."),
    ),
    "P091": Code(N_("There is no day {date} in the Gregorian calendar."), None),
    "P092": Code(N_("There is no day {date} in the Solar Hijri calendar."), None),
    "P093": Code(
        N_(
            "The two dates are different days: {gregorian} is {gregorian_in_solar} in the Solar Hijri calendar, and "
            "{solar} is {solar_in_gregorian} in the Gregorian calendar."
        ),
        N_("Correct one of them."),
    ),
    "P094": Code(N_("{date} is not {given}; it is {weekday}."), N_("Correct the date or the day of the week.")),
    "P095": Code(N_("There is no such day of the week."), N_("Write it in English, Persian or Russian.")),
    "P096": Code(
        N_("Only the date of signing is written by hand."), N_("Write the date, or tbd where it is not known yet.")
    ),
    "P097": Code(
        N_("The year {year} is neither Solar Hijri (1200 to 1500) nor Gregorian (1600 to 2200)."),
        N_("Write the year in four digits, first the year, then month and day."),
    ),
    "P098": Code(N_("The end {end} is before the beginning {start}."), None),
    "P099": Code(N_("The date has neither gregorian nor solar."), N_("Write one of them or both.")),
    # Parties and persons
    "P100": Code(
        N_("The party has no signatory."),
        N_("Add signatories, or write “signatories: tbd” where they are not known yet."),
    ),
    "P101": Code(N_("The party id {value} stands here a second time."), N_("Give each party an id of its own.")),
    "P102": Code(N_("{value} cannot be the id of a party: it has another meaning."), N_("Choose another id.")),
    "P103": Code(N_("{value} is not the id of a party."), N_("Parties: {choices}.")),
    "P104": Code(
        N_("{value} is not a country code."), N_("Use the two capital letters of ISO 3166-1, such as IR or RU.")
    ),
    "P105": Code(N_("This is not an e-mail address."), None),
    "P106": Code(
        N_("The passport spelling has Latin letters only; character {position} is {character}."),
        N_("Copy the name from the passport."),
    ),
    "P107": Code(
        N_("The emblem is the name of a file beside the particulars, without a drive and without “..”."), None
    ),
    "P108": Code(N_("There is no party."), N_("Name at least one.")),
    # What must fit together
    "P110": Code(N_("{value} is not among the languages of this instrument."), N_("Its languages: {choices}.")),
    "P111": Code(N_("Every text is marked informational; at least one must be authentic."), None),
    "P112": Code(
        N_("The rule is prevailing and no language is named."), N_("Name the text that prevails in “language”.")
    ),
    "P113": Code(
        N_("The rule is equal, so no language prevails."), N_("Delete “language”, or write “rule: prevailing”.")
    ),
    "P114": Code(N_("The text that prevails cannot be informational."), None),
    "P115": Code(N_("The clause {value} is both included and excluded."), N_("Delete one of the two.")),
    "P116": Code(N_("There is no language; a text needs at least one."), N_("For example: languages: [fa, ru, en].")),
    "P120": Code(
        N_("This is not an amount of money."),
        N_("Write the figure and the ISO 4217 code: {{amount: 1500.50, currency: EUR}}."),
    ),
    "P199": Code(N_("There are {count} more findings."), N_("Correct those above and check again.")),
}

#: Other hints that a finding may have in place of its own.
HINTS: Final[Mapping[str, str]] = {
    "did-you-mean": N_("Did you mean {suggestion}?"),
    "belongs": N_("It belongs inside {places}."),
    "encoding": N_("It seems to be saved as {encoding}. Save it as UTF-8; in Notepad: File, Save As, Encoding."),
}
