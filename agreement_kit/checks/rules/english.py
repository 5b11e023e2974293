"""Orthography and typography of British English (codes O3xx): one spelling, curly quotes and apostrophes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.rules.base import Mark, Rule, alternatives, gather, marks
from agreement_kit.checks.rules.spacing import doubled_spaces, doubled_words, no_space_after, space_before
from agreement_kit.locales.base import row

_LETTERS: Final = "A-Za-zÀ-ɏ"

# Stems, with what may follow them: the American spelling and the British one.
_STEMS: Final = {
    "color": "colour", "favor": "favour", "honor": "honour", "labor": "labour", "neighbor": "neighbour",
    "behavior": "behaviour", "endeavor": "endeavour", "harbor": "harbour", "rumor": "rumour", "center": "centre",
    "theater": "theatre", "kilometer": "kilometre", "fiber": "fibre", "defense": "defence", "offense": "offence",
    "pretense": "pretence", "analyz": "analys", "catalyz": "catalys", "traveler": "traveller", "traveled": "travelled",
    "traveling": "travelling", "canceled": "cancelled", "canceling": "cancelling", "labeled": "labelled",
    "labeling": "labelling", "modeling": "modelling", "modeled": "modelled", "signaling": "signalling",
    "counselor": "counsellor", "jewelry": "jewellery", "skillful": "skilful", "acknowledgment": "acknowledgement",
    "maneuver": "manoeuvre", "archeolog": "archaeolog",
}  # fmt: skip
# Whole words: their stems stand in British words too (programmer, literary, installation).
_WORDS: Final = {
    "program": "programme", "programs": "programmes", "toward": "towards", "liter": "litre", "liters": "litres",
    "meter": "metre", "meters": "metres", "installment": "instalment", "installments": "instalments",
    "enrollment": "enrolment", "fulfill": "fulfil", "fulfills": "fulfils", "fulfillment": "fulfilment",
    "enroll": "enrol", "percent": "per cent", "catalog": "catalogue", "catalogs": "catalogues", "gotten": "got",
    "aging": "ageing", "gray": "grey",
}  # fmt: skip
# honorary, laborious, coloration and the like are British too; «licence» is the noun, «license» the verb.
_AMERICAN: Final = re.compile(
    rf"\b(?:(?P<stem>{alternatives(_STEMS)})(?!ar|ous|iou|imet|ation|ific|ism)[a-z]*|(?P<word>{alternatives(_WORDS)})"
    r"|(?<=\bthe )licenses?|(?<=\bany )licenses?|(?<=\ba )license|(?<=\bunder )licenses?)\b",
    re.IGNORECASE,
)


def spelling(text: str) -> Iterator[Mark]:
    """O301: an American spelling. A capitalised word beside another capitalised one is part of a name, and stays."""
    for match in _AMERICAN.finditer(text):
        found = match[0]
        if found[0].isupper() and _in_name(text, *match.span()):
            continue
        low = found.lower()
        if match["stem"]:
            right = _STEMS[match["stem"].lower()] + low[len(match["stem"]) :]
        else:
            right = _WORDS.get(low) or low.replace("license", "licence")
        yield Mark("O301", *match.span(), {"found": found, "suggestion": _like(found, right)})


_NAME_BEFORE: Final = re.compile(r"[A-Z][\w’'.&-]*(?: (?:of|for|the|and))* $")
_NAME_AFTER: Final = re.compile(r" (?:(?:of|for|the|and) )*[A-Z]")


def _in_name(text: str, start: int, end: int) -> bool:
    return bool(_NAME_BEFORE.search(text[max(0, start - 40) : start]) or _NAME_AFTER.match(text, end))


def _like(found: str, right: str) -> str:
    """``right`` with the capitals of ``found``."""
    if found.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if found[0].isupper() else right


# Verbs that British English writes with -ise or -ize; a text keeps to one of the two.
_ISE: Final = row(
    "apologi authori categori centrali characteri commerciali critici decentrali digiti emphasi finali formali generali"
    " harmoni hospitali initiali institutionali internationali legali liberali locali maximi mechani memori"
    " minimi mobili"
    " moderni monopoli nationali neutrali normali optimi organi patroni penali personali populari prioriti privati"
    " publici rationali reali recogni regulari reorgani revitali scrutini seriali sociali speciali stabili standardi"
    " subsidi summari symboli synchroni systemati urbani utili visuali unauthori disorgani sanitis capitali"
)
_MIXED: Final = re.compile(
    rf"\b(?:{'|'.join(_ISE)})(?P<at>[sz])(?:e[drs]?|ers?|ing|ations?|ational(?:ly)?|able|ably)\b", re.IGNORECASE
)


def ise_and_ize(text: str) -> Iterator[Mark]:
    """O302: -ise and -ize in one text: the words of the rarer kind (of -ize, where both are equally many)."""
    found = [match for match in _MIXED.finditer(text) if not _capital_inside(text, match)]
    sides = {side: [match for match in found if match["at"].lower() == side] for side in "sz"}
    if not sides["s"] or not sides["z"]:
        return
    rarer, other = ("z", "s") if len(sides["z"]) <= len(sides["s"]) else ("s", "z")
    for match in sides[rarer]:
        cut = match.start("at") - match.start()
        yield Mark(
            "O302", *match.span(), {"found": match[0], "suggestion": match[0][:cut] + other + match[0][cut + 1 :]}
        )


def _capital_inside(text: str, match: re.Match[str]) -> bool:
    """A name keeps its spelling: World Health Organization."""
    return match[0][0].isupper() and _in_name(text, *match.span())


_CURLY: Final = re.compile('"(?P<text>[^"\n]*)"|"')
_RULES: Final[tuple[Rule, ...]] = (
    spelling,
    ise_and_ize,
    marks("O303", _CURLY, lambda match: f"“{match['text']}”" if match["text"] is not None else "“ ”"),
    marks("O303", re.compile(r"(?<![\w'])'(?P<text>[^'\n]*\w)'(?!\w)"), lambda match: f"‘{match['text']}’"),
    marks("O304", re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?= )(?!(?<=\b's')|[^'\n]*')"), lambda match: "’"),
    doubled_spaces("O305"),
    doubled_words("O306", _LETTERS, ("had", "that")),
    space_before("O307", ",.;:!?)”…"),
    no_space_after("O308", ",;:!?", _LETTERS),
    marks("O309", re.compile(r"(?<=[(\[“]) +(?=\S)"), lambda match: ""),
    marks("O310", re.compile(r"(?<=[^\W\d]) (?P<at>-|--|−) (?=[^\W\d])"), lambda match: "–"),
)


def english(text: str) -> list[Mark]:
    """Every finding of orthography in an English ``text``, in order. Give a whole document: -ise is compared in it."""
    return gather(text, _RULES)
