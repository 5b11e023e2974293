"""What a locale holds: the writing habits and fixed words of one language of an instrument."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple


def row(text: str) -> tuple[str, ...]:
    """The words of ``text``: a table row, written as it is read."""
    return tuple(text.split())


class Quotes(NamedTuple):
    """The opening and the closing quotation mark."""

    open: str
    close: str


class ListPattern(NamedTuple):
    """What stands between two items (``pair``), and between more than two (``middle`` ..., ``last``)."""

    pair: str
    middle: str
    last: str


class LabelPattern(NamedTuple):
    """What stands before and after a computed number."""

    before: str
    after: str

    def write(self, number: str) -> str:
        """The label around ``number`` (already in the digits or letters of the language)."""
        return f"{self.before}{number}{self.after}"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Locale:
    """One language. A locale is compared by identity: there is one per code.

    Writing
      ``digits`` are the ten digits from zero. ``group`` and ``decimal`` are the separators within a number. ``bcp47``
      is the tag for ``w:lang`` and ``lang``; ``script`` the ISO 15924 code. ``letters`` number points. ``cases`` are
      the forms that names and words of the particulars may have, the first being the default.

    Fixed words
      ``page_of`` has the fields ``{page}`` and ``{pages}``. ``for_party`` has ``{party}``, to be filled with the name
      in the form ``for_party_case``; ``acting_title`` has ``{title}`` in the form ``acting_case``. ``annex`` and each
      of ``languages`` (by ISO 639-1 code) are forms by name; the words of labels (``name_label``, ...) bear no colon.
      ``names`` says what this language is called in each user interface language.
    """

    code: str
    bcp47: str
    script: str
    direction: Literal["ltr", "rtl"]
    names: Mapping[str, str]
    cases: tuple[str, ...]

    digits: str
    group: str
    decimal: str
    quotes: Quotes
    inner_quotes: Quotes
    list_pattern: ListPattern
    letters: tuple[str, ...]
    letter_joiner: str = ""

    paragraph_label: LabelPattern
    point_label: LabelPattern
    annex: Mapping[str, str]
    annex_label: LabelPattern

    draft: str
    page_of: str
    signatures: str
    for_party: str
    for_party_case: str
    name_label: str
    title_label: str
    signature_label: str
    date_label: str
    place_label: str
    seal_label: str
    in_presence_of: str
    witness: str
    observer: str
    acting: str
    acting_title: str
    acting_case: str

    languages: Mapping[str, Mapping[str, str]]

    @property
    def name(self) -> str:
        """The name of the language in itself."""
        return self.names[self.code]

    @property
    def rtl(self) -> bool:
        """Whether the text runs from right to left."""
        return self.direction == "rtl"

    @property
    def point_letters(self) -> tuple[str, ...]:
        """The letters that number points, in order, without repetition."""
        return self.letters

    @property
    def script_tag(self) -> str:
        """The language tag (the same as ``bcp47``)."""
        return self.bcp47

    def page_parts(self) -> tuple[str, str, str]:
        """``page_of`` around its two numbers: before the page, between, after the count."""
        before, rest = self.page_of.split("{page}")
        between, after = rest.split("{pages}")
        return before, between, after

    def quote(self, text: str) -> str:
        """``text`` between the quotation marks of the language."""
        return f"{self.quotes.open}{text}{self.quotes.close}"
