"""Settings of an instrument combined pairwise, and the particulars that they make.

A *row* says what one instrument is drafted with: status, texts, number of parties, facts, and for each clause its
variant or whether it is taken in. ``Setup.rows`` gives few rows in which every two settings that can stand together do.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, Final

from samples import party, value, words

from agreement_kit.cli.needs import needs_of
from agreement_kit.cli.uses import areas_of, steps
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Clause, Library, Parameter, Template

Row = Mapping[str, str]
Factors = Mapping[str, Sequence[str]]


def steps_of(template: Template, library: Library) -> Iterator[tuple[Clause, bool]]:
    """The clauses of a type in order, each with whether it may be taken in."""
    optional = {step.name for step in steps(template.structure) if step.kind == "optional"}
    seen: set[str] = set()
    for step in steps(template.structure):
        if step.kind != "part" and step.name not in seen:
            seen.add(step.name)
            yield library.clauses[step.name], step.name in optional


#: What a row can say of the facts, whatever the type.
FACTS: Final[Factors] = {
    "languages": ("fa,ru", "fa,en", "ru,en", "en,fa", "fa,ru,en", "en,ru,fa"),
    "authenticity": ("equal", "prevailing", "informational"),
    "term": ("fixed", "renewed", "by-agreement", "none"),
    "gender": ("f", "m"),
    "full": ("yes", "no"),
    "values": ("low", "high", "default", "open"),
    "earlier": ("one", "two", "none"),
    "work_plan": ("yes", "no"),
    "areas": ("all", "none"),
    "approvals": ("granted", "pending", "none"),
    "depositary": ("yes", "no"),
}
LABELS: Final = ("", "city", "municipality", "organisation")
IN, OUT = "in", "out"


def factors(template: Template, library: Library) -> dict[str, Sequence[str]]:
    """What is combined for a type: the facts, the variants of its clauses, its optional clauses."""
    counts = sorted({min(max(number, template.minimum_parties), template.maximum_parties) for number in (1, 2, 3, 20)})
    out: dict[str, Sequence[str]] = {
        "status": tuple(status.value for status in template.statuses),
        "parties": tuple(map(str, counts)),
        "labels": LABELS,
        **FACTS,
    }
    for clause, optional in steps_of(template, library):
        named = tuple(variant.name for variant in clause.variants.values() if variant.when is None)
        by_facts = any(variant.when is not None for variant in clause.variants.values())
        if by_facts or len(named) < 2:
            named = (IN,) if optional else ()
        if named:
            out[f"clause {clause.id}"] = (OUT, *named) if optional else named
    return out


def pairwise(factors: Factors, fits: Callable[[str, str, str, str], bool]) -> list[Row]:
    """Few rows in which every two levels of two factors stand together at least once, those that do not fit apart.

    Each row begins with a pair that is still missing and takes of every other factor the level that adds most, in the
    order given: the same factors give the same rows.
    """
    names = list(factors)
    missing = {
        (one, first, two, second): None
        for one, two in combinations(names, 2)
        for first in factors[one]
        for second in factors[two]
        if fits(one, first, two, second)
    }
    made: list[Row] = []
    while missing:
        one, first, two, second = next(iter(missing))
        row = filled({one: first, two: second}, factors, missing, fits)
        made.append(row)
        missing.pop((one, first, two, second))  # whatever the rest of the row, this one is done
        for left, right in combinations(names, 2):
            missing.pop((left, row[left], right, row[right]), None)
    return made


def filled(
    seed: Row, factors: Factors, missing: Container[Any], fits: Callable[[str, str, str, str], bool]
) -> dict[str, str]:
    """A row that begins with ``seed`` and takes of every other factor the level that adds most; else the first."""
    row = dict(seed)
    for name in factors:
        if name not in row:
            row[name] = _best(name, row, factors, missing, fits)
    return {name: row[name] for name in factors}


def _best(
    name: str, row: Row, factors: Factors, missing: Container[Any], fits: Callable[[str, str, str, str], bool]
) -> str:
    order = {key: index for index, key in enumerate(factors)}

    def pair(other: str, level: str) -> tuple[str, str, str, str]:
        return (other, row[other], name, level) if order[other] < order[name] else (name, level, other, row[other])

    fitting = [level for level in factors[name] if all(fits(*pair(other, level)) for other in row)]
    assert fitting, f"no level of {name} fits {row}"
    return max(fitting, key=lambda level: sum(pair(other, level) in missing for other in row))


class Setup:
    """One instrument type with its factors: which settings fit together, and the particulars of a row."""

    def __init__(self, template: Template, library: Library) -> None:
        self.template, self.library = template, library
        self.steps = list(steps_of(template, library))
        self.factors = factors(template, library)
        self.optional = {clause.id for clause, optional in self.steps if optional}
        self.needs = needs_of(template, library, ("fa", "ru", "en"))

    def rows(self) -> list[Row]:
        """Rows in which every two settings that can stand together do.

        Where a clause had to go in all rows with one of its wordings, since another takes its place, a row is added.
        """
        made = pairwise(self.factors, self.fits)
        for name in filter(self.is_clause, self.factors):
            for level in self.factors[name]:
                for status in self.factors["status"]:
                    seed = {"status": status, name: level}
                    there = level != OUT and self.fits("status", status, name, level)
                    if there and not any(self._shows(row, name, level, status) for row in made):
                        made.append(filled(seed, self.factors, {}, self.fits))
        return made

    def _shows(self, row: Row, name: str, level: str, status: str) -> bool:
        if row["status"] != status or row[name] != level:
            return False
        return name.removeprefix("clause ") not in self.particulars(row).get("exclude", ())

    @staticmethod
    def is_clause(name: str) -> bool:
        """Whether a factor is about a clause."""
        return name.startswith("clause ")

    def is_optional(self, name: str) -> bool:
        """Whether a factor is about a clause that may be taken in or not."""
        return name.removeprefix("clause ") in self.optional

    def levels(self, name: str, chosen: Row) -> list[str]:
        """The levels that fit all that is chosen; those that take the place of some of it only where they must."""
        here = {other.removeprefix("clause ") for other, taken in chosen.items() if taken != OUT}
        fitting = [
            level for level in self.factors[name] if all(self.fits(*item, name, level) for item in chosen.items())
        ]
        replaces = self.is_optional(name) and here & set(self.library.clauses[name.removeprefix("clause ")].conflicts)
        return [OUT] if replaces and OUT in fitting else fitting

    def fits(self, one: str, first: str, two: str, second: str) -> bool:
        """Whether two settings can stand in one instrument, by what the library declares."""
        return self._fits(one, first, two, second) and self._fits(two, second, one, first)

    def _fits(self, one: str, first: str, two: str, second: str) -> bool:
        if two.startswith("clause "):
            id_ = two.removeprefix("clause ")
            if one == "status":
                return self._has_status(id_, second, Status(first))
            if (one, first) in _NOT_WITH.get(f"{id_}:{second}", ()):
                return False
            own = one.removeprefix("clause ")
            if own in self.optional and first != OUT:
                return self._beside(own, id_, second)
        if first == "none" and one in ("earlier", "approvals"):
            return {"earlier": "earlier_instruments"}.get(one, one) not in self.needs
        return True

    def _has_status(self, id_: str, level: str, status: Status) -> bool:
        variants = self.library.clauses[id_].variants
        named = [variants[level]] if level in variants else variants.values()
        return level == OUT or any(status in variant.statuses for variant in named)

    def _beside(self, own: str, other: str, level: str) -> bool:
        """Whether the clause ``own`` can stand where ``other`` is at ``level``."""
        needed = self._needed(own, set())
        excluded = {name for id_ in (own, *needed) for name in self.library.clauses[id_].conflicts}
        return not (level == OUT and other in needed) and f"{other}:{level}" not in excluded

    def _needed(self, id_: str, seen: set[str]) -> set[str]:
        for name in self.library.clauses[id_].requires:
            if name not in seen:
                seen.add(name)
                self._needed(name.partition(":")[0], seen)
        return seen

    def particulars(self, row: Row) -> dict[str, Any]:
        """The particulars of a row as plain data."""
        languages = row["languages"].split(",")
        parties = [
            party(index, woman=row["gender"] == "f", full=row["full"] == "yes") for index in range(int(row["parties"]))
        ]
        ids = [item["id"] for item in parties]
        is_open = row["values"] == "open"
        data: dict[str, Any] = {
            "instrument": self.template.id,
            "status": row["status"],
            "languages": languages,
            "authenticity": _authenticity(row["authenticity"], languages),
            "parties": parties,
            "depositary": ids[0] if row["depositary"] == "yes" else None,
            "alternat": ("depositary" if row["depositary"] == "yes" else "none") if len(ids) > 4 else "standard",
            "signing": {
                "date": "tbd" if is_open else "2026-06-22",
                "place": "tbd" if is_open else {"fa": "کازان", "en": "Kazan", "ru": "Казань"},
            },
            "include": [id_ for id_ in self.optional if row[f"clause {id_}"] != OUT],
            "clauses": self._clauses(row, ids),
            "parameters": self._settings(self.template.parameters, row["values"], ids),
            **_facts(row, ids, areas_of(self.template, self.library)),
        }
        data["include"].sort()
        data["exclude"] = sorted(self._excluded(data))
        return {key: item for key, item in data.items() if item not in (None, [], {})}

    def _clauses(self, row: Row, ids: Sequence[str]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for clause, _ in self.steps:
            level = row.get(f"clause {clause.id}")
            name = level if level in clause.variants else None
            if level == OUT or (name is None and len(clause.variants) > 1):
                continue
            variant = clause.variants[name] if name else next(iter(clause.variants.values()))
            settings = self._settings(variant.parameters, row["values"], ids)
            if name or settings:
                out[clause.id] = {"variant": variant.name, **settings}
        return out

    def _settings(self, parameters: Mapping[str, Parameter], level: str, ids: Sequence[str]) -> dict[str, Any]:
        given = {name: value(parameter, level, ids) for name, parameter in parameters.items()}
        return {name: item for name, item in given.items() if item is not None}

    def _excluded(self, data: Mapping[str, Any]) -> Iterator[str]:
        """Clauses that would stand there beside one that excludes them."""
        here = {clause.id for clause, optional in self.steps if not optional or clause.id in data["include"]}
        chosen = here | {f"{id_}:{item['variant']}" for id_, item in data["clauses"].items() if id_ in here}
        for clause, _ in self.steps:
            for name in clause.conflicts:
                if clause.id in here and name in chosen:
                    yield clause.id if ":" in name else name


_NO_EARLIER: Final = (("earlier", "none"),)
#: Variants that speak of facts, and those with which the clauses of some areas cannot stand.
_NOT_WITH: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "letter-proposal:extend-earlier": _NO_EARLIER,
    "purpose:renew": _NO_EARLIER,
    "purpose:supplement": _NO_EARLIER,
    "costs:host-shares": (("areas", "all"),),
    "originals:depositary": (("depositary", "no"),),
}


def _authenticity(rule: str, languages: Sequence[str]) -> dict[str, Any]:
    match rule:
        case "prevailing":
            return {"rule": "prevailing", "language": languages[-1]}
        case "informational":
            return {"informational": [languages[-1]]}
    return {"rule": "equal"}


def _facts(row: Row, ids: Sequence[str], areas: Sequence[str]) -> dict[str, Any]:
    titles = (
        words("توافق‌نامهٔ همکاری", "Agreement on Cooperation", "Договор", " о сотрудничестве"),
        words("توافق‌نامهٔ تکمیلی", "Supplementary Agreement", "Договор", " о дополнениях"),
    )
    earlier = [
        {"title": title, "number": str(11 + number), "date": "2017-05-04"} for number, title in enumerate(titles)
    ]
    plan = {
        "activity": words("نمایشگاه نقاشی", "an exhibition of drawings", "показ", " рисунков"),
        "lead": ids[0], "from": "2026-09-01", "to": "2026-09-30", "budget": {"amount": 1000, "currency": "USD"},
    }  # fmt: skip
    approval = {
        "body": words("شورای شهر", "the City Council", "Совет"),
        "number": "12",
        "date": "2026-05-04",
        "status": row["approvals"],
    }
    terms = {"fixed": "none", "renewed": "automatic", "by-agreement": "by-agreement"}
    return {
        "term": {"years": 5, "renewal": terms[row["term"]]} if row["term"] in terms else None,
        "earlier_instruments": {"none": [], "one": earlier[:1], "two": earlier}[row["earlier"]],
        "work_plan": [plan] if row["work_plan"] == "yes" else [],
        "areas": list(areas) if row["areas"] == "all" else [],
        "approvals": [] if row["approvals"] == "none" else [approval],
        "labels": {"party": row["labels"]} if row["labels"] else None,
    }
