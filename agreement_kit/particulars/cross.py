"""What must fit together, looked at in the plain data, so that it is found beside faults of single values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from pydantic_core import PydanticCustomError

from agreement_kit.drafting.values import CalendarDate
from agreement_kit.particulars.dates import read_date
from agreement_kit.particulars.models import Party, keys_of
from agreement_kit.particulars.problems import BLANKS, Path, Problem, shown
from agreement_kit.particulars.words import as_text

# In clause texts ``parties`` is read by id and as a list; these words have a meaning there or in data paths.
_RESERVED: Final = frozenset({*keys_of(Party), "count", "index", "parties", "party", "tbd", "by-hand"})

#: Lists of words in which nothing stands twice.
_LISTS: Final = ("languages", "areas", "include", "exclude")


def _strings(value: Any) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _groups(value: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    for index, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, dict):
            yield index, item


def party_ids(data: dict[str, Any]) -> dict[int, str]:
    """Index of a party -> its id, each id once."""
    ids: dict[int, str] = {}
    seen: set[str] = set()
    for index, party in _groups(data.get("parties")):
        given = party.get("id")
        if isinstance(given, str) and given not in seen:
            seen.add(given)
            ids[index] = given
    return ids


def problems(data: dict[str, Any]) -> Iterator[Problem]:
    """Everything that does not fit together in ``data``."""
    for name in _LISTS:
        yield from _twice(name, data.get(name))
    yield from _parties(data)
    languages = _strings(data.get("languages"))
    authenticity = data.get("authenticity")
    if isinstance(authenticity, dict):
        yield from _authenticity(authenticity, languages)
    excluded = set(_strings(data.get("exclude")))
    for index, clause in enumerate(data["include"] if isinstance(data.get("include"), list) else ()):
        if isinstance(clause, str) and clause in excluded:
            yield Problem("P115", ("include", index), {"value": shown(clause)})
    for index, item in _groups(data.get("work_plan")):
        yield from (found.below("work_plan", index) for found in _period(item))


def _twice(name: str, value: Any) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, str):
            if item in seen:
                yield Problem("P060", (name, index), {"value": shown(item), "key": name})
            seen.add(item)


def _parties(data: dict[str, Any]) -> Iterator[Problem]:
    ids = party_ids(data)
    for index, party in _groups(data.get("parties")):
        given = party.get("id")
        if isinstance(given, str) and index not in ids:
            yield Problem("P101", ("parties", index, "id"), {"value": shown(given)})
        elif isinstance(given, str) and given in _RESERVED and given not in BLANKS:
            yield Problem("P102", ("parties", index, "id"), {"value": shown(given)})
    known = tuple(ids.values())
    yield from _party(data.get("depositary"), ("depositary",), known)
    for index, item in _groups(data.get("work_plan")):
        yield from _party(item.get("lead"), ("work_plan", index, "lead"), known)


def _party(given: Any, path: Path, known: Sequence[str]) -> Iterator[Problem]:
    text = as_text(given)
    if text is not None and text not in known and text not in BLANKS:
        yield Problem("P103", path, {"value": shown(text), "choices": ", ".join(known[:20])})


def _authenticity(given: dict[str, Any], languages: Sequence[str]) -> Iterator[Problem]:
    language, informational = given.get("language"), _strings(given.get("informational"))
    rule = given.get("rule", "equal")
    named: list[tuple[Path, Any]] = [(("authenticity", "language"), language)]
    if informational:
        named += [(("authenticity", "informational", at), item) for at, item in enumerate(given["informational"])]
    for path, value in named:
        if isinstance(value, str) and languages and value not in languages and value not in BLANKS:
            yield Problem("P110", path, {"value": shown(value), "choices": ", ".join(languages)})
    yield from (item.below("authenticity") for item in _twice("informational", given.get("informational")))
    if languages and set(languages) <= set(informational):
        yield Problem("P111", ("authenticity", "informational"))
    if rule == "prevailing" and "language" not in given:
        yield Problem("P112", ("authenticity",))
    if rule == "equal" and "language" in given:
        yield Problem("P113", ("authenticity", "language"))
    if isinstance(language, str) and language in informational:
        yield Problem("P114", ("authenticity", "language"))


def _period(item: dict[str, Any]) -> Iterator[Problem]:
    try:
        start, end = read_date(item.get("from")), read_date(item.get("to"))
    except PydanticCustomError:  # absent, or refused where it stands
        return
    days = [day.gregorian for day in (start, end) if isinstance(day, CalendarDate) and day.gregorian is not None]
    if days != sorted(days):
        yield Problem("P098", ("to",), {"start": days[0], "end": days[1]})
