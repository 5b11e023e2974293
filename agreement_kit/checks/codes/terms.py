"""Family 4: approved terms and registered names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.checks.codes.entry import Code
from agreement_kit.diagnostics import N_, Severity

_ONE_NAME: Final = (
    "one name per body, person and instrument in each language (one association had five names in the news)"
)

CODES: Final[Mapping[str, Code]] = {
    "C401": Code(
        N_("“{found}” is not used; the approved term is “{suggestion}”."),
        N_("Write the approved term; see: agreement-kit glossary show {concept}"),
        Severity.WARNING,
        N_("The glossary lists terms that are wrong, out of use or foreign, with the term to use in their place."),
        "glossaries of the library, each term with its source",
        "واحد رابط named فوکال پوینت",
        "واحد رابط",
    ),
    "C402": Code(
        N_("“{found}” and “{suggestion}” stand in one text for the same thing."),
        N_("Keep to “{suggestion}”."),
        Severity.INFO,
        N_("Two words for one thing make a reader look for a difference."),
        "rules of drafting: one term for one concept",
        "sister city ... twin town",
        "sister city ... sister city",
    ),
    "C403": Code(
        N_("“{found}” is a variant of a registered name; the registry has “{suggestion}”."),
        N_("Write the registered name, or accept the finding if the body or person asks for this form."),
        Severity.WARNING,
        N_("A body or person that is written in two ways is two to a register, a border post and a search engine."),
        _ONE_NAME,
        "Tabriz Municipality",
        "Municipality of Tabriz",
    ),
    "C404": Code(
        N_("The name is not spelled as in the passport that is given ({passport})."),
        N_("Spell the English name as the passport does."),
        Severity.WARNING,
        N_("Name cards, tickets and powers follow the passport; one mayor was found under three spellings."),
        "checklist of chiefs of protocol: passport spelling of names",
        "name: {en: Yaqub Hoshyar}, passport_latin: YAGHUB HOSHYAR",
        "name: {en: Yaghub Hoshyar}, passport_latin: YAGHUB HOSHYAR",
    ),
    "C405": Code(
        N_("“{found}” stands elsewhere in the particulars beside another form in this language: “{other}”."),
        N_("Write the name in one way."),
        Severity.WARNING,
        N_("A name that is the same in one text must be the same in the others."),
        _ONE_NAME + "; Kazan was written کازان and قازان",
        "place: {fa: کازان, en: Kazan} and signing: {place: {fa: قازان, en: Kazan}}",
        "{fa: کازان, en: Kazan} in both places",
    ),
    "C406": Code(
        N_("The same instrument is cited with another {key}."),
        N_("Correct it; a cited instrument has one number and one date."),
        Severity.ERROR,
        N_("A citation that contradicts itself cites nothing."),
        "a cited instrument has one number and one date",
        "one title with the dates 2017-05-04 and 2017-05-14",
        "one title, one date",
    ),
    "C407": Code(
        N_("“{found}” seems to be another spelling of “{suggestion}”."),
        N_("Write the name in one way in all places."),
        Severity.WARNING,
        N_("One name has one transliteration; in two spellings a reader sees two cities or two persons."),
        _ONE_NAME + "; in the news one mayor was found under three spellings",
        "Qazan (the party is named Kazan)",
        "Kazan",
    ),
}
