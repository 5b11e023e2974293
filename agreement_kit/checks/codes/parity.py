"""Family 2: what must be the same in every text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.checks.codes.entry import Code
from agreement_kit.diagnostics import N_, Severity

_REPORTS: Final = "published comparisons of treaty texts, among them 207 errors found in one free trade agreement"

CODES: Final[Mapping[str, Code]] = {
    "C205": Code(
        N_("The references differ: this text refers to {found}, the text in {other} to {expected}."),
        N_("Let both refer to the same article."),
        Severity.ERROR,
        N_("Two texts that send the reader to different articles say different things."),
        _REPORTS,
        "en: {{ ref('ending') }}; fa: {{ ref('duration') }}",
        "en: {{ ref('ending') }}; fa: {{ ref('ending') }}",
    ),
    "C206": Code(
        N_("The values differ: this text prints {found}, the text in {other} prints {expected}."),
        N_("Let both print the same particulars, each as often."),
        Severity.ERROR,
        N_("A fact that stands in one text alone is agreed in one language alone."),
        _REPORTS,
        "en: within {{ days | quantity }}; fa: ظرف ۶۰ روز",
        "en: within {{ days | quantity }}; fa: ظرف {{ days | quantity }}",
    ),
    "C207": Code(
        N_("The defined terms differ: this text defines {found}, the text in {other} defines {expected}."),
        N_("Define the same terms in every text."),
        Severity.ERROR,
        N_("A term that is defined in one text alone leaves the other text without its meaning."),
        _REPORTS,
        "en: **contact unit** means ..., **work plan** means ...; fa: **واحد رابط** ...",
        "two defined terms in each text",
    ),
    "C210": Code(
        N_("The text is empty in this language."),
        N_("Write it, or write tbd while it is not known."),
        Severity.ERROR,
        N_("An empty segment is an omission in one text."),
        "checks of translation tools",
        "en: The Parties shall meet.; ru:",
        "a text in each language",
    ),
    "C211": Code(
        N_("The text in this language has the same words as the text in {other}: it seems not to be translated."),
        N_("Translate it; a name that is written alike in both languages can be accepted."),
        Severity.ERROR,
        N_("A segment that was copied and not translated is read by nobody until the signing."),
        "checks of translation tools",
        "fa: Mayor of Kazan",
        "fa: شهردار کازان",
    ),
    "C212": Code(
        N_("The text is not in the script of its language."),
        N_("Write it in the letters of the language."),
        Severity.ERROR,
        N_("A segment in another script was put under the wrong language, or not translated."),
        "checks of translation tools",
        "ru: Municipality of Kazan",
        "ru: Муниципалитет города Казани",
    ),
    "C213": Code(
        N_("The text is {ratio} times as long as the text in {other}: something may be missing in one of them."),
        N_("Compare the two; a phrase may have been dropped or left behind."),
        Severity.WARNING,
        N_("Texts that say the same have much the same length; a dropped phrase shows in the ratio."),
        _REPORTS + " (phrases dropped)",
        "a paragraph of three lines in English and of one line in Persian",
        "paragraphs of much the same length",
    ),
    "C214": Code(
        N_("The text ends with {found}, the text in {other} with {expected}."),
        N_("End both alike, each with its own sign."),
        Severity.WARNING,
        N_("Points of one list end alike; a full stop in the middle of it closes the sentence in one text only."),
        "checks of translation tools",
        "en: ...; and; fa: ....",
        "en: ...;; fa: ...؛",
    ),
    "C215": Code(
        N_("A bracket or quotation mark has no partner: {found}."),
        N_("Close it, or take it out."),
        Severity.WARNING,
        N_("What stands inside brackets or quotation marks must be seen to end."),
        "checks of translation tools",
        "the Municipality (hereinafter the City",
        "the Municipality (hereinafter the City)",
    ),
    "C216": Code(
        N_("The brackets differ: this text has {found} pairs, the text in {other} has {expected}."),
        N_("Put the same words into brackets in both."),
        Severity.INFO,
        N_("An explanation in brackets that stands in one text alone was added or dropped there."),
        "checks of translation tools",
        "en: (including fees); ru: без скобок",
        "brackets around the same words in both",
    ),
    "C217": Code(
        N_("The sentences differ: this text has {found}, the text in {other} has {expected}."),
        N_("Part the sentences alike; one may have been dropped."),
        Severity.INFO,
        N_("Sentence by sentence comparison finds what was dropped; texts that are parted alike can be compared."),
        _REPORTS + " (phrases dropped)",
        "two sentences in English, one in Persian",
        "two sentences in each",
    ),
    "C218": Code(
        N_("{name} is named {found} times in this text and {expected} times in the text in {other}."),
        N_("Name the body in both texts, by its registered name."),
        Severity.ERROR,
        N_("A body that is named in one text alone, or by another name, leaves it open who is meant."),
        "one name per body, person and instrument in each language",
        "en: the Association of BRICS+ Cities and Municipalities; fa: انجمن بریکس",
        "the registered name in each language",
    ),
}
