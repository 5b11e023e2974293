"""Persian words in a text: what a word is, and the folding that lets the rules see one spelling of its letters."""

from __future__ import annotations

import re
from typing import Final

from agreement_kit.checks.rules.persian.lexicon import JOINING

ZWNJ: Final = "\u200c"

#: Letters and vowel marks of the Arabic script, no digits, no punctuation.
LETTERS: Final = "\u0620-\u065f\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
#: Vowel marks, the hamza of the ezafe among them.
VOWELS: Final = "\u064b-\u065f\u0670"
WORD: Final = re.compile(f"[{LETTERS}](?:[{LETTERS}{ZWNJ}]*[{LETTERS}])?")
#: Before and after a whole word.
START: Final = f"(?<![{LETTERS}{ZWNJ}])"
END: Final = f"(?![{LETTERS}{ZWNJ}])"

# One character for one, so that offsets stay: Arabic yeh, alef maksura and kaf as the rules know them. Tatweel and
# vowel marks cannot be dropped that way; words that bear them are seldom suspects.
_FOLD: Final = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "\u00a0": " ", "\u202f": " "})


def folded(text: str) -> str:
    """``text`` with the letters that the rules know; of the same length."""
    return text.translate(_FOLD)


def joined(*parts: str) -> str:
    """``parts`` as one word: a ZWNJ between them, but none after a letter that does not join."""
    word = parts[0]
    for part in parts[1:]:
        word += (ZWNJ if word[-1:] in JOINING else "") + part
    return word


_POSSESSIVE: Final = "م|ت|ش|مان|تان|شان"
#: The plural ending with what may follow it: ها، های، هایی، هایشان.
PLURAL: Final = f"ها(?:ی(?:ی|ی?(?:{_POSSESSIVE}))?)?"
#: What may follow a noun or an adjective in the same word: plural, indefinite, ezafe, copula, possessive.
SUFFIX: Final = f"{ZWNJ}?(?:{PLURAL}|ٔ|ای|ی|یی|ان|اند|ست|{_POSSESSIVE})"
