"""Words of a pack: its fixed sentences, and the facts in them as values with their paths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agreement_kit.ceremony.people import Person
from agreement_kit.ceremony.words import ALL
from agreement_kit.drafting.dates import draft_date
from agreement_kit.drafting.languages import language_name
from agreement_kit.drafting.names import case_form
from agreement_kit.drafting.numbers import plain_digits
from agreement_kit.drafting.values import CalendarDate, LocalText, Tbd
from agreement_kit.instrument.nodes import Blank, Inline, Text, Value, Words
from agreement_kit.locales import locale
from agreement_kit.originals.declaration import filled
from agreement_kit.particulars import Party


def word(language: str, key: str) -> str:
    """A fixed sentence without fields."""
    return ALL[language][key]


def say(language: str, key: str, **fields: Words | str) -> Words:
    """A fixed sentence with its fields filled."""
    made = {name: (Text(given),) if isinstance(given, str) else given for name, given in fields.items()}
    return filled(ALL[language][key], made)


def label(language: str, key: str, words: Words) -> Words:
    """``Place: Kazan``."""
    return (*say(language, "label", label=word(language, key)), *words)


def to_fill(language: str, key: str) -> Words:
    """A label with a line to write on."""
    return label(language, key, (Blank(f"ceremony.{key}", by_hand=True),))


def value(words: LocalText | Tbd | None, language: str, path: str) -> Words:
    """``words`` in ``language``; in another language where they are not given in it; a blank where not known."""
    if words is None:
        return ()
    found = in_language(words, language)
    return (Blank(f"{path}.{language}"),) if found is None else (Value(found[0], f"{path}.{found[1]}", "name"),)


def in_language(words: LocalText | Tbd | None, language: str, case: str | None = None) -> tuple[str, str] | None:
    """The text of ``words`` and the language it is in: ``language`` if possible, else English, else any."""
    if not isinstance(words, LocalText):
        return None
    form = case_form(words, language, case) if case else None
    if isinstance(form, str):
        return form, language
    for code in (language, "en", *words):
        form = words.form(code)
        if isinstance(form, str):
            return form, code
        if code == language and isinstance(form, Tbd):
            return None
    return None


def person_name(person: Person, language: str) -> Words:
    """Honorific and name."""
    name = value(person.name, language, f"{person.path}.name")
    honorific = None if person.honorific is None else in_language(person.honorific, language)
    if honorific is None or honorific[1] != language or isinstance(name[0], Blank):
        return name
    return say(language, "person", honorific=(Value(honorific[0], f"{person.path}.honorific", "name"),), name=name)


def person_title(person: Person, language: str) -> Words:
    """The post; who holds it for the time being is named so. Nothing where there is none."""
    words = value(person.title, language, f"{person.path}.title")
    if not person.acting or not words or isinstance(words[0], Blank):
        return words
    its = locale(language)
    found = in_language(person.title, language, its.acting_case)
    shown: Words = (Value(found[0], f"{person.path}.title.{found[1]}", "name"),) if found else words
    return filled(its.acting_title, {"title": shown})


def opened(words: Words) -> Words:
    """``words`` as they stand at the beginning of a line of their own: with a capital letter."""
    first = words[0] if words else None
    if isinstance(first, Text | Value):
        return (replace(first, text=first.text[:1].upper() + first.text[1:]), *words[1:])
    return words


def side_name(party: Party, language: str) -> Words:
    """The full name of a side."""
    return value(party.name, language, f"parties.{party.id}.name")


def short_name(party: Party, language: str) -> str:
    """A short name for narrow places: short, else city, else the full name."""
    for words in (party.short, party.place, party.name):
        found = in_language(words, language)
        if found is not None:
            return found[0]
    return party.id


def digits(number: int, language: str) -> str:
    """``number`` in the digits of ``language``."""
    return plain_digits(number, language)


def day_words(day: CalendarDate | Tbd | None, language: str) -> Words:
    """A day in both calendars; a blank where it is not known."""
    if not isinstance(day, CalendarDate) or day.gregorian is None:
        return (Blank("signing.date", by_hand=True),)
    return (Value(draft_date(day, language, "dual"), "signing.date", "date"),)


def languages_words(codes: Sequence[str], language: str) -> Words:
    """Names of languages, separated by commas."""
    comma = "، " if locale(language).rtl else ", "
    return (Text(comma.join(language_name(code, language) for code in codes)),)


def joined(parts: Sequence[Words], between: str) -> Words:
    """``parts`` with ``between`` between them; empty parts left out."""
    out: list[Inline] = []
    for part in parts:
        if part:
            out += [*([Text(between)] if out else []), *part]
    return tuple(out)
