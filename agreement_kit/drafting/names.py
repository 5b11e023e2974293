"""Names: the English article, and the form of a name that a sentence needs."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final

from agreement_kit.drafting.values import LocalText, Tbd
from agreement_kit.locales import locale
from agreement_kit.locales.base import row

# Head nouns of bodies and offices. A name built on one takes "the": the Municipality of Tabriz, the Kazan City Council.
_HEADS: Final = frozenset(
    row(
        """academy administration agency alliance ambassador assembly association authority bank board branch bureau
        cabinet capital centre center chair chairman chairperson chairwoman chamber chancellery charity city club
        coalition college commission commissioner committee commonwealth community confederation conference congress
        consortium consulate coordinator corporation council county court delegation department deputy directorate
        director district division duma embassy emirate federation festival forum foundation fund government governor
        governorate group head headquarters initiative inspectorate institute institution kingdom laboratory league
        legislature library mayor mayoralty metropolis minister ministry mission municipality museum network office
        organisation organization parliament partnership people platform prefecture presidency president principality
        programme program province rector region registry republic secretariat secretary secretary-general senate
        service society state sultanate superintendent territory theatre town treasurer treasury trust union university
        village voivodeship zone"""
    )
)
# Plural heads that a link may follow, and those that take the article at the end of a name.
_PLURAL_HEADS: Final = frozenset({"affairs", "chambers", "councils", "emirates", "nations", "regions", "states"})
_PLURAL_ENDS: Final = frozenset({"emirates", "nations", "states"})
# Whole names that take the article without a head noun.
_WHOLE: Final = frozenset({"netherlands", "philippines", "gambia", "bahamas", "comoros", "maldives", "seychelles"})
# Heads that take no article when they end a name (Tehran University, New York City): it reads as a proper name.
_ONLY_WITH_LINK: Final = frozenset(
    {"city", "college", "county", "people", "prefecture", "province", "state", "town", "university", "village"}
)
_COMMON_POSSESSIVES: Final = frozenset({"people's", "women's", "children's", "mayor's", "governor's", "workers'"})
_LINKS: Final = frozenset({"of", "for", "on", "in"})


@lru_cache(maxsize=1024)
def english_definite(name: str) -> str:
    """``"the "`` where an English sentence puts the article before ``name``, else an empty string.

    A name takes it when it is built on a common noun that a link follows (Municipality of ..., BRICS+ Association of
    ...), when it ends in one (... Organization, ... Committee), or when it is one of the stored whole names. A name
    that already has an article, or begins with a possessive (Tehran's Municipality), takes none.
    """
    words = [word for word in name.partition("(")[0].partition(",")[0].lower().replace("’", "'").split() if word]
    if not words or words[0] in ("the", "a", "an"):
        return ""
    first = words[0]
    if (first.endswith("'s") or first.endswith("s'")) and first not in _COMMON_POSSESSIVES:
        return ""
    for word, following in pairwise(words):
        if following in _LINKS and (word in _HEADS or word in _PLURAL_HEADS):
            return "the "
    last = words[-1]
    if last in _WHOLE or (last in _HEADS and (last not in _ONLY_WITH_LINK or len(words) == 1)):
        return "the "
    return "the " if last in _PLURAL_ENDS else ""


def possessive(name: str) -> str:
    """``name`` with the English possessive ending: the Party's, the United Nations'."""
    return name + ("'" if name.endswith("s") else "'s")


def case_form(text: LocalText, language: str, case: str = "nominative") -> str | Tbd | None:
    """``text`` in the form a sentence needs, or what there is instead.

    English knows ``definite`` and ``possessive`` (with the article where the name takes one), made from the name unless
    stored; other cases do not change an English or Persian name. In Russian only stored forms are given. None where the
    language or the form is not stored; ``TBD`` where the words are not known yet.
    """
    stored = text.form(language, case)
    if stored is not None:
        return stored
    base = text.form(language)
    if base is None or isinstance(base, Tbd):
        return base
    if language == "en":
        if case in ("definite", "possessive"):
            definite = text.form(language, "definite")
            name = definite if isinstance(definite, str) else english_definite(base) + base
            return possessive(name) if case == "possessive" else name
        return base
    return None if case in locale(language).cases else base


_HONORIFICS: Final = {
    ("en", "m"): "Mr",
    ("en", "f"): "Ms",
    ("fa", "m"): "آقای",
    ("fa", "f"): "خانم",
}
_HONORIFICS_RU: Final = {
    "nominative": ("господин", "госпожа"),
    "genitive": ("господина", "госпожи"),
    "dative": ("господину", "госпоже"),
    "accusative": ("господина", "госпожу"),
    "instrumental": ("господином", "госпожой"),
    "prepositional": ("господине", "госпоже"),
}


def honorific(gender: str, language: str, case: str = "nominative") -> str:
    """The plain honorific before a name: Mr, آقای, господином. ``KeyError`` unless ``gender`` is ``m`` or ``f``."""
    if language == "ru":
        return _HONORIFICS_RU[case][{"m": 0, "f": 1}[gender]]
    return _HONORIFICS[language, gender]
