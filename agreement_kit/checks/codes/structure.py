"""Family 3: terms, references, counts and annexes within one instrument."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.checks.codes.entry import Code
from agreement_kit.diagnostics import N_, Severity

_DRAFTING: Final = "rules of legislative and treaty drafting"

CODES: Final[Mapping[str, Code]] = {
    "C301": Code(
        N_("“{term}” is written as a defined term, and nothing in this instrument defines it."),
        N_("Include the clause {definer}, which defines it, or write it as an ordinary word."),
        Severity.ERROR,
        N_("A capital letter promises a definition; without one the reader cannot know what is meant."),
        _DRAFTING,
        "The Steering Committee decides (no definition)",
        "**Steering Committee** means ...; The Steering Committee decides",
    ),
    "C302": Code(
        N_("“{term}” is defined and not used."),
        N_("Leave the definition out, or use the term."),
        Severity.WARNING,
        N_("A definition that nothing uses raises the question of what was taken out."),
        _DRAFTING,
        "**host city** means ... (used nowhere)",
        "only terms that other provisions use are defined",
    ),
    "C303": Code(
        N_("“{term}” is defined twice in this text."),
        N_("Keep one definition."),
        Severity.ERROR,
        N_("Two definitions of one term are two rules for one case."),
        _DRAFTING,
        "**contact unit** means A; **contact unit** means B",
        "**contact unit** means A",
    ),
    "C304": Code(
        N_("“{term}” is defined here and in the clause {other}."),
        N_("Keep one definition; leave one of the clauses out, or choose another variant."),
        Severity.ERROR,
        N_("Two definitions of one term are two rules for one case."),
        _DRAFTING,
        "one term with ** in two clauses",
        "one definition in the clause on definitions",
    ),
    "C305": Code(
        N_("The article refers to itself by its number."),
        N_("Write “this Article”, «این ماده», «настоящая статья»."),
        Severity.WARNING,
        N_("A reader who is sent to the article that is being read looks for another one."),
        _DRAFTING,
        "{{ label('article') }} {{ ref('ending') }}  in the clause ending",
        "this {{ label('article') }}",
    ),
    "C306": Code(
        N_("A reference is written as a number: {found}."),
        N_("Write {{{{ ref('clause') }}}} in place of the number, so that it follows when articles are added."),
        Severity.ERROR,
        N_(
            "Articles are numbered when the instrument is assembled; a number that was typed "
            "points elsewhere afterwards."
        ),
        _DRAFTING,
        "in accordance with Article 7",
        "in accordance with {{ label('article') }} {{ ref('ending') }}",
    ),
    "C307": Code(
        N_("{found} does not exist: the instrument has {count} articles."),
        N_("Correct the number."),
        Severity.ERROR,
        N_("A reference to an article that does not exist leads nowhere."),
        _DRAFTING,
        "under Article 99 (of twenty)",
        "under Article 9",
    ),
    "C308": Code(
        N_("The closing formula speaks of {found} articles; there are {expected}."),
        N_("Let the tool count: {{{{ article_count | words }}}}."),
        Severity.ERROR,
        N_("Counts stated in the closing formula equal those of the text: a page that was lost or added would show."),
        "Foreign Ministry practice: «یک مقدمه و نوزده ماده»",
        "consisting of a preamble and nineteen Articles (of twenty)",
        "consisting of a preamble and twenty Articles",
    ),
    "C309": Code(
        N_("The closing formula speaks of {found} originals; there are {expected}."),
        N_("Let the tool count: {{{{ original_count | words }}}}; with a depositary there is one original."),
        Severity.ERROR,
        N_("Originals that are declared and do not exist, or exist and are not declared, put all of them in doubt."),
        "every original contains every text, one original for each party; with many parties one with the depositary",
        "in two originals (three parties)",
        "in three originals",
    ),
    "C310": Code(
        N_("The closing formula does not name the same languages as the instrument has: {found} for {expected}."),
        N_("Let the tool name them: {{{{ languages | join_and }}}}."),
        Severity.ERROR,
        N_("A text in a language that is not named is not authentic; one that is named and missing was never signed."),
        "VCLT art. 33: texts that are not listed are not authentic",
        "in Persian and English (of Persian, Russian and English)",
        "in Persian, Russian and English",
    ),
    "C311": Code(
        N_("The text speaks of an annex, and there is none."),
        N_("Add the annex, or include the clause that makes it."),
        Severity.ERROR,
        N_("An annex that is cited and missing is an open end in what was agreed."),
        _DRAFTING,
        "as set out in the Annex (no annex)",
        "annexes: [{title: ..., text: ...}]",
    ),
    "C312": Code(
        N_("Nothing in the text speaks of the annexes."),
        N_("Say in an article that they form part of the instrument, or take them out."),
        Severity.WARNING,
        N_("What is attached and not mentioned need not be part of the instrument."),
        _DRAFTING,
        "annexes, and no article that names them",
        "The Annex forms an integral part of this Agreement.",
    ),
    "C313": Code(
        N_("“{found}” depends on the order of the parties, which changes from one original to another."),
        N_("Name the party, or what it does (the sending Party, the host Party)."),
        Severity.WARNING,
        N_(
            "Each party's own original names it first; words such as “the former” would move its "
            "duty to the other side."
        ),
        "alternat: Foreign Ministry directive 181311/T46921H of 29/8/1390, art. 2",
        "the first Party shall bear the costs, the second Party the risks",
        "the sending Party shall bear the costs, the host Party the risks",
    ),
}
