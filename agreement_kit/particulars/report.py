"""From what pydantic and the readers found to diagnostics with their places. Pydantic's own words are never shown."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from agreement_kit.diagnostics import Diagnostic, Location, in_order
from agreement_kit.particulars import cross
from agreement_kit.particulars.codes import CODES, HINTS
from agreement_kit.particulars.models import Group, keys_of
from agreement_kit.particulars.paths import data_path
from agreement_kit.particulars.problems import BLANKS, MAX_FINDINGS, Path, Problem, shown
from agreement_kit.particulars.words import TEXT_LANGUAGES
from agreement_kit.sources.codes import Code
from agreement_kit.sources.source import Source
from agreement_kit.sources.tree import Tree

# Keys that tbd cannot stand for.
_FIRM = frozenset({"instrument", "instruments", "file", "party", "languages", "parties", "id", "code", "by", "reason"})
_OF_READING = frozenset({"P018", "P041", "P065"})
_NONE: Mapping[str, Code] = {}
_EMPTY: Mapping[str, str] = {"signatories": "P100", "parties": "P108", "languages": "P116"}


def from_pydantic(error: ValidationError, data: Any) -> Iterator[Problem]:
    """The problems in ``error``, which was found in ``data``."""
    for item in error.errors(include_url=False, include_input=False):
        path: Path = item["loc"]
        key = str(path[-1]) if path else ""
        match item["type"]:
            case "agreement_kit":
                yield from (problem.below(*path) for problem in item["ctx"]["problems"])
            case "extra_forbidden":
                yield Problem("P050", path, {"key": shown(key)}, on_key=True)
            case "missing" if key == "signatories":
                yield Problem("P100", path)
            case "missing":
                yield Problem("P063" if key in _FIRM else "P051", path)
            case "too_short":
                if not _at(data, path):  # pydantic counts the good items only
                    yield Problem(_EMPTY.get(key, "P062"), path)
            case "tuple_type":
                given = _at(data, path)
                yield Problem("P061" if isinstance(given, str) and given in BLANKS else "P053", path)
            case _:
                yield Problem("P054", path)


def diagnostics(
    root: type[BaseModel], name: str, tree: Tree, source: Source | None, more: Mapping[str, Code] = _NONE
) -> tuple[Diagnostic, ...]:
    """The problems of ``tree`` with their places, in their order; beyond ``MAX_FINDINGS`` only the number.

    ``more`` are codes of files that are read like particulars and have findings of their own.
    """
    placed = sorted(
        ((_offset(problem, tree, source), number, problem) for number, problem in enumerate(_unmuted(tree))),
        key=lambda item: item[0],  # the order of finding within one place
    )
    ids = cross.party_ids(tree.data) if isinstance(tree.data, dict) else {}
    writer = _Writer(name, source, dict(_groups(root, ())), ids, {**CODES, **more})
    found = list(in_order(writer.diagnostic(problem, offset) for offset, _, problem in placed[:MAX_FINDINGS]))
    if len(placed) > MAX_FINDINGS:
        rest = Problem("P199", values={"count": len(placed) - MAX_FINDINGS})
        found.append(writer.diagnostic(rest, placed[-1][0]))
    return tuple(found)


def _unmuted(tree: Tree) -> Iterable[Problem]:
    """The problems but those that only follow from a value refused while reading."""
    return (
        problem
        for problem in tree.problems
        if problem.path not in tree.muted or problem.on_key or problem.code in _OF_READING
    )


def _offset(problem: Problem, tree: Tree, source: Source | None) -> int:
    if source is None:
        return 0
    if problem.offset is not None:
        return problem.offset
    if problem.at is not None:
        value = _at(tree.data, problem.path)
        if isinstance(value, str):
            return source.character(problem.path, value, problem.at)
    return source.offset(problem.path, on_key=problem.on_key)


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


@dataclass(frozen=True, slots=True)
class _Writer:
    """Makes diagnostics for one source. ``groups`` are the groups of keys by the names that lead to them."""

    name: str
    source: Source | None
    groups: Mapping[Path, type[BaseModel]]
    ids: Mapping[int, str]
    codes: Mapping[str, Code]

    def diagnostic(self, problem: Problem, offset: int) -> Diagnostic:
        """The finding of ``problem`` at ``offset``."""
        values = _values(problem, self.source)
        hint = self.codes[problem.code].hint
        if problem.code == "P050" and "keys" not in values:
            hint, more = _unknown(problem.path, self.groups)
            values |= more
        elif problem.code == "P103" and (
            meant := difflib.get_close_matches(str(values["value"]), self.ids.values(), 1)
        ):
            hint, values["suggestion"] = HINTS["did-you-mean"], meant[0]
        elif problem.code == "P067":
            values["file"] = self.name
        elif problem.hint is not None:
            hint = HINTS[problem.hint]
        language = values.get("language")
        return Diagnostic(
            code=problem.code,
            severity=self.codes[problem.code].severity,
            template=self.codes[problem.code].template,
            values=values,
            hint_template=hint,
            location=Location(self.name) if self.source is None else self.source.place(offset),
            path=data_path(self.ids, problem.path) or None,
            language=language if isinstance(language, str) and language in TEXT_LANGUAGES else None,
        )


def _values(problem: Problem, source: Source | None) -> dict[str, object]:
    names = [part for part in problem.path if isinstance(part, str)]
    if problem.code == "P071":
        names = names[:-1]
    values = {"key": shown(names[-1]) if names else "", **problem.values}
    if problem.code == "P021" and source is not None and isinstance(values["line"], int):
        values["line"] = source.place(values["line"]).line
    return values


def _groups(model: type[BaseModel], path: Path) -> Iterator[tuple[Path, type[BaseModel]]]:
    """Every group of keys with the names that lead to it (positions in lists left out)."""
    yield path, model
    for name, info in model.model_fields.items():
        for inner in _models(info.annotation):
            yield from _groups(inner, (*path, info.alias or name))


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, Group):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def _unknown(path: Path, groups: Mapping[Path, type[BaseModel]]) -> tuple[str | None, dict[str, object]]:
    """What to say about an unknown key: the key that was meant, the group it belongs to, or the keys there are."""
    key = str(path[-1])
    here = tuple(part for part in path[:-1] if isinstance(part, str))
    keys = keys_of(groups[here])
    low = key.strip().lower().replace("-", "_").replace(" ", "_")[:40]
    turned = [item for item in keys if sorted(item) == sorted(low)]  # difflib does not see that singing is signing
    meant = [low] if low in keys else turned or difflib.get_close_matches(low, keys, n=1, cutoff=0.7)
    if meant:
        return HINTS["did-you-mean"], {"suggestion": meant[0]}
    places = [".".join(map(str, place)) for place, model in groups.items() if place and key in keys_of(model)]
    if places:
        return HINTS["belongs"], {"places": ", ".join(places)}
    return CODES["P050"].hint, {"keys": ", ".join(keys)}
