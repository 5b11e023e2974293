"""Letters of points: a) b) c), الف) ب) پ), а) б) в)."""

from __future__ import annotations

from functools import lru_cache

from agreement_kit.locales import locale


@lru_cache(maxsize=1024)
def point_letter(number: int, language: str) -> str:
    """The letter of the ``number``-th point, from 1; after the alphabet letters are doubled: aa, bb.

    ``ValueError`` below 1.
    """
    if number < 1:
        raise ValueError(f"out of range: {number}")
    its = locale(language)
    turn, index = divmod(number - 1, len(its.letters))
    return its.letter_joiner.join([its.letters[index]] * (turn + 1))


def point_number(letter: str, language: str) -> int | None:
    """The number (from 1) of the point that bears ``letter``; None where it is not a letter of points."""
    its = locale(language)
    for turn in range(1, 4):
        for index, single in enumerate(its.letters):
            if its.letter_joiner.join([single] * turn) == letter:
                return (turn - 1) * len(its.letters) + index + 1
    return None
